#include "settings/GeneralSettings.h"

#include "Workspace.h"
#include "support/PathText.h"

#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace {

constexpr int kFieldWidth = 280;
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
    : QWidget{parent}
    , m_desk{desk}
    , m_workspaceCard{new Card{QStringLiteral(" ")}}
    , m_programCard{new Card{QStringLiteral(" ")}}
    , m_name{new QLineEdit}
    , m_currency{new QComboBox}
    , m_firstMonth{new QComboBox}
    , m_unit{new QComboBox}
    , m_language{new QComboBox}
    , m_theme{new QComboBox}
    , m_fileText{new PlainLabel{QString{}, PlainLabel::Style::Caption}}
    , m_firstMonthHint{new PlainLabel{QString{}, PlainLabel::Style::Caption}}
{
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, Theme::kGap, 0, 0);
    column->setSpacing(Theme::kGap);
    column->addWidget(m_workspaceCard);
    column->addWidget(m_programCard);
    column->addStretch();
    for (Card* card : {m_workspaceCard, m_programCard})
        card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    m_name->setObjectName(QStringLiteral("companyNameLineEdit"));
    m_name->setMaxLength(200);
    m_currency->setObjectName(QStringLiteral("currencyComboBox"));
    m_currency->setEditable(true);
    m_currency->addItems({QStringLiteral("CNY"), QStringLiteral("USD"), QStringLiteral("EUR"), QStringLiteral("GBP"),
                          QStringLiteral("HKD"), QStringLiteral("JPY"), QStringLiteral("TWD")});
    m_firstMonth->setObjectName(QStringLiteral("fiscalFirstMonthComboBox"));
    m_unit->setObjectName(QStringLiteral("unitComboBox"));
    m_language->setObjectName(QStringLiteral("languageComboBox"));
    m_theme->setObjectName(QStringLiteral("themeComboBox"));

    auto* workspaceForm = new QFormLayout;
    auto* programForm = new QFormLayout;
    for (QFormLayout* form : {workspaceForm, programForm}) {
        form->setHorizontalSpacing(24);
        form->setVerticalSpacing(10);
        form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    }
    for (QWidget* field : std::initializer_list<QWidget*>{m_name, m_currency, m_firstMonth, m_unit})
        addRow(workspaceForm, field);
    workspaceForm->insertRow(3, new QLabel, m_firstMonthHint);
    addRow(workspaceForm, m_fileText);
    addRow(programForm, m_language);
    addRow(programForm, m_theme);
    m_workspaceCard->body()->addLayout(workspaceForm);
    m_programCard->body()->addLayout(programForm);
    m_fileText->setTextInteractionFlags(Qt::TextSelectableByMouse);

    connect(m_name, &QLineEdit::editingFinished, this, &GeneralSettings::save);
    connect(m_currency->lineEdit(), &QLineEdit::editingFinished, this, &GeneralSettings::save);
    for (QComboBox* box : {m_currency, m_firstMonth, m_unit})
        connect(box, &QComboBox::activated, this, &GeneralSettings::save);
    connect(m_language, &QComboBox::activated, this,
            [this] { m_desk.preferences.setLanguage(m_language->currentData().toString()); });
    connect(m_theme, &QComboBox::activated, this,
            [this] { m_desk.preferences.setTheme(Theme::modeFromText(m_theme->currentData().toString())); });
    connect(&m_desk.preferences, &Preferences::themeChanged, this, &GeneralSettings::refresh);
    retranslate();
}

QLabel* GeneralSettings::addRow(QFormLayout* form, QWidget* field)
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(field);
    label->setMinimumWidth(150);
    field->setMinimumWidth(kFieldWidth);
    form->addRow(label, field);
    m_labels.append(label);
    return label;
}

void GeneralSettings::fillChoices()
{
    const QVariant month = m_firstMonth->currentData();
    const QVariant unit = m_unit->currentData();
    m_firstMonth->clear();
    for (int i = 1; i <= kMonths; ++i)
        m_firstMonth->addItem(QLocale{}.standaloneMonthName(i), i);
    m_unit->clear();
    m_unit->addItem(tr("By size"), QVariant::fromValue<qlonglong>(0));
    m_unit->addItem(tr("Single units (元)"), QVariant::fromValue<qlonglong>(1));
    m_unit->addItem(tr("Ten thousands (万元)"), QVariant::fromValue<qlonglong>(10'000));
    m_unit->addItem(tr("Hundred millions (亿元)"), QVariant::fromValue<qlonglong>(100'000'000));
    m_language->clear();
    m_language->addItem(tr("As the system"), QStringLiteral("system"));
    m_language->addItem(QStringLiteral("中文"), QStringLiteral("zh_CN"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_theme->clear();
    m_theme->addItem(tr("As the system"), QStringLiteral("system"));
    m_theme->addItem(tr("Light"), QStringLiteral("light"));
    m_theme->addItem(tr("Dark"), QStringLiteral("dark"));
    choose(m_firstMonth, month);
    choose(m_unit, unit);
}

void GeneralSettings::retranslate()
{
    m_workspaceCard->setTitle(tr("This workspace"));
    m_workspaceCard->setCaption(tr("Saved in the file, the same for everybody who opens it"));
    m_programCard->setTitle(tr("This computer"));
    m_programCard->setCaption(tr("For every workspace that you open here"));
    const QStringList texts{
        tr("Company"),  tr("Currency"), tr("Fiscal year starts in"), tr("Unit of large amounts"), tr("File"),
        tr("Language"), tr("Theme")};
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        m_labels[i]->setText(texts[i]);
        m_labels[i]->buddy()->setAccessibleName(texts[i]);
    }
    m_firstMonthHint->setPlainText(tr("Quarters and halves count from this month; months stay those of the calendar."));
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
    if (!m_name->hasFocus() || !m_name->isModified())
        m_name->setText(QString::fromStdString(company->name));
    m_currency->setCurrentText(QString::fromStdString(company->currency));
    choose(m_firstMonth, company->fiscalFirstMonth);
    choose(m_unit, QVariant::fromValue<qlonglong>(company->displayUnit));
    choose(m_language, m_desk.preferences.language());
    choose(m_theme, Theme::modeToText(m_desk.preferences.theme()));
    m_fileText->setPlainText(QDir::toNativeSeparators(QString::fromStdString(attain::toUtf8(m_desk.workspace.file()))));
    for (QWidget* field : std::initializer_list<QWidget*>{m_name, m_currency, m_firstMonth, m_unit})
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
    wanted.name = m_name->text().trimmed().toStdString();
    wanted.currency = m_currency->currentText().trimmed().toUpper().toStdString();
    wanted.fiscalFirstMonth = m_firstMonth->currentData().toInt();
    wanted.displayUnit = m_unit->currentData().toLongLong();
    const bool same = wanted.name == company->name && wanted.currency == company->currency
        && wanted.fiscalFirstMonth == company->fiscalFirstMonth && wanted.displayUnit == company->displayUnit;
    if (same)
        return;
    m_name->setModified(false);
    if (const auto changed = m_desk.workspace.company().change(wanted); !changed) {
        m_desk.notices.error(changed.error());
        refresh();
    }
}
