#include "metrics/MetricService.h"

#include "metrics/FigureReader.h"
#include "metrics/Formula.h"
#include "storage/UnitOfWork.h"
#include "support/Codes.h"

#include <algorithm>
#include <set>

namespace attain {
namespace {

[[noreturn]] void refuse(const char* field, std::string value)
{
    throw Failure{Error{ErrorCode::InvalidValue, "a metric cannot have this", {field, std::move(value)}}};
}

[[noreturn]] void missing(const char* thing, std::string value)
{
    throw Failure{Error{ErrorCode::NotFound, "not there", {thing, std::move(value)}}};
}

/// What a part takes over from its whole, and what only some sources and directions have.
OwnMetric normalised(OwnMetric metric)
{
    if (metric.source != MetricSource::Formula)
        metric.formula.clear();
    if (metric.source != MetricSource::Part) {
        metric.partOf.clear();
        metric.only.clear();
        metric.basis = SaleBasis::Signed;
    } else if (const auto whole = saleMetricFromCode(metric.partOf)) {
        const auto& info = infoOf(*whole);
        metric.unit = info.unit;
        metric.combination = info.additive ? Combination::Sum : Combination::Last;
        metric.direction = info.direction;
    }
    if (metric.direction != Direction::Band)
        metric.tolerance = 0;
    if (metric.direction != Direction::Deduction)
        metric.points = 0;
    for (auto& [column, texts] : metric.only) {
        std::ranges::sort(texts);
        texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
    }
    std::erase_if(metric.only, [](const auto& filter) { return filter.second.empty(); });
    return metric;
}

void requireFitting(const MetricValue& value, const std::vector<OwnMetric>& metrics, const Organisation& organisation)
{
    const auto metric = std::ranges::find(metrics, value.metric, &OwnMetric::code);
    if (metric == metrics.end())
        missing("metric", value.metric);
    if (metric->source != MetricSource::Entered)
        refuse("metric", value.metric);
    if (value.evidence.empty())
        refuse("evidence", {});
    if (metric->direction == Direction::YesNo && metric->unit == Unit::Count && value.value != 0 && value.value != 1)
        refuse("value", std::to_string(value.value));
    if (value.subject.kind == SubjectKind::Department && !organisation.department(DepartmentId{value.subject.id}))
        missing("department", std::to_string(value.subject.id));
    if (value.subject.kind == SubjectKind::Person && !organisation.person(PersonId{value.subject.id}))
        missing("person", std::to_string(value.subject.id));
}

} // namespace

MetricService::MetricService(Connection& connection, ChangeLog& log, const OrganisationService& organisation,
                             const SalesService& sales, const Clock& clock)
    : m_connection{connection}, m_log{log}, m_organisation{organisation}, m_sales{sales}, m_clock{clock}
{
}

Result<std::vector<Metric>> MetricService::metrics() const
{
    return guarded([&]() -> Result<std::vector<Metric>> {
        std::vector<Metric> metrics{saleMetrics().begin(), saleMetrics().end()};
        for (const auto& own : MetricRepository{m_connection}.metrics())
            metrics.push_back(own.metric());
        return metrics;
    });
}

Result<Metric> MetricService::metric(std::string_view codeOrName) const
{
    return guarded([&]() -> Result<Metric> {
        const auto found = MetricRepository{m_connection}.named(codeOrName);
        if (!found)
            missing("metric", std::string{codeOrName});
        return *found;
    });
}

Result<std::vector<OwnMetric>> MetricService::own() const
{
    return guarded([&]() -> Result<std::vector<OwnMetric>> { return MetricRepository{m_connection}.metrics(); });
}

Result<OwnMetric> MetricService::own(std::string_view code) const
{
    return guarded([&]() -> Result<OwnMetric> {
        const auto all = MetricRepository{m_connection}.metrics();
        const auto found = std::ranges::find(all, code, &OwnMetric::code);
        if (found == all.end())
            missing("metric", std::string{code});
        return *found;
    });
}

Result<std::map<DictionaryKind, std::vector<Metric>>> MetricService::partsOf(Metric whole) const
{
    return guarded([&]() -> Result<std::map<DictionaryKind, std::vector<Metric>>> {
        std::map<DictionaryKind, std::vector<Metric>> parts;
        for (const auto& metric : MetricRepository{m_connection}.metrics())
            if (metric.source == MetricSource::Part && metric.partOf == infoOf(whole).code
                && metric.basis == SaleBasis::Signed && metric.only.size() == 1)
                parts[metric.only.begin()->first].push_back(metric.metric());
        return parts;
    });
}

void MetricService::requireFit(const OwnMetric& metric) const
{
    if (!isCode(metric.code))
        refuse("code", metric.code);
    if (metric.name.empty() || metric.name.find(']') != std::string::npos)
        refuse("name", metric.name);
    if (saleMetricFromCode(metric.code))
        throw Failure{Error{ErrorCode::AlreadyExists, "every workspace has it", {"metric", metric.code}}};
    for (const auto& other : MetricRepository{m_connection}.metrics()) {
        const auto isNamed = [&](const std::string& name) {
            return !name.empty() && (name == other.code || name == other.name || name == other.nameEn);
        };
        if (other.code != metric.code && (isNamed(metric.name) || isNamed(metric.nameEn)))
            throw Failure{Error{ErrorCode::AlreadyExists, "a name of another metric", {"metric", metric.name}}};
    }
    if (metric.unit == Unit::Date && metric.combination != Combination::Last)
        refuse("combination", std::string{code(metric.combination)});
    if (metric.direction == Direction::Band && metric.tolerance <= 0)
        refuse("tolerance", std::to_string(metric.tolerance));
    if (metric.direction == Direction::Deduction && (metric.points < 1 || metric.points > 100))
        refuse("points", std::to_string(metric.points));
    if (metric.source == MetricSource::Part && !saleMetricFromCode(metric.partOf))
        refuse("part_of", metric.partOf);
    if (metric.source == MetricSource::Part && metric.only.empty() && metric.basis == SaleBasis::Signed)
        refuse("only", {});
}

OwnMetric MetricService::withCodes(OwnMetric metric) const
{
    if (metric.source != MetricSource::Formula)
        return metric;
    metric.formula = orThrow(Formula::parse(metric.formula)).with([&](const std::string& field) {
        if (field == metric.code || field == metric.name || (field == metric.nameEn && !field.empty()))
            refuse("formula_cycle", metric.code);
        const auto named = MetricRepository{m_connection}.named(field);
        if (!named)
            missing("metric", field);
        return std::string{infoOf(*named).code};
    });
    return metric;
}

void MetricService::requireNoCycle(const OwnMetric& metric) const
{
    std::map<std::string, std::string> formulas;
    for (const auto& other : MetricRepository{m_connection}.metrics())
        if (other.source == MetricSource::Formula)
            formulas[other.code] = other.formula;
    formulas[metric.code] = metric.formula;
    std::set<std::string> seen;
    std::vector<std::string> toLookAt{metric.code};
    while (!toLookAt.empty()) {
        const auto code = toLookAt.back();
        toLookAt.pop_back();
        const auto found = formulas.find(code);
        if (found == formulas.end() || found->second.empty())
            continue;
        const auto formula = orThrow(Formula::parse(found->second));
        for (const auto& field : formula.fields()) {
            if (field == metric.code)
                refuse("formula_cycle", metric.code);
            if (seen.insert(field).second)
                toLookAt.push_back(field);
        }
    }
}

/// Numbers that stand keep their meaning.
void MetricService::requireFree(const OwnMetric& metric) const
{
    const MetricRepository repository{m_connection};
    const auto all = repository.metrics();
    const auto before = std::ranges::find(all, metric.code, &OwnMetric::code);
    if (before == all.end())
        return;
    const bool sameNumbers = before->unit == metric.unit && before->combination == metric.combination;
    const bool values = before->source == MetricSource::Entered && !repository.values(metric.code).empty();
    if ((!sameNumbers && (values || (m_isNamed && m_isNamed(metric.code))))
        || (values && metric.source != MetricSource::Entered))
        throw Failure{Error{ErrorCode::InUse, "numbers of this metric stand", {"metric", metric.code}}};
}

bool MetricService::store(const OwnMetric& given)
{
    OwnMetric metric = normalised(given);
    requireFit(metric);
    metric = withCodes(std::move(metric));
    requireNoCycle(metric);
    requireFree(metric);
    MetricRepository repository{m_connection};
    for (const auto& known : repository.metrics()) {
        metric.id = known.id;
        if (known == metric)
            return false;
    }
    repository.store(metric);
    return true;
}

Result<void> MetricService::define(const OwnMetric& metric)
{
    return m_log.execute({"metrics.define", Change::Targets, {}, metric.code}, [&]() -> Result<void> {
        store(metric);
        return {};
    });
}

Result<void> MetricService::remove(const std::string& code)
{
    return m_log.execute({"metrics.remove", Change::Targets, {}, code}, [&]() -> Result<void> {
        MetricRepository repository{m_connection};
        bool known = false;
        for (const auto& metric : repository.metrics()) {
            known = known || metric.code == code;
            const auto fields = metric.source == MetricSource::Formula
                ? orThrow(Formula::parse(metric.formula)).fields()
                : std::vector<std::string>{};
            if (std::ranges::find(fields, code) != fields.end())
                return Error{ErrorCode::InUse, "a formula names it", {"metric", code}};
        }
        if (!known)
            missing("metric", code);
        if (m_isNamed && m_isNamed(code))
            return Error{ErrorCode::InUse, "targets name it", {"metric", code}};
        repository.remove(code);
        return {};
    });
}

Result<std::vector<MetricValue>> MetricService::values(const std::string& code, std::optional<Date> from,
                                                       std::optional<Date> to) const
{
    return guarded(
        [&]() -> Result<std::vector<MetricValue>> { return MetricRepository{m_connection}.values(code, from, to); });
}

Result<bool> MetricService::hasValues(Subject subject) const
{
    return guarded([&]() -> Result<bool> { return MetricRepository{m_connection}.hasValues(subject); });
}

std::vector<bool> MetricService::store(std::vector<MetricValue> values)
{
    MetricRepository repository{m_connection};
    const auto metrics = repository.metrics();
    const auto organisation = m_organisation.current();
    const auto now = toIsoUtc(m_clock.now());
    std::vector<bool> changed;
    changed.reserve(values.size());
    for (auto& value : values) {
        requireFitting(value, metrics, *organisation);
        value.month = value.month.firstOfMonth();
        if (value.enteredAt.empty())
            value.enteredAt = now;
        if (value.enteredBy.empty())
            value.enteredBy = m_log.who();
        changed.push_back(repository.store(value));
    }
    return changed;
}

Result<void> MetricService::enter(std::vector<MetricValue> values)
{
    const auto subject = values.empty() ? std::string{} : values.front().metric;
    return m_log.execute({"metrics.enter", Change::Targets, {}, subject}, [&]() -> Result<void> {
        store(std::move(values));
        return {};
    });
}

Result<void> MetricService::replaceValues(const std::string& code, Subject subject, std::vector<MetricValue> values)
{
    return m_log.execute({"metrics.enter", Change::Targets, {}, code}, [&]() -> Result<void> {
        std::set<Date> months;
        for (auto& value : values) {
            value.metric = code;
            value.subject = subject;
            value.month = value.month.firstOfMonth();
            if (!months.insert(value.month).second)
                refuse("month", value.month.toIso().substr(0, 7));
        }
        MetricRepository repository{m_connection};
        for (const auto& known : repository.values(code))
            if (known.subject == subject && !months.contains(known.month))
                repository.removeValue(code, subject, known.month);
        store(std::move(values));
        return {};
    });
}

Result<void> MetricService::removeValue(const std::string& code, Subject subject, Date month)
{
    return m_log.execute({"metrics.removeValue", Change::Targets, {}, code}, [&]() -> Result<void> {
        if (!MetricRepository{m_connection}.removeValue(code, subject, month.firstOfMonth()))
            missing("metric_value", code + ' ' + month.toIso().substr(0, 7));
        return {};
    });
}

Result<ActualsTable> MetricService::figures(const ActualsQuery& query) const
{
    const bool fromSales
        = std::ranges::all_of(query.metrics, [](Metric metric) { return metric.fromSales().has_value(); });
    if (fromSales)
        return m_sales.actuals(query);
    return guarded([&]() -> Result<ActualsTable> {
        const MetricRepository repository{m_connection};
        return FigureReader{m_sales, repository, orThrow(m_organisation.snapshot())}.read(query);
    });
}

Result<std::optional<SaleFilter>> MetricService::linesOf(Metric metric, const SaleFilter& filter) const
{
    return guarded([&]() -> Result<std::optional<SaleFilter>> {
        if (metric.fromSales())
            return std::optional{filter};
        const MetricRepository repository{m_connection};
        const FigureReader reader{m_sales, repository, orThrow(m_organisation.snapshot())};
        const auto& own = reader.definition(metric);
        return own.source == MetricSource::Part ? std::optional{reader.narrowed(filter, own)} : std::nullopt;
    });
}

} // namespace attain
