#include "Rules.h"

#include <catch2/catch.hpp>

#include <string>

namespace {

const SourceTree& checkout()
{
    static const SourceTree tree = SourceTree::read(ATTAIN_ROOT);
    return tree;
}

void expectNone(const Violations& violations)
{
    for (const auto& violation : violations)
        UNSCOPED_INFO(violation.path << ':' << violation.line << ": " << violation.what);
    CHECK(violations.empty());
}

} // namespace

TEST_CASE("The tree was found and read", "[tree]")
{
    REQUIRE(checkout().contains("src/core/support/Error.h"));
    REQUIRE(checkout().contains("src/main.cpp"));
    REQUIRE(checkout().contains("tests/architecture/ArchitectureTest.cpp"));
}

TEST_CASE("Includes point down the layers only", "[includes]")
{
    expectNone(includeDirections(checkout()));
}

TEST_CASE("No two folders include each other", "[includes]")
{
    expectNone(folderCycles(checkout()));
}

TEST_CASE("SQL stays in storage, repositories and the sale store", "[sql]")
{
    expectNone(sqlElsewhere(checkout()));
}

TEST_CASE("The core and the command line know no Qt, headers no heavy libraries", "[includes]")
{
    expectNone(foreignHeaders(checkout()));
}

TEST_CASE("Files stay short", "[length]")
{
    expectNone(longFiles(checkout()));
}

TEST_CASE("There are no singletons and no changing globals", "[globals]")
{
    expectNone(globalState(checkout()));
}

TEST_CASE("There are no nested event loops", "[window]")
{
    expectNone(nestedEventLoops(checkout()));
}

TEST_CASE("Signals are connected by pointers to members", "[window]")
{
    expectNone(stringConnects(checkout()));
}

TEST_CASE("Message boxes belong to the prompter", "[window]")
{
    expectNone(messageBoxes(checkout()));
}

TEST_CASE("File names say what is inside", "[names]")
{
    expectNone(emptyNames(checkout()));
}

TEST_CASE("Nothing refers to paths outside of the checkout", "[paths]")
{
    expectNone(outsidePaths(checkout()));
}

TEST_CASE("Every form has a class of its name that uses it", "[window]")
{
    expectNone(formsWithoutClass(checkout()));
}

TEST_CASE("Labels of forms show plain text", "[window]")
{
    expectNone(richLabels(checkout()));
}
