#pragma once

#include "targets/TargetVersionService.h"

#include <QDialog>

#include <memory>

namespace Ui {
class TargetVersionDialog;
}

/// The steps that a version of the targets can take.
enum class VersionStep { Start, Change, Submit, SendBack, Approve, Publish, Discard };

/// One version: its state, its day and reason, the steps so far, and the step to take next.
class TargetVersionDialog : public QDialog {
    Q_OBJECT
public:
    /// What is offered depends on the version's state. `need` of a version that waits for approval.
    TargetVersionDialog(const attain::TargetVersion& version, const std::vector<attain::TargetVersionStep>& steps,
                        const attain::ApprovalNeed& need, attain::Date today, const QString& who, QWidget* parent);
    ~TargetVersionDialog() override;

    /// What stands against publishing, and what may stand: both are said before the step is taken.
    void showFindings(int refused, int unfair);

    VersionStep step() const;
    attain::Date effectiveFrom() const;
    std::string reason() const;
    std::string who() const;
    std::string note() const;

    static QString word(VersionStep step);

private:
    void showSteps(const std::vector<attain::TargetVersionStep>& steps);
    void showNeed(const attain::ApprovalNeed& need);
    void follow();

    std::unique_ptr<Ui::TargetVersionDialog> m_ui;
    attain::TargetVersion m_version;
};
