#include "targets/PartsDialog.h"

#include "TestDesk.h"
#include "common/GridView.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

/// The channels of the company's revenue, with the sample company and with an empty one.
class PartsDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatThePartsAddUpTo();
    void asksForADivisionByTheSharesThatStandThere();
    void saysWhereAMetricWithoutPartsGetsThem();

private:
    static std::unique_ptr<PartsDialog> open(TestDesk& desk, attain::Metric metric)
    {
        const auto year = *desk.workspace->calendar().fiscalCalendar().parse("2026");
        auto dialog = std::make_unique<PartsDialog>(
            desk.desk(), PartsDialog::About{metric, attain::Subject::company(), year, QStringLiteral("Company")},
            nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        return dialog;
    }
};

void PartsDialogTest::showsWhatThePartsAddUpTo()
{
    TestDesk desk{TestDesk::Content::SampleCompany};
    const auto dialog = open(desk, attain::Metric::Revenue);
    const auto* table = dialog->findChild<GridView*>(QStringLiteral("partsView"))->model();
    QCOMPARE(table->rowCount(), 3);
    const auto boxes = dialog->findChildren<QDoubleSpinBox*>();
    QCOMPARE(boxes.size(), 3);
    double sum = 0;
    for (const auto* box : boxes)
        sum += box->value();
    QVERIFY(std::abs(sum - 100) < 0.05); // last year's shares
    QVERIFY(!dialog->findChild<QLabel*>(QStringLiteral("summaryLabel"))->text().isEmpty());
}

void PartsDialogTest::asksForADivisionByTheSharesThatStandThere()
{
    TestDesk desk{TestDesk::Content::SampleCompany};
    const auto dialog = open(desk, attain::Metric::Revenue);
    const auto boxes = dialog->findChildren<QDoubleSpinBox*>();
    boxes[0]->setValue(20);
    boxes[1]->setValue(30.5);
    boxes[2]->setValue(49.5);
    std::vector<attain::PartWeight> asked;
    connect(dialog.get(), &PartsDialog::divisionRequested,
            [&](const std::vector<attain::PartWeight>& weights) { asked = weights; });
    dialog->findChild<QPushButton*>(QStringLiteral("divideButton"))->click();
    QCOMPARE(asked.size(), 3U);
    QCOMPARE(asked[0].weight, 2000);
    QCOMPARE(asked[1].weight, 3050);
    QCOMPARE(asked[2].weight, 4950);
}

void PartsDialogTest::saysWhereAMetricWithoutPartsGetsThem()
{
    TestDesk desk;
    const auto dialog = open(desk, attain::Metric::Revenue);
    QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("divideButton"))->isEnabled());
    QVERIFY(dialog->findChildren<QDoubleSpinBox*>().isEmpty());
    QVERIFY(!dialog->findChild<QLabel*>(QStringLiteral("summaryLabel"))->text().isEmpty());
}

QTEST_MAIN(PartsDialogTest)
#include "PartsDialogTest.moc"
