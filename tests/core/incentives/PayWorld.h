#pragma once

#include "Workspace.h"
#include "exchange/PackageService.h"
#include "importing/ImportService.h"
#include "incentives/LedgerService.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <string>

namespace attain::test {

/// A small company that is paid by plans, made as users make it: a package and files. The day is 2026-10-05.
class PayWorld {
public:
    /// `plans`: the elements of "incentive_plans"; `more`: other sections, ending with a comma.
    explicit PayWorld(const std::string& plans, const std::string& more = {})
    {
        apply(R"({"attain_package": 1,
 "departments": [{"code": "D1", "name": "华东", "kind": "sales", "parent": null},
                 {"code": "D2", "name": "华南", "kind": "sales", "parent": null}],
 "positions": [{"code": "REP", "name": "代表", "level": 1}, {"code": "LEAD", "name": "组长", "level": 2},
               {"code": "TRAINEE", "name": "实习", "level": 1}],
 "people": [
  {"code": "P1", "name": "王芳", "assignments": [{"department": "D1", "position": "REP", "from": "2025-01-01"}]},
  {"code": "P2", "name": "李娜", "assignments": [{"department": "D1", "position": "REP", "from": "2025-01-01"}]},
  {"code": "P3", "name": "陈晨", "assignments": [{"department": "D1", "position": "LEAD", "from": "2025-01-01"}]}],
 "metrics": [
  {"code": "csat", "name": "满意度", "source": "entered", "unit": "score", "combination": "average"},
  {"code": "margin_rate", "name": "考核毛利率", "source": "entered", "unit": "ratio", "combination": "average"},
  {"code": "target_bonus", "name": "目标奖金", "source": "entered", "unit": "money", "combination": "sum"},
  {"code": "score_factor", "name": "评分系数", "source": "entered", "unit": "ratio", "combination": "average"}], )"
              + more + R"("incentive_plans": [)" + plans + "]}");
    }

    void apply(const std::string& package)
    {
        const auto done = workspace->packages().apply(package);
        INFO((done ? std::string{} : done.error().detail + " " + done.error().values.front()));
        REQUIRE(done);
    }
    Error refused(const std::string& plan)
    {
        const auto done = workspace->packages().apply(R"({"attain_package": 1, "incentive_plans": [)" + plan + "]}");
        REQUIRE_FALSE(done);
        return done.error();
    }
    BatchId import(const std::string& csv, const char* kind = "sales")
    {
        ImportOptions options;
        options.kind = kind;
        const auto done = workspace->imports().run(ImportSource::pasted(csv), options);
        REQUIRE(done);
        return done->batch;
    }
    /// One sale of P1 on a day.
    void sells(const std::string& amount, const std::string& day = "2026-07-10", const std::string& who = "P1")
    {
        import("日期,订单号,业务员,金额\n" + day + ",SO" + std::to_string(++m_orders) + "," + who + "," + amount
               + "\n");
    }
    Period period(const std::string& code) { return *workspace->calendar().fiscalCalendar().parse(code); }
    PersonId person(const std::string& code) { return (*workspace->organisation().snapshot())->personByCode(code)->id; }

    PayoutTable table(const std::string& code = "2026-07", const std::string& plan = "pay", const char* who = nullptr)
    {
        PayoutQuery query;
        query.plan = plan;
        query.period = period(code);
        if (who)
            query.explained = person(who);
        return orThrow(workspace->incentives().payouts(query));
    }
    PersonPayout of(const std::string& who = "P1", const std::string& code = "2026-07", const std::string& plan = "pay")
    {
        const auto all = table(code, plan);
        const auto* found = all.of(person(who));
        REQUIRE(found);
        return *found;
    }
    std::string payable(const std::string& who = "P1", const std::string& code = "2026-07")
    {
        return of(who, code).payable.toText(2);
    }
    std::string gross(const std::string& who = "P1", const std::string& code = "2026-07")
    {
        return of(who, code).gross.toText(2);
    }

    static Workspace::Options at(std::chrono::year_month_day day)
    {
        Workspace::Options options;
        options.clock = std::make_shared<FixedClock>(std::chrono::sys_days{day} + std::chrono::hours{9});
        options.who = "王经理";
        return options;
    }
    std::unique_ptr<Workspace> workspace = Workspace::inMemory(at(std::chrono::year{2026} / std::chrono::October / 5));

private:
    int m_orders = 0;
};

/// A plan of one component, for P1 alone.
inline std::string planOf(const std::string& component, const std::string& more = {})
{
    return R"({"code": "pay", "name": "提成", "from": "2026-01-01", "people": ["P1"], )" + more
        + R"("components": [{"code": "base", "name": "提成", )" + component + "}]}";
}

/// The tiers of docs/domain-rules.md, "Tiers".
inline std::string tiersOf(const std::string& mode, const std::string& boundary = "upper")
{
    return R"("kind": "commission", "paid": {"metric": "revenue"}, "mode": ")" + mode + R"(", "boundary": ")" + boundary
        + R"(", "tiers": [{"from": "0", "rate": "0.05"}, {"from": "100000", "rate": "0.07"}, {"from": "200000", "rate": "0.1"}])";
}

} // namespace attain::test
