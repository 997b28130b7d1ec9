#include "importing/ProposalFile.h"

#include "importing/FileLayout.h"
#include "importing/PersonFinder.h"
#include "importing/RecordStream.h"
#include "importing/TargetRows.h"
#include "importing/WidePeriod.h"
#include "support/Codes.h"
#include "targets/TargetSheet.h"

#include <algorithm>
#include <set>

namespace attain {
namespace {

constexpr std::size_t kBlock = 256;

constexpr Codes<ProposalConflict, 10> kConflicts{{{"person_unknown", ProposalConflict::PersonUnknown},
                                                  {"person_ambiguous", ProposalConflict::PersonAmbiguous},
                                                  {"metric_unknown", ProposalConflict::MetricUnknown},
                                                  {"period_invalid", ProposalConflict::PeriodInvalid},
                                                  {"number_invalid", ProposalConflict::NumberInvalid},
                                                  {"target_missing", ProposalConflict::TargetMissing},
                                                  {"target_moved", ProposalConflict::TargetMoved},
                                                  {"target_published", ProposalConflict::TargetPublished},
                                                  {"repeated", ProposalConflict::Repeated},
                                                  {"unreadable", ProposalConflict::Unreadable}}};

/// Thrown by the reading of one row, caught by the row.
struct RowRefused {
    ProposalConflict conflict;
    std::string value;
};

/// Merges the rows one after the other; inside a running command.
class ProposalMerger {
public:
    ProposalMerger(const FileLayout& layout, std::string scenario, const FiscalCalendar& calendar,
                   OrganisationService& organisation, const MetricService& metrics, TalkService& talks)
        : m_layout{layout}
        , m_scenario{std::move(scenario)}
        , m_calendar{calendar}
        , m_organisation{organisation.current()}
        , m_people{organisation, m_options}
        , m_parser{layout.fieldEncoding()}
        , m_metrics{metrics}
        , m_talks{talks}
    {
    }

    void take(const CsvBlock& block)
    {
        for (const auto& record : block.records) {
            try {
                takeRow(block, record);
            } catch (const RowRefused& refused) {
                m_merge.problems.push_back({record.line, refused.conflict, refused.value});
            }
        }
    }
    ProposalMerge result() && { return std::move(m_merge); }

private:
    std::string text(std::span<const std::string_view> cells, std::string_view field)
    {
        const auto column = m_layout.column(field);
        if (!column || *column >= cells.size())
            return {};
        const auto cell = m_parser.text(cells[*column]);
        if (!cell)
            throw RowRefused{ProposalConflict::Unreadable, m_parser.shown(cells[*column])};
        return *cell;
    }

    TalkTopic topicOf(std::span<const std::string_view> cells)
    {
        const auto person = text(cells, "person");
        const auto match = m_people.find(person, m_utf8);
        if (match.state != PersonFinder::State::Found)
            throw RowRefused{match.state == PersonFinder::State::Ambiguous ? ProposalConflict::PersonAmbiguous
                                                                           : ProposalConflict::PersonUnknown,
                             person};
        const auto metricText = text(cells, "metric");
        const auto metric = metricText.empty() ? std::optional{Metric::Revenue} : metricFromWord(metricText, m_metrics);
        if (!metric)
            throw RowRefused{ProposalConflict::MetricUnknown, metricText};
        const auto periodText = text(cells, "period");
        const auto code = periodCode(periodText);
        const auto period = code ? m_calendar.parse(*code) : Result<Period>{Error{ErrorCode::InvalidValue}};
        if (!period || period->kind == PeriodKind::Week || period->kind == PeriodKind::Range)
            throw RowRefused{ProposalConflict::PeriodInvalid, periodText};
        return {m_scenario, *metric, PersonId{match.id}, *period};
    }

    static std::optional<std::int64_t> number(const std::string& text, Unit unit, std::optional<std::int64_t> present)
    {
        const auto value = parseCell(text, unit, 1, present);
        if (!value)
            throw RowRefused{ProposalConflict::NumberInvalid, text};
        return *value;
    }

    void takeRow(const CsvBlock& block, const CsvBlock::Record& record)
    {
        const auto cells = block.fieldsOf(record);
        if (record.unterminated || record.count < m_layout.columns.size())
            throw RowRefused{ProposalConflict::Unreadable, {}};
        const auto proposal = text(cells, "proposal");
        const auto note = text(cells, "note");
        if (proposal.empty() && note.empty()) {
            ++m_merge.silent;
            return;
        }
        const auto topic = topicOf(cells);
        if (!m_seen.insert({topic.metric, topic.person, topic.period.from, topic.period.to}).second)
            throw RowRefused{ProposalConflict::Repeated, topic.period.code};
        const auto talk = orThrow(m_talks.talk(topic));
        if (!talk.target)
            throw RowRefused{ProposalConflict::TargetMissing, topic.period.code};
        const Unit unit = infoOf(topic.metric).unit;
        TalkEntry entry;
        entry.kind = proposal.empty() ? TalkKind::Comment : TalkKind::Proposal;
        entry.target = number(proposal, unit, talk.target);
        entry.note = note;
        if (const auto* person = m_organisation->person(topic.person))
            entry.who = person->name;
        if (entry.target.value_or(0) < 0)
            throw RowRefused{ProposalConflict::NumberInvalid, proposal};
        if (std::ranges::any_of(talk.entries, [&](const TalkEntry& said) {
                return said.kind == entry.kind && said.target == entry.target && said.note == entry.note;
            })) {
            ++m_merge.unchanged;
            return;
        }
        const auto answered = text(cells, "target");
        if (!answered.empty() && number(answered, unit, {}) != talk.target)
            throw RowRefused{ProposalConflict::TargetMoved, answered};
        if (!std::ranges::count(m_talks.possible(talk), entry.kind))
            throw RowRefused{ProposalConflict::TargetPublished, topic.period.code};
        m_talks.add(topic, entry);
        ++m_merge.recorded;
    }

    const FileLayout& m_layout;
    std::string m_scenario;
    FiscalCalendar m_calendar;
    std::shared_ptr<const Organisation> m_organisation;
    ImportOptions m_options;
    PersonFinder m_people;
    ValueParser m_parser;
    ValueParser m_utf8{Encoding::utf8()};
    const MetricService& m_metrics;
    TalkService& m_talks;
    std::set<std::tuple<Metric, PersonId, Date, Date>> m_seen;
    ProposalMerge m_merge;
};

} // namespace

std::string_view code(ProposalConflict conflict)
{
    return codeIn(kConflicts, conflict);
}

Result<ProposalMerge> ProposalFile::merge(const ImportSource& source, const std::string& scenario, bool dryRun)
{
    ImportOptions options;
    options.kind = "proposals";
    const auto layout = guarded([&] { return FileLayoutFinder{source, options, {}}.find(); });
    if (!layout)
        return layout.error();
    if (const auto ready = checkReady(*layout); !ready)
        return ready.error();
    ProposalMerge merged;
    const auto outcome = m_log.execute({"talks.merge", Change::Targets, {}, source.shownName()}, [&]() -> Result<void> {
        ProposalMerger merger{*layout, scenario, m_calendar.fiscalCalendar(), m_organisation, m_metrics, m_talks};
        RecordStream records{source, *layout};
        for (CsvBlock block; records.read(block, kBlock); block.clear())
            merger.take(block);
        merged = std::move(merger).result();
        if (dryRun)
            return Error{ErrorCode::Cancelled, "dry run"};
        return {};
    });
    if (!outcome && !(dryRun && outcome.error().code == ErrorCode::Cancelled))
        return outcome.error();
    return merged;
}

} // namespace attain
