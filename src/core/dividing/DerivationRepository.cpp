#include "dividing/DerivationRepository.h"

namespace attain {

Derivation DerivationRepository::derivation(std::int64_t entry) const
{
    Statement query{m_connection, "SELECT part, amount FROM target_derivation WHERE entry_id = ?1"};
    query.bind(1, entry);
    Derivation parts;
    while (query.step())
        if (const auto part = derivationPartFromCode(query.textView(0)))
            parts[*part] = query.int64(1);
    return parts;
}

void DerivationRepository::store(std::int64_t entry, const Derivation& parts)
{
    Statement remove{m_connection, "DELETE FROM target_derivation WHERE entry_id = ?1"};
    remove.bind(1, entry).run();
    for (const auto& [part, amount] : parts) {
        Statement insert{m_connection, "INSERT INTO target_derivation (entry_id, part, amount) VALUES (?1, ?2, ?3)"};
        insert.bind(1, entry).bind(2, code(part)).bind(3, amount).run();
    }
}

std::set<std::int64_t> DerivationRepository::entries() const
{
    Statement query{m_connection, "SELECT DISTINCT entry_id FROM target_derivation"};
    std::set<std::int64_t> entries;
    while (query.step())
        entries.insert(query.int64(0));
    return entries;
}

} // namespace attain
