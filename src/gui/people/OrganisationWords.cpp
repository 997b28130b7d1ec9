#include "people/OrganisationWords.h"

#include <QComboBox>

using attain::DepartmentKind;

QString OrganisationWords::kind(DepartmentKind kind)
{
    switch (kind) {
    case DepartmentKind::Sales: return tr("Sales");
    case DepartmentKind::Production: return tr("Production");
    case DepartmentKind::Purchasing: return tr("Purchasing");
    case DepartmentKind::Finance: return tr("Finance");
    case DepartmentKind::Marketing: return tr("Marketing");
    case DepartmentKind::Service: return tr("Service");
    case DepartmentKind::Other: return tr("Other");
    }
    return {};
}

QString OrganisationWords::path(const attain::Organisation& organisation, attain::DepartmentId department)
{
    QString text;
    for (const auto* step = organisation.department(department); step; step = organisation.department(step->parent)) {
        const QString name = QString::fromStdString(step->name);
        text = text.isEmpty() ? name : name + QStringLiteral(" / ") + text;
    }
    return text.isEmpty() ? QStringLiteral("—") : text;
}

QString OrganisationWords::position(const attain::Organisation& organisation, attain::PositionId position)
{
    const auto* found = organisation.position(position);
    return found ? QString::fromStdString(found->name) : QStringLiteral("—");
}

void OrganisationWords::fillKinds(QComboBox& box, DepartmentKind chosen)
{
    for (const auto each :
         {DepartmentKind::Sales, DepartmentKind::Production, DepartmentKind::Purchasing, DepartmentKind::Finance,
          DepartmentKind::Marketing, DepartmentKind::Service, DepartmentKind::Other})
        box.addItem(kind(each), static_cast<int>(each));
    box.setCurrentIndex(box.findData(static_cast<int>(chosen)));
}

void OrganisationWords::fillDepartments(QComboBox& box, const attain::Organisation& organisation,
                                        attain::DepartmentId chosen, bool withCompany)
{
    if (withCompany)
        box.addItem(tr("Company (top level)"), QVariant::fromValue(qint64{0}));
    for (const auto& department : organisation.departments())
        box.addItem(path(organisation, department.id), QVariant::fromValue(static_cast<qint64>(department.id.value)));
    box.setCurrentIndex(std::max(box.findData(QVariant::fromValue(static_cast<qint64>(chosen.value))), 0));
}

void OrganisationWords::fillPositions(QComboBox& box, const attain::Organisation& organisation,
                                      attain::PositionId chosen)
{
    box.addItem(tr("No position"), QVariant::fromValue(qint64{0}));
    for (const auto& position : organisation.positions())
        box.addItem(QString::fromStdString(position.name), QVariant::fromValue(static_cast<qint64>(position.id.value)));
    box.setCurrentIndex(std::max(box.findData(QVariant::fromValue(static_cast<qint64>(chosen.value))), 0));
}

attain::DepartmentId OrganisationWords::chosenDepartment(const QComboBox& box)
{
    return attain::DepartmentId{box.currentData().toLongLong()};
}

attain::PositionId OrganisationWords::chosenPosition(const QComboBox& box)
{
    return attain::PositionId{box.currentData().toLongLong()};
}
