#include "common/NoticeBar.h"

#include "TestDesk.h"
#include "shell/Languages.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

class NoticeBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsNothingUntilThereIsSomethingToSay();
    void showsTextFromDataAsItIs();
    void hasNoButtonsWithoutSomethingToDo();
    void everyButtonThatShowsHasAName();
    void theActionRunsOnceAndClosesTheNotice();
    void detailsAreCopiedWithTheText();
    void aLaterNoticeReplacesTheEarlier();
    void speaksTheLanguageThatIsChosenLater();

private:
    QList<QAbstractButton*> shownButtons() const;
    QAbstractButton* shownButton(const QString& text) const;

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<NoticeBar> m_bar;
};

void NoticeBarTest::init()
{
    m_desk = std::make_unique<TestDesk>();
    m_bar = std::make_unique<NoticeBar>(m_desk->notices, m_desk->icons);
}

void NoticeBarTest::cleanup()
{
    m_bar.reset();
    m_desk.reset();
}

QList<QAbstractButton*> NoticeBarTest::shownButtons() const
{
    QList<QAbstractButton*> shown;
    for (auto* button : m_bar->findChildren<QAbstractButton*>()) {
        if (button->isVisibleTo(m_bar.get()))
            shown.append(button);
    }
    return shown;
}

QAbstractButton* NoticeBarTest::shownButton(const QString& text) const
{
    for (QAbstractButton* button : shownButtons()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

void NoticeBarTest::showsNothingUntilThereIsSomethingToSay()
{
    QVERIFY(!m_bar->isVisible());
    m_desk->notices.done(QStringLiteral("Done."));
    QVERIFY(m_bar->isVisible());
}

void NoticeBarTest::showsTextFromDataAsItIs()
{
    const QString name = QStringLiteral("A<B & C> <b>R&D</b>");
    m_desk->notices.done(name);
    const auto labels = m_bar->findChildren<QLabel*>();
    const auto found
        = std::find_if(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text() == name; });
    QVERIFY(found != labels.end());
    QCOMPARE((*found)->textFormat(), Qt::PlainText);
    m_desk->notices.show({.tone = Tone::Good, .text = name, .details = {}, .actionText = name, .action = {}});
    QVERIFY(shownButton(QStringLiteral("A<B && C> <b>R&&D</b>")));
}

void NoticeBarTest::hasNoButtonsWithoutSomethingToDo()
{
    // Neither before the first notice nor with one that offers nothing, but Close.
    QCOMPARE(shownButtons().size(), 1);
    m_desk->notices.done(QStringLiteral("Done."));
    QCOMPARE(shownButtons().size(), 1);
    m_desk->notices.show({Tone::Bad, QStringLiteral("No."), QStringLiteral("x"), QStringLiteral("Undo"), {}});
    QCOMPARE(shownButtons().size(), 3);
    m_desk->notices.done(QStringLiteral("Done."));
    QCOMPARE(shownButtons().size(), 1);
}

void NoticeBarTest::everyButtonThatShowsHasAName()
{
    m_desk->notices.show({Tone::Bad, QStringLiteral("No."), QStringLiteral("x"), QStringLiteral("Undo"), {}});
    for (QAbstractButton* button : shownButtons())
        QVERIFY(!QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name).isEmpty());
}

void NoticeBarTest::theActionRunsOnceAndClosesTheNotice()
{
    int runs = 0;
    m_desk->notices.show({Tone::Good, QStringLiteral("Removed."), {}, QStringLiteral("Undo"), [&runs] { ++runs; }});
    shownButton(QStringLiteral("Undo"))->click();
    QCOMPARE(runs, 1);
    QVERIFY(!m_bar->isVisible());
}

void NoticeBarTest::detailsAreCopiedWithTheText()
{
    m_desk->notices.show({Tone::Bad, QStringLiteral("It failed."), QStringLiteral("code 14"), {}, {}});
    shownButton(QStringLiteral("Copy details"))->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("It failed.\ncode 14"));
    QVERIFY(m_bar->isVisible());
}

void NoticeBarTest::aLaterNoticeReplacesTheEarlier()
{
    m_desk->notices.show({Tone::Bad, QStringLiteral("First."), QStringLiteral("code"), {}, {}});
    m_desk->notices.done(QStringLiteral("Second."));
    QVERIFY(!shownButton(QStringLiteral("Copy details")));
    QCOMPARE(m_bar->property("tone").toString(), QStringLiteral("good"));
}

void NoticeBarTest::speaksTheLanguageThatIsChosenLater()
{
    m_desk->preferences.setLanguage(QStringLiteral("en"));
    const Languages languages{m_desk->preferences};
    m_desk->notices.show({Tone::Bad, QStringLiteral("It failed."), QStringLiteral("code 14"), {}, {}});
    m_desk->preferences.setLanguage(QStringLiteral("zh_CN"));
    QTRY_VERIFY(!shownButton(QStringLiteral("Copy details")));
    QCOMPARE(shownButtons().size(), 2);
    m_desk->preferences.setLanguage(QStringLiteral("en"));
    QTRY_VERIFY(shownButton(QStringLiteral("Copy details")));
}

QTEST_MAIN(NoticeBarTest)
#include "NoticeBarTest.moc"
