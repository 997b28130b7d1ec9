#include "reports/LetterLayout.h"

#include "reports/LetterPage.h"
#include "reports/NoticePage.h"
#include "reports/ReportMargins.h"

namespace {

ReportLabel titleOf(LetterKind kind, const ReportWords& words)
{
    switch (kind) {
    case LetterKind::Letters: return words.label(QStringLiteral("目标书"), QStringLiteral("Target letters"));
    case LetterKind::Notices:
        return words.label(QStringLiteral("目标调整通知书"), QStringLiteral("Adjustment notices"));
    case LetterKind::Acknowledgements:
        return words.label(QStringLiteral("目标确认签收表"), QStringLiteral("Acknowledgement of targets"));
    }
    return {};
}

} // namespace

ReportDocument layoutLetters(const attain::TargetLetters& letters, LetterKind kind, const ReportOptions& options)
{
    const ReportFonts fonts;
    const ReportWords words{options.language, letters.head.displayUnit, QString::fromStdString(letters.head.currency)};
    ReportFlow flow{options, fonts, words};
    switch (kind) {
    case LetterKind::Letters:
        for (const auto& letter : letters.people)
            LetterPage{letters.head, letter, flow}.draw();
        break;
    case LetterKind::Notices:
        for (const auto& notice : letters.notices)
            NoticePage{letters.head, notice, flow}.draw();
        break;
    case LetterKind::Acknowledgements:
        if (!letters.people.empty())
            drawAcknowledgements(letters, flow);
        break;
    }
    const ReportLabel title = titleOf(kind, words);
    addMargins(flow, {QString::fromStdString(letters.head.company), title, reportSource(words, letters.head.sealHash)});
    ReportDocument document;
    document.options = options;
    document.pageSize = flow.pageSize();
    document.title = title.first + u' ' + words.period(letters.head.year).first;
    document.company = QString::fromStdString(letters.head.company);
    document.pages = std::move(flow.pages());
    return document;
}
