#include "support/CsvText.h"

#include <catch2/catch.hpp>

using namespace attain;

TEST_CASE("Every start that a spreadsheet takes for a formula is guarded", "[support][csv]")
{
    const std::string text
        = GENERATE("=x", "+x", "-x", "-", "-1+1", "-1.2.3", "-.5", "@x", "\tx", "\rx", "＝x", "＋x", "－x", "＠x");
    CAPTURE(text);
    CHECK(looksLikeFormula(text));
    std::string cell;
    appendCsvCell(cell, text, true);
    CHECK((cell.starts_with("'") || cell.starts_with("\"'")));
}

TEST_CASE("A text that is no formula stays as it is", "[support][csv]")
{
    const std::string text = GENERATE("x=1", "华星", "'x", "", "1,5", "-957.75", "-5");
    CAPTURE(text);
    CHECK_FALSE(looksLikeFormula(text));
}
