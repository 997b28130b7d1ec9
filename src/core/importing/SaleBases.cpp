#include "importing/SaleBases.h"

#include "importing/FileLayout.h"
#include "sales/SaleTablePlan.h"

namespace attain {

BasisFields fieldsOf(SaleBasis basis)
{
    const auto day = dayColumnOf(basis);
    switch (basis) {
    case SaleBasis::Signed: break;
    case SaleBasis::Delivered: return {day, "delivered_amount"};
    case SaleBasis::Invoiced: return {day, "invoiced_amount"};
    case SaleBasis::Received: return {day, "received_amount"};
    }
    return {day, "amount"};
}

std::vector<SaleBasis> basesOf(const FileLayout& layout)
{
    if (layout.kind->code != "sales")
        return {SaleBasis::Signed};
    const bool hasSales = layout.column("order_date").has_value();
    std::vector<SaleBasis> bases;
    for (const auto basis : kSaleBases) {
        const auto fields = fieldsOf(basis);
        const bool hasAmount = hasSales || layout.column(fields.amount) || layout.column("amount");
        if (layout.column(fields.date) && hasAmount)
            bases.push_back(basis);
    }
    return bases;
}

bool isListOf(SaleBasis basis, const FileLayout& layout)
{
    return basis != SaleBasis::Signed && !layout.column("order_date");
}

} // namespace attain
