#include "Document.h"

#include <catch2/catch.hpp>

using nlohmann::json;

// docs/domain-rules.md, "Own metrics"
namespace {

json package()
{
    return {
        {"attain_package", 1},
        {"people", {{{"code", "P1"}, {"name", "Ada"}, {"assignments", json::array()}}}},
        {"metrics",
         {{{"code", "market_share"},
           {"name", "市场份额"},
           {"name_en", "Market share"},
           {"source", "formula"},
           {"unit", "ratio"},
           {"combination", "last"},
           {"formula", "revenue / [市场容量]"}},
          {{"code", "market_size"}, {"name", "市场容量"}, {"source", "entered"}, {"unit", "money"}},
          {{"code", "online"},
           {"name", "线上销售额"},
           {"source", "part"},
           {"part_of", "revenue"},
           {"only", {{"channel", {"线上"}}}}},
          {{"code", "receipts"}, {"name", "回款额"}, {"source", "part"}, {"part_of", "revenue"}, {"basis", "received"}},
          {{"code", "stock_days"},
           {"name", "库存天数"},
           {"source", "entered"},
           {"unit", "days"},
           {"combination", "average"},
           {"direction", "band"},
           {"tolerance", "10"}}}},
        {"metric_values",
         {{{"metric", "market_size"},
           {"level", "company"},
           {"month", "2026-07"},
           {"value", "2000.00"},
           {"evidence", "statistics"}}}},
        {"target_versions", {{{"number", 1}, {"effective_from", "2026-01-01"}}}},
        {"targets",
         {{{"metric", "stock_days"}, {"level", "company"}, {"period", "2026-07"}, {"floor", "30"}, {"stretch", "35"}},
          {{"metric", "online"}, {"level", "company"}, {"period", "2026-07"}, {"target", "400.00"}}}}};
}

} // namespace

TEST_CASE("Sales by the day of payment: imported, measured, explained, undone", "[metrics][bases]")
{
    const TemporaryFolder folder;
    const auto file = newDocument(folder);
    json definition{{"attain_package", 1},
                    {"people", {{{"code", "P1"}, {"name", "Ada"}, {"assignments", json::array()}}}},
                    {"metrics",
                     {{{"code", "receipts"},
                       {"name", "回款额"},
                       {"source", "part"},
                       {"part_of", "revenue"},
                       {"basis", "received"}}}}};
    done({"apply", file, folder.write("p.json", definition.dump())});
    const auto listed = jsonOf({"metrics", file, "--json"}).at("metrics");
    CHECK(listed.back().at("basis") == "received");

    const auto csv = folder.write("s.csv",
                                  "订单日期,订单号,业务员,金额,回款日期,已回款金额\n"
                                  "2026-07-01,SO1,Ada,300,2026-08-02,100\n2026-07-02,SO2,Ada,200,,\n");
    const auto result = jsonOf({"import", file, "sales", csv, "--json"});
    CHECK(result.at("basis") == "signed");
    CHECK(result.at("accepted") == 2);
    REQUIRE(result.at("further").size() == 1);
    CHECK(result.at("further")[0].at("basis") == "received");
    CHECK(result.at("further")[0].at("records") == 1);
    CHECK(result.at("further")[0].at("totals").at("amount") == "100.00");

    const auto actual = [&](const char* metric, const char* period) {
        return jsonOf({"attainment", file, "--period", period, "--metric", metric, "--json"})
            .at("rows")
            .at(0)
            .at("actual");
    };
    CHECK(actual("revenue", "2026-Q3") == "500.00");
    CHECK(actual("receipts", "2026-Q3") == "100.00");
    CHECK(actual("receipts", "2026-08") == "100.00");
    CHECK(jsonOf({"explain", file, "--period", "2026-08", "--metric", "receipts"}).dump().find("received")
          != std::string::npos);

    CHECK(jsonOf({"query", file, "SELECT receipt_date, order_no, decimal(amount) FROM sale_received", "--json"})
              .at("rows")
          == json{{"2026-08-02", "SO1", "100.00"}});
    CHECK(jsonOf({"query", file, "SELECT decimal(sum(amount)) FROM sale", "--json"}).at("rows") == json{{"500.00"}});
    // What was received goes out, and in again as a list of receipts; as a workbook as well.
    const auto other = newDocument(folder, "b.attain");
    done({"apply", other, folder.write("p.json", definition.dump())});
    const auto receipts = folder / "receipts.xlsx";
    done({"export", file, "--table", "sales", "--basis", "received", "--xlsx", receipts});
    const auto again = jsonOf({"import", other, "sales", receipts, "--json"});
    CHECK(again.at("basis") == "received");
    CHECK(again.at("accepted") == 1);
    CHECK(again.at("file") == "receipts.xlsx");
    CHECK(jsonOf({"attainment", other, "--period", "2026-08", "--metric", "receipts", "--json"})
              .at("rows")[0]
              .at("actual")
          == "100.00");
    CHECK(attainctl({"import", other, "sales", folder.write("bad.xlsx", "PK\x03\x04"), "--json"}).exit == 1);
    CHECK(attainctl({"export", file, "--table", "sales", "--basis", "paid", "--csv", folder / "x.csv"}).exit == 2);

    const auto batches = jsonOf({"batches", file, "--json"}).at("batches");
    REQUIRE(batches.size() == 2);
    CHECK(batches[0].at("basis") == "received");
    done({"undo-import", file, std::to_string(batches[0].at("batch").get<int>())});
    CHECK(actual("receipts", "2026-Q3") == "0.00");
    CHECK(actual("revenue", "2026-Q3") == "500.00");
    done({"check", file});
}

TEST_CASE("Own metrics: defined by a package, filled by files, read as any other", "[metrics]")
{
    const TemporaryFolder folder;
    const auto file = newDocument(folder);
    done({"apply", file, folder.write("p.json", package().dump())});
    done({"import", file, "sales",
          folder.write("s.csv", "日期,业务员,渠道,金额\n2026-07-01,Ada,线上,300\n2026-07-02,Ada,线下,200\n")});
    done({"import", file, "kpi", folder.write("k.csv", "指标,月份,数值,凭据\n库存天数,2026-07,29,盘点表\n")});

    const auto listed = jsonOf({"metrics", file, "--json"}).at("metrics");
    REQUIRE(listed.size() == 13);
    CHECK(listed[8].at("code") == "market_share");
    CHECK(listed[8].at("formula") == "revenue / market_size");
    CHECK(listed[10].at("only").at("channel") == json::array({"线上"}));

    const auto values = jsonOf({"metric-values", file, "--metric", "库存天数", "--json"}).at("values");
    REQUIRE(values.size() == 1);
    CHECK(values[0].at("value") == "29");
    CHECK(values[0].at("evidence") == "盘点表");

    const auto company = [&](const char* metric) {
        return jsonOf({"attainment", file, "--period", "2026-07", "--metric", metric, "--json"}).at("rows").at(0);
    };
    CHECK(company("online").at("actual") == "300.00");
    CHECK(company("online").at("attainment") == "0.750000");
    CHECK(company("market_share").at("actual") == "0.250000");
    CHECK(company("stock_days").at("attainment") == "0.900000");

    const auto why = jsonOf({"explain", file, "--period", "2026-07", "--metric", "market_share", "--json"});
    CHECK(why.dump().find("statistics") != std::string::npos);

    // What is exported makes the same document again.
    const auto exported = folder / "out.json";
    done({"export", file, "--package", exported});
    const auto second = newDocument(folder, "b.attain");
    done({"apply", second, exported});
    const auto again = folder / "again.json";
    done({"export", second, "--package", again});
    CHECK(bytesOf(again) == bytesOf(exported));
}

TEST_CASE("Own metrics that cannot be are refused, and nothing is changed", "[metrics]")
{
    const TemporaryFolder folder;
    const auto file = newDocument(folder);
    const auto refused = [&](const json& metrics) {
        const json package{{"attain_package", 1}, {"metrics", metrics}};
        const auto ran = attainctl({"apply", file, folder.write("p.json", package.dump())});
        CHECK(ran.exit == 1);
        CHECK(jsonOf({"metrics", file, "--json"}).at("metrics").size() == 8);
        return ran.err;
    };
    const json named{{"code", "a"}, {"name", "A"}};
    auto circle = json::array({named, {{"code", "b"}, {"name", "B"}, {"source", "formula"}, {"formula", "a + b"}}});
    CHECK_FALSE(refused(circle).empty());
    CHECK(refused({{{"code", "a"}}}).find("/metrics/0/name") != std::string::npos);
    CHECK(refused({{{"code", "revenue"}, {"name", "Mine"}}}).find("/metrics/0/name") != std::string::npos);
    CHECK_FALSE(refused({{{"code", "a"}, {"name", "A"}, {"source", "formula"}, {"formula", "x + 1"}}}).empty());
}

TEST_CASE("A target is divided over the parts of its metric", "[metrics]")
{
    const TemporaryFolder folder;
    const auto file = newDocument(folder);
    const auto part = [](const char* code, const char* channel) {
        return json{{"code", code},
                    {"name", channel},
                    {"source", "part"},
                    {"part_of", "revenue"},
                    {"only", {{"channel", {channel}}}}};
    };
    const json package{
        {"attain_package", 1},
        {"metrics", {part("online", "线上"), part("offline", "线下")}},
        {"target_versions", {{{"number", 1}, {"effective_from", "2026-01-01"}}}},
        {"targets", {{{"metric", "revenue"}, {"level", "company"}, {"period", "2026"}, {"target", "12000000.00"}}}}};
    done({"apply", file, folder.write("p.json", package.dump())});
    const auto by
        = jsonOf({"parts", file, "--period", "2026", "--share", "online=40", "--share", "offline=60", "--json"})
              .at("parts")
              .at(0);
    CHECK(by.at("column") == "channel");
    CHECK(by.at("parts")[0].at("target") == "7200000.00");
    CHECK(by.at("parts")[1].at("target") == "4800000.00");
    CHECK(by.at("gap") == "0.00");
    CHECK(attainctl({"parts", file, "--period", "2026", "--share", "online"}).exit == 2);
    CHECK(attainctl({"parts", file, "--period", "2027", "--share", "online=1"}).exit == 1);
}
