#pragma once

#include "sales/SaleBasis.h"
#include "sales/SaleLine.h"
#include "storage/Connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace attain {

/// How much of each sale has been delivered, invoiced or received by what was imported so far. A sales file says where its
/// sales stand by then; what is new since counts on the day that the file names, so that a sale paid in parts counts part
/// by part, whenever it is imported again.
class SaleProgress {
public:
    /// Reads the stored lines of the basis. They may be many: some 100 bytes each.
    SaleProgress(Connection& connection, SaleBasis basis);

    /// The natural key of a sale: its line number where it has one, else its product.
    struct Sale {
        std::string_view order;
        std::int32_t lineNo = 0;
        std::int32_t product = 0;
    };
    struct Amounts {
        std::int64_t amount = 0;
        std::int64_t quantity = 0;
        std::int64_t cost = 0; ///< or kNoCost
    };
    enum class State {
        New,     ///< something to count
        Nothing, ///< none of it yet
        Known,   ///< counted already
        Moved,   ///< what counted last, on another day: lastStored() is the line
        Differs, ///< a day before what is counted already
    };
    /// A line as it is stored.
    struct Part {
        SaleLineId line;
        std::int32_t day = 0;
        std::int32_t person = 0;
        Amounts amounts;
    };
    /// `amounts` are the sale's, `soFar` is how much of its amount there is by `day`. When New: they become what is new, and
    /// count. Quantity and cost go in proportion; the parts of a sale add up to all of it exactly.
    State take(const Sale& sale, std::int32_t day, std::int64_t soFar, Amounts& amounts);
    /// The newest stored part of a sale of which the last take() said Moved.
    const Part& lastStored(const Sale& sale) { return *known(sale).last; }
    /// That part counts on this day from now on: another line has taken its place.
    void move(const Sale& sale, std::int32_t day);

private:
    struct Step {
        std::int32_t day;
        std::int64_t soFar;
    };
    struct Known {
        Amounts sums;
        std::vector<Step> steps;
        std::optional<Part> last{}; ///< of the last step; nothing where this import brought it
    };
    Known& known(const Sale& sale);
    static void add(Known& known, std::int32_t day, const Amounts& part);

    std::unordered_map<std::string, Known> m_known;
};

} // namespace attain
