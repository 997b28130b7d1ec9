#pragma once

#include "common/Desk.h"
#include "goals/GoalCheck.h"
#include "targets/TargetSheet.h"

#include <QDialog>

#include <memory>

namespace Ui {
class GoalDialog;
}

/// What a target says besides its number. A vague sentence is turned into the form step by step: what was understood is
/// filled in, what is open is asked for, and the sentence that leaves nothing open stands below. What is left empty is
/// taken from above.
class GoalDialog : public QDialog {
    Q_OBJECT
public:
    struct About {
        attain::Metric metric = attain::Metric::Revenue;
        attain::Period year{};
        attain::Subject subject{};
        QString title{}; ///< the subject's name
    };
    GoalDialog(const Desk& desk, const About& about, QWidget* parent);
    ~GoalDialog() override;

    void accept() override;

Q_SIGNALS:
    /// The growth gives another number than the target has, and the user wants that one.
    void targetWanted(const attain::TargetAssignment& cell);

private:
    void read();
    void fillChoices();
    void readWording();
    /// The statement as the fields say it.
    attain::GoalStatement stated() const;
    void preview();
    std::optional<std::vector<attain::GoalMilestone>> milestones() const;
    std::optional<attain::Ratio> growth() const;
    std::string strategicGoal() const;
    bool store();

    const Desk& m_desk;
    About m_about;
    std::unique_ptr<Ui::GoalDialog> m_ui;
    attain::GoalAssessment m_assessment; ///< as it is stored
    std::vector<attain::StrategicGoal> m_strategicGoals;
    FigureScale m_scale;
};
