#pragma once

#include "storage/Connection.h"
#include "support/EmbeddedText.h"

namespace attain {

/// The numbered files of storage/migrations/ in order, embedded at build time.
std::span<const EmbeddedText> embeddedMigrations();

/// The version a document has when all migrations ran.
int newestSchemaVersion();

/// Runs the migrations after the document's user_version up to `version`, inside the caller's transaction if there is
/// one. `migrations` are the program's own; tests give others.
void migrate(Connection& connection, int version = newestSchemaVersion(),
             std::span<const EmbeddedText> migrations = embeddedMigrations());

} // namespace attain
