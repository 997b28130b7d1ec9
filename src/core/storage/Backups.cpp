#include "storage/Backups.h"

#include "storage/DocumentCopy.h"
#include "support/AtomicFile.h"
#include "support/Hash.h"
#include "support/PathText.h"
#include "support/Process.h"

#include <algorithm>
#include <fstream>
#include <functional>
#include <set>
#include <tuple>

namespace attain {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLatest = 10;
constexpr std::size_t kDays = 7;
constexpr std::size_t kMonths = 12;
constexpr std::string_view kExtension = ".attain";

/// "2026-09-13T08:00:00Z" → "20260913T080000Z": colons are not for file names on Windows.
std::string compact(std::string moment)
{
    std::erase_if(moment, [](char c) { return c == '-' || c == ':'; });
    return moment;
}

/// The part of the UUID that is in the names.
std::string mark(const std::string& uuid)
{
    return uuid.substr(0, 8);
}

fs::path hashFileOf(const fs::path& backup)
{
    fs::path file = backup;
    file += ".sha256";
    return file;
}

/// "<document> <mark> <moment>[-n].attain" of this document? Returns the moment (and number), else "".
std::string momentOf(const fs::path& file, const std::string& uuid)
{
    const std::string name = toUtf8(file.filename());
    if (!name.ends_with(kExtension))
        return {};
    const std::string stem = name.substr(0, name.size() - kExtension.size());
    const auto space = stem.rfind(' ');
    const std::string owner = " " + mark(uuid);
    if (space == std::string::npos || space < owner.size()
        || stem.compare(space - owner.size(), owner.size(), owner) != 0)
        return {};
    const std::string moment = stem.substr(space + 1);
    const bool shaped = moment.size() >= 16 && moment[8] == 'T' && moment[15] == 'Z';
    return shaped ? moment : std::string{};
}

} // namespace

fs::path Backups::defaultFolder()
{
    return applicationDataFolder() / "backups";
}

Result<fs::path> Backups::make(const Connection& source, const std::string& uuid, const fs::path& document,
                               const Progress& progress, const std::stop_token& stop) const
{
    std::error_code error;
    fs::create_directories(m_folder, error);
    if (error)
        return Error{ErrorCode::FileNotWritable, error.message(), {toUtf8(m_folder), error.message()}};
    const std::string stem = toUtf8(document.stem()) + " " + mark(uuid) + " " + compact(toIsoUtc(m_clock.now()));
    fs::path file = m_folder / fromUtf8(stem + std::string{kExtension});
    for (int number = 2; fs::exists(file, error); ++number) // several in one second
        file = m_folder / fromUtf8(stem + "-" + std::to_string(number) + std::string{kExtension});
    if (auto copied = copyDocument(source, file, progress, stop); !copied)
        return copied.error();
    const auto hash = sha256OfFile(file);
    if (!hash)
        return hash.error();
    const std::string line = *hash + "  " + toUtf8(file.filename()) + "\n"; // as sha256sum -c reads it
    if (auto written = writeAtomically(hashFileOf(file), line); !written)
        return written.error();
    thinOut(uuid);
    return file;
}

bool Backups::isDue(const std::string& uuid, const std::string& lastChange) const
{
    if (lastChange.empty())
        return false;
    const auto backups = of(uuid);
    if (backups.empty())
        return true;
    const std::string newest = backups.front().madeAt.substr(0, 16);
    return newest.substr(0, 8) != compact(toIsoUtc(m_clock.now())).substr(0, 8) && newest < compact(lastChange);
}

std::vector<Backup> Backups::of(const std::string& uuid) const
{
    std::vector<Backup> backups;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator{m_folder, error})
        if (auto moment = momentOf(entry.path(), uuid); !moment.empty())
            backups.push_back({entry.path(), std::move(moment)});
    // "…Z-10" comes after "…Z-9", and both after "…Z".
    const auto key = [](const Backup& backup) {
        return std::tuple{backup.madeAt.substr(0, 16), backup.madeAt.size(), backup.madeAt};
    };
    std::ranges::sort(backups, std::ranges::greater{}, key);
    return backups;
}

void Backups::thinOut(const std::string& uuid) const
{
    std::set<std::string> days;
    std::set<std::string> months;
    std::size_t latest = 0;
    for (const Backup& backup : of(uuid)) { // newest first: the first of a day is the day's last
        const bool isLatest = latest++ < kLatest;
        const bool ofDay = days.size() < kDays && days.insert(backup.madeAt.substr(0, 8)).second;
        const bool ofMonth = months.size() < kMonths && months.insert(backup.madeAt.substr(0, 6)).second;
        if (isLatest || ofDay || ofMonth)
            continue;
        std::error_code ignored; // what cannot be removed today is removed after the next backup
        fs::remove(backup.file, ignored);
        fs::remove(hashFileOf(backup.file), ignored);
    }
}

Result<void> verifyBackupHash(const fs::path& backup)
{
    std::ifstream stream{hashFileOf(backup)};
    std::string expected;
    if (!(stream >> expected))
        return {};
    const auto found = sha256OfFile(backup);
    if (!found)
        return found.error();
    if (*found != expected)
        return Error{ErrorCode::TotalsDiffer, "the backup has been altered", {toUtf8(backup), expected, *found}};
    return {};
}

} // namespace attain
