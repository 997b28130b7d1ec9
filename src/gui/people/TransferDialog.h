#pragma once

#include "organisation/Organisation.h"
#include "people/OrganisationDialog.h"

#include <memory>

namespace Ui {
class TransferDialog;
}

/// A dated change: another department or position from a day on; history before it stays.
class TransferDialog : public OrganisationDialog {
    Q_OBJECT
public:
    TransferDialog(const attain::Organisation& organisation, const attain::Person& person, attain::Date day,
                   QWidget* parent);
    ~TransferDialog() override;

    attain::DepartmentId department() const;
    attain::PositionId position() const;
    attain::Date from() const;
    QString reason() const;

private:
    std::unique_ptr<Ui::TransferDialog> m_ui;
};
