#include "shell/WelcomePage.h"

#include "common/PlainText.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr int kColumnWidth = 400;
constexpr int kIconSize = 22;
constexpr int kWayHeight = 62;

} // namespace

WelcomePage::WelcomePage(RecentFiles& recent, const Icons& icons, QWidget* parent)
    : QWidget{parent}
    , m_recent{recent}
    , m_icons{icons}
    , m_brand{new PlainLabel{QStringLiteral("Attain 达标"), PlainLabel::Style::Headline}}
    , m_claim{new PlainLabel{QString{}, PlainLabel::Style::Caption}}
    , m_recentCard{new Card{QStringLiteral(" ")}}
    , m_recentList{new QVBoxLayout}
    , m_drop{new PlainLabel{QString{}, PlainLabel::Style::Caption}}
{
    setObjectName(QStringLiteral("welcomePage"));
    setProperty("role", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);

    auto* ways = new QVBoxLayout;
    ways->setSpacing(Theme::kGap);
    m_sample = addWay(ways, QStringLiteral("sparkles"), QStringLiteral("sampleButton"), &WelcomePage::sampleRequested);
    m_new = addWay(ways, QStringLiteral("file-plus"), QStringLiteral("newButton"), &WelcomePage::newRequested);
    m_import = addWay(ways, QStringLiteral("upload"), QStringLiteral("importButton"), &WelcomePage::importRequested);
    m_open = addWay(ways, QStringLiteral("folder-open"), QStringLiteral("openButton"), &WelcomePage::openRequested);
    m_template
        = addWay(ways, QStringLiteral("file-text"), QStringLiteral("templateButton"), &WelcomePage::templateRequested);
    ways->addStretch();

    m_recentList->setSpacing(2);
    m_recentCard->body()->addLayout(m_recentList);
    m_recentCard->body()->addStretch();
    m_recentCard->setFixedWidth(kColumnWidth);

    auto* columns = new QHBoxLayout;
    columns->setSpacing(Theme::kPageMargin);
    columns->addStretch();
    columns->addLayout(ways);
    columns->addWidget(m_recentCard);
    columns->addStretch();

    auto* whole = new QVBoxLayout{this};
    whole->setContentsMargins(Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin);
    whole->addStretch(2);
    whole->addWidget(m_brand, 0, Qt::AlignHCenter);
    whole->addWidget(m_claim, 0, Qt::AlignHCenter);
    whole->addSpacing(20);
    whole->addLayout(columns);
    whole->addSpacing(12);
    whole->addWidget(m_drop, 0, Qt::AlignHCenter);
    whole->addStretch(3);

    connect(&recent, &RecentFiles::changed, this, &WelcomePage::showRecent);
    retranslate();
}

WelcomePage::Way WelcomePage::addWay(QVBoxLayout* column, const QString& icon, const QString& name,
                                     void (WelcomePage::*signal)())
{
    auto* button = new QPushButton;
    button->setObjectName(name);
    button->setProperty("role", QStringLiteral("way"));
    button->setFixedSize(kColumnWidth, kWayHeight);
    auto* line = new QHBoxLayout{button};
    line->setContentsMargins(16, 0, 16, 0);
    line->setSpacing(14);
    auto* picture = new QPushButton;
    picture->setIcon(m_icons.icon(icon, Colour::Primary));
    picture->setIconSize({kIconSize, kIconSize});
    picture->setProperty("flat", true);
    picture->setFixedSize(kIconSize + 4, kIconSize + 4);
    picture->setFocusPolicy(Qt::NoFocus);
    picture->setAttribute(Qt::WA_TransparentForMouseEvents);
    line->addWidget(picture);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(1);
    auto* title = new PlainLabel{QString{}, PlainLabel::Style::Strong};
    auto* text = new PlainLabel{QString{}, PlainLabel::Style::Caption};
    texts->addStretch();
    texts->addWidget(title);
    texts->addWidget(text);
    texts->addStretch();
    for (QLabel* label : {title, text})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    line->addLayout(texts, 1);
    column->addWidget(button);
    connect(button, &QPushButton::clicked, this, signal);
    return {button, title, text};
}

void WelcomePage::showRecent()
{
    while (QLayoutItem* item = m_recentList->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList files = m_recent.files();
    m_recentCard->setCaption(files.isEmpty() ? tr("Workspaces that you open are listed here.") : QString{});
    for (const QString& file : files) {
        const QFileInfo info{file};
        auto* button = new QPushButton{PlainText::forLabel(info.completeBaseName())};
        button->setProperty("role", QStringLiteral("nav"));
        button->setIcon(m_icons.icon(QStringLiteral("file-spreadsheet")));
        button->setToolTip(PlainText::forToolTip(QDir::toNativeSeparators(file)));
        button->setAccessibleDescription(QDir::toNativeSeparators(file));
        m_recentList->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, file] { Q_EMIT fileRequested(file); });
    }
}

void WelcomePage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WelcomePage::retranslate()
{
    m_claim->setPlainText(tr("Who is on pace, who is not, and why"));
    const auto set = [](const Way& way, const QString& title, const QString& text) {
        way.title->setPlainText(title);
        way.text->setPlainText(text);
        way.button->setAccessibleName(title);
        way.button->setAccessibleDescription(text);
    };
    set(m_sample, tr("Open the sample company"), tr("25 people, three years of sales, targets: look around at once"));
    set(m_new, tr("New workspace"), tr("Empty, to fill with your own people and targets"));
    set(m_import, tr("Import sales CSV"), tr("From an ERP or CRM; makes a workspace of it"));
    set(m_open, tr("Open a workspace"), tr("An .attain file on this computer or a shared folder"));
    set(m_template, tr("New from a template"), tr("Departments, positions, targets from a package (JSON)"));
    m_recentCard->setTitle(tr("Recent"));
    m_drop->setPlainText(tr("Or drop an .attain file or a CSV anywhere on this window"));
    showRecent();
}
