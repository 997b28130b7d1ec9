#pragma once

#include "common/Notices.h"
#include "common/Prompter.h"
#include "exchange/Table.h"

#include <QCoreApplication>

#include <string>

/// Asks where to, and writes a table as CSV or XLSX by the name that was chosen. Says how it went.
class TableExporter {
    Q_DECLARE_TR_FUNCTIONS(TableExporter)
public:
    TableExporter(Prompter& prompter, Notices& notices) : m_prompter{prompter}, m_notices{notices} { }

    /// The table's name is the proposed file name. Nothing happens once `receiver` is gone.
    void exportTable(QObject* receiver, attain::TableSource table);
    /// Asks where to, and writes bytes that are a file already: `suffix` without a dot.
    void exportText(QObject* receiver, const QString& name, const QString& suffix, std::string bytes);

private:
    QString proposedPath(QString name, const QString& suffix) const;
    void report(const attain::Result<void>& written, const QString& path);

    Prompter& m_prompter;
    Notices& m_notices;
};
