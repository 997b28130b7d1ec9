#include "sales/SalesPage.h"

#include "TestDesk.h"
#include "exchange/TableFile.h"
#include "importing/ImportService.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

class ImportWizardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void importsAFileWithOneClickAfterItWasChosen();
    void aWorkbookIsImportedLikeAFile();
    void theSameFileTwiceChangesNothing();
    void whatWasReceivedIsImportedBesideTheSales();
    void showsRejectedRowsAndExportsThem();
    void anImportIsUndoneAsAWhole();
    void filesThatACrashKeptFromBeingImportedAreKnownAgain();
    void theCreditFormOfALineIsFilledAgainAfterACrash();
    void saleLinesAreExportedAsTheyAreShown();
    void conflictsAreReplacedWhenTheBoxIsTicked();
    void cancelledRowsAreLeftOutUnlessTheBoxIsUnticked();
    void aTableIsPastedFromTheClipboard();
    void filesOfAnyKindAreTakenInTheOrderThatTheyNeed();
    void afterwardsThePeriodOfTheSalesIsShown();

private:
    QString write(const QString& name, const QByteArray& text);
    void start(const QString& file);
    void startAgain();
    /// Two lines of September.
    void importGood();
    QPushButton* button(const char* name) const { return m_page->findChild<QPushButton*>(QLatin1String{name}); }

    QTemporaryDir m_folder;
    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<SalesPage> m_page;
};

namespace {

const QByteArray kGood = "订单日期,订单编号,业务员,部门,客户,产品,数量,金额\n"
                         "2026/9/1,SO-1,王芳,华东一部,苏州精密,X200,12,\"38,400.00\"\n"
                         "2026/9/2,SO-2,张伟,华东一部,上海远景,X100,5,11250.00\n";

} // namespace

void ImportWizardTest::init()
{
    QVERIFY(m_folder.isValid());
    const QString file
        = m_folder.filePath(QStringLiteral("工作簿 %1.attain").arg(QString::fromUtf8(QTest::currentTestFunction())));
    attain::Workspace::Options options;
    options.backupFolder = std::filesystem::path{m_folder.filePath(QStringLiteral("backups")).toStdU16String()};
    auto workspace = attain::Workspace::create(std::filesystem::path{file.toStdU16String()}, options);
    QVERIFY(workspace.has_value());
    m_desk = std::make_unique<TestDesk>(*std::move(workspace));
    m_page = std::make_unique<SalesPage>(m_desk->desk());
    m_page->show();
    m_page->refreshNow();
}

void ImportWizardTest::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

QString ImportWizardTest::write(const QString& name, const QByteArray& text)
{
    QFile file{m_folder.filePath(name)};
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(text);
    return file.fileName();
}

void ImportWizardTest::start(const QString& file)
{
    Place place;
    place.page = QStringLiteral("sales");
    place.task = QStringLiteral("import");
    place.files = QStringList{file};
    m_page->showPlace(place);
}

void ImportWizardTest::aWorkbookIsImportedLikeAFile()
{
    const attain::Table table{
        "九月",
        {attain::dateColumn("订单日期"), attain::textColumn("订单编号"), attain::textColumn("业务员"),
         attain::amountColumn("金额")},
        {{*attain::Date::fromIso("2026-09-01"), std::string{"SO-1"}, std::string{"王芳"}, std::int64_t{38'400'0000}}}};
    const QString file = m_folder.filePath(QStringLiteral("九月.xlsx"));
    QVERIFY(attain::writeXlsx(table, std::filesystem::path{file.toStdU16String()}).has_value());
    start(file);
    QTRY_VERIFY(button("importButton")->isEnabled());
    button("importButton")->click();
    QTRY_COMPARE(m_desk->workspace->sales().batches()->size(), std::size_t{1});
    QCOMPARE(m_desk->workspace->sales().batches()->front().fileName, std::string{"九月.xlsx"});
    QCOMPARE(m_desk->workspace->sales().batches()->front().totals.amount.scaled(), 38'400'0000LL);

    // One that cannot be read says so, and another file can be chosen.
    start(write(QStringLiteral("alt.xls"), QByteArray{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"}));
    QTRY_VERIFY(m_desk->lastNotice.text.contains(QStringLiteral("old Excel workbook")));
    QVERIFY(m_page->findChild<QWidget*>(QStringLiteral("chooseCard"))->isVisible());
}

void ImportWizardTest::importsAFileWithOneClickAfterItWasChosen()
{
    start(write(QStringLiteral("sales.csv"), kGood));
    QTRY_VERIFY(button("importButton")->isEnabled());
    QVERIFY(button("importButton")->text().contains(QLatin1Char('2')));
    QCOMPARE(m_desk->workspace->sales().batches()->size(), std::size_t{0}); // nothing was changed so far
    button("importButton")->click();
    QTRY_COMPARE(m_desk->workspace->sales().batches()->size(), std::size_t{1});
    const auto batch = m_desk->workspace->sales().batches()->front();
    QCOMPARE(batch.accepted, 2);
    QCOMPARE(batch.totals.amount.scaled(), 49'650'0000LL);
    // The window's services hear of the import when the job reports its end.
    QTRY_COMPARE((*m_desk->workspace->organisation().snapshot())->people().size(), std::size_t{2});
}

void ImportWizardTest::whatWasReceivedIsImportedBesideTheSales()
{
    const QByteArray header = "订单日期,订单编号,业务员,金额,回款日期,已回款金额\n";
    start(write(QStringLiteral("sales.csv"), header + "2026-09-01,SO-1,王芳,500,2026-09-05,100\n"));
    QTRY_VERIFY(button("importButton")->isEnabled());
    button("importButton")->click();
    QTRY_COMPARE(m_desk->workspace->sales().batches()->size(), std::size_t{2});
    QCOMPARE(m_desk->workspace->sales().batches()->front().basis, attain::SaleBasis::Received);

    // The rest is paid: nothing of the sales is new, but a receipt is.
    start(write(QStringLiteral("later.csv"), header + "2026-09-01,SO-1,王芳,500,2026-09-20,500\n"));
    QTRY_VERIFY(button("importButton")->isEnabled());
    QVERIFY(!button("importButton")->text().contains(QLatin1Char('0')));
    button("importButton")->click();
    QTRY_COMPARE(m_desk->workspace->sales().batches()->size(), std::size_t{3});
    QCOMPARE(m_desk->workspace->sales().batches()->front().totals.amount.scaled(), 400'0000LL);
}

void ImportWizardTest::theSameFileTwiceChangesNothing()
{
    const QString file = write(QStringLiteral("sales.csv"), kGood);
    start(file);
    QTRY_VERIFY(button("importButton")->isEnabled());
    button("importButton")->click();
    QTRY_COMPARE(m_desk->workspace->sales().batches()->size(), std::size_t{1});
    start(file);
    QTRY_VERIFY(button("importButton")->text().contains(QLatin1Char('0')));
    QVERIFY(!button("importButton")->isEnabled());
}

void ImportWizardTest::showsRejectedRowsAndExportsThem()
{
    const QString file
        = write(QStringLiteral("bad.csv"), kGood + "2026/13/2,SO-3,王芳,华东一部,广州新桥,X300,8,41600.00\n");
    m_desk->prompter.savePath = m_folder.filePath(QStringLiteral("rejected.csv"));
    start(file);
    QTRY_VERIFY(button("rejectedButton")->isEnabled());
    button("rejectedButton")->click();
    QTRY_COMPARE(m_desk->lastNotice.tone, Tone::Good);
    QFile exported{m_desk->prompter.savePath};
    QVERIFY(exported.open(QIODevice::ReadOnly));
    const QByteArray text = exported.readAll();
    QVERIFY(text.contains("2026/13/2"));
    QVERIFY(text.contains("date_invalid"));
    QVERIFY(!text.contains("SO-1"));
}

void ImportWizardTest::anImportIsUndoneAsAWhole()
{
    start(write(QStringLiteral("sales.csv"), kGood));
    QTRY_VERIFY(button("importButton")->isEnabled());
    button("importButton")->click();
    QTRY_COMPARE(m_desk->workspace->sales().batches()->size(), std::size_t{1});
    QTRY_VERIFY(m_desk->workspace->canUndo());
    QVERIFY(m_desk->workspace->undo().has_value());
    QVERIFY(!m_desk->workspace->sales().days()->has_value());
    QCOMPARE((*m_desk->workspace->organisation().snapshot())->people().size(), std::size_t{0});
}

/// As after a crash: nobody finished or cancelled anything.
void ImportWizardTest::startAgain()
{
    m_page.reset();
    auto workspace = std::move(m_desk->workspace);
    const QString drafts
        = m_folder.filePath(QString::fromUtf8(QTest::currentTestFunction()) + QStringLiteral(" drafts.json"));
    m_desk = std::make_unique<TestDesk>(std::move(workspace), drafts);
    m_page = std::make_unique<SalesPage>(m_desk->desk());
    m_page->show();
    m_page->refreshNow();
}

void ImportWizardTest::importGood()
{
    start(write(QStringLiteral("sales.csv"), kGood));
    QTRY_VERIFY(button("importButton")->isEnabled());
    button("importButton")->click();
    QTRY_COMPARE((*m_desk->workspace->organisation().snapshot())->people().size(), std::size_t{2});
}

void ImportWizardTest::filesThatACrashKeptFromBeingImportedAreKnownAgain()
{
    startAgain();
    const QString file = write(QStringLiteral("sales.csv"), kGood);
    start(file);
    startAgain();
    QCOMPARE(m_desk->drafts.all().size(), 1);
    const Draft draft = m_desk->drafts.all().first();
    QCOMPARE(draft.place.files, QStringList{file});
    QVERIFY(draft.title.contains(QStringLiteral("sales.csv")));
    QVERIFY(m_desk->drafts.resume(draft, [&] { m_page->showPlace(draft.place); }));
    QTRY_VERIFY(button("importButton")->isEnabled());
    button("importButton")->click();
    QTRY_VERIFY(m_desk->drafts.all().isEmpty()); // imported: nothing is left to do
}

void ImportWizardTest::theCreditFormOfALineIsFilledAgainAfterACrash()
{
    startAgain();
    importGood();
    Place place;
    place.page = QStringLiteral("sales");
    place.task = QStringLiteral("credit:1/1");
    m_page->showPlace(place);
    auto* dialog = m_page->findChild<QDialog*>();
    QVERIFY(dialog);
    for (auto* add : dialog->findChildren<QPushButton*>()) {
        if (add->text().contains(QStringLiteral("Add")))
            add->click();
    }
    dialog->findChild<QDoubleSpinBox*>(QStringLiteral("percentSpinBox0"))->setValue(60);
    dialog->findChild<QDoubleSpinBox*>(QStringLiteral("percentSpinBox1"))->setValue(40);
    dialog->findChild<QLineEdit*>(QStringLiteral("reasonLineEdit"))->setText(QStringLiteral("together"));
    m_desk->drafts.lookNow();

    startAgain();
    QCOMPARE(m_desk->drafts.all().size(), 1);
    const Draft draft = m_desk->drafts.all().first();
    QVERIFY(m_desk->drafts.resume(draft, [&] { m_page->showPlace(draft.place); }));
    dialog = m_page->findChild<QDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QDoubleSpinBox*>(QStringLiteral("percentSpinBox1"))->value(), 40.0);
    QCOMPARE(dialog->findChild<QLineEdit*>(QStringLiteral("reasonLineEdit"))->text(), QStringLiteral("together"));
    dialog->reject();
    QVERIFY(m_desk->drafts.all().isEmpty());
}

void ImportWizardTest::saleLinesAreExportedAsTheyAreShown()
{
    importGood();
    QVERIFY(m_desk->context.setPeriod(QStringLiteral("2026-Q3")));
    m_desk->prompter.savePath = m_folder.filePath(QStringLiteral("lines.csv"));
    button("backButton")->click(); // from the wizard to the lines
    m_page->refreshNow();
    m_desk->lastNotice = {};
    m_page->exportTable();
    QTRY_COMPARE(m_desk->lastNotice.tone, Tone::Good);
    QFile exported{m_desk->prompter.savePath};
    QVERIFY(exported.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(exported.readAll());
    QCOMPARE(text.count(QStringLiteral("\r\n")), 3);
    const QString newest = text.section(QStringLiteral("\r\n"), 1, 1);
    QVERIFY2(newest.startsWith(QStringLiteral("2026-09-02,SO-2,张伟,华东一部,上海远景,X100")), qPrintable(newest));
    QVERIFY(newest.contains(QStringLiteral("11250.00")));
}

void ImportWizardTest::conflictsAreReplacedWhenTheBoxIsTicked()
{
    start(write(QStringLiteral("sales.csv"), kGood));
    QTRY_VERIFY(button("importButton")->isEnabled());
    button("importButton")->click();
    QTRY_COMPARE(m_desk->workspace->sales().batches()->size(), std::size_t{1});

    start(write(QStringLiteral("corrected.csv"), QByteArray{kGood}.replace("38,400.00", "40,000.00")));
    QTRY_VERIFY(m_page->findChild<QCheckBox*>(QStringLiteral("replaceCheckBox")));
    QVERIFY(!button("importButton")->isEnabled()); // nothing is replaced unasked
    m_page->findChild<QCheckBox*>(QStringLiteral("replaceCheckBox"))->click();
    QTRY_VERIFY(button("importButton")->isEnabled());
    QVERIFY(m_page->findChild<QCheckBox*>(QStringLiteral("replaceCheckBox"))->isChecked());
    button("importButton")->click();
    QTRY_COMPARE(m_desk->workspace->sales().batches()->size(), std::size_t{2});
    const auto batches = *m_desk->workspace->sales().batches();
    QCOMPARE(batches.front().replaced, 1);
    QCOMPARE(batches.back().replacedLater, 1);
    QCOMPARE(m_desk->workspace->sales().select({})->control().amount.scaled(), 51'250'0000LL);
}

void ImportWizardTest::cancelledRowsAreLeftOutUnlessTheBoxIsUnticked()
{
    const QByteArray text = "订单日期,订单编号,业务员,金额,状态\n2026/9/1,SO-1,王芳,100,已完成\n"
                            "2026/9/2,SO-2,王芳,20,已取消\n";
    start(write(QStringLiteral("status.csv"), text));
    QTRY_VERIFY(m_page->findChild<QCheckBox*>(QStringLiteral("skipCancelledCheckBox")));
    QVERIFY(button("importButton")->text().contains(QLatin1Char('1')));
    m_page->findChild<QCheckBox*>(QStringLiteral("skipCancelledCheckBox"))->click();
    QTRY_VERIFY(button("importButton")->text().contains(QLatin1Char('2')));
    QTRY_VERIFY(button("importButton")->isEnabled());
    button("importButton")->click();
    QTRY_COMPARE(m_desk->workspace->sales().batches()->size(), std::size_t{1});
    QCOMPARE(m_desk->workspace->sales().batches()->front().accepted, 2);
}

void ImportWizardTest::aTableIsPastedFromTheClipboard()
{
    QGuiApplication::clipboard()->setText(
        QString::fromUtf8("订单日期\t订单编号\t业务员\t金额\n2026/9/1\tSO-1\t王芳\t\"1,250.50\"\n"));
    Place place;
    place.page = QStringLiteral("sales");
    place.task = QStringLiteral("import");
    m_page->showPlace(place);
    auto* paste = m_page->findChild<QAction*>(QStringLiteral("pasteAction"));
    QVERIFY(paste);
    paste->trigger();
    QTRY_VERIFY(button("importButton")->isEnabled());
    button("importButton")->click();
    QTRY_COMPARE(m_desk->workspace->sales().batches()->size(), std::size_t{1});
    const auto batch = m_desk->workspace->sales().batches()->front();
    QCOMPARE(batch.fileName, std::string{"clipboard"});
    QCOMPARE(batch.totals.amount.scaled(), 1'250'5000LL);
}

void ImportWizardTest::filesOfAnyKindAreTakenInTheOrderThatTheyNeed()
{
    Place place;
    place.page = QStringLiteral("sales");
    place.task = QStringLiteral("import");
    place.files = {write(QStringLiteral("sales.csv"), kGood),
                   write(QStringLiteral("people.csv"), "工号,姓名,部门,入职日期\nHX1,王芳,华东一部,2018-03-05\n"),
                   write(QStringLiteral("departments.csv"), "编号,名称,上级部门\nEAST1,华东一部,\n")};
    m_page->showPlace(place);
    QStringList kinds;
    for (qsizetype i = 0; i < place.files.size(); ++i) {
        QTRY_VERIFY(button("importButton")->isEnabled());
        kinds.append(m_page->findChild<QComboBox*>(QStringLiteral("kindComboBox"))->currentData().toString());
        button("importButton")->click();
        const bool last = i + 1 == place.files.size();
        QTRY_COMPARE(button("importButton")->text(),
                     last ? QStringLiteral("To the overview") : QStringLiteral("Next file"));
        if (!last)
            button("importButton")->click();
    }
    QCOMPARE(kinds, (QStringList{QStringLiteral("departments"), QStringLiteral("people"), QStringLiteral("sales")}));
    QCOMPARE((*m_desk->workspace->organisation().snapshot())->departments().size(), std::size_t{1});
}

void ImportWizardTest::afterwardsThePeriodOfTheSalesIsShown()
{
    QVERIFY(m_desk->context.setPeriod(QStringLiteral("2025-Q1")));
    importGood();
    QTRY_COMPARE(button("importButton")->text(), QStringLiteral("To the overview"));
    QCOMPARE(m_desk->context.period().from, *attain::Date::create(2026, 7, 1));
    QCOMPARE(m_desk->context.period().kind, attain::PeriodKind::Quarter);
}

QTEST_MAIN(ImportWizardTest)
#include "ImportWizardTest.moc"
