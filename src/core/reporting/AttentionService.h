#pragma once

#include "reporting/Attention.h"
#include "targets/AttainmentService.h"

#include <map>

namespace attain {

/// Finds what needs attention in a period, most serious first. Everything is computed from facts and targets; the rules
/// are in docs/domain-rules.md, "Attention".
class AttentionService {
public:
    AttentionService(const AttainmentService& attainment, const SalesService& sales, const CalendarService& calendar,
                     const Clock& clock);

    Result<std::vector<AttentionItem>> items(const AttainmentQuery& query) const;
    /// For a caller that has the query's tables already.
    Result<std::vector<AttentionItem>> items(const AttainmentQuery& query, const AttainmentTables& tables) const;

private:
    void addDepartments(std::vector<AttentionItem>& items, const AttainmentTable& departments) const;
    void addTargets(std::vector<AttentionItem>& items, const AttainmentTable& company,
                    const AttainmentTable& departments) const;
    void addReturns(std::vector<AttentionItem>& items, const AttainmentQuery& query,
                    const AttainmentTable& departments) const;
    void addPeople(std::vector<AttentionItem>& items, const AttainmentQuery& query, const AttainmentTable& people,
                   const SaleDays& days) const;
    /// Attainment of everybody in the period before; empty where no sales of it are known.
    std::map<std::int64_t, Ratio> periodBefore(const AttainmentQuery& query, const SaleDays& days) const;
    void addImports(std::vector<AttentionItem>& items) const;
    void addDates(std::vector<AttentionItem>& items, const AttainmentTable& company, const SaleDays& days) const;

    const AttainmentService& m_attainment;
    const SalesService& m_sales;
    const CalendarService& m_calendar;
    const Clock& m_clock;
};

} // namespace attain
