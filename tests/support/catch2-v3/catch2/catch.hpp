#pragma once

// Catch2 is version 2 on Debian 12 and version 3 in vcpkg. The tests use what both have, under the name of version 2.
#include <catch2/catch_all.hpp>

using Catch::Approx;
