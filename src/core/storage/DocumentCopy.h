#pragma once

#include "storage/Connection.h"
#include "support/Progress.h"
#include "support/Result.h"

#include <filesystem>

namespace attain {

/// Copies the document as `source` sees it, in one read, to a new file; the copy is checked and compared with the source
/// (quick_check, rows of every table, the change log's last hash) before it takes its name. FileExists. Progress counts
/// pages of the database. Others can write to the source again once its pages are copied, before the copy is checked.
Result<void> copyDocument(const Connection& source, const std::filesystem::path& target, const Progress& progress = {},
                          const std::stop_token& stop = {});

} // namespace attain
