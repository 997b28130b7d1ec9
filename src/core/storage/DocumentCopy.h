#pragma once

#include "storage/Connection.h"
#include "support/Result.h"

#include <filesystem>

namespace attain {

/// Copies the document as `source` sees it, in one read, to a new file; the copy is checked and compared with the source
/// (quick_check, rows of every table, the change log's last hash) before it takes its name. FileExists.
Result<void> copyDocument(const Connection& source, const std::filesystem::path& target);

} // namespace attain
