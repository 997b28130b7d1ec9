#include "common/ActionButton.h"

ActionButton::ActionButton(QAction* action, bool primary, QWidget* parent) : QPushButton{parent}
{
    setProperty("primary", primary);
    if (!action->objectName().isEmpty())
        setObjectName(action->objectName() + QStringLiteral("Button"));
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, [this, action] { follow(action); });
    follow(action);
}

void ActionButton::follow(const QAction* action)
{
    setText(action->text());
    setToolTip(action->toolTip() == action->text().remove(u'&') ? QString{} : action->toolTip());
    setEnabled(action->isEnabled());
    setVisible(action->isVisible() && (parentWidget() != nullptr));
}
