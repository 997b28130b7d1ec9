#pragma once

#include "common/Icons.h"

#include <QAction>
#include <QList>
#include <QMenuBar>
#include <QObject>

class QMenu;
class QActionGroup;

/// Every command of the window as an action with its shortcut, in the native menu bar. Knows no workspace: the window
/// connects the actions and says which are possible.
class Commands : public QObject {
    Q_OBJECT
public:
    Commands(QMenuBar* bar, const Icons& icons, QObject* parent = nullptr);

    QAction* newWorkspace;
    QAction* newFromTemplate;
    QAction* openSample;
    QAction* open;
    QAction* saveCopy;
    QAction* closeWorkspace;
    QAction* importSales;
    QAction* importPeople;
    QAction* importTargets;
    QAction* importKpi;
    QAction* exportTable;
    QAction* print;
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* find;
    QAction* goTo;
    QAction* previousPeriod;
    QAction* nextPeriod;
    QAction* checkWorkspace;
    QAction* about;
    QList<QAction*> imports;   ///< data(): the task of the sales page
    QList<QAction*> pages;     ///< data(): key of the page
    QList<QAction*> themes;    ///< data(): text of the theme's mode
    QList<QAction*> languages; ///< data(): name of the language
    QMenu* recentMenu;
    QMenu* pageMenu; ///< the current page's own actions

    /// Which commands have something to work on.
    void setWorkspaceOpen(bool open);
    void retranslate();

private:
    QAction* add(QMenu* menu, const QString& name, const QKeySequence& shortcut, const QString& icon = {});
    QAction* addChoice(QMenu* menu, QActionGroup* group, const QString& data);

    QMenuBar* m_bar;
    const Icons& m_icons;
    QMenu* m_file;
    QMenu* m_new;
    QMenu* m_edit;
    QMenu* m_view;
    QMenu* m_theme;
    QMenu* m_language;
    QMenu* m_help;
};
