#include "shell/Commands.h"

#include "common/PlainText.h"
#include "shell/PageList.h"

#include <QActionGroup>
#include <QMenu>

Commands::Commands(QMenuBar* bar, const Icons& icons, QObject* parent) : QObject{parent}, m_bar{bar}, m_icons{icons}
{
    m_file = bar->addMenu(QString{});
    m_new = m_file->addMenu(QString{});
    newWorkspace = add(m_new, QStringLiteral("newWorkspaceAction"), QKeySequence::New, QStringLiteral("file-plus"));
    newFromTemplate = add(m_new, QStringLiteral("newFromTemplateAction"), {});
    openSample = add(m_new, QStringLiteral("openSampleAction"), {}, QStringLiteral("sparkles"));
    open = add(m_file, QStringLiteral("openAction"), QKeySequence::Open, QStringLiteral("folder-open"));
    recentMenu = m_file->addMenu(QString{});
    m_file->addSeparator();
    importSales = add(m_file, QStringLiteral("importSalesAction"), {Qt::CTRL | Qt::Key_I}, QStringLiteral("upload"));
    importPeople = add(m_file, QStringLiteral("importPeopleAction"), {});
    importTargets = add(m_file, QStringLiteral("importTargetsAction"), {});
    importKpi = add(m_file, QStringLiteral("importKpiAction"), {});
    imports = {importSales, importPeople, importTargets, importKpi};
    for (const auto& [action, task] : {std::pair{importSales, "import-sales"},
                                       {importPeople, "import-people"},
                                       {importTargets, "import-targets"},
                                       {importKpi, "import-kpi"}})
        action->setData(QString::fromLatin1(task));
    m_file->addSeparator();
    exportTable = add(m_file, QStringLiteral("exportTableAction"), {Qt::CTRL | Qt::Key_E}, QStringLiteral("download"));
    print = add(m_file, QStringLiteral("printAction"), QKeySequence::Print, QStringLiteral("printer"));
    m_file->addSeparator();
    saveCopy
        = add(m_file, QStringLiteral("saveCopyAction"), {Qt::CTRL | Qt::SHIFT | Qt::Key_S}, QStringLiteral("copy"));
    closeWorkspace = add(m_file, QStringLiteral("closeAction"), {Qt::CTRL | Qt::Key_W});
    quit = add(m_file, QStringLiteral("quitAction"), QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);

    m_edit = bar->addMenu(QString{});
    undo = add(m_edit, QStringLiteral("undoAction"), QKeySequence::Undo, QStringLiteral("undo-2"));
    redo = add(m_edit, QStringLiteral("redoAction"), {Qt::CTRL | Qt::Key_Y}, QStringLiteral("redo-2"));
    redo->setShortcuts({QKeySequence{Qt::CTRL | Qt::Key_Y}, QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_Z}});
    m_edit->addSeparator();
    find = add(m_edit, QStringLiteral("findAction"), QKeySequence::Find, QStringLiteral("search"));

    m_view = bar->addMenu(QString{});
    goTo = add(m_view, QStringLiteral("goToAction"), {Qt::CTRL | Qt::Key_K}, QStringLiteral("command"));
    m_view->addSeparator();
    int number = 1;
    for (const PageEntry& entry : PageList::entries()) {
        const QKeySequence shortcut
            = number < 10 ? QKeySequence{QStringLiteral("Ctrl+%1").arg(number)} : QKeySequence{};
        QAction* page = add(m_view, entry.key + QStringLiteral("PageAction"), shortcut, entry.iconName);
        page->setData(entry.key);
        pages.append(page);
        ++number;
    }
    m_view->addSeparator();
    previousPeriod = add(m_view, QStringLiteral("previousPeriodAction"), {Qt::ALT | Qt::Key_Left});
    nextPeriod = add(m_view, QStringLiteral("nextPeriodAction"), {Qt::ALT | Qt::Key_Right});
    m_view->addSeparator();
    m_theme = m_view->addMenu(QString{});
    auto* themeGroup = new QActionGroup{this};
    for (const Theme::Mode mode : {Theme::Mode::System, Theme::Mode::Light, Theme::Mode::Dark})
        themes.append(addChoice(m_theme, themeGroup, Theme::modeToText(mode)));
    m_language = m_view->addMenu(QString{});
    auto* languageGroup = new QActionGroup{this};
    for (const char* language : {"system", "zh_CN", "en"})
        languages.append(addChoice(m_language, languageGroup, QLatin1String{language}));

    pageMenu = bar->addMenu(QString{});
    m_help = bar->addMenu(QString{});
    checkWorkspace = add(m_help, QStringLiteral("checkAction"), {});
    about = add(m_help, QStringLiteral("aboutAction"), {});
    about->setMenuRole(QAction::AboutRole);
    retranslate();
}

QAction* Commands::add(QMenu* menu, const QString& name, const QKeySequence& shortcut, const QString& icon)
{
    QAction* action = menu->addAction(QString{});
    action->setObjectName(name);
    action->setShortcut(shortcut);
    if (!icon.isEmpty())
        action->setIcon(m_icons.icon(icon));
    return action;
}

QAction* Commands::addChoice(QMenu* menu, QActionGroup* group, const QString& data)
{
    QAction* action = menu->addAction(QString{});
    action->setCheckable(true);
    action->setData(data);
    group->addAction(action);
    return action;
}

void Commands::setWorkspaceOpen(bool isOpen)
{
    for (QAction* action :
         {saveCopy, closeWorkspace, exportTable, print, undo, redo, find, previousPeriod, nextPeriod, checkWorkspace})
        action->setEnabled(isOpen);
    for (QAction* action : pages)
        action->setEnabled(isOpen);
}

void Commands::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_new->setTitle(tr("&New"));
    newWorkspace->setText(tr("Empty &workspace…"));
    newFromTemplate->setText(tr("From a &template…"));
    openSample->setText(tr("&Sample company"));
    open->setText(tr("&Open…"));
    recentMenu->setTitle(tr("Open &recent"));
    importSales->setText(tr("&Import sales data…"));
    importPeople->setText(tr("Import &people and departments…"));
    importTargets->setText(tr("Import t&argets…"));
    importKpi->setText(tr("Import &KPI values…"));
    exportTable->setText(tr("&Export table…"));
    print->setText(tr("&Print…"));
    saveCopy->setText(tr("Save a &copy…"));
    closeWorkspace->setText(tr("C&lose workspace"));
    quit->setText(tr("&Quit"));
    m_edit->setTitle(tr("&Edit"));
    undo->setText(tr("&Undo"));
    redo->setText(tr("&Redo"));
    find->setText(tr("&Find in the table"));
    m_view->setTitle(tr("&View"));
    goTo->setText(tr("&Go to…"));
    for (QAction* page : std::as_const(pages)) {
        if (const PageEntry* entry = PageList::find(page->data().toString()))
            page->setText(PlainText::forLabel(PageList::titleOf(*entry)));
    }
    previousPeriod->setText(tr("&Previous period"));
    nextPeriod->setText(tr("&Next period"));
    m_theme->setTitle(tr("&Theme"));
    themes[0]->setText(tr("As the system"));
    themes[1]->setText(tr("Light"));
    themes[2]->setText(tr("Dark"));
    m_language->setTitle(tr("&Language"));
    languages[0]->setText(tr("As the system"));
    languages[1]->setText(QStringLiteral("中文"));
    languages[2]->setText(QStringLiteral("English"));
    pageMenu->setTitle(tr("P&age"));
    m_help->setTitle(tr("&Help"));
    checkWorkspace->setText(tr("&Check the workspace"));
    about->setText(tr("&About Attain"));
}
