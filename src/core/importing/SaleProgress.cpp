#include "importing/SaleProgress.h"

#include "sales/SaleScan.h"
#include "support/Decimal.h"

#include <algorithm>

namespace attain {
namespace {

/// value × part ÷ whole, half away from zero. |part| may exceed |whole|.
std::int64_t shareOf(std::int64_t value, std::int64_t part, std::int64_t whole)
{
    if (part == whole || whole == 0)
        return value;
    return multiplyDivide(value, part, whole);
}

} // namespace

SaleProgress::SaleProgress(Connection& connection, SaleBasis basis)
{
    SaleFilter filter;
    filter.basis = basis;
    SaleScan scan{connection,
                  filter,
                  {SaleColumn::Day, SaleColumn::Order, SaleColumn::LineNo, SaleColumn::Person, SaleColumn::Product,
                   SaleColumn::Quantity, SaleColumn::Amount, SaleColumn::Cost, SaleColumn::Origin}};
    while (const SaleBlock* block = scan.next()) {
        for (std::size_t i = 0; i < block->size(); ++i) {
            const auto order = block->orders()[i];
            if (order.empty())
                continue;
            const Part part{{block->batch(), block->records()[i]},
                            block->ids(SaleColumn::Day)[i],
                            block->ids(SaleColumn::Person)[i],
                            {block->values(SaleColumn::Amount)[i], block->values(SaleColumn::Quantity)[i],
                             block->values(SaleColumn::Cost)[i]}};
            auto& sale = known({order, block->ids(SaleColumn::LineNo)[i], block->ids(SaleColumn::Product)[i]});
            add(sale, part.day, part.amounts);
            sale.last = part;
        }
    }
}

SaleProgress::Known& SaleProgress::known(const Sale& sale)
{
    std::string key{sale.order};
    key += '\0';
    key += sale.lineNo != 0 ? 'L' + std::to_string(sale.lineNo) : 'P' + std::to_string(sale.product);
    return m_known[key];
}

void SaleProgress::add(Known& known, std::int32_t day, const Amounts& part)
{
    const Amounts sums{checkedAdd(known.sums.amount, part.amount), checkedAdd(known.sums.quantity, part.quantity),
                       part.cost == kNoCost ? known.sums.cost : checkedAdd(known.sums.cost, part.cost)};
    known.sums = sums; // all of it or, on overflow, nothing
    known.steps.push_back({day, known.sums.amount});
    known.last.reset();
}

void SaleProgress::move(const Sale& sale, std::int32_t day)
{
    auto& known = this->known(sale);
    known.steps.back().day = day;
    known.last.reset();
}

SaleProgress::State SaleProgress::take(const Sale& sale, std::int32_t day, std::int64_t soFar, Amounts& amounts)
{
    auto& known = this->known(sale);
    if (known.steps.empty() && soFar == 0 && amounts.amount != 0)
        return State::Nothing;
    if (std::ranges::any_of(known.steps, [&](const Step& step) { return step.day == day && step.soFar == soFar; }))
        return State::Known;
    if (!known.steps.empty() && soFar == known.sums.amount) {
        const bool after = known.steps.size() < 2 || day >= known.steps[known.steps.size() - 2].day;
        return known.last && after ? State::Moved : State::Differs;
    }
    if (!known.steps.empty() && day < known.steps.back().day)
        return State::Differs;
    const std::int64_t whole = amounts.amount;
    amounts.amount = checkedSubtract(soFar, known.sums.amount);
    amounts.quantity = checkedSubtract(shareOf(amounts.quantity, soFar, whole), known.sums.quantity);
    if (amounts.cost != kNoCost)
        amounts.cost = checkedSubtract(shareOf(amounts.cost, soFar, whole), known.sums.cost);
    add(known, day, amounts);
    return State::New;
}

} // namespace attain
