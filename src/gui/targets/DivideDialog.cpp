#include "targets/DivideDialog.h"

#include "Workspace.h"
#include "common/ErrorText.h"
#include "common/GridView.h"
#include "common/TargetWords.h"
#include "targets/DivisionTableModel.h"
#include "targets/DivisionWords.h"
#include "targets/TargetSheet.h"
#include "targets/ui_DivideDialog.h"

#include <QPushButton>

#include <algorithm>

namespace {

constexpr std::array kSeasons{attain::DivisionSeason::Parent, attain::DivisionSeason::Calendar,
                              attain::DivisionSeason::History, attain::DivisionSeason::Keep};
constexpr std::array kDepths{attain::DivisionDepth::NextLevel, attain::DivisionDepth::LevelByLevel,
                             attain::DivisionDepth::PeopleAtOnce};
constexpr std::array<std::int64_t, 5> kSteps{1, 100, 1'000, 10'000, 100'000};

attain::Ratio percent(int value)
{
    return attain::Ratio::fromScaled(std::int64_t{value} * attain::Ratio::kScale / 100);
}

} // namespace

DivideDialog::DivideDialog(const Desk& desk, const About& about, QWidget* parent)
    : QDialog{parent}
    , m_desk{desk}
    , m_about{about}
    , m_ui{std::make_unique<Ui::DivideDialog>()}
    , m_model{new DivisionTableModel{desk.formats, this}}
    , m_view{new GridView{desk.theme}}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_view->setObjectName(QStringLiteral("divisionView"));
    m_view->setSource(m_model);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed
                            | QAbstractItemView::DoubleClicked);
    m_view->setAccessibleName(tr("What everybody would get"));
    m_ui->tableCard->addContent(m_view);
    m_ui->titleLabel->setPlainText(
        tr("%1 · %2 · %3").arg(about.title, desk.formats.period(about.period), Formats::metric(about.metric)));
    m_factors = {{attain::DivisionFactorKind::LastYear, m_ui->lastYearSpinBox},
                 {attain::DivisionFactorKind::TrailingYear, m_ui->trailingYearSpinBox},
                 {attain::DivisionFactorKind::Headcount, m_ui->headcountSpinBox},
                 {attain::DivisionFactorKind::DaysInRole, m_ui->daysInRoleSpinBox},
                 {attain::DivisionFactorKind::Even, m_ui->evenSpinBox},
                 {attain::DivisionFactorKind::Column, m_ui->columnSpinBox}};
    fillChoices();
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("Divide"));
    for (const auto& [kind, box] : m_factors)
        connect(box, &QSpinBox::valueChanged, this, &DivideDialog::preview);
    for (QSpinBox* box : {m_ui->overDepartmentsSpinBox, m_ui->overPeopleSpinBox})
        connect(box, &QSpinBox::valueChanged, this, &DivideDialog::preview);
    for (QComboBox* box : {m_ui->depthComboBox, m_ui->seasonComboBox, m_ui->unitComboBox})
        connect(box, &QComboBox::currentIndexChanged, this, &DivideDialog::preview);
    for (QCheckBox* box : {m_ui->daysCheckBox, m_ui->keepCheckBox})
        connect(box, &QCheckBox::toggled, this, &DivideDialog::preview);
    connect(m_ui->rampLineEdit, &QLineEdit::textChanged, this, &DivideDialog::preview);
    connect(m_ui->noteLineEdit, &QLineEdit::textEdited, this, [this] { m_noteTyped = true; });
    connect(m_model, &DivisionTableModel::rulesChanged, this, &DivideDialog::preview);
    preview();
    resize(std::max(minimumWidth(), parent ? parent->window()->width() - 60 : 0), minimumHeight());
}

DivideDialog::~DivideDialog() = default;

void DivideDialog::fillChoices()
{
    for (const auto depth : kDepths)
        m_ui->depthComboBox->addItem(DivisionWords::depth(depth), static_cast<int>(depth));
    m_ui->depthComboBox->setCurrentIndex(m_about.root.kind == attain::SubjectKind::Company ? 1 : 0);
    for (const auto season : kSeasons)
        m_ui->seasonComboBox->addItem(DivisionWords::season(season), static_cast<int>(season));
    const std::int64_t unit = attain::wholeUnit(m_about.metric);
    for (const auto step : kSteps)
        m_ui->unitComboBox->addItem(
            m_desk.formats.headline(attain::Figure{attain::infoOf(m_about.metric).unit, step * unit}),
            static_cast<qint64>(step * unit));
    m_ui->unitComboBox->setCurrentIndex(attain::infoOf(m_about.metric).unit == attain::Unit::Money ? 3 : 0);
}

attain::DivisionPlan DivideDialog::plan() const
{
    attain::DivisionPlan plan;
    plan.scenario = m_desk.context.scenario().toStdString();
    plan.metric = m_about.metric;
    plan.root = m_about.root;
    plan.period = m_about.period;
    plan.factors.clear();
    for (const auto& [kind, box] : m_factors)
        if (box->value() > 0)
            plan.factors.push_back({kind, percent(box->value())});
    plan.depth = static_cast<attain::DivisionDepth>(m_ui->depthComboBox->currentData().toInt());
    plan.season = static_cast<attain::DivisionSeason>(m_ui->seasonComboBox->currentData().toInt());
    plan.unit = m_ui->unitComboBox->currentData().toLongLong();
    plan.overAssignment = {percent(m_ui->overDepartmentsSpinBox->value()), percent(m_ui->overPeopleSpinBox->value())};
    plan.byDaysInRole = m_ui->daysCheckBox->isChecked();
    plan.keepEntered = m_ui->keepCheckBox->isChecked();
    plan.ramp = DivisionWords::rampFrom(m_ui->rampLineEdit->text());
    plan.rules = m_model->rules();
    plan.note = m_ui->noteLineEdit->text().trimmed().toStdString();
    return plan;
}

void DivideDialog::preview()
{
    const auto wanted = plan();
    if (!m_noteTyped)
        m_ui->noteLineEdit->setText(DivisionWords::basis(wanted, m_desk.formats));
    auto result = m_desk.workspace.division().preview(wanted);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(result.has_value() && !result->targets.empty());
    m_view->setColumnHidden(DivisionTableModel::OwnColumn, m_ui->columnSpinBox->value() == 0);
    if (!result) {
        m_ui->sumsLabel->setPlainText(ErrorText::of(result.error()).what);
        m_ui->sumsLabel->setTone(Tone::Bad);
        return;
    }
    QStringList names;
    if (const auto organisation = m_desk.workspace.organisation().snapshot())
        for (const auto& target : result->targets)
            names.append(TargetWords::subject(target.subject, **organisation));
    m_model->setResult(m_about.metric, *std::move(result), names);
    m_view->fitColumns(DivisionTableModel::WhyColumn, 200);
    showSums();
}

void DivideDialog::showSums()
{
    const auto& result = m_model->result();
    if (result.targets.empty()) {
        m_ui->sumsLabel->setPlainText(tr("There is nobody below to divide it over."));
        m_ui->sumsLabel->setTone(Tone::Warning);
        return;
    }
    const auto number = [&](std::int64_t value) { return m_desk.formats.number(value, m_model->scale()); };
    const auto& first = result.nodes.front();
    QString text = first.carried == first.needed
        ? tr("Divided: %1").arg(number(first.needed))
        : tr("Needed: %1, carried: %2").arg(number(first.needed), number(first.carried));
    const auto unplaced = result.unplaced();
    if (unplaced != 0)
        text = tr("%1 · without a place: %2").arg(text, number(unplaced));
    if (std::ranges::any_of(result.nodes, &attain::DividedNode::evenInstead))
        text = tr("%1 · where nobody had a value, it counted evenly").arg(text);
    m_ui->sumsLabel->setPlainText(text);
    m_ui->sumsLabel->setTone(unplaced != 0 ? Tone::Warning : Tone::Neutral);
}
