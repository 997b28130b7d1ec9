#include "Workspace.h"
#include "common/ErrorText.h"
#include "reports/LetterReport.h"
#include "reports/ReviewReport.h"
#include "shell/AppOptions.h"
#include "shell/Application.h"
#include "shell/Languages.h"
#include "shell/MainWindow.h"
#include "shell/Screenshot.h"
#include "shell/Session.h"
#include "shell/WorkspaceFiles.h"
#include "support/PathText.h"

#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

namespace {

constexpr int kDone = 0;
constexpr int kFailed = 1;
/// So often the event loop comes round with no work under way before a picture is taken: layouts follow each other.
constexpr int kQuietTurns = 8;

int say(const QString& message, int exitCode)
{
    std::fputs((message + u'\n').toUtf8().constData(), exitCode == kDone ? stdout : stderr);
    return exitCode;
}

bool hasDisplay()
{
#if defined(Q_OS_LINUX)
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

int takeScreenshot(MainWindow& window, const AppOptions& options)
{
    Screenshot screenshot{window, options};
    if (const QString problem = screenshot.prepare(); !problem.isEmpty())
        return say(problem, kFailed);
    window.show();
    QTimer turn; // its turn comes when all other events were seen to
    int quiet = 0;
    QObject::connect(&turn, &QTimer::timeout, &window, [&] {
        quiet = window.jobs().isIdle() ? quiet + 1 : 0; // what is computed on a worker thread belongs into the picture
        if (quiet < kQuietTurns)
            return;
        turn.stop();
        const QString problem = screenshot.save();
        QCoreApplication::exit(problem.isEmpty() ? kDone : say(problem, kFailed));
    });
    turn.start();
    return QCoreApplication::exec();
}

/// Empty, or why there is nothing to draw.
QString openForPicture(MainWindow& window, const AppOptions& options, const QTemporaryDir& folder)
{
    QString file = options.file;
    if (options.screenshotPage == QLatin1String{"welcome"})
        return {}; // what is shown while no workspace is open
    if (options.sample) {
        file = folder.filePath(QStringLiteral("sample.attain"));
        if (const auto made = WorkspaceFiles::makeSample(file); !made)
            return ErrorText::of(made.error()).sentence();
    }
    if (file.isEmpty())
        return {};
    const auto path = attain::fromUtf8(file.toStdString());
    auto workspace = attain::Workspace::open(path, attain::OpenMode::ReadWrite);
    if (!workspace) // open elsewhere, or in a folder that cannot be written to: a picture needs only to read
        workspace = attain::Workspace::open(path, attain::OpenMode::ReadOnly);
    if (!workspace)
        return ErrorText::of(workspace.error()).sentence();
    window.show(std::shared_ptr<attain::Workspace>{*std::move(workspace)});
    return {};
}

attain::Result<void> writeReport(attain::Workspace& workspace, const attain::Period& period, const AppOptions& options)
{
    ReportOptions look;
    look.language = reportLanguageFromText(options.language).value_or(ReportLanguage::Chinese);
    attain::PersonId person;
    if (!options.person.isEmpty()) {
        const auto organisation = attain::orThrow(workspace.organisation().snapshot());
        const auto* known = organisation->personByCode(options.person.toStdString());
        if (known == nullptr)
            return attain::Error{
                attain::ErrorCode::NotFound, "no such person", {"person", options.person.toStdString()}};
        person = known->id;
    }
    if (const auto kind = letterKindFromText(options.report)) {
        attain::LetterQuery query;
        query.year = period;
        query.person = person;
        return writeLettersPdf(workspace, query, *kind, look, options.pdf);
    }
    attain::ReviewQuery query;
    query.period = period;
    if (const auto paper = personPaperFromText(options.report))
        return writePersonPaperPdf(workspace, query, *paper, person, look, options.pdf);
    return writeReviewPdf(workspace, query, look, options.pdf);
}

/// --report KIND: reads the workspace, writes the PDF, needs no window.
int writeReport(const AppOptions& options)
{
    auto workspace = attain::Workspace::open(attain::fromUtf8(options.file.toStdString()), attain::OpenMode::ReadOnly);
    if (!workspace)
        return say(ErrorText::of(workspace.error()).sentence(), kFailed);
    const auto period = options.period.isEmpty()
        ? (*workspace)->attainment().currentPeriod()
        : (*workspace)->calendar().fiscalCalendar().parse(options.period.toStdString());
    if (!period)
        return say(ErrorText::of(period.error()).sentence(), kFailed);
    if (const auto written = writeReport(**workspace, *period, options); !written)
        return say(ErrorText::of(written.error()).sentence(), kFailed);
    return kDone;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("Attain"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ATTAIN_VERSION));
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const AppOptions::Parsed parsed = AppOptions::parse(arguments);
    if (!parsed.options)
        return say(parsed.message, parsed.exitCode);
    const AppOptions& options = *parsed.options;
    if (options.needsDisplay() && !hasDisplay())
        return say(QStringLiteral("There is no display for the window. attainctl does the same work without one."),
                   kFailed);
    if (!options.needsDisplay() && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");

    Application application{argc, argv};
    std::unique_ptr<QSettings> store;
    if (options.needsDisplay())
        store = std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("Attain"),
                                            QStringLiteral("Attain"));
    Preferences preferences{std::move(store)};
    if (!options.language.isEmpty())
        preferences.setLanguage(options.language == QLatin1String{"both"} ? QStringLiteral("zh_CN") : options.language);
    if (!options.theme.isEmpty())
        preferences.setTheme(Theme::modeFromText(options.theme));
    const Languages languages{preferences};
    Theme theme;
    theme.setMode(preferences.theme());
    theme.applyTo(application);
    QObject::connect(&preferences, &Preferences::themeChanged, &theme, [&] { theme.setMode(preferences.theme()); });
    const Icons icons{theme};

    if (!options.report.isEmpty())
        return writeReport(options);
    MainWindow window{Surroundings{theme, icons, preferences}};
    QObject::connect(&application, &Application::fileRequested, &window,
                     [&window](const QString& file) { window.takeFiles({file}); });
    if (!options.screenshotPage.isEmpty()) {
        QTemporaryDir folder; // of the sample, which goes after the picture
        const QString problem = openForPicture(window, options, folder);
        const int exitCode = problem.isEmpty() ? takeScreenshot(window, options) : say(problem, kFailed);
        window.closeWorkspace();
        return exitCode;
    }
    window.show();
    if (options.sample)
        window.files().openSample();
    else if (!options.file.isEmpty())
        window.takeFiles({options.file});
    return QApplication::exec();
}
