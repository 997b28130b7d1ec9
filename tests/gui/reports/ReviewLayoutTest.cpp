#include "SyntheticReview.h"

#include "reports/ReportFonts.h"
#include "reports/ReportPainter.h"
#include "reports/ReportPdf.h"
#include "reports/ReviewLayout.h"

#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace {

QStringList textsOf(const ReportPage& page)
{
    QStringList texts;
    for (const ReportMark& mark : page.marks) {
        if (const auto* text = std::get_if<TextMark>(&mark))
            texts << text->text;
    }
    return texts;
}

/// The first mark that leaves the page's margins or text that overlaps another text, in words; empty when all is well.
QString faultOf(const ReportPage& page, const QSizeF& size)
{
    std::vector<std::pair<QRectF, QString>> texts;
    const QRectF paper = QRectF{{0, 0}, size}.adjusted(45, 20, -45, -15);
    for (const ReportMark& mark : page.marks) {
        const QRectF area = boundsOf(mark);
        const auto* text = std::get_if<TextMark>(&mark);
        if (!paper.contains(area.topLeft()) || !paper.contains(area.bottomRight()))
            return (text ? text->text : QStringLiteral("a chart or line")) + QStringLiteral(" leaves the page");
        if (!text)
            continue;
        const QRectF tight = area.adjusted(0.5, 1.5, -0.5, -1.5);
        for (const auto& [other, words] : texts) {
            if (other.intersects(tight))
                return text->text + QStringLiteral(" overlaps ") + words;
        }
        texts.emplace_back(tight, text->text);
    }
    return {};
}

/// What pdftotext reads, without white space.
QString extracted(const QString& pdf, const QStringList& options = {})
{
    QProcess tool;
    tool.start(QStringLiteral("pdftotext"),
               options + QStringList{QStringLiteral("-enc"), QStringLiteral("UTF-8"), pdf, QStringLiteral("-")});
    if (!tool.waitForFinished() || tool.exitCode() != 0)
        return QStringLiteral("pdftotext failed: ") + tool.errorString();
    QString text = QString::fromUtf8(tool.readAllStandardOutput());
    return text.remove(QRegularExpression{QStringLiteral("\\s")});
}

} // namespace

class ReviewLayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theReportFontComesWithTheProgram();
    void nothingOverlapsOrLeavesThePage_data();
    void nothingOverlapsOrLeavesThePage();
    void everyPageSaysWhichItIsOf();
    void aTableThatBreaksRepeatsItsHeaderAndKeepsItsRowsWhole();
    void contentsNameThePagesTheirSectionsStartOn();
    void everyPersonHasAPage();
    void textOfThePdfExtractsExactly_data();
    void textOfThePdfExtractsExactly();
    void aFailedPdfLeavesWhatWasThere();
    void pagesAreDrawnInGreyOnlyForBlackAndWhitePrint();
    void conclusionsReadLikeSentences();
    void englishReportsHoldNoChinese();
    void aReviewWithoutAnythingStillHasItsSections();
};

void ReviewLayoutTest::theReportFontComesWithTheProgram()
{
    QCOMPARE(ReportFonts::family(), QStringLiteral("WenQuanYi Micro Hei"));
}

void ReviewLayoutTest::nothingOverlapsOrLeavesThePage_data()
{
    QTest::addColumn<ReportOptions>("options");
    QTest::addColumn<int>("people");
    QTest::addRow("Chinese, A4") << ReportOptions{ReportLanguage::Chinese, ReportPaper::A4, false} << 23;
    QTest::addRow("English, Letter") << ReportOptions{ReportLanguage::English, ReportPaper::Letter, false} << 23;
    QTest::addRow("both, A4") << ReportOptions{ReportLanguage::Both, ReportPaper::A4, false} << 23;
    QTest::addRow("both, Letter, many people") << ReportOptions{ReportLanguage::Both, ReportPaper::Letter, true} << 120;
}

void ReviewLayoutTest::nothingOverlapsOrLeavesThePage()
{
    QFETCH(ReportOptions, options);
    QFETCH(int, people);
    const ReportDocument document = layoutReview(test::syntheticReview(people), options);
    QVERIFY(document.pages.size() > static_cast<std::size_t>(people));
    int number = 0;
    for (const ReportPage& page : document.pages) {
        ++number;
        const QString fault = faultOf(page, document.pageSize);
        QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("page %1: %2").arg(number).arg(fault)));
    }
}

void ReviewLayoutTest::everyPageSaysWhichItIsOf()
{
    const ReportDocument document = layoutReview(test::syntheticReview(), {});
    int number = 0;
    for (const ReportPage& page : document.pages) {
        const QStringList texts = textsOf(page);
        QVERIFY(texts.contains(QStringLiteral("第 %1 页 / 共 %2 页").arg(++number).arg(document.pages.size())));
        QVERIFY(texts.contains(QStringLiteral("保密")));
        QVERIFY(!texts.filter(QStringLiteral("2026 年第 3 季度")).isEmpty());
        QVERIFY(!texts.filter(QStringLiteral("华星电子有限公司")).isEmpty());
    }
}

void ReviewLayoutTest::aTableThatBreaksRepeatsItsHeaderAndKeepsItsRowsWhole()
{
    const ReportDocument document = layoutReview(test::syntheticReview(120), {});
    int pagesWithPeople = 0;
    for (const ReportPage& page : document.pages) {
        const QStringList texts = textsOf(page);
        if (texts.filter(QRegularExpression{QStringLiteral("^员工\\d+$")}).size() < 2)
            continue;
        ++pagesWithPeople;
        QVERIFY(texts.contains(QStringLiteral("姓名")));
        // A name and its attainment stand on one page.
        QVERIFY(texts.filter(QRegularExpression{QStringLiteral("^\\d+\\.\\d%$")}).size()
                >= texts.filter(QRegularExpression{QStringLiteral("^员工\\d+$")}).size());
    }
    QVERIFY(pagesWithPeople >= 3);
}

void ReviewLayoutTest::contentsNameThePagesTheirSectionsStartOn()
{
    const ReportDocument document = layoutReview(test::syntheticReview(60), {});
    const QStringList cover = textsOf(document.pages.front());
    for (const QString& section :
         {QStringLiteral("一、结论"), QStringLiteral("四、人员达成"), QStringLiteral("七、签署")}) {
        const auto at = cover.indexOf(section);
        QVERIFY2(at >= 0, qPrintable(section));
        const int page = cover.at(at + 1).toInt();
        QVERIFY(page > 1);
        QVERIFY(textsOf(document.pages.at(static_cast<std::size_t>(page) - 1)).contains(section));
    }
}

void ReviewLayoutTest::everyPersonHasAPage()
{
    const attain::QuarterlyReview review = test::syntheticReview(7);
    const ReportDocument document = layoutReview(review, {});
    for (std::size_t i = 0; i < 7; ++i) {
        const QStringList texts = textsOf(document.pages.at(document.pages.size() - 7 + i));
        QVERIFY(texts.contains(QString::fromStdString(review.appendix[i].figures.row.name)));
        QVERIFY(texts.contains(QStringLiteral("主要客户")));
    }
}

void ReviewLayoutTest::textOfThePdfExtractsExactly_data()
{
    QTest::addColumn<ReportLanguage>("language");
    QTest::addRow("Chinese") << ReportLanguage::Chinese;
    QTest::addRow("English") << ReportLanguage::English;
    QTest::addRow("both") << ReportLanguage::Both;
}

void ReviewLayoutTest::textOfThePdfExtractsExactly()
{
    QFETCH(ReportLanguage, language);
    const QTemporaryDir folder;
    const QString pdf = folder.filePath(QStringLiteral("评审 review.pdf"));
    const ReportDocument document = layoutReview(test::syntheticReview(9), {language, ReportPaper::A4, false});
    QVERIFY(writePdf(document, pdf).has_value());
    int number = 0;
    for (const ReportPage& page : document.pages) {
        ++number;
        const QString read = extracted(pdf,
                                       {QStringLiteral("-raw"), QStringLiteral("-f"), QString::number(number),
                                        QStringLiteral("-l"), QString::number(number)});
        for (QString text : textsOf(page)) {
            text.remove(QRegularExpression{QStringLiteral("\\s")});
            QVERIFY2(read.contains(text),
                     qPrintable(QStringLiteral("page %1 lacks %2: %3").arg(number).arg(text, read)));
        }
    }
}

void ReviewLayoutTest::aFailedPdfLeavesWhatWasThere()
{
    const QTemporaryDir folder;
    const ReportDocument document = layoutReview(test::syntheticReview(1), {});
    const auto missing = writePdf(document, folder.filePath(QStringLiteral("no such folder/review.pdf")));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, attain::ErrorCode::FileNotWritable);
#ifdef Q_OS_LINUX
    // A disk that takes no more than 8 KiB of a file.
    const QString pdf = folder.filePath(QStringLiteral("review.pdf"));
    QFile before{pdf};
    QVERIFY(before.open(QIODevice::WriteOnly));
    before.write("what was there");
    before.close();
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit unlimited{};
    getrlimit(RLIMIT_FSIZE, &unlimited);
    const rlimit small{8192, unlimited.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const auto cut = writePdf(document, pdf);
    setrlimit(RLIMIT_FSIZE, &unlimited);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!cut);
    QCOMPARE(cut.error().code, attain::ErrorCode::FileNotWritable);
    QVERIFY(before.open(QIODevice::ReadOnly));
    QCOMPARE(before.readAll(), QByteArray{"what was there"});
    QCOMPARE(QDir{folder.path()}.entryList(QDir::Files).size(), 1);
#endif
}

void ReviewLayoutTest::pagesAreDrawnInGreyOnlyForBlackAndWhitePrint()
{
    const ReportOptions options{ReportLanguage::Chinese, ReportPaper::A4, true};
    const ReportDocument document = layoutReview(test::syntheticReview(3), options);
    const ReportPainter pages{options};
    for (const std::size_t index : {std::size_t{0}, std::size_t{1}, document.pages.size() - 1}) {
        QImage image{595, 842, QImage::Format_RGB32};
        image.fill(Qt::white);
        QPainter painter{&image};
        pages.draw(painter, document.pages.at(index));
        int coloured = 0;
        int dark = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QRgb pixel = image.pixel(x, y);
                coloured
                    += std::abs(qRed(pixel) - qBlue(pixel)) > 40 && std::abs(qRed(pixel) - qGreen(pixel)) > 40 ? 1 : 0;
                dark += qGray(pixel) < 128 ? 1 : 0;
            }
        }
        QCOMPARE(coloured, 0);
        QVERIFY(dark > 500);
    }
}

void ReviewLayoutTest::conclusionsReadLikeSentences()
{
    const ReportDocument document = layoutReview(test::syntheticReview(), {});
    const QString page = textsOf(document.pages.at(1)).join(QString{});
    QVERIFY(page.contains(QStringLiteral(
        "本期实现销售额 4,610.0 万元，目标 4,800.0 万元，达成率 96.0%。较去年同期（4,030.0 万元）增长 14.4%。")));
    QVERIFY(page.contains(QStringLiteral("距目标尚缺 190.0 万元，缺口主要来自华东二部（-154.0）和华北部（-69.0）。")));
    const ReportDocument english
        = layoutReview(test::syntheticReview(), {ReportLanguage::English, ReportPaper::A4, false});
    QString words = textsOf(english.pages.at(1)).join(u' ');
    QVERIFY(words.contains(
        QStringLiteral("Sales came to CNY 46.10 m against a target of CNY 48.00 m: an attainment of 96.0%.")));
}

void ReviewLayoutTest::englishReportsHoldNoChinese()
{
    attain::QuarterlyReview review = test::syntheticReview(0);
    review.head.company = "Huaxing";
    review.departments.clear();
    review.variances.clear();
    review.outlook.departments.clear();
    review.conclusions.erase(
        std::remove_if(review.conclusions.begin(), review.conclusions.end(),
                       [](const auto& c) { return !c.names.empty() && c.code != attain::ConclusionCode::Months; }),
        review.conclusions.end());
    const QRegularExpression chinese{QStringLiteral("\\p{Han}")};
    for (const ReportPage& page : layoutReview(review, {ReportLanguage::English, ReportPaper::A4, false}).pages) {
        for (const QString& text : textsOf(page))
            QVERIFY2(!text.contains(chinese), qPrintable(text));
    }
}

void ReviewLayoutTest::aReviewWithoutAnythingStillHasItsSections()
{
    attain::QuarterlyReview review;
    review.head.company = "新公司";
    review.head.currency = "CNY";
    review.head.period = *attain::FiscalCalendar{}.parse("2026-Q3");
    review.head.asOf = review.head.period.to;
    review.conclusions = {{attain::ConclusionCode::NoSales, {}, {}, {}, {}, 0, 0, {}}};
    review.outlook.period = *attain::FiscalCalendar{}.parse("2026-Q4");
    review.signatures = {attain::SignatureRole::SalesDirector};
    const ReportDocument document = layoutReview(review, {});
    QString all;
    for (const ReportPage& page : document.pages) {
        QCOMPARE(faultOf(page, document.pageSize), QString{});
        all += textsOf(page).join(u'\n');
    }
    for (const QString& section : {QStringLiteral("一、结论"), QStringLiteral("二、部门达成"),
                                   QStringLiteral("六、下期展望"), QStringLiteral("七、签署")})
        QVERIFY(all.contains(section));
}

Q_DECLARE_METATYPE(ReportOptions)
Q_DECLARE_METATYPE(ReportLanguage)
QTEST_MAIN(ReviewLayoutTest)
#include "ReviewLayoutTest.moc"
