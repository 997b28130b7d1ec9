#pragma once

#include "TestDatabase.h"

#include "importing/ImportService.h"

#include <string>

/// A document in memory with everything an import touches.
class ImportBench : public TestDatabase {
public:
    attain::CalendarService calendar{connection(), log()};
    attain::OrganisationService organisation{connection(), log()};
    attain::SalesService sales{connection(), log(), organisation, clock()};
    attain::MetricService metrics{connection(), log(), organisation, sales, clock()};
    attain::TargetService targets{connection(), log(), calendar, organisation, clock()};
    attain::ImportService imports{connection(), log(), calendar, organisation, sales, metrics, targets};

    attain::Result<attain::ImportResult> import(const std::string& kind, const std::string& csv,
                                                attain::ImportOptions options = {})
    {
        options.kind = kind;
        return imports.run(attain::ImportSource::pasted(csv), options);
    }
    attain::PersonId addPerson(const std::string& code, const std::string& name)
    {
        return *organisation.addPerson({{}, code, name, {}, {}});
    }
    /// "record:reason record:reason …" of everything that is listed.
    static std::string problems(const attain::ImportResult& result)
    {
        std::string text;
        for (const auto& problem : result.problems)
            text
                += (text.empty() ? "" : " ") + std::to_string(problem.record) + ":" + std::string{code(problem.reason)};
        return text;
    }
    std::string revenue() const
    {
        const auto table = sales.actuals({});
        const auto figure = table ? table->total(attain::Metric::Revenue) : std::nullopt;
        return figure ? figure->toText() : "none";
    }
};
