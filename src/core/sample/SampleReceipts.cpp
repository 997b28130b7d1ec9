#include "sample/SampleReceipts.h"

#include "Workspace.h"
#include "importing/ImportService.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace attain::sample {
namespace {

struct Receipt {
    Date day;
    std::string order;
    PersonId person;
    std::string customer, channel;
    Money amount;
};

/// What is to be received of each order that was signed on or after the day.
std::map<std::string, Receipt> ordersSince(Workspace& workspace, Date day)
{
    LineQuery query;
    query.filter.from = day;
    const auto selection = orThrow(workspace.sales().select(query));
    std::map<std::string, Receipt> orders;
    for (const auto& row : orThrow(workspace.sales().rows(selection, 0, selection.size()))) {
        auto& order = orders[row.line.order];
        order.day = row.line.day;
        order.order = row.line.order;
        order.person = row.line.person;
        order.customer = row.line.customer;
        order.channel = row.line.channel;
        order.amount += row.line.amount;
    }
    return orders;
}

/// The same for every run: only the order's place in the list decides how it is paid.
std::vector<Receipt> receiptsOf(const std::map<std::string, Receipt>& orders, Date first, Date last)
{
    std::vector<Receipt> receipts;
    const auto pay = [&](Receipt receipt, int after, Money amount) {
        receipt.day = receipt.day.plusDays(after);
        receipt.amount = amount;
        if (receipt.day >= first && receipt.day <= last && amount > Money{})
            receipts.push_back(std::move(receipt));
    };
    constexpr std::array kDaysLater{28, 45, 33, 61, 30, 52, 37};
    std::size_t place = 0;
    for (const auto& [number, order] : orders) {
        const int days = kDaysLater.at(place % kDaysLater.size());
        const bool late = place % 23 == 22;
        const bool inParts = place % 6 == 5;
        ++place;
        if (late)
            continue;
        const Money begun
            = inParts ? Money::fromScaled(order.amount.scaled() * 6 / 1000 * 100) /* to the cent */ : order.amount;
        pay(order, days, begun);
        pay(order, days + 45, order.amount - begun);
    }
    std::ranges::stable_sort(receipts, {}, &Receipt::day);
    return receipts;
}

} // namespace

void importReceipts(Workspace& workspace)
{
    const Date first = *Date::fromIso("2025-01-01");
    const auto organisation = workspace.organisation().current();
    std::string csv = "\xEF\xBB\xBF回款日期,回款单号,订单编号,业务员,客户,渠道,回款金额\r\n";
    int number = 0;
    for (const auto& receipt :
         receiptsOf(ordersSince(workspace, first.plusDays(-120)), first, *Date::fromIso("2026-09-12"))) {
        const std::string digits = std::to_string(100'001 + number++);
        csv += receipt.day.toIso() + ",SK" + digits.substr(1) + ',' + receipt.order + ','
            + organisation->person(receipt.person)->name + ',' + receipt.customer + ',' + receipt.channel + ','
            + receipt.amount.toText(2) + "\r\n";
    }
    ImportSource source = ImportSource::pasted(std::move(csv));
    source.name = "2025年1月至2026年9月回款明细.csv";
    orThrow(workspace.imports().run(source, {}));
}

} // namespace attain::sample
