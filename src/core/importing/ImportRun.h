#pragma once

#include "calendar/CalendarService.h"
#include "importing/FileLayout.h"
#include "importing/ImportResult.h"
#include "importing/ImportSource.h"
#include "metrics/MetricService.h"
#include "organisation/OrganisationService.h"
#include "storage/Connection.h"
#include "targets/TargetService.h"

namespace attain {

/// What the parts of one import share while a file is read: where it goes, how it is read, and what has come of it so far.
struct ImportRun {
    Connection& connection;
    const CalendarService& calendar;
    OrganisationService& organisation;
    MetricService& metrics;
    TargetService& targets;
    const ImportOptions& options;
    const FileLayout& layout;
    BatchId batch;                       ///< the id that the batch will have
    SaleBasis basis = SaleBasis::Signed; ///< of sales: by which of the file's days they count
    bool wantsEffects = false;           ///< collect ImportCheck's parts too

    ImportCheck outcome{};

    ImportResult& result() { return outcome.result; }
    /// Index of the column that is read as the field; -1 when there is none.
    std::int32_t column(std::string_view field) const;
    /// Notes a problem; the record is counted by its fate.
    void note(std::uint32_t record, std::uint32_t line, std::int32_t column, Reason reason, Fate fate,
              std::string_view value);
};

} // namespace attain
