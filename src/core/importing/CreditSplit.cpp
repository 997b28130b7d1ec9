#include "importing/CreditSplit.h"

#include "importing/CellText.h"
#include "importing/NumberFormat.h"

namespace attain {

CreditSplit readCreditSplit(std::string_view utf8, PersonFinder& people)
{
    auto text = narrowed(utf8);
    if (text.empty())
        return {};
    for (std::size_t at = text.find("、"); at != std::string::npos; at = text.find("、"))
        text.replace(at, std::string_view{"、"}.size(), ";");
    CreditSplit split{CreditSplit::State::Good, {}};
    ValueParser parser{Encoding::utf8()};
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto end = rest.find(';');
        const auto part = trimmed(rest.substr(0, end));
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
        if (part.empty())
            continue;
        const auto mark = part.find_last_of(":=");
        if (mark == std::string_view::npos)
            return {CreditSplit::State::Syntax, {}};
        const auto share = readNumber(part.substr(mark + 1), NumberFormat::Point, Ratio::kDecimals);
        const auto match = people.find(trimmed(part.substr(0, mark)), parser);
        if (match.state != PersonFinder::State::Found)
            return {CreditSplit::State::PersonUnknown, {}};
        if (!share.good() || share.rounded)
            return {CreditSplit::State::Syntax, {}};
        split.shares.push_back({PersonId{match.id}, Ratio::fromScaled(share.scaled), CreditKind::Primary});
    }
    if (split.shares.empty() || !checkShares(split.shares))
        return {CreditSplit::State::Syntax, {}};
    return split;
}

} // namespace attain
