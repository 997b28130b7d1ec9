#include "importing/ImportProfileRepository.h"

#include <nlohmann/json.hpp>

namespace attain {
namespace {

using Json = nlohmann::ordered_json;

std::string definitionOf(const ImportProfile& profile)
{
    Json json;
    json["headers"] = profile.headers;
    json["mapping"] = Json::parse(profile.mapping.toJson());
    if (!profile.encoding.empty())
        json["encoding"] = profile.encoding;
    if (profile.delimiter != '\0')
        json["delimiter"] = std::string(1, profile.delimiter);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

ImportProfile profileOf(std::string kind, std::string name, std::string_view definition)
{
    const auto damaged = [&] { return Failure{Error{ErrorCode::Storage, "import_profile: " + name, {name}}}; };
    const auto* fileKind = findFileKind(kind);
    const auto json = Json::parse(definition, nullptr, false);
    if (!fileKind || !json.is_object() || !json.contains("headers") || !json.contains("mapping"))
        throw damaged();
    ImportProfile profile;
    try {
        profile.headers = json["headers"].get<std::vector<std::string>>();
        profile.encoding = json.value("encoding", std::string{});
        const auto delimiter = json.value("delimiter", std::string{});
        profile.delimiter = delimiter.empty() ? '\0' : delimiter.front();
    } catch (const Json::exception&) {
        throw damaged();
    }
    profile.mapping = orThrow(ColumnMapping::fromJson(json["mapping"].dump(), *fileKind));
    profile.kind = std::move(kind);
    profile.name = std::move(name);
    return profile;
}

} // namespace

std::vector<ImportProfile> ImportProfileRepository::all() const
{
    Statement query{m_connection, "SELECT kind, name, definition FROM import_profile ORDER BY kind, name"};
    std::vector<ImportProfile> profiles;
    while (query.step())
        profiles.push_back(profileOf(query.text(0), query.text(1), query.textView(2)));
    return profiles;
}

void ImportProfileRepository::save(const ImportProfile& profile)
{
    Statement insert{m_connection,
                     "INSERT INTO import_profile (kind, name, definition) VALUES (?1, ?2, ?3) "
                     "ON CONFLICT (kind, name) DO UPDATE SET definition = excluded.definition"};
    insert.bind(1, profile.kind).bind(2, profile.name).bind(3, definitionOf(profile)).run();
}

bool ImportProfileRepository::remove(std::string_view name)
{
    Statement statement{m_connection, "DELETE FROM import_profile WHERE name = ?1"};
    statement.bind(1, name).run();
    return m_connection.changes() > 0;
}

} // namespace attain
