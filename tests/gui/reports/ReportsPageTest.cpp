#include "TestDesk.h"

#include "common/GridView.h"
#include "incentives/IncentiveService.h"
#include "reporting/ReviewService.h"
#include "reports/ReportPreview.h"
#include "reports/ReportsPage.h"
#include "reports/ReviewNoteTableModel.h"
#include "reports/ReviewReport.h"
#include "scorecards/ScorecardService.h"

#include <QComboBox>
#include <QListWidget>
#include <QTemporaryDir>
#include <QtTest>

class ReportsPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample = std::make_unique<TestDesk>(TestDesk::Content::SampleCompany); }
    void cleanupTestCase() { m_sample.reset(); }
    void init();
    void cleanup() { m_page.reset(); }

    void thePreviewShowsTheReviewOfThePeriod();
    void paperAndLanguageChangeTheSamePages();
    void aCauseThatIsTypedIsInTheReportAtOnce();
    void datesAreUnderstoodAsPeopleWriteThem();
    void thePdfIsSavedWhereItWasAsked();
    void aReportOfAFileIsWrittenOnAWorkerThatCanBeCancelled();
    void theCommandLineWritesTheSamePdf();
    void lettersNoticesAndAcknowledgementsAreReportsToo();
    void aLetterOfOnePersonIsAskedForFromTheTargetsPage();
    void scorecardsArePrintedAPageEach();
    void statementsAreToldToTheCent();

private:
    std::unique_ptr<TestDesk> m_sample;
    std::unique_ptr<ReportsPage> m_page;
};

namespace {

bool holds(const ReportDocument& document, const QString& text)
{
    for (const ReportPage& page : document.pages) {
        for (const ReportMark& mark : page.marks) {
            const auto* line = std::get_if<TextMark>(&mark);
            if (line && line->text.contains(text))
                return true;
        }
    }
    return false;
}

} // namespace

void ReportsPageTest::init()
{
    m_page = std::make_unique<ReportsPage>(m_sample->desk());
    m_page->resize(1150, 820);
    m_page->show();
    m_page->refreshNow();
}

void ReportsPageTest::thePreviewShowsTheReviewOfThePeriod()
{
    auto* preview = m_page->findChild<ReportPreview*>(QStringLiteral("reportPreview"));
    const auto whole = preview->document().pages.size();
    QVERIFY(whole > 20);
    QCOMPARE(preview->currentPage(), 1);
    preview->showPage(3);
    QCOMPARE(preview->currentPage(), 3);
    QVERIFY(holds(preview->document(), QStringLiteral("华星电子")));

    m_page->findChild<QListWidget*>(QStringLiteral("reportListWidget"))->setCurrentRow(1);
    QTRY_VERIFY(preview->document().pages.size() < whole - 10);
}

void ReportsPageTest::paperAndLanguageChangeTheSamePages()
{
    auto* preview = m_page->findChild<ReportPreview*>(QStringLiteral("reportPreview"));
    m_page->findChild<QComboBox*>(QStringLiteral("paperComboBox"))->setCurrentIndex(1);
    QCOMPARE(preview->document().pageSize, QSizeF(612, 792));
    m_page->findChild<QComboBox*>(QStringLiteral("languageComboBox"))->setCurrentIndex(1);
    QVERIFY(holds(preview->document(), QStringLiteral("Conclusions")));
    QVERIFY(!holds(preview->document(), QStringLiteral("结论")));
    m_page->findChild<QComboBox*>(QStringLiteral("languageComboBox"))->setCurrentIndex(2);
    QVERIFY(holds(preview->document(), QStringLiteral("结论")));
}

void ReportsPageTest::aCauseThatIsTypedIsInTheReportAtOnce()
{
    auto* preview = m_page->findChild<ReportPreview*>(QStringLiteral("reportPreview"));
    auto* view = m_page->findChild<GridView*>(QStringLiteral("noteTableView"));
    QAbstractItemModel* model = view->model();
    QVERIFY(model->rowCount() >= 5);
    QVERIFY(model->setData(model->index(0, ReviewNoteTableModel::Cause), QStringLiteral("缺货 11 天")));
    QTRY_VERIFY(holds(preview->document(), QStringLiteral("缺货 11 天")));
    QVERIFY(model->setData(model->index(0, ReviewNoteTableModel::Due), QStringLiteral("10-31")));
    QTRY_COMPARE(model->index(0, ReviewNoteTableModel::Due).data().toString(), QStringLiteral("2026-10-31"));
    QVERIFY(!model->setData(model->index(0, ReviewNoteTableModel::Due), QStringLiteral("soon")));

    // It is a command like any other.
    QVERIFY(m_sample->workspace->undo().has_value());
    QVERIFY(m_sample->workspace->undo().has_value());
    QTRY_VERIFY(!holds(preview->document(), QStringLiteral("缺货 11 天")));
}

void ReportsPageTest::datesAreUnderstoodAsPeopleWriteThem()
{
    const auto from = *attain::Date::create(2026, 7, 1);
    const auto date
        = [&](const char* text) { return ReviewNoteTableModel::dateFromText(QString::fromLatin1(text), from); };
    QCOMPARE(date("2026-10-31"), attain::Date::create(2026, 10, 31));
    QCOMPARE(date("2026/1/5"), attain::Date::create(2026, 1, 5));
    QCOMPARE(date("10-31"), attain::Date::create(2026, 10, 31));
    QCOMPARE(date("1/15"), attain::Date::create(2027, 1, 15));
    QVERIFY(!date("31 October"));
    QVERIFY(!date("2026-02-30"));
}

void ReportsPageTest::thePdfIsSavedWhereItWasAsked()
{
    const QTemporaryDir folder;
    m_sample->prompter.savePath = folder.filePath(QStringLiteral("季度评审.pdf"));
    for (QAction* action : m_page->pageActions()) {
        if (action == m_page->pageActions().last())
            action->trigger();
    }
    QFile file{m_sample->prompter.savePath};
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF"));
}

void ReportsPageTest::aReportOfAFileIsWrittenOnAWorkerThatCanBeCancelled()
{
    const QTemporaryDir folder;
    const std::filesystem::path file{folder.filePath(QStringLiteral("a.attain")).toStdU16String()};
    QVERIFY(m_sample->workspace->backup(file).has_value());
    TestDesk desk{attain::orThrow(attain::Workspace::open(file, attain::OpenMode::ReadOnly))};
    QSignalSpy jobs{&desk.jobs, &JobBoard::announced};
    QSignalSpy notices{&desk.notices, &Notices::shown};
    desk.prompter.savePath = folder.filePath(QStringLiteral("a.pdf"));
    ReportsPage page{desk.desk()};
    page.refreshNow();
    const auto pagesShown
        = [&] { return page.findChild<ReportPreview*>(QStringLiteral("reportPreview"))->document().pages.size(); };
    QCOMPARE(pagesShown(), 0U); // the review is computed on a worker, too
    QTRY_VERIFY(pagesShown() > 20);
    QAction* save = page.pageActions().last();

    save->trigger();
    QCOMPARE(jobs.size(), 2);
    jobs.last().first().value<WorkerJob*>()->cancel();
    QTRY_COMPARE(notices.size(), 1);
    QCOMPARE(notices.first().first().value<Notice>().tone, Tone::Neutral);
    QVERIFY(!QFile::exists(desk.prompter.savePath));

    save->trigger();
    auto* job = jobs.last().first().value<WorkerJob*>();
    std::int64_t pages = 0;
    connect(job, &WorkerJob::finished, &page, [&] { pages = job->done(); });
    QTRY_COMPARE_WITH_TIMEOUT(notices.size(), 2, 60'000);
    QCOMPARE(pages, static_cast<std::int64_t>(pagesShown()));
    QVERIFY(QFile::exists(desk.prompter.savePath));
}

void ReportsPageTest::theCommandLineWritesTheSamePdf()
{
    const QTemporaryDir folder;
    attain::ReviewQuery query;
    query.period = m_sample->context.period();
    const QString path = folder.filePath(QStringLiteral("r.pdf"));
    QVERIFY(
        writeReviewPdf(*m_sample->workspace, query, {ReportLanguage::Both, ReportPaper::A4, false}, path).has_value());
    QVERIFY(QFileInfo{path}.size() > 20'000);
    QCOMPARE(reportLanguageFromText(QStringLiteral("both")), ReportLanguage::Both);
    QVERIFY(!reportLanguageFromText(QStringLiteral("fr")));
}

void ReportsPageTest::lettersNoticesAndAcknowledgementsAreReportsToo()
{
    auto* reports = m_page->findChild<QListWidget*>(QStringLiteral("reportListWidget"));
    const auto* preview = m_page->findChild<ReportPreview*>(QStringLiteral("reportPreview"));
    reports->setCurrentRow(2);
    m_page->refreshNow();
    QTRY_VERIFY(holds(preview->document(), QStringLiteral("2026 年度销售目标书")));
    QCOMPARE(preview->document().pages.size(), std::size_t{23});
    QVERIFY(holds(preview->document(), QStringLiteral("协商与手工调整")));
    QVERIFY(holds(preview->document(), QStringLiteral("新品上市推迟")));
    reports->setCurrentRow(3);
    m_page->refreshNow();
    QTRY_VERIFY(holds(preview->document(), QStringLiteral("目标调整通知书  第 2 号")));
    QCOMPARE(preview->document().pages.size(), std::size_t{2});
    reports->setCurrentRow(4);
    m_page->refreshNow();
    QTRY_VERIFY(holds(preview->document(), QStringLiteral("2026 年度目标确认签收表")));
    reports->setCurrentRow(0);
    m_page->refreshNow();
    QTRY_VERIFY(holds(preview->document(), QStringLiteral("目录")));
}

void ReportsPageTest::aLetterOfOnePersonIsAskedForFromTheTargetsPage()
{
    Place place;
    place.task = QStringLiteral("letters");
    place.person = m_sample->workspace->organisation().current()->personByCode("HX005")->id;
    m_page->showPlace(place);
    m_page->refreshNow();
    const auto* preview = m_page->findChild<ReportPreview*>(QStringLiteral("reportPreview"));
    QTRY_VERIFY(holds(preview->document(), QStringLiteral("孙敏")));
    QCOMPARE(preview->document().pages.size(), std::size_t{1});
    const QTemporaryDir folder;
    m_sample->prompter.savePath = folder.filePath(QStringLiteral("letter.pdf"));
    m_page->pageActions().last()->trigger();
    QTRY_VERIFY(QFile::exists(m_sample->prompter.savePath));
    m_sample->prompter.savePath.clear();
}

void ReportsPageTest::statementsAreToldToTheCent()
{
    attain::PayoutQuery query;
    query.plan = "rep";
    query.period = m_sample->desk().context.period();
    query.explainAll = true;
    const auto table = *m_sample->workspace->incentives().payouts(query);
    const auto& first = table.people.front();
    Place place;
    place.task = QStringLiteral("statements");
    place.person = first.person;
    m_page->showPlace(place);
    m_page->refreshNow();
    const auto* preview = m_page->findChild<ReportPreview*>(QStringLiteral("reportPreview"));
    QTRY_VERIFY(holds(preview->document(), QStringLiteral("奖金核算单")));
    QTRY_COMPARE(preview->document().pages.size(), std::size_t{1}); // one plan, one quarter
    QVERIFY(holds(preview->document(), QString::fromStdString(first.name)));
    QVERIFY(holds(preview->document(), m_sample->desk().formats.exact(first.payable)));
    QVERIFY(holds(preview->document(), QStringLiteral(" ÷ "))); // the attainment's own numbers
    place.person = {};
    m_page->showPlace(place);
    m_page->refreshNow();
    query.plan = "sm";
    const auto managers = m_sample->workspace->incentives().payouts(query)->people.size();
    QTRY_COMPARE(preview->document().pages.size(), table.people.size() + managers);
    const QTemporaryDir folder;
    m_sample->prompter.savePath = folder.filePath(QStringLiteral("pay.pdf"));
    m_page->pageActions().last()->trigger();
    QTRY_VERIFY(QFile::exists(m_sample->prompter.savePath));
    m_sample->prompter.savePath.clear();
}

void ReportsPageTest::scorecardsArePrintedAPageEach()
{
    attain::ScorecardQuery query;
    query.period = m_sample->desk().context.period();
    const auto cards = m_sample->workspace->scorecards().cards(query)->cards;
    Place place;
    place.task = QStringLiteral("scorecards");
    m_page->showPlace(place);
    m_page->refreshNow();
    const auto* preview = m_page->findChild<ReportPreview*>(QStringLiteral("reportPreview"));
    QTRY_VERIFY(holds(preview->document(), QStringLiteral("绩效考核表")));
    QCOMPARE(preview->document().pages.size(), cards.size());
    place.person = cards.front().person;
    m_page->showPlace(place);
    m_page->refreshNow();
    QTRY_COMPARE(preview->document().pages.size(), std::size_t{1});
    QVERIFY(holds(preview->document(), QString::fromStdString(cards.front().name)));
    const QTemporaryDir folder;
    m_sample->prompter.savePath = folder.filePath(QStringLiteral("card.pdf"));
    m_page->pageActions().last()->trigger();
    QTRY_VERIFY(QFile::exists(m_sample->prompter.savePath));
    m_sample->prompter.savePath.clear();
}

QTEST_MAIN(ReportsPageTest)
#include "ReportsPageTest.moc"
