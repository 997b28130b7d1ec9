#include "scorecards/ScorecardService.h"

#include "scorecards/ScorecardReader.h"
#include "scorecards/ScorecardRepository.h"
#include "storage/UnitOfWork.h"
#include "support/Codes.h"

#include <algorithm>
#include <set>

namespace attain {
namespace {

constexpr Ratio kWhole = Ratio::fromScaled(Ratio::kScale);
constexpr const char* kStandard = "standard";

std::vector<Kpi> standardKpis()
{
    const auto share = [](int percent) { return Ratio::fromScaled(percent * Ratio::kScale / 100); };
    Kpi sales{"sales", "销售额", "Revenue", Metric::Revenue};
    sales.weight = share(50);
    Kpi margin{"margin", "毛利率", "Margin", Metric::Margin, KpiKind::Quality, KpiDimension::Profit};
    margin.weight = share(20);
    Kpi customers{"new_customers", "新客户数", "New customers", Metric::NewCustomers};
    customers.dimension = KpiDimension::Market;
    customers.weight = share(15);
    Kpi returns{"returns", "退货率", "Returns rate", Metric::ReturnsRate, KpiKind::Quality, KpiDimension::Satisfaction};
    returns.weight = share(15);
    return {sales, margin, customers, returns};
}

[[noreturn]] void refuse(const char* field, std::string value)
{
    throw Failure{Error{ErrorCode::InvalidValue, "a scorecard cannot have this", {field, std::move(value)}}};
}

[[noreturn]] void missing(const char* thing, std::string value)
{
    throw Failure{Error{ErrorCode::NotFound, "not there", {thing, std::move(value)}}};
}

void requireFit(const std::vector<GradeBand>& grades)
{
    std::set<std::string> codes;
    Ratio shares;
    for (std::size_t i = 0; i < grades.size(); ++i) {
        const auto& grade = grades[i];
        if (grade.code.empty() || !codes.insert(grade.code).second || (i > 0 && grade.from >= grades[i - 1].from)
            || grade.from < Ratio{})
            refuse("grades", grade.code);
        if (grade.share.has_value() != grades.front().share.has_value() || grade.share.value_or(Ratio{}) < Ratio{})
            refuse("grade_shares", grade.code);
        shares += grade.share.value_or(Ratio{});
    }
    if (!grades.empty() && grades.front().share && shares != kWhole)
        refuse("grade_shares", shares.toText(2));
}

} // namespace

ScorecardService::ScorecardService(Connection& connection, ChangeLog& log, const OrganisationService& organisation,
                                   const CalendarService& calendar, const AttainmentService& attainment)
    : m_connection{connection}, m_log{log}, m_organisation{organisation}, m_calendar{calendar}, m_attainment{attainment}
{
}

Result<std::vector<Kpi>> ScorecardService::kpis() const
{
    return guarded([&]() -> Result<std::vector<Kpi>> { return ScorecardRepository{m_connection}.kpis(); });
}

Result<std::vector<ScorecardTemplate>> ScorecardService::templates() const
{
    return guarded(
        [&]() -> Result<std::vector<ScorecardTemplate>> { return ScorecardRepository{m_connection}.templates(); });
}

Result<bool> ScorecardService::isNamed(const std::string& metric) const
{
    return guarded([&]() -> Result<bool> { return ScorecardRepository{m_connection}.isNamed(metric); });
}

void ScorecardService::requireFit(const Kpi& kpi) const
{
    if (!isCode(kpi.code))
        refuse("code", kpi.code);
    if (kpi.name.empty())
        refuse("name", kpi.name);
    if (kpi.threshold < Ratio{})
        refuse("threshold", kpi.threshold.toText(2));
    if (kpi.floor < Ratio{})
        refuse("floor", kpi.floor.toText(2));
    if (kpi.cap <= Ratio{} || kpi.cap < kpi.floor)
        refuse("cap", kpi.cap.toText(2));
    if (kpi.weight < Ratio{} || kpi.weight > kWhole)
        refuse("weight", kpi.weight.toText(2));
    const MetricRepository metrics{m_connection};
    if (!metrics.find(infoOf(kpi.metric).code))
        missing("metric", std::string{infoOf(kpi.metric).code});
}

void ScorecardService::requireFit(const ScorecardTemplate& scorecard) const
{
    if (!isCode(scorecard.code))
        refuse("code", scorecard.code);
    if (scorecard.name.empty())
        refuse("name", scorecard.name);
    std::set<std::string> known;
    for (const auto& kpi : ScorecardRepository{m_connection}.kpis())
        known.insert(kpi.code);
    std::set<std::string> taken;
    for (const auto& item : scorecard.items) {
        if (!known.contains(item.kpi))
            missing("kpi", item.kpi);
        if (!taken.insert(item.kpi).second)
            refuse("items", item.kpi);
        if (item.weight <= Ratio{})
            refuse("weight", item.weight.toText(2));
    }
    if (scorecard.items.empty())
        refuse("items", {});
    if (const auto total = totalWeight(scorecard.items); total != kWhole)
        refuse("weights", total.toText(2));
    attain::requireFit(scorecard.grades);
    const auto organisation = m_organisation.current();
    for (const auto position : scorecard.positions)
        if (organisation->position(position) == nullptr)
            missing("position", std::to_string(position.value));
}

Result<void> ScorecardService::define(const Kpi& kpi)
{
    return m_log.execute({"scorecards.defineKpi", Change::Scorecards, {}, kpi.code}, [&]() -> Result<void> {
        store(kpi);
        return {};
    });
}

bool ScorecardService::store(const Kpi& kpi)
{
    requireFit(kpi);
    ScorecardRepository repository{m_connection};
    const auto known = repository.kpis();
    if (std::ranges::find(known, kpi) != known.end())
        return false;
    repository.store(kpi);
    return true;
}

Result<void> ScorecardService::removeKpi(const std::string& code)
{
    return m_log.execute({"scorecards.removeKpi", Change::Scorecards, {}, code}, [&]() -> Result<void> {
        ScorecardRepository repository{m_connection};
        const auto known = repository.kpis();
        if (std::ranges::find(known, code, &Kpi::code) == known.end())
            missing("kpi", code);
        if (repository.isTaken(code))
            return Error{ErrorCode::InUse, "a template takes it", {"kpi", code}};
        repository.removeKpi(code);
        return {};
    });
}

Result<void> ScorecardService::define(const ScorecardTemplate& scorecard)
{
    return m_log.execute({"scorecards.defineTemplate", Change::Scorecards, {}, scorecard.code}, [&]() -> Result<void> {
        store(scorecard);
        return {};
    });
}

bool ScorecardService::store(const ScorecardTemplate& given)
{
    auto scorecard = given;
    std::ranges::sort(scorecard.positions);
    requireFit(scorecard);
    ScorecardRepository repository{m_connection};
    const auto known = repository.templates();
    if (std::ranges::find(known, scorecard) != known.end())
        return false;
    repository.store(scorecard);
    return true;
}

Result<void> ScorecardService::removeTemplate(const std::string& code, Date from)
{
    return m_log.execute({"scorecards.removeTemplate", Change::Scorecards, {}, code}, [&]() -> Result<void> {
        ScorecardRepository repository{m_connection};
        const auto known = repository.templates();
        if (std::ranges::none_of(known, [&](const auto& one) { return one.code == code && one.from == from; }))
            missing("scorecard_template", code);
        repository.removeTemplate(code, from);
        return {};
    });
}

Result<void> ScorecardService::startWithStandard(Date from)
{
    return m_log.execute({"scorecards.start", Change::Scorecards, {}, from.toIso()}, [&]() -> Result<void> {
        const ScorecardRepository repository{m_connection};
        if (!repository.templates().empty())
            return Error{ErrorCode::AlreadyExists, "there is a template", {"scorecard_template", kStandard}};
        std::set<std::string> known;
        for (const auto& kpi : repository.kpis())
            known.insert(kpi.code);
        ScorecardTemplate scorecard{kStandard, "标准考核表", "Standard scorecard", from};
        for (auto& kpi : standardKpis()) {
            scorecard.items.push_back({kpi.code, kpi.weight});
            if (!known.contains(kpi.code))
                store(kpi);
        }
        scorecard.grades = {{"A", Ratio::fromScaled(1'000'000)},
                            {"B", Ratio::fromScaled(850'000)},
                            {"C", Ratio::fromScaled(700'000)},
                            {"D", Ratio{}}};
        store(scorecard);
        return {};
    });
}

Result<ScorecardTable> ScorecardService::cards(const ScorecardQuery& query) const
{
    return guarded([&]() -> Result<ScorecardTable> {
        const ScorecardRepository repository{m_connection};
        const auto organisation = orThrow(m_organisation.snapshot());
        return ScorecardReader{*organisation, m_attainment, query}.read(repository.templates(), repository.kpis());
    });
}

Result<std::vector<ScorecardTable>> ScorecardService::earlier(const ScorecardQuery& query, int periods) const
{
    return guarded([&]() -> Result<std::vector<ScorecardTable>> {
        std::vector<ScorecardTable> tables;
        if (query.period.kind == PeriodKind::Week || query.period.kind == PeriodKind::Range)
            return tables;
        const auto calendar = m_calendar.fiscalCalendar();
        for (int i = periods; i > 0; --i)
            tables.push_back(orThrow(cards({calendar.neighbour(query.period, -i), {}, query.scenario, {}})));
        return tables;
    });
}

Result<std::vector<ScoreMove>> ScorecardService::movedBy(std::shared_ptr<const TargetBook> targets, Date from,
                                                         const std::string& scenario) const
{
    return guarded([&]() -> Result<std::vector<ScoreMove>> {
        std::vector<ScoreMove> moves;
        const auto calendar = m_calendar.fiscalCalendar();
        const auto newest = orThrow(m_attainment.currentPeriod());
        for (auto quarter = calendar.containing(PeriodKind::Quarter, from); quarter.from <= newest.from;
             quarter = calendar.neighbour(quarter, 1)) {
            const auto before = orThrow(cards({quarter, {}, scenario, {}}));
            const auto after = orThrow(cards({quarter, {}, scenario, targets}));
            for (std::size_t i = 0; i < before.cards.size(); ++i) {
                const auto& was = before.cards[i];
                const auto& is = after.cards[i]; // the same people: targets decide nobody's template
                if (was.score != is.score || was.grade != is.grade)
                    moves.push_back({was.person, quarter, was.score, is.score, was.grade, is.grade});
            }
        }
        return moves;
    });
}

} // namespace attain
