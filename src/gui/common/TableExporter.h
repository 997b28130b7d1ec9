#pragma once

#include "common/Notices.h"
#include "common/Prompter.h"
#include "exchange/Table.h"

#include <QCoreApplication>

/// Asks where to, and writes a table as CSV or XLSX by the name that was chosen. Says how it went.
class TableExporter {
    Q_DECLARE_TR_FUNCTIONS(TableExporter)
public:
    TableExporter(Prompter& prompter, Notices& notices) : m_prompter{prompter}, m_notices{notices} { }

    /// The table's name is the proposed file name. Nothing happens once `receiver` is gone.
    void exportTable(QObject* receiver, attain::TableSource table);

private:
    Prompter& m_prompter;
    Notices& m_notices;
};
