#pragma once

#include "common/Notices.h"
#include "common/Prompter.h"
#include "exchange/Table.h"

#include <QCoreApplication>

#include <string>

class JobBoard;

namespace attain {
class Workspace;
}

/// Asks where to, and writes a table as CSV or XLSX by the name that was chosen, on a worker thread. Says how it went.
/// When `receiver` goes, nothing is asked any more, and what is being written is cancelled: no file is left.
class TableExporter {
    Q_DECLARE_TR_FUNCTIONS(TableExporter)
public:
    TableExporter(Prompter& prompter, Notices& notices, JobBoard& jobs)
        : m_prompter{prompter}, m_notices{notices}, m_jobs{jobs}
    {
    }

    /// The table's name is the proposed file name.
    void exportTable(QObject* receiver, const attain::Table& table);

    /// A table that is read from the workspace while it is written: any number of rows. `make` and the rows of what it
    /// makes run on the worker thread.
    struct LargeTable {
        QString name; ///< the proposed file name
        std::int64_t rows = 0;
        std::function<attain::Result<attain::TableSource>(attain::Workspace&)> make;
    };
    void exportTable(QObject* receiver, attain::Workspace& workspace, const LargeTable& table);

    /// A file that `make` makes as a whole on the worker thread; `suffix` without a dot.
    struct TextFile {
        QString name; ///< the proposed file name
        QString suffix;
        std::function<attain::Result<std::string>(attain::Workspace&)> make;
    };
    void exportText(QObject* receiver, attain::Workspace& workspace, const TextFile& file);

private:
    void askForTable(QObject* receiver, const QString& name, std::function<void(QString)> answer);
    QString proposedPath(QString name, const QString& suffix) const;
    void report(const attain::Result<void>& written, const QString& path);

    Prompter& m_prompter;
    Notices& m_notices;
    JobBoard& m_jobs;
};
