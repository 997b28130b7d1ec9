#include "FuzzTargets.h"

#include "importing/CsvReader.h"

#include <cstdlib>

using namespace attain;

/// Reads any bytes as CSV with both splitters; they must agree, whatever the input.
int fuzzCsvReader(const std::uint8_t* data, std::size_t size)
{
    if (size < 1)
        return 0;
    const std::string_view text{reinterpret_cast<const char*>(data + 1), size - 1};
    const char delimiter = ",;\t|"[data[0] % 4];
    const auto digest = [&](CsvSplitter::Method method) {
        MemorySource source{text};
        CsvReader reader{source, delimiter, method};
        CsvBlock block;
        std::size_t sum = 0;
        try {
            while (reader.read(block, 7))
                for (const auto& record : block.records)
                    for (const auto field : block.fieldsOf(record))
                        sum = sum * 31 + field.size() + record.line;
        } catch (const Failure& failure) {
            sum = sum * 31 + static_cast<std::size_t>(failure.error().code);
        }
        return sum;
    };
    if (digest(CsvSplitter::Method::Portable) != digest(CsvSplitter::fastest()))
        std::abort();
    return 0;
}
