#include "importing/SaleRows.h"

#include "importing/CellText.h"
#include "importing/RecordStream.h"
#include "importing/SaleBases.h"
#include "sales/DictionaryRepository.h"

#include <algorithm>

namespace attain {
namespace {

/// A receipt is known by its own number where it has one.
std::int32_t orderColumnOf(const ImportRun& run)
{
    const auto receipt = run.column("receipt_no");
    return receipt >= 0 && run.basis == SaleBasis::Received && isListOf(run.basis, run.layout) ? receipt
                                                                                               : run.column("order_no");
}

std::int32_t amountColumnOf(const ImportRun& run)
{
    const auto own = run.column(fieldsOf(run.basis).amount);
    return own >= 0 && isListOf(run.basis, run.layout) ? own : run.column("amount");
}

std::int32_t soFarColumnOf(const ImportRun& run)
{
    return run.basis == SaleBasis::Signed || isListOf(run.basis, run.layout) ? -1
                                                                             : run.column(fieldsOf(run.basis).amount);
}

} // namespace

SaleRows::SaleRows(ImportRun& run)
    : ImportRows{run}
    , m_parser{run.layout.fieldEncoding()}
    , m_people{run.organisation, run.options}
    , m_departments{run.organisation}
    , m_closed{ClosedPeriodRepository{run.connection}.all()}
    , m_store{run.connection}
    , m_plan{m_closed, run.options.replaceConflicts}
    , m_dateColumn{run.column(fieldsOf(run.basis).date)}
    , m_orderColumn{orderColumnOf(run)}
    , m_lineColumn{run.column("line_no")}
    , m_personColumn{run.column("person")}
    , m_departmentColumn{run.column("department")}
    , m_quantityColumn{run.column("quantity")}
    , m_amountColumn{amountColumnOf(run)}
    , m_costColumn{run.column("cost")}
    , m_creditColumn{run.column("credit_split")}
    , m_statusColumn{run.column("status")}
    , m_soFarColumn{soFarColumnOf(run)}
{
    DictionaryRepository{run.connection}.refresh(m_dictionary);
    const auto addText = [&](const char* field, DictionaryKind kind, std::vector<std::int32_t> SaleColumns::*target) {
        m_texts.push_back({kind, run.column(field), target, {}, {}});
    };
    addText("customer", DictionaryKind::Customer, &SaleColumns::customer);
    addText("product", DictionaryKind::Product, &SaleColumns::product);
    addText("category", DictionaryKind::Category, &SaleColumns::category);
    addText("channel", DictionaryKind::Channel, &SaleColumns::channel);
    addText("region", DictionaryKind::Region, &SaleColumns::region);
    if (run.basis != SaleBasis::Signed && !isListOf(run.basis, run.layout) && m_orderColumn >= 0)
        m_progress.emplace(run.connection, run.basis);
    if (run.layout.amountFormula)
        for (const auto& field : run.layout.amountFormula->fields())
            m_formulaColumns.push_back(run.column(field));
}

void SaleRows::reject(const CsvBlock& block, std::size_t i, std::int32_t column, Reason reason, Good& good)
{
    good[i] = false;
    m_run.note(m_firstRecord + static_cast<std::uint32_t>(i), block.records[i].line, column, reason, Fate::Rejected,
               column < 0 ? std::string{} : m_parser.shown(cell(block, i, column)));
}

void SaleRows::takeGood(const CsvBlock& block, std::uint32_t firstRecord, Good& good)
{
    m_firstRecord = firstRecord;
    m_blockCredits.clear();
    readDays(block, good);
    readOrders(block, good);
    readNumbers(block, good);
    if (m_run.layout.amountFormula && !isListOf(m_run.basis, m_run.layout))
        readFormula(block, good);
    else
        readAmounts(block, good);
    readSoFar(block, good);
    readTexts(block, good);
    readDepartments(block, good);
    if (m_creditColumn >= 0)
        readCredits(block, good);
    if (m_statusColumn >= 0)
        readStatuses(block, good);
    readPeople(block, good);
    takeProgress(block, good);
    append(block, good);
    if (m_piece.size() >= SaleColumns::kPieceLines - kBlock)
        flush();
}

void SaleRows::readDays(const CsvBlock& block, Good& good)
{
    const auto format = m_run.layout.dateFormats[static_cast<std::size_t>(m_dateColumn)];
    for (std::size_t i = 0; i < block.records.size(); ++i) {
        if (!good[i])
            continue;
        const auto raw = cell(block, i, m_dateColumn);
        if (raw == m_lastDate && !raw.empty()) {
            m_day[i] = m_lastDateDay;
        } else if (const auto date = m_parser.date(raw, format)) {
            m_lastDate = raw;
            m_lastDateDay = m_day[i] = date->dayNumber();
        } else {
            Transcoder transcoder{m_run.layout.fieldEncoding()};
            if (isTotalRow(block.fieldsOf(block.records[i]), transcoder)) {
                good[i] = false;
                --m_run.result().records;
                continue;
            }
            const bool empty = trimmed(m_parser.shown(raw)).empty();
            if (empty && m_run.basis != SaleBasis::Signed && isSkippedDay(block, i, good))
                continue;
            reject(block, i, m_dateColumn, empty ? Reason::DateEmpty : Reason::DateInvalid, good);
            continue;
        }
        if (!m_closed.empty()) {
            if (const auto* closed = m_closed.find(Date::fromDayNumber(m_day[i]))) {
                m_closedTouched.insert(closed->code);
                reject(block, i, m_dateColumn, Reason::PeriodClosed, good);
            }
        }
    }
}

/// What has not been delivered, invoiced or paid has no such day and is no record of this run. An amount without its day is
/// a mistake.
bool SaleRows::isSkippedDay(const CsvBlock& block, std::size_t i, Good& good)
{
    if (m_soFarColumn >= 0) {
        const auto format = m_run.layout.numberFormats[static_cast<std::size_t>(m_soFarColumn)];
        const auto number = m_parser.number(cell(block, i, m_soFarColumn), format);
        if (number.state != NumberCell::State::Empty && !(number.good() && number.scaled == 0))
            return false;
    }
    good[i] = false;
    --m_run.result().records;
    return true;
}

void SaleRows::readOrders(const CsvBlock& block, Good& good)
{
    m_orderTexts.clear();
    m_orderTexts.reserve(kBlock); // views into it must stay
    for (std::size_t i = 0; i < block.records.size(); ++i) {
        m_order[i] = {};
        m_lineNo[i] = 0;
        if (!good[i] || m_orderColumn < 0)
            continue;
        const auto raw = cell(block, i, m_orderColumn);
        if (raw.empty()) {
            reject(block, i, m_orderColumn, Reason::OrderEmpty, good);
            continue;
        }
        if (raw.front() != '\'' && isPlainAscii(raw)) {
            m_order[i] = raw;
        } else {
            auto text = m_parser.text(raw);
            if (!text || text->empty()) {
                reject(block, i, m_orderColumn, text ? Reason::OrderEmpty : Reason::Encoding, good);
                continue;
            }
            m_orderTexts.push_back(*std::move(text));
            m_order[i] = m_orderTexts.back();
        }
        if (m_order[i].front() <= '9' && looksDamagedByExcel(m_order[i]))
            m_run.note(m_firstRecord + static_cast<std::uint32_t>(i), block.records[i].line, m_orderColumn,
                       Reason::OrderDamaged, Fate::Warned, m_order[i]);
        if (m_lineColumn >= 0) {
            const auto number = m_parser.number(cell(block, i, m_lineColumn), NumberFormat::Point, 0);
            if (number.good() && !number.rounded && number.scaled > 0 && number.scaled <= 2'000'000'000)
                m_lineNo[i] = static_cast<std::int32_t>(number.scaled);
        }
    }
}

void SaleRows::readNumbers(const CsvBlock& block, Good& good)
{
    m_isRounded.fill(false);
    if (m_quantityColumn < 0)
        m_quantity.fill(0);
    if (m_costColumn < 0)
        m_cost.fill(kNoCost);
    const auto read
        = [&](std::int32_t column, std::array<std::int64_t, kBlock>& values, std::int64_t whenEmpty, Reason bad) {
              if (column < 0)
                  return;
              const auto format = m_run.layout.numberFormats[static_cast<std::size_t>(column)];
              for (std::size_t i = 0; i < block.records.size(); ++i) {
                  if (!good[i])
                      continue;
                  const auto number = m_parser.number(cell(block, i, column), format);
                  if (number.good()) {
                      values[i] = number.scaled;
                      m_isRounded[i] = m_isRounded[i] || number.rounded;
                  } else if (number.state == NumberCell::State::Empty) {
                      values[i] = whenEmpty;
                  } else {
                      reject(block, i, column, bad, good);
                  }
              }
          };
    read(m_quantityColumn, m_quantity, 0, Reason::QuantitySyntax);
    read(m_costColumn, m_cost, kNoCost, Reason::CostSyntax);
}

/// Why a cell is no amount.
Reason SaleRows::amountReason(NumberCell::State state)
{
    if (state == NumberCell::State::Empty)
        return Reason::AmountEmpty;
    return state == NumberCell::State::Range ? Reason::AmountRange : Reason::AmountSyntax;
}

void SaleRows::readAmounts(const CsvBlock& block, Good& good)
{
    const auto format = m_run.layout.numberFormats[static_cast<std::size_t>(m_amountColumn)];
    for (std::size_t i = 0; i < block.records.size(); ++i) {
        if (!good[i])
            continue;
        const auto number = m_parser.number(cell(block, i, m_amountColumn), format);
        if (!number.good()) {
            reject(block, i, m_amountColumn, amountReason(number.state), good);
            continue;
        }
        m_amount[i] = number.scaled;
        m_isRounded[i] = m_isRounded[i] || number.rounded;
    }
}

void SaleRows::readFormula(const CsvBlock& block, Good& good)
{
    const auto& formula = *m_run.layout.amountFormula;
    std::vector<std::int64_t> values(m_formulaColumns.size());
    for (std::size_t i = 0; i < block.records.size(); ++i) {
        for (std::size_t f = 0; good[i] && f < m_formulaColumns.size(); ++f) {
            const auto column = m_formulaColumns[f];
            const auto number
                = m_parser.number(cell(block, i, column), m_run.layout.numberFormats[static_cast<std::size_t>(column)],
                                  AmountFormula::kDecimals);
            values[f] = number.scaled;
            if (number.good() || (number.state == NumberCell::State::Empty && formula.fields()[f] == "discount"))
                continue; // no discount is none
            reject(block, i, column, amountReason(number.state), good);
        }
        if (!good[i])
            continue;
        const auto amount = formula.evaluate(values);
        if (!amount.good()) {
            reject(block, i, -1, amount.state == NumberCell::State::Range ? Reason::AmountRange : Reason::AmountSyntax,
                   good);
            continue;
        }
        m_amount[i] = amount.scaled;
        m_isRounded[i] = m_isRounded[i] || amount.rounded;
    }
}

void SaleRows::readTexts(const CsvBlock& block, Good& good)
{
    for (auto& text : m_texts) {
        if (text.column < 0)
            continue;
        for (std::size_t i = 0; i < block.records.size(); ++i) {
            if (!good[i])
                continue;
            const auto raw = cell(block, i, text.column);
            if (raw.empty()) {
                text.ids[i] = 0;
                continue;
            }
            auto id = text.index.find(raw);
            if (id == TextIndex::kNone) {
                const auto utf8 = m_parser.text(raw);
                if (!utf8) {
                    reject(block, i, text.column, Reason::Encoding, good);
                    continue;
                }
                id = m_dictionary.add(text.kind, *utf8);
                text.index.insert(raw, id);
            }
            text.ids[i] = id;
        }
    }
}

void SaleRows::readDepartments(const CsvBlock& block, Good& good)
{
    m_department.fill({});
    if (m_departmentColumn < 0)
        return;
    for (std::size_t i = 0; i < block.records.size(); ++i) {
        if (!good[i])
            continue;
        auto match = m_departments.find(cell(block, i, m_departmentColumn), m_parser);
        using State = DepartmentFinder::State;
        if (match.state == State::Unknown && m_run.options.unknownPeople == UnknownPeople::Create) {
            settle(); // it writes to the document
            match.id = static_cast<std::int32_t>(m_departments.create(m_departments.text(match)).value);
        } else if (match.state == State::Broken) {
            reject(block, i, m_departmentColumn, Reason::Encoding, good);
        } else if (match.isFirst && (match.state == State::Unknown || match.state == State::Ambiguous)) {
            // Said once for each text: its lines go by their person's assignment.
            m_run.note(m_firstRecord + static_cast<std::uint32_t>(i), block.records[i].line, m_departmentColumn,
                       Reason::DepartmentUnknown, Fate::Warned, m_departments.text(match));
        }
        m_department[i] = match;
    }
}

void SaleRows::readCredits(const CsvBlock& block, Good& good)
{
    for (std::size_t i = 0; i < block.records.size(); ++i) {
        if (!good[i])
            continue;
        const auto text = m_parser.text(cell(block, i, m_creditColumn));
        if (!text) {
            reject(block, i, m_creditColumn, Reason::Encoding, good);
            continue;
        }
        auto split = readCreditSplit(*text, m_people);
        switch (split.state) {
        case CreditSplit::State::None: break;
        case CreditSplit::State::Good: m_blockCredits.emplace(i, std::move(split.shares)); break;
        case CreditSplit::State::Syntax: reject(block, i, m_creditColumn, Reason::CreditSyntax, good); break;
        case CreditSplit::State::PersonUnknown: reject(block, i, m_creditColumn, Reason::PersonUnknown, good); break;
        }
    }
}

void SaleRows::readStatuses(const CsvBlock& block, Good& good)
{
    for (std::size_t i = 0; i < block.records.size(); ++i) {
        if (!good[i])
            continue;
        m_status[i] = m_statuses.find(cell(block, i, m_statusColumn), m_parser);
        if (!m_run.options.skipCancelled || m_statuses.meaning(m_status[i]) != StatusMeaning::Cancelled)
            continue;
        m_statuses.count(m_status[i], m_amount[i]);
        reject(block, i, m_statusColumn, Reason::StatusCancelled, good);
    }
}

void SaleRows::readPeople(const CsvBlock& block, Good& good)
{
    for (std::size_t i = 0; i < block.records.size(); ++i) {
        if (!good[i])
            continue;
        const auto match = m_people.find(cell(block, i, m_personColumn), m_parser);
        if (match.state == PersonFinder::State::Found)
            m_person[i] = match.id;
        else
            settlePerson(block, i, match, good);
    }
}

/// Last of all checks: only a record that is good otherwise makes a person, or waits for one.
void SaleRows::settlePerson(const CsvBlock& block, std::size_t i, const PersonFinder::Match& match, Good& good)
{
    using State = PersonFinder::State;
    if (match.state == State::Empty || match.state == State::Broken) {
        reject(block, i, m_personColumn, match.state == State::Empty ? Reason::PersonEmpty : Reason::Encoding, good);
        return;
    }
    const auto policy = m_run.options.unknownPeople;
    if (match.state == State::Unknown && policy == UnknownPeople::Create) {
        settle(); // it writes to the document
        m_person[i] = m_people.create(match, DepartmentId{m_department[i].id}, Date::fromDayNumber(m_day[i]));
        return;
    }
    m_people.countUnknown(match, m_amount[i]);
    const auto reason = match.state == State::Ambiguous ? Reason::PersonAmbiguous : Reason::PersonUnknown;
    if (policy != UnknownPeople::Quarantine) {
        reject(block, i, m_personColumn, reason, good);
        return;
    }
    good[i] = false;
    m_run.note(m_firstRecord + static_cast<std::uint32_t>(i), block.records[i].line, m_personColumn, reason,
               Fate::Quarantined, m_people.text(match));
}

} // namespace attain
