#include "exchange/JsonSchema.h"

#include "storage/UnitOfWork.h"
#include "support/EmbeddedText.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

namespace attain {

std::span<const EmbeddedText> embeddedPackageSchema();

namespace {

using nlohmann::json;

constexpr int kDeepest = 64;

[[noreturn]] void refuse(const std::string& pointer, const std::string& expected)
{
    throw Failure{Error{ErrorCode::JsonInvalid, pointer + ": expected " + expected, {pointer, expected}}};
}

[[noreturn]] void badSchema(const std::string& what)
{
    throw Failure{Error{ErrorCode::Internal, "schema: " + what, {"schema: " + what}}};
}

std::string below(const std::string& pointer, std::string_view key)
{
    std::string result = pointer + '/';
    for (const char c : key) {
        if (c == '~')
            result += "~0";
        else if (c == '/')
            result += "~1";
        else
            result += c;
    }
    return result;
}

bool isOfType(const json& value, const std::string& type)
{
    if (type == "object")
        return value.is_object();
    if (type == "array")
        return value.is_array();
    if (type == "string")
        return value.is_string();
    if (type == "integer")
        return value.is_number_integer() || (value.is_number_float() && std::trunc(value.get<double>()) == value);
    if (type == "boolean")
        return value.is_boolean();
    if (type == "null")
        return value.is_null();
    badSchema("type " + type);
}

std::string listed(const json& values)
{
    std::string text;
    for (const auto& value : values) {
        if (!text.empty())
            text += ", ";
        text += value.is_string() ? value.get<std::string>() : value.dump();
    }
    return text;
}

std::int64_t characters(const std::string& utf8)
{
    return std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

class Checker {
public:
    explicit Checker(const json& schema) : m_schema{schema} { }

    void check(const json& value, const json& rules, const std::string& pointer)
    {
        // The type comes first, so that the other rules find what they expect.
        if (const auto type = rules.find("type"); type != rules.end())
            checkType(value, *type, pointer);
        for (const auto& [keyword, rule] : rules.items())
            checkKeyword(keyword, rule, value, rules, pointer);
    }

private:
    static void checkType(const json& value, const json& type, const std::string& pointer)
    {
        const bool fits = type.is_array() ? std::ranges::any_of(type, [&](const json& t) { return isOfType(value, t); })
                                          : isOfType(value, type);
        if (!fits)
            refuse(pointer, type.is_array() ? listed(type) : type.get<std::string>());
    }

    void checkKeyword(const std::string& keyword, const json& rule, const json& value, const json& rules,
                      const std::string& pointer)
    {
        static const std::set<std::string> passive{"$schema", "$id", "$defs", "title", "description", "type"};
        if (keyword == "$ref") {
            check(value, definition(rule), pointer);
        } else if (keyword == "const") {
            if (value != rule)
                refuse(pointer, rule.dump());
        } else if (keyword == "enum") {
            if (std::ranges::find(rule, value) == rule.end())
                refuse(pointer, "one of " + listed(rule));
        } else if (keyword == "properties") {
            checkProperties(rule, value, rules, pointer);
        } else if (keyword == "required") {
            for (const auto& key : rule) {
                if (value.is_object() && !value.contains(key.get<std::string>()))
                    refuse(below(pointer, key.get<std::string>()), "a value");
            }
        } else if (keyword == "minItems" || keyword == "maxItems") {
            checkItems(rule.get<std::size_t>(), keyword == "minItems", value, rules, pointer);
        } else if (keyword == "minLength" || keyword == "maxLength") {
            checkLength(rule.get<std::int64_t>(), keyword == "minLength", value, rules, pointer);
        } else if (keyword == "minimum" || keyword == "maximum") {
            if (value.is_number() && (keyword == "minimum" ? value < rule : value > rule))
                refuse(pointer, keyword == "minimum" ? "at least " + rule.dump() : "at most " + rule.dump());
        } else if (keyword == "items" || keyword == "pattern") {
            // Looked at together with the keyword that bounds them.
            if (!rules.contains(keyword == "items" ? "maxItems" : "maxLength"))
                badSchema(keyword + " without a bound");
        } else if (keyword == "additionalProperties") {
            if (rule != false || !rules.contains("properties"))
                badSchema(keyword);
        } else if (!passive.contains(keyword)) {
            badSchema("keyword " + keyword);
        }
    }

    const json& definition(const json& reference) const
    {
        const auto name = reference.get<std::string>();
        static constexpr std::string_view prefix = "#/$defs/";
        if (!name.starts_with(prefix))
            badSchema("reference " + name);
        return m_schema.at("$defs").at(name.substr(prefix.size()));
    }

    void checkProperties(const json& properties, const json& value, const json& rules, const std::string& pointer)
    {
        if (!value.is_object())
            return;
        for (const auto& [key, member] : value.items()) {
            const auto rule = properties.find(key);
            const std::string place = below(pointer, key);
            if (rule != properties.end())
                check(member, *rule, place);
            else if (rules.contains("additionalProperties"))
                throw Failure{Error{ErrorCode::JsonUnknownKey, place + ": unknown key", {place}}};
        }
    }

    void checkItems(std::size_t bound, bool least, const json& value, const json& rules, const std::string& pointer)
    {
        if (!value.is_array())
            return;
        if (least) {
            if (value.size() < bound)
                refuse(pointer, "at least " + std::to_string(bound) + " items");
            return;
        }
        if (value.size() > bound)
            refuse(pointer, bound == 0 ? "an empty list" : "at most " + std::to_string(bound) + " items");
        const auto rule = rules.find("items");
        if (rule == rules.end())
            return;
        for (std::size_t i = 0; i < value.size(); ++i)
            check(value[i], *rule, pointer + '/' + std::to_string(i));
    }

    void checkLength(std::int64_t bound, bool least, const json& value, const json& rules, const std::string& pointer)
    {
        if (!value.is_string())
            return;
        const auto& text = value.get_ref<const std::string&>();
        const auto length = characters(text);
        if (least ? length < bound : length > bound)
            refuse(pointer, (least ? "at least " : "at most ") + std::to_string(bound) + " characters");
        const auto pattern = rules.find("pattern");
        if (least || pattern == rules.end())
            return;
        if (!std::regex_search(text, compiled(pattern->get_ref<const std::string&>())))
            refuse(pointer, "text like " + pattern->get<std::string>());
    }

    const std::regex& compiled(const std::string& pattern)
    {
        const auto known = m_patterns.find(pattern);
        if (known != m_patterns.end())
            return known->second;
        return m_patterns.emplace(pattern, std::regex{pattern, std::regex::ECMAScript}).first->second;
    }

    const json& m_schema;
    std::map<std::string, std::regex, std::less<>> m_patterns;
};

} // namespace

Result<json> parseJson(std::string_view text)
{
    std::vector<std::set<std::string>> keys;
    std::string repeated;
    bool tooDeep = false;
    const auto watch = [&](int depth, json::parse_event_t event, json& parsed) {
        tooDeep = tooDeep || depth > kDeepest;
        if (event == json::parse_event_t::object_start)
            keys.emplace_back();
        else if (event == json::parse_event_t::object_end)
            keys.pop_back();
        else if (event == json::parse_event_t::key && !keys.back().insert(parsed.get<std::string>()).second)
            repeated = parsed.get<std::string>();
        return true;
    };
    try {
        json document = json::parse(text, watch);
        if (tooDeep)
            return Error{ErrorCode::JsonInvalid, "nested too deeply", {"/", "at most 64 levels"}};
        if (!repeated.empty())
            return Error{ErrorCode::JsonInvalid, "key twice: " + repeated, {repeated, "each key once"}};
        return document;
    } catch (const json::parse_error& error) {
        return Error{ErrorCode::JsonSyntax, error.what(), {"byte " + std::to_string(error.byte), error.what()}};
    } catch (const json::exception& error) { // a number that no double holds
        return Error{ErrorCode::JsonSyntax, error.what(), {"a number", error.what()}};
    }
}

Result<void> checkAgainstSchema(const json& document, const json& schema)
{
    return guarded([&]() -> Result<void> {
        Checker{schema}.check(document, schema, "");
        return {};
    });
}

const json& packageSchema()
{
    static const json schema = json::parse(embeddedPackageSchema().front().text);
    return schema;
}

} // namespace attain
