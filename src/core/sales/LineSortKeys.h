#pragma once

#include "organisation/Organisation.h"
#include "sales/Dictionary.h"
#include "sales/LineOrder.h"
#include "sales/SaleScan.h"

#include <limits>
#include <string>
#include <vector>

namespace attain {

/// One number for each sale line, made while lines are scanned: sorted ascending and stably by it, lines stand as a
/// LineOrder wants. What is compared as text is ranked once for each text, not for each line; only order numbers have to
/// be kept during the scan, once for each run of lines with the same.
class LineSortKeys {
public:
    /// What lies behind the ids and batches of lines. All outlive the keys.
    struct Words {
        Connection& connection;
        const Organisation& organisation;
        const Dictionary& dictionary;
    };

    LineSortKeys(LineOrder order, const TextRanking& ranking, const Words& words);

    /// Adds what the scan must read for these keys.
    void addTo(SaleColumnSet& columns) const;
    bool needsDepartments() const { return m_order.by == LineKey::Department; }

    /// The keys of a block's lines. `reading` is that of the scan.
    std::span<const std::int64_t> of(const SaleBlock& block, const SaleReading& reading);

    /// Call after the scan: where true, settled() makes the final key of each that of() gave.
    bool settle();
    std::int64_t settled(std::int64_t key) const;

private:
    static constexpr std::int64_t kLast = std::numeric_limits<std::int64_t>::max();

    void rank(std::span<const std::pair<std::int64_t, std::string_view>> texts, const TextRanking& ranking);
    void rankDictionary(DictionaryKind kind, const Dictionary& dictionary, const TextRanking& ranking);
    void addIds(std::span<const std::int32_t> ids);
    void addOrders(const SaleBlock& block);
    void addShares(const SaleBlock& block, const SaleReading& reading);
    void addSources(const SaleBlock& block);
    std::string_view orderOf(std::size_t run) const;
    /// Descending is ascending by the complement; kLast stays last.
    std::int64_t directed(std::int64_t key) const { return m_order.descending ? ~key : key; }

    LineOrder m_order;
    std::vector<std::int64_t> m_keys;   ///< of the block
    std::vector<std::int64_t> m_rankOf; ///< by id of a person, department or text, by batch; kLast where there is none
    std::string m_orderText;            ///< the order numbers, run after run
    std::vector<std::size_t> m_orderEnds;
    std::vector<std::int64_t> m_orderRanks; ///< by run
};

} // namespace attain
