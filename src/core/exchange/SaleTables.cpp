#include "exchange/TableExport.h"
#include "sales/CreditRepository.h"
#include "sales/SaleScan.h"

#include <algorithm>

// The tables of sale lines and imports.

namespace attain {

namespace {

std::string_view code(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Sales: return "sales";
    case ImportKind::People: return "people";
    case ImportKind::Departments: return "departments";
    case ImportKind::Targets: return "targets";
    }
    return {};
}

std::string_view code(ProblemState state)
{
    switch (state) {
    case ProblemState::Rejected: return "rejected";
    case ProblemState::Quarantined: return "quarantined";
    case ProblemState::Duplicate: return "duplicate";
    case ProblemState::Conflict: return "conflict";
    case ProblemState::Placed: return "placed";
    case ProblemState::Warned: return "warned";
    }
    return {};
}

/// "P001:60%;P002:40%" of the primary shares; empty where the line is wholly its person's.
std::string splitText(const CreditTable& credits, SaleLineId line, const Organisation& organisation)
{
    std::string text;
    for (const auto& row : credits.ofLine(line)) {
        if (row.share.kind != CreditKind::Primary)
            continue;
        const auto* person = organisation.person(row.share.person);
        // A share is 6 decimals, a percentage 4.
        text += (text.empty() ? "" : ";") + (person != nullptr ? person->code : std::string{}) + ':'
            + formatScaled(row.share.share.scaled(), 4, 0) + '%';
    }
    return text;
}

/// Writes the lines of blocks as rows.
class SaleRowWriter {
public:
    SaleRowWriter(const Organisation& organisation, const Dictionary& dictionary, const CreditTable& credits,
                  const TableRowSink& sink)
        : m_organisation{organisation}, m_dictionary{dictionary}, m_credits{credits}, m_sink{sink}, m_row(18)
    {
    }

    void write(const SaleBlock& block)
    {
        for (std::size_t i = 0; i < block.size(); ++i)
            writeRow(block, i);
    }

private:
    void writeRow(const SaleBlock& block, std::size_t i)
    {
        const Date day = Date::fromDayNumber(block.ids(SaleColumn::Day)[i]);
        const PersonId personId{block.ids(SaleColumn::Person)[i]};
        const auto* person = m_organisation.person(personId);
        const auto* named = m_organisation.department(DepartmentId{block.ids(SaleColumn::Department)[i]});
        const auto* counted
            = named != nullptr ? named : m_organisation.department(m_organisation.departmentOn(personId, day));
        const auto lineNo = block.ids(SaleColumn::LineNo)[i];
        const auto cost = block.values(SaleColumn::Cost)[i];
        const bool isReturn = block.ids(SaleColumn::Kind)[i] == static_cast<std::int32_t>(SaleKind::Return);
        m_row[0] = day;
        m_row[1] = std::string{block.orders()[i]};
        m_row[2] = lineNo != 0 ? TableCell{std::int64_t{lineNo}} : TableCell{};
        m_row[3] = person != nullptr ? person->code : std::string{};
        m_row[4] = person != nullptr ? person->name : std::string{};
        m_row[5] = named != nullptr ? TableCell{named->code} : TableCell{};
        m_row[6] = counted != nullptr ? TableCell{counted->name} : TableCell{};
        setText(7, DictionaryKind::Customer, block.ids(SaleColumn::Customer)[i]);
        setText(8, DictionaryKind::Product, block.ids(SaleColumn::Product)[i]);
        setText(9, DictionaryKind::Category, block.ids(SaleColumn::Category)[i]);
        setText(10, DictionaryKind::Channel, block.ids(SaleColumn::Channel)[i]);
        setText(11, DictionaryKind::Region, block.ids(SaleColumn::Region)[i]);
        m_row[12] = block.values(SaleColumn::Quantity)[i];
        m_row[13] = block.values(SaleColumn::Amount)[i];
        m_row[14] = cost != kNoCost ? TableCell{cost} : TableCell{};
        m_row[15] = std::string{isReturn ? "return" : "sale"};
        m_row[16] = m_credits.empty()
            ? TableCell{}
            : TableCell{splitText(m_credits, {block.batch(), block.records()[i]}, m_organisation)};
        m_row[17] = block.batch().value;
        m_sink(m_row);
    }

    void setText(std::size_t column, DictionaryKind kind, std::int32_t id)
    {
        m_row[column] = id != 0 ? TableCell{std::string{m_dictionary.text(kind, id)}} : TableCell{};
    }

    const Organisation& m_organisation;
    const Dictionary& m_dictionary;
    const CreditTable& m_credits;
    const TableRowSink& m_sink;
    TableRow m_row;
};

} // namespace

TableSource TableExport::sales(const Snapshot& organisation, const TableChoice& choice) const
{
    SaleFilter filter;
    if (choice.period) {
        filter.from = choice.period->from;
        filter.to = choice.period->to;
    }
    return {"sales",
            {dateColumn("order_date"), textColumn("order_no"), countColumn("line_no"), textColumn("person"),
             textColumn("person_name"), textColumn("department"), textColumn("department_of_day"),
             textColumn("customer"), textColumn("product"), textColumn("category"), textColumn("channel"),
             textColumn("region"), quantityColumn("quantity"), amountColumn("amount"), amountColumn("cost"),
             textColumn("status"), textColumn("credit_split"), countColumn("batch")},
            [this, organisation, filter](const TableRowSink& sink) {
                const auto dictionary = orThrow(m_sales.dictionary());
                const auto credits = CreditRepository{m_connection}.table();
                SaleRowWriter writer{*organisation, *dictionary, credits, sink};
                SaleScan scan{m_connection, filter, SaleColumnSet::all()};
                while (const SaleBlock* block = scan.next())
                    writer.write(*block);
            }};
}

TableSource TableExport::batches() const
{
    return {
        "batches",
        {countColumn("batch"),     textColumn("kind"),         textColumn("file"),         textColumn("made_at"),
         textColumn("state"),      countColumn("records"),     countColumn("accepted"),    countColumn("duplicates"),
         countColumn("conflicts"), countColumn("quarantined"), countColumn("rejected"),    countColumn("rounded"),
         amountColumn("amount"),   amountColumn("cost"),       quantityColumn("quantity"), dateColumn("first_day"),
         dateColumn("last_day"),   textColumn("encoding"),     textColumn("sha256"),       countColumn("replaced")},
        [this](const TableRowSink& sink) {
            auto batches = orThrow(m_sales.batches());
            std::ranges::reverse(batches);
            for (const auto& batch : batches)
                sink(TableRow{batch.id.value,
                              std::string{code(batch.kind)},
                              batch.fileName,
                              batch.madeAt,
                              std::string{batch.state == BatchState::Active ? "active" : "undone"},
                              batch.records,
                              batch.accepted,
                              batch.duplicates,
                              batch.conflicts,
                              batch.quarantined,
                              batch.rejected,
                              batch.rounded,
                              batch.totals.amount.scaled(),
                              batch.totals.cost.scaled(),
                              batch.totals.quantity.scaled(),
                              cellOf(batch.firstDay),
                              cellOf(batch.lastDay),
                              batch.encoding,
                              batch.sha256,
                              batch.replaced});
        }};
}

TableSource TableExport::problems(const TableChoice& choice) const
{
    return {"problems",
            {countColumn("batch"), textColumn("file"), countColumn("record"), countColumn("line"), textColumn("column"),
             textColumn("value"), textColumn("reason"), textColumn("state"), textColumn("raw")},
            [this, wanted = choice.batch](const TableRowSink& sink) {
                constexpr std::int64_t kPage = 4096;
                auto batches = orThrow(m_sales.batches());
                std::ranges::reverse(batches);
                for (const auto& batch : batches) {
                    if (wanted && batch.id != *wanted)
                        continue;
                    for (std::int64_t offset = 0;; offset += kPage) {
                        const auto page = orThrow(m_sales.problems(batch.id, offset, kPage));
                        for (const auto& problem : page)
                            sink(TableRow{batch.id.value, batch.fileName, std::int64_t{problem.record},
                                          std::int64_t{problem.line}, problem.column, problem.value, problem.reason,
                                          std::string{code(problem.state)}, problem.raw});
                        if (std::ssize(page) < kPage)
                            break;
                    }
                }
            }};
}

} // namespace attain
