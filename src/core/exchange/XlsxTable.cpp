#include "exchange/TableFile.h"
#include "storage/UnitOfWork.h"
#include "support/AtomicFile.h"
#include "support/PathText.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <memory>
#include <xlsxwriter.h>

namespace attain {

namespace {

/// A spreadsheet keeps 15 digits of a number.
constexpr std::int64_t kMostDigits = 999'999'999'999'999;

/// One workbook on its way into a file beside the target. The library keeps rows in a temporary file of its own, not in
/// memory.
class Workbook {
public:
    Workbook(const std::filesystem::path& file, const TableSource& table) : m_table{table}, m_file{toUtf8(file)}
    {
        // On the target's own disk: when that is full, both the rows and the workbook fail.
        auto folder = toUtf8(file.parent_path().empty() ? std::filesystem::path{"."} : file.parent_path());
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = folder.data(); // copied
        m_workbook = workbook_new_opt(m_file.c_str(), &options);
        if (m_workbook == nullptr)
            throw Failure{Error{ErrorCode::Internal, "xlsx: no workbook", {"xlsx"}}};
        m_title = workbook_add_format(m_workbook);
        format_set_bold(m_title);
        for (const auto& column : table.columns) {
            lxw_format* format = workbook_add_format(m_workbook);
            format_set_num_format(format, numberFormat(column).c_str());
            m_formats.push_back(format);
        }
        addSheet();
    }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;
    /// A workbook that was not closed is written to nowhere; the library frees it only by closing.
    ~Workbook()
    {
        if (m_workbook != nullptr)
            static_cast<void>(workbook_close(m_workbook));
    }

    void add(std::span<const TableCell> row)
    {
        if (m_row == LXW_ROW_MAX)
            addSheet();
        for (std::size_t i = 0; i < row.size(); ++i)
            write(static_cast<lxw_col_t>(i), row[i]);
        ++m_row;
    }

    void close()
    {
        const lxw_error error = workbook_close(std::exchange(m_workbook, nullptr));
        if (error == LXW_NO_ERROR)
            return;
        const bool full = errno == ENOSPC || errno == EFBIG || errno == EDQUOT;
        if (full)
            throw Failure{Error{ErrorCode::DiskFull, lxw_strerror(error), {m_file}}};
        throw Failure{Error{ErrorCode::FileNotWritable, lxw_strerror(error), {m_file, lxw_strerror(error)}}};
    }

private:
    static std::string numberFormat(const TableColumn& column)
    {
        switch (column.kind) {
        case TableColumnKind::Text: return "General";
        case TableColumnKind::Date: return "yyyy-mm-dd";
        case TableColumnKind::Number: break;
        }
        if (column.decimals == 0)
            return "0";
        std::string format = column.minDecimals >= 2 ? "#,##0." : "0.";
        format.append(static_cast<std::size_t>(column.minDecimals), '0');
        format.append(static_cast<std::size_t>(column.decimals - column.minDecimals), '#');
        return column.minDecimals == 0 ? "General" : format;
    }

    /// Names of sheets have at most 31 characters and none of []:*?/\.
    std::string sheetName() const
    {
        std::string name;
        std::size_t characters = 0;
        for (std::size_t i = 0; i < m_table.name.size(); ++i) {
            const auto byte = static_cast<unsigned char>(m_table.name[i]);
            if ((byte & 0xC0U) != 0x80U && ++characters > 25)
                break;
            name += std::string_view{"[]:*?/\\'"}.find(m_table.name[i]) == std::string_view::npos ? m_table.name[i]
                                                                                                  : ' ';
        }
        if (name.empty())
            name = "Table";
        return m_sheets == 1 ? name : name + ' ' + std::to_string(m_sheets);
    }

    void addSheet()
    {
        ++m_sheets;
        m_sheet = workbook_add_worksheet(m_workbook, sheetName().c_str());
        if (m_sheet == nullptr)
            throw Failure{Error{ErrorCode::Internal, "xlsx: no worksheet", {"xlsx"}}};
        worksheet_freeze_panes(m_sheet, 1, 0);
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            const auto& column = m_table.columns[i];
            worksheet_set_column(m_sheet, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), widthOf(column),
                                 nullptr);
            check(worksheet_write_string(m_sheet, 0, static_cast<lxw_col_t>(i), column.title.c_str(), m_title), i);
        }
        m_row = 1;
    }

    static double widthOf(const TableColumn& column)
    {
        switch (column.kind) {
        case TableColumnKind::Text: return 18;
        case TableColumnKind::Date: return 11;
        case TableColumnKind::Number: return 15;
        }
        return 15;
    }

    void write(lxw_col_t column, const TableCell& cell)
    {
        lxw_format* format = m_formats.at(column);
        if (const auto* text = std::get_if<std::string>(&cell)) {
            writeText(column, *text);
        } else if (const auto* number = std::get_if<std::int64_t>(&cell)) {
            writeNumber(column, *number, format);
        } else if (const auto* date = std::get_if<Date>(&cell)) {
            if (date->year() < 1900) {
                writeText(column, date->toIso());
                return;
            }
            lxw_datetime moment{date->year(), date->month(), date->day(), 0, 0, 0};
            check(worksheet_write_datetime(m_sheet, m_row, column, &moment, format), column);
        } else if (const auto* real = std::get_if<double>(&cell)) {
            check(worksheet_write_number(m_sheet, m_row, column, *real, format), column);
        }
    }

    void writeText(lxw_col_t column, const std::string& text)
    {
        if (!text.empty())
            check(worksheet_write_string(m_sheet, m_row, column, text.c_str(), nullptr), column);
    }

    void writeNumber(lxw_col_t column, std::int64_t number, lxw_format* format)
    {
        const auto& kind = m_table.columns.at(column);
        const std::string text = formatScaled(number, kind.decimals, 0);
        if (number > kMostDigits || number < -kMostDigits) {
            writeText(column, text);
            return;
        }
        // Up to 15 digits: the nearest double is the number, whatever its last bits are.
        double divisor = 1;
        for (int i = 0; i < kind.decimals; ++i)
            divisor *= 10;
        check(worksheet_write_number(m_sheet, m_row, column, static_cast<double>(number) / divisor, format), column);
    }

    void check(lxw_error error, std::size_t column)
    {
        if (error == LXW_NO_ERROR)
            return;
        const auto& title = m_table.columns.at(column).title;
        if (error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
            throw Failure{Error{ErrorCode::InvalidValue,
                                "xlsx: text over 32767 characters in row " + std::to_string(m_row),
                                {title, "row " + std::to_string(m_row)}}};
        throw Failure{Error{ErrorCode::Internal, lxw_strerror(error), {"xlsx"}}};
    }

    const TableSource& m_table;
    std::string m_file;
    lxw_workbook* m_workbook = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_title = nullptr;
    std::vector<lxw_format*> m_formats;
    lxw_row_t m_row = 0;
    int m_sheets = 0;
};

} // namespace

Result<void> writeXlsx(const TableSource& table, const std::filesystem::path& file, const Progress& progress,
                       const std::stop_token& stop)
{
    return guarded([&]() -> Result<void> {
        AtomicFile out = orThrow(AtomicFile::create(file));
        {
            Workbook workbook{out.temporaryPath(), table};
            forEachRow(table, progress, stop, [&](std::span<const TableCell> row) { workbook.add(row); });
            workbook.close();
        }
        return out.commit();
    });
}

} // namespace attain
