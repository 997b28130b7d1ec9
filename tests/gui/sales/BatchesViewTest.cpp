#include "sales/BatchesView.h"

#include "TestDesk.h"
#include "importing/ImportService.h"

#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

class BatchesViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anImportIsUndoneOnAWorkerThread();
    void nothingIsUndoneUnlessItIsConfirmed();
    void whatIsRefusedIsTold();
    void rowsThatWereKeptAsideAreImportedAsSomebodys();
    void theLinesOfAnImportAreAskedFor();

private:
    void import(const QByteArray& text);
    void clickAndWait(QPushButton* button);
    QPushButton* button(const char* name) const { return m_view->findChild<QPushButton*>(QLatin1String{name}); }
    attain::SalesService& sales() { return m_desk->workspace->sales(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<BatchesView> m_view;
    QStringList m_announced;
};

namespace {

const QByteArray kLines = "订单日期,订单编号,业务员,金额\n2026/9/1,SO-1,王芳,100.00\n2026/9/2,SO-2,小王,20.00\n";

} // namespace

void BatchesViewTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString file = m_folder->filePath(QStringLiteral("a.attain"));
    attain::Workspace::Options options;
    options.backupFolder = std::filesystem::path{m_folder->filePath(QStringLiteral("backups")).toStdU16String()};
    auto workspace = attain::Workspace::create(std::filesystem::path{file.toStdU16String()}, options);
    QVERIFY(workspace.has_value());
    m_desk = std::make_unique<TestDesk>(*std::move(workspace));
    const auto day = *attain::Date::create(2020, 1, 1);
    auto& organisation = m_desk->workspace->organisation();
    const auto east = attain::orThrow(organisation.addDepartment({{}, "E", "华东", {}, {}}));
    attain::orThrow(organisation.addPerson({{}, "P1", "王芳", day, {}}, east, {}, day));
    attain::orThrow(organisation.addPerson({{}, "P2", "王小明", day, {}}, east, {}, day));
    import(kLines);
    m_view = std::make_unique<BatchesView>(m_desk->desk());
    m_view->show();
    m_view->refresh();
    m_announced.clear();
    connect(&m_desk->jobs, &JobBoard::announced, this, [this](WorkerJob* job) { m_announced.append(job->text()); });
}

void BatchesViewTest::cleanup()
{
    m_view.reset();
    m_desk.reset();
    m_folder.reset();
}

void BatchesViewTest::import(const QByteArray& text)
{
    attain::ImportOptions options;
    options.unknownPeople = attain::UnknownPeople::Quarantine;
    const auto imported = m_desk->workspace->imports().run(attain::ImportSource::pasted(text.toStdString()), options);
    QVERIFY(imported.has_value());
    QCOMPARE(imported->accepted, 1);
    QCOMPARE(imported->quarantined, 1);
}

/// While the work runs neither button can begin more of it.
void BatchesViewTest::clickAndWait(QPushButton* clicked)
{
    QVERIFY(clicked->isEnabled());
    m_desk->lastNotice = {};
    clicked->click();
    QVERIFY(!button("undoImportButton")->isEnabled());
    QVERIFY(!button("placeButton")->isEnabled());
    QCOMPARE(m_announced.size(), 1);
    QTRY_VERIFY(!m_desk->lastNotice.text.isEmpty());
    QVERIFY(m_desk->jobs.isIdle());
}

void BatchesViewTest::anImportIsUndoneOnAWorkerThread()
{
    bool heard = false;
    connect(&m_desk->events, &DomainEvents::changed, this,
            [&](attain::Change change) { heard = heard || change == attain::Change::Sales; });
    m_desk->prompter.confirmations = {true};
    clickAndWait(button("undoImportButton"));
    QCOMPARE(m_desk->lastNotice.tone, Tone::Good);
    QCOMPARE(sales().batches()->front().state, attain::BatchState::Undone);
    QVERIFY(!sales().days()->has_value());
    QVERIFY(m_desk->workspace->canUndo());
    QTRY_VERIFY(heard); // so that pages read again
    m_view->refresh();
    QVERIFY(!button("undoImportButton")->isEnabled());
}

void BatchesViewTest::nothingIsUndoneUnlessItIsConfirmed()
{
    m_desk->prompter.confirmations = {false};
    button("undoImportButton")->click();
    QVERIFY(m_announced.isEmpty());
    QCOMPARE(sales().batches()->front().state, attain::BatchState::Active);
    QVERIFY(button("undoImportButton")->isEnabled());
}

void BatchesViewTest::whatIsRefusedIsTold()
{
    const auto september = m_desk->workspace->calendar().fiscalCalendar().parse("2026-09");
    QVERIFY(september.has_value());
    QVERIFY(sales().closePeriod(*september).has_value());
    m_desk->prompter.confirmations = {true};
    clickAndWait(button("undoImportButton"));
    QCOMPARE(m_desk->lastNotice.tone, Tone::Bad);
    QCOMPARE(sales().batches()->front().state, attain::BatchState::Active);
    QVERIFY(button("undoImportButton")->isEnabled());
}

void BatchesViewTest::rowsThatWereKeptAsideAreImportedAsSomebodys()
{
    m_desk->prompter.choices = {1}; // P2
    clickAndWait(button("placeButton"));
    QCOMPARE(m_desk->lastNotice.tone, Tone::Good);
    const auto batches = *sales().batches();
    QCOMPARE(batches.size(), std::size_t{2});
    QCOMPARE(batches.front().accepted, 1);
    const auto line = sales().line({batches.front().id, 2});
    QVERIFY(line.has_value());
    const auto organisation = *m_desk->workspace->organisation().snapshot();
    QCOMPARE(organisation->person(line->line.person)->code, std::string{"P2"});
}

void BatchesViewTest::theLinesOfAnImportAreAskedFor()
{
    attain::BatchId asked;
    connect(m_view.get(), &BatchesView::linesRequested, this, [&](attain::BatchId batch) { asked = batch; });
    for (auto* each : m_view->findChildren<QPushButton*>())
        if (each->text() == QStringLiteral("Show lines"))
            each->click();
    QCOMPARE(asked, sales().batches()->front().id);
}

QTEST_MAIN(BatchesViewTest)
#include "BatchesViewTest.moc"
