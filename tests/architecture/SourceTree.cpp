#include "SourceTree.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <iterator>

namespace {

/// Walks C++ text and tells for every character whether it is code, comment or the inside of a string literal.
class Lexer {
public:
    explicit Lexer(std::string_view text) : m_text{text}, m_kind(text.size(), 'c') { }

    const std::string& kinds()
    {
        while (m_at < m_text.size())
            next();
        return m_kind;
    }

private:
    bool at(std::string_view what) const { return m_text.substr(m_at, what.size()) == what; }

    void mark(char kind, std::size_t until)
    {
        for (; m_at < until && m_at < m_text.size(); ++m_at)
            m_kind[m_at] = kind;
    }

    std::size_t after(std::string_view what, std::size_t from) const
    {
        const auto found = m_text.find(what, from);
        return found == std::string_view::npos ? m_text.size() : found + what.size();
    }

    bool afterDigit() const { return m_at > 0 && std::isalnum(static_cast<unsigned char>(m_text[m_at - 1])) != 0; }

    void quoted(char quote)
    {
        ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != quote && m_text[m_at] != '\n')
            mark('s', m_at + (m_text[m_at] == '\\' ? 2 : 1));
        ++m_at;
    }

    void next()
    {
        if (at("//")) {
            mark('/', std::min(m_text.find('\n', m_at), m_text.size()));
        } else if (at("/*")) {
            mark('/', after("*/", m_at + 2));
        } else if (at("R\"")) {
            const auto open = std::min(m_text.find('(', m_at), m_text.size());
            const auto close = ")" + std::string{m_text.substr(m_at + 2, open - m_at - 2)} + "\"";
            const auto end = after(close, open);
            m_at = std::min(open + 1, m_text.size());
            mark('s', end - std::min(end, close.size()));
            m_at = end;
        } else if (m_text[m_at] == '"' || (m_text[m_at] == '\'' && !afterDigit())) {
            quoted(m_text[m_at]);
        } else {
            ++m_at;
        }
    }

    std::string_view m_text;
    std::string m_kind;
    std::size_t m_at = 0;
};

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// The text with every character that is not of this kind replaced by a blank; line ends stay.
std::string only(std::string_view text, const std::string& kinds, char kind)
{
    std::string result{text};
    for (std::size_t i = 0; i < result.size(); ++i) {
        if (kinds[i] != kind && result[i] != '\n')
            result[i] = ' ';
    }
    return result;
}

std::vector<Include> includesOf(const std::vector<std::string>& lines, const std::vector<std::string>& code)
{
    std::vector<Include> includes;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto hash = code[i].find_first_not_of(' ');
        if (hash == std::string::npos || code[i].compare(hash, 8, "#include") != 0)
            continue;
        const auto open = lines[i].find_first_of("\"<", hash);
        if (open == std::string::npos)
            continue;
        const auto close = lines[i].find_first_of("\">", open + 1);
        includes.push_back(
            {static_cast<int>(i) + 1, lines[i].substr(open + 1, close - open - 1), lines[i][open] == '<'});
    }
    return includes;
}

std::string parentOf(const std::string& path)
{
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? std::string{} : path.substr(0, slash + 1);
}

bool isText(const std::filesystem::path& file)
{
    constexpr std::array<std::string_view, 22> kExtensions{
        ".cpp", ".h",   ".txt", ".cmake",   ".json", ".md", ".sql", ".ui",         ".qss", ".csv",   "",
        ".in",  ".ps1", ".yml", ".desktop", ".xml",  ".ts", ".svg", ".clang-tidy", ".sh",  ".plist", ".rc"};
    return std::ranges::find(kExtensions, file.extension().string()) != kExtensions.end();
}

} // namespace

SourceFile SourceFile::fromText(std::string path, std::string_view text)
{
    SourceFile file;
    file.path = std::move(path);
    file.lines = linesOf(text);
    if (file.isCpp()) {
        Lexer lexer{text};
        const auto kinds = lexer.kinds();
        file.code = linesOf(only(text, kinds, 'c'));
        file.literals = linesOf(only(text, kinds, 's'));
        file.includes = includesOf(file.lines, file.code);
    }
    return file;
}

bool SourceFile::isCpp() const
{
    return path.ends_with(".cpp") || path.ends_with(".h");
}

std::string_view SourceFile::name() const
{
    const auto slash = path.rfind('/');
    return std::string_view{path}.substr(slash == std::string::npos ? 0 : slash + 1);
}

SourceTree SourceTree::read(const std::filesystem::path& root)
{
    SourceTree tree;
    for (const auto* top : {"src", "tests", "ui", "tools", "cmake", "docs", "resources", ".ci"}) {
        if (!std::filesystem::exists(root / top))
            continue;
        for (const auto& entry : std::filesystem::recursive_directory_iterator{root / top}) {
            if (!entry.is_regular_file() || !isText(entry.path()))
                continue;
            std::ifstream stream{entry.path(), std::ios::binary};
            const std::string text{std::istreambuf_iterator<char>{stream}, {}};
            tree.m_files.push_back(
                SourceFile::fromText(std::filesystem::relative(entry.path(), root).generic_string(), text));
        }
    }
    std::ranges::sort(tree.m_files, {}, &SourceFile::path);
    return tree;
}

SourceTree SourceTree::of(const std::vector<std::pair<std::string, std::string>>& texts)
{
    SourceTree tree;
    for (const auto& [path, text] : texts)
        tree.m_files.push_back(SourceFile::fromText(path, text));
    std::ranges::sort(tree.m_files, {}, &SourceFile::path);
    return tree;
}

bool SourceTree::contains(std::string_view path) const
{
    const auto found = std::ranges::lower_bound(m_files, path, {}, &SourceFile::path);
    return found != m_files.end() && found->path == path;
}

std::string SourceTree::resolve(const SourceFile& from, const std::string& include) const
{
    std::vector<std::string> folders{parentOf(from.path)};
    if (from.isBelow("src/gui/") || from.path == "src/main.cpp")
        folders.emplace_back("src/gui/");
    folders.emplace_back("src/core/");
    folders.emplace_back("src/");
    for (const auto& folder : folders) {
        if (contains(folder + include))
            return folder + include;
    }
    return {};
}
