#pragma once

#include "common/IncentiveWords.h"
#include "reports/LetterWords.h"

/// Words of statements in the report's languages.
class StatementWords {
public:
    StatementWords(const ReportWords& words, const Formats& formats)
        : m_words{words}, m_letters{words}, m_numbers{formats}
    {
    }

    /// "¥13,228.61", "103.4128%".
    QString number(const std::optional<attain::Figure>& figure) const;
    QString money(attain::Money amount) const { return number(attain::Figure{attain::Unit::Money, amount.scaled()}); }
    QString name(const attain::IncentivePlan& plan) const;
    ReportLabel label(const attain::IncentiveComponent& component) const;
    QString name(const attain::IncentiveComponent& component) const { return label(component).joined(); }
    QString measure(const attain::Measure& measure) const;
    /// What a step is.
    QString title(const attain::PayoutTable& table, const attain::PayoutStep& step) const;
    /// The step's rule with its numbers: "60,000 × 7%"; empty where there is nothing to reckon.
    QString working(const attain::PayoutStep& step) const;

private:
    const ReportWords& m_words;
    LetterWords m_letters;
    IncentiveWords m_numbers;
};
