#include "organisation/Company.h"

#include "organisation/CompanyRepository.h"

#include <algorithm>
#include <array>

namespace attain {
namespace {

Result<void> validate(const Company& company)
{
    const auto refuse = [](const char* field, std::string value) -> Error {
        return {ErrorCode::InvalidValue, "the workspace cannot have this", {field, std::move(value)}};
    };
    const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (company.currency.size() != 3 || !std::ranges::all_of(company.currency, isCapital))
        return refuse("currency", company.currency);
    if (company.fiscalFirstMonth < 1 || company.fiscalFirstMonth > 12)
        return refuse("fiscal_first_month", std::to_string(company.fiscalFirstMonth));
    constexpr std::array<std::int64_t, 4> kUnits{0, 1, 10'000, 100'000'000};
    if (std::ranges::find(kUnits, company.displayUnit) == kUnits.end())
        return refuse("display_unit", std::to_string(company.displayUnit));
    return {};
}

} // namespace

CompanyService::CompanyService(Connection& connection, ChangeLog& log) : m_connection{connection}, m_log{log} { }

Result<Company> CompanyService::company() const
{
    return guarded([&]() -> Result<Company> { return CompanyRepository{m_connection}.read(); });
}

Result<void> CompanyService::change(const Company& company)
{
    return m_log.execute({"company.change", Change::Workspace, {}, company.name}, [&]() -> Result<void> {
        store(company);
        return {};
    });
}

void CompanyService::store(const Company& company)
{
    orThrow(validate(company));
    CompanyRepository{m_connection}.write(company);
}

} // namespace attain
