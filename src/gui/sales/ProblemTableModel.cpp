#include "sales/ProblemTableModel.h"

#include "common/Surfaces.h"
#include "sales/ImportWords.h"

namespace {

Tone toneOf(attain::ProblemState state)
{
    switch (state) {
    case attain::ProblemState::Rejected:
    case attain::ProblemState::Conflict: return Tone::Bad;
    case attain::ProblemState::Quarantined: return Tone::Warning;
    case attain::ProblemState::Duplicate:
    case attain::ProblemState::Warned: return Tone::Neutral;
    case attain::ProblemState::Placed: return Tone::Good;
    }
    return Tone::Neutral;
}

} // namespace

void ProblemTableModel::setProblems(std::vector<attain::StoredProblem> problems)
{
    beginResetModel();
    m_problems = std::move(problems);
    endResetModel();
}

const attain::StoredProblem* ProblemTableModel::problemAt(const QModelIndex& index) const
{
    return index.isValid() ? &m_problems[static_cast<std::size_t>(index.row())] : nullptr;
}

int ProblemTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const attain::StoredProblem& problem = *problemAt(index);
    const auto column = static_cast<Column>(index.column());
    if (role == GridRole::Sort && column == LineColumn)
        return problem.line;
    if (role == GridRole::ExportIsNumber)
        return column == LineColumn;
    if (role == GridRole::PillTone && column == StateColumn)
        return static_cast<int>(toneOf(problem.state));
    if (role == Qt::TextAlignmentRole && column == LineColumn)
        return QVariant::fromValue(Qt::Alignment{Qt::AlignRight | Qt::AlignVCenter});
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case LineColumn: return problem.line;
    case FieldColumn: return QString::fromStdString(problem.column);
    case ValueColumn: return QString::fromStdString(problem.value);
    case ReasonColumn: return ImportWords::reason(QString::fromStdString(problem.reason));
    case StateColumn: return ImportWords::problemState(problem.state);
    case RawColumn: return QString::fromStdString(problem.raw).simplified();
    case ColumnCount: break;
    }
    return {};
}

QVariant ProblemTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case LineColumn: return tr("Line");
    case FieldColumn: return tr("Column");
    case ValueColumn: return tr("Value");
    case ReasonColumn: return tr("Reason");
    case StateColumn: return tr("State");
    case RawColumn: return tr("Row as in the file");
    case ColumnCount: break;
    }
    return {};
}
