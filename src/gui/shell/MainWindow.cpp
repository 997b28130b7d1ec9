#include "shell/MainWindow.h"

#include "common/CommandText.h"
#include "common/JobBar.h"
#include "common/NoticeBar.h"
#include "common/PlainText.h"
#include "shell/AboutDialog.h"
#include "shell/CommandPalette.h"
#include "shell/Commands.h"
#include "shell/PageList.h"
#include "shell/PaletteEntries.h"
#include "shell/RunningWork.h"
#include "shell/Session.h"
#include "shell/WelcomePage.h"
#include "shell/WorkspaceFiles.h"
#include "shell/WorkspaceUpkeep.h"
#include "shell/WorkspaceView.h"

#include <QCloseEvent>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace {

constexpr QSize kSmallest{1100, 700};
constexpr QSize kFirst{1440, 900};
const QString kGeometry = QStringLiteral("window/geometry");

} // namespace

MainWindow::MainWindow(const Surroundings& surroundings, QWidget* parent)
    : QMainWindow{parent}
    , m_surroundings{surroundings}
    , m_recent{surroundings.preferences}
    , m_prompter{this}
    , m_commands{new Commands{menuBar(), surroundings.icons, this}}
    , m_work{new RunningWork{m_jobs, m_prompter, this}}
    , m_files{new WorkspaceFiles{m_prompter, m_notices, m_jobs, surroundings.preferences, this}}
    , m_stack{new QStackedWidget}
    , m_welcome{new WelcomePage{m_recent, surroundings.icons}}
{
    setMinimumSize(kSmallest);
    resize(kFirst);
    setAcceptDrops(true);
    auto* start = new QWidget;
    auto* column = new QVBoxLayout{start};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new NoticeBar{m_notices, surroundings.icons});
    column->addWidget(m_welcome, 1);
    column->addWidget(new JobBar{m_jobs});
    m_stack->addWidget(start);
    setCentralWidget(m_stack);
    restoreGeometry(surroundings.preferences.value(kGeometry).toByteArray());

    connect(m_files, &WorkspaceFiles::opened, this,
            [this](const std::shared_ptr<attain::Workspace>& workspace, const QStringList& filesToImport) {
                m_work->leave([this, workspace, filesToImport] {
                    show(workspace);
                    m_upkeep->begin(); // before anything is begun that would look unfinished
                    if (!filesToImport.isEmpty())
                        startImport(QStringLiteral("import"), filesToImport);
                });
            });
    connect(m_welcome, &WelcomePage::sampleRequested, m_files, &WorkspaceFiles::openSample);
    connect(m_welcome, &WelcomePage::newRequested, this, [this] { m_files->createByDialog(); });
    connect(m_welcome, &WelcomePage::templateRequested, m_files, &WorkspaceFiles::createFromTemplate);
    connect(m_welcome, &WelcomePage::openRequested, m_files, &WorkspaceFiles::openByDialog);
    connect(m_welcome, &WelcomePage::fileRequested, m_files, &WorkspaceFiles::open);
    connect(m_welcome, &WelcomePage::importRequested, this, [this] { startImport(QStringLiteral("import-sales")); });
    connect(&m_recent, &RecentFiles::changed, this, &MainWindow::showRecent);
    connectCommands();
    showRecent();
    showState();
}

MainWindow::~MainWindow()
{
    closeWorkspace(); // pages before what they refer to
}

void MainWindow::connectCommands()
{
    const auto on = [this](QAction* action, auto&& function) { connect(action, &QAction::triggered, this, function); };
    on(m_commands->newWorkspace, [this] { m_files->createByDialog(); });
    on(m_commands->newFromTemplate, [this] { m_files->createFromTemplate(); });
    on(m_commands->openSample, [this] { m_files->openSample(); });
    on(m_commands->open, [this] { m_files->openByDialog(); });
    on(m_commands->saveCopy, [this] { m_upkeep->saveCopy(); });
    on(m_commands->closeWorkspace, [this] { m_work->leave([this] { closeWorkspace(); }); });
    for (QAction* action : m_commands->imports)
        on(action, [this, action] { startImport(action->data().toString()); });
    on(m_commands->exportTable, [this] { m_view->currentPage()->exportTable(); });
    on(m_commands->print, [this] { m_view->currentPage()->print(); });
    on(m_commands->quit, [this] { close(); });
    on(m_commands->undo, [this] { undoOrRedo(true); });
    on(m_commands->redo, [this] { undoOrRedo(false); });
    on(m_commands->find, [this] {
        if (auto* line = m_view->currentPage()->findChild<QLineEdit*>(QStringLiteral("filterLineEdit")))
            line->setFocus(Qt::ShortcutFocusReason);
    });
    on(m_commands->goTo, [this] { openPalette(); });
    on(m_commands->previousPeriod, [this] { m_session->context().movePeriod(-1); });
    on(m_commands->nextPeriod, [this] { m_session->context().movePeriod(1); });
    on(m_commands->checkWorkspace, [this] { m_upkeep->check(); });
    on(m_commands->about, [this] { (new AboutDialog{this})->open(); });
    for (QAction* action : std::as_const(m_commands->pages))
        on(action, [this, key = action->data().toString()] {
            goTo(Place{.page = key, .person = {}, .department = {}, .filter = {}, .task = {}, .files = {}});
        });
    for (QAction* action : std::as_const(m_commands->themes))
        on(action,
           [this, action] { m_surroundings.preferences.setTheme(Theme::modeFromText(action->data().toString())); });
    for (QAction* action : std::as_const(m_commands->languages))
        on(action, [this, action] { m_surroundings.preferences.setLanguage(action->data().toString()); });
    connect(&m_surroundings.preferences, &Preferences::themeChanged, this, &MainWindow::showState);
    connect(&m_surroundings.preferences, &Preferences::languageChanged, this, &MainWindow::showState);
}

void MainWindow::show(std::shared_ptr<attain::Workspace> workspace)
{
    closeWorkspace();
    m_session = std::make_unique<Session>(std::move(workspace), m_surroundings, m_prompter, m_notices, m_jobs);
    m_upkeep = std::make_unique<WorkspaceUpkeep>(m_session->desk());
    m_view = new WorkspaceView{*m_session, m_surroundings, m_notices, m_jobs};
    m_stack->setCurrentIndex(m_stack->addWidget(m_view));
    connect(m_view, &WorkspaceView::pageChanged, this, &MainWindow::showState);
    // Queued: the page that asks goes away with its workspace.
    connect(m_view, &WorkspaceView::workspaceRequested, m_files, &WorkspaceFiles::open, Qt::QueuedConnection);
    connect(
        m_upkeep.get(), &WorkspaceUpkeep::reopenRequested, this,
        [this](const QString& file) {
            m_work->leave([this, file] {
                closeWorkspace(); // which holds the lock of the file
                m_files->open(file);
            });
        },
        Qt::QueuedConnection);
    connect(m_upkeep.get(), &WorkspaceUpkeep::placeRequested, this, &MainWindow::goTo);
    connect(&m_session->desk().events, &DomainEvents::changed, this, &MainWindow::showState);
    m_recent.add(m_session->filePath());
    if (const auto pages = PageList::entries(); !pages.empty())
        goTo(Place{.page = pages.front().key, .person = {}, .department = {}, .filter = {}, .task = {}, .files = {}});
    showState();
}

void MainWindow::closeWorkspace()
{
    delete std::exchange(m_view, nullptr); // the pages, before the session that they refer to
    m_upkeep.reset();
    if (std::exchange(m_session, nullptr))
        m_notices.clear();
    showState();
}

void MainWindow::goTo(const Place& place)
{
    if (m_view)
        m_view->go(place);
}

void MainWindow::startImport(const QString& task, const QStringList& files)
{
    if (m_session) {
        goTo(Place{.page = QStringLiteral("sales"),
                   .person = {},
                   .department = {},
                   .filter = {},
                   .task = task,
                   .files = files});
        return;
    }
    if (!files.isEmpty()) {
        m_files->createByDialog(files);
        return;
    }
    Prompter::FileRequest request;
    request.title = tr("Import sales data");
    request.filter = tr("Sales data (*.xlsx *.csv *.txt *.tsv)") + QStringLiteral(";;") + tr("All files (*)");
    m_prompter.openFiles(this, request, true, [this](const QStringList& chosen) { m_files->createByDialog(chosen); });
}

void MainWindow::takeFiles(const QStringList& files)
{
    QStringList imports;
    for (const QString& file : files) {
        if (file.endsWith(QStringLiteral(".attain"), Qt::CaseInsensitive)) {
            m_files->open(file);
            return;
        }
        imports.append(file);
    }
    if (!imports.isEmpty())
        startImport(QStringLiteral("import"), imports);
}

void MainWindow::undoOrRedo(bool undo)
{
    const auto moved = undo ? m_session->workspace().undo() : m_session->workspace().redo();
    if (!moved)
        m_notices.error(moved.error());
    else
        m_notices.done((undo ? tr("Undone: %1") : tr("Done again: %1")).arg(CommandText::of(moved->name)));
    showState();
}

void MainWindow::showState()
{
    const bool open = m_session != nullptr;
    m_commands->setWorkspaceOpen(open);
    m_commands->themes[static_cast<int>(m_surroundings.preferences.theme())]->setChecked(true);
    for (QAction* action : std::as_const(m_commands->languages))
        action->setChecked(action->data().toString() == m_surroundings.preferences.language());
    m_commands->pageMenu->clear();
    m_commands->pageMenu->menuAction()->setVisible(false);
    m_commands->undo->setText(tr("&Undo"));
    m_commands->redo->setText(tr("&Redo"));
    if (!open) {
        setWindowTitle(QStringLiteral("Attain 达标"));
        m_stack->setCurrentIndex(0);
        return;
    }
    const attain::Workspace& workspace = m_session->workspace();
    const QString title
        = workspace.isReadOnly() ? tr("%1 (read only)").arg(m_session->fileName()) : m_session->fileName();
    setWindowTitle(title + QStringLiteral(" — Attain 达标"));
    setWindowFilePath(m_session->filePath());
    m_commands->undo->setEnabled(workspace.canUndo());
    m_commands->redo->setEnabled(workspace.canRedo());
    attain::ChangeLog& log = m_session->workspace().changeLog();
    if (workspace.canUndo())
        m_commands->undo->setText(tr("&Undo: %1").arg(CommandText::of(log.nextUndo().name)));
    if (workspace.canRedo())
        m_commands->redo->setText(tr("&Redo: %1").arg(CommandText::of(log.nextRedo().name)));
    if (const Page* page = m_view ? m_view->currentPage() : nullptr) {
        m_commands->print->setEnabled(page->canPrint());
        m_commands->exportTable->setEnabled(page->canExportTable());
        m_commands->pageMenu->addActions(page->pageActions());
        m_commands->pageMenu->menuAction()->setVisible(!page->pageActions().isEmpty());
    }
}

void MainWindow::showRecent()
{
    m_commands->recentMenu->clear();
    for (const QString& file : m_recent.files())
        m_commands->recentMenu->addAction(PlainText::forLabel(QDir::toNativeSeparators(file)), this,
                                          [this, file] { m_files->open(file); });
    m_commands->recentMenu->setEnabled(!m_commands->recentMenu->isEmpty());
}

void MainWindow::openPalette()
{
    auto entries = PaletteEntries::of(*m_commands, m_session.get(), [this](const Place& place) { goTo(place); });
    auto* palette = new CommandPalette{std::move(entries), m_surroundings.icons, this};
    palette->move(mapToGlobal(QPoint{(width() - palette->width()) / 2, 90}));
    palette->show();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    event->setAccepted(m_work->mayLeave());
    if (event->isAccepted())
        m_surroundings.preferences.setValue(kGeometry, saveGeometry());
    else
        m_work->leave([this] { close(); });
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_commands->retranslate();
        showState();
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); }))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    event->acceptProposedAction();
    // After the drop is over for the program that it came from.
    QMetaObject::invokeMethod(
        this, [this, files] { takeFiles(files); }, Qt::QueuedConnection);
}
