#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace attain {

/// Finds small numbers by bytes, quickly: text → value, values are the caller's. Not bound to any encoding, so that an
/// importer can look raw bytes of the file up before it transcodes them. Texts stay where they are until clear().
class TextIndex {
public:
    /// What find() gives for a text that is not there. Values must not be negative.
    static constexpr std::int32_t kNone = -1;

    std::int32_t find(std::string_view text) const;
    /// The text must not be in the index yet.
    void insert(std::string_view text, std::int32_t value);
    std::size_t size() const { return m_entries.size(); }
    void clear();

private:
    struct Entry {
        std::uint64_t offset;
        std::uint32_t length;
        std::int32_t value;
    };
    struct Slot {
        std::uint32_t hash;
        std::uint32_t entry; ///< index + 1; 0 is free
    };
    void grow();

    std::string m_bytes;
    std::vector<Entry> m_entries;
    std::vector<Slot> m_slots;
};

} // namespace attain
