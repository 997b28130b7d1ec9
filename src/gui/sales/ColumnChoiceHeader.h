#pragma once

#include "importing/FileKind.h"
#include "importing/ImportResult.h"

#include <QHeaderView>

#include <vector>

class QComboBox;

/// A header with two lines: the file's column name, and below it what the column is read as, to be chosen.
class ColumnChoiceHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit ColumnChoiceHeader(QWidget* parent = nullptr);

    /// One choice box for each column: the fields of the kind, and "not read".
    void setColumns(const std::vector<attain::ColumnUse>& columns, const attain::FileKind& kind);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// The user chose; `field` is empty for "not read".
    void fieldChosen(int column, const QString& field);
    /// One of the formats that the column's data fits.
    void formatChosen(int column, const QString& format);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void updateGeometries() override;
    /// Wide enough for what the box shows.
    QSize sectionSizeFromContents(int section) const override;

private:
    void placeBoxes();
    QComboBox* makeFieldBox(int column, const attain::ColumnUse& use, const attain::FileKind& kind);
    QComboBox* makeFormatBox(int column, const attain::ColumnUse& use);

    struct Boxes {
        QComboBox* field = nullptr;
        QComboBox* format = nullptr; ///< only where the data fits several formats
    };
    std::vector<Boxes> m_boxes;
};
