#pragma once

#include "sales/ReplacementRepository.h"
#include "sales/SaleStore.h"
#include "sales/SaleStoreChunks.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace attain {

/// Finds the lines of a piece that repeat the natural key of an earlier line: of the piece itself or of stored chunks.
/// The first line of a key wins, and every repeat is compared with it. Hashes lead to candidates, content decides.
class RepeatFinder {
public:
    /// piece.key must be filled. With a plan, lines that differ from a stored one are noted there as its replacements and
    /// are no repeats then, if the plan applies. Piece and plan outlive this.
    RepeatFinder(const SaleColumns& piece, BatchId batch, SaleBasis basis, ReplacementPlan* plan = nullptr);

    /// The repeats by row. Chunks that can hold no such key are not read; stored lines that were replaced are passed over.
    std::vector<SaleRepeat> find(SaleStoreChunks& store, std::span<const SaleChunk> chunks,
                                 const ReplacementRepository* replacements = nullptr);

private:
    struct Follower {
        std::uint32_t leader; ///< the first row of the piece with the same natural key
        std::uint32_t row;
    };
    struct Hit {
        std::uint32_t row;    ///< in the piece
        std::uint32_t stored; ///< row in the chunk
    };
    class StoredLines;

    void indexPiece();
    bool mayHold(const SaleChunk& chunk) const;
    void collectHits(const Bytes& keys, std::size_t count);
    void compareHits(StoredLines& stored, const SaleChunk& chunk, const ReplacementRepository* replacements);
    void settle(StoredLines& stored, const SaleChunk& chunk, const Hit& hit);
    bool replaces(StoredLines& stored, const SaleChunk& chunk, const Hit& hit);
    bool sameKey(std::size_t a, std::size_t b) const;
    bool sameContent(std::size_t a, std::size_t b) const;

    const SaleColumns& m_piece;
    BatchId m_batch;
    bool m_byDay; ///< the day is part of the key
    ReplacementPlan* m_plan;
    OrderRanges m_orders;
    bool m_hasContentKeys = false;
    std::int32_t m_dayMin = 0;
    std::int32_t m_dayMax = 0;
    std::vector<std::uint32_t> m_slots;  ///< row + 1 by hash; 0 is free
    std::vector<std::uint64_t> m_filter; ///< a bit for each key's leading bits: most stored keys end here
    int m_filterShift = 0;
    std::vector<Follower> m_followers; ///< by leader, then by row
    std::vector<bool> m_known;         ///< rows whose repeat is already noted
    std::vector<Hit> m_hits;
    std::vector<SaleRepeat> m_repeats;
};

} // namespace attain
