#include "Document.h"

#include <catch2/catch.hpp>

using nlohmann::json;

namespace {

/// One person on a bonus by attainment and a commission, with a quarter of sales.
std::string paidDocument(const TemporaryFolder& folder)
{
    const auto file = newDocument(folder);
    const json package{
        {"attain_package", 1},
        {"departments", {{{"code", "D1"}, {"name", "East"}, {"kind", "sales"}, {"parent", nullptr}}}},
        {"people",
         {{{"code", "P1"}, {"name", "Ada"}, {"assignments", {{{"department", "D1"}, {"from", "2025-01-01"}}}}}}},
        {"targets",
         {{{"scenario", "base"},
           {"metric", "revenue"},
           {"level", "person"},
           {"code", "P1"},
           {"period", "2025-Q3"},
           {"target", "3200000.00"}}}},
        {"incentive_plans",
         {{{"code", "pay"},
           {"name", "提成"},
           {"from", "2025-01-01"},
           {"period", "quarter"},
           {"components",
            {{{"code", "bonus"},
              {"name", "目标奖金"},
              {"kind", "bonus"},
              {"amount", "12000"},
              {"measure", {{"metric", "revenue"}, {"as", "attainment"}}},
              {"curve",
               {{{"attainment", "0.7"}, {"payout", "0.35"}},
                {{"attainment", "1"}, {"payout", "1"}},
                {{"attainment", "1.2"}, {"payout", "1.6"}}}}},
             {{"code", "sold"},
              {"name", "提成"},
              {"kind", "commission"},
              {"paid", {{"metric", "revenue"}}},
              {"tiers", {{{"from", "0"}, {"rate", "0.02"}}, {{"from", "3000000"}, {"rate", "0.03"}}}}}}}}}}};
    done({"apply", file, folder.write("p.json", package.dump())});
    done({"import", file, "sales",
          folder.write("s.csv", "日期,订单号,业务员,金额\n2025-07-01,SO1,Ada,3300000\n2025-09-30,SO2,Ada,9210\n")});
    return file;
}

} // namespace

// docs/domain-rules.md, "Incentives"
TEST_CASE("Pay: from a package and a file to its steps and lines", "[incentives]")
{
    const TemporaryFolder folder;
    const auto file = paidDocument(folder);
    const auto out = jsonOf({"payout", file, "--period", "2025-Q3", "--person", "P1", "--explain", "--json"});
    const auto& plan = out.at("plans").at(0);
    CHECK(plan.at("plan") == "pay");
    CHECK(plan.at("payable") == "82504.91");
    const auto& person = plan.at("people").at(0);
    CHECK(person.at("components")[0].at("amount") == "13228.61");
    CHECK(person.at("components")[1].at("amount") == "69276.30");
    CHECK(person.at("components")[1].at("tier") == 2);
    CHECK(person.at("ledger").at("not_posted") == "82504.91");
    CHECK(person.at("next")[0].at("missing") == "530790.00");
    const auto& tree = person.at("explanation");
    CHECK(tree.at("value") == "82504.91");
    const auto text = tree.dump();
    for (const char* expected :
         {"\"actual\":\"3309210.00\"", "\"target\":\"3200000.00\"", "1.102384", "13228.608", "s.csv", "\"line\":2"})
        CHECK(text.find(expected) != std::string::npos);
    // The same again: the same bytes.
    CHECK(jsonOf({"payout", file, "--period", "2025-Q3", "--person", "P1", "--explain", "--json"}) == out);
    // All pay periods inside a longer one; none in a month.
    CHECK(jsonOf({"payout", file, "--period", "2025", "--json"}).at("plans").size() == 4);
    CHECK(jsonOf({"payout", file, "--period", "2025-07", "--json"}).at("plans").empty());
    CHECK(attainctl({"payout", file, "--period", "2025-Q3", "--plan", "none"}).exit == 1);
    CHECK(attainctl({"payout", file, "--period", "2025-Q3", "--person", "P1", "--explain"}).out.find("13228.61")
          != std::string::npos);
}

TEST_CASE("The ledger: post, approve, pay, and the difference after a return", "[incentives]")
{
    const TemporaryFolder folder;
    const auto file = paidDocument(folder);
    const std::vector<std::string> which{"--plan", "pay", "--period", "2025-Q3"};
    const auto with = [&](const char* command, std::vector<std::string> more = {}) {
        std::vector<std::string> all{command, file};
        all.insert(all.end(), which.begin(), which.end());
        all.insert(all.end(), more.begin(), more.end());
        return all;
    };
    CHECK(jsonOf(with("post-payout", {"--dry-run", "--json"})).at("lines")[0].at("amount") == "82504.91");
    CHECK(jsonOf({"ledger", file, "--json"}).at("lines").empty());
    CHECK(attainctl(with("approve-payout")).exit == 1);
    done(with("post-payout"));
    done(with("approve-payout"));
    done(with("settle-payout", {"--day", "2025-10-15"}));
    done({"import", file, "sales", folder.write("r.csv", "日期,订单号,业务员,金额\n2025-09-30,SO3,Ada,-309211\n")});
    done(with("post-payout"));
    const auto lines = jsonOf({"ledger", file, "--json"}).at("lines");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].at("state") == "settled");
    CHECK(lines[0].at("settled") == "2025-10-15");
    CHECK(lines[1].at("amount") == "-12129.93"); // 59 999.98 + 10 375.00 instead of 82 504.91
    CHECK(lines[1].at("reason") == "tier_down");
    CHECK(jsonOf(with("post-payout", {"--json"})).at("lines").empty());

    done(with("dispute", {"--person", "P1", "--expected", "90000", "--reason", "SO3 is not mine"}));
    CHECK(jsonOf({"disputes", file, "--json"}).at("disputes")[0].at("actual") == "70374.98");
    done({"answer-dispute", file, "1", "--answer", "it is", "--reject"});
    CHECK(jsonOf({"disputes", file, "--json"}).at("disputes")[0].at("state") == "rejected");
    CHECK(attainctl({"answer-dispute", file, "1", "--answer", "again"}).exit == 1);
}

// docs/domain-rules.md, "Penalties"
TEST_CASE("A warning: proposed, opened, decided by another person", "[penalties]")
{
    const TemporaryFolder folder;
    const auto file = paidDocument(folder);
    const json rule{
        {"code", "slow"},
        {"name", "未达标"},
        {"from", "2025-01-01"},
        {"when", {{"measure", {{"metric", "revenue"}, {"as", "attainment"}}}, {"is", "<"}, {"limit", "1.1"}}},
        {"ladder", {{{"kind", "verbal"}}, {{"kind", "written"}}}}};
    const json package{{"attain_package", 1}, {"penalty_rules", {rule}}};
    done({"apply", file, folder.write("r.json", package.dump())});
    const auto proposals = jsonOf({"penalties", file, "--period", "2025-Q3", "--json"}).at("proposals");
    REQUIRE(proposals.size() == 1);
    CHECK(proposals[0].at("person") == "P1");
    CHECK(proposals[0].at("step").at("kind") == "verbal");
    CHECK(proposals[0].at("evidence")[0].at("value") == "1.034128");
    CHECK(jsonOf({"penalties", file, "--json"}).at("cases").empty()); // a rule only proposes
    done({"open-penalty", file, "--rule", "slow", "--person", "P1", "--period", "2025-Q3"});
    done({"penalty", file, "1", "hear", "--text", "I was ill"});
    CHECK(attainctl({"penalty", file, "1", "approve", "--text", "so"}).exit == 1); // the same person
    done({"penalty", file, "1", "approve", "--text", "so", "--who", "somebody else"});
    done({"penalty", file, "1", "appeal", "--text", "ill"});
    done({"penalty", file, "1", "reverse", "--text", "true"});
    const auto cases = jsonOf({"penalties", file, "--json"}).at("cases");
    CHECK(cases[0].at("state") == "reversed");
    CHECK(cases[0].at("statement") == "I was ill");
    CHECK(attainctl({"penalty", file, "1", "vanish"}).exit == 2);
    CHECK(attainctl({"penalties", file, "--period", "2025-Q3"}).out.find("reversed") != std::string::npos);
}
