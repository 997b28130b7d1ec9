#include "scorecards/ScorecardDetails.h"

#include "common/CellTable.h"
#include "common/GridView.h"
#include "common/ScorecardWords.h"
#include "scorecards/ui_ScorecardDetails.h"

#include <algorithm>
#include <array>

namespace {

using attain::KpiDimension;

std::optional<double> drawn(const std::optional<attain::Ratio>& ratio)
{
    return ratio ? std::optional{ratio->toDouble()} : std::nullopt;
}

} // namespace

ScorecardDetails::ScorecardDetails(const Desk& desk, QWidget* parent)
    : QWidget{parent}
    , m_desk{desk}
    , m_ui{std::make_unique<Ui::ScorecardDetails>()}
    , m_lines{new CellTable{this}}
    , m_linesView{new GridView{desk.theme}}
{
    m_ui->setupUi(this);
    m_linesView->setObjectName(QStringLiteral("linesView"));
    m_linesView->setSource(m_lines);
    m_linesView->setMinimumHeight(5 * Theme::kRowHeight);
    m_ui->linesCard->addContent(m_linesView);
    connect(m_linesView->commands(), &GridCommands::whyRequested, this, [this](const QModelIndex& index) {
        const QModelIndex source = index.model() == m_lines ? index : m_linesView->filter()->mapToSource(index);
        if (const auto id = m_lines->idAt(source); id > 0)
            Q_EMIT whyRequested(static_cast<std::size_t>(id - 1));
    });
    retranslate();
    clear();
}

ScorecardDetails::~ScorecardDetails() = default;

void ScorecardDetails::retranslate()
{
    m_ui->retranslateUi(this);
    m_linesView->setAccessibleName(m_ui->linesCard->title());
    m_ui->radarChart->setAccessibleName(tr("Dimensions beside the median of the peers"));
}

void ScorecardDetails::clear()
{
    m_ui->personCard->setTitle(tr("Choose a person"));
    m_ui->personCard->setCaption({});
    for (PlainLabel* label : {m_ui->scoreLabel, m_ui->rankLabel, m_ui->medianLabel, m_ui->historyLabel,
                              m_ui->nextGradeLabel, m_ui->noteLabel})
        label->setPlainText({});
    m_ui->gradePill->hide();
    m_ui->radarChart->setData({}, {});
    m_lines->set({}, {});
}

void ScorecardDetails::showCard(const attain::ScorecardTable& table, const attain::Scorecard& card)
{
    m_ui->personCard->setTitle(QString::fromStdString(card.name));
    m_ui->personCard->setCaption(ScorecardWords::name(table.templates[card.scorecardTemplate]));
    showPlace(table, card);
    showRadar(table, card);
    showLines(card);
}

void ScorecardDetails::showHistory(const std::vector<attain::ScorecardTable>& earlier, attain::PersonId person)
{
    QStringList scores;
    for (const auto& table : earlier) {
        const auto card = std::ranges::find(table.cards, person, &attain::Scorecard::person);
        if (card != table.cards.end() && card->score)
            scores.append(QStringLiteral("%1  %2  %3")
                              .arg(m_desk.formats.period(table.period), m_desk.formats.percent(card->score),
                                   QString::fromStdString(card->grade)));
    }
    m_ui->historyLabel->setPlainText(scores.join(u'\n'));
}

void ScorecardDetails::showPlace(const attain::ScorecardTable& table, const attain::Scorecard& card)
{
    const auto& formats = m_desk.formats;
    const auto& rules = table.templates[card.scorecardTemplate];
    const auto& peers = table.peersOf(card);
    m_ui->scoreLabel->setPlainText(formats.percent(card.score));
    m_ui->gradePill->setVisible(!card.grade.empty());
    m_ui->gradePill->setText(QString::fromStdString(card.grade));
    m_ui->gradePill->setTone(ScorecardWords::tone(card.grade, rules));
    m_ui->rankLabel->setPlainText(card.rank > 0 ? tr("%1 of %2").arg(card.rank).arg(peers.cards) : QString{});
    m_ui->medianLabel->setPlainText(tr("Median of the peers: %1").arg(formats.percent(peers.median)));
    m_ui->nextGradeLabel->setPlainText(nextGrade(card));
    QStringList notes;
    if (card.missing > 0)
        notes.append(tr("Missing values: %1; %2").arg(card.missing).arg(ScorecardWords::missing(rules.missing)));
    if (peers.sharesExceeded)
        notes.append(tr("Equal scores got the better grade, beyond its share."));
    m_ui->noteLabel->setPlainText(notes.join(u'\n'));
    m_ui->noteLabel->setTone(notes.isEmpty() ? Tone::Neutral : Tone::Warning);
}

/// "For grade A, one of: revenue 320; margin 25 %"; empty where nothing alone brings it.
QString ScorecardDetails::nextGrade(const attain::Scorecard& card) const
{
    QStringList ways;
    for (const auto& line : card.lines)
        if (line.forNextGrade)
            ways.append(tr("%1 %2", "a KPI and the value that it needs")
                            .arg(ScorecardWords::name(line.kpi),
                                 m_desk.formats.headline(
                                     attain::Figure{attain::infoOf(line.kpi.metric).unit, *line.forNextGrade})));
    if (ways.isEmpty())
        return {};
    return tr("For grade %1, one of: %2")
        .arg(QString::fromStdString(card.nextGrade), ways.join(tr("; ", "between ways to a grade")));
}

void ScorecardDetails::showRadar(const attain::ScorecardTable& table, const attain::Scorecard& card)
{
    RadarData radar;
    QStringList words;
    for (const auto dimension : attain::kKpiDimensions) {
        const auto own = attain::ScorecardTable::dimensionScore(card, dimension);
        radar.axes.push_back(
            {ScorecardWords::dimension(dimension), drawn(own), drawn(table.peersScore(card, dimension))});
        words.append(ScorecardWords::dimension(dimension) + QStringLiteral(" ") + m_desk.formats.percent(own));
    }
    m_ui->radarChart->setData(std::move(radar), words.join(QStringLiteral(", ")));
}

void ScorecardDetails::showLines(const attain::Scorecard& card)
{
    const auto& formats = m_desk.formats;
    const auto ratio = [&](const std::optional<attain::Ratio>& value) {
        return value ? Cell::figure(formats.percent(value), value->scaled(), QString::fromStdString(value->toText(0)))
                     : Cell::missingNumber(Formats::notAvailable());
    };
    std::vector<CellTable::Row> rows;
    for (const auto& line : card.lines) {
        const attain::Unit unit = attain::infoOf(line.kpi.metric).unit;
        const auto value = [&](const std::optional<std::int64_t>& scaled) {
            if (!scaled)
                return Cell::missingNumber(Formats::notAvailable());
            const attain::Figure figure{unit, *scaled};
            Cell cell = Cell::figure(formats.headline(figure), *scaled, QString::fromStdString(figure.toText()));
            cell.toolTip = formats.exact(figure);
            return cell;
        };
        Cell target = value(line.target);
        if (line.isStandard)
            target.toolTip += u'\n' + tr("The KPI's standard: the person has no target of this metric.");
        Cell actual = value(line.actual);
        Cell attainment = ratio(line.attainment);
        actual.explainable = line.actual.has_value();
        attainment.explainable = line.attainment.has_value();
        Cell scored = ratio(line.scored);
        scored.toolTip = ScorecardWords::limit(line.limit);
        if (line.limit != attain::ScoreLimit::None)
            scored.tone = Tone::Warning;
        Cell part = line.scored ? ratio(line.part) : Cell::missingNumber(Formats::notAvailable());
        Cell name = Cell::plain(ScorecardWords::name(line.kpi));
        name.toolTip = ScorecardWords::dimension(line.kpi.dimension);
        rows.push_back({std::ssize(rows) + 1, {name, target, actual, attainment, scored, ratio(line.weight), part}});
    }
    m_lines->set({{tr("KPI")},
                  {tr("Target"), true},
                  {tr("Actual"), true},
                  {tr("Attainment"), true},
                  {tr("Counts"), true},
                  {tr("Weight"), true},
                  {tr("Of the score"), true}},
                 std::move(rows));
    m_linesView->fitColumns(0, 120);
}
