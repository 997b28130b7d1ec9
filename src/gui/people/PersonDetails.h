#pragma once

#include "organisation/Organisation.h"

#include <QWidget>

#include <memory>

namespace Ui {
class PersonDetails;
}

/// One person in full: own fields and the dated assignments, with what can be done about them.
class PersonDetails : public QWidget {
    Q_OBJECT
public:
    explicit PersonDetails(QWidget* parent = nullptr);
    ~PersonDetails() override;

    /// 0 clears.
    void showPerson(const attain::Organisation& organisation, attain::PersonId person);
    attain::PersonId person() const { return m_person; }
    void retranslate();

Q_SIGNALS:
    void changeRequested();
    void transferRequested();
    void leaveRequested();
    void salesRequested();
    void assignmentRemovalRequested(attain::AssignmentId assignment);

private:
    void addAssignment(const attain::Organisation& organisation, const attain::Assignment& assignment, bool removable);

    std::unique_ptr<Ui::PersonDetails> m_ui;
    attain::PersonId m_person;
};
