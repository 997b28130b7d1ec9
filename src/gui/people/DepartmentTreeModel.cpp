#include "people/DepartmentTreeModel.h"

#include "people/OrganisationWords.h"

#include <algorithm>
#include <map>

void DepartmentTreeModel::setOrganisation(std::shared_ptr<const attain::Organisation> organisation,
                                          const QString& company, attain::Date day)
{
    beginResetModel();
    m_organisation = std::move(organisation);
    m_company = company;
    m_nodes.assign(1, Node{});
    m_nodes.front().people = static_cast<int>(m_organisation->peopleIn({}, day, day).size());
    std::map<attain::DepartmentId, int> nodeOf;
    for (const auto& department : m_organisation->departments()) {
        Node node;
        node.department = department.id;
        node.parent = department.parent ? nodeOf[department.parent] : 0;
        node.people = static_cast<int>(m_organisation->peopleIn(department.id, day, day).size());
        auto& siblings = m_nodes[static_cast<std::size_t>(node.parent)].children;
        node.position = static_cast<int>(siblings.size());
        nodeOf[department.id] = static_cast<int>(m_nodes.size());
        siblings.push_back(static_cast<int>(m_nodes.size()));
        m_nodes.push_back(std::move(node));
    }
    endResetModel();
}

attain::DepartmentId DepartmentTreeModel::departmentAt(const QModelIndex& index) const
{
    return index.isValid() ? m_nodes[index.internalId()].department : attain::DepartmentId{};
}

QModelIndex DepartmentTreeModel::indexOf(attain::DepartmentId department) const
{
    const auto found = std::ranges::find(m_nodes, department, &Node::department);
    if (found == m_nodes.end())
        return {};
    return createIndex(found->position, NameColumn, static_cast<quintptr>(found - m_nodes.begin()));
}

QModelIndex DepartmentTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, quintptr{0});
    return createIndex(row, column,
                       static_cast<quintptr>(m_nodes[parent.internalId()].children[static_cast<std::size_t>(row)]));
}

QModelIndex DepartmentTreeModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || m_nodes[child.internalId()].parent < 0)
        return {};
    const int parent = m_nodes[child.internalId()].parent;
    return createIndex(m_nodes[static_cast<std::size_t>(parent)].position, 0, static_cast<quintptr>(parent));
}

int DepartmentTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return m_nodes.empty() ? 0 : 1;
    return parent.column() > 0 ? 0 : static_cast<int>(m_nodes[parent.internalId()].children.size());
}

int DepartmentTreeModel::columnCount(const QModelIndex& parent) const
{
    Q_UNUSED(parent)
    return ColumnCount;
}

QVariant DepartmentTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node& node = m_nodes[index.internalId()];
    const auto* department = m_organisation->department(node.department);
    if (role == Qt::TextAlignmentRole && index.column() == PeopleColumn)
        return QVariant::fromValue(Qt::Alignment{Qt::AlignRight | Qt::AlignVCenter});
    if (role == GridRole::Sort && index.column() == PeopleColumn)
        return node.people;
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case NameColumn: return department ? QString::fromStdString(department->name) : m_company;
    case KindColumn: return department ? OrganisationWords::kind(department->kind) : QString{};
    case PeopleColumn: return node.people;
    case ColumnCount: break;
    }
    return {};
}

QVariant DepartmentTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == PeopleColumn)
        return QVariant::fromValue(Qt::Alignment{Qt::AlignRight | Qt::AlignVCenter});
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case NameColumn: return tr("Department");
    case KindColumn: return tr("Kind");
    case PeopleColumn: return tr("People");
    case ColumnCount: break;
    }
    return {};
}
