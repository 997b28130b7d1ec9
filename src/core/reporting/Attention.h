#pragma once

#include "calendar/Date.h"
#include "sales/Metric.h"
#include "support/FixedPoint.h"
#include "targets/Target.h"

#include <string>
#include <vector>

namespace attain {

/// Why something deserves a look. The comment names the values it carries; the edge words it.
enum class AttentionCode {
    PersonBehindTwice, ///< subject, name; ratio: pace index now; secondRatio: attainment of the period before
    DepartmentBehind,  ///< subject, name; ratio: attainment − expected share, as a difference; amount: gap to target;
                       ///< secondRatio: projected attainment
    QuarantinedRows,   ///< count: rows that wait; names: their files
    RejectedRows,      ///< count: rows of the newest import that were refused; names: its file
    PeopleWithoutTarget, ///< count; names: who sells without a target, largest sales first; amount: what they sold
    NoTarget,            ///< the company has no target in the period
    TargetsDiffer,       ///< amount: what the departments' targets total more (less: negative) than the company's;
                         ///< secondAmount: their total
    ReturnsRising, ///< subject (company or department), name; ratio: returns rate now; secondRatio: that of the same
                   ///< days a year earlier
    PeriodEnding,  ///< count: working days left; amount: what is missing to the target
    DataOld,       ///< count: days since the last sale; date: its day
    NoData,        ///< there are no sales at all
};

enum class AttentionLevel { Information, Warning, Serious };

/// One thing that needs attention, as values.
struct AttentionItem {
    AttentionCode code = AttentionCode::NoData;
    AttentionLevel level = AttentionLevel::Information;
    Subject subject;
    std::string name;
    std::optional<Figure> amount;
    std::optional<Figure> secondAmount;
    std::optional<Ratio> ratio;
    std::optional<Ratio> secondRatio;
    std::int64_t count = 0;
    std::optional<Date> date;
    std::vector<std::string> names;
};

} // namespace attain
