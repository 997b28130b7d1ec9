#include "targets/TalkDialog.h"

#include "TestDesk.h"
#include "Workspace.h"
#include "common/GridView.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

/// Talks about targets as a manager records them, with the sample company.
class TalkDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void offersOnlyWhatMayBeSaidNow();
    void recordsAProposalAndTakesItOver();
    void refusesANumberThatIsNone();

private:
    template<typename Widget>
    Widget* child(const char* name) const
    {
        return m_dialog->findChild<Widget*>(QLatin1String{name});
    }
    QString text(const char* name) const { return child<QLabel>(name)->text(); }
    void choose(attain::TalkKind kind)
    {
        auto* box = child<QComboBox>("kindComboBox");
        const int index = box->findData(static_cast<int>(kind));
        QVERIFY(index >= 0);
        box->setCurrentIndex(index);
    }
    bool offers(attain::TalkKind kind) const
    {
        return child<QComboBox>("kindComboBox")->findData(static_cast<int>(kind)) >= 0;
    }
    attain::Talk talk() const { return *m_desk->workspace->talks().talk(m_topic); }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<TalkDialog> m_dialog;
    attain::TalkTopic m_topic;
};

void TalkDialogTest::init()
{
    m_desk = std::make_unique<TestDesk>(TestDesk::Content::SampleCompany);
    auto& workspace = *m_desk->workspace;
    m_topic.person = (*workspace.organisation().snapshot())->personByCode("HX007")->id;
    m_topic.period = *workspace.calendar().fiscalCalendar().parse("2026");
    // Of a scenario of its own, which is a draft.
    QVERIFY(workspace.targets().assign({.scenario = "talks",
                                        .subject = attain::Subject::of(m_topic.person),
                                        .period = m_topic.period,
                                        .levels = {{}, 12'000'000'0000, {}, {}}}));
    m_topic.scenario = "talks";
    m_dialog = std::make_unique<TalkDialog>(m_desk->desk(), m_topic, QStringLiteral("Zhou"), nullptr);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->show();
}

void TalkDialogTest::cleanup()
{
    m_dialog.reset();
    m_desk.reset();
}

void TalkDialogTest::offersOnlyWhatMayBeSaidNow()
{
    QVERIFY(offers(attain::TalkKind::Proposal));
    QVERIFY(offers(attain::TalkKind::Comment));
    QVERIFY(!offers(attain::TalkKind::Appeal)); // not published
    QVERIFY(!offers(attain::TalkKind::Answer));
    QVERIFY(!child<QPushButton>("adoptButton")->isVisible());
    choose(attain::TalkKind::Comment);
    QVERIFY(!child<QLineEdit>("numberLineEdit")->isEnabled());
}

void TalkDialogTest::recordsAProposalAndTakesItOver()
{
    choose(attain::TalkKind::Proposal);
    child<QLineEdit>("numberLineEdit")->setText(QStringLiteral("-10%"));
    child<QLineEdit>("noteLineEdit")->setText(QStringLiteral("a customer closes"));
    child<QLineEdit>("whoLineEdit")->setText(QStringLiteral("Zhou"));
    child<QPushButton>("sayButton")->click();
    QCOMPARE(text("refusalLabel"), QString{});
    QCOMPARE(talk().entries.size(), std::size_t{1});
    QCOMPARE(*talk().entries[0].target, std::int64_t{10'800'000'0000});
    QCOMPARE(text("statePill"), QStringLiteral("In talks"));
    QCOMPARE(child<GridView>("entriesView")->model()->rowCount(), 1);
    auto* adopt = child<QPushButton>("adoptButton");
    QVERIFY(adopt->isVisible());
    adopt->click();
    QCOMPARE(*talk().target, std::int64_t{10'800'000'0000});
    QCOMPARE(text("statePill"), QStringLiteral("Agreed"));
    QVERIFY(!adopt->isVisible());
}

void TalkDialogTest::refusesANumberThatIsNone()
{
    choose(attain::TalkKind::Proposal);
    child<QLineEdit>("numberLineEdit")->setText(QStringLiteral("less"));
    child<QPushButton>("sayButton")->click();
    QVERIFY(text("refusalLabel").contains(QStringLiteral("less")));
    QVERIFY(talk().entries.empty());
    child<QLineEdit>("numberLineEdit")->clear();
    child<QPushButton>("sayButton")->click();
    QVERIFY(!text("refusalLabel").isEmpty());
    QVERIFY(talk().entries.empty());
}

QTEST_MAIN(TalkDialogTest)
#include "TalkDialogTest.moc"
