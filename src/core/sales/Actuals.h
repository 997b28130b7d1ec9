#pragma once

#include "calendar/Period.h"
#include "sales/Metric.h"
#include "sales/SaleScan.h"
#include "sales/SaleStore.h"
#include "support/Result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace attain {

enum class GroupBy { Company, Department, Person, Product, Category, Channel, Region, Customer };

enum class Series { None, Month, Week, Day };

/// What is asked of the sale lines.
struct ActualsQuery {
    /// Dates, persons, departments …; persons mean credited persons.
    SaleFilter filter;
    std::vector<Metric> metrics{Metric::Revenue};
    GroupBy groupBy = GroupBy::Company;
    /// Also divide by time: calendar months, ISO weeks or days from filter.from to filter.to.
    Series series = Series::None;
    /// Departments only: a department's figures include those of the departments below it.
    bool withSubDepartments = true;
    CreditKind creditKind = CreditKind::Primary;
};

/// The answer to an ActualsQuery: figures by group and step of time. A missing figure is "not available" (a ratio over
/// nothing, a gross profit where no line has a cost); a group without lines has revenue 0.
class ActualsTable {
public:
    /// One cell: the components all metrics are made of. Lines and amount are always there, the others are 0 unless a
    /// metric that was asked for needs them.
    struct Sums {
        std::int64_t lines = 0;
        std::int64_t amount = 0;
        std::int64_t quantity = 0;
        std::int64_t costedLines = 0; ///< lines with a cost
        std::int64_t costedAmount = 0;
        std::int64_t cost = 0;
        std::int64_t soldAmount = 0;     ///< of kind sale
        std::int64_t returnedAmount = 0; ///< of kind return, as it stands (negative)
        std::int64_t soldLines = 0;
        std::int64_t orders = 0;       ///< distinct: not the sum of other cells
        std::int64_t customers = 0;    ///< distinct
        std::int64_t newCustomers = 0; ///< distinct

        bool operator==(const Sums&) const = default;
    };

    /// Ids of the groups that have lines or a figure of an own metric, ascending: PersonId, DepartmentId or id of the Dictionary by ActualsQuery::groupBy;
    /// one 0 for the company. 0 otherwise is "none".
    const std::vector<std::int64_t>& groups() const { return m_groups; }
    /// The steps of the series, in order, clipped to the range; empty without a series.
    const std::vector<Period>& steps() const { return m_steps; }

    /// Over the whole range. An unknown group has no lines.
    std::optional<Figure> figure(std::int64_t group, Metric metric) const;
    /// In one step of the series.
    std::optional<Figure> figure(std::int64_t group, std::size_t step, Metric metric) const;
    /// Over all groups, each line once.
    std::optional<Figure> total(Metric metric) const;
    std::optional<Figure> total(std::size_t step, Metric metric) const;

    /// Of a metric that is not computed from the sums (metrics/FigureReader.h).
    struct OwnFigures {
        std::map<std::pair<std::int64_t, std::size_t>, std::int64_t> cells; ///< by group and step, as m_cells
        std::vector<std::optional<std::int64_t>> totals;                    ///< by step; the last is the whole range
        std::optional<std::int64_t> none{};                                 ///< of a group without lines
    };
    void setOwn(Metric metric, OwnFigures figures);
    /// Null unless it was set.
    const OwnFigures* own(Metric metric) const;

    const Sums& sums(std::int64_t group) const;
    const Sums& sums(std::int64_t group, std::size_t step) const;
    /// Over all groups, each line once.
    const Sums& totals() const { return m_totals.back(); }
    /// What was read: count and sums of the selected lines; quantity and cost only where a metric needs them.
    const SaleTotals& control() const { return m_control; }

private:
    friend class ActualsReader;
    std::optional<std::size_t> rowOf(std::int64_t group) const;

    std::vector<std::int64_t> m_groups;
    std::vector<Period> m_steps;
    std::vector<Sums> m_cells;     ///< (group × (steps + 1)) + step; the last of a group is its whole range
    std::vector<Sums> m_totals{1}; ///< by step; the last is the whole range
    SaleTotals m_control;
    std::map<Metric, OwnFigures> m_own;
};

/// The amount a person sold to one customer, of one product …
struct PersonAmount {
    PersonId person;
    std::int32_t group = 0; ///< id of the Dictionary; 0 is "empty in the file"
    std::int64_t amount = 0;

    bool operator==(const PersonAmount&) const = default;
};

/// A metric from its components; nothing for an own metric.
std::optional<Figure> figureOf(Metric metric, const ActualsTable::Sums& sums);

/// Computes actual values from the sale lines, in one pass for all groups and metrics (a second one, before it, finds each
/// customer's first sale when new customers are asked for).
///
/// Persons get their credits (docs/domain-rules.md, "Credit"); departments get the lines that name them, else those of the
/// people who were in them on the day. Company = sum of lines = sum of primary credits.
class Actuals {
public:
    /// Both are snapshots that outlive this; read them anew after a change of the organisation or of credits. So does the
    /// cache, if there is one.
    Actuals(Connection& connection, const DepartmentTable& departments, const CreditTable& credits,
            ColumnCache* cache = nullptr)
        : m_connection{connection}, m_departments{departments}, m_credits{credits}, m_cache{cache}
    {
    }

    Result<ActualsTable> read(const ActualsQuery& query) const;
    /// Everybody's revenue by product, category, channel, region or customer, in one pass: by person, largest first, then by
    /// id. The filter's persons are credited persons.
    Result<std::vector<PersonAmount>> personAmounts(const SaleFilter& filter, GroupBy by) const;

private:
    Connection& m_connection;
    const DepartmentTable& m_departments;
    const CreditTable& m_credits;
    ColumnCache* m_cache;
};

} // namespace attain
