// How far the pay that IncentivesPage shows is posted and paid, and its next step.
#include "Workspace.h"
#include "incentives/IncentivesPage.h"
#include "incentives/LedgerService.h"
#include "incentives/ui_IncentivesPage.h"

void IncentivesPage::showState()
{
    const auto lines = m_desk.workspace.ledger().lines(m_table->plan.code, m_table->period.code);
    if (!lines) {
        m_desk.notices.error(lines.error());
        return;
    }
    m_status = attain::statusOf(*m_table, *lines, attain::Date{m_desk.workspace.clock().today()});
    using attain::LedgerStage;
    const auto amount = [&](attain::Money money) { return m_desk.formats.exact(money); };
    struct Words {
        QString pill;
        Tone tone;
        QString line;
        QString action;
    };
    const Words words = [&]() -> Words {
        switch (m_status.stage) {
        case LedgerStage::Forecast:
            return {tr("Forecast"), Tone::Neutral,
                    tr("as of %1; posted when the period is over").arg(Formats::date(m_table->asOf)), tr("Post")};
        case LedgerStage::NotPosted:
            return {
                tr("Not posted"), Tone::Warning,
                tr("%1 to be posted, for so many people: %2").arg(amount(m_status.notPosted)).arg(m_status.unposted),
                tr("Post")};
        case LedgerStage::Earned:
            return {tr("Earned"), Tone::Warning, tr("%1 to be approved").arg(amount(m_status.earned)), tr("Approve")};
        case LedgerStage::Payable:
            return {tr("Payable"), Tone::Primary, tr("%1 to be paid").arg(amount(m_status.payable)),
                    tr("Mark as paid")};
        case LedgerStage::Paid:
            return {tr("Paid"), Tone::Good, tr("%1 paid and locked").arg(amount(m_status.settled)), tr("Mark as paid")};
        }
        return {};
    }();
    m_ui->statePill->setText(words.pill);
    m_ui->statePill->setTone(words.tone);
    m_ui->stateLabel->setPlainText(words.line);
    m_move->setText(words.action);
    m_move->setEnabled(m_status.stage != LedgerStage::Forecast && m_status.stage != LedgerStage::Paid
                       && !m_desk.workspace.isReadOnly());
}

void IncentivesPage::moveOn()
{
    if (!m_table)
        return;
    auto& ledger = m_desk.workspace.ledger();
    const auto plan = m_table->plan.code;
    const auto period = m_table->period;
    using attain::LedgerStage;
    const auto stage = m_status.stage;
    Prompter::Question question;
    question.title = stage == LedgerStage::NotPosted ? tr("Post this pay?")
        : stage == LedgerStage::Earned               ? tr("Approve this pay?")
                                                     : tr("Mark this pay as paid?");
    const auto amount = stage == LedgerStage::NotPosted ? m_status.notPosted
        : stage == LedgerStage::Earned                  ? m_status.earned
                                                        : m_status.payable;
    question.text
        = QStringLiteral("%1 · %2 · %3")
              .arg(IncentiveWords::name(m_table->plan), m_desk.formats.period(period), m_desk.formats.exact(amount));
    question.consequence = stage == LedgerStage::NotPosted
        ? tr(
            "The version of the plan is frozen. Later corrections add the difference; what is posted is never changed.")
        : stage == LedgerStage::Earned ? tr("It can be paid then.")
                                       : tr("Paid lines are locked for ever.");
    question.confirm = m_move->text();
    m_desk.prompter.ask(this, question, [this, &ledger, plan, period, stage](bool confirmed) {
        if (!confirmed)
            return;
        std::optional<attain::Error> refused;
        const auto keep = [&](const auto& done) {
            if (!done)
                refused = done.error();
        };
        if (stage == LedgerStage::NotPosted)
            keep(ledger.post(plan, period));
        else if (stage == LedgerStage::Earned)
            keep(ledger.approve(plan, period));
        else
            keep(ledger.settle(plan, period, attain::Date{m_desk.workspace.clock().today()}));
        if (refused)
            m_desk.notices.error(*refused);
    });
}
