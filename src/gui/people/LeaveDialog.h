#pragma once

#include "organisation/Organisation.h"
#include "people/OrganisationDialog.h"

#include <memory>

namespace Ui {
class LeaveDialog;
}

/// The last day of work.
class LeaveDialog : public OrganisationDialog {
    Q_OBJECT
public:
    LeaveDialog(const attain::Person& person, attain::Date day, QWidget* parent);
    ~LeaveDialog() override;

    attain::Date lastDay() const;
    QString reason() const;

private:
    std::unique_ptr<Ui::LeaveDialog> m_ui;
};
