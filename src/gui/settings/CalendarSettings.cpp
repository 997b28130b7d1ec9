#include "settings/CalendarSettings.h"

#include "Workspace.h"
#include "common/GridView.h"
#include "settings/HolidayTableModel.h"
#include "settings/ui_CalendarSettings.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <numeric>

namespace {

constexpr int kLargestWeight = 1'000'000;

QString csvField(const std::string& text)
{
    QString field = QString::fromStdString(text);
    return u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

CalendarSettings::CalendarSettings(const Desk& desk, QWidget* parent)
    : QWidget{parent}
    , m_desk{desk}
    , m_ui{std::make_unique<Ui::CalendarSettings>()}
    , m_equal{new QPushButton}
    , m_model{new HolidayTableModel{this}}
    , m_view{new GridView{desk.theme}}
{
    m_ui->setupUi(this);
    m_weekdays = {m_ui->weekday1CheckBox, m_ui->weekday2CheckBox, m_ui->weekday3CheckBox, m_ui->weekday4CheckBox,
                  m_ui->weekday5CheckBox, m_ui->weekday6CheckBox, m_ui->weekday7CheckBox};
    m_monthNames = {m_ui->month1Label, m_ui->month2Label,  m_ui->month3Label,  m_ui->month4Label,
                    m_ui->month5Label, m_ui->month6Label,  m_ui->month7Label,  m_ui->month8Label,
                    m_ui->month9Label, m_ui->month10Label, m_ui->month11Label, m_ui->month12Label};
    m_weights = {m_ui->seasonWeight1SpinBox,  m_ui->seasonWeight2SpinBox,  m_ui->seasonWeight3SpinBox,
                 m_ui->seasonWeight4SpinBox,  m_ui->seasonWeight5SpinBox,  m_ui->seasonWeight6SpinBox,
                 m_ui->seasonWeight7SpinBox,  m_ui->seasonWeight8SpinBox,  m_ui->seasonWeight9SpinBox,
                 m_ui->seasonWeight10SpinBox, m_ui->seasonWeight11SpinBox, m_ui->seasonWeight12SpinBox};
    m_shares = {m_ui->share1Label, m_ui->share2Label,  m_ui->share3Label,  m_ui->share4Label,
                m_ui->share5Label, m_ui->share6Label,  m_ui->share7Label,  m_ui->share8Label,
                m_ui->share9Label, m_ui->share10Label, m_ui->share11Label, m_ui->share12Label};
    m_equal->setProperty("flat", true);
    m_ui->seasonCard->addTitleWidget(m_equal);
    m_view->setObjectName(QStringLiteral("holidayTableView"));
    m_view->setSource(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    auto* panel = new GridPanel{m_view, m_desk.icons};
    m_ui->holidayLayout->addWidget(panel, 1);
    m_ui->removeHolidaysButton->setIcon(m_desk.icons.icon(QStringLiteral("trash-2")));

    for (const QCheckBox* weekday : m_weekdays)
        connect(weekday, &QCheckBox::clicked, this, &CalendarSettings::saveWeekdays);
    for (const QSpinBox* weight : m_weights)
        connect(weight, &QSpinBox::valueChanged, this, &CalendarSettings::saveSeasons);
    connect(m_equal, &QPushButton::clicked, this, [this] {
        for (QSpinBox* weight : m_weights) {
            const QSignalBlocker quiet{weight};
            weight->setValue(1);
        }
        saveSeasons();
    });
    connect(m_ui->importHolidaysButton, &QPushButton::clicked, this, &CalendarSettings::importHolidays);
    connect(m_ui->chinaHolidaysButton, &QPushButton::clicked, this, &CalendarSettings::loadChina);
    connect(m_ui->removeHolidaysButton, &QPushButton::clicked, this, &CalendarSettings::removeSelected);
    connect(panel, &GridPanel::exportRequested, this, &CalendarSettings::exportHolidays);
    retranslate();
}

CalendarSettings::~CalendarSettings() = default;

void CalendarSettings::retranslate()
{
    m_ui->retranslateUi(this);
    m_equal->setText(tr("All equal"));
    m_view->setAccessibleName(m_ui->holidayCard->title());
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
    for (QWidget* button : {m_ui->importHolidaysButton, m_ui->chinaHolidaysButton, m_ui->removeHolidaysButton, m_equal})
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
