#pragma once

#include "Workspace.h"
#include "common/Desk.h"
#include "sample/SampleCompany.h"

#include <QString>

#include <deque>
#include <memory>

/// Answers in the user's place: what is queued is given, everything else is cancelled.
class AnsweringPrompter final : public Prompter {
public:
    std::deque<QString> texts;
    std::deque<bool> confirmations;
    std::deque<int> choices;
    std::deque<QStringList> files;
    QString savePath;

    void ask(QObject*, const Question&, std::function<void(bool)> answer) override
    {
        const bool confirmed = !confirmations.empty() && confirmations.front();
        if (!confirmations.empty())
            confirmations.pop_front();
        answer(confirmed);
    }
    void choose(QObject*, const Question&, const QStringList&, std::function<void(int)> answer) override
    {
        const int choice = choices.empty() ? -1 : choices.front();
        if (!choices.empty())
            choices.pop_front();
        answer(choice);
    }
    void tell(const Question&) override { }
    void askText(QObject*, const QString&, const QString&, const QString&, std::function<void(QString)> answer) override
    {
        if (texts.empty())
            return;
        const QString text = texts.front();
        texts.pop_front();
        answer(text);
    }
    void openFiles(QObject*, const FileRequest&, bool, std::function<void(QStringList)> answer) override
    {
        if (files.empty())
            return;
        const QStringList chosen = files.front();
        files.pop_front();
        answer(chosen);
    }
    void saveFile(QObject*, const FileRequest&, std::function<void(QString)> answer) override
    {
        if (!savePath.isEmpty())
            answer(savePath);
    }
    void chooseFolder(QObject*, const FileRequest&, std::function<void(QString)>) override { }
};

/// A workspace with everything a page needs around it, as the window hands it to its pages. The context shows the quarter
/// of 12 September 2026.
class TestDesk {
public:
    /// What the workspace in memory holds at first.
    enum class Content { Nothing, SampleCompany };

    explicit TestDesk(Content content = Content::Nothing) : TestDesk{make(content)} { }
    /// Drafts are kept in a file only where one is named.
    explicit TestDesk(std::unique_ptr<attain::Workspace> opened, const QString& draftFile = {})
        : workspace{std::move(opened)}
        , events{workspace->notifier()}
        , context{workspace->calendar().fiscalCalendar(), *attain::Date::create(2026, 9, 12)}
        , drafts{draftFile}
    {
        QObject::connect(&notices, &Notices::shown, &notices, [this](const Notice& notice) { lastNotice = notice; });
    }

    const Desk& desk() const { return m_desk; }

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
    Drafts drafts;
    Notice lastNotice;

private:
    static std::unique_ptr<attain::Workspace> make(Content content)
    {
        auto workspace = attain::Workspace::inMemory();
        if (content == Content::SampleCompany)
            attain::orThrow(attain::sample::fill(*workspace));
        return workspace;
    }

    Desk m_desk{*workspace, events,  context, theme, icons,    preferences, formats,
                prompter,   notices, jobs,    why,   exporter, drafts};
};
