#pragma once

#include "../targets/AttainmentFixture.h"
#include "scenarios/ScenarioService.h"
#include "targets/TargetVersionService.h"

#include <catch2/catch.hpp>

/// The company of AttainmentFixture with targets of 2026 that add up: 3 600 for the company, 2 400 for 华东 and 1 200 for
/// 华北, and a scenario service.
class ScenarioFixture : public AttainmentFixture {
public:
    attain::TargetVersionService versions{connection(), log(), calendar, organisation, targets, clock()};
    attain::ScenarioService scenarios{connection(), log(), calendar, organisation, targets, clock()};

    ScenarioFixture()
    {
        setTarget(attain::Subject::company(), "2026", 3'600);
        setTarget(attain::Subject::of(all), "2026", 3'600);
        setTarget(attain::Subject::of(east), "2026", 2'400);
        setTarget(attain::Subject::of(north), "2026", 1'200);
        setTarget(attain::Subject::of(ada), "2026", 1'300);
        setTarget(attain::Subject::of(bo), "2026", 1'100);
        setTarget(attain::Subject::of(cai), "2026", 1'200);
    }

    void publish()
    {
        const auto version = newest();
        REQUIRE(versions.submit(version, "Wang", {}));
        REQUIRE(versions.approve(version, "Zhou", {}));
        REQUIRE(versions.publish(version, "Zhou", {}));
    }
    attain::TargetVersionId newest() { return targets.versions()->back().id; }
    attain::Scenario scenario(std::vector<attain::ScenarioChange> changes, const char* name = "bold")
    {
        return {name, newest(), "what if", {"the market grows"}, std::move(changes), {}};
    }
    attain::Result<void> define(std::vector<attain::ScenarioChange> changes, const char* name = "bold")
    {
        return scenarios.define(scenario(std::move(changes), name), {});
    }
    attain::ScenarioChange change(attain::Subject subject, std::int64_t percent, const char* code = nullptr,
                                  attain::Metric metric = attain::Metric::Revenue)
    {
        return {metric, subject, code ? std::optional{period(code)} : std::nullopt,
                attain::Ratio::fromScaled(percent * attain::Ratio::kScale / 100)};
    }
    std::int64_t target(attain::Subject subject, const char* code = "2026", const char* scenario = "bold")
    {
        return *targets.book(scenario, attain::TargetView::working())
                    ->get()
                    ->cell(attain::Metric::Revenue, subject, period(code))
                    .levels.target;
    }
    std::int64_t units(attain::Subject subject, const char* code = "2026", const char* scenario = "bold")
    {
        const auto value = target(subject, code, scenario);
        REQUIRE(value % kUnit == 0); // whole yuan
        return value / kUnit;
    }
};
