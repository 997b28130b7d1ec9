#pragma once

#include "common/Page.h"

#include <QDialog>
#include <QList>
#include <QPointer>
#include <QTimer>
#include <QVariantMap>

#include <functional>
#include <optional>

/// A form that was begun: which one, where it opens, what was typed into it so far.
struct Draft {
    QString title;           ///< what the form called itself, for the user
    QString at;              ///< local time of the last change, "2026-09-12 10:31"
    Place place;             ///< showPlace() of its page opens the form again
    QVariantMap fields = {}; ///< by the object names of its inputs

    /// The same for the same form of the same thing.
    QString key() const;
};

/// What is typed into forms, kept in a small file until the form is finished or cancelled: after a crash it is offered
/// again (WorkspaceUpkeep). One for each workspace, named by its UUID; nothing leaves this computer. Keeping is a service
/// to the user and never in the way: when the file cannot be written, there is simply no draft.
class Drafts : public QObject {
    Q_OBJECT
public:
    /// Without a file (workspaces in memory, or open for reading only) nothing is kept.
    explicit Drafts(QString file, QObject* parent = nullptr);
    ~Drafts() override;
    /// Where the drafts of a workspace are: in the application's data folder of this computer.
    static QString fileOf(const std::string& workspaceUuid);

    /// Those that are kept, and so those that were left over when the workspace was opened.
    const QList<Draft>& all() const { return m_drafts; }

    /// From now on keeps what is typed into the open form; `place` is where it opens again. When it is the form that is
    /// being resumed, fills it first: `prepare` makes the inputs that the form does not have at first (may be empty).
    void follow(QDialog* form, const Place& place, const std::function<void(const QVariantMap&)>& prepare = {});
    /// For what is no dialog: keeps a draft, in the place of an earlier one with its key.
    void keep(Draft draft);
    void drop(const QString& key);
    /// The next form that is followed or kept under the key continues this draft. Call opens it; false when it opened
    /// nothing.
    bool resume(const Draft& draft, const std::function<void()>& open);

    /// Looks at the open forms now and not in a moment.
    void lookNow();

private:
    struct Form {
        QPointer<QDialog> dialog;
        Place place;
        QVariantMap untouched; ///< its inputs when it was opened
        QVariantMap kept;
    };
    void read();
    void write() const;

    QString m_file;
    QList<Draft> m_drafts;
    QList<Form> m_forms;
    std::optional<Draft> m_resumed;
    QTimer m_look;
};
