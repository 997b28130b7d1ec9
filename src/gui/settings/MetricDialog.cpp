#include "settings/MetricDialog.h"

#include "Workspace.h"
#include "common/ChoiceBox.h"
#include "common/ErrorText.h"
#include "common/MetricWords.h"
#include "common/TargetWords.h"
#include "settings/ui_MetricDialog.h"
#include "targets/TargetSheet.h"

#include <QPushButton>

#include <set>

namespace {

using attain::Combination;
using attain::Direction;
using attain::MetricSource;
using attain::Unit;

constexpr std::array kSources{MetricSource::Entered, MetricSource::Formula, MetricSource::Part};
constexpr std::array kUnits{Unit::Money, Unit::Quantity, Unit::Count, Unit::Ratio, Unit::Score, Unit::Days, Unit::Date};
constexpr std::array kCombinations{Combination::Sum, Combination::Average, Combination::Last};
constexpr std::array kDirections{Direction::HigherIsBetter, Direction::LowerIsBetter, Direction::Band, Direction::YesNo,
                                 Direction::Deduction};
constexpr int kMostTexts = 2000; ///< of a column that are listed; searching finds the others

QString shownText(const std::string& text)
{
    return text.empty() ? MetricWords::tr("(empty)") : QString::fromStdString(text);
}

} // namespace

MetricDialog::MetricDialog(const Desk& desk, const attain::OwnMetric& metric, QWidget* parent)
    : QDialog{parent}, m_desk{desk}, m_ui{std::make_unique<Ui::MetricDialog>()}, m_metric{metric}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setText(tr("Save"));
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_ui->refusalLabel->setTone(Tone::Bad);
    m_ui->codeLineEdit->setText(QString::fromStdString(metric.code));
    m_ui->codeLineEdit->setReadOnly(!metric.code.empty()); // targets and formulas know it by its code
    m_ui->nameLineEdit->setText(QString::fromStdString(metric.name));
    m_ui->nameEnLineEdit->setText(QString::fromStdString(metric.nameEn));
    m_ui->formulaLineEdit->setText(QString::fromStdString(metric.formula));
    if (metric.direction == Direction::Band)
        m_ui->toleranceLineEdit->setText(TargetWords::editable({metric.unit, metric.tolerance}, 1));
    m_ui->pointsSpinBox->setValue(metric.points > 0 ? static_cast<int>(metric.points) : 5);
    m_ui->textsListWidget->setAccessibleName(tr("What counts"));
    m_ui->searchLineEdit->setAccessibleName(tr("Search"));
    fillChoices();
    for (const QComboBox* box : {m_ui->sourceComboBox, m_ui->directionComboBox})
        connect(box, &QComboBox::currentIndexChanged, this, &MetricDialog::showFields);
    connect(m_ui->columnComboBox, &QComboBox::currentIndexChanged, this, &MetricDialog::showTexts);
    connect(m_ui->searchLineEdit, &QLineEdit::textChanged, this, &MetricDialog::showTexts);
    connect(m_ui->textsListWidget, &QListWidget::itemChanged, this, &MetricDialog::keepText);
    connect(m_ui->buttonBox->button(QDialogButtonBox::Save), &QPushButton::clicked, this, &MetricDialog::save);
    showFields();
}

MetricDialog::~MetricDialog() = default;

void MetricDialog::fillChoices()
{
    ChoiceBox::fill(*m_ui->sourceComboBox, kSources, m_metric.source,
                    [](MetricSource source) { return MetricWords::source(source); });
    ChoiceBox::fill(*m_ui->unitComboBox, kUnits, m_metric.unit, MetricWords::unit);
    ChoiceBox::fill(*m_ui->combinationComboBox, kCombinations, m_metric.combination, MetricWords::combination);
    ChoiceBox::fill(*m_ui->directionComboBox, kDirections, m_metric.direction,
                    [](Direction direction) { return MetricWords::direction(direction); });
    for (const auto& whole : attain::saleMetrics()) {
        const auto code = attain::infoOf(whole).code;
        m_ui->partOfComboBox->addItem(Formats::metric(whole), QString::fromUtf8(code.data(), std::ssize(code)));
    }
    m_ui->partOfComboBox->setCurrentIndex(
        std::max(0, m_ui->partOfComboBox->findData(QString::fromStdString(m_metric.partOf))));
    ChoiceBox::fill(*m_ui->basisComboBox, attain::kSaleBases, m_metric.basis, MetricWords::basis);
    const auto column = m_metric.only.empty() ? attain::DictionaryKind::Channel : m_metric.only.begin()->first;
    ChoiceBox::fill(*m_ui->columnComboBox, attain::kDictionaryKinds, column, MetricWords::column);
}

attain::MetricSource MetricDialog::source() const
{
    return ChoiceBox::chosenIn<MetricSource>(*m_ui->sourceComboBox);
}

attain::Direction MetricDialog::direction() const
{
    return ChoiceBox::chosenIn<Direction>(*m_ui->directionComboBox);
}

attain::DictionaryKind MetricDialog::column() const
{
    return ChoiceBox::chosenIn<attain::DictionaryKind>(*m_ui->columnComboBox);
}

void MetricDialog::showFields()
{
    const bool part = source() == MetricSource::Part;
    const auto show = [this](QWidget* field, bool visible) { m_ui->fieldsLayout->setRowVisible(field, visible); };
    show(m_ui->unitComboBox, !part);
    show(m_ui->combinationComboBox, !part);
    show(m_ui->directionComboBox, !part);
    show(m_ui->toleranceLineEdit, !part && direction() == Direction::Band);
    show(m_ui->pointsSpinBox, !part && direction() == Direction::Deduction);
    show(m_ui->formulaLineEdit, source() == MetricSource::Formula);
    show(m_ui->partOfComboBox, part);
    show(m_ui->basisComboBox, part);
    show(m_ui->columnComboBox, part);
    m_ui->searchLineEdit->setVisible(part);
    m_ui->textsListWidget->setVisible(part);
    m_ui->chosenLabel->setVisible(part);
    switch (source()) {
    case MetricSource::Entered:
        m_ui->helpLabel->setPlainText(
            tr("One value a month for a person, a department or the company, each with what proves it. A department "
               "without a value of its own has that of its people: sums add up, averages count everybody once."));
        break;
    case MetricSource::Formula:
        m_ui->helpLabel->setPlainText(tr(
            "Metrics by code, or by name in square brackets; + − × ÷ and brackets; IF(a > b, x, y), MIN, MAX, ROUND, "
            "CLAMP, ABS. Computed from the figures of the same person and time; what cannot be computed is not "
            "available."));
        break;
    case MetricSource::Part:
        m_ui->helpLabel->setPlainText(
            tr("Choose when a sale counts, tick what counts. Several columns may be narrowed; a "
               "column without a tick counts whatever it holds."));
        showTexts();
        break;
    }
}

void MetricDialog::showTexts()
{
    m_ui->textsListWidget->blockSignals(true);
    m_ui->textsListWidget->clear();
    const auto chosen = m_metric.only.find(column());
    std::set<std::string> texts{""};
    if (const auto dictionary = m_desk.workspace.sales().dictionary())
        for (std::int32_t id = 1; id <= (*dictionary)->count(column()); ++id)
            texts.emplace((*dictionary)->text(column(), id));
    if (chosen != m_metric.only.end())
        texts.insert(chosen->second.begin(), chosen->second.end()); // also those that no line has yet
    const QString search = m_ui->searchLineEdit->text().trimmed();
    for (const auto& text : texts) {
        const QString shown = shownText(text);
        if (!shown.contains(search, Qt::CaseInsensitive) || m_ui->textsListWidget->count() >= kMostTexts)
            continue;
        auto* item = new QListWidgetItem{shown, m_ui->textsListWidget};
        item->setData(Qt::UserRole, QString::fromStdString(text));
        const bool ticked
            = chosen != m_metric.only.end() && std::ranges::find(chosen->second, text) != chosen->second.end();
        item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    }
    m_ui->textsListWidget->blockSignals(false);
    m_ui->chosenLabel->setPlainText(MetricWords::filter(m_metric.only));
}

void MetricDialog::keepText(const QListWidgetItem* item)
{
    auto& texts = m_metric.only[column()];
    const auto text = item->data(Qt::UserRole).toString().toStdString();
    std::erase(texts, text);
    if (item->checkState() == Qt::Checked)
        texts.push_back(text);
    std::erase_if(m_metric.only, [](const auto& filter) { return filter.second.empty(); });
    m_ui->chosenLabel->setPlainText(MetricWords::filter(m_metric.only));
}

void MetricDialog::save()
{
    auto metric = m_metric;
    metric.code = m_ui->codeLineEdit->text().trimmed().toStdString();
    metric.name = m_ui->nameLineEdit->text().trimmed().toStdString();
    metric.nameEn = m_ui->nameEnLineEdit->text().trimmed().toStdString();
    metric.source = source();
    metric.unit = ChoiceBox::chosenIn<Unit>(*m_ui->unitComboBox);
    metric.combination = ChoiceBox::chosenIn<Combination>(*m_ui->combinationComboBox);
    metric.direction = direction();
    metric.points = m_ui->pointsSpinBox->value();
    metric.formula = m_ui->formulaLineEdit->text().trimmed().toStdString();
    metric.partOf = m_ui->partOfComboBox->currentData().toString().toStdString();
    metric.basis = ChoiceBox::chosenIn<attain::SaleBasis>(*m_ui->basisComboBox);
    if (metric.direction == Direction::Band) {
        const auto tolerance
            = attain::parseCell(m_ui->toleranceLineEdit->text().trimmed().toStdString(), metric.unit, 1, {});
        metric.tolerance = tolerance ? tolerance->value_or(0) : 0;
    }
    if (const auto saved = m_desk.workspace.metrics().define(metric); !saved)
        m_ui->refusalLabel->setPlainText(ErrorText::of(saved.error()).sentence());
    else
        accept();
}
