#pragma once

#include "storage/ChangeLog.h"
#include "support/Result.h"

#include <string>

namespace attain {

/// What the whole workspace is about; stored as settings.
struct Company {
    std::string name;
    std::string currency = "CNY"; ///< ISO 4217
    /// The unit in which large amounts are shown: 1, 10 000 (万元) or 100 000 000 (亿元); 0 chooses by size.
    std::int64_t displayUnit = 0;
    int fiscalFirstMonth = 1; ///< 1–12
};

/// Reads and changes the workspace's settings (command "company.change"; notifies Change::Workspace).
class CompanyService {
public:
    CompanyService(Connection& connection, ChangeLog& log);

    Result<Company> company() const;
    /// InvalidValue for a month outside 1–12 or a currency that is not three capital letters.
    Result<void> change(const Company& company);
    void store(const Company& company); ///< inside a running command; throws Failure

private:
    Connection& m_connection;
    ChangeLog& m_log;
};

} // namespace attain
