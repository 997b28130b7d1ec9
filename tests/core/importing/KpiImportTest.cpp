#include "ImportBench.h"

#include <catch2/catch.hpp>

using namespace attain;

namespace {

struct KpiBench : ImportBench {
    PersonId ada = addPerson("E1", "王芳");
    KpiBench()
    {
        OwnMetric score{0, "nps", "客户满意度"};
        score.unit = Unit::Score;
        score.combination = Combination::Average;
        REQUIRE(metrics.define(score));
        OwnMetric trained{0, "trained", "完成培训"};
        trained.unit = Unit::Count;
        trained.combination = Combination::Last;
        trained.direction = Direction::YesNo;
        REQUIRE(metrics.define(trained));
        OwnMetric due{0, "opened", "开业日期"};
        due.unit = Unit::Date;
        due.combination = Combination::Last;
        due.direction = Direction::LowerIsBetter;
        REQUIRE(metrics.define(due));
        REQUIRE(organisation.addDepartment({{}, "D1", "华东", DepartmentKind::Sales, {}}));
    }
};

} // namespace

TEST_CASE("KPI values import by person, department and company, with their evidence", "[importing][kpi]")
{
    KpiBench bench;
    const std::string csv = "指标,姓名,部门,月份,数值,凭据\n"
                            "客户满意度,王芳,,2026-07,86.5,7月问卷\n"
                            "nps,,华东,2026年7月,80,7月问卷\n"
                            "客户满意度,,,2026/7,82,\n"
                            "完成培训,E1,,2026-07,1,签到表\n"
                            "开业日期,,华东,2026-07,2026-06-30,营业执照\n";
    CHECK(*bench.imports.recogniseKind(ImportSource::pasted(csv)) == "kpi");
    const auto result = bench.import("kpi", csv);
    REQUIRE(result);
    CHECK(bench.problems(*result).empty());
    CHECK(result->accepted == 5);
    const auto values = *bench.metrics.values();
    REQUIRE(values.size() == 5);
    CHECK(values[0].metric == "nps");
    CHECK(values[0].subject == Subject::company());
    CHECK(values[0].evidence == result->file); // without a cell the file is the evidence
    CHECK(values[1].subject.kind == SubjectKind::Department);
    CHECK(values[2].value == 86'5000);
    CHECK(values[2].evidence == "7月问卷");
    CHECK(values[3].value == Date::create(2026, 6, 30)->dayNumber());

    CHECK(bench.import("kpi", csv)->duplicates == 5);
    const auto changed = bench.import("kpi", "metric,person,month,value\nnps,E1,2026-07,90\n");
    REQUIRE(changed);
    CHECK(changed->accepted == 1);
    CHECK(bench.metrics.values("nps")->back().value == 90'0000);
    CHECK(bench.sales.batches()->front().kind == ImportKind::Kpi);
    REQUIRE(bench.log().undo());
    CHECK(bench.metrics.values("nps")->back().value == 86'5000);
}

TEST_CASE("What cannot be a KPI value is told and left out", "[importing][kpi]")
{
    KpiBench bench;
    const auto result = bench.import("kpi",
                                     "metric,person,month,value\n"
                                     "none,E1,2026-07,1\n"
                                     "revenue,E1,2026-07,1\n"
                                     "nps,E9,2026-07,1\n"
                                     "nps,E1,2026-Q3,1\n"
                                     "nps,E1,2026-07,many\n"
                                     "nps,E1,2026-07,\n"
                                     "trained,E1,2026-07,2\n"
                                     "opened,E1,2026-07,soon\n"
                                     "nps,E1,2026-07,5\n"
                                     "nps,E1,2026-07,5\n"
                                     "nps,E1,2026-07,6\n");
    REQUIRE(result);
    CHECK(bench.problems(*result)
          == "1:metric_unknown 2:metric_unknown 3:person_unknown 4:period_invalid 5:amount_syntax 6:amount_empty "
             "7:value_invalid 8:date_invalid 10:duplicate 11:conflict");
    CHECK(result->accepted == 1);
    CHECK(bench.metrics.values()->size() == 1);
}

TEST_CASE("Targets of own metrics import by name", "[importing][kpi][targets]")
{
    KpiBench bench;
    const auto result = bench.import(
        "targets", "姓名,期间,指标,目标\n王芳,2026-07,客户满意度,85\n王芳,2026-07,开业日期,2026-06-30\n");
    REQUIRE(result);
    CHECK(bench.problems(*result).empty());
    const auto book = *bench.targets.book();
    const auto cell = [&](const char* code) {
        return book->cell(*bench.metrics.metric(code), Subject::of(bench.ada),
                          *bench.calendar.fiscalCalendar().parse("2026-07"));
    };
    CHECK(cell("nps").levels.target == 85'0000);
    CHECK(cell("opened").levels.target == Date::create(2026, 6, 30)->dayNumber());
}
