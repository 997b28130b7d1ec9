#include "people/PersonTableModel.h"

#include "common/Formats.h"
#include "people/OrganisationWords.h"

#include <algorithm>

void PersonTableModel::setOrganisation(std::shared_ptr<const attain::Organisation> organisation,
                                       attain::DepartmentId department, attain::Date day, bool withFormer)
{
    const auto subtree = organisation->subtree(department);
    std::vector<attain::PersonId> people;
    for (const auto& person : organisation->people()) {
        const bool former = person.left && *person.left < day;
        const auto where = organisation->departmentOn(person.id, day);
        const bool inside = !department || std::ranges::find(subtree, where) != subtree.end();
        if (inside && (withFormer || !former))
            people.push_back(person.id);
    }
    const bool sameRows = people == m_people;
    if (!sameRows)
        beginResetModel();
    m_organisation = std::move(organisation);
    m_day = day;
    m_people = std::move(people);
    if (!sameRows)
        endResetModel();
    else if (!m_people.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

attain::PersonId PersonTableModel::personAt(const QModelIndex& index) const
{
    return index.isValid() ? m_people[static_cast<std::size_t>(index.row())] : attain::PersonId{};
}

QModelIndex PersonTableModel::indexOf(attain::PersonId person) const
{
    const auto found = std::ranges::find(m_people, person);
    return found == m_people.end() ? QModelIndex{} : index(static_cast<int>(found - m_people.begin()), NameColumn);
}

int PersonTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

int PersonTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PersonTableModel::text(const attain::Person& person, Column column) const
{
    const auto* assignment = m_organisation->assignmentOn(person.id, m_day);
    switch (column) {
    case CodeColumn: return QString::fromStdString(person.code);
    case NameColumn: return QString::fromStdString(person.name);
    case DepartmentColumn:
        return OrganisationWords::path(*m_organisation, m_organisation->departmentOn(person.id, m_day));
    case PositionColumn:
        return assignment ? OrganisationWords::position(*m_organisation, assignment->position) : QString{};
    case HiredColumn: return Formats::date(person.hired);
    case LeftColumn: return person.left ? Formats::date(*person.left) : QString{};
    case ColumnCount: break;
    }
    return {};
}

QVariant PersonTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto* person = m_organisation->person(personAt(index));
    if (role == GridRole::TextTone && person->left && *person->left < m_day)
        return static_cast<int>(Tone::Neutral);
    return role == Qt::DisplayRole ? QVariant{text(*person, static_cast<Column>(index.column()))} : QVariant{};
}

QVariant PersonTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case CodeColumn: return tr("Code");
    case NameColumn: return tr("Name");
    case DepartmentColumn: return tr("Department");
    case PositionColumn: return tr("Position");
    case HiredColumn: return tr("Hired");
    case LeftColumn: return tr("Last day");
    case ColumnCount: break;
    }
    return {};
}
