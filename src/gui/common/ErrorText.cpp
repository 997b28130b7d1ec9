#include "common/ErrorText.h"

#include "common/ScenarioWords.h"

#include <QStringList>

#include <map>

namespace {

QString value(const attain::Error& error, std::size_t index)
{
    return index < error.values.size() ? QString::fromStdString(error.values[index]) : QStringLiteral("?");
}

/// The word for a kind of thing or a field, as the core names them; the name itself where there is none.
QString thing(const attain::Error& error, std::size_t index)
{
    static const std::map<QString, const char*> kWords{
        {QStringLiteral("amount"), QT_TRANSLATE_NOOP("ErrorText", "the amount")},
        {QStringLiteral("assignment"), QT_TRANSLATE_NOOP("ErrorText", "assignment")},
        {QStringLiteral("batch"), QT_TRANSLATE_NOOP("ErrorText", "import")},
        {QStringLiteral("code"), QT_TRANSLATE_NOOP("ErrorText", "the code")},
        {QStringLiteral("currency"), QT_TRANSLATE_NOOP("ErrorText", "the currency")},
        {QStringLiteral("date"), QT_TRANSLATE_NOOP("ErrorText", "the date")},
        {QStringLiteral("department"), QT_TRANSLATE_NOOP("ErrorText", "department")},
        {QStringLiteral("from"), QT_TRANSLATE_NOOP("ErrorText", "the first day")},
        {QStringLiteral("fiscal_first_month"), QT_TRANSLATE_NOOP("ErrorText", "the fiscal year's first month")},
        {QStringLiteral("left"), QT_TRANSLATE_NOOP("ErrorText", "the last day of work")},
        {QStringLiteral("level"), QT_TRANSLATE_NOOP("ErrorText", "the level")},
        {QStringLiteral("line"), QT_TRANSLATE_NOOP("ErrorText", "sale line")},
        {QStringLiteral("metric"), QT_TRANSLATE_NOOP("ErrorText", "metric")},
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("ErrorText", "the name")},
        {QStringLiteral("period"), QT_TRANSLATE_NOOP("ErrorText", "period")},
        {QStringLiteral("person"), QT_TRANSLATE_NOOP("ErrorText", "person")},
        {QStringLiteral("position"), QT_TRANSLATE_NOOP("ErrorText", "position")},
        {QStringLiteral("profile"), QT_TRANSLATE_NOOP("ErrorText", "import template")},
        {QStringLiteral("scenario"), QT_TRANSLATE_NOOP("ErrorText", "scenario")},
        {QStringLiteral("assumption"), QT_TRANSLATE_NOOP("ErrorText", "the assumption")},
        {QStringLiteral("base"), QT_TRANSLATE_NOOP("ErrorText", "the version it stands on")},
        {QStringLiteral("change"), QT_TRANSLATE_NOOP("ErrorText", "the change")},
        {QStringLiteral("indicator"), QT_TRANSLATE_NOOP("ErrorText", "indicator")},
        {QStringLiteral("month"), QT_TRANSLATE_NOOP("ErrorText", "the month")},
        {QStringLiteral("months"), QT_TRANSLATE_NOOP("ErrorText", "the months in a row")},
        {QStringLiteral("combination"), QT_TRANSLATE_NOOP("ErrorText", "how months are combined")},
        {QStringLiteral("metric_value"), QT_TRANSLATE_NOOP("ErrorText", "entered value")},
        {QStringLiteral("part_of"), QT_TRANSLATE_NOOP("ErrorText", "the metric it is a part of")},
        {QStringLiteral("points"), QT_TRANSLATE_NOOP("ErrorText", "the points for each event")},
        {QStringLiteral("tolerance"), QT_TRANSLATE_NOOP("ErrorText", "the tolerance")},
        {QStringLiteral("value"), QT_TRANSLATE_NOOP("ErrorText", "the value")},
        {QStringLiteral("season_weights"), QT_TRANSLATE_NOOP("ErrorText", "the season weights")},
        {QStringLiteral("shares"), QT_TRANSLATE_NOOP("ErrorText", "the credit shares")},
        {QStringLiteral("effective_from"), QT_TRANSLATE_NOOP("ErrorText", "the day from which it counts")},
        {QStringLiteral("cap"), QT_TRANSLATE_NOOP("ErrorText", "the cap")},
        {QStringLiteral("floor"), QT_TRANSLATE_NOOP("ErrorText", "the floor")},
        {QStringLiteral("threshold"), QT_TRANSLATE_NOOP("ErrorText", "the threshold")},
        {QStringLiteral("grades"), QT_TRANSLATE_NOOP("ErrorText", "the grades, best first")},
        {QStringLiteral("grade_shares"), QT_TRANSLATE_NOOP("ErrorText", "the shares of the grades, 100 % together")},
        {QStringLiteral("items"), QT_TRANSLATE_NOOP("ErrorText", "the KPIs of the template")},
        {QStringLiteral("kpi"), QT_TRANSLATE_NOOP("ErrorText", "KPI")},
        {QStringLiteral("scorecard"), QT_TRANSLATE_NOOP("ErrorText", "scorecard of the period")},
        {QStringLiteral("scorecard_template"), QT_TRANSLATE_NOOP("ErrorText", "template of scorecards")},
        {QStringLiteral("weight"), QT_TRANSLATE_NOOP("ErrorText", "the weight")},
        {QStringLiteral("weights"), QT_TRANSLATE_NOOP("ErrorText", "the sum of the weights, which is to be 1")},
        {QStringLiteral("tiers"), QT_TRANSLATE_NOOP("ErrorText", "the tiers, the first from 0 and rising")},
        {QStringLiteral("paid"), QT_TRANSLATE_NOOP("ErrorText", "what is paid for")},
        {QStringLiteral("selects"), QT_TRANSLATE_NOOP("ErrorText", "what chooses the tier")},
        {QStringLiteral("mode"), QT_TRANSLATE_NOOP("ErrorText", "the mode of the tiers")},
        {QStringLiteral("special"), QT_TRANSLATE_NOOP("ErrorText", "the rates of products and categories")},
        {QStringLiteral("amount_from"), QT_TRANSLATE_NOOP("ErrorText", "the metric of the target bonus")},
        {QStringLiteral("measure"), QT_TRANSLATE_NOOP("ErrorText", "what pays the bonus, which is to be a ratio")},
        {QStringLiteral("curve"), QT_TRANSLATE_NOOP("ErrorText", "the payout curve, rising")},
        {QStringLiteral("when"), QT_TRANSLATE_NOOP("ErrorText", "the condition of the extra")},
        {QStringLiteral("share"), QT_TRANSLATE_NOOP("ErrorText", "the share")},
        {QStringLiteral("reserve"), QT_TRANSLATE_NOOP("ErrorText", "the reserve")},
        {QStringLiteral("score"), QT_TRANSLATE_NOOP("ErrorText", "the score that weighs the shares")},
        {QStringLiteral("gates"), QT_TRANSLATE_NOOP("ErrorText", "the conditions")},
        {QStringLiteral("multipliers"), QT_TRANSLATE_NOOP("ErrorText", "what scales the pay")},
        {QStringLiteral("components"), QT_TRANSLATE_NOOP("ErrorText", "the components, each with a code of its own")},
        {QStringLiteral("carries_over"), QT_TRANSLATE_NOOP("ErrorText", "what is carried over, which needs a cap")},
        {QStringLiteral("budget"), QT_TRANSLATE_NOOP("ErrorText", "the budget")},
        {QStringLiteral("draw"), QT_TRANSLATE_NOOP("ErrorText", "the advance")},
        {QStringLiteral("holdback"), QT_TRANSLATE_NOOP("ErrorText", "what is held back")},
        {QStringLiteral("role_weight"), QT_TRANSLATE_NOOP("ErrorText", "the role weight")},
        {QStringLiteral("positions"), QT_TRANSLATE_NOOP("ErrorText", "the positions")},
        {QStringLiteral("reason"), QT_TRANSLATE_NOOP("ErrorText", "the reason")},
        {QStringLiteral("answer"), QT_TRANSLATE_NOOP("ErrorText", "the answer")},
        {QStringLiteral("incentive_plan"), QT_TRANSLATE_NOOP("ErrorText", "incentive plan")},
        {QStringLiteral("payouts"), QT_TRANSLATE_NOOP("ErrorText", "pay of the plan")},
        {QStringLiteral("dispute"), QT_TRANSLATE_NOOP("ErrorText", "dispute")},
        {QStringLiteral("periods"), QT_TRANSLATE_NOOP("ErrorText", "how many periods in a row")},
        {QStringLiteral("newcomer_months"), QT_TRANSLATE_NOOP("ErrorText", "the months of newcomers")},
        {QStringLiteral("ladder"), QT_TRANSLATE_NOOP("ErrorText", "the ladder")},
        {QStringLiteral("deduct"), QT_TRANSLATE_NOOP("ErrorText", "the deduction, which only this kind of step has")},
        {QStringLiteral("minimum_wage"), QT_TRANSLATE_NOOP("ErrorText", "the minimum wage")},
        {QStringLiteral("wage_metric"), QT_TRANSLATE_NOOP("ErrorText", "the metric of wages, which is to be money")},
        {QStringLiteral("appeal"), QT_TRANSLATE_NOOP("ErrorText", "the appeal")},
        {QStringLiteral("penalty_rule"), QT_TRANSLATE_NOOP("ErrorText", "rule for warnings")},
        {QStringLiteral("penalty_proposal"), QT_TRANSLATE_NOOP("ErrorText", "proposal of the rule")},
        {QStringLiteral("penalty_case"), QT_TRANSLATE_NOOP("ErrorText", "case")},
        {QStringLiteral("penalty_wage"), QT_TRANSLATE_NOOP("ErrorText", "wage of the last month")},
        {QStringLiteral("fairness_finding"), QT_TRANSLATE_NOOP("ErrorText", "finding")},
        {QStringLiteral("target_adjustment"), QT_TRANSLATE_NOOP("ErrorText", "adjustment")},
        {QStringLiteral("target_version"), QT_TRANSLATE_NOOP("ErrorText", "version")},
        {QStringLiteral("target_talk"), QT_TRANSLATE_NOOP("ErrorText", "talk about the target of")},
        {QStringLiteral("proposal"), QT_TRANSLATE_NOOP("ErrorText", "proposal")},
        {QStringLiteral("target"), QT_TRANSLATE_NOOP("ErrorText", "target")},
        {QStringLiteral("to"), QT_TRANSLATE_NOOP("ErrorText", "the last day")},
    };
    const QString name = value(error, index);
    const auto found = kWords.find(name);
    return found == kWords.end() ? name : ErrorText::tr(found->second);
}

/// No holder is named: other work on the document, perhaps this window's own, has not ended yet.
bool isBusy(const attain::Error& error)
{
    return error.code == attain::ErrorCode::DocumentLocked && error.values.size() == 1;
}

QString scenarioState(const QString& name, const QString& state)
{
    if (state == QLatin1String{"behind"})
        return ErrorText::tr("The base targets have a newer version than the one “%1” stands on.").arg(name);
    if (state == QLatin1String{"same"})
        return ErrorText::tr("“%1” has no other target than the base.").arg(name);
    return ErrorText::tr("“%1” stands on a version of the base: it is taken over, never published itself.").arg(name);
}

QString workbook(const QString& file, const QString& why)
{
    if (why == QLatin1String{"old_or_protected"})
        return ErrorText::tr("“%1” is an old Excel workbook or has a password.").arg(file);
    if (why == QLatin1String{"too_large"})
        return ErrorText::tr("“%1” is too large for a workbook.").arg(file);
    if (why == QLatin1String{"empty"})
        return ErrorText::tr("“%1” has no sheet with anything in it.").arg(file);
    return ErrorText::tr("“%1” is damaged, or no Excel workbook.").arg(file);
}

} // namespace

ErrorText ErrorText::of(const attain::Error& error)
{
    QStringList details{QString::fromLatin1(attain::name(error.code))};
    for (const std::string& text : error.values)
        details.append(QString::fromStdString(text));
    if (!error.detail.empty())
        details.append(QString::fromStdString(error.detail));
    ErrorText text;
    text.what = whatOf(error);
    text.unchanged = unchangedOf(error.code);
    text.advice = isBusy(error) ? tr("Try again when it is done.") : adviceOf(error.code);
    text.details = details.join(u'\n');
    return text;
}

QString ErrorText::sentence() const
{
    QStringList parts{what};
    if (!unchanged.isEmpty())
        parts.append(unchanged);
    if (!advice.isEmpty())
        parts.append(advice);
    return parts.join(u' ');
}

QString ErrorText::whatOf(const attain::Error& error)
{
    using enum attain::ErrorCode;
    switch (error.code) {
    case InvalidValue:
        if (value(error, 0) == QLatin1String{"month_line"})
            return tr("Line %1 is not a month with a value: “%2”. Write 2026-08 95.2, with no more decimals than the "
                      "unit has.")
                .arg(value(error, 2), value(error, 1).left(60));
        if (value(error, 0) == QLatin1String{"formula"})
            return tr("The formula does not read from “%1” on.").arg(value(error, 1));
        if (value(error, 0) == QLatin1String{"formula_cycle"})
            return tr("The formula of “%1” leads back to itself.").arg(value(error, 1));
        if (value(error, 0) == QLatin1String{"evidence"})
            return tr("A value needs its evidence: the document, survey or report it is from.");
        if (value(error, 0) == QLatin1String{"only"})
            return tr("A part needs at least one text that counts.");
        return tr("“%2” is not a valid value for %1.").arg(thing(error, 0), value(error, 1));
    case NotFound: return tr("There is no %1 “%2”.").arg(thing(error, 0), value(error, 1));
    case AlreadyExists: return tr("There is a %1 “%2” already.").arg(thing(error, 0), value(error, 1));
    case Ambiguous: return tr("“%2” fits more than one %1.").arg(thing(error, 0), value(error, 1));
    case Cycle: return tr("The department “%1” would become part of itself.").arg(value(error, 0));
    case InUse: return tr("The %1 “%2” is in use.").arg(thing(error, 0), value(error, 1));
    case Overflow: return tr("A number is too large: %1.").arg(value(error, 0));
    case PeriodClosed: return tr("The period %1 is closed.").arg(value(error, 0));
    case WrongState:
        if (value(error, 0) == QLatin1String{"scenario"})
            return scenarioState(ScenarioWords::name(value(error, 1).toStdString()), value(error, 2));
        if (value(error, 0) == QLatin1String{"period"})
            return tr("The period %1 is not over yet.").arg(value(error, 1));
        return tr("The state of %1 %2 does not allow this.").arg(thing(error, 0), value(error, 1));
    case SecondPersonNeeded: return tr("%1 asked for this change and may not approve it alone.").arg(value(error, 0));
    case NotReady:
        if (value(error, 0) == QLatin1String{"payouts"})
            return tr("Numbers that pay depends on are missing: %1. The table shows a dash there.")
                .arg(value(error, 1));
        if (value(error, 0) == QLatin1String{"penalty_wage"})
            return tr("The person's wage of the last month is not known.");
        return tr("Not ready yet: %1 findings stand against it.").arg(value(error, 1));
    case TargetLocked: return tr("The target of %1 is locked.").arg(value(error, 0));
    case NothingToUndo: return tr("There is nothing to undo.");
    case UndoConflict:
        return tr("“%1” cannot be undone: what it changed was changed again since.").arg(value(error, 0));
    case Cancelled: return tr("Cancelled.");
    case FileNotFound: return tr("The file “%1” does not exist.").arg(value(error, 0));
    case FileExists: return tr("There is a file “%1” already.").arg(value(error, 0));
    case FileNotReadable: return tr("The file “%1” cannot be read: %2.").arg(value(error, 0), value(error, 1));
    case FileNotWritable: return tr("The file “%1” cannot be written: %2.").arg(value(error, 0), value(error, 1));
    case DiskFull: return tr("The disk is full: “%1” could not be written.").arg(value(error, 0));
    case NotADocument: return tr("“%1” is not an Attain workspace.").arg(value(error, 0));
    case DocumentEmpty:
        return tr("“%1” is empty: it was not downloaded completely, or it is damaged.").arg(value(error, 0));
    case DocumentNewer:
        return tr("“%1” was made by a newer version of Attain (format %2; this version knows %3).")
            .arg(value(error, 0), value(error, 1), value(error, 2));
    case DocumentDamaged: return tr("“%1” is damaged: %2.").arg(value(error, 0), value(error, 1));
    case DocumentLocked:
        if (isBusy(error))
            return tr("“%1” is being read or written by other work at this moment.").arg(value(error, 0));
        return tr("“%1” is open elsewhere: %2 on %3.").arg(value(error, 0), value(error, 1), value(error, 2));
    case DocumentChanged: return tr("“%1” was changed by another program while it was open.").arg(value(error, 0));
    case DocumentReadOnly: return tr("“%1” is open for reading only.").arg(value(error, 0));
    case EncodingUnknown: return tr("The encoding “%1” is not known.").arg(value(error, 0));
    case EncodingInvalid: return tr("Line %2 is not valid %1 text.").arg(value(error, 0), value(error, 1));
    case CsvUnterminatedQuote:
        return tr("The quotation mark that opens on line %1 is never closed.").arg(value(error, 0));
    case CsvLimit:
        return tr("Line %1, column %2 goes beyond a limit: %3.").arg(value(error, 0), value(error, 1), value(error, 2));
    case WorkbookNotReadable: return workbook(value(error, 0), value(error, 1));
    case ColumnMissing: return tr("No column was found for “%1”.").arg(value(error, 0));
    case ColumnAmbiguous: return tr("Several columns fit “%1”: %2.").arg(value(error, 0), value(error, 1));
    case FormatUndecided: return tr("The values of the column “%1” can be read in two ways.").arg(value(error, 0));
    case JsonSyntax: return tr("The package is not valid JSON (%1): %2.").arg(value(error, 0), value(error, 1));
    case JsonUnknownKey: return tr("The package has an entry that is not known: %1.").arg(value(error, 0));
    case JsonInvalid: return tr("The package's entry %1 is not as expected: %2.").arg(value(error, 0), value(error, 1));
    case TotalsDiffer:
        return tr("The control total “%1” differs: expected %2, found %3.")
            .arg(value(error, 0), value(error, 1), value(error, 2));
    case QueryFailed: return tr("The query failed: %1.").arg(value(error, 0));
    case QueryNotReadOnly: return tr("A query only reads; this one would do more.");
    case Storage: return tr("The workspace's storage reported: %1.").arg(value(error, 0));
    case Internal: return tr("Something unexpected went wrong.");
    }
    return {};
}

QString ErrorText::unchangedOf(attain::ErrorCode code)
{
    using enum attain::ErrorCode;
    switch (code) {
    case FileNotFound:
    case FileNotReadable:
    case WorkbookNotReadable:
    case NothingToUndo: return {};
    case FileExists:
    case FileNotWritable:
    case DiskFull: return tr("Nothing was written; the file that was there is as it was.");
    case NotADocument:
    case DocumentEmpty:
    case DocumentNewer:
    case DocumentDamaged:
    case DocumentLocked: return tr("The file was not touched.");
    case InvalidValue:
    case NotFound:
    case AlreadyExists:
    case Ambiguous:
    case Cycle:
    case InUse:
    case Overflow:
    case PeriodClosed:
    case WrongState:
    case SecondPersonNeeded:
    case NotReady:
    case TargetLocked:
    case UndoConflict:
    case Cancelled:
    case DocumentChanged:
    case DocumentReadOnly:
    case EncodingUnknown:
    case EncodingInvalid:
    case CsvUnterminatedQuote:
    case CsvLimit:
    case ColumnMissing:
    case ColumnAmbiguous:
    case FormatUndecided:
    case JsonSyntax:
    case JsonUnknownKey:
    case JsonInvalid:
    case TotalsDiffer:
    case QueryFailed:
    case QueryNotReadOnly:
    case Storage:
    case Internal: return tr("Nothing was changed.");
    }
    return {};
}

QString ErrorText::adviceOf(attain::ErrorCode code)
{
    using enum attain::ErrorCode;
    switch (code) {
    case InvalidValue: return tr("Correct the value and try again.");
    case AlreadyExists: return tr("Choose another code.");
    case Ambiguous: return tr("Use the code instead of the name.");
    case Cycle: return tr("Choose another parent.");
    case InUse: return tr("Remove what refers to it first.");
    case PeriodClosed: return tr("Enter the correction in an open period.");
    case WrongState: return tr("Take the step that comes before it first.");
    case SecondPersonNeeded: return tr("Let a second person approve it, under their own name.");
    case NotReady: return tr("Enter what is missing, or mend what was found.");
    case TargetLocked: return tr("Unlock it first.");
    case UndoConflict: return tr("Undo the later changes first.");
    case FileNotFound: return tr("It may have been moved or renamed.");
    case FileExists:
    case FileNotWritable: return tr("Choose another name or folder.");
    case FileNotReadable: return tr("Check the permissions, or whether another program holds it.");
    case WorkbookNotReadable: return tr("Save it again in Excel as .xlsx without a password, or as CSV.");
    case DiskFull: return tr("Make room, or choose another disk.");
    case NotADocument: return tr("If it is a CSV file, import it into a workspace instead.");
    case DocumentEmpty: return tr("Let the sync client finish, or restore a backup.");
    case DocumentNewer: return tr("Install the newer version to open it.");
    case DocumentDamaged: return tr("Restore a backup (Settings, Backups).");
    case DocumentLocked: return tr("Close it there, or open a copy.");
    case DocumentChanged: return tr("Close the workspace and open it again.");
    case DocumentReadOnly: return tr("Save a copy and work on that.");
    case EncodingUnknown:
    case EncodingInvalid: return tr("Choose another encoding in the preview.");
    case CsvUnterminatedQuote:
    case CsvLimit:
    case JsonSyntax:
    case JsonUnknownKey:
    case JsonInvalid: return tr("Correct the file and try again.");
    case ColumnMissing:
    case ColumnAmbiguous:
    case FormatUndecided: return tr("Choose in the column's heading.");
    case TotalsDiffer:
    case Storage:
    case Internal: return tr("Copy the details and report them.");
    case NotFound:
    case Overflow:
    case NothingToUndo:
    case QueryFailed:
    case QueryNotReadOnly:
    case Cancelled: return {};
    }
    return {};
}
