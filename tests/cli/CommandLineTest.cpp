#include "CommandLine.h"

#include <catch2/catch.hpp>

TEST_CASE("A program gets its arguments as they are and is heard on both streams", "[harness]")
{
    const TemporaryFolder folder;
    const auto file = folder.write("订单 A&B.txt", "one\r\ntwo");
    CHECK(bytesOf(file) == "one\r\ntwo");
    CHECK(bytesOf(folder / "none").empty());
    CHECK(attainctl({"--help"}).exit == 0);
}
