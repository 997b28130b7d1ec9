#include "storage/FileIdentity.h"

#include "support/PathText.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#ifndef _WIN32
#include <sys/stat.h>
#endif
#ifdef __linux__
#include <sys/vfs.h>
#endif

namespace attain {
namespace {

namespace fs = std::filesystem;

/// The start of a folder's name, in small letters.
constexpr std::array<std::pair<std::string_view, SharedPlace>, 12> kFolders{{
    {"onedrive", SharedPlace::OneDrive},
    {"dropbox", SharedPlace::Dropbox},
    {"icloud", SharedPlace::ICloud},
    {"com~apple~clouddocs", SharedPlace::ICloud},
    {"mobile documents", SharedPlace::ICloud},
    {"nutstore", SharedPlace::Nutstore},
    {"我的坚果云", SharedPlace::Nutstore},
    {"坚果云", SharedPlace::Nutstore},
    {"google drive", SharedPlace::GoogleDrive},
    {"googledrive", SharedPlace::GoogleDrive},
    {"my drive", SharedPlace::GoogleDrive},
    {"google 云端硬盘", SharedPlace::GoogleDrive},
}};

bool onNetworkShare(const fs::path& file)
{
#if defined(__linux__)
    struct statfs status { };
    if (statfs(file.parent_path().empty() ? "." : file.parent_path().c_str(), &status) != 0)
        return false;
    constexpr std::array<unsigned long, 4> kKinds{0x6969, 0x517B, 0xFF534D42, 0xFE534D42}; // NFS, SMB, CIFS, SMB2
    return std::ranges::find(kKinds, static_cast<unsigned long>(status.f_type) & 0xFFFFFFFFUL) != kKinds.end();
#else
    const std::string text = toUtf8(file);
    return text.starts_with("\\\\") || text.starts_with("//");
#endif
}

} // namespace

FileIdentity FileIdentity::of(const fs::path& path)
{
#ifdef _WIN32
    static_cast<void>(path);
    return {};
#else
    struct stat status { };
    if (stat(path.c_str(), &status) != 0)
        return {};
    return {static_cast<std::uint64_t>(status.st_dev), static_cast<std::uint64_t>(status.st_ino)};
#endif
}

SharedPlace sharedPlaceOf(const fs::path& file)
{
    std::error_code ignored;
    const fs::path whole = fs::absolute(file, ignored);
    for (const fs::path& part : whole.parent_path()) {
        std::string name = toUtf8(part);
        std::ranges::transform(name, name.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        for (const auto& [start, place] : kFolders)
            if (name.starts_with(start))
                return place;
    }
    return onNetworkShare(whole) ? SharedPlace::NetworkShare : SharedPlace::None;
}

} // namespace attain
