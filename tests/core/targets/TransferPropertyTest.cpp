// Whoever moves, and whenever that is entered: what departments had before stays (docs/domain-rules.md §5, §7).
#include "StatedGoals.h"
#include "Workspace.h"
#include "importing/ImportService.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>

using namespace attain;

namespace {

constexpr int kPeople = 4;

class MovingCompany {
public:
    MovingCompany()
    {
        for (const char* code : {"EAST", "NORTH", "SOUTH"})
            departments.push_back(
                *workspace->organisation().addDepartment({{}, code, code, DepartmentKind::Sales, {}}));
        for (std::size_t i = 0; i < kPeople; ++i) {
            const std::string code = "P" + std::to_string(i + 1);
            people.push_back(*workspace->organisation().addPerson({{}, code, code, {}, {}}, departments[i % 3], {},
                                                                  *Date::fromIso("2026-01-01")));
        }
        stateGoals(*workspace);
    }

    Period month(int number) const
    {
        return workspace->calendar().fiscalCalendar().containing(PeriodKind::Month, *Date::create(2026, number, 1));
    }
    void target(Subject subject, int number, std::int64_t units)
    {
        REQUIRE(workspace->targets().assign(
            {.subject = subject, .period = month(number), .levels = {{}, units * Money::kScale, {}, {}}}));
    }
    void publish()
    {
        const auto id = workspace->targets().versions()->back().id;
        auto& versions = workspace->targetVersions();
        REQUIRE(versions.submit(id, {}, {}));
        REQUIRE(versions.approve(id, "wang", {}));
        REQUIRE(versions.publish(id, "wang", {}));
    }
    void sell(std::mt19937& random)
    {
        std::string csv = "日期,订单号,业务员,金额\n";
        for (int line = 0; line < 150; ++line)
            csv += Date::fromIso("2026-01-01")->plusDays(static_cast<int>(random() % 360)).toIso() + ",SO"
                + std::to_string(line) + ",P" + std::to_string(1 + random() % kPeople) + ","
                + std::to_string(random() % 900) + "\n";
        REQUIRE(workspace->imports().run(ImportSource::pasted(csv), {}));
    }

    /// Targets by every version, in force and as known, and what was sold, of each department in the months before the day.
    std::map<std::string, std::optional<std::int64_t>> history(Date before) const
    {
        std::map<std::string, std::optional<std::int64_t>> found;
        std::vector<std::pair<std::string, TargetView>> views{{"in force", {}}, {"working", TargetView::working()}};
        for (const auto& version : orThrow(workspace->targets().versions()))
            views.emplace_back("version " + std::to_string(version.number), TargetView::of(version.id));
        for (int number = 1; number <= 12 && month(number).to < before; ++number) {
            for (const auto& [name, view] : views) {
                const auto book = orThrow(workspace->targets().book("base", view));
                for (const auto department : departments)
                    found[name + std::to_string(number) + "/" + std::to_string(department.value)]
                        = book->cell(Metric::Revenue, Subject::of(department), month(number)).levels.target;
            }
            AttainmentQuery query;
            query.period = month(number);
            query.by = GroupBy::Department;
            query.asOf = month(number).to;
            for (const auto& row : orThrow(workspace->attainment().table(query)).rows) {
                found["actual" + std::to_string(number) + row.code] = row.actual ? row.actual->scaled : 0;
                found["target" + std::to_string(number) + row.code] = row.target.levels.target;
            }
        }
        return found;
    }

    std::unique_ptr<Workspace> workspace = Workspace::inMemory();
    std::vector<DepartmentId> departments;
    std::vector<PersonId> people;
};

} // namespace

TEST_CASE("A transfer never moves what departments had, by whatever version", "[targets][versions][property]")
{
    std::mt19937 random{11};
    for (int round = 0; round < 6; ++round) {
        MovingCompany company;
        company.sell(random);
        const auto targets = [&](int count) {
            for (int i = 0; i < count; ++i) {
                const bool ofPerson = random() % 4 != 0;
                const auto subject = ofPerson ? Subject::of(company.people[random() % kPeople])
                                              : Subject::of(company.departments[random() % 3]);
                company.target(subject, 1 + static_cast<int>(random() % 12),
                               static_cast<std::int64_t>(100 + random() % 900));
            }
        };
        targets(20);
        company.publish();
        targets(6);
        if (round % 2 == 0) {
            company.publish();
            targets(3); // a draft besides
        }
        for (int move = 0; move < 4; ++move) {
            const Date day
                = *Date::create(2026, 2 + static_cast<int>(random() % 11), 1 + static_cast<int>(random() % 28));
            const auto before = company.history(day);
            REQUIRE(std::ranges::any_of(before, [](const auto& cell) { return cell.second.value_or(0) > 0; }));
            REQUIRE(company.workspace->organisation().assign(company.people[random() % kPeople],
                                                             company.departments[random() % 3], {}, day));
            CHECK(company.history(day) == before);
        }
    }
}
