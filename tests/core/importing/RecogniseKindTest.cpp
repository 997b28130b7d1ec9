#include "Workspace.h"
#include "importing/ImportService.h"

#include <catch2/catch.hpp>

using namespace attain;

TEST_CASE("What a file holds is told by its headers", "[importing]")
{
    const auto [csv, kind] = GENERATE(table<std::string, std::string>({
        {"订单日期,订单编号,业务员,产品,数量,金额\n2026/9/1,SO-1,王芳,X200,12,38400\n", "sales"},
        {"Order Date,Order ID,Employee,Unit Price,Quantity\n1998-01-05,1,Ada,2.5,3\n", "sales"},
        {"工号,姓名,部门,岗位,入职日期\nHX001,王芳,华东一部,销售经理,2018-03-05\n", "people"},
        {"Code,Name,Department,Title,Hire Date\nE1,Ada,East,Manager,1992-05-01\n", "people"},
        {"编号,名称,上级部门,类型\nEAST1,华东一部,,销售\n", "departments"},
        {"部门,业务员,期间,指标,底线,目标,挑战\n华东一部,,2026-Q3,销售额,1,2,3\n", "targets"},
        {"业务员,年度,1月,2月,3月,4月,5月,6月\n王芳,2026,1,2,3,4,5,6\n", "targets"},
    }));
    CAPTURE(csv);
    const auto workspace = Workspace::inMemory();
    CHECK(workspace->imports().recogniseKind(ImportSource::pasted(csv)) == kind);
}

TEST_CASE("A file that fits no kind is shown as sales, to be mapped", "[importing]")
{
    const auto workspace = Workspace::inMemory();
    CHECK(workspace->imports().recogniseKind(ImportSource::pasted("Foo,Bar\n1,2\n")) == std::string{"sales"});
}
