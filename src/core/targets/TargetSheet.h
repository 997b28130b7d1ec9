#pragma once

#include "targets/AttainmentService.h"

#include <vector>

namespace attain {

/// Which of the three levels a sheet shows and edits.
enum class TargetLevel { Floor, Target, Stretch };

std::optional<std::int64_t>& levelOf(TargetLevels& levels, TargetLevel level);
std::optional<std::int64_t> levelOf(const TargetLevels& levels, TargetLevel level);

/// The levels after one of them was typed over. A new target takes floor and stretch along in proportion, so that their
/// order holds; nothing as the target withdraws all of them. Floor and stretch change alone.
TargetLevels withLevel(const TargetLevels& levels, TargetLevel level, std::optional<std::int64_t> value);

/// One line of the target grid: the company, a department or a person.
struct TargetSheetRow {
    Subject subject;
    std::string code;
    std::string name;
    int parent = -1; ///< index of the row above it; the company is row 0
    int depth = 0;
    std::optional<Figure> lastYear; ///< the whole year before
    std::optional<Ratio> growth;    ///< of the year's target on it
    std::vector<TargetCell> cells;  ///< one for each column of the sheet
    /// Per column, of the shown level: what is in force, where a draft is shown.
    std::vector<std::optional<std::int64_t>> inForce;
    std::vector<bool> locked;   ///< per column: all of its months; empty where nothing of the row is
    std::optional<Date> joins;  ///< hired during the year
    std::optional<Date> leaves; ///< left during the year
    bool hasChildren = false;
    std::vector<std::optional<std::int64_t>>
        childrenSum; ///< per column, of the shown level; nothing without children's targets

    /// Some column is other than what is in force; always where there is nothing in force beside what is shown.
    bool differsFromInForce(TargetLevel level) const;
};

/// All targets of one metric and year in a tree: company, departments, people; columns are the year and its quarters or
/// months. Values as AttainmentService and TargetBook give them.
struct TargetSheet {
    Metric metric = Metric::Revenue;
    TargetLevel level = TargetLevel::Target;
    Period year;
    std::vector<Period> columns; ///< the year first
    std::vector<TargetSheetRow> rows;
    TargetVersion version;
    std::optional<TargetVersionId> standsOn{}; ///< of a what-if: the version that its rows are compared with

    /// What assign() is given when `value` is typed into a cell at the sheet's level.
    TargetAssignment assignment(std::size_t row, std::size_t column, std::optional<std::int64_t> value) const;
    /// Own value minus the sum of the children in a column; nothing when one of them is missing. Positive: not yet
    /// given to anybody; negative: over-assigned.
    std::optional<std::int64_t> gap(std::size_t row, std::size_t column) const;
};

enum class SheetColumns { Quarters, Months };

/// Reads the sheet. People stand under the department they are in at the end of the year (or were in last).
class TargetSheetReader {
public:
    TargetSheetReader(const AttainmentService& attainment, const TargetService& targets,
                      const OrganisationService& organisation, const CalendarService& calendar)
        : m_attainment{attainment}, m_targets{targets}, m_organisation{organisation}, m_calendar{calendar}
    {
    }

    Result<TargetSheet> read(Metric metric, TargetLevel level, const Period& year, SheetColumns columns,
                             const std::string& scenario = "base",
                             const TargetView& view = TargetView::working()) const;

private:
    const AttainmentService& m_attainment;
    const TargetService& m_targets;
    const OrganisationService& m_organisation;
    const CalendarService& m_calendar;
};

/// What a user types into a cell: "1280", "1,280.5", "1.2万", "1.2亿", "25%", "+8%", "-5%" (of the present value), with
/// full-width digits too. `displayUnit` is what a bare number counts in (10 000 under a heading in 万元); `present` is
/// the cell's value for "+8%". Empty text is "no number". InvalidValue{"cell", text} for anything else.
Result<std::optional<std::int64_t>> parseCell(std::string_view text, Unit unit, std::int64_t displayUnit,
                                              std::optional<std::int64_t> present);

/// A share as it is typed: "20", "+20%", "-5 %". Nothing for empty text; InvalidValue{"share", text} for anything else.
Result<std::optional<Ratio>> parseShare(std::string_view text);

} // namespace attain
