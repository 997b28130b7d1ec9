#pragma once

#include <QPointer>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <functional>

/// Every question to the user passes here: the only place with message boxes and file dialogs. Nothing waits: the answer
/// arrives later, and only while `receiver` lives. Tests answer in the user's place with an own Prompter.
class Prompter {
public:
    struct Question {
        QString title;
        QString text;             ///< plain text; may hold data
        QString consequence;      ///< what will change: how many people, which periods; may be empty
        QString details;          ///< to copy; may be empty
        QString confirm;          ///< the words on the button that does it
        bool destructive = false; ///< the safe button is the default
    };
    struct FileRequest {
        QString title;
        QString folder; ///< or a whole proposed path when saving; empty: the user's documents
        QString filter; ///< as QFileDialog wants it: "CSV (*.csv);;All files (*)"
        QString suffix; ///< added when saving without one, without a dot
    };

    virtual ~Prompter() = default;

    virtual void ask(QObject* receiver, const Question& question, std::function<void(bool confirmed)> answer) = 0;
    /// One of several ways; -1 is Cancel.
    virtual void choose(QObject* receiver, const Question& question, const QStringList& options,
                        std::function<void(int)> answer)
        = 0;
    /// Says something that must not be overlooked; with details to copy.
    virtual void tell(const Question& message) = 0;
    /// A line of text; nothing is answered on Cancel.
    virtual void askText(QObject* receiver, const QString& title, const QString& label, const QString& text,
                         std::function<void(QString)> answer)
        = 0;
    /// Nothing is answered on Cancel.
    virtual void openFiles(QObject* receiver, const FileRequest& request, bool several,
                           std::function<void(QStringList)> answer)
        = 0;
    virtual void saveFile(QObject* receiver, const FileRequest& request, std::function<void(QString)> answer) = 0;
    virtual void chooseFolder(QObject* receiver, const FileRequest& request, std::function<void(QString)> answer) = 0;
};

/// Asks with the dialogs of the system, window-modal over the window.
class DialogPrompter final : public Prompter {
public:
    explicit DialogPrompter(QWidget* window) : m_window{window} { }

    void ask(QObject* receiver, const Question& question, std::function<void(bool)> answer) override;
    void choose(QObject* receiver, const Question& question, const QStringList& options,
                std::function<void(int)> answer) override;
    void tell(const Question& message) override;
    void askText(QObject* receiver, const QString& title, const QString& label, const QString& text,
                 std::function<void(QString)> answer) override;
    void openFiles(QObject* receiver, const FileRequest& request, bool several,
                   std::function<void(QStringList)> answer) override;
    void saveFile(QObject* receiver, const FileRequest& request, std::function<void(QString)> answer) override;
    void chooseFolder(QObject* receiver, const FileRequest& request, std::function<void(QString)> answer) override;

private:
    QPointer<QWidget> m_window;
};
