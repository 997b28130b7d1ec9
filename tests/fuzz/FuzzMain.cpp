// The entry of one libFuzzer program; ATTAIN_FUZZ_TARGET names the function.
#include "FuzzTargets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    return ATTAIN_FUZZ_TARGET(data, size);
}
