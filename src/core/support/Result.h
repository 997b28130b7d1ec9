#pragma once

#include "support/Error.h"

#include <tl/expected.hpp>

namespace attain {

/// A value or the Error that prevented it. An Error converts by itself: `return Error{ErrorCode::NotFound, …};`
template<class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using tl::expected<T, Error>::expected;
    Result(Error error) : tl::expected<T, Error>{tl::unexpected<Error>{std::move(error)}} { }
};

/// The value, or a Failure: for callers inside a unit of work, where an error ends the command.
template<class T>
T orThrow(Result<T> result)
{
    if (!result)
        throw Failure{result.error()};
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

} // namespace attain
