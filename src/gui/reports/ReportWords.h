#pragma once

#include "reports/ReportOptions.h"

#include "calendar/Period.h"
#include "sales/Metric.h"
#include "support/FixedPoint.h"

#include <QLocale>
#include <QString>

#include <optional>

/// A text in the report's language; in a bilingual report `second` holds the English below or beside the Chinese.
struct ReportLabel {
    QString first;
    QString second;

    /// Both on one line.
    QString joined() const { return second.isEmpty() ? first : first + u' ' + second; }
};

/// Words and numbers of a report. A report's language is chosen for the report, may differ from the window's and may be
/// two at once: therefore its texts stand here and in the layout in both languages, beside each other, and not in the
/// window's translations.
class ReportWords {
public:
    ReportWords(ReportLanguage language, std::int64_t displayUnit, const QString& currency);

    ReportLanguage language() const { return m_language; }
    bool bilingual() const { return m_language == ReportLanguage::Both; }
    ReportLabel label(const QString& chinese, const QString& english) const;
    /// The same on one line: for notes and values with a word in them.
    QString line(const QString& chinese, const QString& english) const { return label(chinese, english).joined(); }

    /// In the report's unit: "4,610.2"; "—" for nothing. Whole units carry no decimals when the unit is 1.
    QString amount(std::optional<std::int64_t> scaledMoney) const;
    QString amount(std::optional<attain::Money> money) const;
    QString amount(const std::optional<attain::Figure>& figure) const;
    /// With "+" or "−" in front: "-154.0", "+52.0", "0.0".
    QString signedAmount(std::optional<attain::Money> money) const;
    /// "96.0%".
    QString percent(std::optional<attain::Ratio> ratio) const;
    /// "+14.3%".
    QString signedPercent(std::optional<attain::Ratio> ratio) const;
    /// A difference of ratios in percentage points: "+0.9".
    QString points(std::optional<attain::Ratio> difference) const;
    QString count(std::int64_t number) const;

    /// "万元" / "CNY thousand"; a bilingual report counts as the Chinese one does: "CNY 10,000".
    ReportLabel unit() const;
    /// How an amount is followed by its unit in a Chinese sentence: " 万元"; English names it once: "CNY 1,234".
    QString amountInChinese(std::optional<attain::Figure> figure, bool absolute = false) const;
    QString amountInEnglish(std::optional<attain::Figure> figure, bool absolute = false) const;
    /// "2026 年第 3 季度" / "Q3 2026".
    ReportLabel period(const attain::Period& period) const;
    /// "7月" / "Jul"; in a bilingual report "7月 Jul".
    QString month(attain::Date firstDay) const;
    static QString date(attain::Date day);
    double unitDivisor() const { return static_cast<double>(m_unit); }
    int unitDecimals() const { return m_unit >= 10'000 ? 1 : 0; }
    QLocale locale() const;

private:
    QString number(std::int64_t scaled, std::int64_t scale, int decimals) const;

    ReportLanguage m_language;
    std::int64_t m_unit;
    QString m_currency;
};
