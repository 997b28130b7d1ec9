#include "sample/SampleSales.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

using namespace attain;

TEST_CASE("The sales file to try the import with is the generator's", "[sample]")
{
    std::ifstream stream{ATTAIN_TEST_DATA "/../../resources/samples/sales_2026-Q3.csv", std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{stream}, {}};
    REQUIRE_FALSE(bytes.empty());
    CHECK(bytes == sample::salesFiles().back().bytes);
}
