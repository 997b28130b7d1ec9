// Measures the target desk on a large company, in this process: 5 000 people in 55 departments, 12 months, 3 metrics. Dividing
// the company's targets over everybody, the sheet of the grid, a scenario, and beside them what the bare numbers cost in a
// plain SQLite table: 180 000 rows written in one transaction, and summed up by department and month.
//
//     targets_benchmark [people] [runs]

#include "Workspace.h"
#include "exchange/PackageService.h"
#include "storage/Connection.h"
#include "targets/TargetSheet.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

using namespace attain;

namespace {

const std::array kMetrics{Metric::Revenue, Metric::GrossProfit, Metric::Quantity};
constexpr int kRegions = 5;
constexpr int kDepartments = 50;

double once(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double medianMs(int runs, const std::function<void()>& work)
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run)
        times.push_back(once(work));
    std::ranges::sort(times);
    return times[times.size() / 2];
}

std::string companyOf(int people)
{
    std::string departments;
    std::string persons;
    for (int i = 0; i < kRegions; ++i)
        departments += std::string{i == 0 ? "" : ","} + R"({"code":"R)" + std::to_string(i) + R"(","name":"R)"
            + std::to_string(i) + R"(","kind":"sales","parent":null})";
    for (int i = 0; i < kDepartments; ++i)
        departments += R"(,{"code":"D)" + std::to_string(i) + R"(","name":"D)" + std::to_string(i)
            + R"(","kind":"sales","parent":"R)" + std::to_string(i % kRegions) + R"("})";
    for (int i = 0; i < people; ++i)
        persons += std::string{i == 0 ? "" : ","} + R"({"code":"P)" + std::to_string(i) + R"(","name":"P)"
            + std::to_string(i) + R"(","assignments":[{"department":"D)" + std::to_string(i % kDepartments)
            + R"(","from":"2020-01-01"}]})";
    return R"({"attain_package":1,"departments":[)" + departments + R"(],"people":[)" + persons + "]}";
}

DivisionPlan planOf(Metric metric, const Period& year)
{
    DivisionPlan plan;
    plan.metric = metric;
    plan.period = year;
    plan.factors = {{DivisionFactorKind::Headcount, Ratio::fromScaled(Ratio::kScale)}};
    plan.depth = DivisionDepth::LevelByLevel;
    return plan;
}

/// The same amount of numbers without anything that makes them targets.
std::pair<double, double> plainTable(int people)
{
    const auto file = std::filesystem::temp_directory_path() / "attain-targets-peer.db";
    std::filesystem::remove(file);
    double written = 0;
    double summed = 0;
    {
        auto connection = Connection::open(file, Connection::Mode::Create);
        written = once([&] {
            connection.execute("CREATE TABLE target (metric, department, person, month, value); BEGIN");
            Statement insert{connection, "INSERT INTO target VALUES (?1, ?2, ?3, ?4, ?5)"};
            for (std::int64_t metric = 0; metric < std::ssize(kMetrics); ++metric)
                for (std::int64_t person = 0; person < people; ++person)
                    for (std::int64_t month = 0; month < 12; ++month)
                        insert.bind(1, metric)
                            .bind(2, person % kDepartments)
                            .bind(3, person)
                            .bind(4, month)
                            .bind(5, person * 12 + month)
                            .run();
            connection.execute("COMMIT");
        });
        summed = medianMs(5, [&] {
            Statement sums{connection,
                           "SELECT department, month, sum(value) FROM target WHERE metric = 0 GROUP BY 1, 2"};
            while (sums.step())
                ;
        });
    }
    std::filesystem::remove(file);
    return {written, summed};
}

void measure(Workspace& workspace, int people, int runs)
{
    const auto year = orThrow(workspace.calendar().fiscalCalendar().parse("2026"));
    for (const auto& metric : kMetrics)
        orThrow(workspace.targets().assign(
            {.metric = metric, .period = year, .levels = {{}, std::int64_t{people} * 1'200'000'0000, {}, {}}}));
    const auto [written, summed] = plainTable(people);
    std::printf("%d people × 12 months × %zu metrics\n", people, kMetrics.size());
    std::printf("plain SQLite table: written %.0f ms, summed by department and month %.1f ms\n", written, summed);

    const double preview = once([&] { orThrow(workspace.division().preview(planOf(Metric::Revenue, year))); });
    std::printf("dividing one metric over everybody, preview: %.0f ms\n", preview);
    const double divided = once([&] {
        for (const auto& metric : kMetrics)
            orThrow(workspace.division().apply(planOf(metric, year)));
    });
    std::printf("dividing all metrics, stored: %.0f ms; to the plain table: %.2f\n", divided, divided / written);

    const TargetSheetReader reader{workspace.attainment(), workspace.targets(), workspace.organisation(),
                                   workspace.calendar()};
    const auto sheet = [&] {
        orThrow(reader.read(Metric::Revenue, TargetLevel::Target, year, SheetColumns::Months, "base",
                            TargetView::working()));
    };
    const double first = once(sheet);
    const double again = medianMs(runs, sheet);
    std::printf("the grid of one metric: %.0f ms at first, %.0f ms again; to summing the plain table: %.1f\n", first,
                again, again / summed);
    const auto person = Subject::of(orThrow(workspace.organisation().snapshot())->people().front().id);
    const double typed = once([&] {
        orThrow(
            workspace.targets().assign({.subject = person, .period = year, .levels = {{}, 1'300'000'0000, {}, {}}}));
        sheet();
    });
    std::printf("typing one number, with the grid again: %.0f ms\n", typed);

    Scenario scenario;
    scenario.name = "optimistic";
    scenario.base = orThrow(workspace.targets().versions()).back().id;
    scenario.changes = {{Metric::Revenue, Subject::company(), {}, Ratio::fromScaled(80'000)}};
    orThrow(workspace.scenarios().define(scenario, {}));
    const double compared
        = once([&] { orThrow(workspace.scenarios().compare({"optimistic"}, Metric::Revenue, year, true)); });
    std::printf("a scenario beside the base, everybody: %.0f ms\n", compared);
    const double smart = once([&] { orThrow(workspace.goals().assess(Metric::Revenue, year)); });
    std::printf("the SMART check of one metric: %.0f ms\n", smart);
    FairnessQuery query;
    query.scope = {"base", Metric::Revenue, year};
    const double fair = once([&] { orThrow(workspace.fairness().report(query)); });
    std::printf("fairness of one metric: %.0f ms\n", fair);
}

} // namespace

int main(int argc, char** argv)
{
    const int people = argc > 1 ? std::atoi(argv[1]) : 5'000;
    const int runs = argc > 2 ? std::atoi(argv[2]) : 5;
    try {
        const auto file = std::filesystem::temp_directory_path() / "attain-targets-benchmark.attain";
        std::filesystem::remove(file);
        {
            const auto workspace = orThrow(Workspace::create(file));
            orThrow(workspace->packages().apply(companyOf(people)));
            measure(*workspace, people, runs);
        }
        std::filesystem::remove(file);
    } catch (const Failure& failure) {
        std::fprintf(stderr, "%s\n", failure.what());
        return 1;
    }
    return 0;
}
