#pragma once

#include "common/Formats.h"
#include "common/Grid.h"
#include "organisation/Organisation.h"
#include "sales/SalesService.h"

#include <QAbstractTableModel>
#include <QCache>

#include <memory>
#include <vector>

/// The sale lines of a selection, read in pages as they are looked at: a million lines scroll like a hundred. Sorts by
/// asking for the selection in another order.
class SaleLineTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        DayColumn,
        OrderColumn,
        PersonColumn,
        DepartmentColumn,
        CustomerColumn,
        ProductColumn,
        CategoryColumn,
        ChannelColumn,
        RegionColumn,
        QuantityColumn,
        AmountColumn,
        CostColumn,
        ShareColumn,
        FileColumn,
        ColumnCount
    };

    SaleLineTableModel(const attain::SalesService& sales, const Formats& formats, QObject* parent = nullptr);

    void setOrganisation(std::shared_ptr<const attain::Organisation> organisation);
    /// Shows what the query selects.
    void setQuery(const attain::LineQuery& query);
    /// What it shows, in the order it shows it in.
    const attain::LineQuery& query() const { return m_query; }
    const attain::SaleTotals& control() const { return m_selection.control(); }
    /// The words of a column that holds no number and no date; empty for what the line does not have.
    static QString wordsOf(const attain::SelectedLine& line, Column column, const attain::Organisation& organisation);
    /// Nothing when it cannot be read.
    const attain::SelectedLine* lineAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// By any column. Before the first query the order is only noted.
    void sort(int column, Qt::SortOrder order) override;
    /// The order that lines are shown in.
    attain::LineOrder order() const { return m_order; }

Q_SIGNALS:
    void loadFailed(const attain::Error& error);

private:
    static constexpr int kPageRows = 256;
    QString text(const attain::SelectedLine& line, Column column) const;

    const attain::SalesService& m_sales;
    const Formats& m_formats;
    std::shared_ptr<const attain::Organisation> m_organisation = std::make_shared<attain::Organisation>();
    attain::LineQuery m_query;
    attain::LineOrder m_order{attain::LineKey::Day, true};
    bool m_isAsked = false;
    attain::SaleSelection m_selection;
    mutable QCache<int, std::vector<attain::SelectedLine>> m_pages{64};
};
