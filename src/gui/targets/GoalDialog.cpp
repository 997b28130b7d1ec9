#include "targets/GoalDialog.h"

#include "Workspace.h"
#include "common/ErrorText.h"
#include "common/QtDates.h"
#include "goals/GoalWording.h"
#include "targets/GoalWords.h"
#include "targets/ui_GoalDialog.h"

#include <QPushButton>
#include <QRegularExpression>

#include <algorithm>

namespace {

constexpr std::array kSources{attain::GoalSource::Sales, attain::GoalSource::Kpi, attain::GoalSource::Formula,
                              attain::GoalSource::Entered};
constexpr std::array kComparisons{attain::GoalComparison::LastYear, attain::GoalComparison::Peers};
constexpr int kAsAbove = -1;

std::string textOf(const QLineEdit& edit)
{
    return edit.text().trimmed().toStdString();
}

template<typename Value>
std::optional<Value> chosen(const QComboBox& box)
{
    const int data = box.currentData().toInt();
    return data == kAsAbove ? std::nullopt : std::optional{static_cast<Value>(data)};
}

template<typename Value>
void choose(QComboBox& box, std::optional<Value> value)
{
    box.setCurrentIndex(box.findData(value ? static_cast<int>(*value) : kAsAbove));
}

} // namespace

GoalDialog::GoalDialog(const Desk& desk, const About& about, QWidget* parent)
    : QDialog{parent}, m_desk{desk}, m_about{about}, m_ui{std::make_unique<Ui::GoalDialog>()}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->checkCard->setEditable(false);
    m_ui->subjectLabel->setPlainText(
        tr("%1 · %2 · %3").arg(about.title, desk.formats.period(about.year), Formats::metric(about.metric)));
    m_ui->wordingLineEdit->setPlaceholderText(tr("In your own words: raise revenue by 20% on last year"));
    m_ui->wordingLineEdit->setAccessibleName(tr("The target in your own words"));
    m_ui->milestonesLineEdit->setPlaceholderText(tr("The ends of the quarters; or 2026-06-30 580; 2026-09-30 900"));
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setText(tr("Save"));
    read();
    fillChoices();
    connect(m_ui->wordingLineEdit, &QLineEdit::textChanged, this, &GoalDialog::readWording);
    connect(m_ui->takeOverButton, &QPushButton::clicked, this, [this] {
        const auto wording = attain::readWording(textOf(*m_ui->wordingLineEdit), m_about.year,
                                                 m_desk.workspace.calendar().fiscalCalendar());
        if (wording.growth)
            m_ui->growthLineEdit->setText(m_desk.formats.signedPercent(wording.growth, 2));
        if (wording.comparison)
            choose(*m_ui->comparisonComboBox, wording.comparison);
        if (wording.deadline) {
            m_ui->deadlineCheckBox->setChecked(true);
            m_ui->deadlineDateEdit->setDate(toQDate(*wording.deadline));
        }
        preview();
    });
    for (QLineEdit* edit :
         {m_ui->definitionLineEdit, m_ui->growthLineEdit, m_ui->basisLineEdit, m_ui->milestonesLineEdit})
        connect(edit, &QLineEdit::textChanged, this, &GoalDialog::preview);
    for (QComboBox* box : {m_ui->sourceComboBox, m_ui->comparisonComboBox, m_ui->strategicGoalComboBox})
        connect(box, &QComboBox::currentTextChanged, this, &GoalDialog::preview);
    connect(m_ui->deadlineCheckBox, &QCheckBox::toggled, this, &GoalDialog::preview);
    connect(m_ui->deadlineDateEdit, &QDateEdit::dateChanged, this, &GoalDialog::preview);
    readWording();
    preview();
}

GoalDialog::~GoalDialog() = default;

void GoalDialog::read()
{
    auto& goals = m_desk.workspace.goals();
    const auto scenario = m_desk.context.scenario().toStdString();
    if (auto known = goals.strategicGoals())
        m_strategicGoals = *std::move(known);
    m_assessment.own = m_assessment.statement = {scenario, m_about.metric, m_about.subject, m_about.year};
    if (const auto all = goals.assess(m_about.metric, m_about.year, scenario)) {
        const auto found = std::ranges::find(*all, m_about.subject, &attain::GoalAssessment::subject);
        if (found != all->end())
            m_assessment = *found;
    } else {
        m_desk.notices.error(all.error());
    }
    m_scale
        = m_desk.formats.scaleFor(attain::infoOf(m_about.metric).unit, m_assessment.facts.levels.target.value_or(0));
}

void GoalDialog::fillChoices()
{
    const auto& own = m_assessment.own;
    const auto& above = m_assessment.above;
    const auto asAbove
        = [&](const QString& word) { return word.isEmpty() ? tr("Not said") : tr("As above: %1").arg(word); };
    m_ui->sourceComboBox->addItem(asAbove(above.source ? GoalWords::source(*above.source) : QString{}), kAsAbove);
    for (const auto source : kSources)
        m_ui->sourceComboBox->addItem(GoalWords::source(source), static_cast<int>(source));
    choose(*m_ui->sourceComboBox, own.source);
    m_ui->comparisonComboBox->addItem(asAbove(above.comparison ? GoalWords::comparison(*above.comparison) : QString{}),
                                      kAsAbove);
    for (const auto comparison : kComparisons)
        m_ui->comparisonComboBox->addItem(GoalWords::comparison(comparison), static_cast<int>(comparison));
    choose(*m_ui->comparisonComboBox, own.comparison);

    m_ui->strategicGoalComboBox->addItem({}, QString{});
    for (const auto& goal : m_strategicGoals)
        m_ui->strategicGoalComboBox->addItem(QString::fromStdString(goal.name), QString::fromStdString(goal.code));
    m_ui->strategicGoalComboBox->setCurrentIndex(
        std::max(m_ui->strategicGoalComboBox->findData(QString::fromStdString(own.strategicGoal)), 0));
    const auto inheritedGoal = std::ranges::find(m_strategicGoals, above.strategicGoal, &attain::StrategicGoal::code);
    m_ui->strategicGoalComboBox->lineEdit()->setPlaceholderText(
        inheritedGoal == m_strategicGoals.end() ? tr("Choose, or type a new strategic goal")
                                                : asAbove(QString::fromStdString(inheritedGoal->name)));

    m_ui->wordingLineEdit->setText(QString::fromStdString(own.wording));
    m_ui->definitionLineEdit->setText(QString::fromStdString(own.definition));
    m_ui->definitionLineEdit->setPlaceholderText(asAbove(QString::fromStdString(above.definition)));
    m_ui->basisLineEdit->setText(QString::fromStdString(own.settingBasis));
    m_ui->basisLineEdit->setPlaceholderText(asAbove(QString::fromStdString(above.settingBasis)));
    if (own.growth)
        m_ui->growthLineEdit->setText(m_desk.formats.signedPercent(own.growth, 2));
    m_ui->deadlineCheckBox->setChecked(own.deadline.has_value());
    m_ui->deadlineDateEdit->setDate(toQDate(own.deadline.value_or(above.deadline.value_or(m_about.year.to))));
    m_ui->yearLabel->setPlainText(tr("else the end of the year"));
    QStringList milestones;
    for (const auto& milestone : own.milestones)
        milestones.append(
            QStringLiteral("%1 %2").arg(Formats::date(milestone.day), m_desk.formats.number(milestone.value, m_scale)));
    m_ui->milestonesLineEdit->setText(milestones.join(QStringLiteral("; ")));
}

void GoalDialog::readWording()
{
    const std::string sentence = textOf(*m_ui->wordingLineEdit);
    const auto wording = attain::readWording(sentence, m_about.year, m_desk.workspace.calendar().fiscalCalendar());
    m_ui->understoodLabel->setPlainText(sentence.empty()
                                            ? tr("Say it as you would; what is understood can be filled in below.")
                                            : GoalWords::understood(wording, m_desk.formats));
    m_ui->takeOverButton->setEnabled(wording.growth || wording.comparison || wording.deadline);
}

std::optional<attain::Ratio> GoalDialog::growth() const
{
    return attain::parseShare(textOf(*m_ui->growthLineEdit)).value_or(std::nullopt);
}

std::optional<std::vector<attain::GoalMilestone>> GoalDialog::milestones() const
{
    static const QRegularExpression separator{QStringLiteral("[;；]")};
    std::vector<attain::GoalMilestone> result;
    for (const QString& part : m_ui->milestonesLineEdit->text().split(separator, Qt::SkipEmptyParts)) {
        const QString trimmed = part.trimmed();
        const auto day = attain::Date::fromIso(trimmed.left(10).toStdString());
        const auto value
            = attain::parseCell(trimmed.mid(10).trimmed().toStdString(), m_scale.unit, m_scale.divisor, {});
        if (!day || !value || !*value)
            return std::nullopt;
        result.push_back({*day, **value});
    }
    return result;
}

std::string GoalDialog::strategicGoal() const
{
    const QString text = m_ui->strategicGoalComboBox->currentText().trimmed();
    const auto known = std::ranges::find(m_strategicGoals, text.toStdString(), &attain::StrategicGoal::name);
    // A new one is known by its name.
    return known != m_strategicGoals.end() ? known->code : text.left(30).toStdString();
}

attain::GoalStatement GoalDialog::stated() const
{
    attain::GoalStatement result = m_assessment.own;
    result.wording = textOf(*m_ui->wordingLineEdit);
    result.definition = textOf(*m_ui->definitionLineEdit);
    result.source = chosen<attain::GoalSource>(*m_ui->sourceComboBox);
    result.comparison = chosen<attain::GoalComparison>(*m_ui->comparisonComboBox);
    result.growth = growth();
    result.settingBasis = textOf(*m_ui->basisLineEdit);
    result.strategicGoal = strategicGoal();
    result.deadline
        = m_ui->deadlineCheckBox->isChecked() ? std::optional{fromQDate(m_ui->deadlineDateEdit->date())} : std::nullopt;
    result.milestones = milestones().value_or(result.milestones);
    return result;
}

void GoalDialog::preview()
{
    const auto statement = stated();
    std::map<std::string, attain::StrategicGoal> strategicGoals;
    for (const auto& goal : m_strategicGoals)
        strategicGoals.emplace(goal.code, goal);
    if (!statement.strategicGoal.empty())
        strategicGoals.try_emplace(
            statement.strategicGoal,
            attain::StrategicGoal{statement.strategicGoal, m_ui->strategicGoalComboBox->currentText().toStdString()});
    auto facts = m_assessment.facts;
    const auto grown = attain::grownBy(facts.comparedWith(inherited(statement, m_assessment.above).comparison),
                                       statement.growth, m_about.metric);
    m_ui->setTargetCheckBox->setVisible(grown.has_value() && grown != facts.levels.target);
    if (grown)
        m_ui->setTargetCheckBox->setText(tr("Set the target to %1").arg(m_desk.formats.number(*grown, m_scale)));
    const auto assessment = attain::assessGoal(statement, m_assessment.above, facts, strategicGoals);
    m_ui->checkCard->show(assessment, m_desk.formats, m_scale);
    m_ui->sentenceLabel->setPlainText(GoalWords::sentence(assessment, m_desk.formats, m_scale));
    m_ui->deadlineDateEdit->setEnabled(m_ui->deadlineCheckBox->isChecked());
    const bool growthRead = m_ui->growthLineEdit->text().trimmed().isEmpty() || growth();
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setEnabled(growthRead && milestones().has_value());
}

bool GoalDialog::store()
{
    auto& workspace = m_desk.workspace;
    const auto statement = stated();
    const auto known = std::ranges::find(m_strategicGoals, statement.strategicGoal, &attain::StrategicGoal::code);
    const auto failed = [&](const attain::Result<void>& done) {
        if (!done)
            m_desk.notices.error(done.error());
        return !done;
    };
    if (!statement.strategicGoal.empty() && known == m_strategicGoals.end())
        if (failed(workspace.goals().setStrategicGoal(
                {statement.strategicGoal, m_ui->strategicGoalComboBox->currentText().trimmed().toStdString()})))
            return false;
    return !failed(workspace.goals().state(std::array{statement}));
}

void GoalDialog::accept()
{
    if (!store())
        return;
    if (m_ui->setTargetCheckBox->isVisible() && m_ui->setTargetCheckBox->isChecked()) {
        const auto statement = inherited(stated(), m_assessment.above);
        attain::TargetAssignment cell;
        cell.scenario = statement.scenario;
        cell.metric = m_about.metric;
        cell.subject = m_about.subject;
        cell.period = m_about.year;
        cell.levels = attain::withLevel(
            m_assessment.facts.levels, attain::TargetLevel::Target,
            attain::grownBy(m_assessment.facts.comparedWith(statement.comparison), stated().growth, m_about.metric));
        cell.note = statement.settingBasis;
        Q_EMIT targetWanted(cell);
    }
    QDialog::accept();
}
