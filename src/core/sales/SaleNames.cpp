#include "sales/SaleNames.h"

namespace attain {

SaleColumn saleColumn(DictionaryKind kind)
{
    switch (kind) {
    case DictionaryKind::Customer: return SaleColumn::Customer;
    case DictionaryKind::Product: return SaleColumn::Product;
    case DictionaryKind::Category: return SaleColumn::Category;
    case DictionaryKind::Channel: return SaleColumn::Channel;
    case DictionaryKind::Region: return SaleColumn::Region;
    }
    return SaleColumn::Customer;
}

const Person* SaleNames::person(const SaleBlock& block, std::size_t i) const
{
    return m_organisation.person(PersonId{block.ids(SaleColumn::Person)[i]});
}

const Department* SaleNames::named(const SaleBlock& block, std::size_t i) const
{
    return m_organisation.department(DepartmentId{block.ids(SaleColumn::Department)[i]});
}

const Department* SaleNames::counted(const SaleBlock& block, std::size_t i) const
{
    if (const auto* department = named(block, i))
        return department;
    const Date day = Date::fromDayNumber(block.ids(SaleColumn::Day)[i]);
    return m_organisation.department(m_organisation.departmentOn(PersonId{block.ids(SaleColumn::Person)[i]}, day));
}

std::string_view SaleNames::text(DictionaryKind kind, const SaleBlock& block, std::size_t i) const
{
    const auto id = block.ids(saleColumn(kind))[i];
    return id == 0 ? std::string_view{} : m_dictionary.text(kind, id);
}

std::string_view SaleNames::status(const SaleBlock& block, std::size_t i)
{
    return block.ids(SaleColumn::Kind)[i] == static_cast<std::int32_t>(SaleKind::Return) ? "return" : "sale";
}

std::string SaleNames::creditSplit(const SaleBlock& block, std::size_t i) const
{
    std::string text;
    if (m_credits.empty())
        return text;
    for (const auto& row : m_credits.ofLine({block.batch(), block.records()[i]})) {
        if (row.share.kind != CreditKind::Primary)
            continue;
        const auto* person = m_organisation.person(row.share.person);
        // A share is 6 decimals, a percentage 4.
        text += (text.empty() ? "" : ";") + (person != nullptr ? person->code : std::string{}) + ':'
            + formatScaled(row.share.share.scaled(), 4, 0) + '%';
    }
    return text;
}

} // namespace attain
