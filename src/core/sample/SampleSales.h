#pragma once

#include <string>
#include <vector>

namespace attain::sample {

/// A file as a user would have it on disk.
struct SampleFile {
    std::string name;  ///< "2026年第3季度销售明细.csv"
    std::string bytes; ///< UTF-8
};

/// Three years of sales lines (2023-09-01 to 2026-09-12) with seasons, returns, shared orders and a few irregularities,
/// as CSV files by year and, for 2026, by quarter. The same bytes on every machine: integers and a fixed seed only.
std::vector<SampleFile> salesFiles();

} // namespace attain::sample
