#pragma once

#include "TestDatabase.h"
#include "explaining/Explainer.h"
#include "sales/CreditRepository.h"
#include "sales/DictionaryRepository.h"
#include "sales/ImportBatchRepository.h"
#include "targets/AttainmentService.h"

#include <string>
#include <vector>

/// A company with 销售 above 华东 (Ada, Bo) and 华北 (Cai), a factory that sells nothing, and all services.
class AttainmentFixture : public TestDatabase {
public:
    struct Line {
        const char* day;
        attain::PersonId person;
        std::int64_t units; ///< of money
        std::int64_t cost = -1;
        const char* customer = "";
        const char* product = "";
        attain::DepartmentId department{};
        std::vector<attain::CreditShare> credits{};
    };

    static constexpr std::int64_t kUnit = attain::Money::kScale;

    attain::CalendarService calendar{connection(), log()};
    attain::OrganisationService organisation{connection(), log()};
    attain::SalesService sales{connection(), log(), organisation, clock()};
    attain::MetricService metrics{connection(), log(), organisation, sales, clock()};
    attain::TargetService targets{connection(), log(), calendar, organisation, clock()};
    attain::AttainmentService attainment{sales, metrics, targets, organisation, calendar, clock()};
    attain::Explainer explainer{attainment, sales, metrics, targets, organisation, calendar};
    attain::DepartmentId all, east, north, factory;
    attain::PersonId ada, bo, cai;

    AttainmentFixture();

    static attain::Date day(const char* iso) { return attain::Date::fromIso(iso).value(); }
    attain::Period period(const std::string& code) { return calendar.fiscalCalendar().parse(code).value(); }
    /// Stores the lines as one active batch, as an import does.
    void sell(const std::vector<Line>& lines, attain::SaleBasis basis = attain::SaleBasis::Signed);
    void setTarget(attain::Subject subject, const std::string& code, std::int64_t units,
                   attain::Metric metric = attain::Metric::Revenue);
    attain::AttainmentTable table(const std::string& code, attain::GroupBy by, const char* asOf = nullptr,
                                  attain::Metric metric = attain::Metric::Revenue);
    /// The row with this code.
    attain::AttainmentRow row(const attain::AttainmentTable& table, const std::string& code);

private:
    attain::Dictionary m_dictionary;
};
