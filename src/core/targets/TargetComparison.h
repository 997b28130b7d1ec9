#pragma once

#include "organisation/Organisation.h"
#include "support/FixedPoint.h"
#include "targets/TargetService.h"

#include <memory>
#include <vector>

namespace attain {

/// One number in two states of the targets; nothing where there is none.
struct TargetDifference {
    std::optional<std::int64_t> before;
    std::optional<std::int64_t> after;

    bool differs() const { return before != after; }
    /// after − before; what is missing counts as nothing.
    std::int64_t change() const;
    /// On what was before; not available on nothing.
    std::optional<Ratio> share() const;
    bool operator==(const TargetDifference&) const = default;
};

/// A subject whose target differs somewhere, with everything it rolls up into.
struct TargetComparisonRow {
    Subject subject;
    std::string code; ///< of the department or person
    std::string name;
    int depth = 0;
    std::vector<TargetDifference> cells; ///< one for each column
};

/// Two states of the targets of one metric, cell by cell: company, departments and people in tree order, only those that
/// differ. The numbers are the roll-ups of TargetTotals, so a change of one person shows in every sum it moves.
struct TargetComparison {
    Metric metric = Metric::Revenue;
    std::vector<Period> columns;
    std::vector<TargetComparisonRow> rows;
};

/// `columns` are periods of whole months. Overflow throws Failure.
TargetComparison compareTargets(const std::shared_ptr<const TargetBook>& before,
                                const std::shared_ptr<const TargetBook>& after,
                                const std::shared_ptr<const Organisation>& organisation, const WorkingDays& days,
                                Metric metric, std::vector<Period> columns);

} // namespace attain
