#pragma once

#include "support/Result.h"

#include <new>
#include <type_traits>

namespace attain {

/// Runs `work` (which returns a Result) and turns what it throws into an error: for reads.
template<class Work>
auto guarded(Work&& work) -> std::invoke_result_t<Work>
{
    try {
        return work();
    } catch (const Failure& failure) {
        return failure.error();
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::Internal, "out of memory", {"memory"}};
    } catch (const std::exception& exception) {
        return Error{ErrorCode::Internal, exception.what(), {exception.what()}};
    }
}

} // namespace attain
