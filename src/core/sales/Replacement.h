#pragma once

#include "sales/ClosedPeriodRepository.h"
#include "sales/SaleLine.h"

#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace attain {

/// A stored line whose place a line of a later import takes (docs/adr/0020). The stored line itself never changes: while
/// the later import is active it does not count.
struct Replacement {
    SaleLineId line; ///< what was there
    SaleLineId by;   ///< what counts instead
    std::int32_t day = 0;
    std::int32_t person = 0;
    std::int64_t amount = 0;
    std::uint32_t row = 0; ///< of `by`, in the piece that is being stored
};

/// What one import that may replace conflicting lines has decided about stored lines so far, over all of its pieces. The
/// first good record of a key speaks for its file: when it repeats a stored line, or takes its place, later records of
/// that key are judged by it and replace nothing.
class ReplacementPlan {
public:
    /// `applies`: lines are replaced. Otherwise it is only found out which could be, and conflicts stay conflicts.
    ReplacementPlan(const ClosedPeriods& closed, bool applies) : m_closed{closed}, m_applies{applies} { }

    bool applies() const { return m_applies; }
    /// Nothing is replaced in a closed period.
    bool isOpen(std::int32_t day) const
    {
        return m_closed.empty() || m_closed.find(Date::fromDayNumber(day)) == nullptr;
    }

    enum class Fate : std::uint8_t { Unsettled, Stays, Replaced };
    /// Of a stored line, by its chunk and row.
    Fate& fate(std::int64_t chunk, std::size_t lines, std::size_t row)
    {
        auto& fates = m_fates[chunk];
        if (fates.empty())
            fates.resize(lines);
        return fates[row];
    }

    void add(const Replacement& replacement) { m_found.push_back(replacement); }
    /// What was found since the last call.
    std::vector<Replacement> take() { return std::exchange(m_found, {}); }

private:
    const ClosedPeriods& m_closed;
    bool m_applies;
    std::map<std::int64_t, std::vector<Fate>> m_fates; ///< by chunk: those with lines that were met
    std::vector<Replacement> m_found;
};

} // namespace attain
