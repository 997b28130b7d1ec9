#pragma once

#include "calendar/WorkingDays.h"

#include <QAbstractTableModel>

#include <vector>

/// The holidays and make-up days of the workspace, by date.
class HolidayTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { DateColumn, KindColumn, NameColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setDays(std::vector<attain::SpecialDay> days);
    const std::vector<attain::SpecialDay>& days() const { return m_days; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const attain::SpecialDay& day, Column column) const;
    std::vector<attain::SpecialDay> m_days;
};
