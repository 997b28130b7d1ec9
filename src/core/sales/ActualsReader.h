#pragma once

#include "sales/Actuals.h"
#include "sales/DistinctCounter.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace attain {

/// The column whose ids are the groups; one that need not be read for the company.
SaleColumn columnOf(GroupBy group);

/// One reading of an ActualsQuery: collects sums for every group and step of time, column by column.
class ActualsReader {
public:
    ActualsReader(Connection& connection, const DepartmentTable& departments, const CreditTable& credits,
                  ColumnCache* cache, const ActualsQuery& query);

    ActualsTable read();

private:
    enum Component { Lines, Amount, Quantities, CostedLines, CostedAmount, Cost, Sold, Returned, SoldLines };
    static constexpr std::size_t kComponents = std::size_t{SoldLines} + 1;

    bool wants(Metric metric) const;
    bool withCosts() const { return wants(Metric::GrossProfit) || wants(Metric::Margin); }
    void chooseSteps();
    void findFirstSales();
    void readTogether(SaleScan scan);
    void addAll(SaleScan& scan);
    void add(const ActualsReader& other);
    void add(const SaleBlock& block);
    void chooseCells(const SaleBlock& block);
    void chooseRuns(const SaleBlock& block);
    const std::uint32_t* stepsOf(std::span<const std::int32_t> days) const;
    std::uint32_t rowOf(std::int32_t group);
    std::uint32_t addRow(std::int32_t group);
    void count(Component component);
    void sum(Component component, std::span<const std::int64_t> values, std::uint64_t magnitude);
    void addCosts(const SaleBlock& block);
    void addKinds(const SaleBlock& block);
    void addDistinct(const SaleBlock& block);
    void seen(DistinctCounter& counter, std::uint32_t cell, std::uint64_t thing) const;
    void addControl(const SaleBlock& block);

    ActualsTable result() const;
    ActualsTable::Sums sumsOf(std::size_t row, std::size_t step) const;
    void addDistinctCounts(ActualsTable::Sums& sums, std::size_t place, std::size_t column) const;

    Connection& m_connection;
    const DepartmentTable& m_departments;
    const CreditTable& m_credits;
    ColumnCache* m_cache;
    const ActualsQuery& m_query;
    SaleColumn m_groupColumn = SaleColumn::Day;
    bool m_withKinds = false;
    bool m_withDistinct = false;

    std::vector<Period> m_steps;
    std::size_t m_stepCount = 1; ///< 1 without a series
    std::int32_t m_firstDay = 0;
    std::vector<std::uint32_t> m_stepOfDay; ///< by day − m_firstDay

    std::vector<std::int32_t> m_rowOfGroup;                    ///< by id; −1: not met yet
    std::vector<std::int32_t> m_groups;                        ///< by row
    std::vector<std::vector<std::uint32_t>> m_above;           ///< by row: rows of the departments above
    std::vector<Component> m_kept;                             ///< those that the metrics are made of
    std::array<std::vector<std::int64_t>, kComponents> m_sums; ///< of those, by row × steps + step
    std::array<std::uint64_t, kComponents> m_bounds{};         ///< no sum of the component can be farther from zero
    std::vector<std::uint32_t> m_cells;                        ///< of the block's lines
    /// Lines of the block that follow each other in one cell; none where neighbours have little in common.
    struct Run {
        std::uint32_t cell, begin, end;
    };
    std::vector<Run> m_runs;
    std::vector<std::int64_t> m_values;

    DistinctCounter m_orders;
    DistinctCounter m_customers;
    DistinctCounter m_newCustomers;
    std::vector<std::int32_t> m_firstSale; ///< by customer

    std::vector<std::int64_t> m_repeatedParts; ///< by step: parts of lines beyond the first
    SaleTotals m_control;
};

} // namespace attain
