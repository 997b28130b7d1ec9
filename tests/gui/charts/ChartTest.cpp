#include "charts/BarChart.h"
#include "charts/BulletBar.h"
#include "charts/PaceChart.h"
#include "charts/PaceChartWidget.h"
#include "charts/Sparkline.h"

#include <QImage>
#include <QPainter>
#include <QtTest>

#include <cmath>

using attain::Date;
using attain::PaceStatus;

namespace {

QFont testFont()
{
    QFont font;
    font.setPixelSize(12);
    return font;
}

ChartStyle lightStyle()
{
    return ChartStyle::forPaper(testFont());
}

template<class Data>
QImage drawn(const Data& data, const QSize& size, const ChartStyle& style)
{
    // A margin around the chart shows what leaves it.
    QImage image{size + QSize{40, 40}, QImage::Format_RGB32};
    image.fill(Qt::white);
    QPainter painter{&image};
    paint(painter, QRectF{20, 20, static_cast<double>(size.width()), static_cast<double>(size.height())}, data, style);
    return image;
}

bool marginIsClean(const QImage& image, int margin = 18)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const bool inside = x >= margin && y >= margin && x < image.width() - margin && y < image.height() - margin;
            if (!inside && image.pixelColor(x, y) != QColor{Qt::white})
                return false;
        }
    }
    return true;
}

bool hasColour(const QImage& image, const QColor& colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour)
                return true;
        }
    }
    return false;
}

/// The first pair of labels that overlap, or one that leaves the area, in words; empty when all is well.
QString labelFault(const std::vector<ChartLabel>& labels, const QRectF& area)
{
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (!area.adjusted(-0.5, -0.5, 0.5, 0.5).contains(labels[i].area))
            return labels[i].text + QStringLiteral(" leaves the chart");
        for (std::size_t j = i + 1; j < labels.size(); ++j) {
            if (labels[i].area.intersects(labels[j].area))
                return labels[i].text + QStringLiteral(" overlaps ") + labels[j].text;
        }
    }
    return {};
}

PaceData quarter(double targetAmount, double reached, double projected)
{
    PaceData data;
    data.from = *Date::create(2026, 7, 1);
    data.to = *Date::create(2026, 9, 30);
    data.asOf = *Date::create(2026, 9, 12);
    data.axisFormat = {QLocale{QLocale::Chinese, QLocale::China}, 10'000, 0, QStringLiteral(" 万")};
    for (Date day = data.from; day <= data.to; day = day.plusDays(1)) {
        const double share = (day - data.from + 1) / 92.0;
        data.expected.push_back({day, targetAmount * share});
        if (day <= *data.asOf)
            data.actual.push_back({day, reached * (day - data.from + 1) / 74.0});
    }
    data.target = targetAmount;
    data.projection = projected;
    data.asOfLabel = QStringLiteral("截至 9月12日");
    data.targetLabel = QStringLiteral("目标 4,800 万");
    data.projectionLabel = QStringLiteral("推算 4,610 万");
    data.emptyText = QStringLiteral("no data");
    return data;
}

} // namespace

class ChartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBulletBarStaysInsideItsAreaWhateverTheNumbersAre_data();
    void aBulletBarStaysInsideItsAreaWhateverTheNumbersAre();
    void aBulletBarPutsActualPaceAndFullWhereTheyBelong();
    void aBulletBarShowsItsStatusColour();
    void statusFillsDifferWithoutColourOnBlackAndWhitePaper();
    void aValueAxisHasRoundStepsAndHoldsZero_data();
    void aValueAxisHasRoundStepsAndHoldsZero();
    void labelsThatAreTooNearMoveApart();
    void targetAndProjectionLabelsNeverOverlap_data();
    void targetAndProjectionLabelsNeverOverlap();
    void aPaceChartDrawsInsideItsArea_data();
    void aPaceChartDrawsInsideItsArea();
    void aPaceChartEndsTheProjectionAtThePeriodsEnd();
    void anEmptyPaceChartSaysSo();
    void theReadOutFollowsTheKeyboard();
    void barLabelsNeverOverlap_data();
    void barLabelsNeverOverlap();
    void aNegativeBarHangsFromTheAxis();
    void aSparklineKeepsItsPointsInsideAndBreaksAtMissingValues();
    void anAmountNearZeroIsNotWordedAsMinusZero();
};

void ChartTest::aBulletBarStaysInsideItsAreaWhateverTheNumbersAre_data()
{
    QTest::addColumn<double>("attainment");
    QTest::addColumn<double>("expected");
    QTest::addRow("usual") << 0.77 << 0.80;
    QTest::addRow("zero") << 0.0 << 0.0;
    QTest::addRow("negative") << -0.4 << 0.5;
    QTest::addRow("beyond the room") << 4.0 << 2.0;
    QTest::addRow("at the room") << 1.3 << 1.0;
}

void ChartTest::aBulletBarStaysInsideItsAreaWhateverTheNumbersAre()
{
    QFETCH(double, attainment);
    QFETCH(double, expected);
    const BulletData data{attainment, expected, PaceStatus::OnPace};
    const QRectF area{20, 20, 150, 14};
    const BulletLayout layout = layoutBullet(area, data);
    QVERIFY(area.contains(layout.track));
    QVERIFY(layout.bar.width() == 0 || layout.track.contains(layout.bar));
    QVERIFY(layout.track.left() <= *layout.tick && *layout.tick <= layout.track.right());
    QCOMPARE(layout.beyond, attainment > kBulletRoom);
    QCOMPARE(layout.negative, attainment < 0);
    QVERIFY(marginIsClean(drawn(data, {150, 14}, lightStyle())));
}

void ChartTest::aBulletBarPutsActualPaceAndFullWhereTheyBelong()
{
    const BulletLayout layout = layoutBullet({0, 0, 130, 14}, {0.5, 0.8, PaceStatus::Behind});
    QCOMPARE(layout.bar.right(), 50.0);
    QCOMPARE(*layout.tick, 80.0);
    QCOMPARE(*layout.full, 100.0);
    QVERIFY(!layoutBullet({0, 0, 130, 14}, {}).full);
}

void ChartTest::aBulletBarShowsItsStatusColour()
{
    const ChartStyle style = lightStyle();
    for (const PaceStatus status : {PaceStatus::Behind, PaceStatus::Short, PaceStatus::OnPace, PaceStatus::Ahead})
        QVERIFY(hasColour(drawn(BulletData{0.7, 0.8, status}, {150, 14}, style), style.fill(status).colour));
}

void ChartTest::statusFillsDifferWithoutColourOnBlackAndWhitePaper()
{
    const ChartStyle style = ChartStyle::forBlackAndWhitePaper(testFont());
    const PaceStatus all[] = {PaceStatus::Behind, PaceStatus::Short, PaceStatus::OnPace, PaceStatus::Ahead};
    for (const PaceStatus one : all) {
        QCOMPARE(style.fill(one).colour.saturation(), 0);
        QCOMPARE(style.textColour(one), style.text);
        for (const PaceStatus other : all)
            QVERIFY(one == other || !(style.fill(one) == style.fill(other)));
    }
    const QImage hatched = drawn(BulletData{1.0, 0.8, PaceStatus::Short}, {150, 14}, style);
    const QImage solid = drawn(BulletData{1.0, 0.8, PaceStatus::Behind}, {150, 14}, style);
    QVERIFY(hatched != solid);
}

void ChartTest::aValueAxisHasRoundStepsAndHoldsZero_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<QList<double>>("ticks");
    QTest::addRow("plain") << 0.0 << 4800.0 << QList<double>{0, 1000, 2000, 3000, 4000, 5000};
    QTest::addRow("above zero only") << 70.0 << 90.0 << QList<double>{0, 20, 40, 60, 80, 100};
    QTest::addRow("negative") << -30.0 << 60.0 << QList<double>{-40, -20, 0, 20, 40, 60};
    QTest::addRow("nothing") << 0.0 << 0.0 << QList<double>{0, 1};
    QTest::addRow("not numbers") << 0.0 << std::nan("") << QList<double>{0, 1};
}

void ChartTest::aValueAxisHasRoundStepsAndHoldsZero()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(QList<double>, ticks);
    const auto made = ValueAxis::covering(low, high, 5).ticks();
    QCOMPARE(QList<double>(made.begin(), made.end()), ticks);
}

void ChartTest::labelsThatAreTooNearMoveApart()
{
    QCOMPARE(spreadApart({50, 52}, 10, 0, 100), (std::vector<double>{50, 60}));
    QCOMPARE(spreadApart({52, 50}, 10, 0, 100), (std::vector<double>{60, 50}));
    QCOMPARE(spreadApart({98, 97}, 10, 0, 100), (std::vector<double>{95, 85}));
    QCOMPARE(spreadApart({20, 70}, 10, 0, 100), (std::vector<double>{20, 70}));
}

void ChartTest::targetAndProjectionLabelsNeverOverlap_data()
{
    QTest::addColumn<double>("target");
    QTest::addColumn<double>("projection");
    QTest::addColumn<QSize>("size");
    QTest::addRow("as in the review") << 48'000'000.0 << 46'100'000.0 << QSize{680, 260};
    QTest::addRow("equal") << 48'000'000.0 << 48'000'000.0 << QSize{680, 260};
    QTest::addRow("far above") << 48'000'000.0 << 90'000'000.0 << QSize{680, 260};
    QTest::addRow("narrow") << 48'000'000.0 << 46'100'000.0 << QSize{260, 140};
    QTest::addRow("zero target") << 0.0 << 46'100'000.0 << QSize{680, 260};
}

void ChartTest::targetAndProjectionLabelsNeverOverlap()
{
    QFETCH(double, target);
    QFETCH(double, projection);
    QFETCH(QSize, size);
    const QRectF area{QPointF{0, 0}, QSizeF{size}};
    const PaceLayout layout = layoutPace(area, quarter(target, 36'900'000, projection), lightStyle());
    QCOMPARE(labelFault(layout.labels, area), QString{});
    QVERIFY(layout.labels.size() >= 5);
}

void ChartTest::aPaceChartDrawsInsideItsArea_data()
{
    QTest::addColumn<double>("target");
    QTest::addColumn<double>("reached");
    QTest::addColumn<int>("points");
    QTest::addRow("usual") << 48e6 << 36.9e6 << 74;
    QTest::addRow("one point") << 48e6 << 36.9e6 << 1;
    QTest::addRow("no sales") << 48e6 << 0.0 << 0;
    QTest::addRow("negative") << 48e6 << -9e6 << 74;
    QTest::addRow("twice the target") << 48e6 << 96e6 << 74;
    QTest::addRow("no target") << 0.0 << 36.9e6 << 74;
}

void ChartTest::aPaceChartDrawsInsideItsArea()
{
    QFETCH(double, target);
    QFETCH(double, reached);
    QFETCH(int, points);
    PaceData data = quarter(target, reached, reached * 1.24);
    data.actual.resize(static_cast<std::size_t>(points));
    if (points == 0)
        data.projection.reset();
    if (target == 0) {
        data.target.reset();
        data.expected.clear();
    }
    const QImage image = drawn(data, {600, 240}, lightStyle());
    QVERIFY(marginIsClean(image));
    QCOMPARE(hasColour(image, lightStyle().line), points > 0);
}

void ChartTest::aPaceChartEndsTheProjectionAtThePeriodsEnd()
{
    const PaceLayout layout = layoutPace({0, 0, 600, 240}, quarter(48e6, 36.9e6, 46.1e6), lightStyle());
    QCOMPARE(layout.projection.first(), layout.actual.last());
    QCOMPARE(layout.projection.last().x(), layout.plot.right());
    QCOMPARE(layout.projection.last().y(), layout.y(46.1e6));
    QCOMPARE(layout.ticks.size(), std::size_t{3});
    QCOMPARE(layout.ticks.front().x, layout.plot.left());
    const PaceData data = quarter(48e6, 36.9e6, 46.1e6);
    for (const Date day : {data.from, *data.asOf, data.to})
        QCOMPARE(layout.dayAt(layout.x(day, data), data), day);
}

void ChartTest::anEmptyPaceChartSaysSo()
{
    PaceData data;
    data.emptyText = QStringLiteral("no data");
    const QImage image = drawn(data, {300, 100}, lightStyle());
    QVERIFY(marginIsClean(image));
    QImage blank{image.size(), image.format()};
    blank.fill(Qt::white);
    QVERIFY(image != blank);
}

void ChartTest::theReadOutFollowsTheKeyboard()
{
    PaceChartWidget chart;
    chart.resize(600, 240);
    chart.setData(quarter(48e6, 36.9e6, 46.1e6), QStringLiteral("36.9 of 48"));
    QCOMPARE(chart.accessibleDescription(), QStringLiteral("36.9 of 48"));
    const QImage before = chart.grab().toImage();
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(chart.readOutDay(), Date::create(2026, 9, 12));
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(chart.readOutDay(), Date::create(2026, 9, 11));
    QVERIFY(chart.grab().toImage() != before);
}

void ChartTest::barLabelsNeverOverlap_data()
{
    QTest::addColumn<int>("groups");
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("actual");
    QTest::addRow("a quarter") << 3 << 340 << 15.2e6;
    QTest::addRow("a year") << 12 << 500 << 15.2e6;
    QTest::addRow("a year, narrow") << 12 << 200 << 15.2e6;
    QTest::addRow("negative") << 3 << 340 << -5.2e6;
}

void ChartTest::barLabelsNeverOverlap()
{
    QFETCH(int, groups);
    QFETCH(int, width);
    QFETCH(double, actual);
    BarData data;
    data.targetName = QStringLiteral("目标");
    data.actualName = QStringLiteral("实际");
    data.format = {QLocale{QLocale::Chinese}, 10'000, 0, {}};
    for (int i = 0; i < groups; ++i)
        data.groups.push_back({QStringLiteral("%1月").arg(i + 1), 16e6, actual + i * 1e5, QStringLiteral("95.0%")});
    const QRectF area{0, 0, static_cast<double>(width), 180};
    const BarLayout layout = layoutBars(area, data, lightStyle());
    QCOMPARE(labelFault(layout.labels, area), QString{});
    QCOMPARE(layout.bars.size(), static_cast<std::size_t>(groups) * 2);
    for (const BarLayout::Bar& bar : layout.bars)
        QVERIFY(layout.plot.adjusted(-0.5, -0.5, 0.5, 0.5).contains(bar.area));
    QVERIFY(marginIsClean(drawn(data, {width, 180}, lightStyle())));
}

void ChartTest::aNegativeBarHangsFromTheAxis()
{
    BarData data;
    data.groups = {{QStringLiteral("7月"), 100.0, -50.0, {}}};
    const BarLayout layout = layoutBars({0, 0, 300, 200}, data, lightStyle());
    QCOMPARE(layout.bars.at(0).area.bottom(), layout.y(0));
    QCOMPARE(layout.bars.at(1).area.top(), layout.y(0));
    QVERIFY(layout.bars.at(1).area.height() > 0);
    QVERIFY(layoutBars({0, 0, 300, 200}, BarData{}, lightStyle()).bars.empty());
}

void ChartTest::aSparklineKeepsItsPointsInsideAndBreaksAtMissingValues()
{
    const SparklineData data{{3.0, std::nullopt, -2.0, 8.0}};
    const QRectF area{20, 20, 90, 18};
    const auto points = layoutSparkline(area, data);
    QCOMPARE(points.size(), std::size_t{4});
    QVERIFY(!points[1]);
    QVERIFY(points[2]->y() > points[0]->y() && points[0]->y() > points[3]->y());
    for (const auto& point : points)
        QVERIFY(!point || area.contains(*point));
    QVERIFY(marginIsClean(drawn(data, {90, 18}, lightStyle())));
    QVERIFY(layoutSparkline(area, {}).empty());
    QCOMPARE(layoutSparkline(area, {{5.0}}).front()->y(), area.center().y());
}

void ChartTest::anAmountNearZeroIsNotWordedAsMinusZero()
{
    const ValueFormat format{QLocale{QLocale::Chinese, QLocale::China}, 10'000, 1, QStringLiteral(" 万")};
    QCOMPARE(format.text(-12), QStringLiteral("0.0 万"));
    QCOMPARE(format.text(36'912'450), QStringLiteral("3,691.2 万"));
}

QTEST_MAIN(ChartTest)
#include "ChartTest.moc"
