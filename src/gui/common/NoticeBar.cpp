#include "common/NoticeBar.h"

#include "common/PlainText.h"
#include "common/ui_NoticeBar.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QStyle>

namespace {

constexpr int kGoodNewsMs = 6000;
constexpr qsizetype kMostWaiting = 8;

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
    case Tone::Excellent: return QStringLiteral("circle-check");
    case Tone::Warning: return QStringLiteral("triangle-alert");
    case Tone::Bad: return QStringLiteral("circle-alert");
    case Tone::Neutral:
    case Tone::Primary: return QStringLiteral("info");
    }
    return {};
}

QString toneWord(Tone tone)
{
    switch (tone) {
    case Tone::Good:
    case Tone::Excellent: return QStringLiteral("good");
    case Tone::Warning: return QStringLiteral("warning");
    case Tone::Bad: return QStringLiteral("bad");
    case Tone::Neutral:
    case Tone::Primary: return QStringLiteral("primary");
    }
    return {};
}

} // namespace

NoticeBar::NoticeBar(const Notices& notices, const Icons& icons, QWidget* parent)
    : QFrame{parent}, m_icons{icons}, m_ui{std::make_unique<Ui::NoticeBar>()}
{
    setObjectName(QStringLiteral("noticeBar"));
    m_ui->setupUi(this);
    m_ui->closeButton->setIcon(icons.icon(QStringLiteral("x")));
    for (QPushButton* button : {m_ui->actionButton, m_ui->secondActionButton,
                                m_ui->copyButton}) // only with a notice that has something for them
        button->hide();
    m_timer.setSingleShot(true);
    m_timer.setInterval(kGoodNewsMs);
    connect(&m_timer, &QTimer::timeout, this, &NoticeBar::showNext);
    connect(m_ui->closeButton, &QToolButton::clicked, this, &NoticeBar::showNext);
    connect(m_ui->copyButton, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_notice.text + u'\n' + m_notice.details); });
    connect(m_ui->actionButton, &QPushButton::clicked, this, [this] {
        const auto action = m_notice.action;
        showNext();
        if (action)
            action();
    });
    connect(m_ui->secondActionButton, &QPushButton::clicked, this, [this] {
        const auto action = m_notice.secondAction;
        showNext();
        if (action)
            action();
    });
    connect(&notices, &Notices::shown, this, &NoticeBar::showNotice);
    connect(&notices, &Notices::cleared, this, [this] {
        m_waiting.clear();
        showNext();
    });
    hide();
}

NoticeBar::~NoticeBar() = default;

void NoticeBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
}

void NoticeBar::showNotice(const Notice& notice)
{
    if (!isHidden() && m_notice.stays())
        m_waiting.append(m_notice);
    m_waiting.removeIf([&](const Notice& waiting) { return waiting.text == notice.text; });
    if (m_waiting.size() > kMostWaiting)
        m_waiting.removeFirst();
    m_notice = notice;
    drawNotice();
}

void NoticeBar::showNext()
{
    m_timer.stop();
    if (m_waiting.isEmpty()) {
        hide();
        return;
    }
    m_notice = m_waiting.takeLast();
    drawNotice();
}

void NoticeBar::drawNotice()
{
    const Notice& notice = m_notice;
    setProperty("tone", toneWord(notice.tone));
    style()->unpolish(this);
    style()->polish(this);
    m_ui->iconLabel->setPixmap(m_icons.pixmap(iconOf(notice.tone), 16, devicePixelRatioF(), strongColour(notice.tone)));
    m_ui->textLabel->setText(notice.text);
    m_ui->textLabel->setAccessibleName(notice.text);
    m_ui->actionButton->setText(PlainText::forLabel(notice.actionText));
    m_ui->actionButton->setVisible(!notice.actionText.isEmpty());
    m_ui->secondActionButton->setText(PlainText::forLabel(notice.secondActionText));
    m_ui->secondActionButton->setVisible(!notice.secondActionText.isEmpty());
    m_ui->copyButton->setVisible(!notice.details.isEmpty());
    show();
    if (notice.stays())
        m_timer.stop();
    else
        m_timer.start();
}
