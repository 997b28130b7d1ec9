#include "targets/ProposalConflictsDialog.h"

#include "common/CellTable.h"
#include "common/GridView.h"
#include "targets/TalkWords.h"
#include "targets/ui_ProposalConflictsDialog.h"

#include <QPushButton>

ProposalConflictsDialog::ProposalConflictsDialog(const Theme& theme, const attain::ProposalMerge& merged,
                                                 const QString& summary, QWidget* parent)
    : QDialog{parent}, m_ui{std::make_unique<Ui::ProposalConflictsDialog>()}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->summaryLabel->setPlainText(summary);
    m_ui->buttonBox->button(QDialogButtonBox::Close)->setText(tr("Close"));
    std::vector<CellTable::Row> rows;
    for (std::size_t i = 0; i < merged.problems.size(); ++i) {
        const auto& problem = merged.problems[i];
        const QString line = QString::number(problem.line);
        rows.push_back({static_cast<std::int64_t>(i) + 1,
                        {Cell::figure(line, problem.line, line), Cell::plain(TalkWords::conflict(problem.conflict)),
                         Cell::plain(QString::fromStdString(problem.value))}});
    }
    auto* table = new CellTable{this};
    table->set({{tr("Line"), true}, {tr("Why it was not recorded")}, {tr("In the table")}}, std::move(rows));
    auto* view = new GridView{theme};
    view->setObjectName(QStringLiteral("conflictsView"));
    view->setSource(table);
    view->setAccessibleName(tr("Lines that were not recorded"));
    m_ui->conflictsCard->addContent(view);
    view->fitColumns(1, 260);
}

ProposalConflictsDialog::~ProposalConflictsDialog() = default;
