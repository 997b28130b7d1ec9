#include "sales/ImportWords.h"

#include <QLocale>

#include <array>

namespace {

struct Word {
    const char* code;
    const char* text;
};

constexpr std::array kFields{
    Word{"order_date", QT_TRANSLATE_NOOP("ImportWords", "Date")},
    Word{"order_no", QT_TRANSLATE_NOOP("ImportWords", "Order number")},
    Word{"line_no", QT_TRANSLATE_NOOP("ImportWords", "Line number")},
    Word{"person", QT_TRANSLATE_NOOP("ImportWords", "Salesperson")},
    Word{"department", QT_TRANSLATE_NOOP("ImportWords", "Department")},
    Word{"customer", QT_TRANSLATE_NOOP("ImportWords", "Customer")},
    Word{"product", QT_TRANSLATE_NOOP("ImportWords", "Product")},
    Word{"category", QT_TRANSLATE_NOOP("ImportWords", "Category")},
    Word{"channel", QT_TRANSLATE_NOOP("ImportWords", "Channel")},
    Word{"region", QT_TRANSLATE_NOOP("ImportWords", "Region")},
    Word{"quantity", QT_TRANSLATE_NOOP("ImportWords", "Quantity")},
    Word{"unit_price", QT_TRANSLATE_NOOP("ImportWords", "Unit price")},
    Word{"discount", QT_TRANSLATE_NOOP("ImportWords", "Discount")},
    Word{"amount", QT_TRANSLATE_NOOP("ImportWords", "Amount")},
    Word{"cost", QT_TRANSLATE_NOOP("ImportWords", "Cost")},
    Word{"credit_split", QT_TRANSLATE_NOOP("ImportWords", "Credit split")},
    Word{"status", QT_TRANSLATE_NOOP("ImportWords", "Status")},
    Word{"delivery_date", QT_TRANSLATE_NOOP("ImportWords", "Delivered on")},
    Word{"delivered_amount", QT_TRANSLATE_NOOP("ImportWords", "Amount delivered")},
    Word{"invoice_date", QT_TRANSLATE_NOOP("ImportWords", "Invoiced on")},
    Word{"invoiced_amount", QT_TRANSLATE_NOOP("ImportWords", "Amount invoiced")},
    Word{"receipt_date", QT_TRANSLATE_NOOP("ImportWords", "Received on")},
    Word{"received_amount", QT_TRANSLATE_NOOP("ImportWords", "Amount received")},
    Word{"receipt_no", QT_TRANSLATE_NOOP("ImportWords", "Number of the receipt")},
    Word{"code", QT_TRANSLATE_NOOP("ImportWords", "Code")},
    Word{"name", QT_TRANSLATE_NOOP("ImportWords", "Name")},
    Word{"parent", QT_TRANSLATE_NOOP("ImportWords", "Belongs to")},
    Word{"kind", QT_TRANSLATE_NOOP("ImportWords", "Kind")},
    Word{"position", QT_TRANSLATE_NOOP("ImportWords", "Position")},
    Word{"level", QT_TRANSLATE_NOOP("ImportWords", "Level")},
    Word{"hired", QT_TRANSLATE_NOOP("ImportWords", "Hired")},
    Word{"left", QT_TRANSLATE_NOOP("ImportWords", "Last day")},
    Word{"from", QT_TRANSLATE_NOOP("ImportWords", "In role since")},
    Word{"reports_to", QT_TRANSLATE_NOOP("ImportWords", "Reports to")},
    Word{"period", QT_TRANSLATE_NOOP("ImportWords", "Period")},
    Word{"year", QT_TRANSLATE_NOOP("ImportWords", "Year")},
    Word{"metric", QT_TRANSLATE_NOOP("ImportWords", "Metric")},
    Word{"floor", QT_TRANSLATE_NOOP("ImportWords", "Floor")},
    Word{"target", QT_TRANSLATE_NOOP("ImportWords", "Target")},
    Word{"stretch", QT_TRANSLATE_NOOP("ImportWords", "Stretch")},
    Word{"baseline", QT_TRANSLATE_NOOP("ImportWords", "Baseline")},
    Word{"month", QT_TRANSLATE_NOOP("ImportWords", "Month")},
    Word{"value", QT_TRANSLATE_NOOP("ImportWords", "Value")},
    Word{"evidence", QT_TRANSLATE_NOOP("ImportWords", "Evidence")},
    Word{"note", QT_TRANSLATE_NOOP("ImportWords", "Basis")},
};

constexpr std::array kReasons{
    Word{"date_empty", QT_TRANSLATE_NOOP("ImportWords", "no date")},
    Word{"date_invalid", QT_TRANSLATE_NOOP("ImportWords", "not a date")},
    Word{"order_empty", QT_TRANSLATE_NOOP("ImportWords", "no order number")},
    Word{"person_empty", QT_TRANSLATE_NOOP("ImportWords", "no salesperson")},
    Word{"person_unknown", QT_TRANSLATE_NOOP("ImportWords", "salesperson is not known")},
    Word{"person_ambiguous", QT_TRANSLATE_NOOP("ImportWords", "several people have this name")},
    Word{"amount_empty", QT_TRANSLATE_NOOP("ImportWords", "no amount")},
    Word{"amount_syntax", QT_TRANSLATE_NOOP("ImportWords", "amount is not a number")},
    Word{"amount_range", QT_TRANSLATE_NOOP("ImportWords", "amount is too large")},
    Word{"quantity_syntax", QT_TRANSLATE_NOOP("ImportWords", "quantity is not a number")},
    Word{"cost_syntax", QT_TRANSLATE_NOOP("ImportWords", "cost is not a number")},
    Word{"columns_missing", QT_TRANSLATE_NOOP("ImportWords", "fewer columns than the header")},
    Word{"columns_extra", QT_TRANSLATE_NOOP("ImportWords", "more columns than the header")},
    Word{"encoding", QT_TRANSLATE_NOOP("ImportWords", "text is not in the file's encoding")},
    Word{"unterminated_quote", QT_TRANSLATE_NOOP("ImportWords", "a quote that never ends")},
    Word{"duplicate", QT_TRANSLATE_NOOP("ImportWords", "already imported with the same content")},
    Word{"conflict", QT_TRANSLATE_NOOP("ImportWords", "already imported with other content")},
    Word{"period_closed", QT_TRANSLATE_NOOP("ImportWords", "the period is closed")},
    Word{"credit_syntax", QT_TRANSLATE_NOOP("ImportWords", "credit split does not total 100 %")},
    Word{"code_empty", QT_TRANSLATE_NOOP("ImportWords", "no code")},
    Word{"name_empty", QT_TRANSLATE_NOOP("ImportWords", "no name")},
    Word{"department_empty", QT_TRANSLATE_NOOP("ImportWords", "no department")},
    Word{"department_unknown", QT_TRANSLATE_NOOP("ImportWords", "department is not known")},
    Word{"parent_unknown", QT_TRANSLATE_NOOP("ImportWords", "parent department is not known")},
    Word{"cycle", QT_TRANSLATE_NOOP("ImportWords", "department would lie below itself")},
    Word{"kind_unknown", QT_TRANSLATE_NOOP("ImportWords", "kind is not known")},
    Word{"metric_unknown", QT_TRANSLATE_NOOP("ImportWords", "metric is not known")},
    Word{"period_invalid", QT_TRANSLATE_NOOP("ImportWords", "not a period")},
    Word{"levels_order", QT_TRANSLATE_NOOP("ImportWords", "floor, target and stretch are out of order")},
    Word{"value_invalid", QT_TRANSLATE_NOOP("ImportWords", "value cannot be read")},
    Word{"order_damaged", QT_TRANSLATE_NOOP("ImportWords", "order number looks damaged by a spreadsheet")},
    Word{"status_cancelled", QT_TRANSLATE_NOOP("ImportWords", "the status says that it was cancelled")},
};

template<std::size_t kSize>
QString lookUp(const std::array<Word, kSize>& words, const QString& code)
{
    for (const Word& word : words) {
        if (code == QLatin1String{word.code})
            return QCoreApplication::translate("ImportWords", word.text);
    }
    return code;
}

} // namespace

QString ImportWords::kind(const QString& code)
{
    if (code == QLatin1String{"sales"})
        return tr("Sales");
    if (code == QLatin1String{"people"})
        return tr("People");
    if (code == QLatin1String{"departments"})
        return tr("Departments");
    if (code == QLatin1String{"targets"})
        return tr("Targets");
    if (code == QLatin1String{"kpi"})
        return tr("KPI values");
    return code;
}

QString ImportWords::sales(attain::SaleBasis basis)
{
    switch (basis) {
    case attain::SaleBasis::Signed: break;
    case attain::SaleBasis::Delivered: return tr("Deliveries");
    case attain::SaleBasis::Invoiced: return tr("Invoices");
    case attain::SaleBasis::Received: return tr("Receipts");
    }
    return tr("Sales");
}

QString ImportWords::kind(attain::ImportKind kind)
{
    switch (kind) {
    case attain::ImportKind::Sales: return tr("Sales");
    case attain::ImportKind::People: return tr("People");
    case attain::ImportKind::Departments: return tr("Departments");
    case attain::ImportKind::Targets: return tr("Targets");
    case attain::ImportKind::Kpi: return tr("KPI values");
    }
    return {};
}

QString ImportWords::field(const QString& code)
{
    bool number = false;
    const int index = code.mid(1).toInt(&number);
    if (number && code.startsWith(QLatin1Char('m')))
        return tr("Month %1").arg(index);
    if (number && code.startsWith(QLatin1Char('q')))
        return tr("Quarter %1").arg(index);
    return lookUp(kFields, code);
}

QString ImportWords::reason(const QString& code)
{
    return lookUp(kReasons, code);
}

QString ImportWords::reason(attain::Reason reason)
{
    const auto text = attain::code(reason);
    return ImportWords::reason(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
}

QString ImportWords::problemState(attain::ProblemState state)
{
    switch (state) {
    case attain::ProblemState::Rejected: return tr("Rejected");
    case attain::ProblemState::Quarantined: return tr("Quarantined");
    case attain::ProblemState::Duplicate: return tr("Duplicate");
    case attain::ProblemState::Conflict: return tr("Conflict");
    case attain::ProblemState::Placed: return tr("Placed");
    case attain::ProblemState::Warned: return tr("Warned");
    }
    return {};
}

QString ImportWords::delimiter(char delimiter)
{
    switch (delimiter) {
    case ',': return tr("comma");
    case ';': return tr("semicolon");
    case '\t': return tr("tab");
    case '|': return tr("vertical bar");
    default: return QString{QLatin1Char{delimiter}};
    }
}

QString ImportWords::fileSize(std::uint64_t bytes)
{
    return QLocale{}.formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeTraditionalFormat);
}
