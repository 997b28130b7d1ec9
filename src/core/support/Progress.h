#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>

namespace attain {

/// Told now and then by long work: how much is done, and of how much (0: not known). Called on the thread that works;
/// may be empty. What takes one takes a std::stop_token too and ends with Cancelled, and with nothing written, soon
/// after a stop was requested.
using Progress = std::function<void(std::int64_t done, std::int64_t total)>;

} // namespace attain
