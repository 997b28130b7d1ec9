#include "reports/ReportWords.h"

#include <QLocale>

using attain::Figure;
using attain::Money;
using attain::Period;
using attain::PeriodKind;
using attain::Ratio;

namespace {

const QString kNothing = QStringLiteral("—");

QString withSign(const QString& text, std::int64_t value)
{
    const bool zero = std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'1' && c <= u'9'; });
    return value > 0 && !zero ? u'+' + text : text;
}

} // namespace

ReportWords::ReportWords(ReportLanguage language, std::int64_t displayUnit, const QString& currency)
    : m_language{language}, m_unit{std::max<std::int64_t>(1, displayUnit)}, m_currency{currency}
{
    // Ten thousands and hundred millions are units of Chinese; English counts in thousands.
    if (language == ReportLanguage::English && m_unit > 1)
        m_unit = 1'000;
}

ReportLabel ReportWords::label(const QString& chinese, const QString& english) const
{
    switch (m_language) {
    case ReportLanguage::Chinese: return {chinese, {}};
    case ReportLanguage::English: return {english, {}};
    case ReportLanguage::Both: return {chinese, english};
    }
    return {};
}

QLocale ReportWords::locale() const
{
    return m_language == ReportLanguage::English ? QLocale{QLocale::English, QLocale::UnitedStates}
                                                 : QLocale{QLocale::Chinese, QLocale::China};
}

QString ReportWords::number(std::int64_t scaled, std::int64_t scale, int decimals) const
{
    // Exact: rounded half away from zero in integers, then grouped.
    std::int64_t power = 1;
    for (int i = 0; i < decimals; ++i)
        power *= 10;
    const std::int64_t rounded = attain::multiplyDivide(scaled, power, scale);
    const QString digits = QString::number(rounded < 0 ? -rounded : rounded).rightJustified(decimals + 1, u'0');
    QString whole = digits.left(digits.size() - decimals);
    for (auto at = whole.size() - 3; at > 0; at -= 3)
        whole.insert(at, u',');
    const QString text = decimals > 0 ? whole + u'.' + digits.right(decimals) : whole;
    return rounded < 0 ? u'-' + text : text;
}

QString ReportWords::amount(std::optional<std::int64_t> scaledMoney) const
{
    return scaledMoney ? number(*scaledMoney, Money::kScale * m_unit, unitDecimals()) : kNothing;
}

QString ReportWords::amount(std::optional<Money> money) const
{
    return amount(money ? std::optional{money->scaled()} : std::nullopt);
}

QString ReportWords::amount(const std::optional<Figure>& figure) const
{
    return amount(figure ? std::optional{figure->scaled} : std::nullopt);
}

QString ReportWords::signedAmount(std::optional<Money> money) const
{
    return money ? withSign(amount(money), money->scaled()) : kNothing;
}

QString ReportWords::percent(std::optional<Ratio> ratio) const
{
    return ratio ? number(ratio->scaled(), Ratio::kScale / 100, 1) + u'%' : kNothing;
}

QString ReportWords::signedPercent(std::optional<Ratio> ratio) const
{
    return ratio ? withSign(percent(ratio), ratio->scaled()) : kNothing;
}

QString ReportWords::points(std::optional<Ratio> difference) const
{
    return difference ? withSign(number(difference->scaled(), Ratio::kScale / 100, 1), difference->scaled()) : kNothing;
}

QString ReportWords::count(std::int64_t value) const
{
    return number(value, 1, 0);
}

ReportLabel ReportWords::unit() const
{
    const bool yuan = m_currency == QLatin1String{"CNY"};
    const QString name = yuan ? QStringLiteral("元") : m_currency;
    if (m_unit == 100'000'000)
        return label(QStringLiteral("亿") + name, m_currency + QStringLiteral(" 100 million"));
    if (m_unit == 10'000)
        return label(QStringLiteral("万") + name, m_currency + QStringLiteral(" 10,000"));
    if (m_unit == 1'000)
        return label({}, m_currency + QStringLiteral(" thousand"));
    return label(name, m_currency);
}

QString ReportWords::amountInChinese(std::optional<Figure> figure, bool absolute) const
{
    if (figure && absolute && figure->scaled < 0)
        figure->scaled = -figure->scaled;
    const bool yuan = m_currency == QLatin1String{"CNY"};
    QString unitName = yuan ? QStringLiteral("元") : u' ' + m_currency;
    if (m_unit == 100'000'000)
        unitName.prepend(u'亿');
    else if (m_unit == 10'000)
        unitName.prepend(u'万');
    return amount(figure) + (yuan || m_unit > 1 ? QStringLiteral(" ") : QString{}) + unitName;
}

QString ReportWords::amountInEnglish(std::optional<Figure> figure, bool absolute) const
{
    if (figure && absolute && figure->scaled < 0)
        figure->scaled = -figure->scaled;
    // Ten thousands are no unit in English: the amount is written out.
    if (!figure)
        return kNothing;
    if (m_unit > 1 && std::abs(figure->scaled) >= 1'000'000 * Money::kScale)
        return m_currency + u' ' + number(figure->scaled, 1'000'000 * Money::kScale, 2) + QStringLiteral(" m");
    return m_currency + u' ' + number(figure->scaled, Money::kScale, 0);
}

ReportLabel ReportWords::period(const Period& period) const
{
    const QString code = QString::fromStdString(period.code);
    const QString year = code.left(4);
    const QString part = code.mid(6);
    switch (period.kind) {
    case PeriodKind::Year: return label(QStringLiteral("%1 年度").arg(year), QStringLiteral("Year %1").arg(year));
    case PeriodKind::Half:
        return label(QStringLiteral("%1 年%2半年").arg(year, part == u'1' ? u'上' : u'下'),
                     QStringLiteral("H%1 %2").arg(part, year));
    case PeriodKind::Quarter:
        return label(QStringLiteral("%1 年第 %2 季度").arg(year, part), QStringLiteral("Q%1 %2").arg(part, year));
    case PeriodKind::Month:
        return label(QStringLiteral("%1 年 %2 月").arg(year).arg(period.from.month()),
                     QLocale{QLocale::English}.standaloneMonthName(period.from.month()) + u' ' + year);
    case PeriodKind::Week:
        return label(QStringLiteral("%1 年第 %2 周").arg(year, part), QStringLiteral("Week %1, %2").arg(part, year));
    case PeriodKind::Range: break;
    }
    const QString range = date(period.from) + QStringLiteral(" – ") + date(period.to);
    return {range, {}};
}

QString ReportWords::month(attain::Date firstDay) const
{
    return line(QStringLiteral("%1月").arg(firstDay.month()),
                QLocale{QLocale::English}.standaloneMonthName(firstDay.month(), QLocale::ShortFormat));
}

QString ReportWords::date(attain::Date day)
{
    return QString::fromStdString(day.toIso());
}
