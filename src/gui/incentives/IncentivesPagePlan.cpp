// What IncentivesPage shows of the plan beside the numbers: its curve, its sentences, and what is next for the chosen person.
#include "Workspace.h"
#include "common/PenaltyWords.h"
#include "incentives/IncentivesPage.h"
#include "incentives/LedgerService.h"
#include "incentives/PayCurve.h"
#include "incentives/PenaltyService.h"
#include "incentives/PlanDrawing.h"
#include "incentives/ui_IncentivesPage.h"
#include "targets/TargetSheet.h"

#include <algorithm>

const attain::IncentiveComponent* IncentivesPage::drawn() const
{
    const auto& components = m_table->plan.components;
    const auto found
        = std::ranges::find_if(components, [](const auto& one) { return attain::payCurveOf(one).has_value(); });
    return found == components.end() ? nullptr : &*found;
}

void IncentivesPage::showCurve()
{
    const auto* component = drawn();
    m_ui->curveCard->setVisible(component != nullptr);
    if (component == nullptr)
        return;
    m_ui->curveCard->setCaption(IncentiveWords::name(*component));
    std::optional<std::int64_t> reached;
    QString name;
    if (const auto* person = chosen()) {
        const auto index = static_cast<std::size_t>(component - m_table->plan.components.data());
        reached = person->components[index].selected;
        name = QString::fromStdString(person->name);
    }
    const PlanDrawing drawing{m_desk.formats};
    m_ui->curveChart->setData(drawing.curve(*component, reached, name), m_words.sentence(*component));
}

void IncentivesPage::showPlan()
{
    const auto& plan = m_table->plan;
    m_ui->planCard->setTitle(IncentiveWords::name(plan));
    m_ui->planCard->setCaption(tr("in force from %1").arg(Formats::date(plan.from)));
    QStringList sentences;
    for (const auto& component : plan.components)
        sentences.append(IncentiveWords::name(component) + tr(": ", "between a name and what it says")
                         + m_words.sentence(component));
    sentences += m_words.sentences(plan);
    m_ui->sentencesLabel->setPlainText(sentences.join(u'\n'));
    QStringList cliffs;
    const PlanDrawing drawing{m_desk.formats};
    for (const auto& component : plan.components)
        cliffs += drawing.cliffs(component);
    m_ui->cliffsLabel->setPlainText(cliffs.join(u'\n'));
    m_ui->cliffsLabel->setTone(Tone::Warning);
    m_ui->cliffsLabel->setVisible(!cliffs.isEmpty());

    QStringList next;
    if (const auto* person = chosen()) {
        const auto steps = m_desk.workspace.incentives().nextSteps(*m_table, person->person);
        for (const auto& step : steps.value_or(std::vector<attain::NextStep>{}))
            next.append(tr("%1 at %2: %3 more %4 bring %5")
                            .arg(IncentiveWords::measure(step.measure),
                                 m_words.number(attain::Figure{step.measure.unit(), step.at}),
                                 m_words.number(*step.missing), Formats::metric(step.measure.metric),
                                 m_words.number({attain::Unit::Money, step.more.scaled()})));
        const auto& closing = person->closing;
        if (closing.owed != attain::Money{})
            next.append(tr("Owed, to be earned first: %1").arg(m_desk.formats.exact(closing.owed)));
        if (closing.carried != attain::Money{})
            next.append(tr("Carried into the next period: %1").arg(m_desk.formats.exact(closing.carried)));
        for (const auto& held : closing.held)
            next.append(tr("Held back: %1, released after so many periods: %2")
                            .arg(m_desk.formats.exact(held.amount))
                            .arg(held.due));
    }
    if (const auto* person = chosen())
        next += besides(person->person);
    m_ui->nextLabel->setPlainText(next.isEmpty() ? tr("The highest step is reached, or what counts cannot be sold.")
                                                 : next.join(u'\n'));
}

/// Rewards and penalties stand together, so that the balance can be judged.
QStringList IncentivesPage::besides(attain::PersonId person) const
{
    QStringList all;
    const attain::Date today{m_desk.workspace.clock().today()};
    for (const auto& one : m_desk.workspace.penalties().cases().value_or(std::vector<attain::PenaltyCase>{}))
        if (one.person == person && (one.isInForce(today) || one.state == attain::PenaltyState::Opened))
            all.append(one.expires
                           ? tr("%1, in force until %2").arg(PenaltyWords::step(one.step), Formats::date(one.expires))
                           : tr("%1, to be decided").arg(PenaltyWords::step(one.step)));
    for (const auto& one : m_desk.workspace.ledger().disputes().value_or(std::vector<attain::Dispute>{}))
        if (one.person == person && one.plan == m_table->plan.code && one.period == m_table->period.code
            && one.state == attain::DisputeState::Open)
            all.append(tr("Disputed: %1 is expected. %2")
                           .arg(m_desk.formats.exact(one.expected), QString::fromStdString(one.reason)));
    return all;
}

std::optional<attain::Metric> IncentivesPage::growing() const
{
    for (const auto& measure : m_table->measures)
        if (measure.as == attain::MeasureAs::Value && measure.of == attain::MeasureOf::Self
            && measure.when != attain::MeasureWhen::Previous && attain::infoOf(measure.metric).additive)
            return measure.metric;
    return {};
}

void IncentivesPage::showWhatIf()
{
    const auto metric = m_table ? growing() : std::nullopt;
    const auto* person = m_table ? chosen() : nullptr;
    for (QWidget* widget : {static_cast<QWidget*>(m_ui->whatIfCaptionLabel),
                            static_cast<QWidget*>(m_ui->whatIfLineEdit), static_cast<QWidget*>(m_ui->whatIfLabel)})
        widget->setVisible(metric && person);
    if (!metric || !person)
        return;
    m_ui->whatIfCaptionLabel->setPlainText(tr("%1: so much more").arg(Formats::metric(*metric)));
    m_ui->whatIfLabel->setPlainText({});
    const QString text = m_ui->whatIfLineEdit->text().trimmed();
    if (text.isEmpty())
        return;
    const auto more = attain::parseCell(text.toStdString(), attain::infoOf(*metric).unit, 1, std::nullopt);
    if (!more || !*more) {
        m_ui->whatIfLabel->setPlainText(tr("is no number"));
        return;
    }
    const auto answer = m_desk.workspace.incentives().whatIf(*m_table, person->person, *metric, **more);
    if (answer)
        m_ui->whatIfLabel->setPlainText(
            tr("→ %1 instead of %2").arg(m_desk.formats.exact(answer->after), m_desk.formats.exact(answer->before)));
}
