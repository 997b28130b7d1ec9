#include "sales/ImportWizard.h"

#include "Workspace.h"
#include "common/EmptyState.h"
#include "common/GridView.h"
#include "importing/ImportService.h"
#include "sales/ColumnChoiceHeader.h"
#include "sales/ImportFindings.h"
#include "sales/ImportPreviewModel.h"
#include "sales/ImportWords.h"
#include "sales/ui_ImportWizard.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

ImportWizard::ImportWizard(const Desk& desk, QWidget* parent)
    : QWidget{parent}
    , m_desk{desk}
    , m_flow{new ImportFlow{desk, this}}
    , m_previewModel{new ImportPreviewModel{this}}
    , m_findings{new ImportFindings{desk}}
    , m_choose{new EmptyState{desk.icons, QStringLiteral("upload")}}
    , m_header{new ColumnChoiceHeader}
    , m_chooseAction{new QAction{this}}
    , m_pasteAction{new QAction{this}}
    , m_ui{std::make_unique<Ui::ImportWizard>()}
{
    m_ui->setupUi(this);
    m_steps = {m_ui->fileStepPill, m_ui->columnsStepPill, m_ui->checkStepPill, m_ui->importStepPill};
    m_pasteAction->setObjectName(QStringLiteral("pasteAction"));
    setUpPages();
    connectButtons();
    connectFindings();
    connect(m_flow, &ImportFlow::changed, this, &ImportWizard::show);
    connect(m_flow, &ImportFlow::failed, &m_desk.notices, &Notices::error);
    retranslate();
}

ImportWizard::~ImportWizard() = default;

void ImportWizard::setUpPages()
{
    m_choose->addAction(m_chooseAction);
    m_choose->addAction(m_pasteAction);
    m_ui->chooseCard->addContent(m_choose);
    m_ui->previewTableView->setHorizontalHeader(m_header);
    m_ui->previewTableView->setModel(m_previewModel);
    m_ui->previewTableView->setItemDelegate(new GridDelegate{m_desk.theme, m_ui->previewTableView});
    m_ui->previewTableView->verticalHeader()->setDefaultSectionSize(Theme::kRowHeight);
    constexpr int kFindingsShare = 4; // of the height, beside 5 of the preview
    m_ui->workLayout->insertWidget(2, m_findings, kFindingsShare);
}

void ImportWizard::connectButtons()
{
    connect(m_chooseAction, &QAction::triggered, this, &ImportWizard::chooseFiles);
    connect(m_pasteAction, &QAction::triggered, this, &ImportWizard::paste);
    connect(m_ui->optionBar, &ImportOptionBar::optionsChosen, this, [this](const attain::ImportOptions& options) {
        m_kind = QString::fromStdString(options.kind);
        m_flow->setOptions(options);
    });
    connect(m_header, &ColumnChoiceHeader::fieldChosen, this, &ImportWizard::chooseField);
    connect(m_header, &ColumnChoiceHeader::formatChosen, this, &ImportWizard::chooseFormat);
    connect(m_ui->saveProfileButton, &QPushButton::clicked, this, &ImportWizard::saveProfile);
    connect(m_ui->rejectedButton, &QPushButton::clicked, this, &ImportWizard::exportRejected);
    connect(m_ui->backButton, &QPushButton::clicked, this, [this] {
        m_flow->stop();
        dropDraft();
        Q_EMIT closed();
    });
    connect(m_ui->importButton, &QPushButton::clicked, this, [this] {
        if (m_flow->result())
            finish();
        else
            m_flow->import();
    });
}

void ImportWizard::connectFindings()
{
    connect(m_findings, &ImportFindings::personChosen, this, [this](const QString& text, const QString& code) {
        changeOption([&](attain::ImportOptions& options) {
            if (code.isEmpty())
                options.people.erase(text.toStdString());
            else
                options.people[text.toStdString()] = code.toStdString();
        });
    });
    connect(m_findings, &ImportFindings::replacingChosen, this, [this](bool replace) {
        changeOption([replace](attain::ImportOptions& options) { options.replaceConflicts = replace; });
    });
    connect(m_findings, &ImportFindings::skippingChosen, this, [this](bool skip) {
        changeOption([skip](attain::ImportOptions& options) { options.skipCancelled = skip; });
    });
}

void ImportWizard::retranslate()
{
    m_ui->retranslateUi(this);
    m_choose->setText(tr("Choose a CSV or Excel file, or drop it anywhere on this window"),
                      tr("Encoding, delimiter, header and columns are recognised; nothing is imported before you have "
                         "seen what it changes."));
    m_chooseAction->setText(tr("Choose files…"));
    m_pasteAction->setText(tr("Paste from the clipboard"));
    m_ui->optionBar->retranslate();
    if (m_flow->sourceCount() > 0)
        show();
}

void ImportWizard::start(const QString& kind, const QStringList& files)
{
    m_kind = kind;
    m_flow->stop();
    m_ui->pagesStackedWidget->setCurrentWidget(m_ui->chooseCard);
    m_ui->importButton->setEnabled(false);
    if (files.isEmpty())
        return;
    std::vector<std::filesystem::path> paths;
    for (const QString& file : files)
        paths.emplace_back(file.toStdU16String());
    m_flow->startFiles(kind, paths);
}

void ImportWizard::chooseFiles()
{
    Prompter::FileRequest request;
    request.title = tr("Import");
    request.filter = tr("Tables (*.xlsx *.csv *.txt *.tsv);;All files (*)");
    m_desk.prompter.openFiles(this, request, true, [this](const QStringList& files) { start(m_kind, files); });
}

void ImportWizard::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty()) {
        Notice notice;
        notice.text = tr("The clipboard holds no text. Copy a table from Excel with its header first.");
        m_desk.notices.show(notice);
        return;
    }
    m_flow->start(m_kind, {attain::ImportSource::pasted(text.toStdString())});
}

void ImportWizard::changeOption(const std::function<void(attain::ImportOptions&)>& change)
{
    attain::ImportOptions options = m_flow->options();
    change(options);
    m_flow->setOptions(std::move(options));
}

void ImportWizard::show()
{
    if (m_flow->sourceCount() == 0)
        return;
    m_ui->pagesStackedWidget->setCurrentWidget(m_ui->workPage);
    keepDraft();
    m_ui->optionBar->showOptions(m_flow->options(), m_flow->preview());
    m_ui->optionBar->setEnabled(!m_flow->result());
    showPreview();
    showSteps();
    const auto& preview = m_flow->preview();
    if (m_flow->result())
        m_findings->showResult(*m_flow->result());
    else if (m_flow->check())
        m_findings->showCheck(*m_flow->check(), m_flow->options());
    else if (m_flow->isBusy())
        m_findings->showMessage(tr("reading the whole file …"));
    else if (preview && !preview->missing.empty()) {
        QStringList fields;
        for (const auto& field : preview->missing)
            fields.append(ImportWords::field(QString::fromStdString(field)));
        m_findings->showMessage(tr("Choose the columns for: %1").arg(fields.join(QStringLiteral(", "))));
    } else if (preview)
        m_findings->showMessage(tr("Choose the format of the columns that fit several"));
}

void ImportWizard::showSteps()
{
    const int current = m_flow->result() ? 3 : m_flow->check() || m_flow->isBusy() ? 2 : 1;
    for (int step = 0; step < m_steps.size(); ++step)
        m_steps[step]->setTone(step < current ? Tone::Good : step == current ? Tone::Excellent : Tone::Neutral);
    const auto& check = m_flow->check();
    const auto& result = m_flow->result();
    m_ui->rejectedButton->setEnabled((check && check->result.refusesSomething())
                                     || (result && result->refusesSomething()));
    m_ui->backButton->setText(result ? tr("Close") : tr("Cancel"));
    if (result) {
        m_ui->importButton->setText(m_flow->sourceNumber() < m_flow->sourceCount() ? tr("Next file")
                                                                                   : tr("To the overview"));
        m_ui->importButton->setEnabled(true);
    } else {
        m_ui->importButton->setText(check && (check->result.accepted > 0 || !check->result.bringsSomething())
                                        ? tr("Import %1 rows").arg(m_desk.formats.count(check->result.accepted))
                                        : tr("Import"));
        m_ui->importButton->setEnabled(check && !m_flow->isBusy() && check->result.bringsSomething());
    }
}

void ImportWizard::showPreview()
{
    const auto& preview = m_flow->preview();
    m_ui->saveProfileButton->setEnabled(preview.has_value());
    m_ui->titleLabel->setPlainText(
        tr("Import %1").arg(ImportWords::kind(QString::fromStdString(m_flow->options().kind))));
    if (!preview) {
        m_ui->fileLabel->setPlainText(QString::fromStdString(m_flow->source().shownName()));
        m_previewModel->setPreview({});
        return;
    }
    QString file = tr("%1 · %2").arg(QString::fromStdString(preview->file), ImportWords::fileSize(preview->bytes));
    if (m_flow->sourceCount() > 1)
        file = tr("%1 · file %2 of %3").arg(file).arg(m_flow->sourceNumber()).arg(m_flow->sourceCount());
    if (!preview->profile.empty())
        file = tr("%1 · profile %2").arg(file, QString::fromStdString(preview->profile));
    m_ui->fileLabel->setPlainText(file);
    QString caption = tr("first %1 rows; raw text and, after the arrow, how it is read").arg(preview->rows.size());
    if (!preview->amountFormula.empty())
        caption = tr("%1 · amount = unit price × quantity × (1 − discount)").arg(caption);
    m_ui->previewCard->setCaption(caption);
    m_previewModel->setPreview(*preview);
    if (const auto* kind = attain::findFileKind(m_flow->options().kind))
        m_header->setColumns(preview->columns, *kind);
    m_ui->previewTableView->resizeColumnsToContents();
    for (int column = 0; column < m_previewModel->columnCount(); ++column)
        m_header->resizeSection(column, std::clamp(m_header->sectionSize(column), 110, 240));
}

void ImportWizard::chooseField(int column, const QString& field)
{
    changeOption([&](attain::ImportOptions& options) {
        const auto& columns = m_flow->preview()->columns;
        // What is recognised stays as it is: the mapping names every column that is read, so that only one changes.
        for (const auto& use : columns) {
            if (!use.field.empty())
                options.mapping.columns[use.field].header = use.header;
        }
        const auto& chosen = columns[static_cast<std::size_t>(column)];
        if (!chosen.field.empty())
            options.mapping.columns[chosen.field].header.clear();
        if (!field.isEmpty())
            options.mapping.columns[field.toStdString()] = {chosen.header, {}};
    });
}

void ImportWizard::chooseFormat(int column, const QString& format)
{
    if (format.isEmpty())
        return;
    changeOption([&](attain::ImportOptions& options) {
        const auto& use = m_flow->preview()->columns[static_cast<std::size_t>(column)];
        options.mapping.columns[use.field] = {use.header, format.toStdString()};
    });
}

void ImportWizard::exportRejected()
{
    const auto problems = (m_flow->result() ? *m_flow->result() : m_flow->check()->result).allProblems();
    m_desk.exporter.exportText(
        this, m_desk.workspace,
        {tr("rejected rows"), QStringLiteral("csv"),
         [source = m_flow->source(), options = m_flow->options(), problems](attain::Workspace& workspace) {
             return workspace.imports().rejectedCsv(source, options, problems);
         }});
}

void ImportWizard::saveProfile()
{
    m_desk.prompter.askText(this, tr("Save as profile"),
                            tr("Files with these columns are read the same way from now on."),
                            QString::fromStdString(m_flow->preview()->profile), [this](const QString& name) {
                                const auto saved = m_desk.workspace.imports().saveProfile(
                                    name.trimmed().toStdString(), *m_flow->preview(), m_flow->options());
                                if (saved)
                                    m_desk.notices.done(tr("Profile “%1” was saved.").arg(name));
                                else
                                    m_desk.notices.error(saved.error());
                            });
}

void ImportWizard::finish()
{
    if (m_flow->next())
        return;
    m_flow->stop();
    dropDraft();
    Q_EMIT closed();
    Q_EMIT overviewRequested();
}

void ImportWizard::keepDraft()
{
    QStringList files;
    QStringList names;
    // What is imported is done; what waits behind it is not.
    for (std::size_t i = m_flow->result() ? 1 : 0; const auto* source = m_flow->sourceAfter(i); ++i) {
        if (source->origin().empty())
            continue;
        files.append(QString::fromStdU16String(source->origin().u16string()));
        names.append(QString::fromStdString(source->shownName()));
    }
    if (files.isEmpty()) {
        dropDraft();
        return;
    }
    if (files == m_draft.place.files)
        return;
    dropDraft();
    m_draft.title = tr("Import of %1").arg(names.join(QStringLiteral(", ")));
    m_draft.place.page = QStringLiteral("sales");
    m_draft.place.task = m_kind.isEmpty() ? QStringLiteral("import") : QStringLiteral("import-") + m_kind;
    m_draft.place.files = files;
    m_desk.drafts.keep(m_draft);
}

void ImportWizard::dropDraft()
{
    m_desk.drafts.drop(m_draft.key());
    m_draft = {};
}
