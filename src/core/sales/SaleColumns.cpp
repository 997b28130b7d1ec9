#include "sales/SaleColumns.h"

namespace attain {
namespace {

/// Calls `visit` for every column that is a vector of one value a line.
template<class Visit>
void forEachVector(SaleColumns& columns, Visit&& visit)
{
    visit(columns.day);
    visit(columns.lineNo);
    visit(columns.person);
    visit(columns.department);
    visit(columns.customer);
    visit(columns.product);
    visit(columns.category);
    visit(columns.channel);
    visit(columns.region);
    visit(columns.quantity);
    visit(columns.amount);
    visit(columns.cost);
    visit(columns.kind);
    visit(columns.record);
    visit(columns.fileLine);
    visit(columns.key);
}

} // namespace

void SaleColumns::reserve(std::size_t lines)
{
    forEachVector(*this, [&](auto& column) { column.reserve(lines); });
    orderEnd.reserve(lines);
    orderText.reserve(lines * 16);
}

void SaleColumns::clear()
{
    forEachVector(*this, [](auto& column) { column.clear(); });
    orderEnd.clear();
    orderText.clear();
}

void SaleColumns::addOrder(std::string_view text)
{
    orderText.append(text);
    orderEnd.push_back(static_cast<std::uint32_t>(orderText.size()));
}

void SaleColumns::add(const Line& line)
{
    day.push_back(line.day.dayNumber());
    addOrder(line.order);
    lineNo.push_back(line.lineNo);
    person.push_back(line.person);
    department.push_back(line.department);
    customer.push_back(line.customer);
    product.push_back(line.product);
    category.push_back(line.category);
    channel.push_back(line.channel);
    region.push_back(line.region);
    quantity.push_back(line.quantity);
    amount.push_back(line.amount);
    cost.push_back(line.cost);
    kind.push_back(static_cast<std::uint8_t>(line.kind));
    record.push_back(line.record);
    fileLine.push_back(line.fileLine);
    key.clear();
}

void SaleColumns::remove(std::span<const std::uint32_t> rows)
{
    if (rows.empty())
        return;
    // From the first removed row on, each kept row moves down by the rows removed before it.
    const auto compact = [&](auto& column) {
        if (column.empty())
            return; // keys that were never filled
        std::size_t next = 0;
        std::size_t to = rows.front();
        for (std::size_t from = rows.front(); from < column.size(); ++from) {
            if (next < rows.size() && rows[next] == from)
                ++next;
            else
                column[to++] = column[from];
        }
        column.resize(to);
    };
    std::string kept{orderText, 0, rows.front() == 0 ? 0 : orderEnd[rows.front() - 1]};
    kept.reserve(orderText.size());
    std::vector<std::uint32_t> ends{orderEnd.begin(), orderEnd.begin() + rows.front()};
    ends.reserve(orderEnd.size());
    std::size_t next = 0;
    for (std::size_t row = rows.front(); row < orderEnd.size(); ++row) {
        if (next < rows.size() && rows[next] == row) {
            ++next;
            continue;
        }
        kept.append(order(row));
        ends.push_back(static_cast<std::uint32_t>(kept.size()));
    }
    orderText = std::move(kept);
    orderEnd = std::move(ends);
    forEachVector(*this, compact);
}

} // namespace attain
