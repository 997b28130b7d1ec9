#pragma once

#include "organisation/Organisation.h"
#include "people/OrganisationDialog.h"

#include <memory>

namespace Ui {
class PositionDialog;
}

/// A new position, or one to change.
class PositionDialog : public OrganisationDialog {
    Q_OBJECT
public:
    PositionDialog(const attain::Position& position, QWidget* parent);
    ~PositionDialog() override;

    attain::Position position() const;

protected:
    bool isComplete() const override;

private:
    std::unique_ptr<Ui::PositionDialog> m_ui;
    attain::Position m_position;
};
