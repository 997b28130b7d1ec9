#pragma once

#include "storage/ChangeLog.h"
#include "storage/Migrator.h"

#include <chrono>

/// A document in memory with all tables, for tests of repositories and services. It is Sunday, 2026-09-13, 08:00 UTC.
class TestDatabase {
public:
    TestDatabase() { attain::migrate(m_connection); }

    attain::Connection& connection() { return m_connection; }
    attain::ChangeLog& log() { return m_log; }
    attain::ChangeNotifier& notifier() { return m_notifier; }
    attain::FixedClock& clock() { return m_clock; }

    std::int64_t count(std::string_view table)
    {
        return m_connection.queryInt64("SELECT count(*) FROM " + std::string{table}).value_or(-1);
    }

private:
    attain::Connection m_connection = attain::Connection::inMemory();
    attain::ChangeNotifier m_notifier;
    attain::FixedClock m_clock{std::chrono::sys_days{std::chrono::year{2026} / 9 / 13} + std::chrono::hours{8}};
    attain::ChangeLog m_log{m_connection, m_notifier, m_clock, "tester"};
};
