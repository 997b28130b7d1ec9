#pragma once

#include "reporting/TargetLetters.h"
#include "reports/ReportPage.h"

enum class LetterKind { Letters, Notices, Acknowledgements };

/// Lays out the papers about targets: a letter of one page for each person (目标书), a notice for each adjustment
/// (目标调整通知书), or the list of those who have to acknowledge their targets (目标确认签收表). One layout behind preview, printer
/// and PDF.
ReportDocument layoutLetters(const attain::TargetLetters& letters, LetterKind kind, const ReportOptions& options);
