#include "common/NoticeBar.h"

#include "common/PlainText.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

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
    : QFrame{parent}
    , m_icons{icons}
    , m_icon{new QLabel}
    , m_text{new QLabel}
    , m_action{new QPushButton}
    , m_secondAction{new QPushButton}
    , m_copy{new QPushButton}
    , m_close{new QToolButton}
{
    setObjectName(QStringLiteral("noticeBar"));
    setProperty("role", QStringLiteral("notice"));
    auto* line = new QHBoxLayout{this};
    line->setContentsMargins(Theme::kCardPadding, 6, 8, 6);
    line->addWidget(m_icon);
    line->addWidget(m_text, 1);
    line->addWidget(m_action);
    line->addWidget(m_secondAction);
    line->addWidget(m_copy);
    line->addWidget(m_close);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(icons.icon(QStringLiteral("x")));
    m_timer.setSingleShot(true);
    m_timer.setInterval(kGoodNewsMs);
    connect(&m_timer, &QTimer::timeout, this, &NoticeBar::showNext);
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::showNext);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_notice.text + u'\n' + m_notice.details); });
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto action = m_notice.action;
        showNext();
        if (action)
            action();
    });
    connect(m_secondAction, &QPushButton::clicked, this, [this] {
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
    retranslate();
    hide();
}

void NoticeBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NoticeBar::retranslate()
{
    m_copy->setText(tr("Copy details"));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the notice"));
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
    m_icon->setPixmap(m_icons.pixmap(iconOf(notice.tone), 16, devicePixelRatioF(), strongColour(notice.tone)));
    m_text->setText(notice.text);
    m_text->setAccessibleName(notice.text);
    m_action->setText(PlainText::forLabel(notice.actionText));
    m_action->setVisible(!notice.actionText.isEmpty());
    m_secondAction->setText(PlainText::forLabel(notice.secondActionText));
    m_secondAction->setVisible(!notice.secondActionText.isEmpty());
    m_copy->setVisible(!notice.details.isEmpty());
    show();
    if (notice.stays())
        m_timer.stop();
    else
        m_timer.start();
}
