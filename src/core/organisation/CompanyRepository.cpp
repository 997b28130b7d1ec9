#include "organisation/CompanyRepository.h"

#include "support/Decimal.h"

namespace attain {

std::string CompanyRepository::setting(std::string_view name, std::string_view otherwise) const
{
    Statement query{m_connection, "SELECT value FROM setting WHERE name = ?1"};
    query.bind(1, name);
    return query.step() ? query.text(0) : std::string{otherwise};
}

std::int64_t CompanyRepository::setting(std::string_view name, std::int64_t otherwise) const
{
    return parseScaled(setting(name, std::string_view{}), 0).value_or(otherwise);
}

void CompanyRepository::set(std::string_view name, std::string_view value)
{
    Statement insert{m_connection,
                     "INSERT INTO setting (name, value) VALUES (?1, ?2) "
                     "ON CONFLICT (name) DO UPDATE SET value = excluded.value"};
    insert.bind(1, name).bind(2, value).run();
}

Company CompanyRepository::read() const
{
    Company company;
    company.name = setting("company_name", std::string_view{company.name});
    company.currency = setting("currency", std::string_view{company.currency});
    company.displayUnit = setting("display_unit", company.displayUnit);
    company.fiscalFirstMonth = static_cast<int>(setting("fiscal_first_month", std::int64_t{company.fiscalFirstMonth}));
    return company;
}

void CompanyRepository::write(const Company& company)
{
    set("company_name", company.name);
    set("currency", company.currency);
    set("display_unit", std::to_string(company.displayUnit));
    set("fiscal_first_month", std::to_string(company.fiscalFirstMonth));
}

} // namespace attain
