#include "storage/Interruption.h"

#include <sqlite3.h>

#include <utility>

namespace attain {
namespace {

/// Steps of SQLite's machine between two looks: a scan that reads large values takes few steps.
constexpr int kSteps = 100;

} // namespace

Interruption::Interruption(const Connection& connection, std::stop_token stop)
    : m_connection{connection}, m_stop{std::move(stop)}
{
    if (m_stop.stop_possible())
        sqlite3_progress_handler(
            m_connection.handle(), kSteps,
            [](void* token) -> int { return static_cast<std::stop_token*>(token)->stop_requested() ? 1 : 0; }, &m_stop);
}

Interruption::~Interruption()
{
    if (m_stop.stop_possible())
        sqlite3_progress_handler(m_connection.handle(), 0, nullptr, nullptr);
}

} // namespace attain
