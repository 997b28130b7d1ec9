#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace attain {

/// How many threads a piece of work of the core is worth dividing among: those of the machine, at most four.
std::size_t threadCount();

/// Does all the works at once, the first on the calling thread and each other on one of its own, and returns when all are
/// done. What a work throws is thrown to the caller then; of several, the first work's.
void doTogether(const std::vector<std::function<void()>>& works);

} // namespace attain
