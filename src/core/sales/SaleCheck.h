#pragma once

#include "organisation/Organisation.h"
#include "sales/Actuals.h"
#include "sales/Dictionary.h"

#include <vector>

namespace attain {

/// Re-reads all sale lines of a document and compares them with everything that is known about them.
class SaleCheck {
public:
    /// All outlive this.
    SaleCheck(Connection& connection, const Organisation& organisation, const DepartmentTable& departments,
              const CreditTable& credits, const Dictionary& dictionary);

    /// What is wrong; empty: nothing.
    std::vector<Error> run();

private:
    void checkBatches();
    void checkNames();
    void checkReplacements();
    void checkCredits();
    void note(const Error& error) { m_found.push_back(error); }

    Connection& m_connection;
    const Organisation& m_organisation;
    const DepartmentTable& m_departments;
    const CreditTable& m_credits;
    const Dictionary& m_dictionary;
    std::vector<Error> m_found;
    std::int64_t m_replacedAmount = 0; ///< of the lines that do not count
};

} // namespace attain
