#pragma once

#include <QCoreApplication>
#include <QString>

#include <string>

/// Words for the codes of commands, as Undo, Redo and the change log show them.
class CommandText {
    Q_DECLARE_TR_FUNCTIONS(CommandText)
public:
    /// "targets.assign" → "Change targets"; a code without words stays as it is.
    static QString of(const std::string& command);
};
