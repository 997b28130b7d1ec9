#pragma once

#include "common/Formats.h"
#include "reporting/QuarterlyReview.h"

#include <QAbstractTableModel>

/// Causes and actions of a review, one department a row, to be typed in. What is typed is handed on, not kept: the page
/// writes it and the model is filled anew.
class ReviewNoteTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Department, Gap, Cause, Action, Owner, Due, ColumnCount };

    explicit ReviewNoteTableModel(const Formats& formats, QObject* parent = nullptr);

    /// Departments short of their target first.
    void setReview(const attain::QuarterlyReview& review);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

    /// "2026-10-31", "2026/10/31", "10-31" (the first such day after `from`); nothing for anything else.
    static std::optional<attain::Date> dateFromText(const QString& text, attain::Date from);

Q_SIGNALS:
    void edited(const attain::ReviewNote& note);
    void refused(const QString& text);

private:
    QString text(const attain::ReviewVariance& row, Column column) const;

    const Formats& m_formats;
    attain::Period m_period;
    std::vector<attain::ReviewVariance> m_rows;
    FigureScale m_scale;
};
