#include "sample/SampleFiles.h"

#include "sample/SamplePlan.h"
#include "support/FixedPoint.h"

#include <array>

namespace attain::sample {
namespace {

constexpr int kYear = 2026;
constexpr std::string_view kMark = "\xEF\xBB\xBF"; ///< so that spreadsheets open the file as UTF-8

struct Word {
    std::string_view code;
    std::string_view text;
};

std::string_view wordOf(std::span<const Word> words, std::string_view code)
{
    for (const Word& word : words)
        if (word.code == code)
            return word.text;
    return {};
}

std::string departmentsCsv()
{
    constexpr std::array kKinds{Word{"sales", "销售"}, Word{"production", "生产"}, Word{"purchasing", "采购"},
                                Word{"finance", "财务"}, Word{"marketing", "市场"}};
    std::string csv{kMark};
    csv += "部门编号,部门名称,类型\r\n";
    for (const DepartmentPlan& plan : departments()) {
        csv += plan.code;
        csv += ',';
        csv += plan.name;
        csv += ',';
        csv += wordOf(kKinds, plan.kind);
        csv += "\r\n";
    }
    return csv;
}

std::string_view nameOfDepartment(std::string_view code)
{
    for (const DepartmentPlan& plan : departments())
        if (plan.code == code)
            return plan.name;
    return {};
}

std::string peopleCsv()
{
    constexpr std::array kPositions{Word{"SR1", "销售代表,1"}, Word{"SR2", "高级销售代表,2"}, Word{"SM", "销售经理,3"},
                                    Word{"MGR", "部门经理,4"}};
    std::string csv{kMark};
    csv += "工号,姓名,部门,岗位,级别,入职日期,离职日期\r\n";
    for (const PersonPlan& plan : people()) {
        for (const std::string_view cell :
             {plan.code, plan.name, nameOfDepartment(plan.department), wordOf(kPositions, plan.position), plan.hired}) {
            csv += cell;
            csv += ',';
        }
        csv += plan.left;
        csv += "\r\n";
    }
    return csv;
}

std::string transferCsv()
{
    std::string csv{kMark};
    csv += "工号,姓名,部门,任职日期\r\n";
    for (const PersonPlan& plan : people()) {
        if (plan.movesTo.empty())
            continue;
        for (const std::string_view cell : {plan.code, plan.name, nameOfDepartment(plan.movesTo)}) {
            csv += cell;
            csv += ',';
        }
        csv += plan.movesOn;
        csv += "\r\n";
    }
    return csv;
}

/// Who has targets, in the order of the files: the company, departments, people.
struct Row {
    Subject subject;
    std::string cells; ///< "华东一部,王芳": department and person, empty where it is neither
};

std::vector<Row> rowsOf(const Organisation& organisation)
{
    std::vector<Row> rows{{Subject::company(), ","}};
    for (const DepartmentPlan& plan : departments())
        rows.push_back({Subject::of(organisation.departmentByCode(plan.code)->id), std::string{plan.name} + ','});
    for (const PersonPlan& plan : people())
        rows.push_back({Subject::of(organisation.personByCode(plan.code)->id), ',' + std::string{plan.name}});
    return rows;
}

/// A number as people type it: without decimals where there are none.
std::string textOf(std::optional<std::int64_t> value, Metric metric)
{
    if (!value)
        return {};
    std::string text = Figure{infoOf(metric).unit, *value}.toText();
    if (const auto point = text.find('.'); point != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with('.'))
            text.pop_back();
    }
    return text;
}

void addLongRow(std::string& csv, const TargetBook& book, const Row& row, Metric metric, std::string_view word,
                const Period& period)
{
    const TargetLevels levels = book.cell(metric, row.subject, period).levels;
    if (!levels.target || *levels.target == 0)
        return;
    csv += row.cells + ',' + period.code + ',';
    csv += word;
    for (const auto& level : {levels.floor, levels.target, levels.stretch})
        csv += ',' + textOf(level, metric);
    const auto entry = book.entryOf(metric, row.subject, period);
    csv += ',' + (entry ? entry->note : std::string{}) + "\r\n";
}

std::string longTargetsCsv(const TargetBook& book, const std::vector<Row>& rows, const FiscalCalendar& calendar)
{
    const Period year = orThrow(calendar.parse(std::to_string(kYear)));
    std::string csv{kMark};
    csv += "部门,业务员,期间,指标,底线,目标,挑战,备注\r\n";
    for (const Row& row : rows) {
        for (int quarter = 0; quarter < 4; ++quarter) {
            const Period period = calendar.containing(PeriodKind::Quarter, year.from.plusMonths(3 * quarter));
            addLongRow(csv, book, row, Metric::Revenue, "销售额", period);
            addLongRow(csv, book, row, Metric::NewCustomers, "新客户数", period);
        }
        addLongRow(csv, book, row, Metric::Margin, "毛利率", year);
    }
    return csv;
}

std::string wideTargetsCsv(const TargetBook& book, const std::vector<Row>& rows, const FiscalCalendar& calendar)
{
    const Period year = orThrow(calendar.parse(std::to_string(kYear)));
    std::string csv{kMark};
    csv += "部门,业务员,指标,年度";
    for (int month = 1; month <= 12; ++month)
        csv += ',' + std::to_string(month) + "月";
    csv += "\r\n";
    for (const Row& row : rows) {
        std::string cells;
        bool any = false;
        for (const Period& month : calendar.monthsOf(year)) {
            const auto target = book.cell(Metric::Revenue, row.subject, month).levels.target;
            any = any || target.value_or(0) != 0;
            cells += ',' + (target.value_or(0) == 0 ? std::string{} : textOf(target, Metric::Revenue));
        }
        if (any)
            csv += row.cells + ",销售额," + std::to_string(kYear) + cells + "\r\n";
    }
    return csv;
}

} // namespace

std::vector<SampleFile> setupFiles(const TargetService& targets, const Organisation& organisation,
                                   const FiscalCalendar& calendar)
{
    const auto book = orThrow(targets.book());
    const auto rows = rowsOf(organisation);
    return {{"departments.csv", departmentsCsv()},
            {"people.csv", peopleCsv()},
            {"people_transfer_2026-08.csv", transferCsv()},
            {"targets_2026.csv", longTargetsCsv(*book, rows, calendar)},
            {"targets_2026_wide.csv", wideTargetsCsv(*book, rows, calendar)}};
}

} // namespace attain::sample
