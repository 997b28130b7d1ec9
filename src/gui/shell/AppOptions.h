#pragma once

#include <QCoreApplication>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

/// What `attain` was asked to do on the command line.
struct AppOptions {
    Q_DECLARE_TR_FUNCTIONS(AppOptions)
public:
    QString file;
    bool sample = false; ///< open (or make) the sample company
    /// Draw one page into a picture and end: key of the page, or "welcome".
    QString screenshotPage;
    QString screenshotFile;
    QSize size{1440, 900};
    /// Write a report and end: "quarterly".
    QString report;
    QString pdf;
    QString language;   ///< "zh_CN", "en"; for reports also "both"; empty: as chosen
    QString theme;      ///< "light", "dark"; empty: as chosen
    QString period;     ///< code; empty: the workspace's current one
    QString metric;     ///< code; empty: revenue
    QString task;       ///< Place::task to start on the page of a screenshot
    QString filter;     ///< Place::filter
    QString department; ///< code
    QString person;     ///< code

    bool needsDisplay() const { return screenshotPage.isEmpty() && report.isEmpty(); }

    struct Parsed;
    /// Reads the arguments (the first is the program). No application object is needed.
    static Parsed parse(const QStringList& arguments);
};

struct AppOptions::Parsed {
    std::optional<AppOptions> options; ///< nothing: end with `exitCode` after `message`
    QString message;
    int exitCode = 0;
};
