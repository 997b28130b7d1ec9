#pragma once

#include <QSizeF>

enum class ReportLanguage { Chinese, English, Both };
enum class ReportPaper { A4, Letter };

/// How a report is to look. What it says does not depend on it.
struct ReportOptions {
    ReportLanguage language = ReportLanguage::Chinese;
    ReportPaper paper = ReportPaper::A4;
    bool blackAndWhite = false;
    bool operator==(const ReportOptions&) const = default;
};

/// In points.
QSizeF sizeOf(ReportPaper paper);
