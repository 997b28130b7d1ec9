#pragma once

#include "common/Formats.h"
#include "reporting/Overview.h"

#include <QAbstractTableModel>

/// The departments or the people of an overview as a table.
class OverviewTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Rank, Name, Department, Target, Actual, Bar, Attainment, OffPace, Weeks, ColumnCount };
    enum class Kind { Departments, People };

    OverviewTableModel(Kind kind, const Formats& formats, QObject* parent = nullptr);

    void setRows(std::vector<attain::OverviewRow> rows, attain::Metric metric);
    const attain::OverviewRow& rowAt(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }
    /// The unit of targets and actual values, for the heading over the table; empty for plain counts.
    QString unitName() const;
    /// Words and numbers in the language of now.
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString displayText(const attain::OverviewRow& row, int rank, Column column) const;
    QVariant sortKey(const attain::OverviewRow& row, int rank, Column column) const;
    QVariant exportText(const attain::OverviewRow& row, int rank, Column column) const;
    QString spoken(const attain::OverviewRow& row, int rank, Column column) const;
    QString toolTip(const attain::OverviewRow& row) const;

    Kind m_kind;
    const Formats& m_formats;
    std::vector<attain::OverviewRow> m_rows;
    attain::Metric m_metric = attain::Metric::Revenue;
    FigureScale m_scale;
};
