#pragma once

#include "sales/SaleLine.h"

namespace attain {

/// What a person is credited with of one sale line: only what rules that look at single lines need.
struct CreditedLine {
    PersonId person;
    Date day;
    std::int32_t product = 0; ///< ids of the Dictionary
    std::int32_t category = 0;
    Money amount;
    std::int64_t cost = kNoCost; ///< of the part, scaled as Money
};

} // namespace attain
