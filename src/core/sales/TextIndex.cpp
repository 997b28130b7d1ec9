#include "sales/TextIndex.h"

#include <xxhash.h>

#include <cstring>

namespace attain {
namespace {

std::uint32_t hashOf(std::string_view text)
{
    return static_cast<std::uint32_t>(XXH3_64bits(text.data(), text.size()));
}

template<class Word>
bool sameWord(const char* a, const char* b)
{
    return std::memcmp(a, b, sizeof(Word)) == 0; // a size the compiler knows: one load a side
}

/// Codes and names are short: two words that overlap where the text is no multiple of them.
bool sameBytes(const char* a, const char* b, std::size_t size)
{
    if (size > 16)
        return std::memcmp(a, b, size) == 0;
    if (size >= 8)
        return sameWord<std::uint64_t>(a, b) && sameWord<std::uint64_t>(a + size - 8, b + size - 8);
    if (size >= 4)
        return sameWord<std::uint32_t>(a, b) && sameWord<std::uint32_t>(a + size - 4, b + size - 4);
    for (std::size_t i = 0; i < size; ++i) {
        if (a[i] != b[i])
            return false;
    }
    return true;
}

} // namespace

std::int32_t TextIndex::find(std::string_view text) const
{
    if (m_slots.empty())
        return kNone;
    const std::uint32_t hash = hashOf(text);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hash & mask; m_slots[at].entry != 0; at = (at + 1) & mask) {
        if (m_slots[at].hash != hash)
            continue;
        const Entry& entry = m_entries[m_slots[at].entry - 1];
        if (entry.length == text.size() && sameBytes(m_bytes.data() + entry.offset, text.data(), text.size()))
            return entry.value;
    }
    return kNone;
}

void TextIndex::insert(std::string_view text, std::int32_t value)
{
    if ((m_entries.size() + 1) * 2 > m_slots.size())
        grow();
    m_entries.push_back({m_bytes.size(), static_cast<std::uint32_t>(text.size()), value});
    m_bytes.append(text);
    const std::uint32_t hash = hashOf(text);
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = hash & mask;
    while (m_slots[at].entry != 0)
        at = (at + 1) & mask;
    m_slots[at] = {hash, static_cast<std::uint32_t>(m_entries.size())};
}

void TextIndex::clear()
{
    m_bytes.clear();
    m_entries.clear();
    m_slots.clear();
}

void TextIndex::grow()
{
    std::vector<Slot> slots(m_slots.empty() ? 256 : m_slots.size() * 2);
    const std::size_t mask = slots.size() - 1;
    for (const Slot& slot : m_slots) {
        if (slot.entry == 0)
            continue;
        std::size_t at = slot.hash & mask;
        while (slots[at].entry != 0)
            at = (at + 1) & mask;
        slots[at] = slot;
    }
    m_slots = std::move(slots);
}

} // namespace attain
