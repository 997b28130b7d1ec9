// Measures the store of sale lines by itself: appending, finding repeats, verifying, group-bys and drill-downs.
//
//     scan_benchmark [lines] [file]
//
// Makes its own data (people 1 000, customers 20 000, products 500, three years). Medians of several runs, in this process,
// from a warm page cache.

#include "calendar/Date.h"
#include "sales/Actuals.h"
#include "sales/ImportBatchRepository.h"
#include "sales/SaleLineReader.h"
#include "sales/SaleStore.h"
#include "storage/Migrator.h"
#include "support/Result.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

using namespace attain;

namespace {

constexpr int kPeople = 1'000;
constexpr int kCustomers = 20'000;
constexpr int kProducts = 500;
constexpr int kDays = 1'096;

/// Wall and processor time: on a machine that others use, only the second says something.
struct Took {
    double wall = 0;
    double processor = 0;
};

Took timeOf(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    const auto ticks = std::clock();
    work();
    const auto used = static_cast<double>(std::clock() - ticks) * 1e3 / CLOCKS_PER_SEC;
    return {std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count(), used};
}

Took medianOf(int runs, const std::function<void()>& work)
{
    std::vector<double> wall;
    std::vector<double> processor;
    for (int run = 0; run < runs; ++run) {
        const Took took = timeOf(work);
        wall.push_back(took.wall);
        processor.push_back(took.processor);
    }
    std::ranges::sort(wall);
    std::ranges::sort(processor);
    return {wall[wall.size() / 2], processor[processor.size() / 2]};
}

void addTo(Took& sum, const Took& more)
{
    sum.wall += more.wall;
    sum.processor += more.processor;
}

/// Deterministic lines in the order of an ERP's export: by day, orders of one to four lines, every 33rd a return.
class Lines {
public:
    explicit Lines(std::int64_t total) : m_total{total} { }

    bool fill(SaleColumns& piece, std::size_t count)
    {
        piece.clear();
        while (piece.size() < count && m_made < m_total)
            addOrder(piece);
        return piece.size() > 0;
    }

private:
    std::uint32_t next(std::uint32_t limit)
    {
        m_random = m_random * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
        return static_cast<std::uint32_t>(m_random >> 33) % limit;
    }

    void addOrder(SaleColumns& piece)
    {
        const Date day = Date::fromDayNumber(19'358 + static_cast<std::int32_t>(m_made * kDays / m_total));
        const bool isReturn = m_order % 33 == 0;
        char order[40];
        std::snprintf(order, sizeof order, "%s%04d%02d%02d%07d", isReturn ? "RT" : "SO", day.year(), day.month(),
                      day.day(), m_order++ % 10'000'000);
        const auto person = static_cast<std::int32_t>(1 + next(kPeople));
        const auto customer = static_cast<std::int32_t>(1 + next(kCustomers));
        const auto channel = static_cast<std::int32_t>(1 + next(6));
        const auto region = static_cast<std::int32_t>(1 + next(31));
        const auto first = next(kProducts);
        const std::uint32_t lines = 1 + next(4);
        for (std::uint32_t i = 0; i < lines && m_made < m_total; ++i) {
            SaleColumns::Line line;
            line.day = day;
            line.order = order;
            line.person = person;
            line.department = person % 20 + 1;
            line.customer = customer;
            line.product = static_cast<std::int32_t>(1 + (first + i) % kProducts);
            line.category = line.product % 12 + 1;
            line.channel = channel;
            line.region = region;
            const std::int64_t sign = isReturn ? -1 : 1;
            line.quantity = sign * (1 + next(12)) * 10'000;
            line.amount = sign * (1 + next(3'000'000)) * 100;
            line.cost = line.amount / 1000 * 7 * 100;
            line.kind = isReturn ? SaleKind::Return : SaleKind::Sale;
            line.record = static_cast<std::uint32_t>(++m_made);
            line.fileLine = line.record + 1;
            piece.add(line);
        }
    }

    std::int64_t m_total;
    std::int64_t m_made = 0;
    int m_order = 0;
    std::uint64_t m_random = 42;
};

SaleTotals totalsOf(const SaleColumns& piece)
{
    SaleTotals totals;
    for (std::size_t row = 0; row < piece.size(); ++row) {
        ++totals.lines;
        totals.amount += Money::fromScaled(piece.amount[row]);
        totals.cost += Money::fromScaled(piece.cost[row]);
        totals.quantity += Quantity::fromScaled(piece.quantity[row]);
    }
    return totals;
}

void add(SaleTotals& to, const SaleTotals& more)
{
    to.lines += more.lines;
    to.amount += more.amount;
    to.cost += more.cost;
    to.quantity += more.quantity;
}

void insertBatch(Connection& connection, BatchId id, const SaleTotals& totals)
{
    ImportBatch batch;
    batch.id = id;
    batch.fileName = "benchmark.csv";
    batch.records = batch.accepted = totals.lines;
    batch.totals = totals;
    ImportBatchRepository{connection}.insert(batch);
}

void report(const std::string& what, const Took& took, std::int64_t lines)
{
    const double nanoseconds = took.processor * 1e6 / static_cast<double>(lines);
    std::printf("%-52s wall %9.2f ms, processor %9.2f ms, %8.2f ns a line\n", what.c_str(), took.wall, took.processor,
                nanoseconds);
    std::fflush(stdout);
}

void measureImport(Connection& connection, std::int64_t lines)
{
    SaleStore store{connection};
    Lines source{lines};
    SaleColumns piece;
    SaleTotals totals;
    Took finding;
    Took appending;
    Took verifying;
    const BatchId batch = store.nextBatch();
    const Took committed = timeOf([&] {
        Transaction transaction{connection};
        while (source.fill(piece, SaleColumns::kPieceLines)) {
            add(totals, totalsOf(piece));
            addTo(finding, timeOf([&] {
                      if (!store.findRepeats(piece, batch).empty())
                          std::abort();
                  }));
            addTo(appending, timeOf([&] { store.append(batch, piece); }));
        }
        insertBatch(connection, batch, totals);
        verifying = timeOf([&] { orThrow(store.verify(batch, totals)); });
        transaction.commit();
    });
    report("find repeats in the file and in what is stored", finding, lines);
    report("append", appending, lines);
    report("re-read and compare", verifying, lines);
    report("all of it, with making the data and the commit", committed, lines);
}

void measureQuery(Connection& connection, const std::string& what, std::int64_t lines, const ActualsQuery& query)
{
    const DepartmentTable departments;
    const CreditTable credits;
    const Actuals actuals{connection, departments, credits};
    report(what, medianOf(7, [&] { orThrow(actuals.read(query)); }), lines);
}

void measureQueries(Connection& connection, std::int64_t lines)
{
    ActualsQuery query;
    query.groupBy = GroupBy::Person;
    query.series = Series::Month;
    measureQuery(connection, "revenue by person and month", lines, query);
    query.series = Series::None;
    query.groupBy = GroupBy::Product;
    query.filter.channels = {{2}};
    query.metrics = {Metric::Revenue, Metric::Quantity, Metric::GrossProfit};
    measureQuery(connection, "three metrics by product, one channel", lines, query);
    query = {};
    query.series = Series::Month;
    query.metrics = {Metric::Revenue, Metric::GrossProfit, Metric::Margin, Metric::ReturnsRate};
    measureQuery(connection, "company by month, four metrics", lines, query);
    query = {};
    query.metrics = {Metric::Customers};
    measureQuery(connection, "distinct customers of the company", lines, query);
    query.metrics = {Metric::Orders};
    measureQuery(connection, "distinct orders of the company", lines, query);
    query.metrics = {Metric::NewCustomers};
    query.filter.from = Date::fromIso("2025-07-01");
    query.filter.to = Date::fromIso("2025-09-30");
    measureQuery(connection, "new customers of a quarter", lines, query);
    query.metrics = {Metric::Revenue};
    query.groupBy = GroupBy::Person;
    measureQuery(connection, "revenue by person, one quarter", lines, query);

    Dictionary dictionary;
    for (int i = 1; i <= kCustomers; ++i) {
        for (const auto kind : kDictionaryKinds)
            dictionary.add(kind, std::to_string(i));
    }
    const DepartmentTable departments;
    const CreditTable credits;
    LineQuery lineQuery;
    lineQuery.filter = query.filter;
    lineQuery.filter.persons = {{PersonId{17}}};
    std::size_t found = 0;
    const auto time = medianOf(7, [&] {
        SaleLineReader reader{connection, departments, credits, dictionary};
        const auto selection = reader.select(lineQuery, {});
        found = reader.rows(selection, 0, selection.size()).size();
    });
    report("the " + std::to_string(found) + " lines of one person, three months", time, lines);

    lineQuery = {};
    for (const auto& [key, name] : {std::pair{LineKey::Amount, "amount"}, std::pair{LineKey::Customer, "customer"},
                                    std::pair{LineKey::Order, "order number"}}) {
        lineQuery.order = {key, true};
        report(std::string{"all lines sorted by "} + name,
               medianOf(3,
                        [&] {
                            SaleLineReader reader{connection, departments, credits, dictionary};
                            found = reader.select(lineQuery, {}).size();
                        }),
               lines);
    }
}

void measureNewLines(Connection& connection)
{
    SaleColumns piece;
    constexpr std::size_t kNew = 10'000;
    Lines source{static_cast<std::int64_t>(kNew)};
    source.fill(piece, kNew);
    for (auto& product : piece.product)
        product += kProducts; // keys that no stored line has, in order numbers that many have
    SaleStore store{connection};
    const auto time = medianOf(5, [&] {
        Transaction transaction{connection};
        const BatchId batch = store.nextBatch();
        if (!store.findRepeats(piece, batch).empty())
            std::abort();
        store.append(batch, piece);
        const auto totals = totalsOf(piece);
        insertBatch(connection, batch, totals);
        orThrow(store.verify(batch, totals)); // rolled back: the next run finds the same document
    });
    report("10 000 new lines, without the commit", time, static_cast<std::int64_t>(kNew));
}

} // namespace

int main(int argc, char** argv)
{
    const std::int64_t lines = argc > 1 ? std::atoll(argv[1]) : 1'000'000;
    const std::filesystem::path file = argc > 2 ? argv[2] : "scan_benchmark.attain";
    std::filesystem::remove(file);
    try {
        auto connection = Connection::open(file, Connection::Mode::Create);
        connection.execute("PRAGMA page_size=16384; PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA");
        migrate(connection);
        measureImport(connection, lines);
        std::printf("document: %.1f MB\n", static_cast<double>(std::filesystem::file_size(file)) / 1e6);
        measureQueries(connection, lines);
        measureNewLines(connection);
    } catch (const Failure& failure) {
        std::fprintf(stderr, "%s\n", failure.what());
        return 1;
    }
    std::filesystem::remove(file);
    return 0;
}
