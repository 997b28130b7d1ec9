#include "importing/FileKind.h"

#include <algorithm>
#include <array>

namespace attain {
namespace {

using enum ColumnType;

constexpr auto kSalesColumns = std::to_array<ColumnSpec>({
    {"order_date", Date,
     "订单日期|日期|销售日期|下单日期|单据日期|成交日期|业务日期|交易日期|orderdate|date|saledate|salesdate|"
     "transactiondate"},
    {"order_no", Text,
     "订单编号|订单号|单号|单据编号|单据号|销售单号|订单|合同编号|合同号|发票号|orderno|ordernumber|orderid|order|"
     "invoiceno|"
     "invoicenumber|documentno|billno"},
    {"line_no", Text, "行号|订单行号|明细行号|行项目|line|lineno|linenumber|orderline|lineitem"},
    {"person", Text,
     "业务员|销售人员|销售员|业务员工号|业务员编号|业务员姓名|销售代表|业务代表|客户经理|员工|员工编号|工号|人员|姓名|"
     "负责人|"
     "salesperson|employee|salesrep|salesrepresentative|salesman|seller|rep|salespersoncode|employeecode|employeeid|"
     "employeename|accountmanager|person|owner"},
    {"department", Text,
     "部门|销售部门|所属部门|部门名称|部门编号|团队|department|dept|departmentname|departmentcode|team"},
    {"customer", Text,
     "客户|客户名称|客户单位|购货单位|购买方|客户简称|customer|customername|client|clientname|account|buyer|"
     "customerid"},
    {"product", Text,
     "产品|产品名称|商品|商品名称|品名|物料名称|货品名称|产品编码|产品编号|商品编码|商品编号|物料编码|货号|product|"
     "productname|"
     "item|itemname|sku|productcode|productid|itemcode|material"},
    {"category", Text,
     "品类|产品类别|产品分类|商品类别|商品分类|类别|分类|大类|产品线|category|productcategory|categoryname|"
     "productline"},
    {"channel", Text, "渠道|销售渠道|渠道名称|渠道类型|channel|saleschannel|channelname"},
    {"region", Text,
     "地区|区域|销售区域|销售地区|大区|省份|省|国家|城市|region|area|territory|shipcountry|country|province|state|"
     "shipregion|"
     "city|market"},
    {"quantity", Number, "数量|销售数量|销量|件数|台数|quantity|qty|units|unitssold|orderquantity"},
    {"unit_price", Number, "单价|销售单价|含税单价|成交单价|售价|unitprice|price|salesprice"},
    {"discount", Fraction, "折扣|折扣率|discount|discountrate"},
    {"amount", Number,
     "金额|销售额|销售金额|成交金额|订单金额|含税金额|价税合计|总金额|总价|amount|sales|revenue|salesamount|"
     "totalamount|"
     "linetotal|netamount|netsales|total"},
    {"cost", Number, "成本|成本金额|销售成本|总成本|cost|costamount|totalcost|cogs"},
    {"credit_split", Text, "业绩分成|业绩归属|分成|creditsplit|salessplit|split"},
    {"status", Text, "状态|订单状态|单据状态|status|orderstatus"},
    // By which day else a sale counts, and what of it (SaleBases.h). A file whose only day is one of the first two means
    // its sales.
    {"delivery_date", Date,
     "发货日期|交货日期|出库日期|发运日期|交付日期|deliverydate|delivered|shipdate|shippingdate|shippeddate|"
     "dispatchdate"},
    {"delivered_amount", Number, "发货金额|已发货金额|出库金额|交付金额|deliveredamount|shippedamount"},
    {"invoice_date", Date, "开票日期|发票日期|invoicedate|invoiced|billingdate|billdate"},
    {"invoiced_amount", Number, "开票金额|已开票金额|发票金额|invoicedamount|invoiceamount|billedamount"},
    {"receipt_date", Date,
     "回款日期|收款日期|到账日期|付款日期|最近回款日期|receiptdate|paymentdate|paiddate|received|paid|receiveddate"},
    {"received_amount", Number,
     "回款金额|已回款金额|收款金额|已收金额|实收金额|到账金额|回款|累计回款|receivedamount|paidamount|paymentamount|"
     "amountreceived|amountpaid"},
    {"receipt_no", Text, "回款单号|收款单号|回款编号|收款编号|流水号|receiptno|receiptnumber|paymentno|paymentid"},
});

constexpr auto kDepartmentColumns = std::to_array<ColumnSpec>({
    {"code", Text, "部门编号|部门编码|部门代码|编号|编码|代码|code|departmentcode|deptcode|departmentid|id"},
    {"name", Text, "部门名称|部门|名称|name|department|departmentname|dept"},
    {"parent", Text,
     "上级部门|上级部门编号|上级部门名称|上级|父部门|所属部门|parent|parentcode|parentdepartment|parentname|partof"},
    {"kind", Text, "类型|部门类型|部门性质|性质|kind|type|departmenttype|departmentkind"},
});

constexpr auto kPeopleColumns = std::to_array<ColumnSpec>({
    {"code", Text,
     "工号|员工编号|人员编号|业务员编号|编号|编码|代码|code|employeecode|employeeid|personcode|staffno|staffid|id"},
    {"name", Text, "姓名|员工姓名|人员姓名|名称|员工|人员|业务员|name|fullname|employeename|employee|person"},
    {"position", Text, "岗位|职位|职务|岗位名称|position|title|jobtitle|job|role"},
    {"level", Text, "级别|职级|岗位级别|level|grade|joblevel"},
    {"department", Text, "部门|部门名称|所属部门|部门编号|部门代码|department|departmentname|departmentcode|dept|team"},
    {"hired", Date, "入职日期|入职时间|入职|hiredate|hired|startdate|datehired|joindate|joined"},
    {"left", Date, "离职日期|离职时间|离职|leavedate|left|leavingdate|enddate|terminationdate"},
    {"from", Date, "任职日期|生效日期|调动日期|from|since|effectivedate|effectivefrom"},
    {"reports_to", Text, "上级|直属上级|汇报对象|主管|reportsto|manager|supervisor"},
});

constexpr auto kTargetColumns = std::to_array<ColumnSpec>({
    {"person", Text,
     "业务员|销售人员|人员|员工|姓名|工号|员工编号|业务员编号|person|salesperson|employee|name|code|personcode|"
     "employeecode"},
    {"department", Text, "部门|部门名称|部门编号|团队|department|dept|departmentname|departmentcode|team"},
    {"period", Text, "期间|周期|月份|季度|period|month|quarter"},
    {"year", Text, "年度|年份|年|year|fiscalyear"},
    {"metric", Text, "指标|度量|指标名称|metric|measure|kpi"},
    {"floor", Levels, "底线|底线目标|保底|保底目标|floor|minimum|threshold"},
    {"target", Levels, "目标|目标值|目标金额|销售目标|任务|任务额|target|goal|quota|targetamount|plan"},
    {"stretch", Levels, "挑战|挑战目标|挑战值|冲刺目标|stretch|stretchtarget|challenge"},
    {"baseline", Levels, "基线|基数|去年同期|baseline|base|lastyear"},
    {"note", Text, "备注|依据|说明|note|notes|basis|comment|remark"},
    {"m1", Levels, "1月|01月|一月|jan|january|m1|m01"},
    {"m2", Levels, "2月|02月|二月|feb|february|m2|m02"},
    {"m3", Levels, "3月|03月|三月|mar|march|m3|m03"},
    {"m4", Levels, "4月|04月|四月|apr|april|m4|m04"},
    {"m5", Levels, "5月|05月|五月|may|m5|m05"},
    {"m6", Levels, "6月|06月|六月|jun|june|m6|m06"},
    {"m7", Levels, "7月|07月|七月|jul|july|m7|m07"},
    {"m8", Levels, "8月|08月|八月|aug|august|m8|m08"},
    {"m9", Levels, "9月|09月|九月|sep|sept|september|m9|m09"},
    {"m10", Levels, "10月|十月|oct|october|m10"},
    {"m11", Levels, "11月|十一月|nov|november|m11"},
    {"m12", Levels, "12月|十二月|dec|december|m12"},
    {"q1", Levels, "一季度|第一季度|1季度|第1季度|q1"},
    {"q2", Levels, "二季度|第二季度|2季度|第2季度|q2"},
    {"q3", Levels, "三季度|第三季度|3季度|第3季度|q3"},
    {"q4", Levels, "四季度|第四季度|4季度|第4季度|q4"},
});

constexpr auto kKpiColumns = std::to_array<ColumnSpec>({
    {"metric", Text, "指标|指标名称|指标编码|指标编号|考核指标|metric|kpi|measure|metriccode|metricname|indicator"},
    {"person", Text,
     "业务员|销售人员|人员|员工|姓名|工号|员工编号|业务员编号|person|salesperson|employee|personcode|employeecode"},
    {"department", Text, "部门|部门名称|部门编号|团队|department|dept|departmentname|departmentcode|team"},
    {"month", Text, "月份|月|期间|周期|month|period"},
    {"value", Levels, "值|数值|实际|实际值|完成值|结果|value|actual|result|score"},
    {"evidence", Text, "凭据|证据|依据|证明|来源|数据来源|备注|说明|evidence|proof|source|note|notes|remark"},
});

constexpr auto kProposalColumns = std::to_array<ColumnSpec>({
    {"person", Text, "工号|员工编号|业务员|人员|员工|person|personcode|code|employeecode|employee"},
    {"period", Text, "期间|周期|年度|period|year|month|quarter"},
    {"metric", Text, "指标|度量|metric|measure"},
    {"target", Text, "目标|现目标|当前目标|target|currenttarget"},
    {"proposal", Text, "建议|建议目标|我的建议|proposal|proposed|proposedtarget"},
    {"note", Text, "意见|说明|理由|备注|note|notes|comment|reason"},
});

constexpr FileKind kSales{"sales", kSalesColumns,
                          "order_date;person;amount|unit_price+quantity|formula"
                          "/delivery_date;person;delivered_amount/invoice_date;person;invoiced_amount"
                          "/receipt_date;person;received_amount|amount"};
constexpr FileKind kDepartments{"departments", kDepartmentColumns, "name|code"};
constexpr FileKind kPeople{"people", kPeopleColumns, "name|code"};
constexpr FileKind kTargets{"targets", kTargetColumns,
                            "period+target|period+floor|period+stretch|period+baseline|wide"};
/// Merged by a ProposalFile, not imported as a batch.
constexpr FileKind kProposals{"proposals", kProposalColumns, "person;period;proposal|note"};
/// Monthly values of own metrics.
constexpr FileKind kKpi{"kpi", kKpiColumns, "metric;month;value"};
constexpr std::array kKinds{&kSales, &kDepartments, &kPeople, &kTargets, &kKpi};

} // namespace

const ColumnSpec* FileKind::column(std::string_view field) const
{
    const auto found = std::ranges::find(columns, field, &ColumnSpec::field);
    return found == columns.end() ? nullptr : &*found;
}

std::span<const FileKind* const> fileKinds()
{
    return kKinds;
}

const FileKind* findFileKind(std::string_view code)
{
    if (code == kProposals.code)
        return &kProposals;
    const auto found = std::ranges::find(kKinds, code, &FileKind::code);
    return found == kKinds.end() ? nullptr : *found;
}

} // namespace attain
