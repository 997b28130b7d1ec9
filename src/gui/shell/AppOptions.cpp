#include "shell/AppOptions.h"

#include <QCommandLineParser>

namespace {

constexpr int kWrongUsage = 2;

AppOptions::Parsed wrong(const QString& message)
{
    return {.options = {}, .message = message, .exitCode = kWrongUsage};
}

struct Described {
    const char* name;
    const char* value; ///< empty: the option takes none
    const char* description;
};

constexpr Described kOptions[] = {
    {"sample", "", "Open the sample company."},
    {"screenshot", "PAGE", "Draw PAGE (welcome, overview, ...) of FILE and end: --screenshot PAGE OUT.png FILE"},
    {"size", "WxH", "Size of the window for --screenshot."},
    {"report", "KIND",
     "Write a report of FILE and end: quarterly, scorecards, statements, letters, notices or acknowledgements."},
    {"pdf", "OUT.pdf", "Where --report writes to."},
    {"lang", "L", "zh_CN or en; for reports also both."},
    {"theme", "T", "light or dark."},
    {"period", "P", "2026, 2026-H1, 2026-Q3, 2026-09 ..."},
    {"metric", "CODE", "revenue, quantity, gross_profit ..."},
    {"department", "CODE", "The department to look at."},
    {"person", "CODE", "The person to show on the page of --screenshot, or whose letter --report writes."},
    {"task", "NAME", "What to start on the page of --screenshot."},
    {"filter", "TEXT", "The filter line of the page of --screenshot."},
};

QString helpText()
{
    QString text = QStringLiteral(
        "Usage: attain [OPTIONS] [FILE]\nSales target management. FILE is a workspace (*.attain).\n\n");
    for (const Described& option : kOptions) {
        const QString name = QStringLiteral("  --%1 %2").arg(QLatin1String{option.name}, QLatin1String{option.value});
        text += name.leftJustified(22) + QLatin1String{option.description} + u'\n';
    }
    return text;
}

std::optional<QSize> sizeFrom(const QString& text)
{
    const QStringList parts = text.split(u'x');
    bool fits = parts.size() == 2;
    const int width = fits ? parts[0].toInt(&fits) : 0;
    const int height = fits ? parts[1].toInt(&fits) : 0;
    if (!fits || width < 100 || height < 100 || width > 10'000 || height > 10'000)
        return {};
    return QSize{width, height};
}

} // namespace

AppOptions::Parsed AppOptions::parse(const QStringList& arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    for (const Described& option : kOptions)
        parser.addOption({QLatin1String{option.name}, QString{}, QLatin1String{option.value}});
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (parser.isSet(help))
        return {.options = {}, .message = helpText(), .exitCode = 0};
    if (parser.isSet(version))
        return {.options = {},
                .message = QStringLiteral("attain ") + QCoreApplication::applicationVersion(),
                .exitCode = 0};

    AppOptions options;
    QStringList files = parser.positionalArguments();
    options.sample = parser.isSet(QStringLiteral("sample"));
    options.screenshotPage = parser.value(QStringLiteral("screenshot"));
    options.report = parser.value(QStringLiteral("report"));
    options.pdf = parser.value(QStringLiteral("pdf"));
    options.language = parser.value(QStringLiteral("lang"));
    options.theme = parser.value(QStringLiteral("theme"));
    options.period = parser.value(QStringLiteral("period"));
    options.metric = parser.value(QStringLiteral("metric"));
    options.task = parser.value(QStringLiteral("task"));
    options.filter = parser.value(QStringLiteral("filter"));
    options.department = parser.value(QStringLiteral("department"));
    options.person = parser.value(QStringLiteral("person"));
    if (parser.isSet(QStringLiteral("size"))) {
        const auto size = sizeFrom(parser.value(QStringLiteral("size")));
        if (!size)
            return wrong(QStringLiteral("--size wants WIDTHxHEIGHT, for example 1440x900."));
        options.size = *size;
    }
    if (!options.screenshotPage.isEmpty()) {
        if (files.isEmpty())
            return wrong(QStringLiteral("--screenshot wants a page and a file: --screenshot overview OUT.png FILE."));
        options.screenshotFile = files.takeFirst();
        if (files.isEmpty() && !options.sample && options.screenshotPage != QLatin1String{"welcome"})
            return wrong(QStringLiteral("--screenshot wants a workspace: --screenshot overview OUT.png FILE."));
    }
    static const QStringList kReports{QString{},
                                      QStringLiteral("quarterly"),
                                      QStringLiteral("scorecards"),
                                      QStringLiteral("statements"),
                                      QStringLiteral("letters"),
                                      QStringLiteral("notices"),
                                      QStringLiteral("acknowledgements")};
    if (!kReports.contains(options.report))
        return wrong(
            QStringLiteral("--report knows quarterly, scorecards, statements, letters, notices and acknowledgements."));
    if (!options.report.isEmpty() && (options.pdf.isEmpty() || files.isEmpty()))
        return wrong(QStringLiteral("--report wants --pdf OUT.pdf and a workspace."));
    if (files.size() > 1)
        return wrong(QStringLiteral("One workspace at a time: %1 were given.").arg(files.size()));
    static const QStringList kLanguages{QString{}, QStringLiteral("zh_CN"), QStringLiteral("en"),
                                        QStringLiteral("both")};
    if (!kLanguages.contains(options.language))
        return wrong(QStringLiteral("--lang knows zh_CN, en and, for reports, both."));
    static const QStringList kThemes{QString{}, QStringLiteral("light"), QStringLiteral("dark"),
                                     QStringLiteral("system")};
    if (!kThemes.contains(options.theme))
        return wrong(QStringLiteral("--theme knows light and dark."));
    options.file = files.value(0);
    return {.options = options, .message = {}, .exitCode = 0};
}
