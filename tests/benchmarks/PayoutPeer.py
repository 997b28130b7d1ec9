#!/usr/bin/env python3
"""What PayoutBenchmark.cpp computes, with Python's Decimal as one would write it by hand. Prints the same JSON.

    tests/benchmarks/PayoutPeer.py [people] [runs]
"""
import json
import sys
import time
from decimal import ROUND_HALF_UP, Decimal, getcontext

getcontext().prec = 40
CENT, FOURTH, SIXTH = Decimal("0.01"), Decimal("0.0001"), Decimal("0.000001")
TIERS = [(Decimal(0), Decimal("0.02")), (Decimal(100000), Decimal("0.03")), (Decimal(200000), Decimal("0.04")), (Decimal(300000), Decimal("0.05"))]
FACTORS = [(Decimal(0), Decimal("0.75")), (Decimal("0.1"), Decimal(1)), (Decimal("0.2"), Decimal("1.15")), (Decimal("0.3"), Decimal("1.25"))]
CURVE = [(Decimal("0.7"), Decimal("0.35")), (Decimal(1), Decimal(1)), (Decimal("1.2"), Decimal("1.6")), (Decimal("1.4"), Decimal(2))]


def rounded(value, to):
    return value.quantize(to, rounding=ROUND_HALF_UP)


def by_tiers(amount):
    pay = Decimal(0)
    for i, (low, rate) in enumerate(TIERS):
        if i > 0 and amount < low:
            break
        high = TIERS[i + 1][0] if i + 1 < len(TIERS) and amount >= TIERS[i + 1][0] else amount
        pay += rounded((high - low) * rate, FOURTH)
    return pay


def payout(attainment):
    before = None
    for point in CURVE:
        if point[0] > attainment:
            if before is None:
                return Decimal(0)
            rise = (point[1] - before[1]) * (attainment - before[0]) / (point[0] - before[0])
            return before[1] + rounded(rise, SIXTH)
        before = point
    return before[1]


def pay_of(revenue, target, margin, customers):
    factor = [f for low, f in FACTORS if margin >= low][-1]
    sold = rounded(rounded(by_tiers(revenue) * factor, FOURTH), CENT)
    bonus = rounded(rounded(Decimal(4000) * payout(rounded(revenue / target, SIXTH)), FOURTH), CENT)
    pay = sold + bonus
    if customers >= 5:
        pay += rounded(Decimal(500) + rounded(pay * Decimal("0.05"), FOURTH), CENT)
    return min(pay, Decimal(30000))


def main():
    people = int(sys.argv[1]) if len(sys.argv) > 1 else 10000
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    numbers = []
    for month in range(12):
        for i in range(people):
            seed = (i * 7919 + month * 104729) % 400000
            numbers.append((Decimal(seed) + Decimal(i % 10000) / 10000, Decimal(150000 + i % 50 * 1000),
                            Decimal((i * 31 + month * 17) % 400000) / 1000000, (i + month) % 9))
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        total = sum((pay_of(*one) for one in numbers), Decimal(0))
        times.append((time.perf_counter() - start) * 1000)
    print(json.dumps({"people": people, "months": 12, "ms": round(sorted(times)[len(times) // 2], 3), "sum": str(rounded(total, CENT))}))


if __name__ == "__main__":
    main()
