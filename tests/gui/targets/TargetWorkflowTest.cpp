#include "targets/TargetWorkflow.h"

#include "TestDesk.h"
#include "common/GridView.h"
#include "common/Surfaces.h"
#include "targets/AdjustmentDialog.h"
#include "targets/AdjustmentRegister.h"
#include "targets/TargetComparisonDialog.h"
#include "targets/TargetTreeModel.h"
#include "targets/TargetVersionDialog.h"
#include "targets/TargetsPage.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using attain::AdjustmentState;
using attain::TargetVersionState;

/// The life of target versions as a user takes them through it, with the sample company.
class TargetWorkflowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anEntryIntoWhatIsPublishedAsksWhetherADraftBegins();
    void aDraftIsSubmittedApprovedAndPublished();
    void whatLacksSomethingIsNotPublishedAndSaysSo();
    void twoVersionsAreComparedCellByCell();
    void anAdjustmentIsAskedForWithItsPreview();
    void theRegisterDecidesUnderAName();

private:
    template<typename Dialog>
    Dialog* open(QAction* action)
    {
        action->trigger();
        return m_page->findChild<Dialog*>();
    }
    QAction* action(const QString& beginning) const
    {
        for (QAction* action : m_page->pageActions())
            if (action->text().startsWith(beginning))
                return action;
        return nullptr;
    }
    static QPushButton* button(QWidget* dialog, QDialogButtonBox::StandardButton which)
    {
        return dialog->findChild<QDialogButtonBox*>(QStringLiteral("buttonBox"))->button(which);
    }
    void take(const QString& who);
    void type(const QString& row, const QString& text);
    attain::TargetVersion newest() const { return m_desk->workspace->targets().versions()->back(); }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<TargetsPage> m_page;
    QTreeView* m_view = nullptr;
};

void TargetWorkflowTest::init()
{
    m_desk = std::make_unique<TestDesk>(TestDesk::Content::SampleCompany);
    m_page = std::make_unique<TargetsPage>(m_desk->desk());
    m_page->show();
    m_page->refreshNow();
    m_view = m_page->findChild<QTreeView*>(QStringLiteral("targetTreeView"));
    QVERIFY(m_view);
    m_view->expandAll();
}

void TargetWorkflowTest::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

void TargetWorkflowTest::type(const QString& row, const QString& text)
{
    const auto found = m_view->model()->match(m_view->model()->index(0, 0), Qt::DisplayRole, row, 1,
                                              Qt::MatchExactly | Qt::MatchRecursive);
    QVERIFY(!found.isEmpty());
    m_view->setCurrentIndex(found.front().siblingAtColumn(TargetTreeModel::FirstPeriodColumn));
    m_view->model()->setData(m_view->currentIndex(), text, Qt::EditRole);
    m_page->refreshNow();
}

void TargetWorkflowTest::take(const QString& who)
{
    auto* dialog = m_page->findChild<TargetVersionDialog*>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit*>(QStringLiteral("whoLineEdit"))->setText(who);
    button(dialog, QDialogButtonBox::Ok)->click();
    delete dialog;
    m_page->refreshNow();
}

void TargetWorkflowTest::anEntryIntoWhatIsPublishedAsksWhetherADraftBegins()
{
    QCOMPARE(newest().number, 3);
    type(QStringLiteral("王芳"), QStringLiteral("1300"));
    QCOMPARE(newest().number, 3); // not confirmed
    m_desk->prompter.confirmations = {true};
    type(QStringLiteral("王芳"), QStringLiteral("1300"));
    QCOMPARE(newest().number, 4);
    QVERIFY(newest().isDraft());
    QVERIFY(action(QStringLiteral("Submit V4")));
    // What is in force is seen behind the cell that differs, and stays what it was.
    QVERIFY(m_view->currentIndex().data(Qt::ToolTipRole).toString().contains(QStringLiteral("in force")));
    auto* versions = m_page->findChild<QComboBox*>(QStringLiteral("versionsComboBox"));
    versions->setCurrentIndex(1);
    m_page->refreshNow();
    QCOMPARE(m_view->currentIndex().data(Qt::DisplayRole).toString(), QStringLiteral("1,280.0"));
}

void TargetWorkflowTest::aDraftIsSubmittedApprovedAndPublished()
{
    m_desk->prompter.confirmations = {true};
    type(QStringLiteral("王芳"), QStringLiteral("1300"));
    action(QStringLiteral("Submit V4"))->trigger();
    take(QStringLiteral("林晓"));
    QCOMPARE(newest().state, TargetVersionState::Submitted);
    action(QStringLiteral("Approve V4"))->trigger();
    take(QStringLiteral("周建国"));
    QCOMPARE(newest().state, TargetVersionState::Approved);
    // The year of the draft may be over by now; then nothing is asked of its targets.
    action(QStringLiteral("Publish V4"))->trigger();
    take(QStringLiteral("林晓"));
    QCOMPARE(newest().state, TargetVersionState::Published);
    QCOMPARE(m_desk->workspace->targetVersions().steps(newest().id)->back().who, std::string{"林晓"});
    QVERIFY(action(QStringLiteral("New version")));
}

void TargetWorkflowTest::whatLacksSomethingIsNotPublishedAndSaysSo()
{
    auto& workspace = *m_desk->workspace;
    // A year that is not over whatever day it is, and of which nothing is said.
    const attain::Period year = workspace.calendar().fiscalCalendar().containing(
        attain::PeriodKind::Year, attain::Date{workspace.clock().today()}.plusDays(800));
    QVERIFY(workspace.targets().assign({.period = year, .levels = {{}, attain::Money::kScale, {}, {}}}));
    m_page->refreshNow();
    for (const char* step : {"Submit V4", "Approve V4", "Publish V4"}) {
        action(QString::fromLatin1(step))->trigger();
        const auto* said
            = m_page->findChild<TargetVersionDialog*>()->findChild<PlainLabel*>(QStringLiteral("needLabel"));
        QVERIFY(said->plainText().contains(QStringLiteral("SMART")));
        take(QString::fromLatin1(step));
    }
    QCOMPARE(newest().state, TargetVersionState::Approved);
    QCOMPARE(m_desk->lastNotice.tone, Tone::Bad);
    QVERIFY(m_desk->lastNotice.text.contains(QStringLiteral("1")));
}

void TargetWorkflowTest::twoVersionsAreComparedCellByCell()
{
    auto* dialog = open<TargetComparisonDialog>(action(QStringLiteral("Compare versions")));
    QVERIFY(dialog);
    auto* before = dialog->findChild<QComboBox*>(QStringLiteral("beforeComboBox"));
    auto* after = dialog->findChild<QComboBox*>(QStringLiteral("afterComboBox"));
    const auto choose = [](QComboBox* box, const QString& beginning) {
        for (int i = 0; i < box->count(); ++i)
            if (box->itemText(i).startsWith(beginning))
                box->setCurrentIndex(i);
    };
    choose(before, QStringLiteral("V1"));
    choose(after, QStringLiteral("V3"));
    auto* view = dialog->findChild<GridView*>();
    QVERIFY(view);
    QStringList rows;
    for (int row = 0; row < view->model()->rowCount(); ++row)
        rows.append(view->model()->index(row, 0).data().toString());
    QVERIFY(rows.join(QLatin1Char('|')).contains(QStringLiteral("王芳")));
    QVERIFY(!rows.join(QLatin1Char('|')).contains(QStringLiteral("李娜")));
    choose(after, QStringLiteral("V1"));
    QCOMPARE(view->model()->rowCount(), 0);
}

void TargetWorkflowTest::anAdjustmentIsAskedForWithItsPreview()
{
    const auto count = m_desk->workspace->adjustments().adjustments()->size();
    const auto found = m_view->model()->match(m_view->model()->index(0, 0), Qt::DisplayRole, QStringLiteral("李娜"), 1,
                                              Qt::MatchExactly | Qt::MatchRecursive);
    m_view->setCurrentIndex(found.front().siblingAtColumn(TargetTreeModel::FirstPeriodColumn + 4));
    auto* workflow = m_page->findChild<TargetWorkflow*>();
    workflow->askAction()->trigger();
    auto* dialog = m_page->findChild<AdjustmentDialog*>();
    QVERIFY(dialog);
    auto* save = button(dialog, QDialogButtonBox::Save);
    QVERIFY(!save->isEnabled()); // no reason yet
    dialog->findChild<QLineEdit*>(QStringLiteral("reasonLineEdit"))->setText(QStringLiteral("新客户提前签约"));
    auto* cells = dialog->findChild<GridView*>(QStringLiteral("adjustmentCellView"));
    const QModelIndex target = cells->model()->index(0, cells->model()->columnCount() - 1);
    QVERIFY(cells->model()->setData(target, QStringLiteral("+10%"), Qt::EditRole));
    QVERIFY(save->isEnabled());
    auto* moved = dialog->findChild<GridView*>(QStringLiteral("adjustmentPreviewView"));
    QStringList rows;
    for (int row = 0; row < moved->model()->rowCount(); ++row)
        rows.append(moved->model()->index(row, 0).data().toString());
    QVERIFY(rows.join(QLatin1Char('|')).contains(QStringLiteral("李娜")));
    save->click();
    QCOMPARE(m_desk->workspace->adjustments().adjustments()->size(), count + 1);
    QCOMPARE(m_desk->workspace->adjustments().adjustments()->back().state, AdjustmentState::Draft);
}

void TargetWorkflowTest::theRegisterDecidesUnderAName()
{
    auto* dialog = open<AdjustmentRegister>(action(QStringLiteral("Adjustments")));
    QVERIFY(dialog);
    auto* view = dialog->findChild<GridView*>();
    QVERIFY(view);
    const auto adjustments = *m_desk->workspace->adjustments().adjustments();
    QCOMPARE(view->model()->rowCount(), static_cast<int>(adjustments.size()));
    const auto waits = std::ranges::find(adjustments, AdjustmentState::Submitted, &attain::Adjustment::state);
    QVERIFY(waits != adjustments.end());
    for (int row = 0; row < view->model()->rowCount(); ++row)
        if (view->model()->index(row, 0).data().toString().contains(QString::number(waits->number)))
            view->setCurrentIndex(view->model()->index(row, 0));
    auto* approve = dialog->findChild<QPushButton*>(QStringLiteral("approveButton"));
    QVERIFY(approve->isEnabled());
    m_desk->prompter.texts = {QStringLiteral("周建国")};
    approve->click();
    QCOMPARE(m_desk->workspace->adjustments().adjustment(waits->id)->state, AdjustmentState::Approved);
    QCOMPARE(newest().number, 4);
    QCOMPARE(newest().state, TargetVersionState::Published);
}

QTEST_MAIN(TargetWorkflowTest)
#include "TargetWorkflowTest.moc"
