#pragma once

#include "importing/TextRows.h"

#include <map>
#include <string>
#include <vector>

namespace attain {

/// The records of a departments file. Parents may stand below their children. A department that is there already (by
/// code, without a code by name) is brought to what the file says; the same again is a duplicate.
class DepartmentRows final : public TextRows {
public:
    using TextRows::TextRows;
    void finish() override;

private:
    struct Pending {
        Row row;
        Department department;
        bool isNew = true;
        bool isSame = false;
    };
    void takeRow(const Row& row) override;
    bool settleParent(Pending& pending, const Organisation& organisation);

    std::vector<Pending> m_pending;
};

/// Words for kinds of departments in Chinese and English, besides their codes.
std::optional<DepartmentKind> departmentKindFromWord(std::string_view utf8);

} // namespace attain
