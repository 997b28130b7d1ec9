#pragma once

#include "common/Theme.h"
#include "importing/ProposalFile.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ProposalConflictsDialog;
}

/// What became of a table of proposals, and which of its lines were not recorded and why.
class ProposalConflictsDialog : public QDialog {
    Q_OBJECT
public:
    ProposalConflictsDialog(const Theme& theme, const attain::ProposalMerge& merged, const QString& summary,
                            QWidget* parent);
    ~ProposalConflictsDialog() override;

private:
    std::unique_ptr<Ui::ProposalConflictsDialog> m_ui;
};
