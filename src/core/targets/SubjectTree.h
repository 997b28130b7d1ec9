#pragma once

#include "organisation/Organisation.h"
#include "targets/Target.h"

#include <vector>

namespace attain {

/// A place in the tree of those who have targets.
struct SubjectNode {
    Subject subject;
    std::string code; ///< of the department or person; empty for the company
    std::string name;
    int depth = 0; ///< 0: the company
};

/// The company, its departments and where they are on that day its people, parents before what lies in them.
std::vector<SubjectNode> subjectTree(const Organisation& organisation, Date day, bool people);

} // namespace attain
