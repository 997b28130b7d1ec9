#pragma once

#include <cstddef>
#include <cstdint>

// What libFuzzer calls, one function a target: `clang++ -fsanitize=fuzzer -DATTAIN_FUZZ_TARGET=fuzzCsvReader …` (see
// tests/fuzz/CMakeLists.txt). core_tests runs each on a small random corpus.
int fuzzCsvReader(const std::uint8_t* data, std::size_t size);
int fuzzValues(const std::uint8_t* data, std::size_t size);
int fuzzEncoding(const std::uint8_t* data, std::size_t size);
int fuzzLayout(const std::uint8_t* data, std::size_t size);
