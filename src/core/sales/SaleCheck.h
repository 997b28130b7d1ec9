#pragma once

#include "organisation/Organisation.h"
#include "sales/Actuals.h"
#include "sales/Dictionary.h"
#include "support/Progress.h"

#include <vector>

namespace attain {

/// Re-reads all sale lines of a document and compares them with everything that is known about them.
class SaleCheck {
public:
    /// All outlive this.
    SaleCheck(Connection& connection, const Organisation& organisation, const DepartmentTable& departments,
              const CreditTable& credits, const Dictionary& dictionary);

    /// What is wrong; empty: nothing. Counts lines; every line is read three times. Throws Failure{Cancelled}.
    std::vector<Error> run(const Progress& progress = {}, const std::stop_token& stop = {});

private:
    void checkBatches();
    void checkNames();
    void checkReplacements();
    void checkCredits();
    void note(const Error& error) { m_found.push_back(error); }
    /// So many more lines are read.
    void advance(std::int64_t lines);

    Connection& m_connection;
    const Organisation& m_organisation;
    const DepartmentTable& m_departments;
    const CreditTable& m_credits;
    const Dictionary& m_dictionary;
    std::vector<Error> m_found;
    Progress m_progress;
    std::stop_token m_stop;
    std::int64_t m_done = 0;
    std::int64_t m_total = 0;
    std::int64_t m_replacedAmount = 0; ///< of the lines that do not count
};

} // namespace attain
