#pragma once

#include <filesystem>
#include <string>
#include <vector>

/// A program run as a user would run it: its exit code and what it wrote.
struct ProgramRun {
    int exit = -1;
    std::string out;
    std::string err;
};

/// A folder of its own for one test; gone afterwards.
class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();

    const std::filesystem::path& path() const { return m_path; }
    /// UTF-8 path of a file in the folder, whether it exists or not.
    std::string operator/(const std::string& name) const;
    /// Writes the bytes as they are and returns the path.
    std::string write(const std::string& name, const std::string& bytes) const;

private:
    std::filesystem::path m_path;
};

/// Runs a program to its end, without a shell: every argument arrives as it is.
ProgramRun runProgram(const std::string& program, const std::vector<std::string>& arguments);
/// Runs attainctl.
ProgramRun attainctl(const std::vector<std::string>& arguments);
#ifdef ATTAIN
/// Runs the desktop application, for what it does without a display. Not in builds without it (ATTAIN_GUI=OFF).
ProgramRun attain(const std::vector<std::string>& arguments);
#endif
/// The bytes of a file; empty when it cannot be read.
std::string bytesOf(const std::string& file);
