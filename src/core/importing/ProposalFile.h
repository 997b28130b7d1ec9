#pragma once

#include "importing/ImportSource.h"
#include "metrics/MetricService.h"
#include "talks/TalkService.h"

namespace attain {

/// Why a row of a proposal file was not recorded.
enum class ProposalConflict {
    PersonUnknown,
    PersonAmbiguous,
    MetricUnknown,
    PeriodInvalid,
    NumberInvalid,
    TargetMissing,   ///< the person has no target there
    TargetMoved,     ///< it is another number than the one that the row answers
    TargetPublished, ///< no draft changes it any more
    Repeated,        ///< an earlier row of the file speaks about the same target
    Unreadable,      ///< the row has another shape than the header, or its bytes are no text
};

/// "person_unknown" …
std::string_view code(ProposalConflict conflict);

struct ProposalProblem {
    std::uint32_t line = 0; ///< physical line of the file
    ProposalConflict conflict = ProposalConflict::Unreadable;
    std::string value{}; ///< the cell that it is about, as it stands in the file
};

/// What became of the rows of a proposal file: each is in one of these.
struct ProposalMerge {
    int recorded = 0;
    int unchanged = 0; ///< recorded before
    int silent = 0;    ///< neither a proposal nor a comment
    std::vector<ProposalProblem> problems;
};

/// Takes in what people without the program filled in: the table "proposals" of TableExport as CSV, with the columns
/// person, metric, period, target, proposal and note in any order. A row with a proposal becomes a proposal of the person,
/// one with words alone a comment; `target` is the number it answers, and a row whose target has moved is not recorded.
/// Numbers as a user types them: "1.2万", "-10%" (of the target).
class ProposalFile {
public:
    ProposalFile(ChangeLog& log, const CalendarService& calendar, OrganisationService& organisation,
                 const MetricService& metrics, TalkService& talks)
        : m_log{log}, m_calendar{calendar}, m_organisation{organisation}, m_metrics{metrics}, m_talks{talks}
    {
    }

    /// One command ("talks.merge"); the same file again records nothing. A dry run takes everything back. ColumnMissing,
    /// FormatUndecided, FileNotFound, Encoding… for a file that cannot be read at all.
    Result<ProposalMerge> merge(const ImportSource& source, const std::string& scenario = "base", bool dryRun = false);

private:
    ChangeLog& m_log;
    const CalendarService& m_calendar;
    OrganisationService& m_organisation;
    const MetricService& m_metrics;
    TalkService& m_talks;
};

} // namespace attain
