#include "reports/LetterReport.h"

#include "Workspace.h"
#include "reports/ReportPdf.h"

std::optional<LetterKind> letterKindFromText(const QString& text)
{
    if (text == QLatin1String{"letters"})
        return LetterKind::Letters;
    if (text == QLatin1String{"notices"})
        return LetterKind::Notices;
    if (text == QLatin1String{"acknowledgements"})
        return LetterKind::Acknowledgements;
    return std::nullopt;
}

attain::Result<void> writeLettersPdf(attain::Workspace& workspace, const attain::LetterQuery& query, LetterKind kind,
                                     const ReportOptions& options, const QString& path,
                                     const attain::Progress& progress, const std::stop_token& stop)
{
    const auto letters = workspace.letters().letters(query);
    if (!letters)
        return letters.error();
    const auto document = layoutLetters(*letters, kind, options);
    if (document.pages.empty())
        return attain::Error{attain::ErrorCode::NotFound, "no targets", {"target", query.year.code}};
    return writePdf(document, path, progress, stop);
}
