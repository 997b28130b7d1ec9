#include "FuzzTargets.h"

#include "importing/FileLayout.h"
#include "importing/ImportSource.h"
#include "importing/RecordStream.h"

using namespace attain;

/// Finds out how any bytes are to be read as a file of every kind, and reads them.
int fuzzLayout(const std::uint8_t* data, std::size_t size)
{
    const auto source = ImportSource::pasted(std::string{reinterpret_cast<const char*>(data), size});
    for (const auto* kind : fileKinds()) {
        ImportOptions options;
        options.kind = kind->code;
        const auto layout = FileLayoutFinder{source, options, {}}.find();
        if (!layout)
            continue;
        try {
            RecordStream stream{source, *layout};
            CsvBlock block;
            while (stream.read(block, 100)) { }
        } catch (const Failure&) {
            // A limit, named.
        }
    }
    return 0;
}
