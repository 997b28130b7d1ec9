// Measures what the window asks the core for, in this process, on a document that exists: the overview of a period, and the sale
// lines of its first person. Medians of several runs, from a warm page cache.
//
//     overview_benchmark FILE.attain PERIOD [runs]

#include "Workspace.h"
#include "reporting/OverviewService.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

using namespace attain;

namespace {

double medianMs(int runs, const std::function<void()>& work)
{
    std::vector<double> times;
    for (int run = 0; run <= runs; ++run) {
        const auto start = std::chrono::steady_clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    times.erase(times.begin()); // the first only warms up
    std::ranges::sort(times);
    return times[times.size() / 2];
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 3) {
        std::fprintf(stderr, "overview_benchmark FILE.attain PERIOD [runs]\n");
        return 2;
    }
    const int runs = argc > 3 ? std::atoi(argv[3]) : 7;
    try {
        const auto workspace = orThrow(Workspace::open(argv[1], OpenMode::ReadOnly));
        AttainmentQuery query;
        query.period = orThrow(workspace->calendar().fiscalCalendar().parse(argv[2]));
        Overview overview;
        std::printf("the overview, %zu people: ", orThrow(workspace->organisation().snapshot())->people().size());
        std::printf("%.1f ms\n", medianMs(runs, [&] { overview = orThrow(workspace->overview().overview(query)); }));

        query.by = GroupBy::Person;
        std::printf("attainment of everybody: %.1f ms\n",
                    medianMs(runs, [&] { orThrow(workspace->attainment().table(query)); }));
        if (overview.people.empty())
            return 0;
        LineQuery lines;
        lines.filter.from = query.period.from;
        lines.filter.to = query.period.to;
        lines.filter.persons = std::vector{PersonId{overview.people.front().row.id}};
        std::size_t count = 0;
        const double took = medianMs(runs, [&] {
            const auto selection = orThrow(workspace->sales().select(lines));
            count = orThrow(workspace->sales().rows(selection, 0, 256)).size();
        });
        std::printf("the first %zu lines of one person in the period: %.1f ms\n", count, took);
    } catch (const Failure& failure) {
        std::fprintf(stderr, "%s\n", failure.what());
        return 1;
    }
    return 0;
}
