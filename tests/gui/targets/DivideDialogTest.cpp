#include "targets/DivideDialog.h"

#include "TestDesk.h"
#include "common/GridView.h"
#include "targets/DivisionTableModel.h"
#include "targets/TargetTreeModel.h"
#include "targets/TargetsPage.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

/// Dividing as a user does it, with the sample company.
class DivideDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatEverybodyWouldGetAndWhy();
    void whatIsSpecialAboutAReceiverIsTypedOver();
    void refusesAPlanThatIsNone();
    void dividesFromThePageAndUndoesInOneStep();
    void lockedCellsAreMarkedAndStay();

private:
    template<typename Widget>
    Widget* child(const char* name) const
    {
        return m_dialog->findChild<Widget*>(QLatin1String{name});
    }
    QPushButton* apply() const { return child<QDialogButtonBox>("buttonBox")->button(QDialogButtonBox::Ok); }
    QModelIndex cell(const QString& name, int column) const
    {
        const auto* model = child<GridView>("divisionView")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, 0).data().toString().trimmed() == name)
                return model->index(row, column);
        return {};
    }

    std::unique_ptr<TestDesk> m_desk;
    QPointer<DivideDialog> m_dialog;
};

void DivideDialogTest::init()
{
    m_desk = std::make_unique<TestDesk>(TestDesk::Content::SampleCompany);
    const auto year = *m_desk->workspace->calendar().fiscalCalendar().parse("2026");
    m_dialog = new DivideDialog{m_desk->desk(),
                                {attain::Metric::Revenue, attain::Subject::company(), year, QStringLiteral("Company")},
                                nullptr};
    m_dialog->show();
}

void DivideDialogTest::cleanup()
{
    delete m_dialog;
    m_desk.reset();
}

void DivideDialogTest::showsWhatEverybodyWouldGetAndWhy()
{
    auto* view = child<GridView>("divisionView");
    const QAbstractItemModelTester tester{view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest};
    QVERIFY(cell(QStringLiteral("王芳"), 0).isValid()); // level by level, down to the people
    QVERIFY(cell(QStringLiteral("王芳"), DivisionTableModel::WhyColumn)
                .data()
                .toString()
                .contains(QStringLiteral("Last year")));
    child<QComboBox>("depthComboBox")->setCurrentIndex(0);
    QVERIFY(!cell(QStringLiteral("王芳"), 0).isValid());
    QCOMPARE(view->model()->rowCount(), 5);
    child<QSpinBox>("overDepartmentsSpinBox")->setValue(10);
    QVERIFY(child<PlainLabel>("sumsLabel")->plainText().contains(QStringLiteral("21,120")));
    QVERIFY(child<QLineEdit>("noteLineEdit")->text().startsWith(QStringLiteral("Last year's actual")));
    child<QSpinBox>("headcountSpinBox")->setValue(40);
    QVERIFY(child<QLineEdit>("noteLineEdit")->text().contains(QStringLiteral("Head count 40%")));
}

void DivideDialogTest::whatIsSpecialAboutAReceiverIsTypedOver()
{
    child<QComboBox>("depthComboBox")->setCurrentIndex(0);
    auto* model = child<GridView>("divisionView")->model();
    const QString before = cell(QStringLiteral("华东一部"), DivisionTableModel::TargetColumn).data().toString();
    QVERIFY(model->setData(cell(QStringLiteral("华东一部"), DivisionTableModel::MostColumn), QStringLiteral("3000"),
                           Qt::EditRole));
    QCOMPARE(cell(QStringLiteral("华东一部"), DivisionTableModel::TargetColumn).data().toString(),
             QStringLiteral("3,000.0"));
    QVERIFY(before != QStringLiteral("3,000.0"));
    QVERIFY(!model->setData(cell(QStringLiteral("华南部"), DivisionTableModel::GrowthColumn), QStringLiteral("much"),
                            Qt::EditRole));
    QVERIFY(model->setData(cell(QStringLiteral("华南部"), DivisionTableModel::GrowthColumn), QStringLiteral("+10%"),
                           Qt::EditRole));
    QVERIFY(cell(QStringLiteral("华南部"), DivisionTableModel::WhyColumn)
                .data()
                .toString()
                .contains(QStringLiteral("Own growth")));
}

void DivideDialogTest::refusesAPlanThatIsNone()
{
    QVERIFY(apply()->isEnabled());
    child<QSpinBox>("lastYearSpinBox")->setValue(0); // by nothing
    QVERIFY(!apply()->isEnabled());
    child<QSpinBox>("evenSpinBox")->setValue(100);
    QVERIFY(apply()->isEnabled());
    child<QLineEdit>("rampLineEdit")->setText(QStringLiteral("soon"));
    QVERIFY(!apply()->isEnabled());
    child<QLineEdit>("rampLineEdit")->setText(QStringLiteral("30%, 60"));
    QVERIFY(apply()->isEnabled());
    QCOMPARE(m_dialog->plan().ramp.size(), std::size_t{2});
}

void DivideDialogTest::dividesFromThePageAndUndoesInOneStep()
{
    TargetsPage page{m_desk->desk()};
    page.show();
    page.refreshNow();
    for (QAction* action : page.pageActions())
        if (action->text().startsWith(QStringLiteral("Divide")))
            action->trigger();
    auto* dialog = page.findChild<DivideDialog*>();
    QVERIFY(dialog);
    m_desk->prompter.confirmations = {true}; // the newest version is published: a draft begins
    dialog->findChild<QDialogButtonBox*>(QStringLiteral("buttonBox"))->button(QDialogButtonBox::Ok)->click();
    QCOMPARE(m_desk->workspace->targets().versions()->back().number, 4);
    const auto year = *m_desk->workspace->calendar().fiscalCalendar().parse("2026");
    const auto wang = attain::Subject::of(m_desk->workspace->organisation().current()->personByCode("HX001")->id);
    QVERIFY(m_desk->workspace->division().derivation("base", attain::Metric::Revenue, wang, year)->divided);
    QVERIFY(m_desk->workspace->undo());
    QCOMPARE(m_desk->workspace->targets().versions()->back().number, 3);
}

void DivideDialogTest::lockedCellsAreMarkedAndStay()
{
    TargetsPage page{m_desk->desk()};
    page.show();
    page.refreshNow();
    auto* view = page.findChild<TreeGridView*>(QStringLiteral("targetTreeView"));
    view->expandAll();
    const auto found = view->model()->match(view->model()->index(0, 0), Qt::DisplayRole, QStringLiteral("王芳"), 1,
                                            Qt::MatchExactly | Qt::MatchRecursive);
    view->setCurrentIndex(found.front().siblingAtColumn(TargetTreeModel::FirstPeriodColumn));
    for (QAction* action : page.findChildren<QAction*>())
        if (action->text() == QStringLiteral("Lock"))
            action->trigger();
    page.refreshNow();
    QCOMPARE(m_desk->workspace->targets().locks()->size(), std::size_t{12});
    QVERIFY(!view->currentIndex().data(Qt::DecorationRole).value<QIcon>().isNull());
    m_desk->prompter.confirmations = {true};
    view->model()->setData(view->currentIndex(), QStringLiteral("1"), Qt::EditRole);
    QCOMPARE(m_desk->lastNotice.tone, Tone::Bad);
    for (QAction* action : page.findChildren<QAction*>())
        if (action->text() == QStringLiteral("Unlock"))
            action->trigger();
    QVERIFY(m_desk->workspace->targets().locks()->empty());
}

QTEST_MAIN(DivideDialogTest)
#include "DivideDialogTest.moc"
