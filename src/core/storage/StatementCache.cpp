#include "storage/StatementCache.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace attain {
namespace {

constexpr std::size_t kMost = 64;

} // namespace

StatementCache::~StatementCache()
{
    close();
}

bool StatementCache::keeps(std::string_view sql)
{
    static constexpr std::array<std::string_view, 4> kKept{"SELECT ", "INSERT ", "UPDATE ", "DELETE "};
    return std::ranges::any_of(kKept, [&](std::string_view word) { return sql.starts_with(word); });
}

sqlite3_stmt* StatementCache::take(std::string_view sql)
{
    const std::scoped_lock lock{m_mutex};
    const auto found = m_idle.find(sql);
    if (found == m_idle.end())
        return nullptr;
    sqlite3_stmt* statement = found->second;
    m_idle.erase(found);
    return statement;
}

void StatementCache::give(std::string_view sql, sqlite3_stmt* statement)
{
    {
        const std::scoped_lock lock{m_mutex};
        if (!m_closed && m_idle.size() < kMost) {
            static_cast<void>(sqlite3_reset(statement)); // its error was reported by the step
            static_cast<void>(sqlite3_clear_bindings(statement));
            m_idle.emplace(sql, statement);
            return;
        }
    }
    static_cast<void>(sqlite3_finalize(statement));
}

void StatementCache::close()
{
    {
        const std::scoped_lock lock{m_mutex};
        m_closed = true;
    }
    clear();
}

void StatementCache::clear()
{
    const std::scoped_lock lock{m_mutex};
    for (const auto& [sql, statement] : m_idle)
        static_cast<void>(sqlite3_finalize(statement));
    m_idle.clear();
}

} // namespace attain
