#pragma once

#include "storage/ChangeLog.h"

#include <span>
#include <vector>

namespace attain {

// Changesets of SQLite's session extension: what ChangeLog records, undoes and shows.

/// The changeset that takes `changeset` back.
std::vector<std::byte> invertChangeset(std::span<const std::byte> changeset);

/// Applies inside the caller's transaction. False when a row is missing, is there already or has other values by now;
/// the caller must then roll back.
bool applyChangeset(Connection& connection, std::span<const std::byte> changeset);

/// The rows of a changeset as JSON objects by column name. A changed row shows its key and the columns that changed.
std::vector<RowChange> rowsOfChangeset(const Connection& connection, std::span<const std::byte> changeset);

} // namespace attain
