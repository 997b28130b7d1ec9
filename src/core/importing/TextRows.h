#pragma once

#include "importing/DepartmentFinder.h"
#include "importing/ImportRows.h"
#include "importing/PersonFinder.h"
#include "importing/ValueParser.h"
#include "organisation/Subject.h"
#include "sales/Metric.h"

#include <string>
#include <string_view>

namespace attain {

/// Records of the small kinds of file, one at a time and as text: people, departments, targets.
class TextRows : public ImportRows {
public:
    explicit TextRows(ImportRun& run) : ImportRows{run}, m_parser{run.layout.fieldEncoding()} { }

protected:
    /// One record, good in shape, whose mapped cells are all readable text.
    class Row {
    public:
        std::uint32_t record = 0;
        std::uint32_t line = 0;

        bool has(std::string_view field) const { return m_run->column(field) >= 0; }
        /// Empty when the file has no such column.
        const std::string& text(std::string_view field) const;
        const std::string& text(std::int32_t column) const { return m_cells[static_cast<std::size_t>(column)]; }

    private:
        friend class TextRows;
        const ImportRun* m_run = nullptr;
        std::vector<std::string> m_cells; ///< by column; those that are not read are empty
    };

    virtual void takeRow(const Row& row) = 0;
    void reject(const Row& row, std::string_view field, Reason reason);
    void warn(const Row& row, std::string_view field, Reason reason);
    /// The cell of a date column. False when it does not read: the record is rejected then.
    bool date(const Row& row, std::string_view field, std::optional<Date>& date);
    NumberCell number(const Row& row, std::int32_t column, int decimals) const;
    /// Whom the cells "person" and "department" name, else the company. Nothing when the record was rejected for it.
    std::optional<Subject> readSubject(const Row& row, PersonFinder& people, const DepartmentFinder& departments);
    /// A cell that is not empty, scaled as the unit; dates as 2026-09-30. Nothing when the record was rejected for it.
    std::optional<std::int64_t> measured(const Row& row, std::string_view field, std::int32_t column, Unit unit);

private:
    void takeGood(const CsvBlock& block, std::uint32_t firstRecord, std::array<bool, kBlock>& good) final;

    ValueParser m_parser;
    ValueParser m_utf8{Encoding::utf8()};
};

} // namespace attain
