#pragma once

#include "calendar/Date.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace attain::sample {

/// The plan behind the sample company 华星电子: who works where, what they are expected to sell and how well they do.
/// Plain tables, so that the story can be changed without reading the generator.
struct DepartmentPlan {
    std::string_view code;
    std::string_view name;
    std::string_view kind;                   ///< code of DepartmentKind
    std::array<std::string_view, 4> cities;  ///< where its customers are
    std::array<std::string_view, 4> regions; ///< the province of each city
    int onlinePermille = 0;                  ///< share of orders by channel; the rest is 线下
    int distributorPermille = 0;
    std::array<int, 4> newCustomers2026; ///< target of each quarter
};

struct PersonPlan {
    std::string_view code;
    std::string_view name;
    std::string_view department;
    std::string_view position;
    std::string_view hired;
    std::string_view left;       ///< empty: still there
    std::int64_t target2026 = 0; ///< 万元 of the year (of the months in role); 0 does not sell
    std::int64_t actual2025 = 0; ///< 万元 of the whole year
    std::array<int, 3> pace2026; ///< permille of the target's pace reached in Q1, Q2, Q3
    std::string_view movesTo;    ///< a department, empty: stays
    std::string_view movesOn;
};

struct ProductPlan {
    std::string_view name;
    std::string_view category;
    std::int64_t priceFen = 0;
    std::int64_t costPermille = 0; ///< of the list price
    int weight = 0;                ///< how often it is bought
    int maxQuantity = 0;
};

inline constexpr Date kFirstSale = Date::fromDayNumber(19601); ///< 2023-09-01
inline constexpr Date kLastSale = Date::fromDayNumber(20708);  ///< 2026-09-12
/// Permille of the year's sales in each month.
inline constexpr std::array<std::int64_t, 12> kSeason{70, 52, 92, 78, 80, 87, 78, 82, 90, 88, 96, 107};

std::span<const DepartmentPlan> departments();
std::span<const PersonPlan> people();
std::span<const ProductPlan> products();

} // namespace attain::sample
