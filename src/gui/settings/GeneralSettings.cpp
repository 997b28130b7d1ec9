#include "settings/GeneralSettings.h"

#include "Workspace.h"
#include "settings/ui_GeneralSettings.h"
#include "support/PathText.h"

#include <QDir>

namespace {

constexpr int kMonths = 12;

/// Sets the entry with this value, without telling anybody.
void choose(QComboBox* box, const QVariant& value)
{
    const QSignalBlocker quiet{box};
    if (const int index = box->findData(value); index >= 0)
        box->setCurrentIndex(index);
}

} // namespace

GeneralSettings::GeneralSettings(const Desk& desk, QWidget* parent)
    : QWidget{parent}, m_desk{desk}, m_ui{std::make_unique<Ui::GeneralSettings>()}
{
    m_ui->setupUi(this);
    connect(m_ui->companyNameLineEdit, &QLineEdit::editingFinished, this, &GeneralSettings::save);
    connect(m_ui->currencyComboBox->lineEdit(), &QLineEdit::editingFinished, this, &GeneralSettings::save);
    for (QComboBox* box : {m_ui->currencyComboBox, m_ui->fiscalFirstMonthComboBox, m_ui->unitComboBox})
        connect(box, &QComboBox::activated, this, &GeneralSettings::save);
    connect(m_ui->languageComboBox, &QComboBox::activated, this,
            [this] { m_desk.preferences.setLanguage(m_ui->languageComboBox->currentData().toString()); });
    connect(m_ui->themeComboBox, &QComboBox::activated, this, [this] {
        m_desk.preferences.setTheme(Theme::modeFromText(m_ui->themeComboBox->currentData().toString()));
    });
    connect(&m_desk.preferences, &Preferences::themeChanged, this, &GeneralSettings::refresh);
    retranslate();
}

GeneralSettings::~GeneralSettings() = default;

void GeneralSettings::fillChoices()
{
    const QVariant month = m_ui->fiscalFirstMonthComboBox->currentData();
    const QVariant unit = m_ui->unitComboBox->currentData();
    m_ui->fiscalFirstMonthComboBox->clear();
    for (int i = 1; i <= kMonths; ++i)
        m_ui->fiscalFirstMonthComboBox->addItem(QLocale{}.standaloneMonthName(i), i);
    m_ui->unitComboBox->clear();
    m_ui->unitComboBox->addItem(tr("By size"), QVariant::fromValue<qlonglong>(0));
    m_ui->unitComboBox->addItem(tr("Single units (元)"), QVariant::fromValue<qlonglong>(1));
    m_ui->unitComboBox->addItem(tr("Ten thousands (万元)"), QVariant::fromValue<qlonglong>(10'000));
    m_ui->unitComboBox->addItem(tr("Hundred millions (亿元)"), QVariant::fromValue<qlonglong>(100'000'000));
    m_ui->languageComboBox->clear();
    m_ui->languageComboBox->addItem(tr("As the system"), QStringLiteral("system"));
    m_ui->languageComboBox->addItem(QStringLiteral("中文"), QStringLiteral("zh_CN"));
    m_ui->languageComboBox->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_ui->themeComboBox->clear();
    m_ui->themeComboBox->addItem(tr("As the system"), QStringLiteral("system"));
    m_ui->themeComboBox->addItem(tr("Light"), QStringLiteral("light"));
    m_ui->themeComboBox->addItem(tr("Dark"), QStringLiteral("dark"));
    choose(m_ui->fiscalFirstMonthComboBox, month);
    choose(m_ui->unitComboBox, unit);
}

void GeneralSettings::retranslate()
{
    m_ui->retranslateUi(this);
    fillChoices();
    refresh();
}

void GeneralSettings::refresh()
{
    const auto company = m_desk.workspace.company().company();
    if (!company) {
        m_desk.notices.error(company.error());
        return;
    }
    m_filling = true;
    if (!m_ui->companyNameLineEdit->hasFocus() || !m_ui->companyNameLineEdit->isModified())
        m_ui->companyNameLineEdit->setText(QString::fromStdString(company->name));
    m_ui->currencyComboBox->setCurrentText(QString::fromStdString(company->currency));
    choose(m_ui->fiscalFirstMonthComboBox, company->fiscalFirstMonth);
    choose(m_ui->unitComboBox, QVariant::fromValue<qlonglong>(company->displayUnit));
    choose(m_ui->languageComboBox, m_desk.preferences.language());
    choose(m_ui->themeComboBox, Theme::modeToText(m_desk.preferences.theme()));
    m_ui->filePathLabel->setPlainText(
        QDir::toNativeSeparators(QString::fromStdString(attain::toUtf8(m_desk.workspace.file()))));
    for (QWidget* field : std::initializer_list<QWidget*>{m_ui->companyNameLineEdit, m_ui->currencyComboBox,
                                                          m_ui->fiscalFirstMonthComboBox, m_ui->unitComboBox})
        field->setEnabled(!m_desk.workspace.isReadOnly());
    m_filling = false;
}

void GeneralSettings::save()
{
    if (m_filling)
        return;
    auto company = m_desk.workspace.company().company();
    if (!company)
        return;
    attain::Company wanted = *company;
    wanted.name = m_ui->companyNameLineEdit->text().trimmed().toStdString();
    wanted.currency = m_ui->currencyComboBox->currentText().trimmed().toUpper().toStdString();
    wanted.fiscalFirstMonth = m_ui->fiscalFirstMonthComboBox->currentData().toInt();
    wanted.displayUnit = m_ui->unitComboBox->currentData().toLongLong();
    const bool same = wanted.name == company->name && wanted.currency == company->currency
        && wanted.fiscalFirstMonth == company->fiscalFirstMonth && wanted.displayUnit == company->displayUnit;
    if (same)
        return;
    m_ui->companyNameLineEdit->setModified(false);
    if (const auto changed = m_desk.workspace.company().change(wanted); !changed) {
        m_desk.notices.error(changed.error());
        refresh();
    }
}
