#pragma once

#include "common/Context.h"
#include "common/DomainEvents.h"

#include <QAction>
#include <QList>
#include <QWidget>

/// Somewhere to go: a page and, where it can, the thing on it to show. Fields that are empty leave the page as it is.
struct Place {
    QString page; ///< key of the page: "overview", "targets", "sales", "people", "reports", "settings"
    attain::PersonId person;
    attain::DepartmentId department;
    QString filter; ///< text for the page's filter line
    QString
        task; ///< what to start there; of "sales": "import-sales", "import-people", "import-targets", or "import" when
    ///< the kind is to be recognised, with `files` or asking for them; "credit:<batch>/<record>" divides the credit
    ///< of a sale line; of "people" the forms that its page names
    QStringList files;
};

/// Which controls of the page bar mean something on a page.
enum class ContextField { Period = 1, Department = 2, Metric = 4, Scenario = 8, AsOf = 16 };
Q_DECLARE_FLAGS(ContextFields, ContextField)
Q_DECLARE_OPERATORS_FOR_FLAGS(ContextFields)

/// One page of the window. The shell shows its name, its context controls and its actions in the page bar.
///
/// A page refreshes by itself: refresh() is called once, soon, after the context or facts changed and while the page is
/// visible; what changes while it is hidden is caught up when it is shown.
class Page : public QWidget {
    Q_OBJECT
public:
    Page(Context& context, const DomainEvents& events, QWidget* parent = nullptr);

    virtual ContextFields contextFields() const;
    /// Buttons at the right of the page bar, left to right; the last is the primary one. They are in the menu too.
    virtual QList<QAction*> pageActions() const { return {}; }
    /// Short text for a grey pill beside the context, for example "V3 · in force since 2026-07-04"; empty for none.
    virtual QString note() const { return {}; }

    virtual bool canPrint() const { return false; }
    virtual void print() { }
    /// Whether the page has a table that File > Export table writes.
    virtual bool canExportTable() const { return false; }
    virtual void exportTable() { }
    /// Shows a thing on the page; called after the page became the current one.
    virtual void showPlace(const Place& place) { Q_UNUSED(place) }

    /// Refreshes now if something is outstanding: for pictures and tests.
    void refreshNow();

Q_SIGNALS:
    /// The page asks the shell to go somewhere.
    void placeRequested(const Place& place);
    /// The page asks the shell to open another workspace.
    void workspaceRequested(const QString& file);
    /// pageActions(), note() or contextFields() give something else now.
    void barChanged();

protected:
    /// Reads what the page shows again.
    virtual void refresh() = 0;
    /// Sets every text again; called when the language changes, before refresh().
    virtual void retranslate() { }

    /// Asks for a refresh().
    void invalidate();
    Context& context() const { return m_context; }

    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Context& m_context;
    bool m_outdated = true;
    bool m_scheduled = false;
};
