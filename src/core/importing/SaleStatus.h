#pragma once

#include "importing/ValueParser.h"
#include "sales/TextIndex.h"
#include "support/FixedPoint.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace attain {

/// What the status cell of a sales record says about it. Only words that say so as a whole count ("已取消", "cancelled
/// (customer)"); whatever else stands there is ordinary.
enum class StatusMeaning : std::uint8_t { Ordinary, Cancelled, Return };

StatusMeaning statusMeaning(std::string_view utf8);

/// One text of a status column, and the records that carry it and are good otherwise.
struct SaleStatus {
    std::string text;
    StatusMeaning meaning = StatusMeaning::Ordinary;
    std::int64_t records = 0;
    std::int64_t positive = 0; ///< of them with an amount above zero
    Money amount;

    bool operator==(const SaleStatus&) const = default;
};

/// Counts the texts of a status column. A column that is no list of statuses but free text costs no more memory: of
/// ordinary texts the first kListed are told apart.
class SaleStatusTally {
public:
    static constexpr std::size_t kListed = 100;

    /// A number for the cell's text, for meaning() and count().
    std::int32_t find(std::string_view raw, ValueParser& parser);
    StatusMeaning meaning(std::int32_t status) const { return m_statuses[static_cast<std::size_t>(status)].meaning; }
    void count(std::int32_t status, std::int64_t amount);
    /// Those that were counted, in the order they were met; ordinary ones that are not told apart have an empty text.
    std::vector<SaleStatus> statuses() const;

private:
    std::vector<SaleStatus> m_statuses{SaleStatus{}}; ///< the first: empty cells, and ordinary texts beyond kListed
    TextIndex m_index;
};

} // namespace attain
