#include "storage/ChangeHistory.h"

#include <utility>

namespace attain {
namespace {

void moveNewest(std::vector<ChangeHistory::Step>& from, std::vector<ChangeHistory::Step>& to)
{
    if (from.empty())
        return;
    to.push_back(std::move(from.back()));
    from.pop_back();
}

} // namespace

bool ChangeHistory::canUndo() const
{
    const std::scoped_lock lock{m_mutex};
    return !m_undo.empty();
}

bool ChangeHistory::canRedo() const
{
    const std::scoped_lock lock{m_mutex};
    return !m_redo.empty();
}

std::optional<ChangeHistory::Step> ChangeHistory::nextUndo() const
{
    const std::scoped_lock lock{m_mutex};
    return m_undo.empty() ? std::nullopt : std::optional{m_undo.back()};
}

std::optional<ChangeHistory::Step> ChangeHistory::nextRedo() const
{
    const std::scoped_lock lock{m_mutex};
    return m_redo.empty() ? std::nullopt : std::optional{m_redo.back()};
}

void ChangeHistory::add(Step step)
{
    const std::scoped_lock lock{m_mutex};
    m_undo.push_back(std::move(step));
    m_redo.clear();
}

void ChangeHistory::moveToRedo()
{
    const std::scoped_lock lock{m_mutex};
    moveNewest(m_undo, m_redo);
}

void ChangeHistory::moveToUndo()
{
    const std::scoped_lock lock{m_mutex};
    moveNewest(m_redo, m_undo);
}

std::string ChangeHistory::lastHash() const
{
    const std::scoped_lock lock{m_mutex};
    return m_lastHash;
}

void ChangeHistory::setLastHash(std::string hash)
{
    const std::scoped_lock lock{m_mutex};
    m_lastHash = std::move(hash);
}

} // namespace attain
