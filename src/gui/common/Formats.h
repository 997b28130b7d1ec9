#pragma once

#include "calendar/Period.h"
#include "common/Surfaces.h"
#include "sales/Metric.h"
#include "support/FixedPoint.h"
#include "targets/PaceStatus.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

#include <optional>
#include <span>

/// In which unit a column or chart shows its figures: chosen once, written in the header.
struct FigureScale {
    attain::Unit unit = attain::Unit::Money;
    std::int64_t divisor = 1; ///< of money: 1 (元), 10 000 (万元), 100 000 000 (亿元)
    int decimals = 0;
};

/// Turns values into text of the user's language. Numbers have thousands separators and a minus sign; what is not
/// available is a dash. Holds the language, the currency and the unit that the workspace chose.
class Formats {
    Q_DECLARE_TR_FUNCTIONS(Formats)
public:
    void setLocale(const QLocale& locale) { m_locale = locale; }
    const QLocale& locale() const { return m_locale; }
    bool isChinese() const { return m_locale.language() == QLocale::Chinese; }
    /// `displayUnit` as in attain::Company: 1, 10 000, 100 000 000; 0 chooses by size.
    void setMoney(const QString& currency, std::int64_t displayUnit);

    static QString notAvailable() { return QStringLiteral("—"); }

    /// The scale for figures up to `largest` (scaled as the unit).
    FigureScale scaleFor(attain::Unit unit, std::int64_t largest) const;
    FigureScale scaleFor(std::span<const std::optional<attain::Figure>> figures, attain::Unit unit) const;
    /// "目标 (万元)": the label with the unit of its numbers; without one for plain counts.
    QString header(const QString& label, const FigureScale& scale) const;
    /// "万元", "¥", "%"; empty for counts and quantities.
    QString unitName(const FigureScale& scale) const;

    /// The bare number in the scale, for cells and axes: "3,691.2".
    QString number(const std::optional<attain::Figure>& figure, const FigureScale& scale) const;
    QString number(std::int64_t scaled, const FigureScale& scale) const;
    /// With sign: "+120.5".
    QString signedNumber(const std::optional<attain::Figure>& figure, const FigureScale& scale) const;
    /// Large, by itself, with its unit: "¥36,912,450", "76.9%", "1,204".
    QString headline(const std::optional<attain::Figure>& figure) const;
    /// Every stored decimal, with its unit: for control totals and explanations: "¥36,912,450.00".
    QString exact(const std::optional<attain::Figure>& figure) const;
    QString exact(attain::Money amount) const;

    QString percent(std::optional<attain::Ratio> ratio, int decimals = 1) const;
    QString signedPercent(std::optional<attain::Ratio> ratio, int decimals = 1) const;
    /// A difference of two ratios without the sign %: "-3.5" percentage points.
    QString signedPoints(std::optional<attain::Ratio> difference, int decimals = 1) const;
    /// Change against something earlier, with an arrow: "↑ 20.0%".
    QString change(std::optional<attain::Ratio> growth) const;
    QString count(std::int64_t number) const;
    QString quantity(attain::Quantity quantity) const;

    /// "2026-09-12".
    static QString date(attain::Date date);
    static QString date(const std::optional<attain::Date>& date);
    /// "9月12日", "12 Sep": within a known year.
    QString shortDate(attain::Date date) const;
    /// "2026 年第 3 季度", "Q3 2026".
    QString period(const attain::Period& period) const;
    /// Inside its year: "第 3 季度", "9月", "Q3", "Sep".
    QString shortPeriod(const attain::Period& period) const;
    /// A stored UTC moment in local time: "2026-09-12 16:30".
    static QString moment(const std::string& isoUtc);

    static QString metric(attain::Metric metric);
    /// For charts only, never on the path of an amount.
    static double forDrawing(std::int64_t scaled, attain::Unit unit);
    QString currencySign() const;

private:
    QLocale m_locale = QLocale{QLocale::Chinese, QLocale::China};
    QString m_currency = QStringLiteral("CNY");
    std::int64_t m_displayUnit = 0;
};

/// The one scale of status colours (targets/PaceStatus.h) as a tone.
Tone toneOf(attain::PaceStatus status);
Tone toneOfPace(std::optional<attain::Ratio> paceIndex);
