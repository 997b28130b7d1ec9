#pragma once

#include "support/Clock.h"
#include "support/EmbeddedText.h"
#include "support/Result.h"

#include <filesystem>
#include <span>

namespace attain {

/// Brings a document that passed its inspection up to the newest schema: looks for space, makes a verified backup,
/// migrates a copy, checks the copy (everything `check` reads; the rows of every table that stayed; the change log's last
/// hash), and lets it take the document's place in one step. The document as it was stays beside it as
/// "<name> (schema <version>).attain". After any error the document is what it was.
Result<void> migrateDocument(const std::filesystem::path& file, int version, std::span<const EmbeddedText> migrations,
                             const std::filesystem::path& backupFolder, const Clock& clock);

/// Migrates the document at `file` where it lies: for copies that are thrown away.
Result<void> migrateInPlace(const std::filesystem::path& file, std::span<const EmbeddedText> migrations);

} // namespace attain
