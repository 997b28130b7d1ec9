#pragma once

#include "common/Desk.h"
#include "scorecards/Kpi.h"
#include "scorecards/ScorecardTemplate.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ScorecardTemplateDialog;
}

/// Defines a version of a template: KPIs with weights, grades, for whom. Saves by itself.
class ScorecardTemplateDialog : public QDialog {
    Q_OBJECT
public:
    /// An empty code makes a new one.
    ScorecardTemplateDialog(const Desk& desk, const attain::ScorecardTemplate& scorecard, QWidget* parent);
    ~ScorecardTemplateDialog() override;

private:
    void fillItems(const attain::ScorecardTemplate& scorecard);
    void fillGrades(const attain::ScorecardTemplate& scorecard);
    void showTotal();
    /// Nothing where a text is no share; it is marked and named then.
    std::optional<std::vector<attain::ScorecardItem>> items();
    std::optional<std::vector<attain::GradeBand>> grades();
    void refuse(const QString& text);
    void save();

    const Desk& m_desk;
    std::unique_ptr<Ui::ScorecardTemplateDialog> m_ui;
    std::vector<attain::Kpi> m_kpis; ///< of the rows
};
