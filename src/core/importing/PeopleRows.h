#pragma once

#include "importing/DepartmentFinder.h"
#include "importing/TextRows.h"

#include <map>
#include <memory>
#include <string>

namespace attain {

/// The records of a people file: a person, and where the person works from when on. Unknown positions and departments
/// are made. A person that is there already (by code, without a code by name) is brought to what the file says; the same
/// again is a duplicate. A department that differs from today's becomes a transfer on the `from` date of the record, else
/// today.
class PeopleRows final : public TextRows {
public:
    explicit PeopleRows(ImportRun& run);
    void finish() override;

private:
    struct Home {
        DepartmentId department;
        PositionId position;
        std::optional<Date> from;
    };
    void takeRow(const Row& row) override;
    bool readPerson(const Row& row, Person& person, Home& home);
    void addPerson(Person person, const Home& home);
    bool changePerson(const Person& existing, Person person, const Home& home);
    PositionId position(const std::string& name, int level);
    DepartmentId department(const std::string& text);

    std::shared_ptr<const Organisation> m_before;
    DepartmentFinder m_departments;
    std::map<std::string, PositionId> m_positions;            ///< by name
    std::map<std::string, std::uint32_t, std::less<>> m_seen; ///< code or name → record that had it
};

} // namespace attain
