#pragma once

#include "calendar/Date.h"
#include "support/FixedPoint.h"
#include "support/Id.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attain {

/// What a card does while a value is missing. It never counts as zero.
enum class MissingValue {
    Blocks,       ///< there is no score
    Renormalises, ///< the weights of the others stand for the whole
};

/// A KPI on a template.
struct ScorecardItem {
    std::string kpi; ///< its code
    Ratio weight;    ///< above 0; all of a template total 1

    bool operator==(const ScorecardItem&) const = default;
};

/// A grade 等级, from a score on up to the next better one.
struct GradeBand {
    std::string code; ///< "A"
    Ratio from{};     ///< the best grade's is the largest; the last one's holds for everything below, too
    /// Of a forced distribution: how many of the people on the template get it. All bands have one, together 1, or none has.
    std::optional<Ratio> share{};

    bool operator==(const GradeBand&) const = default;
};

/// Which KPIs count how much for whom 考核表模板. Templates of one code are its versions: the newest that is in force on the
/// first day of a period rules it.
struct ScorecardTemplate {
    std::string code; ///< letters, digits and _
    std::string name; ///< never empty
    std::string nameEn{};
    Date from{}; ///< in force from this day on
    MissingValue missing = MissingValue::Renormalises;
    std::vector<PositionId> positions{}; ///< whom it is for; empty: everybody whom no other template is for
    std::vector<ScorecardItem> items{};
    std::vector<GradeBand> grades{}; ///< best first; may be empty

    bool distributes() const { return !grades.empty() && grades.front().share.has_value(); }
    bool operator==(const ScorecardTemplate&) const = default;
};

/// 1 where a template is complete.
Ratio totalWeight(const std::vector<ScorecardItem>& items);

/// "blocks", "renormalises"
std::string_view code(MissingValue missing);
std::optional<MissingValue> missingValueFromCode(std::string_view code);

} // namespace attain
