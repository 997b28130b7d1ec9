#include "importing/DepartmentRows.h"

#include "importing/CellText.h"

#include <algorithm>
#include <array>
#include <utility>

namespace attain {
namespace {

constexpr auto kKindWords = std::to_array<std::pair<std::string_view, DepartmentKind>>({
    {"销售", DepartmentKind::Sales},
    {"生产", DepartmentKind::Production},
    {"采购", DepartmentKind::Purchasing},
    {"财务", DepartmentKind::Finance},
    {"市场", DepartmentKind::Marketing},
    {"客服", DepartmentKind::Service},
    {"售后", DepartmentKind::Service},
    {"服务", DepartmentKind::Service},
    {"其他", DepartmentKind::Other},
    {"其它", DepartmentKind::Other},
    {"sales", DepartmentKind::Sales},
    {"production", DepartmentKind::Production},
    {"purchas", DepartmentKind::Purchasing},
    {"financ", DepartmentKind::Finance},
    {"marketing", DepartmentKind::Marketing},
    {"service", DepartmentKind::Service},
    {"other", DepartmentKind::Other},
});

/// The department that a text names: by code, else by the only name.
const Department* named(const Organisation& organisation, const std::string& text)
{
    if (const auto* department = organisation.departmentByCode(text))
        return department;
    const Department* found = nullptr;
    for (const auto& department : organisation.departments()) {
        if (department.name != text)
            continue;
        if (found)
            return nullptr;
        found = &department;
    }
    return found;
}

bool sameContent(const Department& a, const Department& b)
{
    return a.code == b.code && a.name == b.name && a.kind == b.kind && a.parent == b.parent;
}

} // namespace

std::optional<DepartmentKind> departmentKindFromWord(std::string_view utf8)
{
    const auto word = looseKey(utf8);
    if (const auto kind = departmentKindFromCode(word))
        return kind;
    for (const auto& [start, kind] : kKindWords)
        if (word.starts_with(start))
            return kind;
    return std::nullopt;
}

void DepartmentRows::takeRow(const Row& row)
{
    Pending pending{row, {}, true, false};
    auto& department = pending.department;
    department.code = row.text("code");
    department.name = row.text("name").empty() ? department.code : row.text("name");
    if (department.name.empty())
        return reject(row, "name", Reason::NameEmpty);
    if (!row.text("kind").empty()) {
        const auto kind = departmentKindFromWord(row.text("kind"));
        if (!kind)
            return reject(row, "kind", Reason::KindUnknown);
        department.kind = *kind;
    }
    const auto sameAs = [&](const Pending& other) {
        return department.code.empty() ? other.department.name == department.name
                                       : other.department.code == department.code;
    };
    const auto earlier = std::ranges::find_if(m_pending, sameAs);
    if (earlier != m_pending.end()) {
        const bool same = earlier->department.name == department.name
            && earlier->row.text("parent") == row.text("parent") && earlier->row.text("kind") == row.text("kind");
        m_run.note(row.record, row.line, m_run.column("code"), same ? Reason::Duplicate : Reason::Conflict,
                   same ? Fate::Duplicate : Fate::Conflict, row.text("code"));
        return;
    }
    m_pending.push_back(std::move(pending));
}

/// False: the record is out.
bool DepartmentRows::settleParent(Pending& pending, const Organisation& organisation)
{
    const auto& text = pending.row.text("parent");
    if (text.empty())
        return true;
    const auto* parent = named(organisation, text);
    if (!parent) {
        reject(pending.row, "parent", Reason::ParentUnknown);
        return false;
    }
    const auto below
        = pending.department.id ? organisation.subtree(pending.department.id) : std::vector<DepartmentId>{};
    if (std::ranges::find(below, parent->id) != below.end()) {
        reject(pending.row, "parent", Reason::Cycle);
        return false;
    }
    pending.department.parent = parent->id;
    return true;
}

void DepartmentRows::finish()
{
    auto& service = m_run.organisation;
    auto& effects = m_run.outcome.effects;
    const auto before = service.current();
    // What is there keeps what the file does not say.
    for (auto& pending : m_pending) {
        auto& department = pending.department;
        const auto* existing
            = department.code.empty() ? named(*before, department.name) : before->departmentByCode(department.code);
        if (!existing)
            continue;
        pending.isNew = false;
        department.id = existing->id;
        department.code = existing->code;
        if (pending.row.text("kind").empty())
            department.kind = existing->kind;
        if (!pending.row.has("parent"))
            department.parent = existing->parent;
    }
    // In rounds, so that parents may stand below their children; what is left names a parent that does not exist.
    std::vector<bool> done(m_pending.size(), false);
    for (bool progress = true, last = false; progress || !last;) {
        last = !progress;
        progress = false;
        const auto now = service.current();
        for (std::size_t i = 0; i < m_pending.size(); ++i) {
            auto& pending = m_pending[i];
            const auto& parent = pending.row.text("parent");
            if (done[i] || (!last && !parent.empty() && !named(*now, parent)))
                continue;
            done[i] = progress = true;
            if (!settleParent(pending, *service.current()))
                continue;
            if (pending.isNew) {
                service.insert(pending.department);
                effects.newDepartments.push_back(pending.department.name);
            } else if (sameContent(*before->department(pending.department.id), pending.department)) {
                m_run.note(pending.row.record, pending.row.line, -1, Reason::Duplicate, Fate::Duplicate,
                           pending.department.code);
                continue;
            } else {
                service.update(pending.department);
            }
            ++m_run.result().accepted;
        }
    }
}

} // namespace attain
