#include "dashboard/AttentionList.h"

#include "common/Surfaces.h"
#include "dashboard/AttentionText.h"

#include <QAbstractButton>
#include <QPainter>
#include <QVBoxLayout>

namespace {

/// One entry; the whole of it is the button.
class AttentionEntry : public QAbstractButton {
public:
    AttentionEntry(const Theme& theme, Tone tone, const QString& headline, const QString& detail, QWidget* parent)
        : QAbstractButton{parent}, m_theme{theme}, m_tone{tone}
    {
        auto* layout = new QVBoxLayout{this};
        layout->setContentsMargins(22, 8, 6, 9);
        layout->setSpacing(1);
        for (const auto& [text, style] :
             {std::pair{headline, PlainLabel::Style::Body}, std::pair{detail, PlainLabel::Style::Caption}}) {
            if (text.isEmpty())
                continue;
            auto* label = new PlainLabel{text, style, this};
            label->setElided(true);
            label->setAttribute(Qt::WA_TransparentForMouseEvents);
            layout->addWidget(label);
        }
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
    }
    QSize sizeHint() const override { return layout()->sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter{this};
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse() || hasFocus())
            painter.fillRect(rect(), m_theme.colour(Colour::Hover));
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colour(strongColour(m_tone)));
        painter.drawEllipse(QPointF{9, 18}, 4, 4);
        painter.fillRect(QRect{0, height() - 1, width(), 1}, m_theme.colour(Colour::Line));
        if (hasFocus()) {
            painter.setPen(m_theme.colour(Colour::Primary));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rect().adjusted(0, 0, -1, -1));
        }
    }

private:
    const Theme& m_theme;
    Tone m_tone;
};

} // namespace

AttentionList::AttentionList(const Theme& theme, const Formats& formats, QWidget* parent)
    : QScrollArea{parent}, m_theme{theme}, m_formats{formats}, m_layout{nullptr}
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget{this};
    m_layout = new QVBoxLayout{inside};
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
    setWidget(inside);
    // A scroll area fills what it is given: the card's ground is to be seen.
    inside->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    connect(&theme, &Theme::changed, inside, qOverload<>(&QWidget::update));
}

void AttentionList::setItems(std::vector<attain::AttentionItem> items)
{
    while (m_layout->count() > 1) {
        QLayoutItem* old = m_layout->takeAt(0);
        old->widget()->deleteLater();
        delete old;
    }
    m_items = std::move(items);
    int at = 0;
    for (const attain::AttentionItem& item : m_items)
        m_layout->insertWidget(at++, entry(item));
    if (m_items.empty()) {
        auto* calm = new PlainLabel{tr("Nothing needs attention."), PlainLabel::Style::Caption, widget()};
        m_layout->insertWidget(0, calm);
    }
}

QWidget* AttentionList::entry(const attain::AttentionItem& item)
{
    const QString headline = AttentionText::headline(item, m_formats);
    const QString detail = AttentionText::detail(item, m_formats);
    auto* button = new AttentionEntry{m_theme, AttentionText::tone(item.level), headline, detail, widget()};
    button->setAccessibleName(AttentionText::level(item.level) + QStringLiteral(": ") + headline);
    button->setAccessibleDescription(detail);
    connect(button, &QAbstractButton::clicked, this, [this, item] { Q_EMIT chosen(item); });
    return button;
}
