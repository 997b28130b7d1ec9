#pragma once

#include "common/Formats.h"
#include "incentives/Ledger.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

/// Words for incentive plans: names, sentences that read a plan back, steps of a calculation, reasons of the ledger.
class IncentiveWords {
    Q_DECLARE_TR_FUNCTIONS(IncentiveWords)
public:
    explicit IncentiveWords(const Formats& formats) : m_formats{formats} { }

    /// In the language of the window.
    static QString name(const attain::IncentivePlan& plan);
    static QString name(const attain::IncentiveComponent& component);
    static QString payPeriod(attain::PeriodKind kind);
    static QString as(attain::MeasureAs as);
    static QString of(attain::MeasureOf of);
    static QString when(attain::MeasureWhen when);
    static QString mode(attain::TierMode mode);
    static QString scope(attain::TierScope scope);
    static QString comparison(attain::Comparison comparison);
    static QString draw(attain::DrawKind kind);
    static QString state(attain::ComponentState state);
    static QString state(attain::LedgerState state);
    static Tone tone(attain::LedgerState state);
    /// "revenue of the team, period before"
    static QString measure(const attain::Measure& measure);

    /// "satisfaction ≥ 90"
    QString condition(const attain::Condition& condition) const;
    /// "scaled by margin: ×0.75 from 0 %, ×1.25 from 30 %"
    QString multiplier(const attain::Multiplier& multiplier) const;
    /// One plain sentence: what the component pays.
    QString sentence(const attain::IncentiveComponent& component) const;
    /// One sentence each about limits, budget, draw and holdback; empty where there are none.
    QStringList sentences(const attain::IncentivePlan& plan) const;
    /// "the period fell back from tier 2 to tier 1: revenue 150,000 → 90,000"
    QString reason(const attain::LedgerLine& line) const;

    /// One step as a row: what it is, the numbers it works with, what comes out.
    struct Step {
        QString title;
        QString working;
        QString result;
    };
    Step step(const attain::PayoutTable& table, const attain::PayoutStep& step) const;

    /// A limit, rate or amount without needless decimals: "100,000", "7%", "110.2384%".
    QString number(const attain::Figure& figure) const;

private:
    QString pays(const attain::Commission& commission) const;
    QString pays(const attain::Bonus& bonus) const;
    QString pays(const attain::Kicker& kicker) const;
    QString pays(const attain::TeamPool& pool) const;
    QString input(const attain::PayoutStep& step, std::string_view name) const;
    QString money(attain::Money amount) const;
    QString percent(attain::Ratio ratio) const;

    const Formats& m_formats;
};
