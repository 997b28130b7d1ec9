#pragma once

#include "reports/ReportPage.h"

#include "support/Result.h"

/// Writes the report as a PDF with embedded fonts. The file is there whole or not at all: what was at the path stays when
/// writing fails. FileNotWritable with the path and the system's reason, or DiskFull.
attain::Result<void> writePdf(const ReportDocument& report, const QString& path);
