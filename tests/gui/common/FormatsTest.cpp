#include "common/Formats.h"
#include "common/ErrorText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using attain::Figure;
using attain::Money;
using attain::Ratio;
using attain::Unit;

class FormatsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesLargeAmountsInTheUnitOfTheLanguage();
    void keepsTheUnitThatTheWorkspaceChose();
    void roundsHalfAwayFromZero();
    void marksWhatIsNotAvailable();
    void writesSignsOnlyWhereThereIsSomething();
    void namesPeriodsInBothLanguages();
    void choosesTheToneByThePace();
    void saysOfEveryErrorWhatHappened();
};

namespace {

Formats chinese()
{
    Formats formats;
    formats.setLocale(QLocale{QLocale::Chinese, QLocale::China});
    return formats;
}

Formats english()
{
    Formats formats;
    formats.setLocale(QLocale{QLocale::English, QLocale::UnitedStates});
    return formats;
}

Figure money(std::int64_t units)
{
    return {Unit::Money, Money::fromUnits(units).scaled()};
}

} // namespace

void FormatsTest::writesLargeAmountsInTheUnitOfTheLanguage()
{
    const FigureScale scale = chinese().scaleFor(Unit::Money, Money::fromUnits(48'000'000).scaled());
    QCOMPARE(scale.divisor, 10'000);
    QCOMPARE(chinese().number(money(36'912'450), scale), u"3,691.2"_s);
    QCOMPARE(chinese().header(u"目标"_s, scale), u"目标 (万元)"_s);
    const FigureScale plain = english().scaleFor(Unit::Money, Money::fromUnits(48'000'000).scaled());
    QCOMPARE(english().number(money(36'912'450), plain), u"36,912,450"_s);
    QCOMPARE(english().header(u"Target"_s, plain), u"Target (¥)"_s);
    QCOMPARE(chinese().headline(money(36'912'450)), u"¥36,912,450"_s);
}

void FormatsTest::keepsTheUnitThatTheWorkspaceChose()
{
    Formats formats = chinese();
    formats.setMoney(u"CNY"_s, 100'000'000);
    const FigureScale scale = formats.scaleFor(Unit::Money, Money::fromUnits(100).scaled());
    QCOMPARE(scale.divisor, 100'000'000);
    QCOMPARE(formats.number(money(123'456'789), scale), u"1.23"_s);
    QCOMPARE(formats.unitName(scale), u"亿元"_s);
    formats.setMoney(u"USD"_s, 1);
    QCOMPARE(formats.headline(money(-1'234)), u"-$1,234"_s);
    Formats plain = english();
    plain.setMoney(u"CNY"_s, 10'000);
    QCOMPARE(plain.unitName(plain.scaleFor(Unit::Money, 1)), u"¥10k"_s);
    QCOMPARE(plain.headline(money(48'000'000)), u"¥48,000,000"_s);
}

void FormatsTest::roundsHalfAwayFromZero()
{
    const FigureScale scale{Unit::Money, 1, 0};
    QCOMPARE(chinese().number(Figure{Unit::Money, 25'000}, scale), u"3"_s);
    QCOMPARE(chinese().number(Figure{Unit::Money, -25'000}, scale), u"-3"_s);
    QCOMPARE(chinese().percent(Ratio::fromScaled(769'009)), u"76.9%"_s);
    QCOMPARE(chinese().exact(Money::fromScaled(9'575'775)), u"¥957.5775"_s);
    QCOMPARE(chinese().exact(Money::fromUnits(12)), u"¥12.00"_s);
}

void FormatsTest::marksWhatIsNotAvailable()
{
    QCOMPARE(chinese().percent({}), u"—"_s);
    QCOMPARE(chinese().headline({}), u"—"_s);
    QCOMPARE(Formats::date(std::optional<attain::Date>{}), u"—"_s);
}

void FormatsTest::writesSignsOnlyWhereThereIsSomething()
{
    QCOMPARE(chinese().signedPercent(Ratio::fromScaled(143'013)), u"+14.3%"_s);
    QCOMPARE(chinese().signedPercent(Ratio::fromScaled(-143'013)), u"-14.3%"_s);
    QCOMPARE(chinese().signedPercent(Ratio::fromScaled(400)), u"0.0%"_s);
    QCOMPARE(chinese().change(Ratio::fromScaled(-20'000)), u"↓ 2.0%"_s);
}

void FormatsTest::namesPeriodsInBothLanguages()
{
    const attain::FiscalCalendar calendar{4};
    QCOMPARE(chinese().period(*calendar.parse("2026-Q3")), u"2026 年第 3 季度"_s);
    QCOMPARE(english().period(*calendar.parse("2026-Q3")), u"Q3 2026"_s);
    QCOMPARE(chinese().period(*calendar.parse("2026-09")), u"2026 年 9 月"_s);
    QCOMPARE(english().period(*calendar.parse("2026-09")), u"September 2026"_s);
    QCOMPARE(chinese().period(*calendar.parse("2026-H2")), u"2026 年下半年"_s);
    QCOMPARE(english().shortPeriod(*calendar.parse("2026-W37")), u"W37"_s);
    QCOMPARE(english().period(*calendar.parse("2026-07-01..2026-09-12")), u"2026-07-01 – 2026-09-12"_s);
}

void FormatsTest::choosesTheToneByThePace()
{
    QCOMPARE(toneOfPace({}), Tone::Neutral);
    QCOMPARE(toneOfPace(Ratio::fromScaled(799'999)), Tone::Bad);
    QCOMPARE(toneOfPace(Ratio::fromScaled(999'999)), Tone::Warning);
    QCOMPARE(toneOfPace(Ratio::fromScaled(1'200'000)), Tone::Good);
    QCOMPARE(toneOfPace(Ratio::fromScaled(1'200'001)), Tone::Excellent);
}

void FormatsTest::saysOfEveryErrorWhatHappened()
{
    for (int code = 0; code <= static_cast<int>(attain::ErrorCode::Internal); ++code) {
        const ErrorText text = ErrorText::of({static_cast<attain::ErrorCode>(code), "detail", {"one", "two", "three"}});
        QVERIFY2(!text.what.isEmpty(), attain::name(static_cast<attain::ErrorCode>(code)));
        QVERIFY2(!text.what.contains(u'%'), qPrintable(text.what));
        QVERIFY(text.details.contains(u"detail"_s));
    }
    const ErrorText locked = ErrorText::of({attain::ErrorCode::DocumentLocked, {}, {"a.attain", "li", "host"}});
    QVERIFY(locked.sentence().contains(u"The file was not touched."_s));
}

QTEST_GUILESS_MAIN(FormatsTest)
#include "FormatsTest.moc"
