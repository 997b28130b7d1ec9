#pragma once

#include "shell/RecentFiles.h"
#include "shell/Surroundings.h"

#include <QMainWindow>

#include <memory>

class Commands;
class RunningWork;
class Session;
class WelcomePage;
class WorkspaceFiles;
class WorkspaceUpkeep;
class WorkspaceView;
class QStackedWidget;
struct Place;

namespace attain {
class Workspace;
}

/// The window: the welcome page, or one open workspace. Connects the commands of the menu bar with what they do.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const Surroundings& surroundings, QWidget* parent = nullptr);
    ~MainWindow() override;

    WorkspaceFiles& files() { return *m_files; }
    Commands& commands() { return *m_commands; }
    const JobBoard& jobs() const { return m_jobs; }
    /// None while the welcome page is shown.
    Session* session() { return m_session.get(); }
    WorkspaceView* view() { return m_view; }

    /// Shows the workspace and the first page.
    void show(std::shared_ptr<attain::Workspace> workspace);
    /// Cancels the work that runs on it. The commands of the user ask before that.
    void closeWorkspace();
    /// Every kind of file that may be dropped here: workspaces are opened, anything else is imported.
    void takeFiles(const QStringList& files);
    using QMainWindow::show;

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void connectCommands();
    void goTo(const Place& place);
    void startImport(const QString& task, const QStringList& files = {});
    void undoOrRedo(bool undo);
    void showState();
    void showRecent();
    void openPalette();

    Surroundings m_surroundings;
    RecentFiles m_recent;
    Notices m_notices;
    JobBoard m_jobs;
    DialogPrompter m_prompter;
    Commands* m_commands;
    RunningWork* m_work;
    WorkspaceFiles* m_files;
    QStackedWidget* m_stack;
    WelcomePage* m_welcome;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<WorkspaceUpkeep> m_upkeep; ///< of the session
    WorkspaceView* m_view = nullptr;
};
