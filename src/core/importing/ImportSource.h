#pragma once

#include <filesystem>
#include <string>
#include <utility>

namespace attain {

/// Where the bytes of an import come from: a file, or text that was pasted (name "clipboard").
struct ImportSource {
    std::filesystem::path file;
    std::string bytes; ///< used when `file` is empty
    std::string name;  ///< shown and stored; empty: the file's name

    static ImportSource of(std::filesystem::path file) { return {std::move(file), {}, {}}; }
    static ImportSource pasted(std::string utf8) { return {{}, std::move(utf8), "clipboard"}; }

    std::string shownName() const;
};

} // namespace attain
