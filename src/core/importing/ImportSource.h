#pragma once

#include <filesystem>
#include <string>
#include <utility>

namespace attain {

/// Where the bytes of an import come from: a file, text that was pasted (name "clipboard"), or the text of a workbook.
struct ImportSource {
    std::filesystem::path file;
    std::string bytes;                ///< used when `file` is empty
    std::string name;                 ///< shown and stored; empty: the file's name
    std::filesystem::path workbook{}; ///< which Excel file the text is of (WorkbookFile.h)

    static ImportSource of(std::filesystem::path file) { return {std::move(file), {}, {}, {}}; }
    static ImportSource pasted(std::string utf8) { return {{}, std::move(utf8), "clipboard", {}}; }

    std::string shownName() const;
    /// The file on the disk, whatever is read of it; empty for pasted text.
    const std::filesystem::path& origin() const { return workbook.empty() ? file : workbook; }
};

} // namespace attain
