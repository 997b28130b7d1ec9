#include "common/PlainText.h"
#include "common/Why.h"
#include "common/ui_WhyPanel.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>

namespace {

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
    : QFrame{parent}, m_formats{formats}, m_ui{std::make_unique<Ui::WhyPanel>()}
{
    setObjectName(QStringLiteral("whyPanel"));
    m_ui->setupUi(this);
    m_ui->whyTreeWidget->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_ui->whyTreeWidget->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_ui->closeButton->setIcon(icons.icon(QStringLiteral("x")));
    m_ui->copyButton->setIcon(icons.icon(QStringLiteral("copy")));
    connect(m_ui->closeButton, &QToolButton::clicked, this, &WhyPanel::closed);
    connect(m_ui->copyButton, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(asText()); });
}

WhyPanel::~WhyPanel() = default;

void WhyPanel::explain(const QString& title, const attain::Explanation& explanation)
{
    m_ui->subjectLabel->setPlainText(title);
    m_own = explanation.metrics;
    m_ui->whyTreeWidget->clear();
    add(m_ui->whyTreeWidget->invisibleRootItem(), explanation, 0);
    m_ui->whyTreeWidget->setCurrentItem(m_ui->whyTreeWidget->topLevelItem(0));
    m_ui->whyTreeWidget->setFocus();
}

void WhyPanel::add(QTreeWidgetItem* parent, const attain::Explanation& step, int depth)
{
    QTreeWidgetItem* item
        = addRow(parent, ExplanationText::title(step, m_own), ExplanationText::value(step.value, m_formats));
    QFont bold = item->font(1);
    bold.setBold(true);
    item->setFont(1, bold);
    if (const QString formula = ExplanationText::formula(step, m_formats, m_own); !formula.isEmpty()) {
        auto* rule = addRow(item, formula, {});
        rule->setFirstColumnSpanned(true);
    }
    for (const auto& [name, value] : step.inputs)
        addRow(item, ExplanationText::step(name, m_own), ExplanationText::value(name, value, m_formats, m_own));
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
    QString text = m_ui->subjectLabel->plainText() + u'\n';
    for (int i = 0; i < m_ui->whyTreeWidget->topLevelItemCount(); ++i)
        appendText(m_ui->whyTreeWidget->topLevelItem(i), 0, &text);
    return text;
}

void WhyPanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
}

void WhyPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}
