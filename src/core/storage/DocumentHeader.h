#pragma once

#include "support/Result.h"

#include <filesystem>

namespace attain {

/// 'ATN1': marks a SQLite file as a document of ours (byte 68 of the file).
inline constexpr std::int32_t kApplicationId = 0x41544E31;

/// Reads the first 100 bytes without SQLite, so that a file that is not ours is not even opened by it. Returns the
/// schema's version: 1 … newest. FileNotFound, FileNotReadable, DocumentEmpty (0 bytes: not downloaded, or damaged),
/// NotADocument, DocumentNewer, DocumentDamaged.
///
/// Not while this process has the document open: on POSIX systems, closing a file drops every lock the process has on it.
Result<int> readDocumentVersion(const std::filesystem::path& file, int newest);

} // namespace attain
