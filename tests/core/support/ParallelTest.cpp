#include "support/Parallel.h"
#include "support/Error.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <thread>

using namespace attain;

TEST_CASE("All works are done, the first on the calling thread", "[support][parallel]")
{
    std::atomic<int> sum = 0;
    std::thread::id first;
    std::vector<std::function<void()>> works{[&] {
        first = std::this_thread::get_id();
        sum += 1;
    }};
    for (const int number : {2, 3, 4})
        works.emplace_back([&sum, number] { sum += number; });
    doTogether(works);
    CHECK(sum == 10);
    CHECK(first == std::this_thread::get_id());
    doTogether({});
    CHECK(threadCount() >= 1);
    CHECK(threadCount() <= 4);
}

TEST_CASE("A work that fails lets the others end and is thrown then", "[support][parallel]")
{
    std::atomic<int> done = 0;
    const auto fail = [](const char* what) { throw Failure{Error{ErrorCode::Cancelled, what}}; };
    const std::vector<std::function<void()>> works{[&] { ++done; }, [&] { fail("second"); }, [&] { fail("third"); },
                                                   [&] { ++done; }};
    try {
        doTogether(works);
        FAIL("nothing was thrown");
    } catch (const Failure& failure) {
        CHECK(failure.error().detail == "second");
    }
    CHECK(done == 2);
}
