#include "common/EmptyState.h"

#include "common/ActionButton.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace {

constexpr int kIconSize = 40;
constexpr int kTextWidth = 460;

} // namespace

EmptyState::EmptyState(const Icons& icons, const QString& iconName, QWidget* parent)
    : QWidget{parent}
    , m_icons{icons}
    , m_iconName{iconName}
    , m_icon{new QLabel}
    , m_headline{new PlainLabel{QString{}, PlainLabel::Style::Title}}
    , m_explanation{new PlainLabel{QString{}, PlainLabel::Style::Caption}}
    , m_buttons{new QHBoxLayout}
{
    auto* column = new QVBoxLayout{this};
    column->setSpacing(8);
    column->addStretch();
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_headline, 0, Qt::AlignHCenter);
    column->addWidget(m_explanation, 0, Qt::AlignHCenter);
    m_explanation->setWordWrap(true);
    m_explanation->setAlignment(Qt::AlignHCenter);
    m_explanation->setFixedWidth(kTextWidth);
    auto* buttonLine = new QHBoxLayout;
    buttonLine->addStretch();
    buttonLine->addLayout(m_buttons);
    buttonLine->addStretch();
    column->addLayout(buttonLine);
    column->addStretch();
    drawIcon();
}

void EmptyState::setText(const QString& headline, const QString& explanation)
{
    m_headline->setPlainText(headline);
    m_explanation->setPlainText(explanation);
    m_explanation->setMinimumHeight(m_explanation->heightForWidth(kTextWidth)); // all of its lines
    setAccessibleName(headline);
    setAccessibleDescription(explanation);
}

void EmptyState::addAction(QAction* action)
{
    QWidget::addAction(action);
    m_buttons->addWidget(new ActionButton{action, m_buttons->count() == 0, this});
}

void EmptyState::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        drawIcon();
}

void EmptyState::drawIcon()
{
    m_icon->setPixmap(m_icons.pixmap(m_iconName, kIconSize, devicePixelRatioF(), Colour::TextMuted));
}
