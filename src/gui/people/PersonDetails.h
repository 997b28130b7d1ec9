#pragma once

#include "common/Surfaces.h"
#include "organisation/Organisation.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

/// One person in full: own fields and the dated assignments, with what can be done about them.
class PersonDetails : public QWidget {
    Q_OBJECT
public:
    explicit PersonDetails(QWidget* parent = nullptr);

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

    attain::PersonId m_person;
    Card* m_personCard;
    Card* m_assignmentsCard;
    PlainLabel* m_fields;
    QVBoxLayout* m_assignments;
    QPushButton* m_change;
    QPushButton* m_transfer;
    QPushButton* m_leave;
    QPushButton* m_sales;
};
