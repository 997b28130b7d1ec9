#include "sales/DictionaryRepository.h"

namespace attain {

void DictionaryRepository::refresh(Dictionary& dictionary) const
{
    Statement query{m_connection, "SELECT id, text FROM dictionary WHERE kind = ?1 AND id > ?2 ORDER BY id"};
    for (const auto kind : kDictionaryKinds) {
        query.bind(1, static_cast<std::int64_t>(kind)).bind(2, std::int64_t{dictionary.count(kind)});
        while (query.step()) {
            if (dictionary.add(kind, query.textView(1)) != query.int64(0)) {
                throw Failure{Error{ErrorCode::DocumentDamaged,
                                    "dictionary: text " + std::to_string(query.int64(0)),
                                    {"", "dictionary"}}};
            }
        }
        query.reset();
    }
}

void DictionaryRepository::save(const Dictionary& dictionary)
{
    Statement count{m_connection, "SELECT coalesce(max(id), 0) FROM dictionary WHERE kind = ?1"};
    Statement insert{m_connection, "INSERT INTO dictionary (kind, id, text) VALUES (?1, ?2, ?3)"};
    for (const auto kind : kDictionaryKinds) {
        const auto number = static_cast<std::int64_t>(kind);
        count.bind(1, number).step();
        const auto stored = static_cast<std::int32_t>(count.int64(0));
        count.reset();
        for (std::int32_t id = stored + 1; id <= dictionary.count(kind); ++id)
            insert.bind(1, number).bind(2, std::int64_t{id}).bind(3, dictionary.text(kind, id)).run();
    }
}

} // namespace attain
