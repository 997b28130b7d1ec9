#include "shell/AppOptions.h"

#include <QTest>

using namespace Qt::StringLiterals;

class AppOptionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAScreenshotOfAPage();
    void readsAReport();
    void opensAFile();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
};

namespace {

AppOptions::Parsed parse(const QString& line)
{
    return AppOptions::parse(QStringList{u"attain"_s} + line.split(u' ', Qt::SkipEmptyParts));
}

} // namespace

void AppOptionsTest::readsAScreenshotOfAPage()
{
    const auto parsed
        = parse(u"--screenshot overview out.png --size 1100x700 --lang en --theme dark --period 2026-Q2 a.attain"_s);
    QVERIFY(parsed.options);
    QCOMPARE(parsed.options->screenshotPage, u"overview"_s);
    QCOMPARE(parsed.options->screenshotFile, u"out.png"_s);
    QCOMPARE(parsed.options->size, QSize(1100, 700));
    QCOMPARE(parsed.options->language, u"en"_s);
    QCOMPARE(parsed.options->theme, u"dark"_s);
    QCOMPARE(parsed.options->period, u"2026-Q2"_s);
    QCOMPARE(parsed.options->file, u"a.attain"_s);
    QVERIFY(!parsed.options->needsDisplay());
    QVERIFY(parse(u"--screenshot welcome out.png"_s).options);
}

void AppOptionsTest::readsAReport()
{
    const auto parsed = parse(u"--report quarterly --period 2026-Q3 --pdf o.pdf --lang both a.attain"_s);
    QVERIFY(parsed.options);
    QCOMPARE(parsed.options->report, u"quarterly"_s);
    QCOMPARE(parsed.options->pdf, u"o.pdf"_s);
    QCOMPARE(parsed.options->language, u"both"_s);
    QVERIFY(!parsed.options->needsDisplay());
}

void AppOptionsTest::opensAFile()
{
    const auto parsed = parse(u"销售.attain"_s);
    QVERIFY(parsed.options);
    QCOMPARE(parsed.options->file, u"销售.attain"_s);
    QVERIFY(parsed.options->needsDisplay());
    QVERIFY(parse({}).options);
    QVERIFY(parse(u"--sample"_s).options->sample);
}

void AppOptionsTest::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QString>("line");
    for (const char* line :
         {"--nonsense", "--screenshot overview", "--screenshot overview out.png", "--size 12 a.attain",
          "--report yearly --pdf o.pdf a.attain", "--report quarterly a.attain", "--lang fr a.attain",
          "--theme pink a.attain", "a.attain b.attain"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void AppOptionsTest::refusesWhatItDoesNotKnow()
{
    QFETCH(QString, line);
    const auto parsed = parse(line);
    QVERIFY(!parsed.options);
    QCOMPARE(parsed.exitCode, 2);
    QVERIFY(!parsed.message.isEmpty());
}

QTEST_GUILESS_MAIN(AppOptionsTest)
#include "AppOptionsTest.moc"
