#include "support/Hash.h"

#include <catch2/catch.hpp>

using namespace attain;

TEST_CASE("SHA-256 agrees with the published examples", "[support][hash]")
{
    CHECK(sha256Hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256Hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(Sha256{}.update("a").update("bc").hexDigest() == sha256Hex("abc"));
}

TEST_CASE("The hash of a file that is not there is an error", "[support][hash]")
{
    CHECK(sha256OfFile("/no/such/file").error().code == ErrorCode::FileNotFound);
}
