#include "importing/SaleBases.h"

#include "importing/FileLayout.h"

namespace attain {

BasisFields fieldsOf(SaleBasis basis)
{
    switch (basis) {
    case SaleBasis::Signed: break;
    case SaleBasis::Delivered: return {"delivery_date", "delivered_amount"};
    case SaleBasis::Invoiced: return {"invoice_date", "invoiced_amount"};
    case SaleBasis::Received: return {"receipt_date", "received_amount"};
    }
    return {"order_date", "amount"};
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
