#pragma once

#include "TestDatabase.h"
#include "organisation/OrganisationService.h"
#include "sales/CreditRepository.h"
#include "sales/DictionaryRepository.h"
#include "sales/ImportBatchRepository.h"
#include "sales/SalesService.h"

#include <string>
#include <vector>

/// A document with departments 华东 and 华北 below 销售, people in them, and a way to add sale lines.
class SaleFixture {
public:
    SaleFixture();

    attain::Connection& connection() { return m_database.connection(); }
    attain::ChangeLog& log() { return m_database.log(); }
    attain::SalesService& sales() { return m_sales; }
    attain::OrganisationService& organisation() { return m_organisation; }
    TestDatabase& database() { return m_database; }
    std::int32_t text(attain::DictionaryKind kind, std::string_view text) { return m_dictionary.add(kind, text); }

    /// Stores the lines as one active batch, as an importer would; lines without a record are numbered.
    attain::BatchId import(std::vector<attain::SaleColumns::Line> lines, const std::string& file = "sales.csv");

    attain::DepartmentId all, east, north;
    attain::PersonId ada, bo, cai; ///< ada and bo in 华东, cai in 华北

private:
    TestDatabase m_database;
    attain::Dictionary m_dictionary;
    attain::OrganisationService m_organisation{m_database.connection(), m_database.log()};
    attain::SalesService m_sales{m_database.connection(), m_database.log(), m_organisation, m_database.clock()};
};

attain::Date day(const char* iso);
/// 12.5 → 125 000.
std::int64_t amount(double units);
std::int32_t id(attain::PersonId person);
std::int32_t id(attain::DepartmentId department);
attain::SaleTotals totalsOf(const attain::SaleColumns& columns);
