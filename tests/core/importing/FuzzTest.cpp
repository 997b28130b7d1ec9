#include "../../fuzz/FuzzTargets.h"

#include <catch2/catch.hpp>

#include <array>
#include <random>
#include <string>

namespace {

/// Pieces that parsers trip over, in random order.
std::string randomInput(std::mt19937& random)
{
    static const std::array<std::string, 38> kPieces{",",          ";",
                                                     "\t",         "|",
                                                     "\"",         "\"\"",
                                                     "\n",         "\r\n",
                                                     "\r",         "-",
                                                     "(",          ")",
                                                     "1,234",      "12.5",
                                                     "1e400",      "99999999999999999999",
                                                     "%",          "\xE4\xB8\x87",
                                                     "2026-02-30", "3/4/2026",
                                                     "46086",      "\xE5\xB9\xB4",
                                                     "date",       "salesperson",
                                                     "amount",     "\xE9\x87\x91\xE9\xA2\x9D",
                                                     "sep=;",      "\xEF\xBB\xBF",
                                                     "\xFF\xFE",   "\xC8\xD5\xC6\xDA",
                                                     "\xFF\xFF",   std::string(1, '\0'),
                                                     "=1+1",       "{\"amount\":",
                                                     "unit_price", "*",
                                                     "nan",        "0x1F"};
    std::string input;
    for (auto n = random() % 40; n > 0; --n)
        input += random() % 8 == 0 ? std::string(1, static_cast<char>(random())) : kPieces[random() % kPieces.size()];
    return input;
}

} // namespace

TEST_CASE("No input trips the readers of the fuzz targets", "[importing][fuzz]")
{
    std::mt19937 random{42};
    for (int i = 0; i < 1500; ++i) {
        const auto input = randomInput(random);
        CAPTURE(i);
        const auto* data = reinterpret_cast<const std::uint8_t*>(input.data());
        REQUIRE(fuzzCsvReader(data, input.size()) == 0);
        REQUIRE(fuzzValues(data, input.size()) == 0);
        REQUIRE(fuzzEncoding(data, input.size()) == 0);
        REQUIRE(fuzzLayout(data, input.size()) == 0);
    }
}
