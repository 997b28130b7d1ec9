#pragma once

#include "calendar/Date.h"
#include "sales/Metric.h"
#include "support/FixedPoint.h"

#include <string>
#include <variant>
#include <vector>

namespace attain {

/// A value in an explanation.
using ExplainedValue = std::variant<std::monostate, Figure, Ratio, std::int64_t, Date, std::string>;

/// A sale line as evidence, with the place in the file it came from.
struct ExplainedLine {
    Date date;
    std::string orderNo;
    std::string customer;
    std::string product;
    Money amount;
    Ratio share;    ///< of the line that counts here (1 unless credit is split)
    Figure counted; ///< what the line adds to the number
    std::string file;
    std::int64_t line = 0; ///< physical line in that file
    std::int64_t batch = 0;
    std::int64_t record = 0;
};

/// One step of the tree behind "Why?". `code` says which step it is ("attainment", "actual", "target", "expected",
/// "elapsed_weight", "pace_index", "projection", "required_per_day", "last_year", "growth", "month_target",
/// "target_entry", "credit" …) and is worded at the edge; `formula` names the rule with the names of the inputs
/// ("actual / target"); inputs are the rounded values the formula used, so that anyone can recompute it.
struct Explanation {
    std::string code;
    ExplainedValue value;
    std::string formula;
    std::vector<std::pair<std::string, ExplainedValue>> inputs;
    std::vector<Explanation> children;
    std::vector<ExplainedLine> lines;
    std::int64_t lineCount = 0; ///< all lines, also where `lines` holds only the first ones
    /// Of the root: the workspace's own metrics, which the steps name by their codes.
    std::vector<Metric> metrics{};
};

} // namespace attain
