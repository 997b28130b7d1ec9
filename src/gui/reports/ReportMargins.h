#pragma once

#include "reports/ReportFlow.h"

/// What stands at the edges of every page of a report.
struct ReportMargins {
    QString company;
    ReportLabel title;
    QString source;         ///< at the foot: units, which state of the document this is
    bool bareFirst = false; ///< the first page has company and title in large
};

/// Company, title, confidentiality, page x of y, at the end when all pages are there.
void addMargins(ReportFlow& flow, const ReportMargins& margins);
/// "amounts in …  ·  seal 0123456789abcdef"
QString reportSource(const ReportWords& words, const std::string& sealHash);
/// A line to sign on with what it is for, at a place.
void addSignature(ReportFlow& flow, QPointF place, double width, const ReportLabel& who);
