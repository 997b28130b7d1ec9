#pragma once

#include "Workspace.h"
#include "common/Desk.h"
#include "sample/SampleCompany.h"

#include <QObject>

#include <memory>

/// A prompter that answers at once: the path it was given for files, yes to questions.
class AnsweringPrompter final : public Prompter {
public:
    QString path; ///< answered to every request for a file
    int asked = 0;

    void ask(QObject*, const Question&, std::function<void(bool)> answer) override { answer(true); }
    void choose(QObject*, const Question&, const QStringList&, std::function<void(int)> answer) override { answer(0); }
    void tell(const Question&) override { }
    void askText(QObject*, const QString&, const QString&, const QString& text,
                 std::function<void(QString)> answer) override
    {
        answer(text);
    }
    void openFiles(QObject*, const FileRequest&, bool, std::function<void(QStringList)> answer) override
    {
        answer({path});
    }
    void saveFile(QObject*, const FileRequest&, std::function<void(QString)> answer) override
    {
        ++asked;
        answer(path);
    }
    void chooseFolder(QObject*, const FileRequest&, std::function<void(QString)> answer) override { answer(path); }
};

/// A desk as the window hands it to its pages, over a workspace in memory: the sample company, or an empty one.
class SampleDesk {
public:
    explicit SampleDesk(bool filled = true) : SampleDesk{attain::Workspace::inMemory(), filled} { }
    explicit SampleDesk(std::unique_ptr<attain::Workspace> opened, bool filled = false)
        : workspace{std::move(opened)}
        , events{workspace->notifier()}
        , context{workspace->calendar().fiscalCalendar(), *attain::Date::create(2026, 9, 12)}
    {
        if (filled)
            attain::orThrow(attain::sample::fill(*workspace));
        attain::Period quarter = attain::orThrow(workspace->calendar().fiscalCalendar().parse("2026-Q3"));
        context.setPeriod(quarter);
    }

    std::unique_ptr<attain::Workspace> workspace;
    DomainEvents events;
    Context context;
    Theme theme;
    Icons icons{theme};
    Preferences preferences{nullptr};
    Formats formats;
    AnsweringPrompter prompter;
    Notices notices;
    JobBoard jobs;
    Why why;
    TableExporter exporter{prompter, notices, jobs};
    Drafts drafts{QString{}};
    Desk desk{*workspace, events,  context, theme, icons,    preferences, formats,
              prompter,   notices, jobs,    why,   exporter, drafts};
};
