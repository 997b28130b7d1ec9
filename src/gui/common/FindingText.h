#pragma once

#include "Workspace.h"
#include "common/Prompter.h"

#include <QCoreApplication>

#include <vector>

/// Words for what a check of the workspace found.
class FindingText {
    Q_DECLARE_TR_FUNCTIONS(FindingText)
public:
    static QString of(const attain::Finding& finding);
    /// All of them as one message with details to copy.
    static Prompter::Question message(const std::vector<attain::Finding>& findings);
};
