#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace attain {

/// On which day a sale counts (口径): when it was signed 签约, delivered 发货, invoiced 开票, or paid 回款. Figures are of
/// signed sales unless a metric says otherwise. Lines of each basis are facts of their own, with a day and an amount of
/// their own: what was received of a sale, say (docs/adr/0030).
enum class SaleBasis : std::uint8_t { Signed, Delivered, Invoiced, Received };

inline constexpr std::array kSaleBases{SaleBasis::Signed, SaleBasis::Delivered, SaleBasis::Invoiced,
                                       SaleBasis::Received};

/// "signed", "delivered", "invoiced", "received": as stored, in packages and on the command line.
std::string_view code(SaleBasis basis);
std::optional<SaleBasis> saleBasisFromCode(std::string_view code);

} // namespace attain
