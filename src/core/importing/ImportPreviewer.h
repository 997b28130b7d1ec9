#pragma once

#include "importing/ImportRun.h"

namespace attain {

/// The first records of a file beside what is read from them. Shows, decides nothing: each cell is judged by itself.
Result<ImportPreview> previewOf(const ImportSource& source, const FileLayout& layout, const ImportOptions& options,
                                OrganisationService& organisation);

} // namespace attain
