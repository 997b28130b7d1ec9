#include "charts/CurveChart.h"

#include <QImage>
#include <QPainter>
#include <QTest>

class CurveChartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pointsLieWhereTheirNumbersSay();
    void theMarkAndItsLabelStayInside();
    void ticksNeverOverlap();
    void nothingIsDrawnWithoutPoints();

private:
    static CurveData data()
    {
        CurveData data;
        data.points = {{0, 0}, {0.7, 0}, {0.7, 0.35}, {1, 1}, {1.4, 2}, {1.75, 2}};
        data.ticks = {{0.7, QStringLiteral("70%")}, {0.72, QStringLiteral("72%")}, {1, QStringLiteral("100%")}};
        data.values.divisor = 0.01;
        data.values.suffix = QStringLiteral("%");
        data.caption = QStringLiteral("Attainment, payout");
        return data;
    }
    static CurveLayout layout(const CurveData& data, const QRectF& area = {0, 0, 400, 240})
    {
        return layoutCurve(area, data, ChartStyle::forScreen(QPalette{}, QFont{}));
    }
};

void CurveChartTest::pointsLieWhereTheirNumbersSay()
{
    const auto found = layout(data());
    QCOMPARE(found.line.size(), 6);
    QVERIFY(qAbs(found.line[0].x() - found.plot.left()) < 1e-6);
    QVERIFY(qAbs(found.line[5].x() - found.plot.right()) < 1e-6);
    QCOMPARE(found.line[1].x(), found.line[2].x()); // a step
    QVERIFY(found.line[2].y() < found.line[1].y());
    QVERIFY(qAbs(found.line[0].y() - found.plot.bottom()) < 1e-6);
    QCOMPARE(found.rows.front().second, QStringLiteral("0%"));
    QCOMPARE(found.rows.back().second, QStringLiteral("200%"));
}

void CurveChartTest::theMarkAndItsLabelStayInside()
{
    for (const double x : {0.0, 1.03, 1.75, 9.0}) {
        auto marked = data();
        marked.mark = CurveData::Mark{{x, 2}, QStringLiteral("王芳 103.4128% → 110.2384%")};
        const QRectF area{0, 0, 300, 160};
        const auto found = layout(marked, area);
        QVERIFY(found.mark);
        QVERIFY2(area.contains(found.markLabel), qPrintable(QString::number(x)));
        QVERIFY(area.contains(*found.mark));
    }
}

void CurveChartTest::ticksNeverOverlap()
{
    const auto found = layout(data());
    QCOMPARE(found.ticks.size(), std::size_t{2}); // 72 % has no room beside 70 %
    QVERIFY(found.ticks[0].first.right() < found.ticks[1].first.left());
}

void CurveChartTest::nothingIsDrawnWithoutPoints()
{
    QImage image{200, 100, QImage::Format_ARGB32};
    image.fill(Qt::white);
    const QImage before = image;
    {
        QPainter painter{&image};
        paint(painter, image.rect(), {}, ChartStyle::forScreen(QPalette{}, QFont{}));
    }
    QCOMPARE(image, before);
    {
        QPainter painter{&image};
        paint(painter, image.rect(), data(), ChartStyle::forScreen(QPalette{}, QFont{}));
    }
    QVERIFY(image != before);
}

QTEST_MAIN(CurveChartTest)
#include "CurveChartTest.moc"
