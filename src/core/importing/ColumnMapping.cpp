#include "importing/ColumnMapping.h"

#include "importing/CellText.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace attain {
namespace {

using Json = nlohmann::ordered_json;

/// Other words for fields that mappings may use.
constexpr auto kAliases = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"salesperson", "person"},
    {"employee", "person"},
    {"date", "order_date"},
    {"order", "order_no"},
    {"line", "line_no"},
    {"price", "unit_price"},
    {"title", "position"},
    {"hire_date", "hired"},
    {"leave_date", "left"},
});

std::string_view fieldOf(const FileKind& kind, std::string_view key)
{
    if (const auto* column = kind.column(key))
        return column->field;
    const auto alias = std::ranges::find(kAliases, key, &std::pair<std::string_view, std::string_view>::first);
    if (alias != kAliases.end())
        if (const auto* column = kind.column(alias->second))
            return column->field;
    return {};
}

Error invalid(const std::string& pointer, const char* expected)
{
    return Error{ErrorCode::JsonInvalid, "column mapping", {pointer, expected}};
}

Result<ColumnMapping::Column> columnFromJson(const Json& value, const std::string& pointer)
{
    if (value.is_null())
        return ColumnMapping::Column{};
    if (value.is_string())
        return ColumnMapping::Column{value.get<std::string>(), {}};
    if (!value.is_object())
        return invalid(pointer, "string or object");
    ColumnMapping::Column column;
    for (const auto& [key, part] : value.items()) {
        if (key != "column" && key != "format")
            return Error{ErrorCode::JsonUnknownKey, "column mapping", {pointer + "/" + key}};
        if (!part.is_string())
            return invalid(pointer + "/" + key, "string");
        (key == "column" ? column.header : column.format) = part.get<std::string>();
    }
    return column;
}

/// Units that change nothing, in brackets behind a header: 金额(元), Amount (CNY), 折扣(%).
std::string withoutUnit(std::string text)
{
    const auto open = text.find_first_of("([");
    if (open == std::string::npos || open == 0 || (text.back() != ')' && text.back() != ']'))
        return text;
    const auto unit = text.substr(open + 1, text.size() - open - 2);
    for (const std::string_view plain :
         {"元", "人民币", "rmb", "cny", "usd", "eur", "$", "¥", "%", "件", "台", "个", "套"})
        if (unit == plain)
            return text.substr(0, open);
    return text;
}

} // namespace

Result<ColumnMapping> ColumnMapping::fromJson(std::string_view text, const FileKind& kind)
{
    Json json;
    try {
        json = Json::parse(text);
    } catch (const Json::parse_error& error) {
        return Error{ErrorCode::JsonSyntax, error.what(), {std::to_string(error.byte), error.what()}};
    } catch (const Json::exception& error) { // a number that does not fit
        return Error{ErrorCode::JsonSyntax, error.what(), {"0", error.what()}};
    }
    if (!json.is_object())
        return invalid("", "object");
    ColumnMapping mapping;
    for (const auto& [key, value] : json.items()) {
        const auto pointer = "/" + key;
        if (key == "amount_formula" && kind.code == "sales") {
            if (!value.is_string())
                return invalid(pointer, "string");
            mapping.amountFormula = value.get<std::string>();
            continue;
        }
        const auto field = fieldOf(kind, key);
        if (field.empty())
            return Error{ErrorCode::JsonUnknownKey, "column mapping", {pointer}};
        auto column = columnFromJson(value, pointer);
        if (!column)
            return column.error();
        mapping.columns.insert_or_assign(std::string{field}, *std::move(column));
    }
    return mapping;
}

std::string ColumnMapping::toJson() const
{
    Json json = Json::object();
    for (const auto& [field, column] : columns) {
        if (column.header.empty())
            json[field] = nullptr;
        else if (column.format.empty())
            json[field] = column.header;
        else
            json[field] = {{"column", column.header}, {"format", column.format}};
    }
    if (!amountFormula.empty())
        json["amount_formula"] = amountFormula;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string headerKey(std::string_view header)
{
    auto key = withoutUnit(lowered(narrowed(header)));
    std::erase_if(key, [](char c) { return c == ' ' || c == '_' || c == '-' || c == '.' || c == '*' || c == '\n'; });
    return key;
}

std::string_view recogniseField(const FileKind& kind, std::string_view header)
{
    return recogniseHeader(kind, header).field;
}

HeaderFit recogniseHeader(const FileKind& kind, std::string_view header)
{
    const auto key = headerKey(header);
    if (key.empty())
        return {};
    HeaderFit best;
    for (const auto& column : kind.columns) {
        int rank = 0;
        for (auto rest = column.headers; !rest.empty(); ++rank) {
            const auto end = std::min(rest.find('|'), rest.size());
            if (rest.substr(0, end) == key && (best.field.empty() || rank < best.rank))
                best = {column.field, rank};
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return best;
}

} // namespace attain
