#pragma once

#include "SourceTree.h"

/// Where the tree breaks a rule, and how, in words that tell what to do.
struct Violation {
    std::string path;
    int line = 0;
    std::string what;
};

using Violations = std::vector<Violation>;

/// Core features include only layers below their own; a GUI feature never includes another; the command line and the core
/// know no GUI, the GUI knows no storage.
Violations includeDirections(const SourceTree& tree);
/// No two folders include each other, not even by a detour.
Violations folderCycles(const SourceTree& tree);
/// SQL and SQLite only in storage/, in …Repository and in sales/SaleStore….
Violations sqlElsewhere(const SourceTree& tree);
/// No Qt in the core and the command line; heavy third-party headers only in .cpp files.
Violations foreignHeaders(const SourceTree& tree);
/// Sources and tests of at most 400 lines, the main window of at most 300.
Violations longFiles(const SourceTree& tree);
/// No singletons, no variables that outlive a function and can change.
Violations globalState(const SourceTree& tree);
/// No processEvents, no QEventLoop, no exec() of dialogs and menus: open() and popup() instead.
Violations nestedEventLoops(const SourceTree& tree);
/// Connections by pointers to members, never by SIGNAL() and SLOT().
Violations stringConnects(const SourceTree& tree);
/// Message boxes only in gui/common/Prompter.
Violations messageBoxes(const SourceTree& tree);
/// No file names that say nothing: Manager, Helper, Utils, Controller, Impl.
Violations emptyNames(const SourceTree& tree);
/// Nothing refers to a path outside of the checkout.
Violations outsidePaths(const SourceTree& tree);
/// ui/<feature>/X.ui is the form of the class X in src/gui/<feature>/X.cpp, which uses it.
Violations formsWithoutClass(const SourceTree& tree);
/// Labels of forms show text as it is: PlainLabel, or QLabel with textFormat PlainText.
Violations richLabels(const SourceTree& tree);
