#pragma once

#include <span>
#include <string_view>

namespace attain {

/// A text file that was built into the program. `name` is the file's name without its extension.
struct EmbeddedText {
    std::string_view name;
    std::string_view text;
};

} // namespace attain
