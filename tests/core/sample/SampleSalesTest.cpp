#include "sample/SampleSales.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace attain;

TEST_CASE("The sample's sales are three years of lines, the same every time", "[sample]")
{
    const auto files = sample::salesFiles();
    REQUIRE(files.size() == 6);
    CHECK(files.front().name == "2023年销售明细.csv");
    CHECK(files.back().name == "2026年第3季度销售明细.csv");
    std::ptrdiff_t lines = 0;
    for (const auto& file : files)
        lines += std::ranges::count(file.bytes, '\n') - 1;
    CHECK(lines >= 30'000);
    CHECK(files.back().bytes == sample::salesFiles().back().bytes);
}
