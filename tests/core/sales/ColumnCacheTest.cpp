#include "sales/ColumnCache.h"
#include "SaleFixture.h"

#include <catch2/catch.hpp>

using namespace attain;

namespace {

std::shared_ptr<StoredColumn> columnOf(std::size_t bytes)
{
    auto column = std::make_shared<StoredColumn>();
    column->bytes.resize(bytes);
    return column;
}

} // namespace

TEST_CASE("A column that is kept is found by chunk, checksum and column", "[sales][cache]")
{
    ColumnCache cache;
    const auto column = columnOf(10);
    CHECK_FALSE(cache.find({1, 2, 3}));
    cache.keep({1, 2, 3}, column);
    CHECK(cache.find({1, 2, 3}) == column);
    CHECK_FALSE(cache.find({2, 2, 3}));
    CHECK_FALSE(cache.find({1, 1, 3}));
    CHECK_FALSE(cache.find({1, 2, 4}));
    cache.keep({1, 2, 3}, columnOf(10)); // another thread read it, too
    CHECK(cache.find({1, 2, 3}) == column);
}

TEST_CASE("The columns that were used last stay when there is no more room", "[sales][cache]")
{
    ColumnCache cache;
    constexpr std::size_t kQuarter = ColumnCache::kBytes / 4;
    for (std::int64_t chunk = 1; chunk <= 4; ++chunk)
        cache.keep({chunk, 0, 0}, columnOf(kQuarter));
    REQUIRE(cache.find({1, 0, 0}));
    cache.keep({5, 0, 0}, columnOf(kQuarter));
    CHECK(cache.find({1, 0, 0}));
    CHECK_FALSE(cache.find({2, 0, 0}));
    CHECK(cache.find({3, 0, 0}));
    CHECK(cache.find({5, 0, 0}));
}

TEST_CASE("What was read of an import that is gone is not found in the next one", "[sales][cache]")
{
    SaleFixture fixture;
    const auto importOf = [&](double units) {
        SaleColumns::Line line;
        line.day = day("2026-07-01");
        line.order = "SO1";
        line.person = id(fixture.ada);
        line.amount = amount(units);
        return fixture.import({line});
    };
    const auto revenue = [&] {
        const auto table = fixture.sales().actuals({});
        REQUIRE(table);
        return table->total(Metric::Revenue)->scaled;
    };
    const BatchId batch = importOf(100);
    CHECK(revenue() == amount(100));
    CHECK(revenue() == amount(100));
    REQUIRE(fixture.sales().undoImport(batch));
    CHECK(revenue() == 0);
    importOf(70); // its chunk takes the number of the other
    CHECK(revenue() == amount(70));
}
