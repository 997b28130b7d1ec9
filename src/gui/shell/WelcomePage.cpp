#include "shell/WelcomePage.h"

#include "common/PlainText.h"
#include "shell/ui_WelcomePage.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>

WelcomePage::WelcomePage(RecentFiles& recent, const Icons& icons, QWidget* parent)
    : QWidget{parent}, m_recent{recent}, m_icons{icons}, m_ui{std::make_unique<Ui::WelcomePage>()}
{
    setObjectName(QStringLiteral("welcomePage"));
    setAttribute(Qt::WA_StyledBackground);
    m_ui->setupUi(this);
    const auto offer = [this](WayButton* button, const char* icon, void (WelcomePage::*signal)()) {
        button->setPicture(m_icons.icon(QLatin1String{icon}, Colour::Primary));
        connect(button, &WayButton::clicked, this, signal);
    };
    offer(m_ui->sampleButton, "sparkles", &WelcomePage::sampleRequested);
    offer(m_ui->newButton, "file-plus", &WelcomePage::newRequested);
    offer(m_ui->importButton, "upload", &WelcomePage::importRequested);
    offer(m_ui->openButton, "folder-open", &WelcomePage::openRequested);
    offer(m_ui->templateButton, "file-text", &WelcomePage::templateRequested);
    connect(&recent, &RecentFiles::changed, this, &WelcomePage::showRecent);
    showRecent();
}

WelcomePage::~WelcomePage() = default;

void WelcomePage::showRecent()
{
    while (QLayoutItem* item = m_ui->recentLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList files = m_recent.files();
    m_ui->recentCard->setCaption(files.isEmpty() ? tr("Workspaces that you open are listed here.") : QString{});
    for (const QString& file : files) {
        const QFileInfo info{file};
        auto* button = new QPushButton{PlainText::forLabel(info.completeBaseName())};
        button->setProperty("role", QStringLiteral("nav"));
        button->setIcon(m_icons.icon(QStringLiteral("file-spreadsheet")));
        button->setToolTip(PlainText::forToolTip(QDir::toNativeSeparators(file)));
        button->setAccessibleDescription(QDir::toNativeSeparators(file));
        m_ui->recentLayout->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, file] { Q_EMIT fileRequested(file); });
    }
}

void WelcomePage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showRecent();
    }
}
