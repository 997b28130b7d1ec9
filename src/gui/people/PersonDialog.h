#pragma once

#include "organisation/Organisation.h"
#include "people/OrganisationDialog.h"

#include <memory>

namespace Ui {
class PersonDialog;
}

/// A new person with the first assignment, or an existing one's own fields.
class PersonDialog : public OrganisationDialog {
    Q_OBJECT
public:
    /// For a new person `person.id` is 0 and department and position are asked for.
    PersonDialog(const attain::Organisation& organisation, const attain::Person& person,
                 attain::DepartmentId department, attain::Date day, QWidget* parent);
    ~PersonDialog() override;

    attain::Person person() const;
    attain::DepartmentId department() const;
    attain::PositionId position() const;

protected:
    bool isComplete() const override;

private:
    std::unique_ptr<Ui::PersonDialog> m_ui;
    attain::Person m_person;
};
