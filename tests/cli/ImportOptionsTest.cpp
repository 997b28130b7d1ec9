#include "Document.h"

#include <catch2/catch.hpp>

#include <array>
#include <thread>

using nlohmann::json;

namespace {

const std::string kHeader = "日期,订单号,业务员,金额,状态\n";

/// A document with two lines, 100 and 10, of 2026-09.
std::string twoLines(const TemporaryFolder& folder)
{
    const auto file = newDocument(folder);
    const auto csv
        = folder.write("first.csv", kHeader + "2026-09-01,SO1,王芳,100,已发货\n2026-09-02,SO2,刘洋,10,已发货\n");
    done({"import", file, "sales", csv, "--unknown-people", "create"});
    return file;
}

std::string revenue(const std::string& file)
{
    return jsonOf({"attainment", file, "--period", "2026-09"}).at("control").at("amount").get<std::string>();
}

} // namespace

TEST_CASE("Conflicts are replaced when it is asked for, and come back with undo-import", "[import][replacement]")
{
    const TemporaryFolder folder;
    const auto file = twoLines(folder);
    const auto csv
        = folder.write("corrected.csv", kHeader + "2026-09-01,SO1,王芳,150,已发货\n2026-09-03,SO3,王芳,1,已发货\n");

    const auto dry = jsonOf({"import", file, "sales", csv, "--dry-run"});
    CHECK(dry.at("conflicts") == 1);
    CHECK(dry.at("replaced") == 0);
    CHECK(dry.at("effects").at("replaceable") == json{{"lines", 1}, {"before", "100.00"}, {"after", "150.00"}});
    const auto kept = attainctl({"import", file, "sales", csv, "--dry-run"});
    CHECK(kept.out.find("1 lines could be replaced (--replace-conflicts): 100.00 becomes 150.00.")
          != std::string::npos);

    CHECK(attainctl({"import", file, "sales", folder.write("conflict.csv", kHeader + "2026-09-01,SO1,王芳,150,\n")})
              .out.find("--replace-conflicts")
          != std::string::npos);

    const auto replaced = jsonOf({"import", file, "sales", csv, "--replace-conflicts"});
    CHECK(replaced.at("records") == 2);
    CHECK(replaced.at("accepted") == 2);
    CHECK(replaced.at("replaced") == 1);
    CHECK(replaced.at("conflicts") == 0);
    CHECK(replaced.at("totals").at("amount") == "151.00");
    CHECK(revenue(file) == "161.00");
    CHECK(attainctl({"check", file}).exit == 0);

    const auto batches = jsonOf({"batches", file}).at("batches");
    CHECK(batches.at(0).at("replaced") == 1);
    CHECK(batches.at(0).at("replaced_later") == 0);
    CHECK(batches.at(1).at("replaced_later") == 1);
    CHECK(batches.at(1).at("totals").at("amount") == "110.00");

    done({"undo-import", file, std::to_string(replaced.at("batch").get<int>())});
    CHECK(revenue(file) == "110.00");
    CHECK(attainctl({"check", file}).exit == 0);
    done({"undo-import", file, "1"});
    CHECK(revenue(file) == "0.00");
    CHECK(attainctl({"check", file}).exit == 0);
}

TEST_CASE("What replaced lines held is in no table and no explanation", "[import][replacement]")
{
    const TemporaryFolder folder;
    const auto file = twoLines(folder);
    done({"import", file, "sales", folder.write("b.csv", kHeader + "2026-09-01,SO1,王芳,150,\n"),
          "--replace-conflicts"});
    done({"export", file, "--table", "sales", "--csv", folder / "sales.csv"});
    const auto sales = bytesOf(folder / "sales.csv");
    CHECK(sales.find("SO1") == sales.rfind("SO1"));
    CHECK(sales.find("150") != std::string::npos);
    const auto why = jsonOf({"explain", file, "--period", "2026-09"}).dump();
    CHECK(why.find("b.csv") != std::string::npos);
    CHECK(why.find("160.00") != std::string::npos);
    CHECK(why.find("260.00") == std::string::npos);
}

TEST_CASE("Cancelled records are told in words and left out when it is asked for", "[import][status]")
{
    const TemporaryFolder folder;
    const auto file = newDocument(folder);
    const auto csv = folder.write("s.csv",
                                  kHeader
                                      + "2026-09-01,SO1,王芳,100,已完成\n2026-09-01,SO2,王芳,20,已取消\n"
                                        "2026-09-01,SO3,王芳,3,作废\n2026-09-01,SO4,王芳,7,退货\n");
    const auto told = attainctl({"import", file, "sales", csv, "--unknown-people", "create", "--dry-run"});
    CHECK(told.out.find("2 records have a status that means cancelled (已取消, 作废): they count as sales with 23.00; "
                        "--skip-cancelled leaves them out.")
          != std::string::npos);
    CHECK(told.out.find("1 records have a status that means return (退货): where the amount is not negative they count "
                        "as sales.")
          != std::string::npos);

    const auto skipped
        = jsonOf({"import", file, "sales", csv, "--unknown-people", "create", "--dry-run", "--skip-cancelled"});
    CHECK(skipped.at("accepted") == 2);
    CHECK(skipped.at("rejected") == 2);
    CHECK(skipped.at("problems").at(0).at("reason") == "status_cancelled");

    const auto all = jsonOf({"import", file, "sales", csv, "--unknown-people", "create"});
    CHECK(all.at("accepted") == 4);
    CHECK(all.at("problems").empty());
    CHECK(all.at("statuses").at(1)
          == json{{"value", "已取消"}, {"meaning", "cancelled"}, {"records", 1}, {"positive", 1}, {"amount", "20.00"}});
    CHECK(revenue(file) == "130.00");
}

TEST_CASE("Two programs that import into one document at once do not spoil it", "[import][faults]")
{
    const TemporaryFolder folder;
    const auto file = twoLines(folder);
    std::array<ProgramRun, 2> runs;
    {
        std::array<std::jthread, 2> threads;
        for (std::size_t i = 0; i < threads.size(); ++i) {
            std::string csv = kHeader;
            for (int line = 0; line < 3000; ++line)
                csv += "2026-09-03," + std::string{i == 0 ? "A" : "B"} + std::to_string(line) + ",王芳,1,\n";
            const auto name = folder.write(i == 0 ? "a.csv" : "b.csv", csv);
            threads[i] = std::jthread{[&runs, &file, i, name] {
                runs[i] = attainctl({"import", file, "sales", name});
            }};
        }
    }
    int imported = 0;
    for (const auto& run : runs) {
        CAPTURE(run.err);
        CHECK((run.exit == 0 || run.exit == 1));
        imported += run.exit == 0 ? 1 : 0;
        if (run.exit == 1)
            CHECK(run.err.find("was not changed") != std::string::npos);
    }
    CHECK(imported >= 1);
    CHECK(revenue(file) == std::to_string(110 + 3000 * imported) + ".00");
    CHECK(attainctl({"check", file}).exit == 0);
}
