#pragma once

#include "common/Desk.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

/// What the window does for an open workspace beside its pages: saves a copy, checks it, makes the backup of the day,
/// offers forms that were not finished, explains what endangers the file: a place that others change, another program. Work runs on worker threads and is
/// cancelled when the workspace is closed.
class WorkspaceUpkeep : public QObject {
    Q_OBJECT
public:
    explicit WorkspaceUpkeep(const Desk& desk, QObject* parent = nullptr);

    /// Once, after the user opened the workspace: unfinished forms, the backup of the day, the place of the file, and from
    /// now on a look whether it was replaced.
    void begin();
    void saveCopy();
    void check();
    /// Says so, once, when another file lies at the path by now, or none.
    void lookForReplacement();

Q_SIGNALS:
    /// The user wants to see what lies at the path now.
    void reopenRequested(const QString& file);
    /// An unfinished form is to be opened; connected directly.
    void placeRequested(const Place& place);

private:
    void backUpWhenDue();
    void explainPlace();
    void offerDrafts();
    void resume(const Draft& draft);
    void writeCopy(const QString& file);
    QString filePath() const;

    const Desk& m_desk;
    QFileSystemWatcher m_watcher;
    QTimer m_settled; ///< a replacement is over by then, and not between two steps
    bool m_replaced = false;
};
