#pragma once

#include "explaining/Explanation.h"

#include <nlohmann/json_fwd.hpp>

// The tree behind a number, as the command line prints it: as JSON (docs/cli.md), and indented for reading.

nlohmann::ordered_json jsonOf(const attain::Explanation& step);
void printText(const attain::Explanation& step, std::size_t depth = 0);
