#pragma once

#include "organisation/Organisation.h"
#include "people/OrganisationDialog.h"

#include <memory>

namespace Ui {
class DepartmentDialog;
}

/// A new department, or an existing one to change.
class DepartmentDialog : public OrganisationDialog {
    Q_OBJECT
public:
    DepartmentDialog(const attain::Organisation& organisation, const attain::Department& department, QWidget* parent);
    ~DepartmentDialog() override;

    attain::Department department() const;

protected:
    bool isComplete() const override;

private:
    std::unique_ptr<Ui::DepartmentDialog> m_ui;
    attain::Department m_department;
};
