#pragma once

#include "reporting/Conclusion.h"
#include "reports/ReportWords.h"

#include <QStringList>

/// The conclusions of a review in sentences that a person could have written. Sentences that belong together are joined
/// into one paragraph.
class ConclusionText {
public:
    explicit ConclusionText(const ReportWords& words) : m_words{words} { }

    QStringList chinese(const std::vector<attain::Conclusion>& conclusions) const;
    QStringList english(const std::vector<attain::Conclusion>& conclusions) const;

private:
    QString inChinese(const attain::Conclusion& conclusion) const;
    QString inEnglish(const attain::Conclusion& conclusion) const;
    QString gapsInChinese(const std::vector<attain::NamedFigure>& names) const;
    QString gapsInEnglish(const std::vector<attain::NamedFigure>& names) const;

    const ReportWords& m_words;
};
