#pragma once

#include "scorecards/ScorecardService.h"

#include <map>

namespace attain {

/// Computes the cards of one query. Throws Failure.
class ScorecardReader {
public:
    ScorecardReader(const Organisation& organisation, const AttainmentService& attainment, const ScorecardQuery& query)
        : m_organisation{organisation}, m_attainment{attainment}, m_query{query}
    {
    }

    /// `all`: every version of every template.
    ScorecardTable read(const std::vector<ScorecardTemplate>& all, const std::vector<Kpi>& kpis);

private:
    /// The newest versions that are in force on the first day of the period.
    void takeTemplates(const std::vector<ScorecardTemplate>& all);
    /// One table of attainment for each metric.
    void readFigures(const std::vector<Kpi>& kpis);
    void addCards();
    /// The template for a position: one that names it, else one that is for everybody. Nothing without either.
    std::optional<std::size_t> templateFor(PositionId position) const;
    ScorecardLine line(const ScorecardItem& item, PersonId person) const;
    static void score(Scorecard& card, const ScorecardTemplate& scorecard);
    /// Grades, ranks and the median of the cards of one template.
    void compare(std::size_t scorecardTemplate);
    void compareDimensions(std::size_t scorecardTemplate);

    const Organisation& m_organisation;
    const AttainmentService& m_attainment;
    const ScorecardQuery& m_query;
    std::map<std::string, Kpi> m_kpis;
    std::map<Metric, std::map<std::int64_t, AttainmentRow>> m_figures; ///< by person
    ScorecardTable m_table;
};

} // namespace attain
