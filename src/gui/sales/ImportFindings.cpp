#include "sales/ImportFindings.h"

#include "Workspace.h"
#include "sales/ImportWords.h"
#include "sales/ui_ImportFindings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>

#include <map>

namespace {

constexpr std::size_t kPeopleListed = 12;
constexpr std::size_t kProblemsListed = 40;
constexpr std::size_t kMonthsListed = 12;

void empty(QVBoxLayout* rows)
{
    while (QLayoutItem* item = rows->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->setParent(nullptr); // it may be the one whose signal has led here
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

ImportFindings::ImportFindings(const Desk& desk, QWidget* parent)
    : QWidget{parent}, m_desk{desk}, m_ui{std::make_unique<Ui::ImportFindings>()}
{
    m_ui->setupUi(this);
}

ImportFindings::~ImportFindings() = default;

void ImportFindings::clear()
{
    empty(m_ui->findingRowsLayout);
    empty(m_ui->effectRowsLayout);
    m_ui->retranslateUi(this); // also the titles, which a result changes
    m_ui->findingsCard->setCaption({});
    m_ui->effectsCard->setCaption({});
}

void ImportFindings::showMessage(const QString& text)
{
    clear();
    m_ui->findingsCard->setCaption(text);
    m_ui->findingRowsLayout->addStretch(1);
    m_ui->effectRowsLayout->addStretch(1);
}

void ImportFindings::addFinding(const QString& count, Tone tone, const QString& text, QWidget* extra)
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout{row};
    layout->setContentsMargins(0, 2, 0, 2);
    auto* pill = new Pill{count, tone};
    auto* label = new PlainLabel{text};
    label->setElided(true);
    layout->addWidget(pill);
    layout->addWidget(label, 1);
    if (extra)
        layout->addWidget(extra);
    m_ui->findingRowsLayout->addWidget(row);
}

void ImportFindings::addEffect(const QString& label, const QString& value, Tone tone)
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout{row};
    layout->setContentsMargins(0, 2, 0, 2);
    layout->addWidget(new PlainLabel{label}, 1);
    if (tone == Tone::Neutral)
        layout->addWidget(new PlainLabel{value, PlainLabel::Style::Strong});
    else
        layout->addWidget(new Pill{value, tone});
    m_ui->effectRowsLayout->addWidget(row);
}

void ImportFindings::addProblems(const attain::ImportResult& result)
{
    std::size_t listed = 0;
    for (const auto& problem : result.allProblems()) {
        const auto fate = problem.fate;
        if (fate == attain::Fate::Duplicate || fate == attain::Fate::Quarantined
            || problem.reason == attain::Reason::StatusCancelled)
            continue;
        if (++listed > kProblemsListed) {
            addFinding(QStringLiteral("…"), Tone::Neutral, tr("More are in the list of rejected rows"));
            return;
        }
        const QString column = QString::fromStdString(result.columnName(problem.column));
        const QString value = QString::fromStdString(problem.value);
        const QString where = column.isEmpty()
            ? tr("Line %1").arg(problem.line)
            : tr("Line %1, %2 “%3”").arg(QString::number(problem.line), column, value);
        addFinding(m_desk.formats.count(problem.record), fate == attain::Fate::Warned ? Tone::Neutral : Tone::Bad,
                   tr("%1: %2").arg(where, ImportWords::reason(problem.reason)));
    }
}

void ImportFindings::addUnknownPeople(const attain::ImportCheck& check)
{
    const auto organisation = m_desk.workspace.organisation().snapshot();
    if (!organisation)
        return;
    for (std::size_t i = 0; i < check.unknownPeople.size() && i < kPeopleListed; ++i) {
        const auto& unknown = check.unknownPeople[i];
        auto* choice = new QComboBox;
        choice->addItem(tr("by the rule above"), QString{});
        for (const std::string& code : unknown.suggestions) {
            if (const auto* person = (*organisation)->personByCode(code))
                choice->addItem(tr("is %1").arg(QString::fromStdString(person->name)), QString::fromStdString(code));
        }
        for (const auto& person : (*organisation)->people())
            choice->addItem(
                QStringLiteral("%1 %2").arg(QString::fromStdString(person.code), QString::fromStdString(person.name)),
                QString::fromStdString(person.code));
        const QString text = QString::fromStdString(unknown.text);
        choice->setAccessibleName(tr("Who is %1").arg(text));
        connect(choice, &QComboBox::activated, this,
                [this, choice, text] { Q_EMIT personChosen(text, choice->currentData().toString()); });
        addFinding(m_desk.formats.count(unknown.records), Tone::Warning,
                   tr("Salesperson “%1” is not in the list of people").arg(text), choice);
    }
}

/// Rows that differ from what is stored: replaced, or conflicts, and what replacing them changes.
void ImportFindings::addConflicts(const attain::ImportCheck& check, bool replaces)
{
    const auto& formats = m_desk.formats;
    const auto& replacing = check.effects.replacing;
    const auto ownLines = replacing.lines - replacing.furtherLines;
    if (replacing.lines > 0) {
        auto* choice = new QCheckBox{tr("Replace them")};
        choice->setObjectName(QStringLiteral("replaceCheckBox"));
        choice->setChecked(replaces);
        connect(choice, &QCheckBox::toggled, this, &ImportFindings::replacingChosen);
        if (ownLines > 0) {
            const QString text = replaces ? tr("replace rows that are there with other content: sales %1 → %2")
                                          : tr("are there already with other content; replacing them: sales %1 → %2");
            addFinding(formats.count(ownLines), replaces ? Tone::Warning : Tone::Bad,
                       text.arg(formats.exact(replacing.before), formats.exact(replacing.after)), choice);
        }
        if (replacing.furtherLines > 0)
            addFinding(formats.count(replacing.furtherLines), replaces ? Tone::Warning : Tone::Bad,
                       replaces ? tr("count on another day than before") : tr("are there already, on another day"),
                       ownLines > 0 ? nullptr : choice);
    }
    const auto others = replaces ? check.result.conflicts : check.result.conflicts - ownLines;
    if (others > 0)
        addFinding(formats.count(others), Tone::Bad,
                   tr("contradict another row of the file or a row in a closed period, and are not imported"));
}

/// What somebody who adds up sales must know of a status column.
void ImportFindings::addStatuses(const attain::ImportResult& result, bool skips)
{
    const auto& formats = m_desk.formats;
    std::int64_t cancelled = 0;
    std::int64_t returned = 0;
    attain::Money amount;
    QStringList words;
    QStringList returnWords;
    for (const auto& status : result.statuses) {
        if (status.meaning == attain::StatusMeaning::Cancelled) {
            cancelled += status.records;
            amount += status.amount;
            words.append(QString::fromStdString(status.text));
        } else if (status.meaning == attain::StatusMeaning::Return && status.positive > 0) {
            returned += status.positive;
            returnWords.append(QString::fromStdString(status.text));
        }
    }
    if (cancelled > 0) {
        auto* choice = new QCheckBox{tr("Leave them out")};
        choice->setObjectName(QStringLiteral("skipCancelledCheckBox"));
        choice->setChecked(skips);
        connect(choice, &QCheckBox::toggled, this, &ImportFindings::skippingChosen);
        const QString text = skips ? tr("have a status that says cancelled (%1) and are left out: %2")
                                   : tr("have a status that says cancelled (%1) and count as sales: %2");
        addFinding(formats.count(cancelled), Tone::Warning,
                   text.arg(words.join(QStringLiteral(", ")), formats.exact(amount)), choice);
    }
    if (returned > 0)
        addFinding(formats.count(returned), Tone::Warning,
                   tr("have a status that says returned (%1), but a positive amount: they count as sales")
                       .arg(returnWords.join(QStringLiteral(", "))));
}

/// What the other days of the file bring: "12  receipts can be imported, 34 500.00 · 2 are there already".
void ImportFindings::addFurther(const attain::ImportResult& result, const QString& can)
{
    const auto& formats = m_desk.formats;
    for (const auto& other : result.further) {
        QStringList parts{can.arg(ImportWords::sales(other.basis)), formats.exact(other.amount)};
        const auto count = [&](std::int64_t number, const QString& what) {
            if (number > 0)
                parts.append(what.arg(formats.count(number)));
        };
        count(other.duplicates, tr("%1 are there already"));
        count(other.conflicts, tr("%1 contradict what is there"));
        count(other.quarantined, tr("%1 are kept aside"));
        count(other.rejected, tr("%1 cannot be read"));
        addFinding(formats.count(other.accepted), other.conflicts + other.rejected > 0 ? Tone::Warning : Tone::Good,
                   parts.join(QStringLiteral(" · ")));
    }
}

void ImportFindings::showCheck(const attain::ImportCheck& check, const attain::ImportOptions& options)
{
    clear();
    const auto& result = check.result;
    const auto& formats = m_desk.formats;
    m_ui->findingsCard->setCaption(tr("read all %1 rows").arg(formats.count(result.records)));
    addFinding(formats.count(result.accepted), Tone::Good, tr("can be imported"));
    if (result.duplicates > 0) {
        QStringList batches;
        for (const auto& [batch, count] : check.effects.duplicatesOf)
            batches.append(batch ? QStringLiteral("#%1").arg(batch.value) : tr("this file"));
        addFinding(formats.count(result.duplicates), Tone::Neutral,
                   tr("are there already (%1) and are skipped").arg(batches.join(QStringLiteral(", "))));
    }
    addConflicts(check, options.replaceConflicts);
    addStatuses(result, options.skipCancelled);
    if (result.quarantined > 0)
        addFinding(formats.count(result.quarantined), Tone::Warning,
                   tr("are kept aside until you say who the salesperson is"));
    if (const auto unread = result.rejected - result.count(attain::Reason::StatusCancelled); unread > 0)
        addFinding(formats.count(unread), Tone::Bad,
                   tr("cannot be read and are not imported; export them, correct them, import them again"));
    if (result.rounded > 0)
        addFinding(formats.count(result.rounded), Tone::Neutral,
                   tr("amounts had more than four decimals and are rounded"));
    addFurther(result, tr("%1 can be imported"));
    addUnknownPeople(check);
    addProblems(result);
    m_ui->findingRowsLayout->addStretch(1);
    addEffects(check);
}

void ImportFindings::addEffects(const attain::ImportCheck& check)
{
    const auto& effects = check.effects;
    const auto& formats = m_desk.formats;
    const std::size_t first = effects.months.size() > kMonthsListed ? effects.months.size() - kMonthsListed : 0;
    for (std::size_t i = first; i < effects.months.size(); ++i) {
        const auto& month = effects.months[i];
        const auto period = attain::FiscalCalendar{}.containing(attain::PeriodKind::Month, month.month);
        addEffect(tr("%1 sales").arg(formats.period(period)),
                  tr("%1 → %2").arg(formats.exact(month.before), formats.exact(month.after)));
    }
    if (first > 0)
        addEffect(tr("Earlier months"), formats.count(static_cast<std::int64_t>(first)));
    if (check.result.kind == "sales")
        addEffect(tr("Amount of the file"), formats.exact(check.result.amount));
    addEffect(tr("Salespeople concerned"), formats.count(static_cast<std::int64_t>(effects.people.size())));
    if (!effects.newPeople.empty())
        addEffect(tr("New people"), formats.count(static_cast<std::int64_t>(effects.newPeople.size())), Tone::Primary);
    if (!effects.newDepartments.empty())
        addEffect(tr("New departments"), formats.count(static_cast<std::int64_t>(effects.newDepartments.size())),
                  Tone::Primary);
    QStringList closed;
    for (const auto& code : effects.closedPeriods)
        closed.append(QString::fromStdString(code));
    addEffect(tr("Closed periods concerned"), closed.isEmpty() ? tr("none") : closed.join(QStringLiteral(", ")),
              closed.isEmpty() ? Tone::Good : Tone::Bad);
    addEffect(tr("Can be undone as a whole"), tr("yes"), Tone::Good);
    m_ui->effectRowsLayout->addStretch(1);
}

void ImportFindings::showResult(const attain::ImportResult& result)
{
    clear();
    const auto& formats = m_desk.formats;
    auto batch = result.batch;
    for (const auto& other : result.further)
        batch = batch ? batch : other.batch;
    m_ui->findingsCard->setTitle(tr("Imported"));
    m_ui->findingsCard->setCaption(tr("batch #%1, control totals re-read and equal").arg(batch.value));
    addFinding(formats.count(result.accepted), Tone::Good, tr("rows were imported"));
    if (result.replaced > 0)
        addFinding(formats.count(result.replaced), Tone::Good, tr("of them replaced earlier rows"));
    addFinding(formats.count(result.duplicates), Tone::Neutral, tr("duplicates were skipped"));
    addFinding(formats.count(result.conflicts), result.conflicts > 0 ? Tone::Bad : Tone::Neutral,
               tr("conflicts were not imported"));
    addFinding(formats.count(result.quarantined), result.quarantined > 0 ? Tone::Warning : Tone::Neutral,
               tr("rows are kept aside"));
    addFinding(formats.count(result.rejected), result.rejected > 0 ? Tone::Bad : Tone::Neutral,
               tr("rows were rejected"));
    addFurther(result, tr("%1 were imported"));
    m_ui->findingRowsLayout->addStretch(1);
    m_ui->effectsCard->setTitle(tr("Control totals"));
    if (result.kind == "sales") {
        addEffect(tr("Amount"), formats.exact(result.amount));
        addEffect(tr("Cost"), formats.exact(result.cost));
        addEffect(tr("Quantity"), formats.quantity(result.quantity));
    }
    addEffect(tr("Rows of the file"), formats.count(result.records));
    m_ui->effectRowsLayout->addStretch(1);
}
