#include "exchange/TableExport.h"
#include "sales/CreditRepository.h"
#include "sales/SaleNames.h"
#include "sales/SaleTablePlan.h"

#include <algorithm>

// The tables of sale lines and imports.

namespace attain {

namespace {

/// Writes the lines of blocks as rows.
class SaleRowWriter {
public:
    SaleRowWriter(const SaleNames& names, const TableRowSink& sink) : m_names{names}, m_sink{sink}, m_row(18) { }

    void write(const SaleBlock& block)
    {
        for (std::size_t i = 0; i < block.size(); ++i)
            writeRow(block, i);
    }

private:
    void writeRow(const SaleBlock& block, std::size_t i)
    {
        const auto* person = m_names.person(block, i);
        const auto* named = m_names.named(block, i);
        const auto* counted = m_names.counted(block, i);
        const auto lineNo = block.ids(SaleColumn::LineNo)[i];
        const auto cost = block.values(SaleColumn::Cost)[i];
        m_row[0] = Date::fromDayNumber(block.ids(SaleColumn::Day)[i]);
        m_row[1] = std::string{block.orders()[i]};
        m_row[2] = lineNo != 0 ? TableCell{std::int64_t{lineNo}} : TableCell{};
        m_row[3] = person != nullptr ? person->code : std::string{};
        m_row[4] = person != nullptr ? person->name : std::string{};
        m_row[5] = named != nullptr ? TableCell{named->code} : TableCell{};
        m_row[6] = counted != nullptr ? TableCell{counted->name} : TableCell{};
        m_row[7] = textCell(m_names.text(DictionaryKind::Customer, block, i));
        m_row[8] = textCell(m_names.text(DictionaryKind::Product, block, i));
        m_row[9] = textCell(m_names.text(DictionaryKind::Category, block, i));
        m_row[10] = textCell(m_names.text(DictionaryKind::Channel, block, i));
        m_row[11] = textCell(m_names.text(DictionaryKind::Region, block, i));
        m_row[12] = block.values(SaleColumn::Quantity)[i];
        m_row[13] = block.values(SaleColumn::Amount)[i];
        m_row[14] = cost != kNoCost ? TableCell{cost} : TableCell{};
        m_row[15] = std::string{SaleNames::status(block, i)};
        m_row[16] = textCell(m_names.creditSplit(block, i));
        m_row[17] = block.batch().value;
        m_sink(m_row);
    }

    static TableCell textCell(std::string_view text)
    {
        return text.empty() ? TableCell{} : TableCell{std::string{text}};
    }

    const SaleNames& m_names;
    const TableRowSink& m_sink;
    TableRow m_row;
};

} // namespace

TableSource TableExport::sales(const Snapshot& organisation, const TableChoice& choice) const
{
    SaleFilter filter;
    filter.basis = choice.basis;
    const auto day = dayColumnOf(choice.basis); // so that it reads as a list of that basis again
    if (choice.period) {
        filter.from = choice.period->from;
        filter.to = choice.period->to;
    }
    return {"sales",
            {dateColumn(std::string{day}), textColumn("order_no"), countColumn("line_no"), textColumn("person"),
             textColumn("person_name"), textColumn("department"), textColumn("department_of_day"),
             textColumn("customer"), textColumn("product"), textColumn("category"), textColumn("channel"),
             textColumn("region"), quantityColumn("quantity"), amountColumn("amount"), amountColumn("cost"),
             textColumn("status"), textColumn("credit_split"), countColumn("batch")},
            [this, organisation, filter](const TableRowSink& sink) {
                const auto dictionary = orThrow(m_sales.dictionary());
                const auto credits = CreditRepository{m_connection}.table();
                const SaleNames names{*organisation, *dictionary, credits};
                SaleRowWriter writer{names, sink};
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
                              std::string{code(batch.state)},
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
