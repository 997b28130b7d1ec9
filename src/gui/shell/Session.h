#pragma once

#include "Workspace.h"
#include "common/Desk.h"
#include "shell/Surroundings.h"

#include <QObject>

#include <memory>

/// One open workspace with everything that pages share while it is open: its events, the context, formats. Follows the
/// settings of the workspace (fiscal year, currency, unit) and the language.
class Session : public QObject {
    Q_OBJECT
public:
    Session(std::shared_ptr<attain::Workspace> workspace, const Surroundings& surroundings, Prompter& prompter,
            Notices& notices, JobBoard& jobs, QObject* parent = nullptr);

    Desk& desk() { return m_desk; }
    attain::Workspace& workspace() { return *m_workspace; }
    Context& context() { return m_context; }
    Why& why() { return m_why; }
    const Formats& formats() const { return m_formats; }

    QString fileName() const;
    QString filePath() const;
    /// "华星电子 · 2026 年度".
    QString workspaceLine() const;
    /// The as-of day that holds for the period while none is chosen.
    std::optional<attain::Date> defaultAsOf() const;

Q_SIGNALS:
    /// Name, fiscal year or unit of the workspace are others now.
    void companyChanged();

private:
    void readCompany();

    std::shared_ptr<attain::Workspace> m_workspace;
    const Preferences& m_preferences;
    DomainEvents m_events;
    Context m_context;
    Formats m_formats;
    Why m_why;
    TableExporter m_exporter;
    Drafts m_drafts;
    QString m_companyName;
    Desk m_desk;
};
