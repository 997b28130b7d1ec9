#include "charts/DayLabel.h"

#include <QDate>

QString dayLabel(attain::Date day, const QLocale& locale)
{
    if (locale.language() == QLocale::Chinese)
        return QStringLiteral("%1月%2日").arg(day.month()).arg(day.day());
    return locale.toString(QDate{day.year(), day.month(), day.day()}, QStringLiteral("MMM d"));
}

QString monthLabel(attain::Date day, const QLocale& locale)
{
    if (locale.language() == QLocale::Chinese)
        return QStringLiteral("%1月").arg(day.month());
    return locale.standaloneMonthName(day.month(), QLocale::ShortFormat);
}
