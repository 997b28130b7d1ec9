#pragma once

#include "common/Grid.h"
#include "common/Surfaces.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

/// One worded cell of a CellTable.
struct Cell {
    QString text;
    QVariant sort{};     ///< what is compared when sorting; the text without
    QString exact{};     ///< what is exported and copied; the text without
    bool number = false; ///< right-aligned, exported as a number
    std::optional<Tone> tone{};
    bool pill = false; ///< the tone is drawn as a pill
    QString toolTip{};
    bool explainable = false; ///< "Why?" has an answer here

    static Cell plain(const QString& text) { return {text}; }
    /// `exact` is the whole decimal text.
    static Cell figure(const QString& text, std::int64_t sort, const QString& exact)
    {
        return {text, QVariant::fromValue(static_cast<qint64>(sort)), exact, true};
    }
    static Cell missingNumber(const QString& dash) { return {dash, {}, QString{}, true}; }
    static Cell status(const QString& word, Tone tone) { return {word, {}, {}, false, tone, true}; }
};

/// A table of values that are worded already, for lists that a dialog shows: registers, comparisons, previews. Rows are
/// set as a whole; `id` tells which thing a row is about.
class CellTable : public QAbstractTableModel {
    Q_OBJECT
public:
    struct Column {
        QString title;
        bool number = false;
    };
    struct Row {
        std::int64_t id = 0;
        std::vector<Cell> cells;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void set(std::vector<Column> columns, std::vector<Row> rows);
    /// 0 for an invalid index.
    std::int64_t idAt(const QModelIndex& index) const;
    /// Invalid when there is none.
    QModelIndex indexOf(std::int64_t id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
};

/// Of tables whose rows have the places in `all`, from 1 on, as their ids: the one of the row. Null where there is none.
template<typename Value>
const Value* rowValue(const std::vector<Value>& all, const CellTable& table, const QModelIndex& index)
{
    const auto id = table.idAt(index);
    return id > 0 && id <= std::ssize(all) ? &all[static_cast<std::size_t>(id - 1)] : nullptr;
}
