#include "charts/RadarChart.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTest>

class RadarChartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstAxisPointsUpAndOneLiesOnTheRing();
    void whatIsMissingHasNoCorner();
    void labelsStayInside();
    void theScaleGrowsWithTheLargest();

private:
    static RadarData data(std::optional<double> sales, std::optional<double> growth)
    {
        RadarData data;
        data.axes = {{QStringLiteral("Sales"), sales, 1.0},
                     {QStringLiteral("Satisfaction"), 1.0, 0.8},
                     {QStringLiteral("Profit"), 0.5, 1.0},
                     {QStringLiteral("Growth"), growth, std::nullopt}};
        return data;
    }
    static RadarLayout layout(const RadarData& data, const QRectF& area = {0, 0, 400, 300})
    {
        return layoutRadar(area, data, ChartStyle::forScreen(QPalette{}, QFont{}));
    }
};

void RadarChartTest::theFirstAxisPointsUpAndOneLiesOnTheRing()
{
    const auto found = layout(data(1.0, 1.0));
    QCOMPARE(found.centre, QPointF(200, 150));
    QCOMPARE(found.most, 1.25);
    QCOMPARE(found.value.size(), 4);
    QVERIFY(qAbs(found.value[0].x() - 200) < 1e-6);
    QVERIFY(qAbs(found.value[0].y() - (150 - found.radius / 1.25)) < 1e-6);
    QVERIFY(found.value[1].x() > 200); // clockwise
    QVERIFY(qAbs(found.value[2].y() - (150 + found.radius * 0.5 / 1.25)) < 1e-6);
    QVERIFY(found.value[3].x() < 200);
}

void RadarChartTest::whatIsMissingHasNoCorner()
{
    QCOMPARE(layout(data(1.0, std::nullopt)).value.size(), 3);
    QCOMPARE(layout(data(1.0, 1.0)).peers.size(), 3);
    QImage image{400, 300, QImage::Format_ARGB32};
    image.fill(Qt::white);
    QPainter painter{&image};
    paint(painter, image.rect(), data({}, {}), ChartStyle::forScreen(QPalette{}, QFont{}));
    paint(painter, image.rect(), {}, ChartStyle::forScreen(QPalette{}, QFont{})); // nothing at all
}

void RadarChartTest::labelsStayInside()
{
    const QRectF area{0, 0, 260, 140};
    const auto found = layout(data(1.0, 1.0), area);
    QVERIFY(found.radius > 20);
    const QFontMetricsF metrics{ChartStyle::forScreen(QPalette{}, QFont{}).font};
    QVERIFY(found.ends[1].x() + metrics.horizontalAdvance(QStringLiteral("Satisfaction")) <= area.right() + 0.5);
    QVERIFY(found.ends[0].y() - metrics.height() >= -0.5);
    QVERIFY(layout(data(1.0, 1.0), {0, 0, 20, 10}).radius >= 0);
}

void RadarChartTest::theScaleGrowsWithTheLargest()
{
    const auto found = layout(data(2.0, 1.0));
    QCOMPARE(found.most, 2.0);
    QVERIFY(qAbs(found.value[0].y() - found.ends[0].y()) < 1e-6);
    QCOMPARE(layout(data(-1.0, 1.0)).value[0], layout(data(-1.0, 1.0)).centre);
}

QTEST_MAIN(RadarChartTest)
#include "RadarChartTest.moc"
