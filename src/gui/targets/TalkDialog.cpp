#include "targets/TalkDialog.h"

#include "Workspace.h"
#include "common/CellTable.h"
#include "common/ErrorText.h"
#include "common/GridView.h"
#include "targets/TalkWords.h"
#include "targets/TargetSheet.h"
#include "targets/ui_TalkDialog.h"

#include <QPushButton>

#include <algorithm>

TalkDialog::TalkDialog(const Desk& desk, const attain::TalkTopic& topic, const QString& title, QWidget* parent)
    : QDialog{parent}
    , m_desk{desk}
    , m_topic{topic}
    , m_title{title}
    , m_ui{std::make_unique<Ui::TalkDialog>()}
    , m_entries{new CellTable{this}}
    , m_entriesView{new GridView{desk.theme}}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_entriesView->setObjectName(QStringLiteral("entriesView"));
    m_entriesView->setSource(m_entries);
    m_entriesView->setAccessibleName(tr("What was said"));
    m_ui->entriesCard->addContent(m_entriesView);
    m_ui->buttonBox->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(m_ui->kindComboBox, &QComboBox::currentIndexChanged, this, &TalkDialog::showFields);
    connect(m_ui->sayButton, &QPushButton::clicked, this, &TalkDialog::say);
    connect(m_ui->adoptButton, &QPushButton::clicked, this, &TalkDialog::adopt);
    connect(&desk.events, &DomainEvents::changed, this, [this] { refresh(); });
    refresh();
}

TalkDialog::~TalkDialog() = default;

void TalkDialog::refresh()
{
    auto talk = m_desk.workspace.talks().talk(m_topic);
    if (!talk) {
        m_desk.notices.error(talk.error());
        close();
        return;
    }
    m_talk = *std::move(talk);
    m_scale = m_desk.formats.scaleFor(attain::infoOf(m_topic.metric).unit, m_talk.target.value_or(0));
    m_ui->titleLabel->setPlainText(
        tr("%1 · %2 · %3").arg(m_title, m_desk.formats.period(m_topic.period), Formats::metric(m_topic.metric)));
    const QString number = m_talk.target ? m_desk.formats.number(*m_talk.target, m_scale) : Formats::notAvailable();
    m_ui->targetLabel->setPlainText(
        m_talk.appealUntil
            ? tr("%1: %2 · appeals until %3")
                  .arg(m_desk.formats.header(tr("Target"), m_scale), number, Formats::date(*m_talk.appealUntil))
            : tr("%1: %2 · not published yet").arg(m_desk.formats.header(tr("Target"), m_scale), number));
    m_ui->statePill->setText(TalkWords::state(m_talk.state()));
    m_ui->statePill->setTone(TalkWords::tone(m_talk.state()));
    m_ui->numberLabel->setText(m_desk.formats.header(tr("Number"), m_scale));
    const auto* proposal = m_talk.openProposal();
    m_ui->adoptButton->setVisible(proposal != nullptr);
    if (proposal)
        m_ui->adoptButton->setText(
            tr("Take %1 over as the target").arg(m_desk.formats.number(*proposal->target, m_scale)));
    showEntries();
    showKinds();
}

void TalkDialog::showEntries()
{
    std::vector<CellTable::Row> rows;
    for (const auto& entry : m_talk.entries) {
        const Cell number = entry.target
            ? Cell::figure(
                m_desk.formats.number(*entry.target, m_scale), *entry.target,
                QString::fromStdString(attain::Figure{attain::infoOf(m_topic.metric).unit, *entry.target}.toText()))
            : Cell::missingNumber({});
        rows.push_back(
            {entry.id,
             {Cell::plain(Formats::moment(entry.at)), Cell::plain(QString::fromStdString(entry.who)),
              Cell::plain(TalkWords::kind(entry.kind)), number, Cell::plain(QString::fromStdString(entry.note))}});
    }
    m_entries->set(
        {{tr("When")}, {tr("Who")}, {tr("What")}, {m_desk.formats.header(tr("Number"), m_scale), true}, {tr("Words")}},
        std::move(rows));
    m_entriesView->fitColumns(4, 240);
}

void TalkDialog::showKinds()
{
    const QVariant before = m_ui->kindComboBox->currentData();
    {
        const QSignalBlocker blocker{m_ui->kindComboBox};
        m_ui->kindComboBox->clear();
        for (const auto kind : m_desk.workspace.talks().possible(m_talk))
            m_ui->kindComboBox->addItem(TalkWords::kind(kind), static_cast<int>(kind));
        m_ui->kindComboBox->setCurrentIndex(std::max(m_ui->kindComboBox->findData(before), 0));
    }
    showFields();
}

attain::TalkKind TalkDialog::kind() const
{
    return static_cast<attain::TalkKind>(m_ui->kindComboBox->currentData().toInt());
}

void TalkDialog::showFields()
{
    const bool possible = m_ui->kindComboBox->count() > 0;
    m_ui->sayButton->setEnabled(possible);
    m_ui->numberLineEdit->setEnabled(possible && (attain::isProposal(kind()) || kind() == attain::TalkKind::Appeal));
    if (!m_ui->numberLineEdit->isEnabled())
        m_ui->numberLineEdit->clear();
    m_ui->whoLineEdit->setPlaceholderText(attain::isSaidByPerson(kind()) ? m_title : tr("You, if nobody is named"));
    m_ui->refusalLabel->setPlainText({});
}

void TalkDialog::say()
{
    attain::TalkEntry entry;
    entry.kind = kind();
    const auto number
        = attain::parseCell(m_ui->numberLineEdit->text().toStdString(), m_scale.unit, m_scale.divisor, m_talk.target);
    if (!number) {
        m_ui->refusalLabel->setPlainText(ErrorText::of(number.error()).sentence());
        return;
    }
    entry.target = *number;
    entry.note = m_ui->noteLineEdit->text().trimmed().toStdString();
    entry.who = m_ui->whoLineEdit->text().trimmed().toStdString();
    const auto done = m_desk.workspace.talks().say(m_topic, entry);
    if (!done) {
        m_ui->refusalLabel->setPlainText(ErrorText::of(done.error()).sentence());
        return;
    }
    m_ui->numberLineEdit->clear();
    m_ui->noteLineEdit->clear();
}

void TalkDialog::adopt()
{
    const auto done = m_desk.workspace.talks().adopt(m_topic, {});
    if (!done)
        m_ui->refusalLabel->setPlainText(ErrorText::of(done.error()).sentence());
}
