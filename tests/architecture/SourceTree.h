#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// One #include of a file of this project ("…") or of somebody else's (<…>).
struct Include {
    int line = 0;
    std::string target;
    bool angled = false;
};

/// A text file of the tree. Lines count from 1 in everything that is reported.
struct SourceFile {
    std::string path; ///< from the root, with '/'
    std::vector<std::string> lines;
    /// The lines with comments and the contents of string literals blanked: only filled for C++.
    std::vector<std::string> code;
    /// The lines with everything but the contents of string literals blanked: only filled for C++.
    std::vector<std::string> literals;
    std::vector<Include> includes;

    static SourceFile fromText(std::string path, std::string_view text);
    bool isCpp() const;
    bool isBelow(std::string_view folder) const { return path.starts_with(folder); }
    /// The file's name without its folder.
    std::string_view name() const;
};

/// The project's own text files, in a stable order.
class SourceTree {
public:
    /// Reads what a checkout holds; folders that the build makes are left out.
    static SourceTree read(const std::filesystem::path& root);
    /// For tests of the rules.
    static SourceTree of(const std::vector<std::pair<std::string, std::string>>& texts);

    const std::vector<SourceFile>& files() const { return m_files; }
    bool contains(std::string_view path) const;
    /// The file that a quoted include of `from` means: beside it, else in the folders the compiler looks in. Empty when
    /// it is not a file of the tree.
    std::string resolve(const SourceFile& from, const std::string& include) const;

private:
    std::vector<SourceFile> m_files;
};
