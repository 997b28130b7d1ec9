#pragma once

#include "calendar/Date.h"

#include <QDate>

/// The core's dates as Qt's date fields take them.
inline QDate toQDate(attain::Date date)
{
    return {date.year(), date.month(), date.day()};
}

/// The core's first day for a date that is none.
inline attain::Date fromQDate(QDate date)
{
    return attain::Date::create(date.year(), date.month(), date.day()).value_or(attain::Date{});
}
