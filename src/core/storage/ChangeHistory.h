#pragma once

#include "storage/ChangeNotifier.h"

#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace attain {

/// What is written about a command beside the rows it changed.
struct Command {
    std::string name;    ///< "targets.assign", "import.sales": a stable code, worded at the edge
    Change change{};     ///< what subscribers are told after the commit
    std::string reason;  ///< the user's words, may be empty
    std::string subject; ///< what it was about, as data: a file name, a person's code …; may be empty
};

/// What can be undone and redone in an open document. Shared by all connections of the process to it (the window's and
/// those of worker threads), so that an import on a worker thread is undone in the window. Every member is guarded.
class ChangeHistory {
public:
    /// A command with the changeset that repeats it.
    struct Step {
        Command command;
        std::vector<std::byte> changeset;
    };

    bool canUndo() const;
    bool canRedo() const;
    /// The step that undo (redo) would take back (repeat).
    std::optional<Step> nextUndo() const;
    std::optional<Step> nextRedo() const;

    /// A new command: ends what could be redone.
    void add(Step step);
    /// The newest step went back, or forth.
    void moveToRedo();
    void moveToUndo();

    /// The newest hash of the change log that this process wrote or found; empty before the first look. Another one in
    /// the document means that someone else wrote to it.
    std::string lastHash() const;
    void setLastHash(std::string hash);

private:
    mutable std::mutex m_mutex;
    std::vector<Step> m_undo;
    std::vector<Step> m_redo;
    std::string m_lastHash;
};

} // namespace attain
