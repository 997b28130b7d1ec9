#pragma once

#include "organisation/Organisation.h"
#include "targets/Scenario.h"

#include <map>

namespace attain {

/// An exact number of scaled units and millionths of one: what a change makes of a target before it is rounded.
struct ExactAmount {
    std::int64_t whole = 0;      ///< rounded down
    std::int64_t millionths = 0; ///< 0 … 999 999

    static ExactAmount of(std::int64_t value, Ratio factor);
    ExactAmount& operator+=(const ExactAmount& other);
    bool isZero() const { return whole == 0 && millionths == 0; }
};

/// The parts in steps of `unit`, each rounded down or up so that together they are the rounded sum; largest remainder.
/// `sum` is Σ parts rounded to the unit in either direction.
std::vector<std::int64_t> roundedParts(std::int64_t sum, const std::vector<ExactAmount>& parts, std::int64_t unit);
/// Σ parts to the nearest step of `unit`.
std::int64_t roundedSum(const std::vector<ExactAmount>& parts, std::int64_t unit);

/// One level of the targets of one metric in one month, moved by a scenario from the company down: what a parent has
/// above the sum of its parts is a part, too. Where the parts made up their parent before, they make it up after; what no
/// change moves stays as it was (docs/domain-rules.md, "Scenarios").
class ScenarioMonth {
public:
    ScenarioMonth(const Organisation& organisation, const Scenario& scenario, Metric metric, Date firstDay,
                  std::map<Subject, std::int64_t> values);

    /// What of the company's number moves, exactly.
    const ExactAmount& moved() const { return m_parts.at(Subject::company()).moved; }
    /// Every number, when what moves comes to this, a rounding of moved().
    std::map<Subject, std::int64_t> placed(std::int64_t moved) const;

private:
    struct Part {
        std::int64_t before = 0; ///< own number, or the sum of the parts
        std::int64_t fixed = 0;  ///< what stays
        ExactAmount moved;       ///< what moves, after the change
        ExactAmount gapMoved;    ///< of that, what the parts do not account for
        std::vector<Subject> below;
    };
    void measure(Subject subject, std::vector<Subject> chain);
    void place(Subject subject, std::int64_t moved, std::map<Subject, std::int64_t>& into) const;
    Ratio factorOf(const std::vector<Subject>& chain) const;

    const Scenario& m_scenario;
    Metric m_metric;
    Date m_firstDay;
    std::map<Subject, std::int64_t> m_values;
    std::map<Subject, std::vector<Subject>> m_below;
    std::map<Subject, Part> m_parts;
};

} // namespace attain
