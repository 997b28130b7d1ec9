#include "reports/PersonPages.h"
#include "reports/ReviewSections.h"
#include "reports/StatementWords.h"

// What the incentive plans pay for the period.

void ReviewSections::payouts()
{
    using Align = ReportColumn::Align;
    if (m_review.payouts.empty())
        return;
    Formats formats;
    formats.setLocale(m_words.locale());
    formats.setMoney(QString::fromStdString(m_review.head.currency), 1);
    const StatementWords words{m_words, formats};
    const LetterWords letters{m_words};
    auto departmentNames = PersonPages::departmentNames(m_review);
    start(QStringLiteral("激励"), QStringLiteral("Rewards"), 80);
    for (const auto& [payouts, next] : m_review.payouts) {
        ReportTable table;
        table.columns = {{letters.both("姓名", "Name"), 1.4}, {letters.both("部门", "Department"), 1.5}};
        for (const auto& component : payouts.plan.components)
            table.columns.push_back({words.label(component), 1.3, Align::Right});
        table.columns.push_back({letters.both("应发", "Payable"), 1.3, Align::Right});
        int missing = 0;
        for (const auto& person : payouts.people) {
            missing += person.missing;
            ReportTableRow row;
            row.cells = {textCell(QString::fromStdString(person.name), true),
                         textCell(departmentNames[person.department.value])};
            for (const auto& component : person.components)
                row.cells.push_back(textCell(component.state == attain::ComponentState::NotAvailable
                                                 ? QStringLiteral("—")
                                                 : words.money(component.amount)));
            row.cells.push_back(textCell(words.money(person.payable), true));
            table.rows.push_back(std::move(row));
        }
        ReportTableRow total;
        total.total = true;
        total.cells = {textCell(letters.both("合计", "Total").joined())};
        total.cells.resize(table.columns.size());
        total.cells.back() = textCell(words.money(payouts.payable), true);
        table.rows.push_back(std::move(total));
        const ReportLabel period = m_words.period(payouts.period);
        m_flow.need(60);
        m_flow.paragraph(words.name(payouts.plan) + QStringLiteral(" · ") + period.joined(), ReportFont::Table);
        m_flow.table(table);
        m_flow.skip(3);
        QString note = m_words.line(QStringLiteral("金额单位：元。"),
                                    QStringLiteral("In whole units of the currency, with cents."));
        if (payouts.plan.budget)
            note += m_words.line(QStringLiteral("预算 %1。").arg(words.money(*payouts.plan.budget)),
                                 QStringLiteral(" Budget %1.").arg(words.money(*payouts.plan.budget)));
        if (payouts.overBudget)
            note += m_words.line(QStringLiteral("合计超出预算，已同比例折算。"),
                                 QStringLiteral(" The sum exceeded it: everybody was scaled."));
        if (missing > 0)
            note += m_words.line(QStringLiteral("— 表示缺少所需的数，暂不发放。"),
                                 QStringLiteral(" — : a number is missing; nothing is paid until it is there."));
        m_flow.paragraph(note, ReportFont::Tiny, ReportInk::Muted);
        m_flow.skip(10);
    }
    m_flow.skip(6);
}
