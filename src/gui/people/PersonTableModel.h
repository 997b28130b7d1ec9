#pragma once

#include "common/Grid.h"
#include "organisation/Organisation.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

/// The people of a department and those below it, as they are on a day.
class PersonTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { CodeColumn, NameColumn, DepartmentColumn, PositionColumn, HiredColumn, LeftColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// `withFormer` also shows who left before the day, in the department they were in last.
    void setOrganisation(std::shared_ptr<const attain::Organisation> organisation, attain::DepartmentId department,
                         attain::Date day, bool withFormer);
    attain::PersonId personAt(const QModelIndex& index) const;
    QModelIndex indexOf(attain::PersonId person) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const attain::Person& person, Column column) const;

    std::shared_ptr<const attain::Organisation> m_organisation = std::make_shared<attain::Organisation>();
    attain::Date m_day;
    std::vector<attain::PersonId> m_people;
};
