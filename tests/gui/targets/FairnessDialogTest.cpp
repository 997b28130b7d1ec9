#include "targets/FairnessDialog.h"

#include "TestDesk.h"
#include "common/GridView.h"
#include "targets/TargetsPage.h"

#include <QPushButton>
#include <QTest>

/// Findings on the fairness of targets as a manager goes through them, with the sample company.
class FairnessDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsFindingsAsSentencesAndThePeersBehindThem();
    void aFindingIsAcceptedWithAReasonAndTakenBack();
    void showsThePersonInTheGrid();
    void saysWhyAMetricIsNotCompared();
    void theTargetsPageSaysHowAPersonStandsAmongPeers();

private:
    GridView* view(const char* name) const { return m_dialog->findChild<GridView*>(QLatin1String{name}); }
    QPushButton* button(const char* name) const { return m_dialog->findChild<QPushButton*>(QLatin1String{name}); }
    /// The first finding in this state.
    void choose(const QString& state)
    {
        auto* findings = view("findingsView");
        for (int row = 0; row < findings->model()->rowCount(); ++row)
            if (findings->model()->index(row, 1).data().toString() == state) {
                findings->setCurrentIndex(findings->model()->index(row, 0));
                return;
            }
        QFAIL("no finding in this state");
    }
    std::size_t open() const
    {
        attain::FairnessQuery query;
        query.scope.period = *m_desk->workspace->calendar().fiscalCalendar().parse("2026");
        return m_desk->workspace->fairness().openFindings(query)->size();
    }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<FairnessDialog> m_dialog;
};

void FairnessDialogTest::init()
{
    m_desk = std::make_unique<TestDesk>(TestDesk::Content::SampleCompany);
    m_dialog = std::make_unique<FairnessDialog>(m_desk->desk(), nullptr);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->show();
}

void FairnessDialogTest::cleanup()
{
    m_dialog.reset();
    m_desk.reset();
}

void FairnessDialogTest::showsFindingsAsSentencesAndThePeersBehindThem()
{
    const auto* findings = view("findingsView")->model();
    QStringList sentences;
    for (int row = 0; row < findings->rowCount(); ++row)
        sentences.append(findings->index(row, 0).data().toString());
    QVERIFY(sentences.join(QLatin1Char('|')).contains(QStringLiteral("周杰 and 黄强 are alike")));
    QVERIFY(sentences.join(QLatin1Char('|')).contains(QStringLiteral("out of reach")));
    QCOMPARE(view("peersView")->model()->rowCount(), 21); // whole year, with a position
}

void FairnessDialogTest::aFindingIsAcceptedWithAReasonAndTakenBack()
{
    const auto before = open();
    choose(QStringLiteral("Open"));
    m_desk->prompter.texts = {QStringLiteral("talked about")};
    button("acceptButton")->click();
    QCOMPARE(open(), before - 1);
    choose(QStringLiteral("Accepted"));
    QVERIFY(!button("acceptButton")->isEnabled());
    button("withdrawButton")->click();
    QCOMPARE(open(), before);
    choose(QStringLiteral("Open"));
    m_desk->prompter.texts = {QStringLiteral("  ")};
    button("acceptButton")->click(); // without a reason
    QCOMPARE(open(), before);
    QCOMPARE(m_desk->lastNotice.tone, Tone::Bad);
}

void FairnessDialogTest::showsThePersonInTheGrid()
{
    std::optional<attain::PersonId> asked;
    connect(m_dialog.get(), &FairnessDialog::personRequested, this, [&](attain::PersonId person) { asked = person; });
    choose(QStringLiteral("Open"));
    button("showButton")->click();
    QVERIFY(asked.has_value());
}

void FairnessDialogTest::saysWhyAMetricIsNotCompared()
{
    m_desk->context.setMetric(attain::Metric::Margin);
    QCOMPARE(view("findingsView")->model()->rowCount(), 0);
    QVERIFY(!button("acceptButton")->isEnabled());
}

void FairnessDialogTest::theTargetsPageSaysHowAPersonStandsAmongPeers()
{
    TargetsPage page{m_desk->desk()};
    page.show();
    page.refreshNow();
    Place place;
    place.person = m_desk->workspace->organisation().current()->personByCode("HX001")->id;
    page.showPlace(place);
    auto* label = page.findChild<PlainLabel*>(QStringLiteral("fairnessLabel"));
    QVERIFY(label->plainText().contains(QStringLiteral("Fairness:")));
    QVERIFY(label->plainText().contains(QStringLiteral("chance of the target")));
}

QTEST_MAIN(FairnessDialogTest)
#include "FairnessDialogTest.moc"
