#pragma once

#include "sales/ColumnChunk.h"

#include <cstddef>
#include <cstdint>
#include <list>
#include <map>
#include <memory>
#include <mutex>

namespace attain {

/// A column of one chunk as it was read: its bytes fit their checksum.
struct StoredColumn {
    Bytes bytes;
    Frame frame;                   ///< of all but order numbers and origins
    ColumnReader::Origins origins; ///< of origins
};

/// Keeps the columns that were read last: a page asks a dozen questions of the same chunks one after the other. Chunks never
/// change, so a column needs no invalidation: the checksum of its chunk is part of its name, and a chunk that takes the
/// number of one that was removed has another. Any thread.
class ColumnCache {
public:
    struct Name {
        std::int64_t chunk;
        std::int64_t checksum;
        std::uint8_t column;

        auto operator<=>(const Name&) const = default;
    };

    /// A scan of more chunks than this would only push out what is there.
    static constexpr std::size_t kChunks = 64;
    static constexpr std::size_t kBytes = std::size_t{64} << 20;

    /// Nothing when it is not there.
    std::shared_ptr<StoredColumn> find(const Name& name);
    void keep(const Name& name, std::shared_ptr<StoredColumn> column);

private:
    struct Entry {
        std::shared_ptr<StoredColumn> column;
        std::list<Name>::iterator used;
    };
    std::mutex m_mutex;
    std::map<Name, Entry> m_entries;
    std::list<Name> m_used; ///< what was used last is first
    std::size_t m_bytes = 0;
};

} // namespace attain
