#pragma once

#include "importing/PersonFinder.h"
#include "sales/Credit.h"

#include <optional>
#include <string_view>
#include <vector>

namespace attain {

/// What a cell such as "王芳:60%;刘洋:40%" says about who is credited with a line.
struct CreditSplit {
    enum class State { None, Good, Syntax, PersonUnknown };
    State state = State::None;
    std::vector<CreditShare> shares;
};

/// Reads shares: person and share divided by : or =, people by ; or 、. Shares are percent or fractions and total 100 %.
CreditSplit readCreditSplit(std::string_view utf8, PersonFinder& people);

} // namespace attain
