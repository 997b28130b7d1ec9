#pragma once

#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

/// A folder of its own, removed at the end of the test. The name has a space and 中文 in it on purpose.
class TestFolder {
public:
    TestFolder()
    {
        std::random_device random;
        m_path = std::filesystem::temp_directory_path()
            / std::filesystem::path{u8"attain 测试 " + number(random()) + number(random())};
        std::filesystem::create_directories(m_path);
    }
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;
    ~TestFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }

    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path operator/(const std::filesystem::path& name) const { return m_path / name; }

    static std::string read(const std::filesystem::path& file)
    {
        std::ifstream stream{file, std::ios::binary};
        return {std::istreambuf_iterator<char>{stream}, {}};
    }
    static void write(const std::filesystem::path& file, const std::string& bytes)
    {
        std::ofstream{file, std::ios::binary}.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
    /// How many files and folders are directly inside.
    std::ptrdiff_t size() const
    {
        return std::distance(std::filesystem::directory_iterator{m_path}, std::filesystem::directory_iterator{});
    }

private:
    static std::u8string number(unsigned value)
    {
        const auto text = std::to_string(value);
        return {text.begin(), text.end()};
    }

    std::filesystem::path m_path;
};
