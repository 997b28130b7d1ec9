#pragma once

#include "common/Formats.h"
#include "reporting/Attention.h"

/// Words for what needs attention.
class AttentionText {
    Q_DECLARE_TR_FUNCTIONS(AttentionText)
public:
    /// What it is, in one line.
    static QString headline(const attain::AttentionItem& item, const Formats& formats);
    /// What is behind it; may be empty.
    static QString detail(const attain::AttentionItem& item, const Formats& formats);
    static Tone tone(attain::AttentionLevel level);
    /// The level as a word, for those who do not see its colour.
    static QString level(attain::AttentionLevel level);
};
