#include "sales/SaleTable.h"

#include "organisation/OrganisationRepository.h"
#include "sales/CreditRepository.h"
#include "sales/DictionaryRepository.h"
#include "sales/SaleTablePlan.h"

#include <array>
#include <sqlite3.h>

namespace attain {
namespace {

/// Of kSaleBases, in their order.
constexpr std::array kNames{"sale", "sale_delivered", "sale_invoiced", "sale_received"};
static_assert(kNames.size() == kSaleBases.size());

/// Hands an error to SQLite, which hands it to whoever steps the statement.
int report(sqlite3_vtab* table, const Error& error)
{
    sqlite3_free(table->zErrMsg);
    table->zErrMsg = sqlite3_mprintf("%s", error.detail.c_str());
    switch (error.code) {
    case ErrorCode::DocumentDamaged: return SQLITE_CORRUPT_VTAB;
    case ErrorCode::DocumentLocked: return SQLITE_BUSY;
    case ErrorCode::Cancelled: return SQLITE_INTERRUPT;
    default: return SQLITE_ERROR;
    }
}

/// Nothing thrown passes through SQLite.
template<class Work>
int answered(sqlite3_vtab* table, Work&& work)
{
    try {
        work();
        return SQLITE_OK;
    } catch (const Failure& failure) {
        return report(table, failure.error());
    } catch (const std::bad_alloc&) {
        return SQLITE_NOMEM;
    } catch (const std::exception& exception) {
        return report(table, Error{ErrorCode::Internal, exception.what()});
    }
}

void writeText(sqlite3_context* context, std::string_view text)
{
    if (!text.empty())
        sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// The code or name of a person or department, where there is one.
template<class Thing>
void writeText(sqlite3_context* context, const Thing* thing, std::string Thing::*text)
{
    if (thing)
        writeText(context, thing->*text);
}

} // namespace

/// Where the lines and what they are called come from.
class SaleTable::Source {
public:
    explicit Source(Connection& connection) : m_connection{connection} { }

    Connection& connection() { return m_connection; }
    /// Read when a statement asks for the first time: many only add up amounts.
    const SaleNames& names()
    {
        if (!m_known)
            m_known = std::make_unique<Known>(m_connection);
        return m_known->names;
    }

private:
    struct Known {
        explicit Known(Connection& connection)
            : organisation{OrganisationRepository{connection}.read()}, credits{CreditRepository{connection}.table()}
        {
            DictionaryRepository{connection}.refresh(dictionary);
        }
        Organisation organisation;
        CreditTable credits;
        Dictionary dictionary;
        SaleNames names{organisation, dictionary, credits};
    };

    Connection& m_connection;
    std::unique_ptr<Known> m_known;
};

/// One reading of the table by a statement.
class SaleTable::Cursor : public sqlite3_vtab_cursor {
public:
    Cursor(Source& source, SaleBasis basis) : sqlite3_vtab_cursor{}, m_source{source}, m_basis{basis} { }

    void begin(std::string_view conditions, std::uint64_t used, std::span<sqlite3_value* const> values)
    {
        m_scan.reset();
        m_block = nullptr;
        auto filter = narrowedBy(conditions, values, [this]() -> const SaleNames& { return m_source.names(); });
        if (!filter)
            return;
        filter->basis = m_basis;
        m_scan = std::make_unique<SaleScan>(m_source.connection(), *filter, scanColumns(used));
        takeBlock();
    }

    bool atEnd() const { return m_block == nullptr; }

    void advance()
    {
        if (++m_row == m_block->size())
            takeBlock();
    }

    /// Chunk and row in it: a number that no other line has.
    std::int64_t place() const { return static_cast<std::int64_t>(m_block->places()[m_row]); }

    void write(sqlite3_context* context, SaleTableColumn column) const
    {
        using enum SaleTableColumn;
        switch (column) {
        case OrderDate: writeText(context, Date::fromDayNumber(m_block->ids(SaleColumn::Day)[m_row]).toIso()); break;
        case OrderNo: writeText(context, m_block->orders()[m_row]); break;
        case LineNo:
            if (const auto number = m_block->ids(SaleColumn::LineNo)[m_row]; number != 0)
                sqlite3_result_int64(context, number);
            break;
        case PersonCode: writeText(context, names().person(*m_block, m_row), &Person::code); break;
        case PersonName: writeText(context, names().person(*m_block, m_row), &Person::name); break;
        case DepartmentCode: writeText(context, names().named(*m_block, m_row), &Department::code); break;
        case DepartmentOfDay: writeText(context, names().counted(*m_block, m_row), &Department::name); break;
        case Customer:
        case Product:
        case Category:
        case Channel:
        case Region: writeText(context, names().text(*dictionaryOf(column), *m_block, m_row)); break;
        case Units: sqlite3_result_int64(context, m_block->values(SaleColumn::Quantity)[m_row]); break;
        case Amount: sqlite3_result_int64(context, m_block->values(SaleColumn::Amount)[m_row]); break;
        case Cost:
            if (const auto cost = m_block->values(SaleColumn::Cost)[m_row]; cost != kNoCost)
                sqlite3_result_int64(context, cost);
            break;
        case Status: writeText(context, SaleNames::status(*m_block, m_row)); break;
        case CreditSplit: writeText(context, names().creditSplit(*m_block, m_row)); break;
        case Batch: sqlite3_result_int64(context, m_block->batch().value); break;
        case Record: sqlite3_result_int64(context, m_block->records()[m_row]); break;
        case FileLine: sqlite3_result_int64(context, m_block->fileLines()[m_row]); break;
        }
    }

private:
    const SaleNames& names() const { return m_source.names(); }

    void takeBlock()
    {
        m_row = 0;
        m_block = m_scan->next();
        if (!m_block)
            m_scan.reset();
    }

    Source& m_source;
    SaleBasis m_basis;
    std::unique_ptr<SaleScan> m_scan;
    const SaleBlock* m_block = nullptr;
    std::size_t m_row = 0;
};

/// What SQLite calls.
struct SaleTable::Module {
    /// One of the tables; SQLite keeps its address.
    struct Named {
        Source& source;
        SaleBasis basis;
    };
    struct Table : sqlite3_vtab {
        explicit Table(const Named& of) : sqlite3_vtab{}, named{of} { }
        const Named& named;
    };

    static Cursor& of(sqlite3_vtab_cursor* cursor) { return *static_cast<Cursor*>(cursor); }

    static int connect(sqlite3* database, void* named, int, const char* const*, sqlite3_vtab** table, char**)
    {
        if (const int code
            = sqlite3_declare_vtab(database, saleTableDeclaration(static_cast<Named*>(named)->basis).c_str());
            code != SQLITE_OK)
            return code;
        // A view or trigger that came with a document never runs it.
        sqlite3_vtab_config(database, SQLITE_VTAB_DIRECTONLY);
        *table = new Table{*static_cast<Named*>(named)};
        return SQLITE_OK;
    }
    static int disconnect(sqlite3_vtab* table)
    {
        delete static_cast<Table*>(table);
        return SQLITE_OK;
    }
    static int plan(sqlite3_vtab* table, sqlite3_index_info* info)
    {
        return answered(table, [&] {
            info->idxNum = static_cast<int>(info->colUsed & ((std::uint64_t{1} << kSaleTableColumns) - 1));
            info->idxStr = sqlite3_mprintf("%s", planConditions(*info).c_str());
            info->needToFreeIdxStr = 1;
        });
    }
    static int open(sqlite3_vtab* table, sqlite3_vtab_cursor** cursor)
    {
        return answered(table, [&] {
            const auto& named = static_cast<Table*>(table)->named;
            *cursor = new Cursor{named.source, named.basis};
        });
    }
    static int close(sqlite3_vtab_cursor* cursor)
    {
        delete &of(cursor);
        return SQLITE_OK;
    }
    static int filter(sqlite3_vtab_cursor* cursor, int used, const char* conditions, int count, sqlite3_value** values)
    {
        return answered(cursor->pVtab, [&] {
            of(cursor).begin(conditions ? conditions : "", static_cast<std::uint64_t>(used),
                             {values, static_cast<std::size_t>(count)});
        });
    }
    static int next(sqlite3_vtab_cursor* cursor)
    {
        return answered(cursor->pVtab, [&] { of(cursor).advance(); });
    }
    static int eof(sqlite3_vtab_cursor* cursor) { return of(cursor).atEnd() ? 1 : 0; }
    static int column(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int number)
    {
        return answered(cursor->pVtab, [&] { of(cursor).write(context, static_cast<SaleTableColumn>(number)); });
    }
    static int rowid(sqlite3_vtab_cursor* cursor, sqlite3_int64* id)
    {
        *id = of(cursor).place();
        return SQLITE_OK;
    }

    /// Without xCreate there is one such table and no CREATE VIRTUAL TABLE; without xUpdate nothing is written into it.
    static constexpr sqlite3_module kModule = [] {
        sqlite3_module module{};
        module.iVersion = 1;
        module.xConnect = connect;
        module.xBestIndex = plan;
        module.xDisconnect = disconnect;
        module.xOpen = open;
        module.xClose = close;
        module.xFilter = filter;
        module.xNext = next;
        module.xEof = eof;
        module.xColumn = column;
        module.xRowid = rowid;
        return module;
    }();
};

struct SaleTable::Modules {
    explicit Modules(Connection& connection) : source{connection}
    {
        for (std::size_t i = 0; i < kNames.size(); ++i) {
            named[i] = std::make_unique<Module::Named>(Module::Named{source, kSaleBases[i]});
            const int code
                = sqlite3_create_module_v2(connection.handle(), kNames[i], &Module::kModule, named[i].get(), nullptr);
            if (code != SQLITE_OK)
                throw Failure{Error{ErrorCode::Storage, sqlite3_errstr(code), {sqlite3_errstr(code)}}};
        }
    }
    Source source;
    std::array<std::unique_ptr<Module::Named>, kNames.size()> named;
};

SaleTable::SaleTable(Connection& connection) : m_modules{std::make_unique<Modules>(connection)} { }

SaleTable::~SaleTable()
{
    auto& connection = m_modules->source.connection();
    connection.forgetStatements(); // some may read the tables
    for (const char* name : kNames)
        sqlite3_create_module_v2(connection.handle(), name, nullptr, nullptr, nullptr);
}

} // namespace attain
