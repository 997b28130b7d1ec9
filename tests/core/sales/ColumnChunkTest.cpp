#include "sales/ColumnChunk.h"

#include <catch2/catch.hpp>

#include <numeric>

#include <limits>

using namespace attain;

namespace {

std::vector<std::int64_t> roundTrip(const std::vector<std::int64_t>& values, std::size_t* bytes = nullptr)
{
    Bytes column;
    encodeAmounts(values, column);
    if (bytes)
        *bytes = column.size();
    const Frame frame = ColumnReader::integers(column, values.size());
    std::vector<std::int64_t> back(values.size());
    frame.decode(0, std::span{back});
    for (std::size_t row = 0; row < values.size(); ++row)
        CHECK(frame.at(row) == values[row]);
    return back;
}

constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min() + 1;
constexpr std::int64_t kGreatest = std::numeric_limits<std::int64_t>::max();

} // namespace

TEST_CASE("Amounts come back as they were, whatever their range", "[sales][columns]")
{
    const auto amounts = GENERATE(values<std::vector<std::int64_t>>({
        {0},
        {7, 7, 7},
        {1'000'000, -250'000, 990'000},
        {10'000, 20'000, 2'560'000},
        {1, 70'000, -5},
        {kLeast, 0, kGreatest},
        {kNoCost, kNoCost},
        {kNoCost, 0, -1'000'000, kNoCost, 3'000'000'000},
        {kNoCost, kLeast, kGreatest},
        {kGreatest},
        {kLeast},
    }));
    CHECK(roundTrip(amounts) == amounts);
}

TEST_CASE("A column takes no more bytes a line than its values need", "[sales][columns]")
{
    std::size_t bytes = 0;
    const std::vector<std::int64_t> equal(1000, 120'000);
    roundTrip(equal, &bytes);
    CHECK(bytes < 100);

    std::vector<std::int64_t> pieces; // 1 … 200 whole units: one byte each
    for (std::int64_t i = 0; i < 1000; ++i)
        pieces.push_back((i % 200 + 1) * 10'000);
    roundTrip(pieces, &bytes);
    CHECK(bytes < 1'100);

    for (auto& piece : pieces)
        piece += 100; // cents: two bytes are not enough, four are
    pieces.back() = 5'000'000;
    roundTrip(pieces, &bytes);
    CHECK(bytes < 2'100);
}

TEST_CASE("The bounds of a frame hold its values", "[sales][columns]")
{
    Bytes column;
    encodeAmounts(std::vector<std::int64_t>{kNoCost, -30'000, 120'000}, column);
    const Frame frame = ColumnReader::integers(column, 3);
    CHECK(frame.least() == -30'000);
    CHECK(frame.greatest() == 120'000);
    CHECK(frame.hasMissing());
}

TEST_CASE("Order numbers come back run by run", "[sales][columns]")
{
    const std::string odd = std::string{"单号\0,\"", 10} + std::string(400, 'x');
    const std::vector<std::string> orders{"SO-1", "SO-1", "SO-12", "", "", odd, odd + "y", "S"};
    SaleColumns lines;
    for (const auto& order : orders)
        lines.addOrder(order);
    Bytes column;
    encodeOrders(lines, 0, orders.size(), column);
    OrderRuns runs;
    ColumnReader::orders(column, orders.size(), runs);
    CHECK(runs.runs() == 6);
    for (std::size_t row = 0; row < orders.size(); ++row)
        CHECK(runs.text(runs.runOf(row)) == orders[row]);
}

TEST_CASE("Order numbers of some rows are those of all rows", "[sales][columns]")
{
    std::vector<std::string> orders;
    SaleColumns lines;
    for (int i = 0; i < 1'000; ++i) {
        orders.push_back(i % 7 == 0 ? std::string{}
                                    : "SO2026-" + std::to_string(i / 3) + std::string(i % 90 == 0 ? 300 : 0, 'x'));
        lines.addOrder(orders.back());
    }
    Bytes column;
    encodeOrders(lines, 0, orders.size(), column);
    std::vector<std::uint32_t> rows{0, 0, 1, 63, 64, 65, 127, 128, 500, 500, 999};
    auto found = ColumnReader::orders(column, orders.size(), rows);
    REQUIRE(found.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        CHECK(found[i] == orders[rows[i]]);

    rows.resize(orders.size());
    std::iota(rows.begin(), rows.end(), 0U);
    CHECK(ColumnReader::orders(column, orders.size(), rows) == orders);
    CHECK(ColumnReader::orders(column, orders.size(), {}).empty());
    CHECK_THROWS_AS(ColumnReader::orders(column, orders.size(), std::vector<std::uint32_t>{1'000}), Failure);
}

TEST_CASE("Records and file lines come back", "[sales][columns]")
{
    const std::vector<std::uint32_t> records{5, 6, 7, 20, 21};
    const std::vector<std::uint32_t> lines{7, 8, 11, 30, 31};
    Bytes column;
    encodeOrigins(records, lines, column);
    const auto origins = ColumnReader::origins(column, records.size());
    for (std::size_t row = 0; row < records.size(); ++row) {
        const auto record = origins.recordMinusRow.at(row) + static_cast<std::int64_t>(row);
        CHECK(record == records[row]);
        CHECK(record + origins.lineMinusRecord.at(row) == lines[row]);
    }
}

TEST_CASE("Any flipped bit of a column is noticed", "[sales][columns]")
{
    Bytes column;
    encodeAmounts(std::vector<std::int64_t>{10, 20, 30'000}, column);
    for (std::size_t bit = 0; bit < column.size() * 8; ++bit) {
        Bytes damaged = column;
        damaged[bit / 8] ^= std::byte{static_cast<unsigned char>(1U << (bit % 8))};
        CHECK_THROWS_AS(ColumnReader::integers(damaged, 3), Failure);
    }
    CHECK_THROWS_AS(ColumnReader::integers(column, 4), Failure);
    column.pop_back();
    CHECK_THROWS_AS(ColumnReader::integers(column, 3), Failure);
    CHECK_THROWS_AS(ColumnReader::integers(Bytes{}, 0), Failure);
}
