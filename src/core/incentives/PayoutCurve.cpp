#include "incentives/PayoutCurve.h"

namespace attain {

Ratio payoutAt(const PayoutCurve& curve, Ratio attainment)
{
    const CurvePoint* before = nullptr;
    for (const auto& point : curve) {
        if (point.attainment > attainment) {
            if (before == nullptr)
                return Ratio{};
            const auto rise
                = multiplyDivide((point.payout - before->payout).scaled(), (attainment - before->attainment).scaled(),
                                 (point.attainment - before->attainment).scaled());
            return before->payout + Ratio::fromScaled(rise);
        }
        before = &point;
    }
    return before == nullptr ? Ratio{} : before->payout;
}

} // namespace attain
