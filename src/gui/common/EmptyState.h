#pragma once

#include "common/Icons.h"

#include <QWidget>

#include <memory>

namespace Ui {
class EmptyState;
}

/// What an empty page or card shows: what belongs here, and the next step as buttons.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(const Icons& icons, const QString& iconName, QWidget* parent = nullptr);
    ~EmptyState() override;

    void setText(const QString& headline, const QString& explanation);
    /// A button that triggers the action and takes its text; the first is the primary one.
    void addAction(QAction* action);

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawIcon();

    const Icons& m_icons;
    QString m_iconName;
    std::unique_ptr<Ui::EmptyState> m_ui;
};
