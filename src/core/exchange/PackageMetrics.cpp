#include "exchange/PackageMetrics.h"

#include "exchange/PackageJson.h"
#include "exchange/PackageTargets.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace attain {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

ordered_json jsonOf(const OwnMetric& metric)
{
    ordered_json object{{"code", metric.code}, {"name", metric.name}};
    if (!metric.nameEn.empty())
        object["name_en"] = metric.nameEn;
    object["source"] = code(metric.source);
    if (metric.source == MetricSource::Part) {
        object["part_of"] = metric.partOf;
        if (metric.basis != SaleBasis::Signed)
            object["basis"] = code(metric.basis);
        for (const auto& [column, texts] : metric.only)
            object["only"][std::string{code(column)}] = texts;
        return object;
    }
    object["unit"] = code(metric.unit);
    object["combination"] = code(metric.combination);
    object["direction"] = code(metric.direction);
    if (metric.direction == Direction::Band)
        object["tolerance"] = Figure{metric.unit, metric.tolerance}.toText();
    if (metric.direction == Direction::Deduction)
        object["points"] = metric.points;
    if (metric.source == MetricSource::Formula)
        object["formula"] = metric.formula;
    return object;
}

OwnMetric metricFrom(const json& object, const std::string& place)
{
    OwnMetric metric{0, object.at("code").get<std::string>(), object.value("name", "")};
    if (metric.name.empty())
        refuse(place + "/name", "a name");
    readValue(metric.nameEn, object, "name_en");
    // The schema lists the codes.
    metric.source = *metricSourceFromCode(object.value("source", "entered"));
    metric.unit = *unitFromCode(object.value("unit", "money"));
    metric.combination = *combinationFromCode(object.value("combination", "sum"));
    metric.direction = *directionFromCode(object.value("direction", "higher_is_better"));
    if (const auto tolerance = object.find("tolerance"); tolerance != object.end())
        metric.tolerance = scaledFrom(*tolerance, place + "/tolerance", metric.unit);
    readValue(metric.points, object, "points");
    readValue(metric.formula, object, "formula");
    readValue(metric.partOf, object, "part_of");
    metric.basis = *saleBasisFromCode(object.value("basis", "signed"));
    const auto only = object.value("only", json::object());
    for (const auto& [column, texts] : only.items())
        metric.only[*dictionaryKindFromCode(column)] = texts.get<std::vector<std::string>>();
    return metric;
}

void requireSame(const json& object, const MetricInfo& info, const std::string& place)
{
    if (object.value("unit", std::string{code(info.unit)}) != code(info.unit))
        refuse(place + "/unit", std::string{code(info.unit)});
    if (object.value("additive", info.additive) != info.additive)
        refuse(place + "/additive", info.additive ? "true" : "false");
    if (object.value("direction", std::string{code(info.direction)}) != code(info.direction))
        refuse(place + "/direction", std::string{code(info.direction)});
    for (const char* own :
         {"name", "name_en", "source", "combination", "tolerance", "points", "formula", "part_of", "basis", "only"})
        if (object.contains(own))
            refuse(place + '/' + own, "nothing: every workspace has this metric");
}

/// What a formula names comes before it, whatever the order of the package.
void storeAll(std::vector<OwnMetric> metrics, const PackageParts& parts, PackageSummary::Section& section)
{
    std::set<std::string> known;
    for (const auto& metric : orThrow(parts.metrics.own()))
        known.insert(metric.code);
    const auto store = [&](const OwnMetric& metric) {
        const bool changed = parts.metrics.store(metric);
        ++(!changed ? section.unchanged : known.contains(metric.code) ? section.changed : section.created);
    };
    std::stable_partition(metrics.begin(), metrics.end(),
                          [](const OwnMetric& m) { return m.source != MetricSource::Formula; });
    while (!metrics.empty()) {
        std::vector<OwnMetric> waiting;
        std::optional<Error> missing;
        for (const auto& metric : metrics) {
            try {
                store(metric);
            } catch (const Failure& failure) {
                if (failure.error().code != ErrorCode::NotFound)
                    throw;
                missing = failure.error();
                waiting.push_back(metric);
            }
        }
        if (waiting.size() == metrics.size())
            throw Failure{*missing};
        metrics = std::move(waiting);
    }
}

} // namespace

ordered_json metricsOf(const PackageParts& parts)
{
    auto list = ordered_json::array();
    for (const auto& metric : saleMetrics()) {
        const auto& info = infoOf(metric);
        list.push_back({{"code", info.code},
                        {"unit", code(info.unit)},
                        {"additive", info.additive},
                        {"direction", code(info.direction)}});
    }
    for (const auto& metric : orThrow(parts.metrics.own()))
        list.push_back(jsonOf(metric));
    return list;
}

void applyMetrics(const json& list, const PackageParts& parts, PackageSummary::Section& section)
{
    refuseRepeats(list, "metrics", "code");
    std::vector<OwnMetric> own;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto place = placeOf("metrics", i);
        if (const auto sale = saleMetricFromCode(list[i].at("code").get_ref<const std::string&>())) {
            requireSame(list[i], infoOf(*sale), place);
            ++section.unchanged;
        } else {
            own.push_back(metricFrom(list[i], place));
        }
    }
    storeAll(std::move(own), parts, section);
}

ordered_json metricValuesOf(const PackageParts& parts, const Organisation& organisation)
{
    std::map<std::string, Unit> units;
    for (const auto& metric : orThrow(parts.metrics.own()))
        units[metric.code] = metric.unit;
    auto list = ordered_json::array();
    for (const auto& value : orThrow(parts.metrics.values())) {
        ordered_json object{{"metric", value.metric}};
        addSubject(object, value.subject, organisation);
        object["month"] = value.month.toIso().substr(0, 7);
        object["value"] = Figure{units.at(value.metric), value.value}.toText();
        object["evidence"] = value.evidence;
        object["who"] = value.enteredBy;
        object["at"] = value.enteredAt;
        list.push_back(std::move(object));
    }
    return list;
}

void applyMetricValues(const json& values, const PackageParts& parts, PackageSummary::Section& section)
{
    const auto organisation = parts.organisation.current();
    std::set<std::tuple<std::string, Subject, Date>> known;
    for (const auto& value : orThrow(parts.metrics.values()))
        known.emplace(value.metric, value.subject, value.month);
    std::vector<MetricValue> wanted;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto& object = values[i];
        const auto place = placeOf("metric_values", i);
        MetricValue value;
        value.metric = object.at("metric").get<std::string>();
        const auto metric = metricFrom(object.at("metric"), place + "/metric", parts.metrics);
        value.subject = subjectFrom(object, place, *organisation);
        value.month = dateFrom(object.at("month").get<std::string>() + "-01", place + "/month");
        value.value = scaledFrom(object.at("value"), place + "/value", infoOf(metric).unit);
        value.evidence = object.at("evidence").get<std::string>();
        readValue(value.enteredBy, object, "who");
        readValue(value.enteredAt, object, "at");
        wanted.push_back(std::move(value));
    }
    const auto changed = parts.metrics.store(wanted);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const bool isKnown = known.contains({wanted[i].metric, wanted[i].subject, wanted[i].month});
        ++(!changed[i] ? section.unchanged : isKnown ? section.changed : section.created);
    }
}

} // namespace attain
