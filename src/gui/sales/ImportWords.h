#pragma once

#include "importing/ImportResult.h"
#include "sales/ImportBatch.h"

#include <QCoreApplication>
#include <QString>

/// The words for imports: kinds of files, fields, reasons.
class ImportWords {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
public:
    static QString kind(const QString& code);
    static QString kind(attain::ImportKind kind);
    /// "Sales", "Receipts": what a sales file brings by this day of its rows.
    static QString sales(attain::SaleBasis basis);
    /// "order_date" → "Date"; months and quarters of targets by themselves.
    static QString field(const QString& code);
    /// "date_invalid" → "not a date".
    static QString reason(const QString& code);
    static QString reason(attain::Reason reason);
    static QString problemState(attain::ProblemState state);
    /// "comma", "tab" …
    static QString delimiter(char delimiter);
    /// "38,214 rows"
    static QString fileSize(std::uint64_t bytes);
};
