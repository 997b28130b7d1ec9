#pragma once

#include "reports/LetterWords.h"
#include "reports/ReportFlow.h"

/// 目标书: one person's targets on one page: what, by when, why, how the number came about, what changed, signatures.
class LetterPage {
public:
    LetterPage(const attain::LetterHead& head, const attain::TargetLetter& letter, ReportFlow& flow)
        : m_head{head}, m_letter{letter}, m_flow{flow}, m_words{flow.words()}
    {
    }

    void draw();

private:
    void heading();
    void targets();
    void quarters();
    void derivation();
    void statements();
    void changes();
    /// What was found on fairness and challenge and may stand, with the reason.
    void findings();
    /// What the person and the manager said about the targets.
    void talks();
    void signatures();
    /// With the number of the next section: those at the end are there only where they have something to say.
    ReportLabel numbered(const char* chinese, const char* english);

    const attain::LetterHead& m_head;
    const attain::TargetLetter& m_letter;
    ReportFlow& m_flow;
    LetterWords m_words;
    int m_section = 4; ///< the last one that is always there
};
