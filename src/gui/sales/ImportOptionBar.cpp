#include "sales/ImportOptionBar.h"

#include "importing/FileKind.h"
#include "sales/ImportWords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>

namespace {

QComboBox* makeBox(const QString& name)
{
    auto* box = new QComboBox;
    box->setObjectName(name);
    return box;
}

} // namespace

ImportOptionBar::ImportOptionBar(QWidget* parent)
    : QWidget{parent}
    , m_kind{makeBox(QStringLiteral("kindComboBox"))}
    , m_encoding{makeBox(QStringLiteral("encodingComboBox"))}
    , m_delimiter{makeBox(QStringLiteral("delimiterComboBox"))}
    , m_headerLine{new QSpinBox}
    , m_unknown{makeBox(QStringLiteral("unknownPeopleComboBox"))}
{
    m_headerLine->setObjectName(QStringLiteral("headerLineSpinBox"));
    m_headerLine->setRange(1, 1000);
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_kind, m_encoding, m_delimiter, m_headerLine, m_unknown})
        layout->addWidget(widget);
    layout->addStretch(1);

    connect(m_kind, &QComboBox::activated, this, [this] {
        choose(
            [this](attain::ImportOptions& options) { options.kind = m_kind->currentData().toString().toStdString(); });
    });
    connect(m_encoding, &QComboBox::activated, this, [this] {
        choose([this](attain::ImportOptions& options) {
            options.encoding = m_encoding->currentData().toString().toStdString();
        });
    });
    connect(m_delimiter, &QComboBox::activated, this, [this] {
        choose([this](attain::ImportOptions& options) {
            options.delimiter = static_cast<char>(m_delimiter->currentData().toInt());
        });
    });
    connect(m_headerLine, &QSpinBox::valueChanged, this, [this](int value) {
        choose([value](attain::ImportOptions& options) { options.headerLine = static_cast<std::uint32_t>(value); });
    });
    connect(m_unknown, &QComboBox::activated, this, [this] {
        choose([this](attain::ImportOptions& options) {
            options.unknownPeople = static_cast<attain::UnknownPeople>(m_unknown->currentData().toInt());
        });
    });
}

void ImportOptionBar::retranslate()
{
    m_headerLine->setPrefix(tr("Header in line "));
    m_kind->setAccessibleName(tr("What the file holds"));
    m_encoding->setAccessibleName(tr("Encoding"));
    m_delimiter->setAccessibleName(tr("Delimiter"));
    m_headerLine->setAccessibleName(tr("Line of the header"));
    m_unknown->setAccessibleName(tr("Unknown salespeople"));
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
    m_kind->clear();
    for (const auto* kind : attain::fileKinds()) {
        const auto code = QString::fromUtf8(kind->code.data(), static_cast<qsizetype>(kind->code.size()));
        m_kind->addItem(ImportWords::kind(code), code);
    }
    m_kind->setCurrentIndex(m_kind->findData(QString::fromStdString(m_options.kind)));

    m_encoding->clear();
    m_encoding->addItem(preview ? tr("%1 (recognised)").arg(QString::fromStdString(preview->encoding)) : tr("Encoding"),
                        QString{});
    for (const char* encoding : {"UTF-8", "GB18030", "UTF-16LE", "BIG5", "WINDOWS-1252"})
        m_encoding->addItem(QLatin1String{encoding}, QLatin1String{encoding});
    m_encoding->setCurrentIndex(std::max(m_encoding->findData(QString::fromStdString(m_options.encoding)), 0));

    m_delimiter->clear();
    m_delimiter->addItem(
        preview ? tr("%1 (recognised)").arg(ImportWords::delimiter(preview->delimiter)) : tr("Delimiter"), 0);
    for (const char delimiter : {',', ';', '\t', '|'})
        m_delimiter->addItem(ImportWords::delimiter(delimiter), static_cast<int>(delimiter));
    m_delimiter->setCurrentIndex(std::max(m_delimiter->findData(static_cast<int>(m_options.delimiter)), 0));
    if (preview)
        m_headerLine->setValue(static_cast<int>(preview->headerLine));

    m_unknown->clear();
    m_unknown->addItem(tr("Unknown salespeople: create"), static_cast<int>(attain::UnknownPeople::Create));
    m_unknown->addItem(tr("Unknown salespeople: keep aside"), static_cast<int>(attain::UnknownPeople::Quarantine));
    m_unknown->addItem(tr("Unknown salespeople: reject"), static_cast<int>(attain::UnknownPeople::Reject));
    m_unknown->setCurrentIndex(m_unknown->findData(static_cast<int>(m_options.unknownPeople)));
    m_unknown->setVisible(m_options.kind == "sales");
}
