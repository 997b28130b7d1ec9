#pragma once

#include "importing/CreditSplit.h"
#include "importing/DepartmentFinder.h"
#include "importing/ImportRows.h"
#include "importing/PersonFinder.h"
#include "importing/SaleProgress.h"
#include "importing/SaleStatus.h"
#include "importing/ValueParser.h"
#include "sales/ClosedPeriodRepository.h"
#include "sales/Credit.h"
#include "sales/Dictionary.h"
#include "sales/SaleStore.h"

#include <future>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace attain {

/// The records of a sales file that have the day by which the run counts them. Read column by column in blocks of 256, gathered in pieces, compared with what is stored,
/// and appended to the sale store: a piece is stored on another thread while the next one is read.
class SaleRows final : public ImportRows {
public:
    explicit SaleRows(ImportRun& run);

    void finish() override;
    void complete() override;

    /// Of the accepted lines.
    std::optional<Date> firstDay() const { return m_firstDay; }
    std::optional<Date> lastDay() const { return m_lastDay; }

private:
    using Good = std::array<bool, kBlock>;
    struct TextColumn {
        DictionaryKind kind;
        std::int32_t column;
        std::vector<std::int32_t> SaleColumns::*target;
        TextIndex index; ///< raw bytes → id
        std::array<std::int32_t, kBlock> ids{};
    };

    void takeGood(const CsvBlock& block, std::uint32_t firstRecord, Good& good) override;
    void readDays(const CsvBlock& block, Good& good);
    void readOrders(const CsvBlock& block, Good& good);
    void readNumbers(const CsvBlock& block, Good& good);
    void readAmounts(const CsvBlock& block, Good& good);
    static Reason amountReason(NumberCell::State state);
    void readFormula(const CsvBlock& block, Good& good);
    void readTexts(const CsvBlock& block, Good& good);
    void readDepartments(const CsvBlock& block, Good& good);
    void readCredits(const CsvBlock& block, Good& good);
    void readStatuses(const CsvBlock& block, Good& good);
    void readSoFar(const CsvBlock& block, Good& good);
    void takeProgress(const CsvBlock& block, Good& good);
    /// Whether the record takes the place of the stored line that it moves to another day.
    bool takesPlace(std::size_t i, const SaleProgress::Sale& sale);
    bool isSkippedDay(const CsvBlock& block, std::size_t i, Good& good);
    void readPeople(const CsvBlock& block, Good& good);
    void settlePerson(const CsvBlock& block, std::size_t i, const PersonFinder::Match& match, Good& good);
    void append(const CsvBlock& block, const Good& good);
    SaleKind kindOf(std::size_t i) const;
    /// A stored line and the line of the piece that takes its place.
    struct Replacing {
        Replacement replacement;
        std::int64_t amount;
        std::int32_t person;
    };
    /// Where a line that repeats another one stood; it is taken out of the piece.
    struct Repeated {
        std::uint32_t record;
        std::uint32_t fileLine;
        std::string order;
    };
    struct Piece {
        SaleColumns lines;
        std::vector<std::uint32_t> roundedRows;
        std::vector<SaleRepeat> repeats;
        std::vector<Repeated> repeated; ///< of each repeat
        std::vector<Replacing> replacing;
    };
    void flush();
    void store(Piece& piece);
    void settle();
    void replace(const std::vector<Replacing>& replacing);
    void tally();
    void tallyEffects();

    std::string_view cell(const CsvBlock& block, std::size_t i, std::int32_t column) const
    {
        return block.fields[block.records[i].first + static_cast<std::uint32_t>(column)];
    }
    void reject(const CsvBlock& block, std::size_t i, std::int32_t column, Reason reason, Good& good);

    ValueParser m_parser;
    PersonFinder m_people;
    DepartmentFinder m_departments;
    Dictionary m_dictionary;
    ClosedPeriods m_closed;
    SaleStore m_store;
    ReplacementPlan m_plan;
    std::optional<CreditTable> m_storedCredits; ///< read when the first line is replaced
    SaleStatusTally m_statuses;
    std::optional<SaleProgress> m_progress; ///< when the file tells how far its sales are
    std::vector<Replacing> m_moves; ///< of the piece: stored lines on other days, replaced where that is asked for
    SaleColumns m_piece;
    std::vector<TextColumn> m_texts;
    std::int32_t m_dateColumn, m_orderColumn, m_lineColumn, m_personColumn, m_departmentColumn;
    std::int32_t m_quantityColumn, m_amountColumn, m_costColumn, m_creditColumn, m_statusColumn, m_soFarColumn;
    std::vector<std::int32_t> m_formulaColumns;

    // The block that is being read.
    std::uint32_t m_firstRecord = 0;
    std::array<std::int32_t, kBlock> m_day{};
    std::array<std::string_view, kBlock> m_order{};
    std::vector<std::string> m_orderTexts; ///< those that had to be transcoded
    std::array<std::int32_t, kBlock> m_lineNo{};
    std::array<std::int32_t, kBlock> m_person{};
    std::array<DepartmentFinder::Match, kBlock> m_department{};
    std::array<std::int64_t, kBlock> m_quantity{};
    std::array<std::int64_t, kBlock> m_amount{};
    std::array<std::int64_t, kBlock> m_soFar{}; ///< of the amount, by the basis of the run
    std::array<std::int64_t, kBlock> m_cost{};
    std::array<bool, kBlock> m_isRounded{};
    std::array<std::int32_t, kBlock> m_status{};
    std::vector<std::uint16_t> m_rows; ///< the good ones
    std::map<std::size_t, std::vector<CreditShare>> m_blockCredits;
    std::string m_lastDate; ///< raw; files are mostly in order of days
    std::int32_t m_lastDateDay = 0;

    // The piece, and the file so far.
    std::vector<std::uint32_t> m_roundedRows;                    ///< rows of the piece
    std::map<std::uint32_t, std::vector<CreditShare>> m_credits; ///< by record
    SaleTotals m_totals;
    std::optional<Date> m_firstDay, m_lastDay;
    std::map<std::int32_t, std::pair<std::int64_t, std::int64_t>> m_days; ///< day → amount, lines; effects only
    std::set<std::int32_t> m_touched;                                     ///< people; effects only
    std::set<std::string> m_closedTouched;

    Piece m_storing;            ///< belongs to the storing thread until settle()
    std::future<void> m_stored; // last: it ends before the rest goes
};

} // namespace attain
