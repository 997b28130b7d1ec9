#pragma once

#include "reports/LetterWords.h"
#include "reports/ReportFlow.h"

/// 目标调整通知书: one adjustment on a page: what changes from when and why, how it was found, who was told, what help is given.
class NoticePage {
public:
    NoticePage(const attain::LetterHead& head, const attain::AdjustmentNotice& notice, ReportFlow& flow)
        : m_head{head}, m_notice{notice}, m_flow{flow}, m_words{flow.words()}
    {
    }

    void draw();

private:
    void cells();
    void protocol();

    const attain::LetterHead& m_head;
    const attain::AdjustmentNotice& m_notice;
    ReportFlow& m_flow;
    LetterWords m_words;
};

/// 目标确认签收表: everybody with their targets and room to sign.
void drawAcknowledgements(const attain::TargetLetters& letters, ReportFlow& flow);
