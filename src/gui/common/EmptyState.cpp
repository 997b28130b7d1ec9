#include "common/EmptyState.h"

#include "common/ActionButton.h"
#include "common/ui_EmptyState.h"

#include <QEvent>

namespace {

constexpr int kIconSize = 40;

} // namespace

EmptyState::EmptyState(const Icons& icons, const QString& iconName, QWidget* parent)
    : QWidget{parent}, m_icons{icons}, m_iconName{iconName}, m_ui{std::make_unique<Ui::EmptyState>()}
{
    m_ui->setupUi(this);
    drawIcon();
}

EmptyState::~EmptyState() = default;

void EmptyState::setText(const QString& headline, const QString& explanation)
{
    m_ui->headlineLabel->setPlainText(headline);
    m_ui->explanationLabel->setPlainText(explanation);
    m_ui->explanationLabel->setMinimumHeight(
        m_ui->explanationLabel->heightForWidth(m_ui->explanationLabel->maximumWidth())); // all of its lines
    setAccessibleName(headline);
    setAccessibleDescription(explanation);
}

void EmptyState::addAction(QAction* action)
{
    QWidget::addAction(action);
    m_ui->buttonLayout->addWidget(new ActionButton{action, m_ui->buttonLayout->count() == 0, this});
}

void EmptyState::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        drawIcon();
}

void EmptyState::drawIcon()
{
    m_ui->iconLabel->setPixmap(m_icons.pixmap(m_iconName, kIconSize, devicePixelRatioF(), Colour::TextMuted));
}
