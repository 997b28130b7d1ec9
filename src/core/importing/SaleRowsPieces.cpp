// The second half of SaleRows: what happens to the records that are good by themselves.
#include "importing/SaleRows.h"

#include "sales/CreditRepository.h"
#include "sales/DictionaryRepository.h"
#include "sales/ReplacementRepository.h"

#include <algorithm>
#include <limits>

namespace attain {

void SaleRows::append(const CsvBlock& block, const Good& good)
{
    if (m_piece.size() == 0)
        m_piece.reserve(SaleColumns::kPieceLines);
    for (std::size_t i = 0; i < block.records.size(); ++i) {
        if (!good[i])
            continue;
        const auto record = m_firstRecord + static_cast<std::uint32_t>(i);
        m_piece.day.push_back(m_day[i]);
        m_piece.addOrder(m_order[i]);
        m_piece.lineNo.push_back(m_lineNo[i]);
        m_piece.person.push_back(m_person[i]);
        m_piece.department.push_back(m_department[i].id);
        m_piece.quantity.push_back(m_quantity[i]);
        m_piece.amount.push_back(m_amount[i]);
        m_piece.cost.push_back(m_cost[i]);
        bool isReturn = m_amount[i] < 0 || (m_amount[i] == 0 && m_quantity[i] < 0);
        if (m_statusColumn >= 0) {
            m_statuses.count(m_status[i], m_amount[i]);
            // A positive amount counts as it stands, whatever the status says: it may be the sale that came back later.
            isReturn = isReturn || (m_amount[i] == 0 && m_statuses.meaning(m_status[i]) == StatusMeaning::Return);
        }
        m_piece.kind.push_back(static_cast<std::uint8_t>(isReturn ? SaleKind::Return : SaleKind::Sale));
        m_piece.record.push_back(record);
        m_piece.fileLine.push_back(block.records[i].line);
        if (m_isRounded[i])
            m_roundedRows.push_back(static_cast<std::uint32_t>(m_piece.size() - 1));
        if (!m_blockCredits.empty())
            if (const auto credits = m_blockCredits.find(i); credits != m_blockCredits.end())
                m_credits.emplace(record, std::move(credits->second));
    }
    for (auto& text : m_texts) {
        auto& target = m_piece.*text.target;
        for (std::size_t i = 0; i < block.records.size(); ++i)
            if (good[i])
                target.push_back(text.column < 0 ? 0 : text.ids[i]);
    }
}

void SaleRows::flush()
{
    if (m_piece.size() == 0)
        return;
    const bool plans = m_plan.applies() || m_run.wantsEffects;
    const auto repeats = m_store.findRepeats(m_piece, m_run.batch, plans ? &m_plan : nullptr);
    if (plans)
        replace(m_plan.take());
    std::vector<std::uint32_t> rows;
    rows.reserve(repeats.size());
    for (const auto& repeat : repeats) {
        rows.push_back(repeat.row);
        const auto record = m_piece.record[repeat.row];
        m_run.note(record, m_piece.fileLine[repeat.row], m_orderColumn,
                   repeat.sameContent ? Reason::Duplicate : Reason::Conflict,
                   repeat.sameContent ? Fate::Duplicate : Fate::Conflict, m_piece.order(repeat.row));
        m_credits.erase(record);
        if (m_run.wantsEffects)
            ++m_run.outcome.effects.duplicatesOf[repeat.earlier.batch];
    }
    tally(rows);
    m_piece.remove(rows);
    if (m_piece.size() > 0) {
        tallyEffects();
        m_store.append(m_run.batch, m_piece);
    }
    m_piece.clear();
    m_roundedRows.clear();
}

/// Stored lines that lines of the piece take the place of, or could.
void SaleRows::replace(const std::vector<Replacement>& replacements)
{
    auto& replacing = m_run.outcome.effects.replacing;
    for (const auto& replacement : replacements) {
        ++replacing.lines;
        replacing.before += Money::fromScaled(replacement.amount);
        replacing.after += Money::fromScaled(m_piece.amount[replacement.row]);
    }
    if (!m_plan.applies() || replacements.empty())
        return;
    m_run.result().replaced += std::ssize(replacements);
    ReplacementRepository{m_run.connection}.insert(replacements);
    if (!m_storedCredits)
        m_storedCredits = CreditRepository{m_run.connection}.table();
    for (const auto& replacement : replacements) {
        if (m_run.wantsEffects) {
            auto& amount = m_days[replacement.day].first;
            amount = checkedSubtract(amount, replacement.amount);
        }
        // Who is credited was decided for the sale, not for its amount: it holds on, unless the file says who is.
        if (m_creditColumn >= 0 || replacement.person != m_piece.person[replacement.row])
            continue;
        for (const auto& credit : m_storedCredits->ofLine(replacement.line))
            m_credits[replacement.by.record].push_back(credit.share);
    }
}

/// Adds what stays of the piece to the totals. `repeats`: rows that go, ascending.
void SaleRows::tally(const std::vector<std::uint32_t>& repeats)
{
    auto& result = m_run.result();
    result.rounded += std::ranges::count_if(
        m_roundedRows, [&](std::uint32_t row) { return !std::ranges::binary_search(repeats, row); });
    auto gone = repeats.begin();
    std::int32_t first = m_firstDay ? m_firstDay->dayNumber() : std::numeric_limits<std::int32_t>::max();
    std::int32_t last = m_lastDay ? m_lastDay->dayNumber() : std::numeric_limits<std::int32_t>::min();
    for (std::uint32_t row = 0; row < m_piece.size(); ++row) {
        if (gone != repeats.end() && *gone == row) {
            ++gone;
            continue;
        }
        ++m_totals.lines;
        m_totals.amount += Money::fromScaled(m_piece.amount[row]);
        m_totals.quantity += Quantity::fromScaled(m_piece.quantity[row]);
        if (m_piece.cost[row] != kNoCost)
            m_totals.cost += Money::fromScaled(m_piece.cost[row]);
        first = std::min(first, m_piece.day[row]);
        last = std::max(last, m_piece.day[row]);
    }
    if (m_totals.lines > 0) {
        m_firstDay = Date::fromDayNumber(first);
        m_lastDay = Date::fromDayNumber(last);
    }
}

void SaleRows::tallyEffects()
{
    if (!m_run.wantsEffects)
        return;
    for (std::size_t row = 0; row < m_piece.size(); ++row) {
        auto& [amount, lines] = m_days[m_piece.day[row]];
        amount = checkedAdd(amount, m_piece.amount[row]);
        ++lines;
        m_touched.insert(m_piece.person[row]);
    }
}

void SaleRows::finish()
{
    flush();
    auto& result = m_run.result();
    result.accepted = m_totals.lines;
    result.amount = m_totals.amount;
    result.cost = m_totals.cost;
    result.quantity = m_totals.quantity;
    result.statuses = m_statuses.statuses();
    if (m_totals.lines > 0)
        DictionaryRepository{m_run.connection}.save(m_dictionary);
    m_run.outcome.unknownPeople = m_people.unknown();
    auto& effects = m_run.outcome.effects;
    effects.newPeople = m_people.created();
    effects.newDepartments = m_departments.created();
    effects.closedPeriods.assign(m_closedTouched.begin(), m_closedTouched.end());
    for (const auto id : m_touched)
        if (!m_people.made(id))
            effects.people.push_back(PersonId{id});
    std::map<Date, ImportEffects::Month> months;
    for (const auto& [day, sums] : m_days) {
        const auto month = Date::fromDayNumber(day).firstOfMonth();
        auto& effect = months[month];
        effect.month = month;
        effect.after += Money::fromScaled(sums.first);
        effect.lines += sums.second;
    }
    for (const auto& [month, effect] : months)
        effects.months.push_back(effect);
}

void SaleRows::complete()
{
    CreditRepository credits{m_run.connection};
    for (const auto& [record, shares] : m_credits)
        credits.replace({m_run.batch, record}, shares);
    orThrow(m_store.verify(m_run.batch, m_totals));
}

} // namespace attain
