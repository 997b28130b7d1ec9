#pragma once

#include "common/Formats.h"
#include "common/Grid.h"
#include "dividing/DivisionService.h"

#include <QAbstractTableModel>

/// What a division would give: one line for each receiver, with why; and what is special about a receiver (growth of its own, least,
/// most, value of the own column), which is typed over.
class DivisionTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        LastYearColumn,
        BeforeColumn,
        TargetColumn,
        ChangeColumn,
        GrowthColumn,
        LeastColumn,
        MostColumn,
        OwnColumn,
        WhyColumn,
        ColumnCount
    };

    explicit DivisionTableModel(const Formats& formats, QObject* parent = nullptr);

    /// `names` of the receivers.
    void setResult(attain::Metric metric, attain::DivisionResult result, QStringList names);
    const attain::DivisionResult& result() const { return m_result; }
    const std::map<attain::Subject, attain::DivisionRule>& rules() const { return m_rules; }
    const FigureScale& scale() const { return m_scale; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void rulesChanged();

private:
    const attain::DividedTarget& target(const QModelIndex& index) const;
    QString text(const QModelIndex& index) const;
    QString ruleText(const attain::DivisionRule& rule, int column) const;
    std::optional<std::int64_t> sortValue(const QModelIndex& index) const;

    const Formats& m_formats;
    FigureScale m_scale;
    attain::DivisionResult m_result;
    QStringList m_names;
    std::map<attain::Subject, attain::DivisionRule> m_rules;
};
