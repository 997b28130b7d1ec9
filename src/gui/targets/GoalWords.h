#pragma once

#include "common/Formats.h"
#include "goals/GoalCheck.h"
#include "goals/GoalWording.h"

/// The words for what targets say besides their numbers.
class GoalWords {
    Q_DECLARE_TR_FUNCTIONS(GoalWords)
public:
    static QString letter(attain::SmartLetter letter);
    static QString source(attain::GoalSource source);
    static QString comparison(attain::GoalComparison comparison);
    /// What is missing or does not fit, in plain words.
    static QString finding(const attain::GoalFinding& finding, const Formats& formats, const FigureScale& scale);
    /// What a letter says where it is met; the first finding where it is not.
    static QString line(const attain::GoalAssessment& assessment, attain::SmartLetter letter, const Formats& formats,
                        const FigureScale& scale);
    /// The target as one sentence that leaves nothing open.
    static QString sentence(const attain::GoalAssessment& assessment, const Formats& formats, const FigureScale& scale);
    /// What was understood of a sentence, and what it leaves open.
    static QString understood(const attain::GoalWording& wording, const Formats& formats);

    static constexpr std::array kLetters{attain::SmartLetter::Specific, attain::SmartLetter::Measurable,
                                         attain::SmartLetter::Achievable, attain::SmartLetter::Relevant,
                                         attain::SmartLetter::TimeBound};
};
