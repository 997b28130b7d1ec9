#pragma once

#include "explaining/Explainer.h"
#include "incentives/Payout.h"

namespace attain {

/// Builds the tree behind a person's pay out of the steps that computed it: components, their steps, and below every number
/// that came from sales, targets or entered values what Explainer says of it, down to the sale lines.
class PayoutExplainer {
public:
    PayoutExplainer(const Explainer& explainer, const CalendarService& calendar)
        : m_explainer{explainer}, m_calendar{calendar}
    {
    }

    /// The table must hold the person's steps (PayoutQuery::explained). NotFound for somebody who is not in it. At most
    /// `maxLines` sale lines below each number (0: all).
    Result<Explanation> explain(const PayoutTable& table, PersonId person, std::size_t maxLines = 0) const;

private:
    Explanation step(const PayoutTable& table, const PersonPayout& payout, const PayoutStep& step,
                     std::size_t maxLines) const;
    void addSource(const PayoutTable& table, const PersonPayout& payout, const Measure& measure, std::size_t maxLines,
                   Explanation& into) const;

    const Explainer& m_explainer;
    const CalendarService& m_calendar;
};

} // namespace attain
