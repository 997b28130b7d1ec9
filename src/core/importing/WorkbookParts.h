#pragma once

#include "support/Result.h"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

struct zip;

namespace attain {

/// The parts of an Excel workbook (a ZIP archive of XML files), read one element after the other. Not thread-safe.
class WorkbookParts {
public:
    using Attributes = std::span<const std::pair<std::string_view, std::string_view>>;
    /// Called in the order of the file. Names are without their namespace prefix.
    struct Handler {
        std::function<void(std::string_view element, Attributes)> open = [](std::string_view, Attributes) {};
        std::function<void(std::string_view element)> close = [](std::string_view) {};
        std::function<void(std::string_view piece)> text = [](std::string_view) {};
    };

    /// `bytes` is the archive and outlives this. Throws Failure{WorkbookNotReadable}.
    WorkbookParts(std::string_view bytes, std::string shownName);
    ~WorkbookParts();
    WorkbookParts(const WorkbookParts&) = delete;
    WorkbookParts& operator=(const WorkbookParts&) = delete;

    bool contains(const std::string& part) const;
    /// Throws Failure{WorkbookNotReadable} when the part is missing, damaged, or all parts together are too large.
    void read(const std::string& part, const Handler& handler);
    [[noreturn]] void refuse(const char* why) const;

    static std::string_view attribute(Attributes attributes, std::string_view name);

private:
    struct Closed {
        void operator()(zip* archive) const;
    };
    std::string m_shownName;
    std::unique_ptr<zip, Closed> m_archive;
    std::size_t m_unpacked = 0;
};

} // namespace attain
