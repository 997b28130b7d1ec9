#include "incentives/IncentivePlanDialog.h"

#include "Workspace.h"
#include "common/CellTable.h"
#include "common/ChoiceBox.h"
#include "common/EntryTable.h"
#include "common/ErrorText.h"
#include "common/GridView.h"
#include "common/QtDates.h"
#include "incentives/ComponentDialog.h"
#include "incentives/IncentiveService.h"
#include "incentives/SimulationDialog.h"
#include "incentives/TypedNumber.h"
#include "incentives/ui_IncentivePlanDialog.h"

#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <array>

namespace {

using attain::PeriodKind;

constexpr std::array kPeriods{PeriodKind::Month, PeriodKind::Quarter, PeriodKind::Half, PeriodKind::Year};
constexpr std::array kDraws{attain::DrawKind::Recoverable, attain::DrawKind::NotRecoverable};

} // namespace

IncentivePlanDialog::IncentivePlanDialog(const Desk& desk, const attain::IncentivePlan& plan, bool readOnly,
                                         QWidget* parent)
    : QDialog{parent}
    , m_desk{desk}
    , m_words{desk.formats}
    , m_plan{plan}
    , m_readOnly{readOnly}
    , m_ui{std::make_unique<Ui::IncentivePlanDialog>()}
    , m_components{new CellTable{this}}
    , m_view{new GridView{desk.theme}}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setText(tr("Save"));
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(readOnly ? tr("Close") : tr("Cancel"));
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setVisible(!readOnly);
    m_ui->refusalLabel->setTone(Tone::Bad);
    if (readOnly)
        m_ui->refusalLabel->setPlainText(
            tr("This version is frozen or the document is read only: it can be looked at."));
    m_ui->codeLineEdit->setText(QString::fromStdString(plan.code));
    m_ui->codeLineEdit->setReadOnly(!plan.code.empty());
    m_ui->nameLineEdit->setText(QString::fromStdString(plan.name));
    m_ui->nameEnLineEdit->setText(QString::fromStdString(plan.nameEn));
    m_ui->fromDateEdit->setDate(toQDate(plan.from));
    ChoiceBox::fill(*m_ui->periodComboBox, kPeriods, plan.period, IncentiveWords::payPeriod);
    m_view->setObjectName(QStringLiteral("componentsView"));
    m_view->setAccessibleName(m_ui->tabWidget->tabText(0));
    m_view->setSource(m_components);
    m_view->setSortingEnabled(false); // the order is the order of calculation
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_ui->componentsLayout->insertWidget(0, m_view, 1);
    fillPeople();
    fillLimits();
    makeButtons();
    showComponents();
}

IncentivePlanDialog::~IncentivePlanDialog() = default;

void IncentivePlanDialog::fillPeople()
{
    auto& table = *m_ui->positionsTableWidget;
    EntryTable::setUp(table, {tr("Position"), tr("Role weight")});
    const auto organisation = m_desk.workspace.organisation().snapshot();
    if (!organisation)
        return;
    for (const auto& position : (*organisation)->positions()) {
        const auto found = std::ranges::find(m_plan.positions, position.id, &attain::PlanPosition::position);
        const bool named = found != m_plan.positions.end();
        const int row = table.rowCount();
        table.insertRow(row);
        EntryTable::set(table, row, 0, QString::fromStdString(position.name));
        auto* name = table.item(row, 0);
        name->setData(Qt::UserRole, QVariant::fromValue(static_cast<qint64>(position.id.value)));
        name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        name->setCheckState(named ? Qt::Checked : Qt::Unchecked);
        EntryTable::set(table, row, 1,
                        QString::fromStdString((named ? *found : attain::PlanPosition{}).roleWeight.toText(0)));
    }
    QStringList people;
    for (const auto id : m_plan.people)
        if (const auto* person = (*organisation)->person(id))
            people.append(QString::fromStdString(person->name));
    m_ui->peopleLabel->setPlainText(
        people.isEmpty() ? QString{} : tr("By name as well: %1").arg(people.join(QStringLiteral(", "))));
}

void IncentivePlanDialog::fillLimits()
{
    m_ui->floorLineEdit->setText(TypedNumber::of(m_plan.floor));
    m_ui->capLineEdit->setText(TypedNumber::of(m_plan.cap));
    m_ui->carriesCheckBox->setChecked(m_plan.carriesOver);
    m_ui->budgetLineEdit->setText(TypedNumber::of(m_plan.budget));
    const auto hold = m_plan.holdback.value_or(attain::Holdback{});
    m_ui->heldLineEdit->setText(m_plan.holdback ? TypedNumber::of(hold.share) : QString{});
    m_ui->heldSpinBox->setValue(hold.periods);
    const auto draw = m_plan.draw.value_or(attain::Draw{});
    m_ui->drawLineEdit->setText(m_plan.draw ? TypedNumber::of(draw.amount) : QString{});
    ChoiceBox::fill(*m_ui->drawComboBox, kDraws, draw.kind, IncentiveWords::draw);
    m_ui->delaySpinBox->setValue(draw.delay);
}

void IncentivePlanDialog::makeButtons()
{
    auto* menu = new QMenu{this};
    const auto kind = [&](const QString& text, auto pays) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, pays] {
            attain::IncentiveComponent component;
            component.pays = pays;
            editComponent(component, {});
        });
    };
    attain::Commission commission;
    commission.tiers.tiers = {{0, attain::Ratio::kScale / 20}};
    kind(tr("Commission by tiers…"), commission);
    kind(tr("Target bonus by a curve…"), attain::Bonus{});
    kind(tr("Extra once something is reached…"), attain::Kicker{});
    kind(tr("Team pool…"), attain::TeamPool{});
    m_ui->addButton->setMenu(menu);
    connect(m_view, &GridView::drillRequested, m_ui->changeButton, &QPushButton::click);
    connect(m_ui->changeButton, &QPushButton::clicked, this, [this] {
        if (const auto row = chosenRow())
            editComponent(m_plan.components[*row], row);
    });
    connect(m_ui->dropButton, &QPushButton::clicked, this, [this] {
        if (const auto row = chosenRow())
            m_plan.components.erase(m_plan.components.begin() + static_cast<std::ptrdiff_t>(*row));
        showComponents();
    });
    connect(m_ui->upButton, &QPushButton::clicked, this, [this] {
        if (const auto row = chosenRow(); row && *row > 0)
            std::swap(m_plan.components[*row], m_plan.components[*row - 1]);
        showComponents();
    });
    connect(m_ui->simulateButton, &QPushButton::clicked, this, [this] {
        if (const QString wrong = read(); !wrong.isNull())
            m_ui->refusalLabel->setPlainText(tr("“%1” is no number.").arg(wrong));
        else
            (new SimulationDialog{m_desk, m_plan, this})->open();
    });
    for (QPushButton* button : {m_ui->addButton, m_ui->changeButton, m_ui->dropButton, m_ui->upButton})
        button->setEnabled(!m_readOnly);
    connect(m_ui->buttonBox->button(QDialogButtonBox::Save), &QPushButton::clicked, this, &IncentivePlanDialog::save);
}

std::optional<std::size_t> IncentivePlanDialog::chosenRow() const
{
    const auto id = m_components->idAt(m_view->currentSource());
    return id > 0 ? std::optional{static_cast<std::size_t>(id - 1)} : std::nullopt;
}

void IncentivePlanDialog::editComponent(const attain::IncentiveComponent& component, std::optional<std::size_t> row)
{
    auto* dialog = new ComponentDialog{m_desk, component, this};
    connect(dialog, &ComponentDialog::made, this, [this, row](const attain::IncentiveComponent& made) {
        if (row && *row < m_plan.components.size())
            m_plan.components[*row] = made;
        else
            m_plan.components.push_back(made);
        showComponents();
    });
    dialog->open();
}

void IncentivePlanDialog::showComponents()
{
    std::vector<CellTable::Row> rows;
    for (const auto& component : m_plan.components) {
        Cell sentence = Cell::plain(m_words.sentence(component));
        sentence.toolTip = sentence.text;
        rows.push_back({std::ssize(rows) + 1, {Cell::plain(IncentiveWords::name(component)), sentence}});
    }
    m_components->set({{tr("Component")}, {tr("Reads")}}, std::move(rows));
    m_view->fitColumns(1);
}

QString IncentivePlanDialog::read()
{
    TypedNumber::Reader reader;
    m_plan.code = m_ui->codeLineEdit->text().trimmed().toStdString();
    m_plan.name = m_ui->nameLineEdit->text().trimmed().toStdString();
    m_plan.nameEn = m_ui->nameEnLineEdit->text().trimmed().toStdString();
    m_plan.from = fromQDate(m_ui->fromDateEdit->date());
    m_plan.period = ChoiceBox::chosenIn<PeriodKind>(*m_ui->periodComboBox);
    m_plan.positions.clear();
    const auto& table = *m_ui->positionsTableWidget;
    for (int row = 0; row < table.rowCount(); ++row)
        if (table.item(row, 0)->checkState() == Qt::Checked) {
            const auto weight = attain::Ratio::fromText(EntryTable::textAt(table, row, 1).toStdString());
            if (!weight)
                return EntryTable::textAt(table, row, 1);
            m_plan.positions.push_back(
                {attain::PositionId{table.item(row, 0)->data(Qt::UserRole).toLongLong()}, *weight});
        }
    m_plan.floor = reader.money(m_ui->floorLineEdit->text());
    m_plan.cap = reader.money(m_ui->capLineEdit->text());
    m_plan.carriesOver = m_ui->carriesCheckBox->isChecked();
    m_plan.budget = reader.money(m_ui->budgetLineEdit->text());
    m_plan.holdback.reset();
    if (const auto share = reader.ratio(m_ui->heldLineEdit->text()))
        m_plan.holdback = attain::Holdback{*share, m_ui->heldSpinBox->value()};
    m_plan.draw.reset();
    if (const auto amount = reader.money(m_ui->drawLineEdit->text()))
        m_plan.draw = attain::Draw{ChoiceBox::chosenIn<attain::DrawKind>(*m_ui->drawComboBox), *amount,
                                   m_ui->delaySpinBox->value()};
    return reader.wrong();
}

void IncentivePlanDialog::save()
{
    m_ui->refusalLabel->setPlainText({});
    if (const QString wrong = read(); !wrong.isNull()) {
        m_ui->refusalLabel->setPlainText(tr("“%1” is no number.").arg(wrong));
        return;
    }
    if (const auto done = m_desk.workspace.incentives().define(m_plan); !done) {
        m_ui->refusalLabel->setPlainText(ErrorText::of(done.error()).sentence());
        return;
    }
    accept();
}
