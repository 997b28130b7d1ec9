#pragma once

#include "common/CellTable.h"
#include "common/Formats.h"
#include "targets/TargetComparison.h"

#include <QCoreApplication>

/// A comparison of targets as the rows of a CellTable: one line for each number that differs.
class ComparisonTable {
    Q_DECLARE_TR_FUNCTIONS(ComparisonTable)
public:
    static void fill(CellTable& table, const std::vector<attain::TargetComparison>& comparisons,
                     const Formats& formats);
    /// Whom a row is about, in words.
    static QString subject(const attain::TargetComparisonRow& row);
};
