#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Cells that a text takes on a terminal: 2 for wide East Asian characters, 0 for combining marks. UTF-8.
std::size_t displayWidth(std::string_view utf8);
/// At most so many cells, cut with … where it is longer.
std::string fitted(std::string_view utf8, std::size_t cells);
/// Without control characters, so that data cannot steer the terminal.
std::string printable(std::string_view utf8);

/// A table for people: aligned columns on standard output.
class TextTable {
public:
    enum class Align { Left, Right };
    struct Column {
        std::string title;
        Align align = Align::Left;
    };

    explicit TextTable(std::vector<Column> columns) : m_columns{std::move(columns)} { }

    /// As many cells as there are columns.
    void add(std::vector<std::string> cells);
    bool empty() const { return m_rows.empty(); }
    /// With titles and a line below them. Texts longer than 40 cells are cut.
    std::string text() const;

private:
    std::vector<Column> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};
