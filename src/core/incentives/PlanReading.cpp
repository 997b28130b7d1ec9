#include "incentives/PlanJson.h"
#include "support/Error.h"

#include <nlohmann/json.hpp>

namespace attain {
namespace {

using nlohmann::json;

/// A place in the JSON, for reading and for naming it.
class Place {
public:
    Place(const json& value, std::string pointer, const MetricByCode& metrics)
        : m_value{value}, m_pointer{std::move(pointer)}, m_metrics{metrics}
    {
    }

    bool has(const char* key) const { return m_value.contains(key); }
    Place operator[](const char* key) const
    {
        const auto found = m_value.find(key);
        if (found == m_value.end())
            refuse(std::string{"a value for "} + key);
        return {*found, m_pointer + '/' + key, m_metrics};
    }
    /// The elements of a list; none where there is no such key.
    template<class Take>
    void each(const char* key, Take&& take) const
    {
        const auto found = m_value.find(key);
        if (found == m_value.end())
            return;
        for (std::size_t i = 0; i < found->size(); ++i)
            take(Place{(*found)[i], m_pointer + '/' + key + '/' + std::to_string(i), m_metrics});
    }

    [[noreturn]] void refuse(const std::string& expected) const
    {
        throw Failure{Error{ErrorCode::JsonInvalid, "the plan cannot be read", {m_pointer, expected}}};
    }

    std::string text() const { return m_value.get<std::string>(); }
    std::string textOr(const char* key) const { return m_value.value(key, std::string{}); }
    int integer() const { return m_value.get<int>(); }
    bool flag(const char* key, bool otherwise) const { return m_value.value(key, otherwise); }

    std::int64_t number(Unit unit) const
    {
        const auto number
            = m_value.is_string() ? scaledFrom(m_value.get_ref<const std::string&>(), unit) : std::nullopt;
        if (!number)
            refuse("a number of the unit " + std::string{attain::code(unit)});
        return *number;
    }
    Money money() const { return Money::fromScaled(number(Unit::Money)); }
    Ratio ratio() const { return Ratio::fromScaled(number(Unit::Ratio)); }
    std::vector<Ratio> ratios() const
    {
        std::vector<Ratio> ratios;
        for (std::size_t i = 0; i < m_value.size(); ++i)
            ratios.push_back(Place{m_value[i], m_pointer + '/' + std::to_string(i), m_metrics}.ratio());
        return ratios;
    }
    std::optional<Money> moneyAt(const char* key) const
    {
        return has(key) ? std::optional{(*this)[key].money()} : std::nullopt;
    }
    std::vector<std::int64_t> numbers(const char* key, Unit unit) const
    {
        std::vector<std::int64_t> numbers;
        each(key, [&](const Place& one) { numbers.push_back(one.number(unit)); });
        return numbers;
    }

    Metric metric() const
    {
        const auto found = m_metrics(text());
        if (!found)
            refuse("the code of a metric");
        return *found;
    }
    /// A code that the schema may not have checked: stored rules are read, too.
    template<class Value>
    Value oneOf(std::optional<Value> (*fromCode)(std::string_view)) const
    {
        const auto value = fromCode(text());
        if (!value)
            refuse("a known code");
        return *value;
    }

private:
    const json& m_value;
    std::string m_pointer;
    const MetricByCode& m_metrics;
};

Measure measureFrom(const Place& place)
{
    Measure measure;
    if (place.has("as"))
        measure.as = place["as"].oneOf(measureAsFromCode);
    if (measure.as != MeasureAs::Score)
        measure.metric = place["metric"].metric();
    if (place.has("of"))
        measure.of = place["of"].oneOf(measureOfFromCode);
    if (place.has("when"))
        measure.when = place["when"].oneOf(measureWhenFromCode);
    return measure;
}

Condition conditionFrom(const Place& place)
{
    Condition condition;
    condition.measure = measureFrom(place["measure"]);
    condition.comparison = place["is"].oneOf(comparisonFromCode);
    condition.limit = place["limit"].number(condition.measure.unit());
    return condition;
}

Multiplier multiplierFrom(const Place& place)
{
    Multiplier multiplier;
    multiplier.by = measureFrom(place["by"]);
    multiplier.limits = place.numbers("limits", multiplier.by.unit());
    if (place.has("across")) {
        multiplier.across = measureFrom(place["across"]);
        multiplier.acrossLimits = place.numbers("across_limits", multiplier.across->unit());
    }
    place.each("factors", [&](const Place& row) { multiplier.factors.push_back(row.ratios()); });
    return multiplier;
}

Commission commissionFrom(const Place& place)
{
    Commission pays;
    pays.paid = measureFrom(place["paid"]);
    if (place.has("selects"))
        pays.selects = measureFrom(place["selects"]);
    if (place.has("mode"))
        pays.tiers.mode = place["mode"].oneOf(tierModeFromCode);
    if (place.has("boundary"))
        pays.tiers.boundary = place["boundary"].oneOf(tierBoundaryFromCode);
    if (place.has("scope"))
        pays.scope = place["scope"].oneOf(tierScopeFromCode);
    pays.accumulates = place.flag("accumulates", false);
    place.each("tiers", [&](const Place& tier) {
        pays.tiers.tiers.push_back({tier["from"].number(pays.limitUnit()), tier["rate"].number(pays.rateUnit())});
    });
    place.each("special", [&](const Place& one) {
        pays.special.push_back({one.textOr("product"), one.textOr("category"), one["rate"].ratio()});
    });
    return pays;
}

Bonus bonusFrom(const Place& place)
{
    Bonus pays;
    if (place.has("amount_from"))
        pays.amountFrom = place["amount_from"].metric();
    else
        pays.amount = place["amount"].money();
    pays.prorated = place.flag("prorated", true);
    pays.measure = measureFrom(place["measure"]);
    place.each("curve", [&](const Place& point) {
        pays.curve.push_back({point["attainment"].ratio(), point["payout"].ratio()});
    });
    return pays;
}

Kicker kickerFrom(const Place& place)
{
    Kicker pays;
    pays.when = conditionFrom(place["when"]);
    pays.amount = place.moneyAt("amount").value_or(Money{});
    if (place.has("share"))
        pays.share = place["share"].ratio();
    return pays;
}

TeamPool poolFrom(const Place& place)
{
    TeamPool pays;
    pays.amount = place.moneyAt("amount").value_or(Money{});
    if (place.has("share"))
        pays.share = place["share"].ratio();
    if (place.has("from"))
        pays.from = measureFrom(place["from"]);
    if (place.has("reserve"))
        pays.reserve = place["reserve"].ratio();
    if (place.has("score"))
        pays.score = measureFrom(place["score"]);
    return pays;
}

IncentiveComponent componentFrom(const Place& place)
{
    IncentiveComponent component{place["code"].text(), place["name"].text()};
    component.nameEn = place.textOr("name_en");
    const auto kind = place["kind"].text();
    if (kind == "commission")
        component.pays = commissionFrom(place);
    else if (kind == "bonus")
        component.pays = bonusFrom(place);
    else if (kind == "kicker")
        component.pays = kickerFrom(place);
    else if (kind == "pool")
        component.pays = poolFrom(place);
    else
        place["kind"].refuse("commission, bonus, kicker or pool");
    place.each("gates", [&](const Place& gate) { component.gates.push_back(conditionFrom(gate)); });
    place.each("multipliers", [&](const Place& one) { component.multipliers.push_back(multiplierFrom(one)); });
    component.floor = place.moneyAt("floor");
    component.cap = place.moneyAt("cap");
    return component;
}

} // namespace

void readRules(IncentivePlan& plan, const json& rules, const std::string& place, const MetricByCode& metric)
{
    const Place all{rules, place, metric};
    all.each("components", [&](const Place& one) { plan.components.push_back(componentFrom(one)); });
    plan.floor = all.moneyAt("floor");
    plan.cap = all.moneyAt("cap");
    plan.carriesOver = all.flag("carries_over", false);
    plan.budget = all.moneyAt("budget");
    if (all.has("draw")) {
        const auto draw = all["draw"];
        plan.draw = Draw{draw["kind"].oneOf(drawKindFromCode), draw["amount"].money(),
                         draw.has("delay") ? draw["delay"].integer() : 0};
    }
    if (all.has("holdback")) {
        const auto holdback = all["holdback"];
        plan.holdback = Holdback{holdback["share"].ratio(), holdback["periods"].integer()};
    }
}

} // namespace attain
