#pragma once

#include "common/Page.h"
#include "shell/Session.h"

#include <QHash>
#include <QWidget>

class JobBar;
class NoticeBar;
class PageBar;
class Sidebar;
class WhyPanel;
class QStackedWidget;

/// One open workspace in the window: navigation, page bar, the pages, the side panel of "Why?", progress. Pages are made
/// when they are first shown.
class WorkspaceView : public QWidget {
    Q_OBJECT
public:
    WorkspaceView(Session& session, const Surroundings& surroundings, Notices& notices, JobBoard& jobs,
                  QWidget* parent = nullptr);

    Page* currentPage() const;
    const QString& currentKey() const { return m_key; }
    /// False when there is no such page.
    bool go(const Place& place);

Q_SIGNALS:
    /// Another page is shown, or its actions changed.
    void pageChanged();
    /// Another workspace is to be opened.
    void workspaceRequested(const QString& file);

protected:
    void changeEvent(QEvent* event) override;

private:
    Page* pageFor(const QString& key);
    void showBar();
    void readOrganisation();
    void showDates();

    Session& m_session;
    Sidebar* m_sidebar;
    PageBar* m_bar;
    NoticeBar* m_notices;
    QStackedWidget* m_stack;
    WhyPanel* m_why;
    JobBar* m_jobs;
    QHash<QString, Page*> m_pages;
    QString m_key;
};
