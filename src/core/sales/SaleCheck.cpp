#include "sales/SaleCheck.h"

#include "sales/CreditRepository.h"
#include "sales/ImportBatchRepository.h"
#include "sales/ReplacementRepository.h"
#include "storage/Interruption.h"
#include "storage/UnitOfWork.h"

#include <map>
#include <optional>

namespace attain {
namespace {

Error unknown(const char* kind, std::int64_t id)
{
    return Error{ErrorCode::NotFound, "a sale line names it", {kind, std::to_string(id)}};
}

} // namespace

SaleCheck::SaleCheck(Connection& connection, const Organisation& organisation, const DepartmentTable& departments,
                     const CreditTable& credits, const Dictionary& dictionary)
    : m_connection{connection}
    , m_organisation{organisation}
    , m_departments{departments}
    , m_credits{credits}
    , m_dictionary{dictionary}
{
}

std::vector<Error> SaleCheck::run(const Progress& progress, const std::stop_token& stop)
{
    constexpr std::int64_t kReadings = 3;
    const Interruption interruption{m_connection, stop};
    m_progress = progress;
    m_stop = stop;
    for (const auto& batch : ImportBatchRepository{m_connection}.all())
        m_total += batch.state == BatchState::Active ? kReadings * batch.totals.lines : 0;
    checkBatches();
    if (!m_found.empty())
        return m_found; // what is damaged cannot be read further
    checkNames();
    checkReplacements();
    checkCredits();
    return m_found;
}

void SaleCheck::advance(std::int64_t lines)
{
    if (m_stop.stop_requested())
        throw Failure{Error{ErrorCode::Cancelled, "the check was cancelled"}};
    m_done += lines;
    if (m_progress)
        m_progress(m_done, m_total);
}

void SaleCheck::checkBatches()
{
    const SaleStore store{m_connection};
    for (const auto& batch : ImportBatchRepository{m_connection}.all()) {
        if (batch.state != BatchState::Active)
            continue;
        if (const auto verified = store.verify(batch.id, batch.totals); !verified)
            note(verified.error());
        advance(batch.totals.lines);
    }
}

void SaleCheck::checkNames()
{
    struct Texts {
        SaleColumn column;
        DictionaryKind kind;
        const char* name;
    };
    constexpr std::array kTexts{Texts{SaleColumn::Customer, DictionaryKind::Customer, "customer"},
                                Texts{SaleColumn::Product, DictionaryKind::Product, "product"},
                                Texts{SaleColumn::Category, DictionaryKind::Category, "category"},
                                Texts{SaleColumn::Channel, DictionaryKind::Channel, "channel"},
                                Texts{SaleColumn::Region, DictionaryKind::Region, "region"}};
    SaleColumnSet columns{SaleColumn::Person, SaleColumn::Department};
    for (const auto& texts : kTexts)
        columns.add(texts.column);
    std::vector<bool> people;
    std::vector<bool> departments;
    std::array<std::int32_t, kTexts.size()> greatest{};
    const auto meet = [](std::vector<bool>& met, std::int32_t id) {
        if (static_cast<std::size_t>(id) >= met.size())
            met.resize(static_cast<std::size_t>(id) + 1);
        met[static_cast<std::size_t>(id)] = true;
    };
    SaleFilter every;
    every.basis.reset();
    SaleScan scan{m_connection, every, columns, {nullptr, nullptr, CreditKind::Primary, true}};
    while (const SaleBlock* block = scan.next()) {
        for (const auto id : block->ids(SaleColumn::Person))
            meet(people, id);
        for (const auto id : block->ids(SaleColumn::Department))
            meet(departments, id);
        for (std::size_t i = 0; i < kTexts.size(); ++i) {
            for (const auto id : block->ids(kTexts[i].column))
                greatest[i] = std::max(greatest[i], id);
        }
        advance(static_cast<std::int64_t>(block->size()));
    }
    for (std::size_t id = 0; id < people.size(); ++id) {
        const PersonId person{static_cast<std::int64_t>(id)};
        if (people[id] && !m_organisation.person(person))
            note(unknown("person", person.value));
    }
    for (std::size_t id = 1; id < departments.size(); ++id) {
        const DepartmentId department{static_cast<std::int64_t>(id)};
        if (departments[id] && !m_organisation.department(department))
            note(unknown("department", department.value));
    }
    for (std::size_t i = 0; i < kTexts.size(); ++i) {
        if (greatest[i] > m_dictionary.count(kTexts[i].kind))
            note(unknown(kTexts[i].name, greatest[i]));
    }
}

/// Both lines of every replacement are there, and the replaced one is as it was then.
void SaleCheck::checkReplacements()
{
    struct Known {
        std::int32_t day = 0;
        std::int64_t amount = 0;
    };
    std::map<SaleLineId, std::optional<Known>> lines;
    const auto replacements = ReplacementRepository{m_connection}.all();
    for (const auto& replacement : replacements)
        lines[replacement.line] = lines[replacement.by] = std::nullopt;
    for (auto line = lines.begin(); line != lines.end();) {
        const BatchId batch = line->first.batch;
        SaleFilter filter;
        filter.basis.reset();
        filter.batch = batch;
        SaleScan scan{m_connection,
                      filter,
                      {SaleColumn::Day, SaleColumn::Amount, SaleColumn::Origin},
                      {nullptr, nullptr, CreditKind::Primary, true}};
        while (const SaleBlock* block = scan.next())
            for (std::size_t i = 0; i < block->size(); ++i)
                if (const auto met = lines.find({batch, block->records()[i]}); met != lines.end())
                    met->second = {block->ids(SaleColumn::Day)[i], block->values(SaleColumn::Amount)[i]};
        line = lines.lower_bound({BatchId{batch.value + 1}, 0});
    }
    for (const auto& replacement : replacements) {
        const auto& line = lines.at(replacement.line);
        const std::string name = "replaced " + std::to_string(replacement.line.batch.value) + "/"
            + std::to_string(replacement.line.record);
        if (!line || !lines.at(replacement.by))
            note(Error{ErrorCode::TotalsDiffer, "a line of a replacement", {name + " lines", "2", line ? "1" : "0"}});
        else if (line->day != replacement.day || line->amount != replacement.amount)
            note(Error{ErrorCode::TotalsDiffer,
                       "a replaced line",
                       {name, std::to_string(replacement.amount), std::to_string(line->amount)}});
        m_replacedAmount = checkedAdd(m_replacedAmount, replacement.amount);
    }
}

/// The company's actual = the sum of its sale lines = the sum of primary credits; the lines of all batches, but those that
/// were replaced.
void SaleCheck::checkCredits()
{
    for (const auto& line : CreditRepository{m_connection}.wrongTotals()) {
        const auto id = std::to_string(line.batch.value) + "/" + std::to_string(line.record);
        note(Error{ErrorCode::TotalsDiffer, "primary shares of a line", {"credit " + id, "1", ""}});
    }
    const Actuals actuals{m_connection, m_departments, m_credits};
    ActualsQuery query;
    query.filter.basis.reset();
    const auto company = actuals.read(query);
    query.groupBy = GroupBy::Person;
    const auto people = actuals.read(query);
    advance(0);
    if (!company || !people) {
        note(company ? people.error() : company.error());
        return;
    }
    std::int64_t lines = 0;
    for (const auto& batch : ImportBatchRepository{m_connection}.all())
        lines = batch.state == BatchState::Active ? checkedAdd(lines, batch.totals.amount.scaled()) : lines;
    lines = checkedSubtract(lines, m_replacedAmount);
    const auto compare = [&](const char* what, std::int64_t found) {
        if (found != lines)
            note(Error{ErrorCode::TotalsDiffer, what, {what, std::to_string(lines), std::to_string(found)}});
    };
    compare("company", company->control().amount.scaled());
    compare("credits", people->control().amount.scaled());
}

} // namespace attain
