#include "common/PlainText.h"
#include "common/Why.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace {

constexpr int kPanelWidth = 400;
constexpr int kOpenLevels = 2;

void appendText(const QTreeWidgetItem* item, int depth, QString* text)
{
    *text += QString(2 * depth, u' ') + item->text(0);
    if (!item->text(1).isEmpty())
        *text += QStringLiteral(": ") + item->text(1);
    *text += u'\n';
    for (int i = 0; i < item->childCount(); ++i)
        appendText(item->child(i), depth + 1, text);
}

QTreeWidgetItem* addRow(QTreeWidgetItem* parent, const QString& label, const QString& value)
{
    auto* item = new QTreeWidgetItem{parent, {label, value}};
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(0, PlainText::forToolTip(label));
    return item;
}

} // namespace

WhyPanel::WhyPanel(const Formats& formats, const Icons& icons, QWidget* parent)
    : QFrame{parent}
    , m_formats{formats}
    , m_title{new PlainLabel{QString{}, PlainLabel::Style::Title}}
    , m_subject{new PlainLabel{QString{}, PlainLabel::Style::Caption}}
    , m_tree{new QTreeWidget}
    , m_copy{new QPushButton}
    , m_close{new QToolButton}
{
    setObjectName(QStringLiteral("whyPanel"));
    setProperty("role", QStringLiteral("sidePanel"));
    setFixedWidth(kPanelWidth);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(Theme::kCardPadding, Theme::kCardPadding, Theme::kCardPadding, Theme::kCardPadding);
    auto* line = new QHBoxLayout;
    line->addWidget(m_title);
    line->addStretch();
    line->addWidget(m_copy);
    line->addWidget(m_close);
    column->addLayout(line);
    m_subject->setWordWrap(true);
    column->addWidget(m_subject);
    column->addWidget(m_tree, 1);
    m_tree->setObjectName(QStringLiteral("whyTreeWidget"));
    m_tree->setColumnCount(2);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->setIndentation(14);
    m_tree->setUniformRowHeights(false);
    m_tree->setWordWrap(true);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_close->setIcon(icons.icon(QStringLiteral("x")));
    m_copy->setIcon(icons.icon(QStringLiteral("copy")));
    m_copy->setProperty("flat", true);
    connect(m_close, &QToolButton::clicked, this, &WhyPanel::closed);
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(asText()); });
    retranslate();
}

void WhyPanel::explain(const QString& title, const attain::Explanation& explanation)
{
    m_subject->setPlainText(title);
    m_tree->clear();
    add(m_tree->invisibleRootItem(), explanation, 0);
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
    m_tree->setFocus();
}

void WhyPanel::add(QTreeWidgetItem* parent, const attain::Explanation& step, int depth)
{
    QTreeWidgetItem* item
        = addRow(parent, ExplanationText::step(step.code), ExplanationText::value(step.value, m_formats));
    QFont bold = item->font(1);
    bold.setBold(true);
    item->setFont(1, bold);
    if (const QString formula = ExplanationText::formula(step, m_formats); !formula.isEmpty()) {
        auto* rule = addRow(item, formula, {});
        rule->setFirstColumnSpanned(true);
    }
    for (const auto& [name, value] : step.inputs)
        addRow(item, ExplanationText::step(name), ExplanationText::value(value, m_formats));
    for (const attain::Explanation& child : step.children)
        add(item, child, depth + 1);
    for (const attain::ExplainedLine& line : step.lines) {
        QStringList parts{Formats::date(line.date)};
        for (const std::string* text : {&line.orderNo, &line.customer, &line.product}) {
            if (!text->empty())
                parts.append(QString::fromStdString(*text));
        }
        QTreeWidgetItem* row = addRow(item, parts.join(QStringLiteral(" · ")), m_formats.exact(line.counted));
        if (line.share.scaled() != attain::Ratio::kScale)
            addRow(row, tr("Share of %1").arg(m_formats.exact(line.amount)), m_formats.percent(line.share, 2));
        addRow(row, tr("%1, line %2").arg(QString::fromStdString(line.file), m_formats.count(line.line)), {})
            ->setFirstColumnSpanned(true);
    }
    const auto shown = static_cast<std::int64_t>(step.lines.size());
    if (step.lineCount > shown && shown > 0)
        addRow(item, tr("… and %1 more lines").arg(m_formats.count(step.lineCount - shown)), {});
    item->setExpanded(depth < kOpenLevels);
}

QString WhyPanel::asText() const
{
    QString text = m_subject->accessibleName() + u'\n';
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
        appendText(m_tree->topLevelItem(i), 0, &text);
    return text;
}

void WhyPanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WhyPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}

void WhyPanel::retranslate()
{
    m_title->setPlainText(tr("Why?"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the explanation as text"));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the explanation"));
    m_tree->setHeaderLabels({tr("Step"), tr("Value")});
    m_tree->setAccessibleName(tr("Explanation"));
}
