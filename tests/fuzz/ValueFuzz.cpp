#include "FuzzTargets.h"

#include "importing/AmountFormula.h"
#include "importing/ColumnMapping.h"
#include "importing/ValueParser.h"
#include "importing/WidePeriod.h"

#include <cstdlib>

using namespace attain;

/// Reads any bytes as number, date, period, formula and mapping. What the fast number reader takes, the careful one reads
/// alike.
int fuzzValues(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    for (const auto format : {NumberFormat::Point, NumberFormat::Comma})
        readNumber(text, format);
    if (std::int64_t scaled = 0; readPlainNumber(text, scaled))
        if (const auto careful = readNumber(text, NumberFormat::Point); !careful.good() || careful.scaled != scaled)
            std::abort();
    for (const auto format : kDateFormats)
        readDate(text, format);
    dateFormatFromCode(text);
    periodCode(text);
    looksDamagedByExcel(text);
    if (const auto formula = AmountFormula::parse(text))
        formula->evaluate(std::vector<std::int64_t>(formula->fields().size(), 123'456'789));
    static_cast<void>(ColumnMapping::fromJson(text, *findFileKind("sales")));
    return 0;
}

int fuzzEncoding(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto guess = detectEncoding(text, size % 2 == 0);
    Transcoder transcoder{guess.encoding};
    if (!isCleanUtf8(transcoder.toUtf8(text).value_or("")))
        std::abort();
    transcoder.toUtf8Lossy(text);
    return 0;
}
