#include "targets/TargetsPage.h"

#include "Workspace.h"
#include "common/EmptyState.h"
#include "common/ErrorText.h"
#include "common/TargetWords.h"
#include "targets/GoalDialog.h"
#include "targets/ProposalFiles.h"
#include "targets/TalkDialog.h"
#include "targets/TargetDetails.h"
#include "targets/TargetDivision.h"
#include "targets/TargetGridEditor.h"
#include "targets/TargetTreeModel.h"
#include "targets/TargetWorkflow.h"
#include "targets/ui_TargetsPage.h"

#include <QComboBox>

TargetsPage::TargetsPage(const Desk& desk, QWidget* parent)
    : Page{desk.context, desk.events, parent}
    , m_desk{desk}
    , m_ui{std::make_unique<Ui::TargetsPage>()}
    , m_model{new TargetTreeModel{desk.formats, this}}
    , m_view{new TreeGridView{desk.theme}}
    , m_panel{new GridPanel{m_view, desk.icons}}
    , m_details{new TargetDetails{desk.formats}}
    , m_empty{new EmptyState{desk.icons, QStringLiteral("target")}}
    , m_level{new QComboBox}
    , m_columns{new QComboBox}
    , m_versions{new QComboBox}
    , m_editor{new TargetGridEditor{m_view, m_model}}
    , m_workflow{new TargetWorkflow{desk, this}}
    , m_division{new TargetDivision{desk, m_view, m_model, m_workflow}}
    , m_proposals{new ProposalFiles{desk, this}}
{
    m_ui->setupUi(this);
    m_view->setObjectName(QStringLiteral("targetTreeView"));
    m_model->setLockIcon(desk.icons.icon(QStringLiteral("lock")));
    m_view->setSource(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_view->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed
                            | QAbstractItemView::DoubleClicked);
    m_view->setTabKeyNavigation(true);
    m_level->setObjectName(QStringLiteral("levelComboBox"));
    m_columns->setObjectName(QStringLiteral("columnsComboBox"));
    m_panel->addToolWidget(m_level);
    m_versions->setObjectName(QStringLiteral("versionsComboBox"));
    m_panel->addToolWidget(m_columns);
    m_panel->addToolWidget(m_versions);

    makeActions();
    for (QAction* step : {m_people, m_import, m_company})
        m_empty->addAction(step);
    m_ui->pagesStackedWidget->addWidget(m_empty);
    connect(m_model, &TargetTreeModel::assignmentsEntered, this, &TargetsPage::assign);
    connect(m_model, &TargetTreeModel::entryRefused, this, &TargetsPage::refuse);
    connect(m_details, &TargetDetails::entryRefused, this, &TargetsPage::refuse);
    connect(m_details, &TargetDetails::assignmentEntered, this,
            [this](const attain::TargetAssignment& cell) { assign({cell}); });
    connect(m_details, &TargetDetails::goalEditRequested, this, &TargetsPage::editGoal);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &TargetsPage::showCurrentCell);
    connect(m_view->commands(), &GridCommands::whyRequested, this, &TargetsPage::explainCell);
    connect(m_panel, &GridPanel::exportRequested, this, &TargetsPage::exportTable);
    retranslate();
    m_ui->gridCard->addContent(m_panel); // with words in its boxes, which are as wide as those
    m_ui->splitter->addWidget(m_details);
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setSizes({1000, 240});
    connect(m_level, &QComboBox::currentIndexChanged, this, [this] { invalidate(); });
    connect(m_columns, &QComboBox::currentIndexChanged, this, [this] { invalidate(); });
    connect(m_versions, &QComboBox::currentIndexChanged, this, [this] { invalidate(); });
    connect(m_workflow, &TargetWorkflow::adjustmentRequested, this, &TargetsPage::askForAdjustment);
    connect(m_workflow, &TargetWorkflow::personRequested, this, [this](attain::PersonId person) {
        Place place;
        place.person = person;
        showPlace(place);
    });
}

TargetsPage::~TargetsPage() = default;

void TargetsPage::makeActions()
{
    const auto make = [this](auto slot) {
        auto* action = new QAction{this};
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_import = make([this] {
        Place place;
        place.page = QStringLiteral("sales");
        place.task = QStringLiteral("import-targets");
        Q_EMIT placeRequested(place);
    });
    m_letter = make([this] {
        Place place;
        place.page = QStringLiteral("reports");
        place.task = QStringLiteral("letters");
        if (const auto* row = currentRow(); row && row->subject.kind == attain::SubjectKind::Person)
            place.person = attain::PersonId{row->subject.id};
        Q_EMIT placeRequested(place);
    });
    m_talk = make([this] { talk(); });
    connect(m_details, &TargetDetails::talkRequested, m_talk, &QAction::trigger);
    m_people = make([this] { Q_EMIT placeRequested(Place{QStringLiteral("people"), {}, {}, {}, {}, {}}); });
    m_company = make([this] {
        m_companyAlone = true;
        showGridOrNextStep();
        m_view->setFocus();
    });
    m_view->commands()->addContextAction(m_workflow->askAction());
    m_view->commands()->addContextAction(m_talk);
    m_view->commands()->addContextAction(m_letter);
}

ContextFields TargetsPage::contextFields() const
{
    return ContextField::Period | ContextField::Metric | ContextField::Scenario;
}

QList<QAction*> TargetsPage::pageActions() const
{
    return {m_import,
            m_proposals->writeAction(),
            m_proposals->mergeAction(),
            m_letter,
            m_workflow->strategicGoalsAction(),
            m_workflow->compareAction(),
            m_workflow->adjustmentsAction(),
            m_workflow->fairnessAction(),
            m_workflow->scenariosAction(),
            m_division->capacityAction(),
            m_division->partsAction(),
            m_division->divideAction(),
            m_workflow->stepAction()};
}

QString TargetsPage::note() const
{
    const auto& version = m_model->sheet().version;
    if (m_model->sheet().standsOn)
        return tr("What-if, never in force");
    if (!version.id)
        return {};
    if (!version.isPublished())
        return TargetWords::version(version);
    return tr("V%1 · in force since %2").arg(version.number).arg(Formats::date(version.effectiveFrom));
}

void TargetsPage::retranslate()
{
    const int level = std::max(m_level->currentIndex(), 0);
    const int columns = std::max(m_columns->currentIndex(), 0);
    const QSignalBlocker levelBlocker{m_level};
    const QSignalBlocker columnsBlocker{m_columns};
    m_level->clear();
    m_level->addItem(tr("Target"), static_cast<int>(attain::TargetLevel::Target));
    m_level->addItem(tr("Floor"), static_cast<int>(attain::TargetLevel::Floor));
    m_level->addItem(tr("Stretch"), static_cast<int>(attain::TargetLevel::Stretch));
    m_level->setCurrentIndex(level);
    m_level->setAccessibleName(tr("Level shown in the grid"));
    m_columns->clear();
    m_columns->addItem(tr("Quarters"), static_cast<int>(attain::SheetColumns::Quarters));
    m_columns->addItem(tr("Months"), static_cast<int>(attain::SheetColumns::Months));
    m_columns->setCurrentIndex(columns);
    m_columns->setAccessibleName(tr("Columns of the grid"));
    m_view->setAccessibleName(tr("Targets by organisation and period"));
    m_import->setText(tr("Import targets…"));
    m_letter->setText(tr("Target letters…"));
    m_talk->setText(tr("Talk about this target…"));
    m_people->setText(tr("Add people…"));
    m_company->setText(tr("Target of the company"));
    m_empty->setText(tr("No targets yet"),
                     tr("Targets belong to the company, its departments and people. Add people first, import a table "
                        "of targets, or begin with the target of the company."));
    const int versions = std::max(m_versions->currentIndex(), 0);
    const QSignalBlocker versionsBlocker{m_versions};
    m_versions->clear();
    m_versions->addItem(tr("Newest version"));
    m_versions->addItem(tr("In force"));
    m_versions->setCurrentIndex(versions);
    m_versions->setAccessibleName(tr("Version shown in the grid"));
    m_editor->retranslate();
    m_workflow->retranslate();
    m_division->retranslate();
    m_proposals->retranslate();
    m_details->retranslate();
}

void TargetsPage::refresh()
{
    auto& workspace = m_desk.workspace;
    const attain::TargetSheetReader reader{workspace.attainment(), workspace.targets(), workspace.organisation(),
                                           workspace.calendar()};
    const attain::Period year = context().calendar().containing(attain::PeriodKind::Year, context().period().from);
    auto sheet = reader.read(context().metric(), static_cast<attain::TargetLevel>(m_level->currentData().toInt()), year,
                             static_cast<attain::SheetColumns>(m_columns->currentData().toInt()),
                             context().scenario().toStdString(), view());
    if (!sheet) {
        m_desk.notices.error(sheet.error());
        return;
    }
    m_workflow->refresh();
    m_model->setSheet(*std::move(sheet));
    if (!m_expanded && m_model->rowCount() > 0) {
        m_expanded = true;
        m_view->expandToDepth(1);
    }
    if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_view->model()->index(0, TargetTreeModel::FirstPeriodColumn));
    showNotes(); // as they were, until they are read again
    readNotes();
    showGridOrNextStep();
    showCurrentCell();
    showSums();
    Q_EMIT barChanged();
}

void TargetsPage::showGridOrNextStep()
{
    const auto& rows = m_model->sheet().rows;
    const bool companyAlone = rows.size() <= 1;
    const bool entered = !rows.empty() && std::ranges::any_of(rows.front().cells, [](const attain::TargetCell& cell) {
        return cell.levels != attain::TargetLevels{};
    });
    const bool grid = !companyAlone || entered || m_companyAlone;
    m_ui->pagesStackedWidget->setCurrentIndex(grid ? 0 : 1);
    m_division->setAvailable(grid);
}

const attain::TargetSheetRow* TargetsPage::currentRow() const
{
    const QModelIndex current = m_view->currentSource();
    return current.isValid() ? &m_model->sheet().rows[static_cast<std::size_t>(m_model->sheetRow(current))] : nullptr;
}

QString TargetsPage::subjectTitle(const attain::TargetSheetRow& row) const
{
    if (row.subject.kind == attain::SubjectKind::Company)
        return tr("Company");
    return QString::fromStdString(row.name);
}

void TargetsPage::showCurrentCell()
{
    const QModelIndex current = m_view->currentSource();
    if (!current.isValid()) {
        m_details->clear();
        m_talk->setEnabled(false);
        return;
    }
    const auto& sheet = m_model->sheet();
    const int row = m_model->sheetRow(current);
    const int column = std::max(m_model->sheetColumn(current), 0);
    const auto& line = sheet.rows[static_cast<std::size_t>(row)];
    m_talk->setEnabled(line.subject.kind == attain::SubjectKind::Person
                       && line.cells[static_cast<std::size_t>(column)].levels.target);
    m_details->showCell(sheet, m_model->scale(), row, column, subjectTitle(line));
    m_details->showGoal(m_notes.goal(line.subject), m_notes.fairness(line.subject));
    const auto history = m_desk.workspace.targets().history(sheet.metric, line.subject,
                                                            sheet.columns[static_cast<std::size_t>(column)],
                                                            context().scenario().toStdString());
    const auto versions = m_desk.workspace.targets().versionsBehind(context().scenario().toStdString());
    if (history && versions)
        m_details->showHistory(*history, *versions);
}

void TargetsPage::assign(const std::vector<attain::TargetAssignment>& cells)
{
    m_workflow->whenEditable([this, cells] {
        const auto done = m_desk.workspace.targets().assign(cells);
        if (!done)
            m_desk.notices.error(done.error());
    });
}

void TargetsPage::refuse(const QString& text)
{
    m_desk.notices.show(
        {Tone::Bad, tr("“%1” is not a number for a target; nothing was changed. Type 1280, 1.2万 or +8%.").arg(text)});
}

void TargetsPage::explainCell(const QModelIndex& source)
{
    if (m_model->sheetColumn(source) < 0)
        return;
    const auto& sheet = m_model->sheet();
    const auto& row = sheet.rows[static_cast<std::size_t>(m_model->sheetRow(source))];
    attain::AttainmentQuery query;
    query.period = sheet.columns[static_cast<std::size_t>(m_model->sheetColumn(source))];
    query.metric = sheet.metric;
    query.scenario = context().scenario().toStdString();
    m_desk.why.show(
        tr("%1 · %2 · %3").arg(subjectTitle(row), m_desk.formats.period(query.period), Formats::metric(sheet.metric)),
        m_desk.workspace.explainer().explain(row.subject, query, 200));
}

void TargetsPage::editGoal()
{
    const auto* row = currentRow();
    if (row == nullptr)
        return;
    const auto& sheet = m_model->sheet();
    auto* dialog = new GoalDialog{m_desk, {sheet.metric, sheet.year, row->subject, subjectTitle(*row)}, this};
    connect(dialog, &GoalDialog::targetWanted, this, [this](const attain::TargetAssignment& cell) { assign({cell}); });
    dialog->open();
}

void TargetsPage::talk()
{
    const auto* row = currentRow();
    if (row == nullptr)
        return;
    const auto& sheet = m_model->sheet();
    const int column = std::max(m_model->sheetColumn(m_view->currentSource()), 0);
    const attain::TalkTopic topic{context().scenario().toStdString(), sheet.metric, attain::PersonId{row->subject.id},
                                  sheet.columns[static_cast<std::size_t>(column)]};
    (new TalkDialog{m_desk, topic, subjectTitle(*row), this})->open();
}

attain::TargetView TargetsPage::view() const
{
    return m_versions->currentIndex() == 1 ? attain::TargetView::inForce() : attain::TargetView::working();
}

void TargetsPage::askForAdjustment()
{
    std::vector<attain::AdjustmentCell> cells;
    QStringList names;
    const auto& sheet = m_model->sheet();
    const auto inForce = m_desk.workspace.targets().book(context().scenario().toStdString());
    if (!inForce)
        return;
    for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes()) {
        const QModelIndex source = m_view->filter()->mapToSource(index);
        const int column = m_model->sheetColumn(source);
        if (column < 0)
            continue;
        const auto& row = sheet.rows[static_cast<std::size_t>(m_model->sheetRow(source))];
        const auto& period = sheet.columns[static_cast<std::size_t>(column)];
        const auto levels = (*inForce)->cell(sheet.metric, row.subject, period).levels;
        cells.push_back({sheet.metric, row.subject, period, levels, levels});
        names.append(subjectTitle(row));
    }
    if (cells.empty()) {
        m_desk.notices.show({Tone::Warning, tr("Choose the cells that are to change first.")});
        return;
    }
    m_workflow->ask(cells, names);
}

void TargetsPage::exportTable()
{
    m_desk.exporter.exportTable(this, m_view->commands()->contents(tr("Targets")));
}

void TargetsPage::showPlace(const Place& place)
{
    if (!place.filter.isEmpty())
        m_panel->setFilterText(place.filter);
    refreshNow();
    if (!place.person && !place.department)
        return;
    const QModelIndex source
        = m_model->indexOf(place.person ? attain::Subject::of(place.person) : attain::Subject::of(place.department));
    if (!source.isValid())
        return;
    const QModelIndex index = m_view->filter()->mapFromSource(source);
    m_view->setCurrentIndex(index.sibling(index.row(), TargetTreeModel::FirstPeriodColumn));
    m_view->scrollTo(index);
}
