#include "shell/PageBar.h"

#include "common/ActionButton.h"
#include "common/PlainText.h"
#include "common/QtDates.h"
#include "common/ScenarioWords.h"

#include <QCalendarWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QWidgetAction>

namespace {

constexpr int kHeight = 52;
constexpr int kYearsBack = 3;
constexpr int kLongestDepartment = 150;

QPushButton* menuButton(const QString& name, QMenu* menu)
{
    auto* button = new QPushButton;
    button->setObjectName(name);
    button->setMenu(menu);
    return button;
}

QString withArrow(const QString& text)
{
    return PlainText::forLabel(text) + QStringLiteral(" ▾");
}

} // namespace

PageBar::PageBar(Context& context, const Formats& formats, const Icons& icons, QWidget* parent)
    : QWidget{parent}
    , m_context{context}
    , m_formats{formats}
    , m_icons{icons}
    , m_title{new PlainLabel{QString{}, PlainLabel::Style::PageTitle}}
    , m_previous{new QToolButton}
    , m_next{new QToolButton}
    , m_note{new Pill}
    , m_actionLine{new QHBoxLayout}
    , m_more{new QToolButton}
    , m_periodMenu{new QMenu{this}}
    , m_departmentMenu{new QMenu{this}}
    , m_metricMenu{new QMenu{this}}
    , m_scenarioMenu{new QMenu{this}}
    , m_asOfMenu{new QMenu{this}}
{
    setObjectName(QStringLiteral("pageBar"));
    setProperty("role", QStringLiteral("pageBar"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(kHeight);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // fold() makes it fit
    m_period = menuButton(QStringLiteral("periodButton"), m_periodMenu);
    m_department = menuButton(QStringLiteral("departmentButton"), m_departmentMenu);
    m_metric = menuButton(QStringLiteral("metricButton"), m_metricMenu);
    m_scenario = menuButton(QStringLiteral("scenarioButton"), m_scenarioMenu);
    m_scenario->setProperty("role", QStringLiteral("pill"));
    m_asOf = menuButton(QStringLiteral("asOfButton"), m_asOfMenu);
    m_asOf->setProperty("role", QStringLiteral("pill"));
    m_title->setObjectName(QStringLiteral("pageTitleLabel"));
    for (auto [button, icon] : {std::pair{m_previous, "chevron-left"}, std::pair{m_next, "chevron-right"}}) {
        button->setIcon(icons.icon(QLatin1String{icon}));
        button->setFocusPolicy(Qt::TabFocus);
        button->setProperty("role", QStringLiteral("step"));
    }
    m_more->setIcon(icons.icon(QStringLiteral("ellipsis")));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setMenu(new QMenu{m_more});

    auto* line = new QHBoxLayout{this};
    line->setContentsMargins(Theme::kPageMargin, 0, Theme::kPageMargin, 0);
    line->setSpacing(8);
    line->addWidget(m_title);
    line->addSpacing(6);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_previous, m_period, m_next, m_department, m_metric,
                                                           m_scenario, m_asOf, m_note})
        line->addWidget(widget);
    line->addStretch();
    line->addWidget(m_more);
    line->addLayout(m_actionLine);

    connect(m_previous, &QToolButton::clicked, this, [this] { m_context.movePeriod(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_context.movePeriod(1); });
    connect(m_periodMenu, &QMenu::aboutToShow, this, &PageBar::fillPeriodMenu);
    connect(m_asOfMenu, &QMenu::aboutToShow, this, &PageBar::fillAsOfMenu);
    connect(m_departmentMenu, &QMenu::aboutToShow, this, [this] {
        m_departmentMenu->clear();
        m_departmentMenu->addAction(tr("All departments"), this, [this] { m_context.setDepartment({}); });
        m_departmentMenu->addSeparator();
        for (const DepartmentChoice& choice : m_departments)
            m_departmentMenu->addAction(QString(choice.depth * 4, u' ') + PlainText::forLabel(choice.name), this,
                                        [this, id = choice.id] { m_context.setDepartment(id); });
    });
    connect(m_metricMenu, &QMenu::aboutToShow, this, [this] {
        m_metricMenu->clear();
        for (const attain::Metric& metric : m_metrics) {
            if (!metric.fromSales() && m_metricMenu->actions().size() == std::ssize(attain::saleMetrics()))
                m_metricMenu->addSeparator();
            m_metricMenu->addAction(PlainText::forLabel(Formats::metric(metric)), this,
                                    [this, metric] { m_context.setMetric(metric); });
        }
    });
    connect(m_scenarioMenu, &QMenu::aboutToShow, this, [this] {
        m_scenarioMenu->clear();
        for (const QString& scenario : m_scenarios)
            m_scenarioMenu->addAction(PlainText::forLabel(ScenarioWords::name(scenario.toStdString())), this,
                                      [this, scenario] { m_context.setScenario(scenario); });
    });
    connect(&context, &Context::changed, this, &PageBar::showContext);
    showContext();
}

void PageBar::setPage(const Page* page, const QString& title)
{
    m_page = page;
    m_title->setPlainText(title);
    rebuildActions();
    showContext();
}

void PageBar::setDepartments(std::vector<DepartmentChoice> departments)
{
    m_departments = std::move(departments);
    showContext();
}

void PageBar::setMetrics(std::vector<attain::Metric> metrics)
{
    m_metrics = std::move(metrics);
    // An own metric that was changed is another value of the same code; one that is gone can no longer be looked at.
    const auto sameCode = [this](attain::Metric metric) {
        return attain::infoOf(metric).code == attain::infoOf(m_context.metric()).code;
    };
    const auto found = std::ranges::find_if(m_metrics, sameCode);
    m_context.setMetric(found == m_metrics.end() ? attain::Metric::Revenue : *found);
    showContext();
}

void PageBar::setScenarios(const QStringList& scenarios)
{
    m_scenarios = scenarios;
    showContext();
}

void PageBar::setDefaultAsOf(std::optional<attain::Date> date)
{
    m_defaultAsOf = date;
    showContext();
}

void PageBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showContext();
}

void PageBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fold();
}

QString PageBar::departmentName() const
{
    const auto found = std::find_if(m_departments.begin(), m_departments.end(), [&](const DepartmentChoice& choice) {
        return choice.id == m_context.department();
    });
    return found == m_departments.end() ? tr("All departments") : found->name;
}

void PageBar::showContext()
{
    const ContextFields fields = m_page ? m_page->contextFields() : ContextFields{};
    const bool period = fields.testFlag(ContextField::Period);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_previous, m_period, m_next})
        widget->setVisible(period);
    m_department->setVisible(fields.testFlag(ContextField::Department));
    m_metric->setVisible(fields.testFlag(ContextField::Metric));
    m_scenario->setVisible(fields.testFlag(ContextField::Scenario) && m_scenarios.size() > 1);
    const auto asOf = m_context.asOf() ? m_context.asOf() : m_defaultAsOf;
    m_asOf->setProperty("wanted", fields.testFlag(ContextField::AsOf) && asOf);
    const QString note = m_page ? m_page->note() : QString{};
    m_note->setText(note);

    m_period->setText(withArrow(m_formats.period(m_context.period())));
    m_period->setAccessibleName(tr("Period: %1").arg(m_formats.period(m_context.period())));
    const QString department = departmentName();
    m_department->setText(
        withArrow(m_department->fontMetrics().elidedText(department, Qt::ElideRight, kLongestDepartment)));
    m_department->setAccessibleName(tr("Department: %1").arg(department));
    const QString metric = tr("Metric: %1").arg(Formats::metric(m_context.metric()));
    m_metric->setText(withArrow(metric));
    m_metric->setAccessibleName(metric);
    const QString scenario = tr("Scenario: %1").arg(ScenarioWords::name(m_context.scenario().toStdString()));
    m_scenario->setText(PlainText::forLabel(scenario));
    m_scenario->setAccessibleName(scenario);
    if (asOf) {
        m_asOf->setText(tr("As of %1").arg(m_formats.shortDate(*asOf)));
        m_asOf->setToolTip(m_context.asOf() ? tr("A chosen day")
                                            : tr("The day of the last sale, or the end of the period"));
        m_asOf->setAccessibleName(tr("As of %1").arg(Formats::date(*asOf)));
    }
    m_previous->setAccessibleName(tr("Previous period"));
    m_previous->setToolTip(tr("Previous period (Alt+Left)"));
    m_next->setAccessibleName(tr("Next period"));
    m_next->setToolTip(tr("Next period (Alt+Right)"));
    m_more->setAccessibleName(tr("More actions"));
    m_more->setToolTip(tr("More actions"));
    fold();
}

void PageBar::rebuildActions()
{
    qDeleteAll(m_actionButtons);
    m_actionButtons.clear();
    m_more->menu()->clear();
    if (!m_page)
        return;
    const QList<QAction*> actions = m_page->pageActions();
    for (QAction* action : actions) {
        auto* button = new ActionButton{action, action == actions.last(), this};
        m_actionLine->addWidget(button);
        m_actionButtons.append(button);
    }
}

void PageBar::fold()
{
    // All buttons when they fit; else as many as do, the first ones behind "…", never the primary one; then without the
    // pills.
    m_more->setVisible(false);
    m_more->menu()->clear();
    m_note->setVisible(!m_note->text().isEmpty());
    m_asOf->setVisible(m_asOf->property("wanted").toBool());
    const QList<QAction*> actions = m_page ? m_page->pageActions() : QList<QAction*>{};
    for (qsizetype i = 0; i < m_actionButtons.size() && i < actions.size(); ++i)
        m_actionButtons[i]->setVisible(actions[i]->isVisible());
    const auto tooWide = [this] {
        layout()->activate();
        return layout()->minimumSize().width() > width();
    };
    for (qsizetype i = 0; i + 1 < m_actionButtons.size() && i < actions.size() && tooWide(); ++i) {
        m_more->setVisible(true);
        m_actionButtons[i]->setVisible(false);
        m_more->menu()->addAction(actions[i]);
    }
    if (tooWide())
        m_note->setVisible(false);
    if (tooWide())
        m_asOf->setVisible(false);
}

void PageBar::addPeriod(QMenu* menu, const attain::Period& period)
{
    QAction* action = menu->addAction(m_formats.period(period), this, [this, period] { m_context.setPeriod(period); });
    action->setCheckable(true);
    action->setChecked(period == m_context.period());
}

void PageBar::addYear(QMenu* menu, const attain::Period& year)
{
    using enum attain::PeriodKind;
    const attain::FiscalCalendar& calendar = m_context.calendar();
    const auto add = [&](attain::PeriodKind kind) {
        for (attain::Period period = calendar.containing(kind, year.from); period.from <= year.to;
             period = calendar.neighbour(period, 1))
            addPeriod(menu, period);
        menu->addSeparator();
    };
    addPeriod(menu, year);
    add(Half);
    add(Quarter);
    add(Month);
}

void PageBar::fillPeriodMenu()
{
    using enum attain::PeriodKind;
    const attain::FiscalCalendar& calendar = m_context.calendar();
    const attain::Period year = calendar.containing(Year, m_context.period().from);
    m_periodMenu->clear();
    addPeriod(m_periodMenu, year);
    for (const auto kind : {Half, Quarter}) {
        m_periodMenu->addSeparator();
        for (attain::Period period = calendar.containing(kind, year.from); period.from <= year.to;
             period = calendar.neighbour(period, 1))
            addPeriod(m_periodMenu, period);
    }
    m_periodMenu->addSeparator();
    QMenu* months = m_periodMenu->addMenu(tr("Months"));
    for (const attain::Period& month : calendar.monthsOf(year))
        addPeriod(months, month);
    m_periodMenu->addSeparator();
    for (int step = 1; step >= -kYearsBack; --step) {
        if (step == 0)
            continue;
        const attain::Period other = calendar.neighbour(year, step);
        addYear(m_periodMenu->addMenu(m_formats.period(other)), other);
    }
}

void PageBar::fillAsOfMenu()
{
    m_asOfMenu->clear();
    QAction* automatic = m_asOfMenu->addAction(tr("Day of the last sale"), this, [this] { m_context.setAsOf({}); });
    automatic->setCheckable(true);
    automatic->setChecked(!m_context.asOf());
    auto* calendar = new QCalendarWidget;
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setDateRange(toQDate(m_context.period().from), toQDate(m_context.period().to));
    if (const auto asOf = m_context.asOf() ? m_context.asOf() : m_defaultAsOf)
        calendar->setSelectedDate(toQDate(*asOf));
    auto* holder = new QWidgetAction{m_asOfMenu};
    holder->setDefaultWidget(calendar);
    m_asOfMenu->addAction(holder);
    connect(calendar, &QCalendarWidget::clicked, this, [this](QDate date) {
        m_context.setAsOf(fromQDate(date));
        m_asOfMenu->close();
    });
}
