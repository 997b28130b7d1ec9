#include "support/Parallel.h"

#include <algorithm>
#include <exception>
#include <thread>

namespace attain {

std::size_t threadCount()
{
    constexpr unsigned kMost = 4;
    return std::clamp(std::thread::hardware_concurrency(), 1U, kMost);
}

void doTogether(const std::vector<std::function<void()>>& works)
{
    std::vector<std::exception_ptr> failures(works.size());
    const auto run = [&](std::size_t work) {
        try {
            works[work]();
        } catch (...) {
            failures[work] = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> threads; // each is joined at the end of the block
        threads.reserve(works.size());
        for (std::size_t work = 1; work < works.size(); ++work)
            threads.emplace_back(run, work);
        if (!works.empty())
            run(0);
    }
    for (const auto& failure : failures) {
        if (failure)
            std::rethrow_exception(failure);
    }
}

} // namespace attain
