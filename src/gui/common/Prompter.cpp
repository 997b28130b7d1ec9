#include "common/Prompter.h"

#include "common/PlainText.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace {

QMessageBox* makeBox(QWidget* window, const Prompter::Question& question, QMessageBox::Icon icon)
{
    auto* box = new QMessageBox{window};
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowModality(Qt::WindowModal);
    box->setIcon(icon);
    box->setTextFormat(Qt::PlainText);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->setWindowTitle(question.title);
    box->setText(question.text);
    if (!question.consequence.isEmpty())
        box->setInformativeText(question.consequence);
    if (!question.details.isEmpty())
        box->setDetailedText(question.details);
    return box;
}

QFileDialog* makeFileDialog(QWidget* window, const Prompter::FileRequest& request)
{
    auto* dialog = new QFileDialog{window, request.title};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    if (!request.filter.isEmpty())
        dialog->setNameFilters(request.filter.split(QStringLiteral(";;")));
    const QFileInfo proposed{request.folder};
    if (request.folder.isEmpty()) {
        dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    } else if (proposed.isDir()) {
        dialog->setDirectory(request.folder);
    } else {
        dialog->setDirectory(proposed.absolutePath());
        dialog->selectFile(proposed.fileName());
    }
    if (!request.suffix.isEmpty())
        dialog->setDefaultSuffix(request.suffix);
    return dialog;
}

} // namespace

void DialogPrompter::ask(QObject* receiver, const Question& question, std::function<void(bool)> answer)
{
    auto* box = makeBox(m_window, question, question.destructive ? QMessageBox::Warning : QMessageBox::Question);
    auto* confirm = box->addButton(PlainText::forLabel(question.confirm), QMessageBox::AcceptRole);
    auto* cancel = box->addButton(QMessageBox::Cancel);
    box->setEscapeButton(cancel);
    box->setDefaultButton(question.destructive ? cancel : confirm);
    QObject::connect(box, &QMessageBox::finished, receiver,
                     [box, confirm, answer = std::move(answer)] { answer(box->clickedButton() == confirm); });
    box->open();
}

void DialogPrompter::choose(QObject* receiver, const Question& question, const QStringList& options,
                            std::function<void(int)> answer)
{
    auto* box = makeBox(m_window, question, question.destructive ? QMessageBox::Warning : QMessageBox::Question);
    QList<QAbstractButton*> buttons;
    for (const QString& option : options)
        buttons.append(box->addButton(PlainText::forLabel(option), QMessageBox::ActionRole));
    box->setEscapeButton(box->addButton(QMessageBox::Cancel));
    QObject::connect(box, &QMessageBox::finished, receiver, [box, buttons, answer = std::move(answer)] {
        answer(static_cast<int>(buttons.indexOf(box->clickedButton())));
    });
    box->open();
}

void DialogPrompter::tell(const Question& message)
{
    auto* box = makeBox(m_window, message, message.destructive ? QMessageBox::Warning : QMessageBox::Information);
    box->setStandardButtons(QMessageBox::Ok);
    box->open();
}

void DialogPrompter::askText(QObject* receiver, const QString& title, const QString& label, const QString& text,
                             std::function<void(QString)> answer)
{
    auto* dialog = new QInputDialog{m_window};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setWindowTitle(title);
    dialog->setLabelText(PlainText::forLabel(label));
    dialog->setTextValue(text);
    QObject::connect(dialog, &QInputDialog::textValueSelected, receiver, std::move(answer));
    dialog->open();
}

void DialogPrompter::openFiles(QObject* receiver, const FileRequest& request, bool several,
                               std::function<void(QStringList)> answer)
{
    auto* dialog = makeFileDialog(m_window, request);
    dialog->setFileMode(several ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::filesSelected, receiver, std::move(answer));
    dialog->open();
}

void DialogPrompter::saveFile(QObject* receiver, const FileRequest& request, std::function<void(QString)> answer)
{
    auto* dialog = makeFileDialog(m_window, request);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QObject::connect(dialog, &QFileDialog::fileSelected, receiver, std::move(answer));
    dialog->open();
}

void DialogPrompter::chooseFolder(QObject* receiver, const FileRequest& request, std::function<void(QString)> answer)
{
    auto* dialog = makeFileDialog(m_window, request);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, receiver, std::move(answer));
    dialog->open();
}
