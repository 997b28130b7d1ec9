#pragma once

#include <QAction>
#include <QPushButton>

/// A push button that triggers an action and follows its text, tooltip, enabled and visible state.
class ActionButton : public QPushButton {
    Q_OBJECT
public:
    explicit ActionButton(QAction* action, bool primary = false, QWidget* parent = nullptr);

private:
    void follow(const QAction* action);
};
