#pragma once

#include "common/Desk.h"

#include <QAction>
#include <QObject>

namespace attain {
struct ProposalMerge;
}

/// Proposals of people without the program, as commands of the targets page: the table goes out to be filled in, and comes
/// back merged with a list of what could not be recorded.
class ProposalFiles : public QObject {
    Q_OBJECT
public:
    /// Dialogs open over `page`.
    ProposalFiles(const Desk& desk, QWidget* page);

    QAction* writeAction() const { return m_write; }
    QAction* mergeAction() const { return m_merge; }
    void retranslate();
    /// What `file` brought is told in a notice, or in a dialog that lists the lines that were not recorded.
    void merge(const QString& file);

private:
    void show(const attain::ProposalMerge& merged);
    void write();
    void askForFile();

    const Desk& m_desk;
    QWidget* m_page;
    QAction* m_write;
    QAction* m_merge;
};
