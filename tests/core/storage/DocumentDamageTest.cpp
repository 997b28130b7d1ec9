#include "DocumentFolder.h"
#include "storage/UnitOfWork.h"

#include <catch2/catch.hpp>

using namespace attain;

namespace {

/// A document of some pages.
std::string someDocument(const DocumentFolder& folder)
{
    {
        auto document = folder.create();
        document.connection().execute(
            "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 500) "
            "INSERT INTO setting SELECT 'name ' || i, 'value ' || i * 7919 FROM n");
    }
    std::string bytes = TestFolder::read(folder.file());
    std::filesystem::remove(folder.file());
    return bytes;
}

/// Opens, checks, reads and writes, as far as it goes; the errors are all values.
void use(const DocumentFolder& folder, const std::string& before, OpenMode mode)
{
    auto document = folder.open(mode);
    if (!document) {
        CHECK_FALSE(document.error().values.empty());
        CHECK(TestFolder::read(folder.file()) == before); // refused, untouched
        return;
    }
    static_cast<void>(document->check());
    static_cast<void>(guarded([&]() -> Result<void> {
        document->connection().execute("UPDATE setting SET value = value || '!' WHERE name LIKE 'name 4%'");
        return {};
    }));
}

} // namespace

TEST_CASE("A damaged document is refused or opened, and never ends the program", "[storage][damage]")
{
    const DocumentFolder folder;
    const std::string good = someDocument(folder);
    unsigned random = 20260913;
    const auto next = [&random](std::size_t below) {
        random = random * 1664525U + 1013904223U;
        return static_cast<std::size_t>(random >> 8U) % below;
    };
    SECTION("by one flipped bit")
    {
        for (int i = 0; i < 150; ++i) {
            std::string bytes = good;
            // A third of them in the header and the first page, where they hurt most.
            const std::size_t at = next(i % 3 == 0 ? 4096 : bytes.size());
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << next(8)));
            CAPTURE(at);
            TestFolder::write(folder.file(), bytes);
            use(folder, bytes, i % 4 == 0 ? OpenMode::ReadOnly : OpenMode::ReadWrite);
        }
    }
    SECTION("by an end that is missing")
    {
        for (int i = 0; i < 75; ++i) {
            const std::string bytes = good.substr(0, next(good.size()));
            CAPTURE(bytes.size());
            TestFolder::write(folder.file(), bytes);
            use(folder, bytes, i % 4 == 0 ? OpenMode::ReadOnly : OpenMode::ReadWrite);
        }
    }
    SECTION("by a page of zeros or of noise")
    {
        for (int i = 0; i < 75; ++i) {
            std::string bytes = good;
            const std::size_t page = next(bytes.size() / 4096) * 4096;
            for (std::size_t at = page; at < page + 4096; ++at)
                bytes[at] = i % 2 == 0 ? '\0' : static_cast<char>(next(256));
            CAPTURE(page);
            TestFolder::write(folder.file(), bytes);
            use(folder, bytes, i % 4 == 0 ? OpenMode::ReadOnly : OpenMode::ReadWrite);
        }
    }
}
