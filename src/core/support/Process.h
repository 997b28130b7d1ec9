#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace attain {

// Who and where this program is: for lock files, the change log and the folders of the platform.

std::int64_t currentProcess();
/// Something that differs between two processes that had the same number; 0 when the system does not tell.
std::int64_t startOfProcess(std::int64_t process);
/// Whether a process of this number runs on this host, and is the one that started at `start` (when both are known).
bool isRunning(std::int64_t process, std::int64_t start);
std::string hostName();
/// The login name; "" when the system does not tell.
std::string userName();
/// Where the program keeps its own files: XDG_DATA_HOME/attain, %LOCALAPPDATA%\Attain, ~/Library/Application Support/Attain.
std::filesystem::path applicationDataFolder();

} // namespace attain
