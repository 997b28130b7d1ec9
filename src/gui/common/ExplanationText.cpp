#include "common/Why.h"

#include "common/MetricWords.h"

#include <algorithm>
#include <map>

QString ExplanationText::step(const std::string& code, const Metrics& own)
{
    static const std::map<std::string, const char*> kWords{
        {"actual", QT_TR_NOOP("Actual")},
        {"amount", QT_TR_NOOP("Amount")},
        {"as_of", QT_TR_NOOP("As of")},
        {"attainment", QT_TR_NOOP("Attainment")},
        {"baseline", QT_TR_NOOP("Baseline")},
        {"change", QT_TR_NOOP("Change")},
        {"company", QT_TR_NOOP("Company")},
        {"cost", QT_TR_NOOP("Cost")},
        {"credit", QT_TR_NOOP("Credit")},
        {"customers", QT_TR_NOOP("Customers")},
        {"department", QT_TR_NOOP("Department")},
        {"elapsed_weight", QT_TR_NOOP("Elapsed weight")},
        {"elapsed_days", QT_TR_NOOP("Working days elapsed")},
        {"remaining_days", QT_TR_NOOP("Working days left")},
        {"working_days", QT_TR_NOOP("Working days")},
        {"entered", QT_TR_NOOP("Entered")},
        {"expected", QT_TR_NOOP("Expected by now")},
        {"floor", QT_TR_NOOP("Floor")},
        {"gap", QT_TR_NOOP("Gap")},
        {"gross_profit", QT_TR_NOOP("Gross profit")},
        {"growth", QT_TR_NOOP("Growth on last year")},
        {"last_year", QT_TR_NOOP("Last year, same days")},
        {"lines", QT_TR_NOOP("Sale lines")},
        {"basis", QT_TR_NOOP("Counts when")},
        {"category", QT_TR_NOOP("Category")},
        {"channel", QT_TR_NOOP("Channel")},
        {"combination", QT_TR_NOOP("Months combined by")},
        {"customer", QT_TR_NOOP("Customer")},
        {"entered_at", QT_TR_NOOP("Entered at")},
        {"entered_by", QT_TR_NOOP("Entered by")},
        {"evidence", QT_TR_NOOP("Evidence")},
        {"margin", QT_TR_NOOP("Margin")},
        {"metric", QT_TR_NOOP("Metric")},
        {"metric_value", QT_TR_NOOP("Entered value")},
        {"month", QT_TR_NOOP("Month")},
        {"month_target", QT_TR_NOOP("Target of the month")},
        {"month_weight", QT_TR_NOOP("Weight of the month")},
        {"moved", QT_TR_NOOP("Moved by")},
        {"new_customers", QT_TR_NOOP("New customers")},
        {"note", QT_TR_NOOP("Basis")},
        {"orders", QT_TR_NOOP("Orders")},
        {"payable", QT_TR_NOOP("Payable")},
        {"component", QT_TR_NOOP("Component")},
        {"state", QT_TR_NOOP("State")},
        {"plan", QT_TR_NOOP("Plan")},
        {"of", QT_TR_NOOP("Whose")},
        {"text", QT_TR_NOOP("Name")},
        {"measure", QT_TR_NOOP("Number")},
        {"part", QT_TR_NOOP("Part")},
        {"rate", QT_TR_NOOP("Rate")},
        {"from", QT_TR_NOOP("From")},
        {"limit", QT_TR_NOOP("Limit")},
        {"gate_open", QT_TR_NOOP("Condition holds")},
        {"gate_closed", QT_TR_NOOP("Condition does not hold")},
        {"gate_missing", QT_TR_NOOP("Condition is not known")},
        {"kicker_reached", QT_TR_NOOP("Extra reached")},
        {"kicker_missed", QT_TR_NOOP("Extra not reached")},
        {"kicker", QT_TR_NOOP("Extra")},
        {"tier_part", QT_TR_NOOP("Part of a tier")},
        {"tier_rate", QT_TR_NOOP("Rate of the tier")},
        {"special_rate", QT_TR_NOOP("Own rate")},
        {"by_line", QT_TR_NOOP("Line by line")},
        {"by_line_margin", QT_TR_NOOP("Line by line, by margin")},
        {"taken_off", QT_TR_NOOP("New in this period")},
        {"year", QT_TR_NOOP("Year to date")},
        {"year_before", QT_TR_NOOP("Year before this period")},
        {"target_bonus", QT_TR_NOOP("Target bonus")},
        {"days", QT_TR_NOOP("Days")},
        {"days_of_period", QT_TR_NOOP("Days of the period")},
        {"curve", QT_TR_NOOP("Payout by the curve")},
        {"payout", QT_TR_NOOP("Payout")},
        {"bonus", QT_TR_NOOP("Bonus")},
        {"pay", QT_TR_NOOP("Pay")},
        {"factor", QT_TR_NOOP("Factor")},
        {"multiplier", QT_TR_NOOP("Scaled")},
        {"so_far", QT_TR_NOOP("So far")},
        {"cap", QT_TR_NOOP("Cap")},
        {"pool", QT_TR_NOOP("Pool")},
        {"reserve", QT_TR_NOOP("Reserve")},
        {"pool_share", QT_TR_NOOP("Share of the pool")},
        {"role", QT_TR_NOOP("Role weight")},
        {"score", QT_TR_NOOP("Score")},
        {"sum", QT_TR_NOOP("Sum")},
        {"gross", QT_TR_NOOP("All components")},
        {"components", QT_TR_NOOP("Components")},
        {"carried", QT_TR_NOOP("Carried over")},
        {"carried_in", QT_TR_NOOP("Carried from the period before")},
        {"budget", QT_TR_NOOP("Budget")},
        {"held", QT_TR_NOOP("Held back")},
        {"released", QT_TR_NOOP("Released")},
        {"draw", QT_TR_NOOP("Paid in advance")},
        {"owed", QT_TR_NOOP("Owed")},
        {"owed_after", QT_TR_NOOP("Owed afterwards")},
        {"max", QT_TR_NOOP("The larger of")},
        {"pace_index", QT_TR_NOOP("Pace index")},
        {"part_of", QT_TR_NOOP("Part of")},
        {"period", QT_TR_NOOP("Period")},
        {"person", QT_TR_NOOP("Person")},
        {"points", QT_TR_NOOP("Points for each")},
        {"product", QT_TR_NOOP("Product")},
        {"progress", QT_TR_NOOP("Progress")},
        {"projection", QT_TR_NOOP("Projection at this pace")},
        {"quantity", QT_TR_NOOP("Quantity")},
        {"region", QT_TR_NOOP("Region")},
        {"required_per_day", QT_TR_NOOP("Required per working day")},
        {"returns_rate", QT_TR_NOOP("Returns rate")},
        {"revenue", QT_TR_NOOP("Revenue")},
        {"sale_lines", QT_TR_NOOP("Sale lines")},
        {"scenario_change", QT_TR_NOOP("Change of the scenario")},
        {"season_weight", QT_TR_NOOP("Season weight")},
        {"share", QT_TR_NOOP("Share")},
        {"stretch", QT_TR_NOOP("Stretch")},
        {"target", QT_TR_NOOP("Target")},
        {"target_before", QT_TR_NOOP("Target of the version")},
        {"target_entry", QT_TR_NOOP("Entered target")},
        {"tolerance", QT_TR_NOOP("Tolerance")},
        {"version", QT_TR_NOOP("Version")},
        {"weight", QT_TR_NOOP("Weight")},
    };
    const auto found = kWords.find(code);
    if (found != kWords.end())
        return tr(found->second);
    const auto metric
        = std::ranges::find(own, code, [](const attain::Metric& one) { return attain::infoOf(one).code; });
    return metric == own.end() ? QString::fromStdString(code) : Formats::metric(*metric);
}

QString ExplanationText::value(const attain::ExplainedValue& value, const Formats& formats)
{
    struct Words {
        const Formats& formats;
        QString operator()(std::monostate) const { return Formats::notAvailable(); }
        QString operator()(const attain::Figure& figure) const { return formats.exact(figure); }
        QString operator()(attain::Ratio ratio) const
        {
            return formats.exact(attain::Figure{attain::Unit::Ratio, ratio.scaled()});
        }
        QString operator()(std::int64_t number) const { return formats.count(number); }
        QString operator()(attain::Date date) const { return Formats::date(date); }
        QString operator()(const std::string& text) const { return QString::fromStdString(text); }
    };
    return std::visit(Words{formats}, value);
}

QString ExplanationText::title(const attain::Explanation& explanation, const Metrics& own)
{
    if (explanation.code == "metric" && !explanation.inputs.empty())
        if (const auto* name = std::get_if<std::string>(&explanation.inputs.front().second))
            return step(*name, own);
    return step(explanation.code);
}

QString ExplanationText::value(const std::string& input, const attain::ExplainedValue& value, const Formats& formats,
                               const Metrics& own)
{
    const auto* text = std::get_if<std::string>(&value);
    if (text && input == "combination")
        if (const auto combination = attain::combinationFromCode(*text))
            return MetricWords::combination(*combination);
    if (text && input == "basis")
        if (const auto basis = attain::saleBasisFromCode(*text))
            return MetricWords::basis(*basis);
    if (text && (input == "metric" || input == "part_of"))
        return step(*text, own);
    return ExplanationText::value(value, formats);
}

QString ExplanationText::formula(const attain::Explanation& explanation, const Formats& formats, const Metrics& own)
{
    if (explanation.formula.empty())
        return {};
    // "actual / target": names of inputs become their words, and once more their values.
    QString words;
    QString numbers;
    QString name;
    const QString rule = QString::fromStdString(explanation.formula) + u' ';
    const auto flush = [&] {
        if (name.isEmpty())
            return;
        const auto input = std::find_if(explanation.inputs.begin(), explanation.inputs.end(),
                                        [&](const auto& pair) { return QString::fromStdString(pair.first) == name; });
        words += step(name.toStdString(), own);
        numbers += input == explanation.inputs.end() ? step(name.toStdString(), own) : value(input->second, formats);
        name.clear();
    };
    for (const QChar c : rule) {
        if (c.isLetter() || c == u'_' || (!name.isEmpty() && c.isDigit())) {
            name += c;
            continue;
        }
        flush();
        const QChar shown = c == u'/' ? u'÷' : c == u'*' ? u'×' : c;
        words += shown;
        numbers += shown;
    }
    words = words.trimmed();
    numbers = numbers.trimmed();
    return words == numbers ? words : words + QStringLiteral(" = ") + numbers;
}
