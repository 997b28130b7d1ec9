#include "sales/ImportOptionBar.h"

#include "importing/FileKind.h"
#include "sales/ImportWords.h"
#include "sales/ui_ImportOptionBar.h"

ImportOptionBar::ImportOptionBar(QWidget* parent) : QWidget{parent}, m_ui{std::make_unique<Ui::ImportOptionBar>()}
{
    m_ui->setupUi(this);
    connect(m_ui->kindComboBox, &QComboBox::activated, this, [this] {
        choose([this](attain::ImportOptions& options) {
            options.kind = m_ui->kindComboBox->currentData().toString().toStdString();
        });
    });
    connect(m_ui->encodingComboBox, &QComboBox::activated, this, [this] {
        choose([this](attain::ImportOptions& options) {
            options.encoding = m_ui->encodingComboBox->currentData().toString().toStdString();
        });
    });
    connect(m_ui->delimiterComboBox, &QComboBox::activated, this, [this] {
        choose([this](attain::ImportOptions& options) {
            options.delimiter = static_cast<char>(m_ui->delimiterComboBox->currentData().toInt());
        });
    });
    connect(m_ui->headerLineSpinBox, &QSpinBox::valueChanged, this, [this](int value) {
        choose([value](attain::ImportOptions& options) { options.headerLine = static_cast<std::uint32_t>(value); });
    });
    connect(m_ui->unknownPeopleComboBox, &QComboBox::activated, this, [this] {
        choose([this](attain::ImportOptions& options) {
            options.unknownPeople
                = static_cast<attain::UnknownPeople>(m_ui->unknownPeopleComboBox->currentData().toInt());
        });
    });
}

ImportOptionBar::~ImportOptionBar() = default;

void ImportOptionBar::retranslate()
{
    m_ui->retranslateUi(this);
}

void ImportOptionBar::choose(const std::function<void(attain::ImportOptions&)>& change)
{
    if (m_filling)
        return;
    attain::ImportOptions options = m_options;
    change(options);
    Q_EMIT optionsChosen(options);
}

void ImportOptionBar::showOptions(const attain::ImportOptions& options,
                                  const std::optional<attain::ImportPreview>& preview)
{
    m_options = options;
    m_filling = true;
    fillBoxes(preview);
    m_filling = false;
}

void ImportOptionBar::fillBoxes(const std::optional<attain::ImportPreview>& preview)
{
    m_ui->kindComboBox->clear();
    for (const auto* kind : attain::fileKinds()) {
        const auto code = QString::fromUtf8(kind->code.data(), static_cast<qsizetype>(kind->code.size()));
        m_ui->kindComboBox->addItem(ImportWords::kind(code), code);
    }
    m_ui->kindComboBox->setCurrentIndex(m_ui->kindComboBox->findData(QString::fromStdString(m_options.kind)));

    m_ui->encodingComboBox->clear();
    m_ui->encodingComboBox->addItem(
        preview ? tr("%1 (recognised)").arg(QString::fromStdString(preview->encoding)) : tr("Encoding"), QString{});
    for (const char* encoding : {"UTF-8", "GB18030", "UTF-16LE", "BIG5", "WINDOWS-1252"})
        m_ui->encodingComboBox->addItem(QLatin1String{encoding}, QLatin1String{encoding});
    m_ui->encodingComboBox->setCurrentIndex(
        std::max(m_ui->encodingComboBox->findData(QString::fromStdString(m_options.encoding)), 0));

    m_ui->delimiterComboBox->clear();
    m_ui->delimiterComboBox->addItem(
        preview ? tr("%1 (recognised)").arg(ImportWords::delimiter(preview->delimiter)) : tr("Delimiter"), 0);
    for (const char delimiter : {',', ';', '\t', '|'})
        m_ui->delimiterComboBox->addItem(ImportWords::delimiter(delimiter), static_cast<int>(delimiter));
    m_ui->delimiterComboBox->setCurrentIndex(
        std::max(m_ui->delimiterComboBox->findData(static_cast<int>(m_options.delimiter)), 0));
    if (preview)
        m_ui->headerLineSpinBox->setValue(static_cast<int>(preview->headerLine));

    m_ui->unknownPeopleComboBox->clear();
    m_ui->unknownPeopleComboBox->addItem(tr("Unknown salespeople: create"),
                                         static_cast<int>(attain::UnknownPeople::Create));
    m_ui->unknownPeopleComboBox->addItem(tr("Unknown salespeople: keep aside"),
                                         static_cast<int>(attain::UnknownPeople::Quarantine));
    m_ui->unknownPeopleComboBox->addItem(tr("Unknown salespeople: reject"),
                                         static_cast<int>(attain::UnknownPeople::Reject));
    m_ui->unknownPeopleComboBox->setCurrentIndex(
        m_ui->unknownPeopleComboBox->findData(static_cast<int>(m_options.unknownPeople)));
    m_ui->unknownPeopleComboBox->setVisible(m_options.kind == "sales");
}
