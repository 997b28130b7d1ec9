#include "sales/SaleTablePlan.h"

#include <sqlite3.h>

#include <algorithm>

namespace attain {
namespace {

/// Conditions travel from planning to scanning as a text: two characters each, the column as a letter and one of these.
enum class Comparison : char { Equal = '=', OneOf = '#', Less = '<', AtMost = 'l', Greater = '>', AtLeast = 'g' };

std::optional<Comparison> comparisonOf(unsigned char sqliteOperator)
{
    switch (sqliteOperator) {
    case SQLITE_INDEX_CONSTRAINT_EQ: return Comparison::Equal;
    case SQLITE_INDEX_CONSTRAINT_LT: return Comparison::Less;
    case SQLITE_INDEX_CONSTRAINT_LE: return Comparison::AtMost;
    case SQLITE_INDEX_CONSTRAINT_GT: return Comparison::Greater;
    case SQLITE_INDEX_CONSTRAINT_GE: return Comparison::AtLeast;
    default: return {};
    }
}

/// Whether a scan can do something about such a condition.
bool narrows(SaleTableColumn column, Comparison comparison)
{
    if (column == SaleTableColumn::OrderDate)
        return true;
    if (column == SaleTableColumn::Batch)
        return comparison == Comparison::Equal;
    const bool known = column == SaleTableColumn::PersonCode || dictionaryOf(column);
    return known && (comparison == Comparison::Equal || comparison == Comparison::OneOf);
}

/// Roughly what part of all lines remains.
double remaining(SaleTableColumn column, Comparison comparison)
{
    if (comparison == Comparison::OneOf)
        return 0.1;
    if (comparison != Comparison::Equal)
        return 0.25;
    return column == SaleTableColumn::OrderDate ? 0.002 : 0.02;
}

/// A text to compare with; nothing for what is no text, which SQLite may compare in a way of its own.
std::optional<std::string_view> textOf(sqlite3_value* value)
{
    if (sqlite3_value_type(value) != SQLITE_TEXT)
        return {};
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    if (!text)
        return {};
    return std::string_view{text, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

constexpr std::int32_t kFirstDay = Date{std::chrono::year{1} / 1 / 1}.dayNumber();
constexpr std::int32_t kLastDay = Date{std::chrono::year{9999} / 12 / 31}.dayNumber();

/// The first day whose text does not come before `text` (`beyond`: comes after it); kLastDay + 1 when there is none. So any
/// text is a bound, "2026-07" and "2026-07-01 12:00" too: days and their texts have the same order.
std::int32_t firstDay(std::string_view text, bool beyond)
{
    std::int32_t low = kFirstDay;
    std::int32_t high = kLastDay + 1;
    while (low < high) {
        const std::int32_t middle = low + (high - low) / 2;
        const std::string day = Date::fromDayNumber(middle).toIso();
        const bool before = beyond ? std::string_view{day} <= text : std::string_view{day} < text;
        if (before)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/// The days, ids and batch that all conditions so far leave.
class Narrowing {
public:
    explicit Narrowing(const std::function<const SaleNames&()>& names) : m_names{names} { }

    void add(SaleTableColumn column, Comparison comparison, sqlite3_value* value)
    {
        if (comparison == Comparison::OneOf) {
            if (const auto texts = listOf(value))
                addTexts(column, *texts);
        } else if (sqlite3_value_type(value) == SQLITE_NULL) {
            m_nothing = true; // no comparison with NULL holds
        } else if (column == SaleTableColumn::Batch) {
            if (sqlite3_value_type(value) == SQLITE_INTEGER)
                m_filter.batch = BatchId{sqlite3_value_int64(value)};
        } else if (const auto text = textOf(value)) {
            if (column == SaleTableColumn::OrderDate)
                addDays(comparison, *text);
            else
                addTexts(column, {std::string{*text}});
        }
    }

    std::optional<SaleFilter> filter()
    {
        if (m_nothing || m_from > m_to)
            return {};
        if (m_from > kFirstDay)
            m_filter.from = Date::fromDayNumber(m_from);
        if (m_to < kLastDay)
            m_filter.to = Date::fromDayNumber(m_to);
        return m_filter;
    }

private:
    /// The values of an IN; nothing when one of them is neither a text nor NULL.
    static std::optional<std::vector<std::string>> listOf(sqlite3_value* list)
    {
        std::vector<std::string> texts;
        sqlite3_value* value = nullptr;
        for (int code = sqlite3_vtab_in_first(list, &value); code != SQLITE_DONE;
             code = sqlite3_vtab_in_next(list, &value)) {
            if (code != SQLITE_OK)
                return {};
            if (sqlite3_value_type(value) == SQLITE_NULL)
                continue;
            const auto text = textOf(value);
            if (!text)
                return {};
            texts.emplace_back(*text);
        }
        return texts;
    }

    void addDays(Comparison comparison, std::string_view text)
    {
        const bool from
            = comparison == Comparison::Equal || comparison == Comparison::Greater || comparison == Comparison::AtLeast;
        const bool to
            = comparison == Comparison::Equal || comparison == Comparison::Less || comparison == Comparison::AtMost;
        if (from)
            m_from = std::max(m_from, firstDay(text, comparison == Comparison::Greater));
        if (to)
            m_to = std::min(m_to, firstDay(text, comparison != Comparison::Less) - 1);
    }

    void addTexts(SaleTableColumn column, const std::vector<std::string>& texts)
    {
        if (column == SaleTableColumn::OrderDate) {
            addListedDays(texts);
            return;
        }
        if (column == SaleTableColumn::PersonCode) {
            m_filter.persons.emplace();
            for (const auto& code : texts) {
                if (const auto* person = m_names().organisation().personByCode(code))
                    m_filter.persons->push_back(person->id);
            }
            return;
        }
        const auto kind = dictionaryOf(column);
        if (!kind)
            return;
        std::vector<std::int32_t> ids;
        for (const auto& text : texts) {
            if (const auto id = m_names().dictionary().find(*kind, text); id != TextIndex::kNone)
                ids.push_back(id);
        }
        idsOf(*kind) = std::move(ids);
    }

    void addListedDays(const std::vector<std::string>& texts)
    {
        if (texts.empty()) {
            m_nothing = true;
            return;
        }
        const auto [least, greatest] = std::ranges::minmax(texts);
        m_from = std::max(m_from, firstDay(least, false));
        m_to = std::min(m_to, firstDay(greatest, true) - 1);
    }

    std::optional<std::vector<std::int32_t>>& idsOf(DictionaryKind kind)
    {
        switch (kind) {
        case DictionaryKind::Customer: return m_filter.customers;
        case DictionaryKind::Product: return m_filter.products;
        case DictionaryKind::Category: return m_filter.categories;
        case DictionaryKind::Channel: return m_filter.channels;
        case DictionaryKind::Region: break;
        }
        return m_filter.regions;
    }

    const std::function<const SaleNames&()>& m_names;
    SaleFilter m_filter;
    std::int32_t m_from = kFirstDay;
    std::int32_t m_to = kLastDay;
    bool m_nothing = false;
};

} // namespace

std::optional<DictionaryKind> dictionaryOf(SaleTableColumn column)
{
    if (column < SaleTableColumn::Customer || column > SaleTableColumn::Region)
        return {};
    return kDictionaryKinds.at(static_cast<std::size_t>(column) - static_cast<std::size_t>(SaleTableColumn::Customer));
}

std::string_view dayColumnOf(SaleBasis basis)
{
    switch (basis) {
    case SaleBasis::Signed: break;
    case SaleBasis::Delivered: return "delivery_date";
    case SaleBasis::Invoiced: return "invoice_date";
    case SaleBasis::Received: return "receipt_date";
    }
    return "order_date";
}

std::string saleTableDeclaration(SaleBasis basis)
{
    return "CREATE TABLE sale (" + std::string{dayColumnOf(basis)}
    + " TEXT, order_no TEXT, line_no INTEGER, person TEXT, person_name TEXT,"
      " department TEXT, department_of_day TEXT, customer TEXT, product TEXT, category TEXT, channel TEXT,"
      " region TEXT, quantity INTEGER, amount INTEGER, cost INTEGER, status TEXT, credit_split TEXT,"
      " batch INTEGER, record INTEGER, file_line INTEGER)";
}

SaleColumnSet scanColumns(std::uint64_t used)
{
    using enum SaleTableColumn;
    SaleColumnSet columns;
    for (int number = 0; number < kSaleTableColumns; ++number) {
        if ((used >> static_cast<unsigned>(number) & 1U) == 0)
            continue;
        const auto column = static_cast<SaleTableColumn>(number);
        switch (column) {
        case OrderDate: columns.add(SaleColumn::Day); break;
        case OrderNo: columns.add(SaleColumn::Order); break;
        case LineNo: columns.add(SaleColumn::LineNo); break;
        case PersonCode:
        case PersonName: columns.add(SaleColumn::Person); break;
        case DepartmentOfDay:
            columns.add(SaleColumn::Person);
            columns.add(SaleColumn::Day);
            columns.add(SaleColumn::Department);
            break;
        case DepartmentCode: columns.add(SaleColumn::Department); break;
        case Customer:
        case Product:
        case Category:
        case Channel:
        case Region: columns.add(saleColumn(*dictionaryOf(column))); break;
        case Units: columns.add(SaleColumn::Quantity); break;
        case Amount: columns.add(SaleColumn::Amount); break;
        case Cost: columns.add(SaleColumn::Cost); break;
        case Status: columns.add(SaleColumn::Kind); break;
        case CreditSplit:
        case Record:
        case FileLine: columns.add(SaleColumn::Origin); break;
        case Batch: break; // of the block
        }
    }
    return columns;
}

std::string planConditions(sqlite3_index_info& info)
{
    constexpr double kAllLines = 1'000'000; // of documents that are large: only proportions matter
    std::string conditions;
    double rows = kAllLines;
    double read = kAllLines;
    int argument = 0;
    for (int i = 0; i < info.nConstraint; ++i) {
        const auto& constraint = info.aConstraint[i];
        auto comparison = comparisonOf(constraint.op);
        if (constraint.usable == 0 || constraint.iColumn < 0 || !comparison)
            continue;
        const auto column = static_cast<SaleTableColumn>(constraint.iColumn);
        const bool list = *comparison == Comparison::Equal && sqlite3_vtab_in(&info, i, -1) != 0;
        if (list)
            comparison = Comparison::OneOf;
        // Ids stand for texts byte by byte, and days are in that order: not in that of another collation.
        if (!narrows(column, *comparison) || std::string_view{sqlite3_vtab_collation(&info, i)} != "BINARY")
            continue;
        if (list)
            sqlite3_vtab_in(&info, i, 1);
        info.aConstraintUsage[i].argvIndex = ++argument;
        conditions += static_cast<char>('a' + constraint.iColumn);
        conditions += static_cast<char>(*comparison);
        const double part = remaining(column, *comparison);
        rows *= part;
        // Days and batches spare whole chunks; anything else is still looked at line by line.
        read *= column == SaleTableColumn::OrderDate || column == SaleTableColumn::Batch ? part : 0.5;
    }
    info.estimatedCost = std::max(read, 1.0);
    info.estimatedRows = static_cast<sqlite3_int64>(std::max(rows, 1.0));
    return conditions;
}

std::optional<SaleFilter> narrowedBy(std::string_view conditions, std::span<sqlite3_value* const> values,
                                     const std::function<const SaleNames&()>& names)
{
    Narrowing narrowing{names};
    for (std::size_t i = 0; i < values.size() && 2 * i + 1 < conditions.size(); ++i) {
        const auto column = static_cast<SaleTableColumn>(conditions[2 * i] - 'a');
        narrowing.add(column, static_cast<Comparison>(conditions[2 * i + 1]), values[i]);
    }
    return narrowing.filter();
}

} // namespace attain
