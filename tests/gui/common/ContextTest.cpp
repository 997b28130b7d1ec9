#include "common/Context.h"

#include <QSignalSpy>
#include <QTest>

using attain::FiscalCalendar;
using attain::PeriodKind;

class ContextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsWithTheQuarterOfToday();
    void tellsOnceWhatChangedAndNothingWhatDidNot();
    void anotherPeriodTakesTheAsOfDayBack();
    void movesByPeriodsOfItsKind();
    void refusesACodeThatIsNoPeriod();
    void anotherFirstMonthKeepsTheKindAndTheFirstDay_data();
    void anotherFirstMonthKeepsTheKindAndTheFirstDay();
    void anotherFirstMonthRenamesTheSameDays();
    void anotherFirstMonthLeavesARangeAsItIs();
    void theAsOfDayStaysWhileItsPeriodHasTheSameDays();

private:
    static QString code(const Context& context) { return QString::fromStdString(context.period().code); }
    const attain::Date m_today = *attain::Date::create(2026, 9, 12);
};

void ContextTest::startsWithTheQuarterOfToday()
{
    QCOMPARE(code(Context{FiscalCalendar{1}, m_today}), QStringLiteral("2026-Q3"));
    QCOMPARE(code(Context{FiscalCalendar{4}, m_today}), QStringLiteral("2026-Q2"));
}

void ContextTest::tellsOnceWhatChangedAndNothingWhatDidNot()
{
    Context context{FiscalCalendar{1}, m_today};
    QSignalSpy changes{&context, &Context::changed};
    context.setMetric(attain::Metric::Revenue);
    context.setDepartment({});
    QVERIFY(context.setPeriod(QStringLiteral("2026-Q3")));
    QCOMPARE(changes.count(), 0);
    ContextValues values = context.values();
    values.department = attain::DepartmentId{7};
    values.scenario = QStringLiteral("stretch");
    context.set(values);
    QCOMPARE(changes.count(), 1);
}

void ContextTest::anotherPeriodTakesTheAsOfDayBack()
{
    Context context{FiscalCalendar{1}, m_today};
    context.setAsOf(m_today);
    QVERIFY(context.setPeriod(QStringLiteral("2026-Q3")));
    QCOMPARE(context.asOf(), std::optional{m_today});
    QVERIFY(context.setPeriod(QStringLiteral("2026-Q2")));
    QVERIFY(!context.asOf());
}

void ContextTest::movesByPeriodsOfItsKind()
{
    Context context{FiscalCalendar{1}, m_today};
    context.movePeriod(2);
    QCOMPARE(code(context), QStringLiteral("2027-Q1"));
    QVERIFY(context.setPeriod(QStringLiteral("2026-09")));
    context.movePeriod(-9);
    QCOMPARE(code(context), QStringLiteral("2025-12"));
}

void ContextTest::refusesACodeThatIsNoPeriod()
{
    Context context{FiscalCalendar{1}, m_today};
    QVERIFY(!context.setPeriod(QStringLiteral("2026-Q5")));
    QCOMPARE(code(context), QStringLiteral("2026-Q3"));
}

void ContextTest::anotherFirstMonthKeepsTheKindAndTheFirstDay_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("firstMonth");
    QTest::addColumn<QString>("after");
    QTest::newRow("year") << "2026" << 4 << "2025"; // 1 January lies in the year that began in April 2025
    QTest::newRow("half") << "2026-H2" << 4 << "2026-H1";
    QTest::newRow("quarter of other months") << "2026-Q3" << 2 << "2026-Q2"; // May to July
    QTest::newRow("quarter of the same months") << "2026-Q3" << 4 << "2026-Q2";
    QTest::newRow("quarter of another year") << "2026-Q1" << 7 << "2025-Q3";
    QTest::newRow("month") << "2026-09" << 4 << "2026-09";
    QTest::newRow("week") << "2026-W37" << 4 << "2026-W37";
}

void ContextTest::anotherFirstMonthKeepsTheKindAndTheFirstDay()
{
    QFETCH(const QString, before);
    QFETCH(const int, firstMonth);
    Context context{FiscalCalendar{1}, m_today};
    QVERIFY(context.setPeriod(before));
    const attain::Period old = context.period();
    context.setCalendar(FiscalCalendar{firstMonth});
    QTEST(code(context), "after");
    QCOMPARE(context.period().kind, old.kind);
    QVERIFY(context.period().contains(old.from));
}

void ContextTest::anotherFirstMonthRenamesTheSameDays()
{
    Context context{FiscalCalendar{1}, m_today};
    const attain::Period old = context.period();
    QSignalSpy changes{&context, &Context::changed};
    context.setCalendar(FiscalCalendar{4});
    QCOMPARE(context.period().from, old.from);
    QCOMPARE(context.period().to, old.to);
    QCOMPARE(code(context), QStringLiteral("2026-Q2"));
    QCOMPARE(changes.count(), 1);
    context.setCalendar(FiscalCalendar{4});
    QCOMPARE(changes.count(), 1);
}

void ContextTest::anotherFirstMonthLeavesARangeAsItIs()
{
    Context context{FiscalCalendar{1}, m_today};
    QVERIFY(context.setPeriod(QStringLiteral("2026-07-01..2026-09-12")));
    context.setCalendar(FiscalCalendar{4});
    QCOMPARE(code(context), QStringLiteral("2026-07-01..2026-09-12"));
}

void ContextTest::theAsOfDayStaysWhileItsPeriodHasTheSameDays()
{
    Context context{FiscalCalendar{1}, m_today};
    context.setAsOf(m_today);
    context.setCalendar(FiscalCalendar{4});
    QCOMPARE(context.asOf(), std::optional{m_today});
    context.setCalendar(FiscalCalendar{2});
    QVERIFY(!context.asOf());
}

QTEST_MAIN(ContextTest)
#include "ContextTest.moc"
