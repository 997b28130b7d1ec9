#pragma once

#include "common/Desk.h"
#include "common/IncentiveWords.h"
#include "incentives/IncentivePlan.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ComponentDialog;
}

/// Defines one component of a plan. Beside the fields stands what it says in a sentence, its curve with cliffs, and what it pays
/// for a few numbers.
class ComponentDialog : public QDialog {
    Q_OBJECT
public:
    /// Its kind stays as it is.
    ComponentDialog(const Desk& desk, const attain::IncentiveComponent& component, QWidget* parent);
    ~ComponentDialog() override;

Q_SIGNALS:
    void made(const attain::IncentiveComponent& component);

private:
    void fillChoices();
    void fill(const attain::Commission& pays);
    void fill(const attain::Bonus& pays);
    void fill(const attain::Kicker& pays);
    void fill(const attain::TeamPool& pays);
    void wireUp();
    void showLists();
    void preview();
    void finish();
    /// Nothing where a text is no number: the reader knows which.
    attain::IncentiveComponent component(QString& wrong) const;
    attain::Commission commission(QString& wrong) const;
    attain::Bonus bonus(QString& wrong) const;
    attain::Kicker kicker(QString& wrong) const;
    attain::TeamPool pool(QString& wrong) const;
    QString example(const attain::IncentiveComponent& component) const;

    const Desk& m_desk;
    IncentiveWords m_words;
    std::unique_ptr<Ui::ComponentDialog> m_ui;
    std::vector<attain::Condition> m_gates;
    std::vector<attain::Multiplier> m_multipliers;
};
