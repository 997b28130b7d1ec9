#pragma once

#include "reporting/TargetLetters.h"
#include "reports/ReportWords.h"
#include "scorecards/Scorecard.h"

/// Words and values of the papers about targets, in the report's languages.
class LetterWords {
public:
    explicit LetterWords(const ReportWords& words) : m_words{words} { }

    /// UTF-8 literals in both languages.
    ReportLabel both(const char* chinese, const char* english) const;
    ReportLabel metric(attain::Metric metric) const;
    ReportLabel part(attain::DerivationPart part) const;
    ReportLabel finding(attain::FairnessFindingKind kind) const;
    ReportLabel source(attain::GoalSource source) const;
    ReportLabel comparison(attain::GoalComparison comparison) const;
    ReportLabel talk(attain::TalkKind kind) const;
    ReportLabel dimension(attain::KpiDimension dimension) const;
    ReportLabel limit(attain::ScoreLimit limit) const;
    ReportLabel trigger(attain::AdjustmentTrigger trigger) const;
    /// In the report's unit for money, else as the metric counts; "—" for nothing.
    QString value(attain::Metric metric, std::optional<std::int64_t> scaled) const;
    QString signedValue(attain::Metric metric, std::int64_t scaled) const;
    QString growth(attain::Metric metric, std::optional<attain::Ratio> growth) const;

private:
    const ReportWords& m_words;
};
