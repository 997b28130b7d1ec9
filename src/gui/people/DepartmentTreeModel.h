#pragma once

#include "common/Grid.h"
#include "organisation/Organisation.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

/// The departments as a tree below the company, with the number of people in each on a day (people of departments below
/// included).
class DepartmentTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { NameColumn, KindColumn, PeopleColumn, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void setOrganisation(std::shared_ptr<const attain::Organisation> organisation, const QString& company,
                         attain::Date day);
    /// 0 for the company's own row.
    attain::DepartmentId departmentAt(const QModelIndex& index) const;
    QModelIndex indexOf(attain::DepartmentId department) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node {
        attain::DepartmentId department;
        int parent = -1;
        int position = 0;
        std::vector<int> children;
        int people = 0;
    };
    std::shared_ptr<const attain::Organisation> m_organisation = std::make_shared<attain::Organisation>();
    QString m_company;
    std::vector<Node> m_nodes; ///< the company first
};
