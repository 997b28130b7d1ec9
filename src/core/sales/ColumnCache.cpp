#include "sales/ColumnCache.h"

#include <utility>

namespace attain {

std::shared_ptr<StoredColumn> ColumnCache::find(const Name& name)
{
    const std::scoped_lock lock{m_mutex};
    const auto found = m_entries.find(name);
    if (found == m_entries.end())
        return nullptr;
    m_used.splice(m_used.begin(), m_used, found->second.used);
    return found->second.column;
}

void ColumnCache::keep(const Name& name, std::shared_ptr<StoredColumn> column)
{
    const std::scoped_lock lock{m_mutex};
    const std::size_t bytes = column->bytes.size();
    m_used.push_front(name);
    const auto [entry, isNew] = m_entries.try_emplace(name, Entry{std::move(column), m_used.begin()});
    if (!isNew) { // another thread was first
        m_used.pop_front();
        return;
    }
    m_bytes += bytes;
    while (m_bytes > kBytes && m_used.size() > 1) {
        const auto oldest = m_entries.find(m_used.back());
        m_bytes -= oldest->second.column->bytes.size();
        m_entries.erase(oldest);
        m_used.pop_back();
    }
}

} // namespace attain
