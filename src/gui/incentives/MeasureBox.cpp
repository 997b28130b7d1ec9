#include "incentives/MeasureBox.h"

#include "common/ChoiceBox.h"
#include "common/IncentiveWords.h"
#include "common/MetricBox.h"
#include "incentives/ui_MeasureBox.h"

#include <array>

namespace {

using attain::MeasureAs;
using attain::MeasureOf;
using attain::MeasureWhen;

constexpr std::array kAs{MeasureAs::Value, MeasureAs::Attainment, MeasureAs::Goal, MeasureAs::Score};
constexpr std::array kOf{MeasureOf::Self, MeasureOf::Team, MeasureOf::Everybody, MeasureOf::Overlay};
constexpr std::array kWhen{MeasureWhen::Current, MeasureWhen::Previous, MeasureWhen::YearToDate,
                           MeasureWhen::BeforeInYear};

} // namespace

MeasureBox::MeasureBox(QWidget* parent) : QWidget{parent}, m_ui{std::make_unique<Ui::MeasureBox>()}
{
    m_ui->setupUi(this);
    m_ui->asComboBox->setAccessibleName(tr("What of it"));
    m_ui->metricComboBox->setAccessibleName(tr("Metric"));
    m_ui->ofComboBox->setAccessibleName(tr("Whose"));
    m_ui->whenComboBox->setAccessibleName(tr("When"));
}

MeasureBox::~MeasureBox() = default;

void MeasureBox::setUp(const attain::MetricService& metrics)
{
    const attain::Measure usual;
    ChoiceBox::fill(*m_ui->asComboBox, kAs, usual.as, IncentiveWords::as);
    MetricBox::fill(*m_ui->metricComboBox, metrics, usual.metric);
    ChoiceBox::fill(*m_ui->ofComboBox, kOf, usual.of, IncentiveWords::of);
    ChoiceBox::fill(*m_ui->whenComboBox, kWhen, usual.when, IncentiveWords::when);
    for (QComboBox* box : {m_ui->asComboBox, m_ui->metricComboBox, m_ui->ofComboBox, m_ui->whenComboBox})
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            showParts();
            Q_EMIT changed();
        });
}

void MeasureBox::setMeasure(const attain::Measure& measure)
{
    m_ui->asComboBox->setCurrentIndex(m_ui->asComboBox->findData(static_cast<int>(measure.as)));
    for (int i = 0; i < m_ui->metricComboBox->count(); ++i) {
        m_ui->metricComboBox->setCurrentIndex(i);
        if (MetricBox::metric(*m_ui->metricComboBox) == measure.metric)
            break;
    }
    m_ui->ofComboBox->setCurrentIndex(m_ui->ofComboBox->findData(static_cast<int>(measure.of)));
    m_ui->whenComboBox->setCurrentIndex(m_ui->whenComboBox->findData(static_cast<int>(measure.when)));
    showParts();
}

attain::Measure MeasureBox::measure() const
{
    attain::Measure measure;
    measure.as = ChoiceBox::chosenIn<MeasureAs>(*m_ui->asComboBox);
    if (measure.as != MeasureAs::Score)
        measure.metric = MetricBox::metric(*m_ui->metricComboBox).value_or(attain::Metric::Revenue);
    measure.of = ChoiceBox::chosenIn<MeasureOf>(*m_ui->ofComboBox);
    measure.when = ChoiceBox::chosenIn<MeasureWhen>(*m_ui->whenComboBox);
    return measure;
}

void MeasureBox::showParts()
{
    m_ui->metricComboBox->setVisible(ChoiceBox::chosenIn<MeasureAs>(*m_ui->asComboBox) != MeasureAs::Score);
}
