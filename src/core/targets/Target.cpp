#include "targets/Target.h"

#include <algorithm>
#include <vector>

namespace attain {

bool inOrder(const TargetLevels& levels, Direction direction)
{
    std::vector<std::int64_t> ascending;
    for (const auto& level : {levels.floor, levels.target, levels.stretch})
        if (level)
            ascending.push_back(*level);
    if (lowerFirst(direction))
        std::ranges::reverse(ascending);
    return std::ranges::is_sorted(ascending);
}

} // namespace attain
