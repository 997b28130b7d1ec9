#include "shell/CommandPalette.h"

#include "shell/ui_CommandPalette.h"

#include <QKeyEvent>

namespace {

constexpr int kWidth = 520;
constexpr int kHeight = 380;
constexpr int kMost = 60;

/// How well it fits: 0 best, -1 not at all.
int fit(const CommandPalette::Entry& entry, const QStringList& words)
{
    int worst = 0;
    for (const QString& word : words) {
        if (entry.title.startsWith(word, Qt::CaseInsensitive))
            continue;
        if (entry.title.contains(word, Qt::CaseInsensitive))
            worst = std::max(worst, 1);
        else if (entry.keywords.contains(word, Qt::CaseInsensitive) || entry.kind.contains(word, Qt::CaseInsensitive))
            worst = std::max(worst, 2);
        else
            return -1;
    }
    return worst;
}

} // namespace

CommandPalette::CommandPalette(std::vector<Entry> entries, const Icons& icons, QWidget* parent)
    : QDialog{parent, Qt::Popup | Qt::FramelessWindowHint}
    , m_entries{std::move(entries)}
    , m_icons{icons}
    , m_ui{std::make_unique<Ui::CommandPalette>()}
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("commandPalette"));
    m_ui->setupUi(this);
    resize(kWidth, kHeight);
    m_ui->paletteLineEdit->addAction(icons.icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_ui->paletteListWidget->setFocusProxy(m_ui->paletteLineEdit);
    m_ui->paletteLineEdit->installEventFilter(this);
    connect(m_ui->paletteLineEdit, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_ui->paletteLineEdit, &QLineEdit::returnPressed, this, &CommandPalette::goToCurrent);
    connect(m_ui->paletteListWidget, &QListWidget::itemClicked, this, &CommandPalette::goToCurrent);
    search({});
    m_ui->paletteLineEdit->setFocus();
}

CommandPalette::~CommandPalette() = default;

void CommandPalette::search(const QString& text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    std::vector<std::pair<int, std::size_t>> hits;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (const int quality = fit(m_entries[i], words); quality >= 0)
            hits.emplace_back(quality, i);
    }
    std::stable_sort(hits.begin(), hits.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    m_ui->paletteListWidget->clear();
    for (const auto& [quality, index] : hits) {
        if (m_ui->paletteListWidget->count() >= kMost)
            break;
        const Entry& entry = m_entries[index];
        auto* item
            = new QListWidgetItem{m_icons.icon(entry.iconName), entry.title + QStringLiteral("    ") + entry.kind};
        item->setData(Qt::UserRole, static_cast<qulonglong>(index));
        m_ui->paletteListWidget->addItem(item);
    }
    m_ui->paletteListWidget->setCurrentRow(0);
}

void CommandPalette::goToCurrent()
{
    const QListWidgetItem* item = m_ui->paletteListWidget->currentItem();
    if (!item)
        return;
    const auto go = m_entries[item->data(Qt::UserRole).toULongLong()].go;
    close();
    go();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int step = key->key() == Qt::Key_Down ? 1
            : key->key() == Qt::Key_Up              ? -1
            : key->key() == Qt::Key_PageDown        ? 8
            : key->key() == Qt::Key_PageUp          ? -8
                                                    : 0;
        if (step != 0) {
            m_ui->paletteListWidget->setCurrentRow(std::clamp(m_ui->paletteListWidget->currentRow() + step, 0,
                                                              std::max(0, m_ui->paletteListWidget->count() - 1)));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}
