#pragma once

#include <map>
#include <mutex>
#include <string>
#include <string_view>

struct sqlite3_stmt;

namespace attain {

/// Statements of one connection that were prepared and are not in use: preparing costs more than running a small one.
/// Shared by the connection and its statements; safe between threads.
class StatementCache {
public:
    ~StatementCache();

    /// Whether a statement with this text may be kept: reads and writes of rows. Pragmas may act while they are prepared.
    static bool keeps(std::string_view sql);
    /// Null when there is none.
    sqlite3_stmt* take(std::string_view sql);
    /// A statement that is not needed any more; reset and kept, or finalized where there are many.
    void give(std::string_view sql, sqlite3_stmt* statement);
    /// Finalizes all of them.
    void clear();
    /// Finalizes all of them, and those that are given later: the connection closes.
    void close();

private:
    std::mutex m_mutex;
    std::multimap<std::string, sqlite3_stmt*, std::less<>> m_idle;
    bool m_closed = false;
};

} // namespace attain
