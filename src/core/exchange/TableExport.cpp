#include "exchange/TableExport.h"

#include <algorithm>
#include <array>
#include <limits>

namespace attain {

namespace {

constexpr std::array<std::string_view, 11> kNames{"sales",       "people",   "departments", "positions",
                                                  "assignments", "targets",  "proposals",   "attainment",
                                                  "batches",     "problems", "change_log"};

constexpr std::array<std::pair<GroupBy, std::string_view>, 8> kGroups{{{GroupBy::Company, "company"},
                                                                       {GroupBy::Department, "department"},
                                                                       {GroupBy::Person, "person"},
                                                                       {GroupBy::Product, "product"},
                                                                       {GroupBy::Category, "category"},
                                                                       {GroupBy::Channel, "channel"},
                                                                       {GroupBy::Region, "region"},
                                                                       {GroupBy::Customer, "customer"}}};

TableCell codeOf(const Department* department)
{
    return department != nullptr ? TableCell{department->code} : TableCell{};
}

TableCell codeOf(const Position* position)
{
    return position != nullptr ? TableCell{position->code} : TableCell{};
}

} // namespace

std::string_view code(GroupBy by)
{
    return std::ranges::find(kGroups, by, &std::pair<GroupBy, std::string_view>::first)->second;
}

std::optional<GroupBy> groupByFromCode(std::string_view code)
{
    const auto found = std::ranges::find(kGroups, code, &std::pair<GroupBy, std::string_view>::second);
    return found == kGroups.end() ? std::nullopt : std::optional{found->first};
}

TableExport::TableExport(Connection& connection, const OrganisationService& organisation, const SalesService& sales,
                         const TargetService& targets, const AttainmentService& attainment, const ChangeLog& log)
    : m_connection{connection}
    , m_organisation{organisation}
    , m_sales{sales}
    , m_targets{targets}
    , m_attainment{attainment}
    , m_log{log}
{
}

std::span<const std::string_view> TableExport::names()
{
    return kNames;
}

Result<TableSource> TableExport::table(std::string_view name, const TableChoice& choice) const
{
    return guarded([&]() -> Result<TableSource> {
        const auto organisation = orThrow(m_organisation.snapshot());
        if (name == "departments")
            return departments(organisation);
        if (name == "positions")
            return positions(organisation);
        if (name == "people")
            return people(organisation);
        if (name == "assignments")
            return assignments(organisation);
        if (name == "sales")
            return sales(organisation, choice);
        if (name == "batches")
            return batches();
        if (name == "problems")
            return problems(choice);
        if (name == "targets")
            return targets(organisation, choice);
        if ((name == "attainment" || name == "proposals") && !choice.period)
            return Error{ErrorCode::InvalidValue, "the table is of a period", {"period", ""}};
        if (name == "proposals")
            return proposalTable(m_targets, organisation, choice);
        if (name == "attainment")
            return attainment(organisation, choice);
        if (name == "change_log")
            return changeLog();
        return Error{ErrorCode::NotFound, "no such table", {"table", std::string{name}}};
    });
}

TableSource TableExport::departments(const Snapshot& organisation) const
{
    return {"departments",
            {textColumn("code"), textColumn("name"), textColumn("kind"), textColumn("parent")},
            [organisation](const TableRowSink& sink) {
                for (const auto& department : organisation->departments())
                    sink(TableRow{department.code, department.name, std::string{code(department.kind)},
                                  codeOf(organisation->department(department.parent))});
            }};
}

TableSource TableExport::positions(const Snapshot& organisation) const
{
    return {"positions",
            {textColumn("code"), textColumn("name"), countColumn("level")},
            [organisation](const TableRowSink& sink) {
                for (const auto& position : organisation->positions())
                    sink(TableRow{position.code, position.name, std::int64_t{position.level}});
            }};
}

TableSource TableExport::people(const Snapshot& organisation) const
{
    return {"people",
            {textColumn("code"), textColumn("name"), textColumn("position"), countColumn("level"),
             textColumn("department"), dateColumn("hired"), dateColumn("left"), dateColumn("from")},
            [organisation](const TableRowSink& sink) {
                for (const auto& person : organisation->people()) {
                    const auto stays = organisation->assignmentsOf(person.id);
                    TableRow row{person.code, person.name, {}, {}, {}, cellOf(person.hired), cellOf(person.left), {}};
                    if (!stays.empty()) {
                        const auto& last = stays.back();
                        if (const auto* position = organisation->position(last.position)) {
                            row[2] = position->name;
                            row[3] = std::int64_t{position->level};
                        }
                        row[4] = codeOf(organisation->department(last.department));
                        row[7] = last.from;
                    }
                    sink(row);
                }
            }};
}

TableSource TableExport::assignments(const Snapshot& organisation) const
{
    return {"assignments",
            {textColumn("person"), textColumn("person_name"), textColumn("department"), textColumn("position"),
             dateColumn("from"), dateColumn("to")},
            [organisation](const TableRowSink& sink) {
                for (const auto& stay : organisation->assignments()) {
                    const auto* person = organisation->person(stay.person);
                    sink(TableRow{person != nullptr ? person->code : std::string{},
                                  person != nullptr ? person->name : std::string{},
                                  codeOf(organisation->department(stay.department)),
                                  codeOf(organisation->position(stay.position)), stay.from, cellOf(stay.to)});
                }
            }};
}

TableSource TableExport::changeLog() const
{
    return {
        "change_log",
        {countColumn("id"), textColumn("at"), textColumn("who"), textColumn("command"), textColumn("subject"),
         textColumn("reason"), textColumn("hash")},
        [this](const TableRowSink& sink) {
            auto entries = orThrow(m_log.entries(std::numeric_limits<int>::max()));
            std::ranges::reverse(entries);
            for (const auto& entry : entries)
                sink(TableRow{entry.id, entry.at, entry.who, entry.command, entry.subject, entry.reason, entry.hash});
        }};
}

} // namespace attain
