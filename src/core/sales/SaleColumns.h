#pragma once

#include "sales/SaleLine.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attain {

/// Sale lines on their way into the store, column by column: what an importer fills and SaleStore appends.
///
/// All vectors have the same length. Records ascend. Ids are those of the organisation and of the Dictionary; 0 is
/// "none", except for the person, which every line has. A return's quantity, amount and cost are negative. Work in
/// pieces of kPieceLines lines: it bounds the memory, and a piece fills whole chunks.
struct SaleColumns {
    static constexpr std::size_t kPieceLines = std::size_t{4} << 16;

    std::vector<std::int32_t> day;       ///< Date::dayNumber()
    std::string orderText;               ///< the order numbers end to end, UTF-8
    std::vector<std::uint32_t> orderEnd; ///< where each line's order number ends in orderText; see addOrder()
    std::vector<std::int32_t> lineNo;    ///< 0: none
    std::vector<std::int32_t> person;
    std::vector<std::int32_t> department; ///< 0: not named in the file
    std::vector<std::int32_t> customer;
    std::vector<std::int32_t> product;
    std::vector<std::int32_t> category;
    std::vector<std::int32_t> channel;
    std::vector<std::int32_t> region;
    std::vector<std::int64_t> quantity; ///< Quantity::scaled()
    std::vector<std::int64_t> amount;   ///< Money::scaled()
    std::vector<std::int64_t> cost;     ///< Money::scaled() or kNoCost
    std::vector<std::uint8_t> kind;     ///< SaleKind
    std::vector<std::uint32_t> record;
    std::vector<std::uint32_t> fileLine;
    /// Hash of the natural key; filled by SaleStore, leave it empty.
    std::vector<std::uint64_t> key;

    std::size_t size() const { return day.size(); }
    void reserve(std::size_t lines);
    /// Empties all columns and keeps their memory.
    void clear();
    void addOrder(std::string_view order);
    std::string_view order(std::size_t row) const
    {
        const std::uint32_t begin = row == 0 ? 0 : orderEnd[row - 1];
        return std::string_view{orderText}.substr(begin, orderEnd[row] - begin);
    }
    /// Adds one line in all columns: for tests and small sources.
    struct Line {
        Date day;
        std::string order;
        std::int32_t lineNo = 0, person = 0, department = 0;
        std::int32_t customer = 0, product = 0, category = 0, channel = 0, region = 0;
        std::int64_t quantity = 0, amount = 0, cost = kNoCost;
        SaleKind kind = SaleKind::Sale;
        std::uint32_t record = 0, fileLine = 0;
    };
    void add(const Line& line);
    /// Takes rows out of all columns. `rows` ascend.
    void remove(std::span<const std::uint32_t> rows);
};

} // namespace attain
