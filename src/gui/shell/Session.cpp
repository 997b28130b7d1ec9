#include "shell/Session.h"

#include "support/PathText.h"

#include <QFileInfo>

Session::Session(std::shared_ptr<attain::Workspace> workspace, const Surroundings& surroundings, Prompter& prompter,
                 Notices& notices, JobBoard& jobs, QObject* parent)
    : QObject{parent}
    , m_workspace{std::move(workspace)}
    , m_preferences{surroundings.preferences}
    , m_events{m_workspace->notifier()}
    , m_context{m_workspace->calendar().fiscalCalendar(), attain::Date{m_workspace->clock().today()}}
    , m_exporter{prompter, notices, jobs}
    , m_drafts{m_workspace->file().empty() || m_workspace->isReadOnly()
                   ? QString{}
                   : Drafts::fileOf(m_workspace->document().uuid())}
    , m_desk{*m_workspace,
             m_events,
             m_context,
             surroundings.theme,
             surroundings.icons,
             surroundings.preferences,
             m_formats,
             prompter,
             notices,
             jobs,
             m_why,
             m_exporter,
             m_drafts}
{
    readCompany();
    if (const auto period = m_workspace->attainment().currentPeriod())
        m_context.setPeriod(*period);
    connect(&surroundings.preferences, &Preferences::languageChanged, this,
            [this] { m_formats.setLocale(m_preferences.locale()); });
    // First of all who hear of a change: pages that follow read formats and calendar that are right already.
    connect(&m_events, &DomainEvents::changed, this, [this](attain::Change change) {
        if (change == attain::Change::Workspace || change == attain::Change::Calendar) {
            readCompany();
            Q_EMIT companyChanged();
        }
    });
}

void Session::readCompany()
{
    m_formats.setLocale(m_preferences.locale());
    if (const auto company = m_workspace->company().company()) {
        m_companyName = QString::fromStdString(company->name);
        m_formats.setMoney(QString::fromStdString(company->currency), company->displayUnit);
    }
    m_context.setCalendar(m_workspace->calendar().fiscalCalendar());
}

QString Session::filePath() const
{
    return QString::fromStdString(attain::toUtf8(m_workspace->file()));
}

QString Session::fileName() const
{
    return QFileInfo{filePath()}.fileName();
}

QString Session::workspaceLine() const
{
    const auto year = m_context.calendar().containing(attain::PeriodKind::Year, m_context.period().from);
    const QString name = m_companyName.isEmpty() ? QFileInfo{filePath()}.completeBaseName() : m_companyName;
    return name + QStringLiteral(" · ") + m_formats.period(year);
}

std::optional<attain::Date> Session::defaultAsOf() const
{
    const auto date = m_workspace->attainment().asOfFor(m_context.period(), m_context.metric());
    return date ? std::optional{*date} : std::nullopt;
}
