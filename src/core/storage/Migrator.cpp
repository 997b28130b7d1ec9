#include "storage/Migrator.h"

namespace attain {

int newestSchemaVersion()
{
    return static_cast<int>(embeddedMigrations().size());
}

void migrate(Connection& connection, int version, std::span<const EmbeddedText> migrations)
{
    const auto from = connection.queryInt64("PRAGMA user_version").value_or(0);
    for (auto next = from; next < version; ++next)
        connection.execute(migrations[static_cast<std::size_t>(next)].text);
    connection.execute("PRAGMA user_version=" + std::to_string(version));
}

} // namespace attain
