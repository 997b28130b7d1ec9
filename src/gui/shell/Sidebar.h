#pragma once

#include "common/Icons.h"
#include "common/Surfaces.h"

#include <QHash>
#include <QWidget>

class QButtonGroup;
class QPushButton;
class QVBoxLayout;

/// The navigation at the left: brand, workspace, pages by group. Arrow keys move, Enter or Space opens.
class Sidebar : public QWidget {
    Q_OBJECT
public:
    explicit Sidebar(const Icons& icons, QWidget* parent = nullptr);

    /// "华星电子 · 2026 年度".
    void setWorkspaceLine(const QString& text);
    void setCurrent(const QString& key);

Q_SIGNALS:
    void pageChosen(const QString& key);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addEntries(QVBoxLayout* column);
    void retranslate();

    const Icons& m_icons;
    PlainLabel* m_brand;
    PlainLabel* m_workspace;
    QButtonGroup* m_group;
    QHash<QString, QPushButton*> m_buttons;
    QList<std::pair<int, PlainLabel*>> m_headings;
};
