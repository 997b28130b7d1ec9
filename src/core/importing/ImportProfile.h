#pragma once

#include "importing/ColumnMapping.h"

#include <string>
#include <vector>

namespace attain {

/// How files of one origin are read, kept by name. A file whose header holds all of the profile's headers is read with
/// it by itself.
struct ImportProfile {
    std::string name;
    std::string kind;
    std::vector<std::string> headers; ///< of the file it was made from
    ColumnMapping mapping;
    std::string encoding;  ///< empty: detected
    char delimiter = '\0'; ///< 0: sniffed
};

} // namespace attain
