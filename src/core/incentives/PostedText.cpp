#include "incentives/PostedText.h"

#include "support/Codes.h"
#include "support/Error.h"

#include <nlohmann/json.hpp>

namespace attain {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

ordered_json jsonOf(const Figure& figure)
{
    return {{"unit", code(figure.unit)}, {"value", figure.scaled}};
}

std::optional<Figure> figureFrom(const json& object, const char* key)
{
    const auto found = object.find(key);
    if (found == object.end())
        return {};
    return Figure{unitFromCode(found->at("unit").get<std::string>()).value_or(Unit::Money),
                  found->at("value").get<std::int64_t>()};
}

std::optional<ComponentState> stateFrom(const std::string& text)
{
    for (const auto state : {ComponentState::Pays, ComponentState::GateClosed, ComponentState::NotAvailable})
        if (code(state) == text)
            return state;
    return {};
}

template<class Read>
auto readOrThrow(const std::string& text, Read&& read)
{
    try {
        return read(json::parse(text));
    } catch (const json::exception& error) {
        throw Failure{Error{ErrorCode::Storage, error.what(), {"payout"}}};
    }
}

} // namespace

std::string textOf(const PostedPayout& payout)
{
    const auto& closing = payout.closing;
    ordered_json object{{"owed", closing.owed.scaled()},
                        {"carried", closing.carried.scaled()},
                        {"periods", closing.periods},
                        {"held", ordered_json::array()},
                        {"components", ordered_json::array()}};
    for (const auto& held : closing.held)
        object["held"].push_back({{"amount", held.amount.scaled()}, {"due", held.due}});
    for (const auto& component : payout.components) {
        ordered_json one{{"code", component.code},
                         {"amount", component.amount.scaled()},
                         {"state", code(component.state)},
                         {"tier", component.tier}};
        if (component.selected)
            one["selected"] = jsonOf(*component.selected);
        object["components"].push_back(std::move(one));
    }
    return object.dump();
}

PostedPayout postedFrom(const std::string& text)
{
    return readOrThrow(text, [](const json& object) {
        PostedPayout payout;
        payout.closing.owed = Money::fromScaled(object.at("owed").get<std::int64_t>());
        payout.closing.carried = Money::fromScaled(object.at("carried").get<std::int64_t>());
        payout.closing.periods = object.at("periods").get<int>();
        for (const auto& held : object.at("held"))
            payout.closing.held.push_back(
                {Money::fromScaled(held.at("amount").get<std::int64_t>()), held.at("due").get<int>()});
        for (const auto& one : object.at("components"))
            payout.components.push_back({one.at("code").get<std::string>(),
                                         Money::fromScaled(one.at("amount").get<std::int64_t>()),
                                         stateFrom(one.at("state").get<std::string>()).value_or(ComponentState::Pays),
                                         one.at("tier").get<int>(), figureFrom(one, "selected")});
        return payout;
    });
}

std::string detailsOf(const LedgerLine& line)
{
    auto object = ordered_json::object();
    if (!line.component.empty())
        object["component"] = line.component;
    if (line.before)
        object["before"] = jsonOf(*line.before);
    if (line.now)
        object["now"] = jsonOf(*line.now);
    if (line.tierBefore >= 0)
        object["tiers"] = {line.tierBefore, line.tierNow};
    return object.dump();
}

void readDetails(const std::string& text, LedgerLine& into)
{
    readOrThrow(text, [&](const json& object) {
        into.component = object.value("component", std::string{});
        into.before = figureFrom(object, "before");
        into.now = figureFrom(object, "now");
        if (const auto tiers = object.find("tiers"); tiers != object.end()) {
            into.tierBefore = tiers->at(0).get<int>();
            into.tierNow = tiers->at(1).get<int>();
        }
        return 0;
    });
}

} // namespace attain
