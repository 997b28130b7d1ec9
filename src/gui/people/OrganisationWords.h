#pragma once

#include "organisation/Organisation.h"

#include <QCoreApplication>
#include <QString>

class QComboBox;

/// Words and choices for departments and positions.
class OrganisationWords {
    Q_DECLARE_TR_FUNCTIONS(OrganisationWords)
public:
    static QString kind(attain::DepartmentKind kind);
    /// "华东区 / 华东一部": the way from the top; a dash for none.
    static QString path(const attain::Organisation& organisation, attain::DepartmentId department);
    static QString position(const attain::Organisation& organisation, attain::PositionId position);

    // Choices with the id (or kind) as data; the given one is chosen.
    static void fillKinds(QComboBox& box, attain::DepartmentKind chosen);
    /// With "Company" for no parent when `withCompany`.
    static void fillDepartments(QComboBox& box, const attain::Organisation& organisation, attain::DepartmentId chosen,
                                bool withCompany);
    /// With a first entry for none.
    static void fillPositions(QComboBox& box, const attain::Organisation& organisation, attain::PositionId chosen);

    // What such choices were answered with; none is 0.
    static attain::DepartmentId chosenDepartment(const QComboBox& box);
    static attain::PositionId chosenPosition(const QComboBox& box);
};
