#include "CommandLine.h"

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#ifdef _WIN32
#include <process.h>
#else
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace {

std::filesystem::path pathOf(const std::string& utf8)
{
    return std::filesystem::path{std::u8string{utf8.begin(), utf8.end()}};
}

std::string utf8(const std::filesystem::path& path)
{
    const auto text = path.u8string();
    return {text.begin(), text.end()};
}

#ifndef _WIN32
int exitOf(const std::string& program, const std::vector<std::string>& arguments, const std::string& out,
           const std::string& err)
{
    std::vector<char*> argv{const_cast<char*>(program.c_str())};
    for (const auto& argument : arguments)
        argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);

    posix_spawn_file_actions_t files{};
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    pid_t child = 0;
    const int failed = posix_spawn(&child, program.c_str(), &files, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    if (failed != 0)
        throw std::runtime_error{"cannot start " + program};
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
#else
int exitOf(const std::string& program, const std::vector<std::string>& arguments, const std::string& out,
           const std::string& err)
{
    std::string line = '"' + program + '"';
    for (const auto& argument : arguments)
        line += " \"" + argument + '"';
    line = '"' + line + " > \"" + out + "\" 2> \"" + err + "\" < NUL\"";
    return std::system(line.c_str());
}
#endif

} // namespace

TemporaryFolder::TemporaryFolder()
{
    static std::atomic<int> count{0};
    const auto moment = std::chrono::steady_clock::now().time_since_epoch().count();
    m_path
        = std::filesystem::temp_directory_path() / ("attain-" + std::to_string(moment) + '-' + std::to_string(++count));
    if (!std::filesystem::create_directories(m_path))
        throw std::runtime_error{"the folder exists: " + m_path.string()};
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

std::string TemporaryFolder::operator/(const std::string& name) const
{
    return utf8(m_path / pathOf(name));
}

std::string TemporaryFolder::write(const std::string& name, const std::string& bytes) const
{
    std::ofstream file{m_path / pathOf(name), std::ios::binary};
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!file)
        throw std::runtime_error{"cannot write " + name};
    return *this / name;
}

ProgramRun runProgram(const std::string& program, const std::vector<std::string>& arguments)
{
    const TemporaryFolder folder;
    ProgramRun run;
    run.exit = exitOf(program, arguments, folder / "out", folder / "err");
    run.out = bytesOf(folder / "out");
    run.err = bytesOf(folder / "err");
    return run;
}

ProgramRun attainctl(const std::vector<std::string>& arguments)
{
    return runProgram(ATTAINCTL, arguments);
}

#ifdef ATTAIN
ProgramRun attain(const std::vector<std::string>& arguments)
{
    return runProgram(ATTAIN, arguments);
}
#endif

std::string bytesOf(const std::string& file)
{
    std::ifstream stream{pathOf(file), std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}
