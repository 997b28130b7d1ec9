#include "common/NoticeBar.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

class NoticesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatStaysComesBackWhenTheNewerNoticeIsClosed();
    void goodNewsDoNotComeBack();
    void theSameNoticeWaitsOnce();
    void aNoticeWithTwoWaysRunsTheOneThatIsChosen();
    void nothingIsLeftAfterTheWorkspaceWasClosed();

private:
    static Notice notice(Tone tone, const QString& text)
    {
        Notice made;
        made.tone = tone;
        made.text = text;
        return made;
    }
    bool shows(const QString& text) const
    {
        for (const auto* label : m_bar->findChildren<QLabel*>()) {
            if (label->text() == text)
                return !m_bar->isHidden();
        }
        return false;
    }
    void close() { m_bar->findChild<QToolButton*>()->click(); }

    Theme m_theme;
    Icons m_icons{m_theme};
    std::unique_ptr<Notices> m_notices;
    std::unique_ptr<NoticeBar> m_bar;
};

void NoticesTest::init()
{
    m_bar.reset();
    m_notices = std::make_unique<Notices>();
    m_bar = std::make_unique<NoticeBar>(*m_notices, m_icons);
}

void NoticesTest::whatStaysComesBackWhenTheNewerNoticeIsClosed()
{
    m_notices->show(notice(Tone::Bad, u"first"_s));
    m_notices->show(notice(Tone::Warning, u"second"_s));
    m_notices->done(u"third"_s);
    QVERIFY(shows(u"third"_s));
    close();
    QVERIFY(shows(u"second"_s));
    close();
    QVERIFY(shows(u"first"_s));
    close();
    QVERIFY(m_bar->isHidden());
}

void NoticesTest::goodNewsDoNotComeBack()
{
    m_notices->done(u"first"_s);
    m_notices->show(notice(Tone::Bad, u"second"_s));
    close();
    QVERIFY(m_bar->isHidden());
}

void NoticesTest::theSameNoticeWaitsOnce()
{
    for (int i = 0; i < 3; ++i)
        m_notices->show(notice(Tone::Bad, u"again"_s));
    close();
    QVERIFY(m_bar->isHidden());
}

void NoticesTest::aNoticeWithTwoWaysRunsTheOneThatIsChosen()
{
    int first = 0;
    int second = 0;
    Notice offer = notice(Tone::Primary, u"offer"_s);
    offer.actionText = u"Continue"_s;
    offer.action = [&] { ++first; };
    offer.secondActionText = u"Discard"_s;
    offer.secondAction = [&] { ++second; };
    m_notices->show(offer);
    for (auto* button : m_bar->findChildren<QPushButton*>()) {
        if (button->text() == u"Discard"_s)
            button->click();
    }
    QCOMPARE(first, 0);
    QCOMPARE(second, 1);
    QVERIFY(m_bar->isHidden());
}

void NoticesTest::nothingIsLeftAfterTheWorkspaceWasClosed()
{
    m_notices->show(notice(Tone::Bad, u"first"_s));
    m_notices->show(notice(Tone::Bad, u"second"_s));
    m_notices->clear();
    QVERIFY(m_bar->isHidden());
    m_notices->done(u"third"_s);
    close();
    QVERIFY(m_bar->isHidden());
}

QTEST_MAIN(NoticesTest)
#include "NoticesTest.moc"
