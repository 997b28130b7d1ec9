#include "AttainmentFixture.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace attain;

AttainmentFixture::AttainmentFixture()
{
    REQUIRE(calendar.setSeasonWeights({{6, 5, 8, 8, 8, 9, 7, 7, 9, 9, 11, 13}}));
    REQUIRE(calendar.setWeekdays({true, true, true, true, true, false, false}));
    REQUIRE(calendar.setSpecialDays(CalendarService::chinaSpecialDays()));
    all = *organisation.addDepartment({{}, "S", "销售", DepartmentKind::Sales, {}});
    east = *organisation.addDepartment({{}, "S1", "华东", DepartmentKind::Sales, all});
    north = *organisation.addDepartment({{}, "S2", "华北", DepartmentKind::Sales, all});
    factory = *organisation.addDepartment({{}, "F", "工厂", DepartmentKind::Production, {}});
    ada = *organisation.addPerson({{}, "P1", "王芳", {}, {}}, east, {}, day("2025-01-01"));
    bo = *organisation.addPerson({{}, "P2", "刘洋", {}, {}}, east, {}, day("2025-01-01"));
    cai = *organisation.addPerson({{}, "P3", "蔡明", {}, {}}, north, {}, day("2025-01-01"));
}

void AttainmentFixture::sell(const std::vector<Line>& lines, SaleBasis basis)
{
    SaleStore store{connection()};
    SaleColumns columns;
    const BatchId id = store.nextBatch();
    for (const auto& line : lines) {
        SaleColumns::Line stored;
        stored.day = day(line.day);
        stored.person = static_cast<std::int32_t>(line.person.value);
        stored.department = static_cast<std::int32_t>(line.department.value);
        stored.customer = m_dictionary.add(DictionaryKind::Customer, line.customer);
        stored.product = m_dictionary.add(DictionaryKind::Product, line.product);
        stored.quantity = line.units < 0 ? -kUnit : kUnit;
        stored.amount = line.units * kUnit;
        stored.cost = line.cost < 0 ? kNoCost : line.cost * kUnit;
        stored.kind = line.units < 0 ? SaleKind::Return : SaleKind::Sale;
        stored.record = static_cast<std::uint32_t>(columns.size()) + 1;
        stored.fileLine = stored.record + 1;
        const std::string order = "SO-" + std::to_string(id.value) + "-" + std::to_string(stored.record);
        stored.order = order;
        columns.add(stored);
    }
    const auto done = log().execute({"import.sales", Change::Sales, {}, "sales.csv"}, [&]() -> Result<void> {
        store.append(id, columns, basis);
        DictionaryRepository{connection()}.save(m_dictionary);
        ImportBatch batch;
        batch.id = id;
        batch.basis = basis;
        batch.fileName = "sales.csv";
        batch.encoding = "UTF-8";
        batch.records = batch.accepted = batch.totals.lines = static_cast<std::int64_t>(columns.size());
        for (std::size_t i = 0; i < columns.size(); ++i) {
            batch.totals.amount += Money::fromScaled(columns.amount[i]);
            batch.totals.quantity += Quantity::fromScaled(columns.quantity[i]);
            batch.totals.cost += Money::fromScaled(columns.cost[i] == kNoCost ? 0 : columns.cost[i]);
        }
        batch.firstDay = Date::fromDayNumber(std::ranges::min(columns.day));
        batch.lastDay = Date::fromDayNumber(std::ranges::max(columns.day));
        ImportBatchRepository{connection()}.insert(batch);
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (!lines[i].credits.empty())
                CreditRepository{connection()}.replace({id, static_cast<std::uint32_t>(i) + 1}, lines[i].credits);
        return store.verify(id, batch.totals);
    });
    REQUIRE(done);
}

void AttainmentFixture::setTarget(Subject subject, const std::string& code, std::int64_t units, Metric metric)
{
    const std::int64_t scale = infoOf(metric).unit == Unit::Money ? kUnit : 1;
    REQUIRE(targets.assign(
        {.metric = metric, .subject = subject, .period = period(code), .levels = {{}, units * scale, {}, {}}}));
}

AttainmentTable AttainmentFixture::table(const std::string& code, GroupBy by, const char* asOf, Metric metric)
{
    AttainmentQuery query;
    query.period = period(code);
    query.by = by;
    query.metric = metric;
    if (asOf)
        query.asOf = day(asOf);
    const auto table = attainment.table(query);
    REQUIRE(table);
    return *table;
}

AttainmentRow AttainmentFixture::row(const AttainmentTable& table, const std::string& code)
{
    const auto found = std::ranges::find(table.rows, code, &AttainmentRow::code);
    REQUIRE(found != table.rows.end());
    return *found;
}
