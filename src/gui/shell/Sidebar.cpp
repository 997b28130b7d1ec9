#include "shell/Sidebar.h"

#include "common/PlainText.h"
#include "shell/PageList.h"

#include <QButtonGroup>
#include <QEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr int kWidth = 196; ///< at least; wider where a title needs it
constexpr int kIconSize = 18;
constexpr int kAroundText = 64; ///< margins, padding and icon

} // namespace

Sidebar::Sidebar(const Icons& icons, QWidget* parent)
    : QWidget{parent}
    , m_icons{icons}
    , m_brand{new PlainLabel{QStringLiteral("Attain 达标"), PlainLabel::Style::Brand}}
    , m_workspace{new PlainLabel{QString{}, PlainLabel::Style::Caption}}
    , m_group{new QButtonGroup{this}}
{
    setObjectName(QStringLiteral("sidebar"));
    setProperty("role", QStringLiteral("sidebar"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(10, 16, 10, 12);
    column->setSpacing(2);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(8, 0, 8, 10);
    head->setSpacing(1);
    head->addWidget(m_brand);
    m_workspace->setElided(true);
    head->addWidget(m_workspace);
    column->addLayout(head);
    addEntries(column);
    retranslate();
}

void Sidebar::addEntries(QVBoxLayout* column)
{
    auto group = PageEntry::Group::Main;
    for (const PageEntry& entry : PageList::entries()) {
        if (entry.group != group) {
            group = entry.group;
            if (group == PageEntry::Group::Program) {
                column->addStretch();
            } else {
                auto* heading = new PlainLabel{QString{}, PlainLabel::Style::Caption};
                heading->setContentsMargins(10, 8, 0, 2);
                m_headings.append({static_cast<int>(group), heading});
                column->addWidget(heading);
            }
        }
        auto* button = new QPushButton;
        button->setObjectName(entry.key + QStringLiteral("NavButton"));
        button->setProperty("role", QStringLiteral("nav"));
        button->setCheckable(true);
        button->setIconSize({kIconSize, kIconSize});
        button->setIcon(m_icons.icon(entry.iconName));
        button->installEventFilter(this);
        m_group->addButton(button);
        m_buttons.insert(entry.key, button);
        column->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, key = entry.key] { Q_EMIT pageChosen(key); });
    }
    if (group != PageEntry::Group::Program)
        column->addStretch();
}

void Sidebar::setWorkspaceLine(const QString& text)
{
    m_workspace->setPlainText(text);
}

void Sidebar::setCurrent(const QString& key)
{
    for (const PageEntry& entry : PageList::entries()) {
        QPushButton* button = m_buttons.value(entry.key);
        button->setChecked(entry.key == key);
        button->setIcon(m_icons.icon(entry.iconName, entry.key == key ? Colour::Primary : Colour::TextSecondary));
    }
}

bool Sidebar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down)
            return focusNextPrevChild(key == Qt::Key_Down);
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            static_cast<QPushButton*>(watched)->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void Sidebar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Sidebar::retranslate()
{
    setAccessibleName(tr("Navigation"));
    int shortcut = 1;
    for (const PageEntry& entry : PageList::entries()) {
        QPushButton* button = m_buttons.value(entry.key);
        button->setText(PlainText::forLabel(PageList::titleOf(entry)));
        button->setToolTip(shortcut < 10 ? QStringLiteral("Ctrl+%1").arg(shortcut) : QString{});
        ++shortcut;
    }
    int width = kWidth;
    for (const QPushButton* button : std::as_const(m_buttons)) {
        QFont bold = button->font();
        bold.setBold(true); // as the current page is written
        width = std::max(width, QFontMetrics{bold}.horizontalAdvance(button->text()) + kAroundText);
    }
    setFixedWidth(width);
    for (const auto& [group, heading] : m_headings)
        heading->setPlainText(PageList::headingOf(static_cast<PageEntry::Group>(group)));
}
