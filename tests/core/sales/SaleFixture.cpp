#include "SaleFixture.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace attain;

SaleFixture::SaleFixture()
{
    all = *m_organisation.addDepartment({{}, "S", "销售", DepartmentKind::Sales, {}});
    east = *m_organisation.addDepartment({{}, "S1", "华东", DepartmentKind::Sales, all});
    north = *m_organisation.addDepartment({{}, "S2", "华北", DepartmentKind::Sales, all});
    ada = *m_organisation.addPerson({{}, "P1", "王芳", {}, {}}, east, {}, day("2026-01-01"));
    bo = *m_organisation.addPerson({{}, "P2", "刘洋", {}, {}}, east, {}, day("2026-01-01"));
    cai = *m_organisation.addPerson({{}, "P3", "蔡明", {}, {}}, north, {}, day("2026-01-01"));
}

BatchId SaleFixture::import(std::vector<SaleColumns::Line> lines, const std::string& file)
{
    SaleStore store{connection()};
    SaleColumns columns;
    std::uint32_t record = 0;
    for (auto& line : lines) {
        ++record;
        line.record = line.record == 0 ? record : line.record;
        line.fileLine = line.fileLine == 0 ? line.record + 1 : line.fileLine;
        columns.add(line);
    }
    const BatchId id = store.nextBatch();
    const auto result = log().execute({"import.sales", Change::Sales, "", file}, [&]() -> Result<void> {
        store.append(id, columns);
        DictionaryRepository{connection()}.save(m_dictionary);
        ImportBatch batch;
        batch.id = id;
        batch.fileName = file;
        batch.encoding = "UTF-8";
        batch.records = batch.accepted = static_cast<std::int64_t>(columns.size());
        batch.totals = totalsOf(columns);
        batch.columns = {{"order_date", "订单日期"}};
        if (columns.size() > 0) {
            batch.firstDay = Date::fromDayNumber(std::ranges::min(columns.day));
            batch.lastDay = Date::fromDayNumber(std::ranges::max(columns.day));
        }
        ImportBatchRepository{connection()}.insert(batch);
        return store.verify(id, batch.totals);
    });
    REQUIRE(result);
    return id;
}

Date day(const char* iso)
{
    return Date::fromIso(iso).value();
}

std::int64_t amount(double units)
{
    return std::llround(units * 10'000);
}

std::int32_t id(PersonId person)
{
    return static_cast<std::int32_t>(person.value);
}

std::int32_t id(DepartmentId department)
{
    return static_cast<std::int32_t>(department.value);
}

SaleTotals totalsOf(const SaleColumns& columns)
{
    SaleTotals totals;
    for (std::size_t row = 0; row < columns.size(); ++row) {
        ++totals.lines;
        totals.amount += Money::fromScaled(columns.amount[row]);
        totals.quantity += Quantity::fromScaled(columns.quantity[row]);
        if (columns.cost[row] != kNoCost)
            totals.cost += Money::fromScaled(columns.cost[row]);
    }
    return totals;
}
