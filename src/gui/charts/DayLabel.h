#pragma once

#include "calendar/Date.h"

#include <QLocale>
#include <QString>

/// The short name of a day on an axis: "7月1日", "Jul 1".
QString dayLabel(attain::Date day, const QLocale& locale);
/// The short name of a day's month: "7月", "Jul".
QString monthLabel(attain::Date day, const QLocale& locale);
