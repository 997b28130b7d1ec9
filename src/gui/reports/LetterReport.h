#pragma once

#include "reporting/LetterService.h"
#include "reports/LetterLayout.h"
#include "support/Progress.h"

namespace attain {
class Workspace;
}

/// "letters", "notices", "acknowledgements"; nothing for anything else.
std::optional<LetterKind> letterKindFromText(const QString& text);

/// Makes the papers about targets and writes them as a PDF: for `attain --report letters`, and for the window on a worker
/// thread. NotFound when there is nothing to write. The file is there whole or not at all.
attain::Result<void> writeLettersPdf(attain::Workspace& workspace, const attain::LetterQuery& query, LetterKind kind,
                                     const ReportOptions& options, const QString& path,
                                     const attain::Progress& progress = {}, const std::stop_token& stop = {});
