#include "support/Process.h"

#include <array>
#include <cstdlib>
#include <fstream>

#ifdef _WIN32
#include <windows.h>

#include <lmcons.h>
#else
#include <cerrno>
#include <csignal>
#include <pwd.h>
#include <unistd.h>
#endif

namespace attain {

namespace fs = std::filesystem;

#ifdef _WIN32

namespace {

std::string narrow(const std::wstring& text)
{
    const auto utf8 = fs::path{text}.u8string();
    return {utf8.begin(), utf8.end()};
}

std::int64_t startOf(HANDLE handle)
{
    FILETIME created{};
    FILETIME other{};
    if (!GetProcessTimes(handle, &created, &other, &other, &other))
        return 0;
    return (std::int64_t{created.dwHighDateTime} << 32) | created.dwLowDateTime;
}

} // namespace

std::int64_t currentProcess()
{
    return GetCurrentProcessId();
}

std::int64_t startOfProcess(std::int64_t process)
{
    const HANDLE handle = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, static_cast<DWORD>(process));
    if (!handle)
        return 0;
    const auto start = startOf(handle);
    CloseHandle(handle);
    return start;
}

bool isRunning(std::int64_t process, std::int64_t start)
{
    const HANDLE handle = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, static_cast<DWORD>(process));
    if (!handle)
        return GetLastError() == ERROR_ACCESS_DENIED;
    DWORD code = 0;
    const bool running = GetExitCodeProcess(handle, &code) && code == STILL_ACTIVE;
    const auto found = startOf(handle);
    CloseHandle(handle);
    return running && (start == 0 || found == 0 || start == found);
}

std::string hostName()
{
    std::array<wchar_t, MAX_COMPUTERNAME_LENGTH + 1> name{};
    DWORD size = static_cast<DWORD>(name.size());
    return GetComputerNameW(name.data(), &size) ? narrow({name.data(), size}) : std::string{};
}

std::string userName()
{
    std::array<wchar_t, UNLEN + 1> name{};
    DWORD size = static_cast<DWORD>(name.size());
    return GetUserNameW(name.data(), &size) ? narrow(name.data()) : std::string{};
}

fs::path applicationDataFolder()
{
    const wchar_t* folder = _wgetenv(L"LOCALAPPDATA");
    return (folder ? fs::path{folder} : fs::temp_directory_path()) / "Attain";
}

#else

std::int64_t currentProcess()
{
    return getpid();
}

std::int64_t startOfProcess(std::int64_t process)
{
    // Linux: the 22nd field, counted after the name in parentheses, which may itself hold spaces.
    std::ifstream stream{"/proc/" + std::to_string(process) + "/stat"};
    std::string line;
    if (!std::getline(stream, line) || line.rfind(')') == std::string::npos)
        return 0;
    std::size_t at = line.rfind(')') + 1;
    for (int field = 2; field < 22 && at != std::string::npos; ++field)
        at = line.find(' ', at + (field == 2 ? 0 : 1));
    return at == std::string::npos ? 0 : std::strtoll(line.c_str() + at, nullptr, 10);
}

bool isRunning(std::int64_t process, std::int64_t start)
{
    if (process <= 0 || (kill(static_cast<pid_t>(process), 0) != 0 && errno != EPERM))
        return false;
    const auto found = startOfProcess(process);
    return start == 0 || found == 0 || start == found;
}

std::string hostName()
{
    std::array<char, 256> name{};
    return gethostname(name.data(), name.size() - 1) == 0 ? name.data() : std::string{};
}

std::string userName()
{
    if (const passwd* entry = getpwuid(getuid()); entry && entry->pw_name)
        return entry->pw_name;
    const char* user = std::getenv("USER");
    return user ? user : "";
}

fs::path applicationDataFolder()
{
    const char* home = std::getenv("HOME");
    const fs::path base = home && *home ? fs::path{home} : fs::temp_directory_path();
#ifdef __APPLE__
    return base / "Library" / "Application Support" / "Attain";
#else
    const char* data = std::getenv("XDG_DATA_HOME");
    return (data && *data ? fs::path{data} : base / ".local" / "share") / "attain";
#endif
}

#endif

} // namespace attain
