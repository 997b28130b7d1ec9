#pragma once

#include "calendar/Period.h"
#include "support/FixedPoint.h"
#include "support/Id.h"

#include <optional>
#include <string>
#include <vector>

namespace attain {

/// What one person would get by a draft beside what the plan in force gives.
struct SimulatedPay {
    PersonId person{};
    std::string code{};
    std::string name{};
    Money before{}; ///< by the version in force; 0 where none was
    Money after{};  ///< by the draft

    Money change() const { return after - before; }
};

/// A draft of a plan replayed over periods that have been (docs/domain-rules.md, "Incentives").
struct Simulation {
    std::vector<Period> periods{};      ///< those inside what was asked for that have begun
    std::vector<SimulatedPay> people{}; ///< by code
    Money before{};
    Money after{};
    int paidBefore = 0; ///< people who get anything
    int paidAfter = 0;
    int gain = 0;
    int lose = 0;
    std::optional<Money> budget{}; ///< of the draft, for all the periods together
    /// What the draft would cost more if everybody's own numbers in the last of the periods were one per cent higher, each by
    /// itself; nothing where the draft looks at none.
    std::optional<Money> onePercent{};

    Money change() const { return after - before; }
};

} // namespace attain
