#include "importing/CsvReader.h"

#include <catch2/catch.hpp>

#include <random>
#include <string>
#include <vector>

using namespace attain;
using namespace std::string_literals;

namespace {

struct Row {
    std::vector<std::string> cells;
    std::uint32_t line = 0;
    bool unterminated = false;
    bool operator==(const Row&) const = default;
};

/// Hands the text out in pieces of a given size.
class PieceSource final : public ByteSource {
public:
    PieceSource(std::string_view text, std::size_t piece) : m_text{text}, m_piece{piece} { }
    std::string_view next() override
    {
        const auto piece = m_text.substr(m_done, m_piece);
        m_done += piece.size();
        return piece;
    }
    std::uint64_t bytesDone() const override { return m_done; }
    std::string sha256() override { return {}; }

private:
    std::string_view m_text;
    std::size_t m_piece;
    std::size_t m_done = 0;
};

std::vector<Row> readAll(std::string_view text, std::size_t piece = ByteSource::kPiece, char delimiter = ',',
                         CsvSplitter::Method method = CsvSplitter::fastest())
{
    PieceSource source{text, piece};
    CsvReader reader{source, delimiter, method};
    CsvBlock block;
    std::vector<Row> rows;
    while (reader.read(block, 3)) {
        for (const auto& record : block.records) {
            Row row{{}, record.line, record.unterminated};
            for (const auto field : block.fieldsOf(record))
                row.cells.emplace_back(field);
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

Row row(std::uint32_t line, std::vector<std::string> cells)
{
    return {std::move(cells), line, false};
}

} // namespace

TEST_CASE("CSV is split by RFC 4180 with any line end, wherever the pieces break", "[importing][csv]")
{
    const std::string text = "a,b,c\r\n1,\"x, y\",\"he said \"\"no\"\"\"\n2,\"two\r\nlines\",\r3,,\"\"\r\n\r\n,,\n4,5";
    const std::vector<Row> expected{row(1, {"a", "b", "c"}), row(2, {"1", "x, y", "he said \"no\""}),
                                    row(3, {"2", "two\r\nlines", ""}), row(5, {"3", "", ""}), row(8, {"4", "5"})};
    for (const std::size_t piece : {1U, 2U, 3U, 5U, 7U, 16U, 1000U}) {
        CAPTURE(piece);
        CHECK(readAll(text, piece) == expected);
    }
}

TEST_CASE("Quotes in the middle of a field and text behind a closing quote are kept", "[importing][csv]")
{
    CHECK(readAll("5\" disk,\"a\"b,x\n") == std::vector{row(1, {"5\" disk", "ab", "x"})});
    CHECK(readAll("\"a\"\"b\"cd\"e,x\n", 1) == std::vector{row(1, {"a\"bcd\"e", "x"})});
}

TEST_CASE("A quote that never closes costs one record and names its opening line", "[importing][csv]")
{
    const std::string text = "a,b\n1,\"two\nlines\"\n2,\"open\n3,x\n4,y\n";
    for (const std::size_t piece : {1U, 4U, 1000U}) {
        const auto rows = readAll(text, piece);
        REQUIRE(rows.size() == 5);
        CHECK(rows[2] == Row{{"2", "\"open"}, 4, true});
        CHECK(rows[3] == row(5, {"3", "x"}));
        CHECK(rows[4] == row(6, {"4", "y"}));
    }
    // It opens on the second line of its record.
    const auto rows = readAll("\"two\nlines\",\"open\nx,y\n");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].line == 2);
    CHECK(rows[0].unterminated);
    CHECK(rows[1] == row(3, {"x", "y"}));
}

TEST_CASE("A quoted field longer than the limit is taken for one that never closes", "[importing][csv]")
{
    std::string text = "1,\"" + std::string("x\n");
    for (int i = 0; i < 400'000; ++i)
        text += "y,z\n";
    text += "\"\n";
    const auto rows = readAll(text);
    REQUIRE(rows.size() == 400'002);
    CHECK(rows[0].unterminated);
    CHECK(rows[1] == row(2, {"y", "z"}));
}

TEST_CASE("Fields and columns have limits that name the line", "[importing][csv]")
{
    const auto errorOf = [](const std::string& text) -> Error {
        try {
            readAll(text);
        } catch (const Failure& failure) {
            return failure.error();
        }
        return Error{ErrorCode::Internal, "no error"};
    };
    const auto field = errorOf("a,b\n1," + std::string(CsvReader::kMaxField + 10, 'x') + "\n");
    CHECK(field.code == ErrorCode::CsvLimit);
    REQUIRE(field.values.size() == 3);
    CHECK(field.values[0] == "2");
    CHECK(field.values[1] == "2");
    const auto columns = errorOf("a,b\n\n" + std::string(CsvReader::kMaxColumns + 1, ',') + "x\n");
    CHECK(columns.code == ErrorCode::CsvLimit);
    CHECK(columns.values[0] == "3");
}

TEST_CASE("NUL bytes and a lone CR at the end pass through", "[importing][csv]")
{
    CHECK(readAll(std::string{"a\0b,c\r", 6}) == std::vector{row(1, {std::string{"a\0b", 3}, "c"})});
    CHECK(readAll("").empty());
    CHECK(readAll("\n\r\n,,,\n").empty());
}

TEST_CASE("Every splitter finds the same bytes in random input", "[importing][csv]")
{
    std::mt19937 random{20260912};
    const std::string alphabet = "ab,;\"\n\r\t|\xB0\xA1\x80\xFF\x00\x0B\x2D\x23"s;
    for (int round = 0; round < 300; ++round) {
        std::string text;
        for (auto n = random() % 700; n > 0; --n)
            text += round % 2 ? alphabet[random() % alphabet.size()] : static_cast<char>(random());
        const char delimiter = ",;\t|"[random() % 4];
        std::vector<std::uint32_t> expected;
        for (std::size_t i = 0; i < text.size(); ++i)
            if (text[i] == delimiter || text[i] == '"' || text[i] == '\n' || text[i] == '\r')
                expected.push_back(static_cast<std::uint32_t>(i) + 7);
        for (const auto method : {CsvSplitter::Method::Portable, CsvSplitter::Method::Avx2}) {
            if (!CsvSplitter::available(method))
                continue;
            std::vector<std::uint32_t> positions;
            CsvSplitter{delimiter, method}.find(text, 7, positions);
            REQUIRE(positions == expected);
            REQUIRE(readAll(text, 1 + random() % 50, delimiter, method) == readAll(text, 1000, delimiter));
        }
    }
}
