#include "settings/CalendarSettings.h"

#include "Workspace.h"
#include "common/GridView.h"
#include "settings/HolidayTableModel.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSaveFile>
#include <QSpinBox>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <numeric>

namespace {

constexpr int kLargestWeight = 1'000'000;
constexpr int kMonthsInRow = 6;
constexpr int kWeightWidth = 52;

QString csvField(const std::string& text)
{
    QString field = QString::fromStdString(text);
    return u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

CalendarSettings::CalendarSettings(const Desk& desk, QWidget* parent)
    : QWidget{parent}, m_desk{desk}, m_model{new HolidayTableModel{this}}
{
    auto* line = new QHBoxLayout{this};
    line->setContentsMargins(0, Theme::kGap, 0, 0);
    line->setSpacing(Theme::kGap);
    auto* left = new QVBoxLayout;
    left->setSpacing(Theme::kGap);
    left->addWidget(makeWeekdays());
    left->addWidget(makeSeasons());
    left->addStretch();
    for (Card* card : {m_weekdayCard, m_seasonCard})
        card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    line->addLayout(left, 5);
    line->addWidget(makeHolidays(), 4);
    retranslate();
}

Card* CalendarSettings::makeWeekdays()
{
    m_weekdayCard = new Card{QStringLiteral(" ")};
    auto* line = new QHBoxLayout;
    for (std::size_t i = 0; i < m_weekdays.size(); ++i) {
        m_weekdays[i] = new QCheckBox;
        m_weekdays[i]->setObjectName(QStringLiteral("weekday%1CheckBox").arg(i + 1));
        connect(m_weekdays[i], &QCheckBox::clicked, this, &CalendarSettings::saveWeekdays);
        line->addWidget(m_weekdays[i]);
    }
    line->addStretch();
    m_weekdayCard->body()->addLayout(line);
    return m_weekdayCard;
}

Card* CalendarSettings::makeSeasons()
{
    m_seasonCard = new Card{QStringLiteral(" ")};
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(Theme::kGap);
    for (int month = 0; month < static_cast<int>(m_weights.size()); ++month) {
        const auto i = static_cast<std::size_t>(month);
        m_monthNames[i] = new PlainLabel{QString{}, PlainLabel::Style::Caption};
        m_weights[i] = new QSpinBox;
        m_weights[i]->setObjectName(QStringLiteral("seasonWeight%1SpinBox").arg(month + 1));
        m_weights[i]->setRange(0, kLargestWeight);
        m_weights[i]->setButtonSymbols(QAbstractSpinBox::NoButtons);
        m_weights[i]->setAlignment(Qt::AlignRight);
        m_weights[i]->setKeyboardTracking(false);
        m_weights[i]->setMinimumWidth(kWeightWidth);
        m_shares[i] = new PlainLabel{QString{}, PlainLabel::Style::Caption};
        m_shares[i]->setAlignment(Qt::AlignRight);
        const int row = month / kMonthsInRow * 3;
        const int column = month % kMonthsInRow;
        grid->addWidget(m_monthNames[i], row, column);
        grid->addWidget(m_weights[i], row + 1, column);
        grid->addWidget(m_shares[i], row + 2, column);
        connect(m_weights[i], &QSpinBox::valueChanged, this, &CalendarSettings::saveSeasons);
    }
    m_equal = new QPushButton;
    m_equal->setProperty("flat", true);
    m_seasonCard->addTitleWidget(m_equal);
    m_seasonCard->body()->addLayout(grid);
    connect(m_equal, &QPushButton::clicked, this, [this] {
        for (QSpinBox* weight : m_weights) {
            const QSignalBlocker quiet{weight};
            weight->setValue(1);
        }
        saveSeasons();
    });
    return m_seasonCard;
}

Card* CalendarSettings::makeHolidays()
{
    m_holidayCard = new Card{QStringLiteral(" ")};
    m_view = new GridView{m_desk.theme};
    m_view->setObjectName(QStringLiteral("holidayTableView"));
    m_view->setSource(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_panel = new GridPanel{m_view, m_desk.icons};
    m_import = new QPushButton;
    m_import->setObjectName(QStringLiteral("importHolidaysButton"));
    m_china = new QPushButton;
    m_china->setObjectName(QStringLiteral("chinaHolidaysButton"));
    m_remove = new QPushButton;
    m_remove->setIcon(m_desk.icons.icon(QStringLiteral("trash-2")));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_china);
    buttons->addWidget(m_import);
    buttons->addStretch();
    buttons->addWidget(m_remove);
    m_holidayCard->body()->addLayout(buttons);
    m_holidayCard->body()->addWidget(m_panel, 1);
    connect(m_import, &QPushButton::clicked, this, &CalendarSettings::importHolidays);
    connect(m_china, &QPushButton::clicked, this, &CalendarSettings::loadChina);
    connect(m_remove, &QPushButton::clicked, this, &CalendarSettings::removeSelected);
    connect(m_panel, &GridPanel::exportRequested, this, &CalendarSettings::exportHolidays);
    return m_holidayCard;
}

void CalendarSettings::retranslate()
{
    m_weekdayCard->setTitle(tr("Working days"));
    m_weekdayCard->setCaption(tr("Expected progress grows only on working days"));
    m_seasonCard->setTitle(tr("Season weights"));
    m_seasonCard->setCaption(tr("How a year's target is spread over its months"));
    m_equal->setText(tr("All equal"));
    m_holidayCard->setTitle(tr("Holidays and make-up days"));
    m_import->setText(tr("Import CSV…"));
    m_china->setText(tr("Load China's holidays"));
    m_remove->setText(tr("Remove"));
    const QLocale locale;
    for (std::size_t i = 0; i < m_weekdays.size(); ++i)
        m_weekdays[i]->setText(locale.dayName(static_cast<int>(i) + 1, QLocale::ShortFormat));
    for (std::size_t i = 0; i < m_weights.size(); ++i) {
        const QString name = locale.standaloneMonthName(static_cast<int>(i) + 1, QLocale::ShortFormat);
        m_monthNames[i]->setPlainText(name);
        m_weights[i]->setAccessibleName(tr("Season weight of %1").arg(name));
    }
    refresh();
}

void CalendarSettings::refresh()
{
    const attain::WorkingDays days = m_desk.workspace.calendar().workingDays();
    const attain::SeasonWeights weights = m_desk.workspace.calendar().seasonWeights();
    const bool editable = !m_desk.workspace.isReadOnly();
    for (std::size_t i = 0; i < m_weekdays.size(); ++i) {
        m_weekdays[i]->setChecked(days.weekdays()[i]);
        m_weekdays[i]->setEnabled(editable);
    }
    for (std::size_t i = 0; i < m_weights.size(); ++i) {
        const QSignalBlocker quiet{m_weights[i]};
        m_weights[i]->setValue(static_cast<int>(std::min<std::int64_t>(weights.months[i], kLargestWeight)));
        m_weights[i]->setEnabled(editable);
    }
    for (QWidget* button : {m_import, m_china, m_remove, m_equal})
        button->setEnabled(editable);
    showShares();
    m_model->setDays(days.specialDays());
    m_view->fitColumns(HolidayTableModel::NameColumn);
}

void CalendarSettings::showShares()
{
    // Only how the numbers relate, for the eye; the core divides by them.
    const double sum = std::accumulate(m_weights.begin(), m_weights.end(), 0.0,
                                       [](double total, const QSpinBox* box) { return total + box->value(); });
    for (std::size_t i = 0; i < m_weights.size(); ++i)
        m_shares[i]->setPlainText(sum > 0 ? QString::number(100.0 * m_weights[i]->value() / sum, 'f', 1) + u'%'
                                          : QString{});
}

void CalendarSettings::saveWeekdays()
{
    std::array<bool, 7> weekdays{};
    for (std::size_t i = 0; i < m_weekdays.size(); ++i)
        weekdays[i] = m_weekdays[i]->isChecked();
    if (const auto saved = m_desk.workspace.calendar().setWeekdays(weekdays); !saved) {
        m_desk.notices.error(saved.error());
        refresh();
    }
}

void CalendarSettings::saveSeasons()
{
    attain::SeasonWeights weights;
    for (std::size_t i = 0; i < m_weights.size(); ++i)
        weights.months[i] = m_weights[i]->value();
    showShares();
    if (weights == m_desk.workspace.calendar().seasonWeights())
        return;
    if (const auto saved = m_desk.workspace.calendar().setSeasonWeights(weights); !saved) {
        m_desk.notices.error(saved.error());
        refresh();
    }
}

void CalendarSettings::store(const std::vector<attain::SpecialDay>& days, const QString& done)
{
    if (const auto saved = m_desk.workspace.calendar().setSpecialDays(days); saved)
        m_desk.notices.done(done);
    else
        m_desk.notices.error(saved.error());
}

void CalendarSettings::loadChina()
{
    const auto days = attain::CalendarService::chinaSpecialDays();
    store(days, tr("%1 holidays and make-up days were loaded.").arg(days.size()));
}

void CalendarSettings::importHolidays()
{
    Prompter::FileRequest request;
    request.title = tr("Import holidays");
    request.filter = tr("CSV with date, kind, name_zh, name_en (*.csv)");
    m_desk.prompter.openFiles(this, request, false, [this](const QStringList& files) {
        QFile file{files.value(0)};
        if (!file.open(QIODevice::ReadOnly)) {
            m_desk.notices.error({attain::ErrorCode::FileNotReadable,
                                  {},
                                  {files.value(0).toStdString(), file.errorString().toStdString()}});
            return;
        }
        const auto days = attain::CalendarService::readSpecialDays(file.readAll().toStdString());
        if (!days)
            m_desk.notices.error(days.error());
        else
            store(*days, tr("%1 holidays and make-up days were imported.").arg(days->size()));
    });
}

void CalendarSettings::exportHolidays()
{
    Prompter::FileRequest request;
    request.title = tr("Export the holidays");
    const QDir folder{QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)};
    request.folder = folder.filePath(QStringLiteral("holidays.csv"));
    request.filter = tr("CSV (*.csv)");
    request.suffix = QStringLiteral("csv");
    m_desk.prompter.saveFile(this, request, [this](const QString& path) {
        QString csv = QStringLiteral("date,kind,name_zh,name_en\r\n");
        for (const attain::SpecialDay& day : m_model->days())
            csv += Formats::date(day.date) + (day.working ? QStringLiteral(",workday,") : QStringLiteral(",holiday,"))
                + csvField(day.nameZh) + u',' + csvField(day.nameEn) + QStringLiteral("\r\n");
        QSaveFile file{path};
        if (file.open(QIODevice::WriteOnly) && file.write(csv.toUtf8()) >= 0 && file.commit())
            m_desk.notices.done(tr("The holidays were written to “%1”.").arg(QDir::toNativeSeparators(path)));
        else
            m_desk.notices.error(
                {attain::ErrorCode::FileNotWritable, {}, {path.toStdString(), file.errorString().toStdString()}});
    });
}

void CalendarSettings::removeSelected()
{
    std::vector<attain::Date> dates;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        dates.push_back(m_model->days()[static_cast<std::size_t>(m_view->filter()->mapToSource(index).row())].date);
    for (const attain::Date date : dates) {
        if (const auto removed = m_desk.workspace.calendar().removeSpecialDay(date); !removed) {
            m_desk.notices.error(removed.error());
            return;
        }
    }
}
