#include "shell/WorkspaceView.h"

#include "common/JobBar.h"
#include "common/NoticeBar.h"
#include "common/Why.h"
#include "shell/PageBar.h"
#include "shell/PageList.h"
#include "shell/Sidebar.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

WorkspaceView::WorkspaceView(Session& session, const Surroundings& surroundings, Notices& notices, JobBoard& jobs,
                             QWidget* parent)
    : QWidget{parent}
    , m_session{session}
    , m_sidebar{new Sidebar{surroundings.icons}}
    , m_bar{new PageBar{session.context(), session.formats(), surroundings.icons}}
    , m_notices{new NoticeBar{notices, surroundings.icons}}
    , m_stack{new QStackedWidget}
    , m_why{new WhyPanel{session.formats(), surroundings.icons}}
    , m_jobs{new JobBar{jobs}}
{
    auto* line = new QHBoxLayout{this};
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_sidebar);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_bar);
    auto* noticeMargin = new QHBoxLayout;
    noticeMargin->setContentsMargins(Theme::kPageMargin, 0, Theme::kPageMargin, 0);
    noticeMargin->addWidget(m_notices);
    column->addLayout(noticeMargin);
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_stack, 1);
    middle->addWidget(m_why);
    column->addLayout(middle, 1);
    column->addWidget(m_jobs);
    line->addLayout(column, 1);
    m_why->hide();

    connect(m_sidebar, &Sidebar::pageChosen, this, [this](const QString& key) {
        Place place;
        place.page = key;
        go(place);
    });
    connect(&session.why(), &Why::explained, this,
            [this](const QString& title, const attain::Explanation& explanation) {
                m_why->show();
                m_why->explain(title, explanation);
            });
    connect(&session.why(), &Why::failed, &notices, &Notices::error);
    connect(m_why, &WhyPanel::closed, m_why, &QWidget::hide);
    connect(&session.context(), &Context::changed, this, &WorkspaceView::showDates);
    connect(&session, &Session::companyChanged, this, &WorkspaceView::showDates);
    connect(&session.desk().events, &DomainEvents::changed, this, [this](attain::Change change) {
        if (change == attain::Change::Organisation || change == attain::Change::Targets)
            readOrganisation();
        if (change == attain::Change::Sales || change == attain::Change::Organisation)
            showDates();
    });
    readOrganisation();
    showDates();
}

Page* WorkspaceView::currentPage() const
{
    return m_pages.value(m_key);
}

Page* WorkspaceView::pageFor(const QString& key)
{
    if (Page* known = m_pages.value(key))
        return known;
    const PageEntry* entry = PageList::find(key);
    if (!entry)
        return nullptr;
    Page* page = entry->make(m_session.desk(), m_stack);
    m_stack->addWidget(page);
    m_pages.insert(key, page);
    connect(page, &Page::placeRequested, this, &WorkspaceView::go);
    connect(page, &Page::workspaceRequested, this, &WorkspaceView::workspaceRequested);
    connect(page, &Page::barChanged, this, [this, key] {
        if (key == m_key)
            showBar();
    });
    return page;
}

bool WorkspaceView::go(const Place& place)
{
    Page* page = pageFor(place.page);
    if (!page)
        return false;
    m_key = place.page;
    m_stack->setCurrentWidget(page);
    m_sidebar->setCurrent(m_key);
    showBar();
    page->setFocus(Qt::OtherFocusReason);
    // Without a thing to show the page stays as it was left.
    if (place.person || place.department || !place.filter.isEmpty() || !place.task.isEmpty() || !place.files.isEmpty())
        page->showPlace(place);
    return true;
}

void WorkspaceView::showBar()
{
    const PageEntry* entry = PageList::find(m_key);
    m_bar->setPage(currentPage(), entry ? PageList::titleOf(*entry) : QString{});
    Q_EMIT pageChanged();
}

void WorkspaceView::readOrganisation()
{
    std::vector<PageBar::DepartmentChoice> choices;
    if (const auto organisation = m_session.workspace().organisation().snapshot()) {
        for (const attain::Department& department : (*organisation)->departments())
            choices.push_back(
                {department.id, QString::fromStdString(department.name), (*organisation)->depth(department.id)});
    }
    m_bar->setDepartments(std::move(choices));
    QStringList scenarios;
    if (const auto names = m_session.workspace().targets().scenarios()) {
        for (const std::string& name : *names)
            scenarios.append(QString::fromStdString(name));
    }
    m_bar->setScenarios(scenarios);
    if (auto metrics = m_session.workspace().metrics().metrics())
        m_bar->setMetrics(*std::move(metrics));
}

void WorkspaceView::showDates()
{
    m_sidebar->setWorkspaceLine(m_session.workspaceLine());
    m_bar->setDefaultAsOf(m_session.defaultAsOf());
}

void WorkspaceView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        showDates();
        if (!m_key.isEmpty())
            showBar();
    }
}
