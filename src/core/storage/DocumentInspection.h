#pragma once

#include "storage/Connection.h"
#include "support/EmbeddedText.h"
#include "support/Result.h"

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace attain {

/// What a check found. `code` is stable and worded at the edge; each check tells what `values` hold.
struct Finding {
    std::string code;
    std::vector<std::string> values;

    bool operator==(const Finding&) const = default;
};

/// Takes from the connection what a document never needs: triggers, views, functions in the schema, attached files.
void harden(const Connection& connection);

/// The names of the objects (tables, indices …) in which the schema differs from what the first `version` migrations
/// make.
std::vector<std::string> schemaDifferences(const Connection& connection, int version,
                                           std::span<const EmbeddedText> migrations);

/// Rows by table: what a copy and a migration must not change.
std::map<std::string, std::int64_t> rowsByTable(const Connection& connection);

/// What has to be true before a file is opened for real, through a connection that cannot write: the structure of the
/// file, the schema, the UUID. Up to 16 MB everything is walked; beyond that the bulk tables are left to `check`, whose
/// chunks carry checksums that are compared whenever they are read. DocumentDamaged, DocumentLocked, FileNotReadable;
/// DocumentReadOnly means that a journal of a broken-off transaction waits to be rolled back.
Result<void> inspectDocument(const std::filesystem::path& file, int version, std::span<const EmbeddedText> migrations);

/// Reads everything. Codes: "integrity" (message of SQLite), "schema" (name of the object), "foreign_key" (table, row,
/// table referred to), "change_log" (entry, expected hash, hash found).
std::vector<Finding> inspectThoroughly(const Connection& connection, std::span<const EmbeddedText> migrations);

} // namespace attain
