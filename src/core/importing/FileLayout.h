#pragma once

#include "importing/AmountFormula.h"
#include "importing/DateFormat.h"
#include "importing/Encoding.h"
#include "importing/ImportOptions.h"
#include "importing/ImportProfile.h"
#include "importing/ImportResult.h"
#include "importing/NumberFormat.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attain {

struct ImportSource;

/// How one file is read, from its bytes to the meaning of its columns. Found by FileLayoutFinder.
struct FileLayout {
    const FileKind* kind = nullptr;
    Encoding encoding;
    std::size_t skipBytes = 0;   ///< byte order mark and "sep=" line
    std::uint32_t skipLines = 0; ///< of the "sep=" line
    char delimiter = ',';
    std::uint32_t headerLine = 0;  ///< physical line
    std::size_t headerRecords = 0; ///< title rows and header: records before the first data record
    std::vector<ColumnUse> columns;
    std::vector<NumberFormat> numberFormats; ///< by column
    std::vector<DateFormat> dateFormats;     ///< by column
    std::optional<AmountFormula> amountFormula;
    std::string profile;
    std::vector<std::string> missing; ///< fields without which the file cannot be read

    /// The file is transcoded as a whole; its fields arrive in UTF-8.
    bool transcoded() const { return !encoding.splitsByBytes(delimiter); }
    Encoding fieldEncoding() const { return transcoded() ? Encoding::utf8() : encoding; }
    /// The index of the column that is read as this field; nothing when there is none.
    std::optional<std::size_t> column(std::string_view field) const;
};

/// Finds out how a file is to be read, from what the user said, a profile, and the file itself.
class FileLayoutFinder {
public:
    FileLayoutFinder(const ImportSource& source, const ImportOptions& options, std::vector<ImportProfile> profiles);

    /// Errors: FileNotFound …, EncodingUnknown, CsvLimit, NotFound for a profile, InvalidValue for a kind, format or
    /// formula, ColumnMissing for a mapped header that the file does not have. What is missing or undecided otherwise is
    /// in the layout.
    Result<FileLayout> find();

private:
    void findEncoding(std::string_view head, bool complete);
    void findDelimiter(std::string_view text);
    void findHeader(std::string_view text);
    void applyProfile(const std::vector<std::string>& header);
    void mapColumns();
    void mapRecognised();
    void chooseSaleDay();
    void findFormula();
    void findMissing();
    void findFormats();
    const ColumnMapping::Column* mapped(std::string_view field) const;

    const ImportSource& m_source;
    const ImportOptions& m_options;
    std::vector<ImportProfile> m_profiles;
    ColumnMapping m_mapping; ///< of the user and the profile together
    std::map<std::string, ColumnUse::Source, std::less<>> m_sources;
    FileLayout m_layout;
};

/// FormatUndecided or ColumnMissing when the layout cannot be imported as it is.
Result<void> checkReady(const FileLayout& layout);

} // namespace attain
