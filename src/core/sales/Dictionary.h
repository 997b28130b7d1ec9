#pragma once

#include "sales/TextIndex.h"

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

namespace attain {

/// The columns of a sale line whose texts are kept once. The numbers are stored.
enum class DictionaryKind : std::uint8_t { Customer = 1, Product = 2, Category = 3, Channel = 4, Region = 5 };
inline constexpr std::array kDictionaryKinds{DictionaryKind::Customer, DictionaryKind::Product,
                                             DictionaryKind::Category, DictionaryKind::Channel, DictionaryKind::Region};

/// Texts of sale lines by small ids, and back. Ids count from 1 for each kind, are never reused, and 0 is the empty text.
/// Texts are UTF-8. In memory only: DictionaryRepository loads it and saves what was added.
class Dictionary {
public:
    /// The id of a text; 0 for the empty text, TextIndex::kNone when it is unknown.
    std::int32_t find(DictionaryKind kind, std::string_view text) const;
    /// The id of a text, which is added when it is new.
    std::int32_t add(DictionaryKind kind, std::string_view text);
    /// The text of an id; the view lives as long as the dictionary. Failure{Internal} for an id that is not there.
    std::string_view text(DictionaryKind kind, std::int32_t id) const;
    /// The greatest id of the kind; ids are 1 … count.
    std::int32_t count(DictionaryKind kind) const;

private:
    struct Texts {
        std::deque<std::string> byId; ///< id − 1; a deque, because views must stay
        TextIndex index;
    };
    Texts& texts(DictionaryKind kind) { return m_texts[static_cast<std::size_t>(kind) - 1]; }
    const Texts& texts(DictionaryKind kind) const { return m_texts[static_cast<std::size_t>(kind) - 1]; }

    std::array<Texts, kDictionaryKinds.size()> m_texts;
};

} // namespace attain
