#pragma once

#include "scorecards/ScorecardCard.h"
#include "storage/ChangeLog.h"
#include "targets/AttainmentService.h"

namespace attain {

/// What cards are asked for.
struct ScorecardQuery {
    Period period{};
    std::optional<Date> asOf{}; ///< nothing: see AttainmentService::asOfFor()
    std::string scenario = "base";
    std::shared_ptr<const TargetBook> targets{}; ///< judged by these instead of what is in force
};

/// Whose score would be another one under other targets.
struct ScoreMove {
    PersonId person;
    Period period;
    std::optional<Ratio> scoreBefore;
    std::optional<Ratio> scoreAfter;
    std::string gradeBefore;
    std::string gradeAfter;
};

/// The KPI library, the templates of scorecards, and the cards of people (docs/adr/0032). Changes are commands
/// ("scorecards.…") and can be undone; cards are computed when they are read.
class ScorecardService {
public:
    ScorecardService(Connection& connection, ChangeLog& log, const OrganisationService& organisation,
                     const CalendarService& calendar, const AttainmentService& attainment);

    /// By code.
    Result<std::vector<Kpi>> kpis() const;
    /// Makes the KPI of this code, or changes it. InvalidValue: "code", "name", "threshold" or "floor" below 0, "cap" not
    /// above 0 or below the floor, "weight" outside 0–1. NotFound for a metric that is none of the workspace.
    Result<void> define(const Kpi& kpi);
    /// InUse while a template takes it.
    Result<void> removeKpi(const std::string& code);

    /// By code, then by the day they are in force from.
    Result<std::vector<ScorecardTemplate>> templates() const;
    /// Makes the template of this code and day, or changes it. InvalidValue: "code", "name", "items" without any or with one
    /// twice, "weight" of an item not above 0, "weights" that do not total 1 (the value is their sum), "grades" that are not
    /// in falling order or called alike, "grade_shares" that only some grades have or that do not total 1. NotFound for a KPI or
    /// position.
    Result<void> define(const ScorecardTemplate& scorecard);
    /// NotFound.
    Result<void> removeTemplate(const std::string& code, Date from);

    /// KPIs from the sales (revenue 50 %, margin 20 %, new customers 15 %, returns 15 %) and a template of them with grades,
    /// in force from a day on: something to change. AlreadyExists when there is a template; KPIs that are there stay.
    Result<void> startWithStandard(Date from);

    /// The cards of everybody whom a template in force on the first day of the period is for and who was in role during it,
    /// by code. Cards are as good as their figures: those of a period that is not over say where it stands.
    Result<ScorecardTable> cards(const ScorecardQuery& query) const;
    /// The cards of so many periods of the same kind before the query's, oldest first, each judged at its own last day.
    /// Empty for a week or a range.
    Result<std::vector<ScorecardTable>> earlier(const ScorecardQuery& query, int periods) const;
    /// What these targets would move in the quarters from that day to the last one that has begun, by quarter and code:
    /// before an adjustment is decided.
    Result<std::vector<ScoreMove>> movedBy(std::shared_ptr<const TargetBook> targets, Date from,
                                           const std::string& scenario = "base") const;
    /// Whether a KPI looks at the metric.
    Result<bool> isNamed(const std::string& metric) const;

    // Inside a running command; throw Failure. False when nothing changed.
    bool store(const Kpi& kpi);
    bool store(const ScorecardTemplate& scorecard);

private:
    void requireFit(const Kpi& kpi) const;
    void requireFit(const ScorecardTemplate& scorecard) const;

    Connection& m_connection;
    ChangeLog& m_log;
    const OrganisationService& m_organisation;
    const CalendarService& m_calendar;
    const AttainmentService& m_attainment;
};

} // namespace attain
