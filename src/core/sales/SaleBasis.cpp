#include "sales/SaleBasis.h"

#include "support/Codes.h"

namespace attain {
namespace {

constexpr Codes<SaleBasis, 4> kBases{{{"signed", SaleBasis::Signed},
                                      {"delivered", SaleBasis::Delivered},
                                      {"invoiced", SaleBasis::Invoiced},
                                      {"received", SaleBasis::Received}}};

} // namespace

std::string_view code(SaleBasis basis)
{
    return codeIn(kBases, basis);
}

std::optional<SaleBasis> saleBasisFromCode(std::string_view code)
{
    return valueIn(kBases, code);
}

} // namespace attain
