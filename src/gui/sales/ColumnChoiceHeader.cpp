#include "sales/ColumnChoiceHeader.h"

#include "sales/ImportWords.h"

#include <QComboBox>
#include <QPainter>

#include <algorithm>

namespace {

constexpr int kBoxHeight = 26;
constexpr int kBoxFrame = 60; ///< of a box and around it, with its arrow
constexpr int kMargin = 3;

} // namespace

ColumnChoiceHeader::ColumnChoiceHeader(QWidget* parent) : QHeaderView{Qt::Horizontal, parent}
{
    setSectionsClickable(false);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QHeaderView::sectionResized, this, &ColumnChoiceHeader::placeBoxes);
    connect(this, &QHeaderView::geometriesChanged, this, &ColumnChoiceHeader::placeBoxes);
}

QComboBox* ColumnChoiceHeader::makeFieldBox(int column, const attain::ColumnUse& use, const attain::FileKind& kind)
{
    auto* box = new QComboBox{this};
    box->addItem(tr("not read"), QString{});
    for (const auto& spec : kind.columns) {
        const auto code = QString::fromUtf8(spec.field.data(), static_cast<qsizetype>(spec.field.size()));
        const QString word = ImportWords::field(code);
        const bool chosen = use.field == spec.field;
        box->addItem(chosen ? tr("%1 ✓").arg(word) : word, code);
        if (chosen)
            box->setCurrentIndex(box->count() - 1);
    }
    box->setAccessibleName(tr("Column %1 is read as").arg(QString::fromStdString(use.header)));
    connect(box, &QComboBox::activated, this,
            [this, column, box] { Q_EMIT fieldChosen(column, box->currentData().toString()); });
    return box;
}

QComboBox* ColumnChoiceHeader::makeFormatBox(int column, const attain::ColumnUse& use)
{
    if (use.formats.size() < 2)
        return nullptr;
    auto* box = new QComboBox{this};
    if (use.undecided)
        box->addItem(tr("which format?"), QString{});
    for (const std::string& format : use.formats)
        box->addItem(QString::fromStdString(format), QString::fromStdString(format));
    if (!use.undecided)
        box->setCurrentIndex(box->findData(QString::fromStdString(use.format)));
    box->setAccessibleName(tr("Format of column %1").arg(QString::fromStdString(use.header)));
    connect(box, &QComboBox::activated, this,
            [this, column, box] { Q_EMIT formatChosen(column, box->currentData().toString()); });
    return box;
}

void ColumnChoiceHeader::setColumns(const std::vector<attain::ColumnUse>& columns, const attain::FileKind& kind)
{
    for (const Boxes& boxes : m_boxes) {
        boxes.field->deleteLater();
        if (boxes.format)
            boxes.format->deleteLater();
    }
    m_boxes.clear();
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const int number = static_cast<int>(column);
        m_boxes.push_back({makeFieldBox(number, columns[column], kind), makeFormatBox(number, columns[column])});
    }
    Q_EMIT geometriesChanged();
    placeBoxes();
    for (const Boxes& boxes : m_boxes) {
        boxes.field->show();
        if (boxes.format)
            boxes.format->show();
    }
}

QSize ColumnChoiceHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    const bool formats = std::any_of(m_boxes.begin(), m_boxes.end(), [](const Boxes& boxes) { return boxes.format; });
    size.setHeight(fontMetrics().height() + 2 * kMargin + (formats ? 2 : 1) * (kBoxHeight + kMargin));
    return size;
}

void ColumnChoiceHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    QHeaderView::paintSection(
        painter, QRect{rect.left(), rect.top(), rect.width(), fontMetrics().height() + 2 * kMargin}, section);
}

QSize ColumnChoiceHeader::sectionSizeFromContents(int section) const
{
    QSize size = QHeaderView::sectionSizeFromContents(section);
    if (const auto column = static_cast<std::size_t>(section); column < m_boxes.size()) {
        const QComboBox& box = *m_boxes[column].field;
        size.setWidth(std::max(size.width(), box.fontMetrics().horizontalAdvance(box.currentText()) + kBoxFrame));
    }
    return size;
}

void ColumnChoiceHeader::updateGeometries()
{
    QHeaderView::updateGeometries();
    placeBoxes();
}

void ColumnChoiceHeader::placeBoxes()
{
    const int top = fontMetrics().height() + 2 * kMargin;
    for (std::size_t column = 0; column < m_boxes.size(); ++column) {
        const int section = static_cast<int>(column);
        if (section >= count())
            break;
        const int left = sectionViewportPosition(section) + kMargin;
        const int width = sectionSize(section) - 2 * kMargin;
        m_boxes[column].field->setGeometry(left, top, width, kBoxHeight);
        if (m_boxes[column].format)
            m_boxes[column].format->setGeometry(left, top + kBoxHeight + kMargin, width, kBoxHeight);
    }
}
