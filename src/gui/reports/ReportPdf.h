#pragma once

#include "reports/ReportPage.h"

#include "support/Progress.h"
#include "support/Result.h"

/// Writes the report as a PDF with embedded fonts. The file is there whole or not at all: what was at the path stays when
/// writing fails or is cancelled. FileNotWritable with the path and the system's reason, or DiskFull. Progress counts
/// pages. On any thread.
attain::Result<void> writePdf(const ReportDocument& report, const QString& path, const attain::Progress& progress = {},
                              const std::stop_token& stop = {});
