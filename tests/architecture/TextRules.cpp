#include "Rules.h"

#include <algorithm>
#include <array>
#include <regex>

namespace {

bool isProduct(const SourceFile& file)
{
    return file.isBelow("src/") && file.isCpp();
}

bool mayHoldSql(const SourceFile& file)
{
    return file.isBelow("src/core/storage/") || file.isBelow("src/core/sales/SaleStore")
        || file.isBelow("src/core/sales/SaleScan") || file.isBelow("src/core/sales/SaleTable")
        || (file.isBelow("src/core/") && file.name().find("Repository") != std::string_view::npos);
}

/// One violation for each line of `lines` that the pattern fits and the exception does not.
void grep(Violations& found, const SourceFile& file, const std::vector<std::string>& lines, const std::regex& pattern,
          const std::string& what)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (std::regex_search(lines[i], pattern))
            found.push_back({file.path, static_cast<int>(i) + 1, what});
    }
}

} // namespace

Violations sqlElsewhere(const SourceTree& tree)
{
    static const std::regex sql{
        R"(\b(SELECT\s.*\sFROM\b|SELECT\s+[a-z*]|INSERT\s+INTO\b|INSERT\s+OR\b|UPDATE\s+[a-z_]+\s+SET\b|DELETE\s+FROM\b|CREATE\s+(TEMP\s+)?(TABLE|INDEX|VIEW|TRIGGER|VIRTUAL)\b|DROP\s+TABLE\b|PRAGMA\s|BEGIN\s+IMMEDIATE\b))"};
    static const std::regex sqlite{R"(\bsqlite3_?\w*)"};
    Violations found;
    for (const auto& file : tree.files()) {
        if (!isProduct(file) || mayHoldSql(file))
            continue;
        grep(found, file, file.literals, sql, "SQL belongs to storage/, …Repository and sales/SaleStore…");
        grep(found, file, file.code, sqlite, "SQLite belongs to storage/, …Repository and sales/SaleStore…");
    }
    return found;
}

Violations foreignHeaders(const SourceTree& tree)
{
    static const std::regex qt{R"(^(Q[A-Z]\w*|Qt\w+/.*)$)"};
    static const std::regex heavy{R"(^(nlohmann/json\.|fmt/|boost/|openssl/|CLI/))"};
    Violations found;
    for (const auto& file : tree.files()) {
        const bool withoutQt = file.isBelow("src/core/") || file.isBelow("src/cli/") || file.isBelow("tests/core/")
            || file.isBelow("tests/cli/");
        for (const auto& include : file.includes) {
            if (withoutQt && std::regex_search(include.target, qt))
                found.push_back({file.path, include.line, "the core and the command line know no Qt"});
            if (file.isBelow("src/") && file.path.ends_with(".h") && std::regex_search(include.target, heavy))
                found.push_back({file.path, include.line, include.target + " belongs into .cpp files"});
        }
    }
    return found;
}

Violations longFiles(const SourceTree& tree)
{
    Violations found;
    for (const auto& file : tree.files()) {
        if (!file.isCpp() || !(file.isBelow("src/") || file.isBelow("tests/")))
            continue;
        const std::size_t limit = file.name() == "MainWindow.cpp" ? 300 : 400;
        if (file.lines.size() > limit) {
            found.push_back({file.path, static_cast<int>(file.lines.size()),
                             "more than " + std::to_string(limit) + " lines: split it by nouns of the trade"});
        }
    }
    return found;
}

Violations nestedEventLoops(const SourceTree& tree)
{
    static const std::regex loop{
        R"(\bprocessEvents\b|\bQEventLoop\b|(\.|->)exec\s*\(|\bQ(Dialog|Menu|Drag|PrintDialog)::exec\b|\bQFileDialog::get\w+\s*\(|\bQ(Input|Color|Font)Dialog::get\w+\s*\()"};
    Violations found;
    for (const auto& file : tree.files()) {
        if (isProduct(file) && file.path != "src/main.cpp")
            grep(found, file, file.code, loop, "a nested event loop: use open(), popup(), signals");
    }
    return found;
}

Violations stringConnects(const SourceTree& tree)
{
    static const std::regex macro{R"(\b(SIGNAL|SLOT)\s*\()"};
    Violations found;
    for (const auto& file : tree.files()) {
        if (file.isCpp() && (file.isBelow("src/") || file.isBelow("tests/gui/")))
            grep(found, file, file.code, macro, "connect by pointers to members");
    }
    return found;
}

Violations messageBoxes(const SourceTree& tree)
{
    static const std::regex box{R"(\bQMessageBox\b|\bQErrorMessage\b)"};
    Violations found;
    for (const auto& file : tree.files()) {
        if (isProduct(file) && !file.isBelow("src/gui/common/Prompter"))
            grep(found, file, file.code, box, "message boxes are gui/common/Prompter's alone");
    }
    return found;
}

Violations emptyNames(const SourceTree& tree)
{
    static const std::regex name{R"((Manager|Helpers?|Utils?|Controller|Impl)\.(h|cpp|ui)$)"};
    Violations found;
    for (const auto& file : tree.files()) {
        if (std::regex_search(file.path, name))
            found.push_back({file.path, 0, "name it after what it is"});
    }
    return found;
}

Violations outsidePaths(const SourceTree& tree)
{
    static const std::regex outside{R"(\.\./shared|/work/(main|wt|shared))"};
    Violations found;
    for (const auto& file : tree.files()) {
        if (!file.isBelow("tests/architecture/"))
            grep(found, file, file.lines, outside, "refers to a path outside of the checkout");
    }
    return found;
}
