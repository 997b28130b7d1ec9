#include "sales/Dictionary.h"

#include "support/Error.h"

namespace attain {

std::int32_t Dictionary::find(DictionaryKind kind, std::string_view text) const
{
    return text.empty() ? 0 : texts(kind).index.find(text);
}

std::int32_t Dictionary::add(DictionaryKind kind, std::string_view text)
{
    const std::int32_t known = find(kind, text);
    if (known != TextIndex::kNone)
        return known;
    Texts& all = texts(kind);
    all.byId.emplace_back(text);
    const auto id = static_cast<std::int32_t>(all.byId.size());
    all.index.insert(text, id);
    return id;
}

std::string_view Dictionary::text(DictionaryKind kind, std::int32_t id) const
{
    if (id == 0)
        return {};
    const auto& all = texts(kind).byId;
    if (id < 0 || static_cast<std::size_t>(id) > all.size())
        throw Failure{Error{ErrorCode::Internal, "the dictionary has no text " + std::to_string(id), {"dictionary"}}};
    return all[static_cast<std::size_t>(id) - 1];
}

std::int32_t Dictionary::count(DictionaryKind kind) const
{
    return static_cast<std::int32_t>(texts(kind).byId.size());
}

} // namespace attain
