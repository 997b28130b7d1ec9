#pragma once

#include "organisation/Company.h"

namespace attain {

/// The settings that make up the Company. Throws Failure.
class CompanyRepository {
public:
    explicit CompanyRepository(Connection& connection) : m_connection{connection} { }

    Company read() const;
    void write(const Company& company);

private:
    std::string setting(std::string_view name, std::string_view otherwise) const;
    std::int64_t setting(std::string_view name, std::int64_t otherwise) const;
    void set(std::string_view name, std::string_view value);

    Connection& m_connection;
};

} // namespace attain
