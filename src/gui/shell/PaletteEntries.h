#pragma once

#include "common/Page.h"
#include "shell/CommandPalette.h"

#include <QCoreApplication>

class Commands;
class Session;

/// What Ctrl+K can jump to: pages, departments, people, commands.
class PaletteEntries {
    Q_DECLARE_TR_FUNCTIONS(PaletteEntries)
public:
    /// `session` may be none: then only commands.
    static std::vector<CommandPalette::Entry> of(const Commands& commands, Session* session,
                                                 const std::function<void(const Place&)>& go);
};
