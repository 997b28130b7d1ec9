#include "common/TextRanks.h"

#include <QCollator>
#include <QString>

#include <algorithm>
#include <numeric>

std::vector<std::int32_t> ranksByLanguage(std::span<const std::string_view> texts)
{
    // Each text is taken apart once; comparing pairs of texts would do it again for every comparison.
    const QCollator collator;
    std::vector<QCollatorSortKey> keys;
    keys.reserve(texts.size());
    for (const auto text : texts)
        keys.push_back(collator.sortKey(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))));
    std::vector<std::size_t> sorted(texts.size());
    std::iota(sorted.begin(), sorted.end(), std::size_t{0});
    std::sort(sorted.begin(), sorted.end(), [&](std::size_t a, std::size_t b) { return keys[a].compare(keys[b]) < 0; });
    std::vector<std::int32_t> ranks(texts.size());
    std::int32_t rank = 0;
    for (std::size_t place = 0; place < sorted.size(); ++place) {
        if (place > 0 && keys[sorted[place]].compare(keys[sorted[place - 1]]) != 0)
            ++rank;
        ranks[sorted[place]] = rank;
    }
    return ranks;
}
