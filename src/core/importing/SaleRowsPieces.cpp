// The second half of SaleRows: what happens to the records that are good by themselves.
#include "importing/SaleRows.h"

#include "sales/CreditRepository.h"
#include "sales/DictionaryRepository.h"
#include "sales/ReplacementRepository.h"

#include <algorithm>
#include <utility>

namespace attain {

/// How much of each sale there is by its day; all of it where the file has no amount of its own.
void SaleRows::readSoFar(const CsvBlock& block, Good& good)
{
    m_soFar = m_amount;
    if (m_soFarColumn < 0)
        return;
    const auto format = m_run.layout.numberFormats[static_cast<std::size_t>(m_soFarColumn)];
    for (std::size_t i = 0; i < block.records.size(); ++i) {
        if (!good[i])
            continue;
        const auto number = m_parser.number(cell(block, i, m_soFarColumn), format);
        m_soFar[i] = number.scaled;
        m_isRounded[i] = m_isRounded[i] || (number.good() && number.rounded);
        if (!number.good())
            reject(block, i, m_soFarColumn, amountReason(number.state), good);
    }
}

bool SaleRows::takesPlace(std::size_t i, const SaleProgress::Sale& sale)
{
    const auto& part = m_progress->lastStored(sale);
    if (!m_plan.isOpen(part.day))
        return false;
    const auto record = m_firstRecord + static_cast<std::uint32_t>(i);
    m_moves.push_back({{part.line, {m_run.batch, record}, part.day, part.person, part.amounts.amount, 0},
                       part.amounts.amount,
                       m_person[i]});
    if (!m_plan.applies())
        return false;
    m_amount[i] = part.amounts.amount;
    m_quantity[i] = part.amounts.quantity;
    m_cost[i] = part.amounts.cost;
    m_progress->move(sale, m_day[i]);
    return true;
}

/// Leaves of each sale what is new since earlier imports.
void SaleRows::takeProgress(const CsvBlock& block, Good& good)
{
    if (!m_progress) {
        m_amount = m_soFar;
        return;
    }
    const auto& products
        = *std::ranges::find(m_texts, DictionaryKind::Product, [](const TextColumn& text) { return text.kind; });
    for (std::size_t i = 0; i < block.records.size(); ++i) {
        if (!good[i])
            continue;
        SaleProgress::Amounts amounts{m_amount[i], m_quantity[i], m_cost[i]};
        const SaleProgress::Sale sale{m_order[i], m_lineNo[i], products.column < 0 ? 0 : products.ids[i]};
        auto state = SaleProgress::State::New;
        try {
            state = m_progress->take(sale, m_day[i], m_soFar[i], amounts);
        } catch (const Failure&) { // beyond 64 bits
            reject(block, i, m_soFarColumn, Reason::AmountRange, good);
            continue;
        }
        const auto note = [&](Reason reason, Fate fate) {
            m_run.note(m_firstRecord + static_cast<std::uint32_t>(i), block.records[i].line, m_orderColumn, reason,
                       fate, m_order[i]);
        };
        if (state == SaleProgress::State::Moved && !takesPlace(i, sale))
            state = SaleProgress::State::Differs;
        good[i] = state == SaleProgress::State::New || state == SaleProgress::State::Moved;
        switch (state) {
        case SaleProgress::State::Moved: break;
        case SaleProgress::State::New:
            m_amount[i] = amounts.amount;
            m_quantity[i] = amounts.quantity;
            m_cost[i] = amounts.cost;
            break;
        case SaleProgress::State::Nothing: --m_run.result().records; break;
        case SaleProgress::State::Known: note(Reason::Duplicate, Fate::Duplicate); break;
        case SaleProgress::State::Differs: note(Reason::Conflict, Fate::Conflict); break;
        }
    }
}

void SaleRows::append(const CsvBlock& block, const Good& good)
{
    if (m_piece.size() == 0)
        m_piece.reserve(SaleColumns::kPieceLines);
    m_rows.clear();
    for (std::size_t i = 0; i < block.records.size(); ++i) {
        if (good[i])
            m_rows.push_back(static_cast<std::uint16_t>(i));
    }
    const std::size_t before = m_piece.size();
    const auto add = [&](auto& target, const auto& valueOf) {
        target.resize(before + m_rows.size());
        auto to = target.begin() + static_cast<std::ptrdiff_t>(before);
        for (const auto i : m_rows)
            *to++ = valueOf(i);
    };
    add(m_piece.day, [&](auto i) { return m_day[i]; });
    add(m_piece.lineNo, [&](auto i) { return m_lineNo[i]; });
    add(m_piece.person, [&](auto i) { return m_person[i]; });
    add(m_piece.department, [&](auto i) { return m_department[i].id; });
    add(m_piece.quantity, [&](auto i) { return m_quantity[i]; });
    add(m_piece.amount, [&](auto i) { return m_amount[i]; });
    add(m_piece.cost, [&](auto i) { return m_cost[i]; });
    add(m_piece.kind, [&](auto i) { return static_cast<std::uint8_t>(kindOf(i)); });
    add(m_piece.record, [&](auto i) { return m_firstRecord + i; });
    add(m_piece.fileLine, [&](auto i) { return block.records[i].line; });
    for (const auto& text : m_texts)
        add(m_piece.*text.target, [&](auto i) { return text.column < 0 ? 0 : text.ids[i]; });
    for (const auto i : m_rows)
        m_piece.addOrder(m_order[i]);
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const auto i = m_rows[row];
        if (m_isRounded[i])
            m_roundedRows.push_back(static_cast<std::uint32_t>(before + row));
        if (m_statusColumn >= 0)
            m_statuses.count(m_status[i], m_amount[i]);
        if (m_blockCredits.empty())
            continue;
        if (const auto credits = m_blockCredits.find(i); credits != m_blockCredits.end())
            m_credits.emplace(m_firstRecord + i, std::move(credits->second));
    }
}

SaleKind SaleRows::kindOf(std::size_t i) const
{
    bool isReturn = m_amount[i] < 0 || (m_amount[i] == 0 && m_quantity[i] < 0);
    // A positive amount counts as it stands, whatever the status says: it may be the sale that came back later.
    if (m_statusColumn >= 0 && m_amount[i] == 0)
        isReturn = isReturn || m_statuses.meaning(m_status[i]) == StatusMeaning::Return;
    return isReturn ? SaleKind::Return : SaleKind::Sale;
}

/// Hands the piece over to be stored while the next one is read.
void SaleRows::flush()
{
    settle();
    if (m_piece.size() == 0 && m_moves.empty())
        return;
    m_storing.replacing = std::exchange(m_moves, {});
    std::swap(m_piece, m_storing.lines);
    std::swap(m_roundedRows, m_storing.roundedRows);
    m_piece.clear();
    m_roundedRows.clear();
    m_stored = std::async(std::launch::async, [this] { store(m_storing); });
}

/// On a thread of its own: touches nothing but the piece, the plan and the document.
void SaleRows::store(Piece& piece)
{
    const bool plans = !m_progress && (m_plan.applies() || m_run.wantsEffects);
    SaleColumns& lines = piece.lines;
    if (m_progress) // has told what is new, and what is on another day
        piece.repeats.clear();
    else
        piece.repeats = m_store.findRepeats(lines, m_run.batch, plans ? &m_plan : nullptr, m_run.basis);
    piece.repeated.clear();
    if (plans) {
        for (const auto& replacement : m_plan.take())
            piece.replacing.push_back({replacement, lines.amount[replacement.row], lines.person[replacement.row]});
    }
    std::vector<std::uint32_t> rows;
    rows.reserve(piece.repeats.size());
    for (const auto& repeat : piece.repeats) {
        rows.push_back(repeat.row);
        piece.repeated.push_back(
            {lines.record[repeat.row], lines.fileLine[repeat.row], std::string{lines.order(repeat.row)}});
    }
    std::erase_if(piece.roundedRows, [&](std::uint32_t row) { return std::ranges::binary_search(rows, row); });
    lines.remove(rows);
    if (lines.size() > 0)
        m_store.append(m_run.batch, lines, m_run.basis);
}

/// Waits for the piece that is being stored and adds up what came of it. Nothing of it runs on when this returns, so that
/// the document may be written to.
void SaleRows::settle()
{
    if (!m_stored.valid())
        return;
    m_stored.get();
    replace(m_storing.replacing);
    for (std::size_t i = 0; i < m_storing.repeats.size(); ++i) {
        const auto& repeat = m_storing.repeats[i];
        const auto& [record, fileLine, order] = m_storing.repeated[i];
        m_run.note(record, fileLine, m_orderColumn, repeat.sameContent ? Reason::Duplicate : Reason::Conflict,
                   repeat.sameContent ? Fate::Duplicate : Fate::Conflict, order);
        m_credits.erase(record);
        if (m_run.wantsEffects)
            ++m_run.outcome.effects.duplicatesOf[repeat.earlier.batch];
    }
    tally();
    tallyEffects();
}

/// Stored lines that lines of the piece take the place of, or could.
void SaleRows::replace(const std::vector<Replacing>& replacing)
{
    auto& effect = m_run.outcome.effects.replacing;
    for (const auto& [replacement, amount, person] : replacing) {
        ++effect.lines;
        effect.before += Money::fromScaled(replacement.amount);
        effect.after += Money::fromScaled(amount);
    }
    if (!m_plan.applies() || replacing.empty())
        return;
    m_run.result().replaced += std::ssize(replacing);
    std::vector<Replacement> replacements;
    replacements.reserve(replacing.size());
    for (const auto& one : replacing)
        replacements.push_back(one.replacement);
    ReplacementRepository{m_run.connection}.insert(replacements);
    if (!m_storedCredits)
        m_storedCredits = CreditRepository{m_run.connection}.table();
    for (const auto& [replacement, newAmount, person] : replacing) {
        if (m_run.wantsEffects) {
            auto& amount = m_days[replacement.day].first;
            amount = checkedSubtract(amount, replacement.amount);
        }
        // Who is credited was decided for the sale, not for its amount: it holds on, unless the file says who is.
        if (m_creditColumn >= 0 || replacement.person != person)
            continue;
        for (const auto& credit : m_storedCredits->ofLine(replacement.line))
            m_credits[replacement.by.record].push_back(credit.share);
    }
}

/// Adds the stored piece to the totals.
void SaleRows::tally()
{
    const SaleColumns& lines = m_storing.lines;
    m_run.result().rounded += std::ssize(m_storing.roundedRows);
    if (lines.size() == 0)
        return;
    m_totals.lines += static_cast<std::int64_t>(lines.size());
    for (std::size_t row = 0; row < lines.size(); ++row) {
        m_totals.amount += Money::fromScaled(lines.amount[row]);
        m_totals.quantity += Quantity::fromScaled(lines.quantity[row]);
        if (lines.cost[row] != kNoCost)
            m_totals.cost += Money::fromScaled(lines.cost[row]);
    }
    const auto [first, last] = std::ranges::minmax_element(lines.day);
    m_firstDay = std::min(m_firstDay.value_or(Date::fromDayNumber(*first)), Date::fromDayNumber(*first));
    m_lastDay = std::max(m_lastDay.value_or(Date::fromDayNumber(*last)), Date::fromDayNumber(*last));
}

void SaleRows::tallyEffects()
{
    if (!m_run.wantsEffects)
        return;
    const SaleColumns& piece = m_storing.lines;
    for (std::size_t row = 0; row < piece.size(); ++row) {
        auto& [amount, lines] = m_days[piece.day[row]];
        amount = checkedAdd(amount, piece.amount[row]);
        ++lines;
        m_touched.insert(piece.person[row]);
    }
}

void SaleRows::finish()
{
    flush();
    settle();
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
