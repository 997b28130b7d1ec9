#include "shell/Screenshot.h"

#include "shell/MainWindow.h"
#include "shell/Session.h"
#include "shell/WorkspaceView.h"

#include <QPixmap>
#include <QSaveFile>

Screenshot::Screenshot(MainWindow& window, const AppOptions& options) : m_window{window}, m_options{options} { }

QString Screenshot::setContext() const
{
    Context& context = m_window.session()->context();
    if (!m_options.period.isEmpty() && !context.setPeriod(m_options.period))
        return QStringLiteral("There is no period “%1”.").arg(m_options.period);
    if (!m_options.metric.isEmpty()) {
        const auto metric = m_window.session()->workspace().metrics().metric(m_options.metric.toStdString());
        if (!metric)
            return QStringLiteral("There is no metric “%1”.").arg(m_options.metric);
        context.setMetric(*metric);
    }
    return {};
}

QString Screenshot::prepare()
{
    m_window.setMinimumSize(0, 0);
    m_window.resize(m_options.size);
    if (m_options.screenshotPage == QLatin1String{"welcome"})
        return {};
    if (!m_window.session())
        return QStringLiteral("The workspace could not be opened.");
    if (const QString problem = setContext(); !problem.isEmpty())
        return problem;
    Place place;
    place.page = m_options.screenshotPage;
    place.task = m_options.task;
    place.filter = m_options.filter;
    const auto organisation = m_window.session()->workspace().organisation().snapshot();
    if (!m_options.department.isEmpty() && organisation) {
        const attain::Department* department = (*organisation)->departmentByCode(m_options.department.toStdString());
        if (!department)
            return QStringLiteral("There is no department “%1”.").arg(m_options.department);
        place.department = department->id;
        m_window.session()->context().setDepartment(department->id);
    }
    if (!m_options.person.isEmpty() && organisation) {
        const attain::Person* person = (*organisation)->personByCode(m_options.person.toStdString());
        if (!person)
            return QStringLiteral("There is no person “%1”.").arg(m_options.person);
        place.person = person->id;
    }
    if (!m_window.view()->go(place))
        return QStringLiteral("There is no page “%1”.").arg(m_options.screenshotPage);
    return {};
}

QString Screenshot::save() const
{
    QSaveFile file{m_options.screenshotFile};
    const bool bitmap = m_options.screenshotFile.endsWith(QLatin1String{".bmp"}, Qt::CaseInsensitive);
    if (!file.open(QIODevice::WriteOnly) || !m_window.grab().save(&file, bitmap ? "BMP" : "PNG") || !file.commit())
        return QStringLiteral("“%1” cannot be written: %2. Nothing was changed.")
            .arg(m_options.screenshotFile, file.errorString());
    return {};
}
