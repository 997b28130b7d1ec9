#include "sales/Credit.h"

#include <catch2/catch.hpp>

using namespace attain;

namespace {

CreditShare share(std::int64_t person, std::int64_t millionths, CreditKind kind = CreditKind::Primary)
{
    return {PersonId{person}, Ratio::fromScaled(millionths), kind};
}

} // namespace

TEST_CASE("Primary shares total exactly 100 %", "[sales][credit]")
{
    using Shares = std::vector<CreditShare>;
    CHECK(checkShares(Shares{}));
    CHECK(checkShares(Shares{share(1, 500'000), share(2, 300'000), share(3, 200'000)}));
    CHECK(checkShares(Shares{share(1, 1'000'000), share(2, 400'000, CreditKind::Overlay)}));
    CHECK(checkShares(Shares{share(2, 400'000, CreditKind::Overlay)}));
    CHECK_FALSE(checkShares(Shares{share(1, 500'000), share(2, 499'999)}));
    CHECK_FALSE(checkShares(Shares{share(1, 500'000), share(2, 500'001)}));
    CHECK_FALSE(checkShares(Shares{share(1, 500'000), share(1, 500'000)}));
    CHECK_FALSE(checkShares(Shares{share(1, 1'000'000), share(2, 0)}));
    CHECK_FALSE(checkShares(Shares{share(1, 1'000'001)}));
    CHECK_FALSE(checkShares(Shares{share(0, 1'000'000)}));
}

TEST_CASE("A line is divided by largest remainder", "[sales][credit]")
{
    using Parts = std::vector<std::int64_t>;
    const std::vector<CreditShare> three{share(1, 500'000), share(2, 300'000), share(3, 200'000)};
    CHECK(creditedParts(1'000'000'000, three) == Parts{500'000'000, 300'000'000, 200'000'000});
    const std::vector<CreditShare> thirds{share(1, 333'334), share(2, 333'333), share(3, 333'333)};
    CHECK(creditedParts(10'001, thirds) == Parts{3'334, 3'334, 3'333});
    CHECK(creditedParts(-7, three) == Parts{-4, -2, -1});
    const std::vector<CreditShare> overlay{share(1, 500'000, CreditKind::Overlay),
                                           share(2, 500'000, CreditKind::Overlay)};
    CHECK(creditedParts(3, overlay) == Parts{2, 2}); // each rounded by itself
}
