#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace attain {

/// Identity of one kind of thing; ids of different kinds do not mix. 0 is "none".
template<class Tag>
struct Id {
    std::int64_t value = 0;

    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id&) const = default;
};

using PersonId = Id<struct PersonTag>;
using DepartmentId = Id<struct DepartmentTag>;
using PositionId = Id<struct PositionTag>;
using AssignmentId = Id<struct AssignmentTag>;
using BatchId = Id<struct BatchTag>;
using TargetVersionId = Id<struct TargetVersionTag>;
using AdjustmentId = Id<struct AdjustmentTag>;

} // namespace attain

template<class Tag>
struct std::hash<attain::Id<Tag>> {
    std::size_t operator()(const attain::Id<Tag>& id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
