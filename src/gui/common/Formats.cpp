#include "common/Formats.h"

#include "support/Decimal.h"

#include <QDateTime>

namespace {

constexpr std::int64_t kTenThousand = 10'000;
constexpr std::int64_t kHundredMillion = 100'000'000;
/// From here on auto chooses the unit: a million in 万元, ten thousand million in 亿元.
constexpr std::int64_t kTenThousandFrom = 1'000'000;
constexpr std::int64_t kHundredMillionFrom = 10'000'000'000;

std::int64_t powerOfTen(int exponent)
{
    std::int64_t power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

/// scaled ÷ (10^from × divisor), rounded half away from zero to `decimals`, with thousands separators.
QString grouped(std::int64_t scaled, int from, std::int64_t divisor, int decimals)
{
    const std::int64_t rounded = attain::multiplyDivide(scaled, powerOfTen(decimals), powerOfTen(from) * divisor);
    QString digits = QString::number(rounded < 0 ? 0 - static_cast<quint64>(rounded) : static_cast<quint64>(rounded));
    digits = digits.rightJustified(decimals + 1, u'0');
    qsizetype point = digits.size() - decimals;
    if (decimals > 0)
        digits.insert(point, u'.');
    for (point -= 3; point > 0; point -= 3)
        digits.insert(point, u',');
    return rounded < 0 ? u'-' + digits : digits;
}

QString withSign(const QString& number)
{
    const bool zero = std::none_of(number.begin(), number.end(), [](QChar c) { return c >= u'1' && c <= u'9'; });
    return zero || number.startsWith(u'-') ? number : u'+' + number;
}

std::int64_t magnitude(std::int64_t value)
{
    return value < 0 ? attain::checkedSubtract(0, value) : value;
}

/// The sign goes before the currency: "-¥12".
QString withCurrency(const QString& number, const QString& sign)
{
    return number.startsWith(u'-') ? u'-' + sign + number.mid(1) : sign + number;
}

int decimalsWorthShowing(std::int64_t scaled, int decimals, int atLeast)
{
    while (decimals > atLeast && scaled % 10 == 0) {
        scaled /= 10;
        --decimals;
    }
    return decimals;
}

int ordinalIn(const attain::Period& period)
{
    // "2026-Q3", "2026-H1", "2026-09", "2026-W37": the digits after the dash.
    const auto dash = period.code.find('-');
    if (dash == std::string::npos)
        return 0;
    QString tail = QString::fromStdString(period.code.substr(dash + 1));
    if (!tail.isEmpty() && !tail.front().isDigit())
        tail.remove(0, 1);
    return tail.toInt();
}

QString yearIn(const attain::Period& period)
{
    return QString::fromStdString(period.code.substr(0, 4));
}

} // namespace

void Formats::setMoney(const QString& currency, std::int64_t displayUnit)
{
    m_currency = currency;
    m_displayUnit = displayUnit;
}

QString Formats::currencySign() const
{
    if (m_currency == QLatin1String{"CNY"} || m_currency == QLatin1String{"JPY"})
        return QStringLiteral("¥");
    if (m_currency == QLatin1String{"USD"})
        return QStringLiteral("$");
    if (m_currency == QLatin1String{"EUR"})
        return QStringLiteral("€");
    if (m_currency == QLatin1String{"GBP"})
        return QStringLiteral("£");
    return m_currency + u' ';
}

FigureScale Formats::scaleFor(attain::Unit unit, std::int64_t largest) const
{
    switch (unit) {
    case attain::Unit::Count:
    case attain::Unit::Date:
    case attain::Unit::Quantity: return {unit, 1, 0};
    case attain::Unit::Days:
    case attain::Unit::Score:
    case attain::Unit::Ratio: return {unit, 1, 1};
    case attain::Unit::Money: break;
    }
    const std::int64_t whole = magnitude(largest) / attain::Money::kScale;
    std::int64_t divisor = m_displayUnit;
    if (divisor == 0) {
        // Counting in ten thousands is for those who read Chinese.
        divisor = 1;
        if (isChinese() && whole >= kTenThousandFrom)
            divisor = whole >= kHundredMillionFrom ? kHundredMillion : kTenThousand;
    }
    return {unit, divisor, divisor == 1 ? 0 : divisor == kTenThousand ? 1 : 2};
}

FigureScale Formats::scaleFor(std::span<const std::optional<attain::Figure>> figures, attain::Unit unit) const
{
    std::int64_t largest = 0;
    for (const auto& figure : figures) {
        if (figure)
            largest = std::max(largest, magnitude(figure->scaled));
    }
    return scaleFor(unit, largest);
}

QString Formats::unitName(const FigureScale& scale) const
{
    switch (scale.unit) {
    case attain::Unit::Count:
    case attain::Unit::Date:
    case attain::Unit::Quantity: return {};
    case attain::Unit::Days: return tr("days", "unit of a metric");
    case attain::Unit::Score: return tr("points", "unit of a metric");
    case attain::Unit::Ratio: return QStringLiteral("%");
    case attain::Unit::Money: break;
    }
    const bool yuan = m_currency == QLatin1String{"CNY"} && isChinese();
    if (scale.divisor == kTenThousand)
        return yuan ? QStringLiteral("万元") : currencySign().trimmed() + tr("10k", "unit of large amounts");
    if (scale.divisor == kHundredMillion)
        return yuan ? QStringLiteral("亿元") : currencySign().trimmed() + tr("100m", "unit of large amounts");
    return yuan ? QStringLiteral("元") : currencySign().trimmed();
}

QString Formats::header(const QString& label, const FigureScale& scale) const
{
    const QString unit = unitName(scale);
    return unit.isEmpty() ? label : tr("%1 (%2)", "column header and its unit").arg(label, unit);
}

QString Formats::number(std::int64_t scaled, const FigureScale& scale) const
{
    if (scale.unit == attain::Unit::Ratio)
        return grouped(scaled, attain::Ratio::kDecimals - 2, 1, scale.decimals);
    if (scale.unit == attain::Unit::Date)
        return QString::fromStdString(attain::Figure{scale.unit, scaled}.toText());
    return grouped(scaled, attain::decimalsOf(scale.unit), scale.divisor, scale.decimals);
}

QString Formats::number(const std::optional<attain::Figure>& figure, const FigureScale& scale) const
{
    return figure ? number(figure->scaled, scale) : notAvailable();
}

QString Formats::signedNumber(const std::optional<attain::Figure>& figure, const FigureScale& scale) const
{
    if (figure && figure->unit == attain::Unit::Date) // from one date to another: days
        return withSign(count(figure->scaled));
    return figure ? withSign(number(figure->scaled, scale)) : notAvailable();
}

QString Formats::headline(const std::optional<attain::Figure>& figure) const
{
    if (!figure)
        return notAvailable();
    switch (figure->unit) {
    case attain::Unit::Ratio: return percent(attain::Ratio::fromScaled(figure->scaled));
    case attain::Unit::Days:
    case attain::Unit::Score:
    case attain::Unit::Date:
    case attain::Unit::Count:
    case attain::Unit::Quantity: return number(figure->scaled, scaleFor(figure->unit, figure->scaled));
    case attain::Unit::Money: break;
    }
    FigureScale scale{attain::Unit::Money, 1, 0};
    if (m_displayUnit <= 1 || !isChinese())
        return withCurrency(number(figure->scaled, scale), currencySign());
    scale = scaleFor(figure->unit, figure->scaled);
    return withCurrency(number(figure->scaled, scale), currencySign())
        + (scale.divisor == kTenThousand ? u'万' : u'亿');
}

QString Formats::exact(const std::optional<attain::Figure>& figure) const
{
    if (!figure)
        return notAvailable();
    switch (figure->unit) {
    case attain::Unit::Ratio: {
        const int decimals = decimalsWorthShowing(figure->scaled, attain::Ratio::kDecimals, 3) - 2;
        return percent(attain::Ratio::fromScaled(figure->scaled), decimals);
    }
    case attain::Unit::Count: return count(figure->scaled);
    case attain::Unit::Days:
    case attain::Unit::Score:
    case attain::Unit::Quantity: return quantity(attain::Quantity::fromScaled(figure->scaled));
    case attain::Unit::Date: return QString::fromStdString(figure->toText());
    case attain::Unit::Money: return exact(attain::Money::fromScaled(figure->scaled));
    }
    return {};
}

QString Formats::exact(attain::Money amount) const
{
    const int decimals = decimalsWorthShowing(amount.scaled(), attain::Money::kDecimals, 2);
    return withCurrency(grouped(amount.scaled(), attain::Money::kDecimals, 1, decimals), currencySign());
}

QString Formats::percent(std::optional<attain::Ratio> ratio, int decimals) const
{
    return ratio ? grouped(ratio->scaled(), attain::Ratio::kDecimals - 2, 1, decimals) + u'%' : notAvailable();
}

QString Formats::signedPercent(std::optional<attain::Ratio> ratio, int decimals) const
{
    return ratio ? withSign(percent(ratio, decimals)) : notAvailable();
}

QString Formats::signedPoints(std::optional<attain::Ratio> difference, int decimals) const
{
    return difference ? withSign(grouped(difference->scaled(), attain::Ratio::kDecimals - 2, 1, decimals))
                      : notAvailable();
}

QString Formats::change(std::optional<attain::Ratio> growth) const
{
    if (!growth)
        return notAvailable();
    const QString arrow = growth->scaled() > 0 ? QStringLiteral("↑ ")
        : growth->scaled() < 0                 ? QStringLiteral("↓ ")
                                               : QStringLiteral("→ ");
    return arrow + percent(attain::Ratio::fromScaled(magnitude(growth->scaled())));
}

QString Formats::count(std::int64_t number) const
{
    return grouped(number, 0, 1, 0);
}

QString Formats::quantity(attain::Quantity quantity) const
{
    return grouped(quantity.scaled(), attain::Quantity::kDecimals, 1,
                   decimalsWorthShowing(quantity.scaled(), attain::Quantity::kDecimals, 0));
}

QString Formats::date(attain::Date date)
{
    return QString::fromStdString(date.toIso());
}

QString Formats::date(const std::optional<attain::Date>& date)
{
    return date ? Formats::date(*date) : notAvailable();
}

QString Formats::shortDate(attain::Date date) const
{
    if (isChinese())
        return QStringLiteral("%1月%2日").arg(date.month()).arg(date.day());
    return QStringLiteral("%1 %2").arg(date.day()).arg(m_locale.monthName(date.month(), QLocale::ShortFormat));
}

QString Formats::period(const attain::Period& period) const
{
    const bool chinese = isChinese();
    const QString year = yearIn(period);
    const int ordinal = ordinalIn(period);
    switch (period.kind) {
    case attain::PeriodKind::Year: return chinese ? year + QStringLiteral(" 年度") : year;
    case attain::PeriodKind::Half:
        if (chinese)
            return year + (ordinal == 1 ? QStringLiteral(" 年上半年") : QStringLiteral(" 年下半年"));
        return QStringLiteral("H%1 %2").arg(QString::number(ordinal), year);
    case attain::PeriodKind::Quarter:
        return (chinese ? QStringLiteral("%2 年第 %1 季度") : QStringLiteral("Q%1 %2"))
            .arg(QString::number(ordinal), year);
    case attain::PeriodKind::Month:
        if (chinese)
            return QStringLiteral("%1 年 %2 月").arg(year, QString::number(ordinal));
        return m_locale.monthName(ordinal) + u' ' + year;
    case attain::PeriodKind::Week:
        return (chinese ? QStringLiteral("%2 年第 %1 周") : QStringLiteral("Week %1, %2"))
            .arg(QString::number(ordinal), year);
    case attain::PeriodKind::Range: return date(period.from) + QStringLiteral(" – ") + date(period.to);
    }
    return {};
}

QString Formats::shortPeriod(const attain::Period& period) const
{
    const bool chinese = isChinese();
    const int ordinal = ordinalIn(period);
    switch (period.kind) {
    case attain::PeriodKind::Year: return yearIn(period);
    case attain::PeriodKind::Half: return QStringLiteral("H%1").arg(ordinal);
    case attain::PeriodKind::Quarter: return QStringLiteral("Q%1").arg(ordinal);
    case attain::PeriodKind::Month:
        return chinese ? QStringLiteral("%1月").arg(ordinal) : m_locale.monthName(ordinal, QLocale::ShortFormat);
    case attain::PeriodKind::Week: return QStringLiteral("W%1").arg(ordinal);
    case attain::PeriodKind::Range: return shortDate(period.from) + QStringLiteral(" – ") + shortDate(period.to);
    }
    return {};
}

QString Formats::moment(const std::string& isoUtc)
{
    const QDateTime moment = QDateTime::fromString(QString::fromStdString(isoUtc), Qt::ISODate);
    return moment.isValid() ? moment.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))
                            : QString::fromStdString(isoUtc);
}

QString Formats::metric(attain::Metric metric)
{
    const auto fromSales = metric.fromSales();
    if (!fromSales) {
        const auto& info = attain::infoOf(metric);
        const bool english = QLocale{}.language() == QLocale::English && !info.nameEn.empty();
        const auto name = english ? info.nameEn : info.name;
        return QString::fromUtf8(name.data(), std::ssize(name));
    }
    switch (*fromSales) {
    case attain::SaleMetric::Revenue: return tr("Revenue");
    case attain::SaleMetric::Quantity: return tr("Quantity");
    case attain::SaleMetric::GrossProfit: return tr("Gross profit");
    case attain::SaleMetric::Margin: return tr("Margin");
    case attain::SaleMetric::Orders: return tr("Orders");
    case attain::SaleMetric::Customers: return tr("Customers");
    case attain::SaleMetric::NewCustomers: return tr("New customers");
    case attain::SaleMetric::ReturnsRate: return tr("Returns rate");
    }
    return {};
}

Tone toneOf(attain::PaceStatus status)
{
    switch (status) {
    case attain::PaceStatus::NotAvailable: return Tone::Neutral;
    case attain::PaceStatus::Behind: return Tone::Bad;
    case attain::PaceStatus::Short: return Tone::Warning;
    case attain::PaceStatus::OnPace: return Tone::Good;
    case attain::PaceStatus::Ahead: return Tone::Excellent;
    }
    return Tone::Neutral;
}

Tone toneOfPace(std::optional<attain::Ratio> paceIndex)
{
    return toneOf(attain::paceStatus(paceIndex));
}

double Formats::forDrawing(std::int64_t scaled, attain::Unit unit)
{
    return static_cast<double>(scaled) / std::pow(10.0, attain::decimalsOf(unit));
}
