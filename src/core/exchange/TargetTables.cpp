#include "exchange/TableExport.h"

// The tables of targets and attainment.

namespace attain {

namespace {

TableColumn figureColumn(std::string title, Unit unit)
{
    switch (unit) {
    case Unit::Money: return amountColumn(std::move(title));
    case Unit::Score:
    case Unit::Days:
    case Unit::Quantity: return quantityColumn(std::move(title));
    case Unit::Count: return countColumn(std::move(title));
    case Unit::Ratio: return ratioColumn(std::move(title));
    case Unit::Date: return textColumn(std::move(title));
    }
    return countColumn(std::move(title));
}

TableCell cellOf(const std::optional<std::int64_t>& scaled, Unit unit)
{
    if (scaled && unit == Unit::Date)
        return TableCell{Figure{unit, *scaled}.toText()};
    return scaled ? TableCell{*scaled} : TableCell{};
}

TableCell cellOf(const std::optional<Figure>& figure)
{
    return figure ? cellOf(figure->scaled, figure->unit) : TableCell{};
}

} // namespace

TableSource TableExport::targets(const Snapshot& organisation, const TableChoice& choice) const
{
    // Amounts, counts and ratios stand in one column: all with the 6 decimals of a ratio.
    const auto level = [](const char* title) { return TableColumn{title, TableColumnKind::Number, 6, 0}; };
    return {"targets",
            {textColumn("department"), textColumn("person"), textColumn("period"), textColumn("metric"), level("floor"),
             level("target"), level("stretch"), level("baseline"), textColumn("note"), textColumn("scenario")},
            [this, organisation, choice](const TableRowSink& sink) {
                const auto book = orThrow(m_targets.book(choice.scenario, TargetView::working()));
                for (const auto& entry : book->entries()) {
                    if (choice.period
                        && (entry.period.from < choice.period->from || entry.period.to > choice.period->to))
                        continue;
                    const auto unit = infoOf(entry.metric).unit;
                    const auto* department = entry.subject.kind == SubjectKind::Department
                        ? organisation->department(DepartmentId{entry.subject.id})
                        : nullptr;
                    const auto* person = entry.subject.kind == SubjectKind::Person
                        ? organisation->person(PersonId{entry.subject.id})
                        : nullptr;
                    const auto number = [&](const std::optional<std::int64_t>& value) -> TableCell {
                        if (!value)
                            return {};
                        if (unit == Unit::Date)
                            return Figure{unit, *value}.toText();
                        std::int64_t scaled = *value;
                        for (int i = decimalsOf(unit); i < 6; ++i)
                            scaled = checkedMultiply(scaled, 10);
                        return scaled;
                    };
                    sink(TableRow{department != nullptr ? TableCell{department->code} : TableCell{},
                                  person != nullptr ? TableCell{person->code} : TableCell{}, entry.period.code,
                                  std::string{infoOf(entry.metric).code}, number(entry.levels.floor),
                                  number(entry.levels.target), number(entry.levels.stretch),
                                  number(entry.levels.baseline), entry.note, choice.scenario});
                }
            }};
}

TableSource proposalTable(const TargetService& targets, const std::shared_ptr<const Organisation>& organisation,
                          const TableChoice& choice)
{
    return {"proposals",
            {textColumn("person"), textColumn("name"), textColumn("period"), textColumn("metric"),
             figureColumn("target", infoOf(choice.metric).unit), textColumn("proposal"), textColumn("note")},
            [&targets, organisation, choice](const TableRowSink& sink) {
                const auto book = orThrow(targets.book(choice.scenario, TargetView::working()));
                for (const auto& person : organisation->people()) {
                    const auto target
                        = book->cell(choice.metric, Subject::of(person.id), choice.period.value()).levels.target;
                    if (target && (!choice.person || *choice.person == person.id))
                        sink(TableRow{person.code,
                                      person.name,
                                      choice.period->code,
                                      std::string{infoOf(choice.metric).code},
                                      cellOf(target, infoOf(choice.metric).unit),
                                      {},
                                      {}});
                }
            }};
}

TableSource TableExport::attainment(const Snapshot& organisation, const TableChoice& choice) const
{
    const auto table = orThrow(m_attainment.table(
        {choice.period.value(), choice.by, choice.metric, choice.asOf, choice.scenario, DepartmentId{}}));
    const auto unit = infoOf(choice.metric).unit;
    return {
        "attainment",
        {textColumn("level"), textColumn("code"), textColumn("name"), textColumn("parent"), figureColumn("floor", unit),
         figureColumn("target", unit), figureColumn("stretch", unit), figureColumn("actual", unit),
         ratioColumn("attainment"), ratioColumn("progress"), figureColumn("expected", unit), ratioColumn("pace_index"),
         figureColumn("projection", unit), figureColumn("required_per_day", unit), figureColumn("last_year", unit),
         ratioColumn("growth"), countColumn("sale_lines")},
        [table, organisation, unit](const TableRowSink& sink) {
            for (const auto& row : table.rows) {
                const auto* parent = organisation->department(row.parent);
                sink(TableRow{std::string{code(row.level)}, row.code, row.name,
                              parent != nullptr ? TableCell{parent->code} : TableCell{},
                              cellOf(row.target.levels.floor, unit), cellOf(row.target.levels.target, unit),
                              cellOf(row.target.levels.stretch, unit), cellOf(row.actual), cellOf(row.attainment),
                              cellOf(row.progress), cellOf(row.expected), cellOf(row.paceIndex), cellOf(row.projection),
                              cellOf(row.requiredPerDay), cellOf(row.lastYear), cellOf(row.growth), row.saleLines});
            }
        }};
}

} // namespace attain
