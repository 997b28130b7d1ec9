#include "common/Surfaces.h"

#include "common/PlainText.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QStyle>
#include <QVBoxLayout>

namespace {

constexpr int kValuePixelSize = 24; ///< as in resources/styles/attain.qss

QString toneName(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return QStringLiteral("neutral");
    case Tone::Primary: return QStringLiteral("primary");
    case Tone::Good: return QStringLiteral("good");
    case Tone::Warning: return QStringLiteral("warning");
    case Tone::Bad: return QStringLiteral("bad");
    case Tone::Excellent: return QStringLiteral("excellent");
    }
    return {};
}

/// The style sheet looks at properties only when it is told to; of a widget that was not shown yet it will by itself.
void restyle(QWidget* widget)
{
    if (!widget->testAttribute(Qt::WA_WState_Polished))
        return;
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

void setStyleProperty(QWidget* widget, const char* name, const QString& value)
{
    if (widget->property(name).toString() == value)
        return;
    widget->setProperty(name, value);
    restyle(widget);
}

} // namespace

Colour strongColour(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return Colour::Grey;
    case Tone::Primary: return Colour::Blue;
    case Tone::Good: return Colour::Green;
    case Tone::Warning: return Colour::Amber;
    case Tone::Bad: return Colour::Red;
    case Tone::Excellent: return Colour::Violet;
    }
    return Colour::Grey;
}

Colour softColour(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return Colour::GreySoft;
    case Tone::Primary: return Colour::BlueSoft;
    case Tone::Good: return Colour::GreenSoft;
    case Tone::Warning: return Colour::AmberSoft;
    case Tone::Bad: return Colour::RedSoft;
    case Tone::Excellent: return Colour::VioletSoft;
    }
    return Colour::GreySoft;
}

PlainLabel::PlainLabel(const QString& text, Style style, QWidget* parent) : QLabel{parent}
{
    setTextFormat(Qt::PlainText);
    setTextStyle(style);
    setPlainText(text);
}

void PlainLabel::setTextStyle(Style style)
{
    m_style = style;
    restyle(this);
    if (style == Style::Value)
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void PlainLabel::setTone(Tone tone)
{
    setStyleProperty(this, "tone", toneName(tone));
}

void PlainLabel::setElided(bool elided)
{
    m_elided = elided;
    setSizePolicy(elided ? QSizePolicy::Ignored : QSizePolicy::Preferred, QSizePolicy::Preferred);
    elide();
}

void PlainLabel::setPlainText(const QString& text)
{
    m_whole = text;
    setAccessibleName(text);
    elide();
    updateGeometry();
}

void PlainLabel::setShorterText(const QString& text)
{
    m_shorter = text;
    elide();
}

void PlainLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    elide();
}

QSize PlainLabel::minimumSizeHint() const
{
    QSize size = QLabel::minimumSizeHint();
    if (m_elided || m_style == Style::Value)
        size.setWidth(0);
    return size;
}

void PlainLabel::elide()
{
    if (!m_elided) {
        setText(m_whole);
        // A large number gives way to a narrow tile by a smaller size, not by leaving digits out.
        if (m_style == Style::Value) {
            QFont large = font();
            large.setPixelSize(kValuePixelSize);
            large.setBold(true);
            const bool fits = QFontMetrics{large}.horizontalAdvance(m_whole) <= width();
            setStyleProperty(this, "compact", fits ? QStringLiteral("false") : QStringLiteral("true"));
        }
        return;
    }
    const auto fits = [this](const QString& text) { return fontMetrics().horizontalAdvance(text) <= width(); };
    const QString& text = m_shorter.isEmpty() || fits(m_whole) ? m_whole : m_shorter;
    const QString shown = fontMetrics().elidedText(text, Qt::ElideRight, width());
    setText(shown);
    setToolTip(shown == m_whole ? QString{} : PlainText::forToolTip(m_whole));
}

Card::Card(QWidget* parent) : Card{QString{}, QString{}, parent} { }

Card::Card(const QString& title, const QString& caption, QWidget* parent)
    : QFrame{parent}
    , m_body{new QVBoxLayout}
    , m_titleLine{new QHBoxLayout}
    , m_title{new PlainLabel{title, PlainLabel::Style::Title}}
    , m_caption{new PlainLabel{caption, PlainLabel::Style::Caption}}
{
    setProperty("role", QStringLiteral("card"));
    auto* whole = new QVBoxLayout{this};
    whole->setContentsMargins(Theme::kCardPadding, Theme::kCardPadding, Theme::kCardPadding, Theme::kCardPadding);
    whole->setSpacing(8);
    m_titleLine->setSpacing(8);
    m_titleLine->addWidget(m_title);
    m_titleLine->addWidget(m_caption, 1);
    m_caption->setElided(true);
    whole->addLayout(m_titleLine);
    m_body->setSpacing(8);
    whole->addLayout(m_body, 1);
    setTitle(title);
    setCaption(caption);
}

void Card::setTitle(const QString& title)
{
    m_title->setPlainText(title);
    m_title->setVisible(!title.isEmpty());
    m_caption->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setCaption(const QString& caption)
{
    m_caption->setPlainText(caption);
}

void Card::addContent(QWidget* content)
{
    if (content->property("inTitleLine").toBool())
        addTitleWidget(content);
    else
        m_body->addWidget(content, 1);
}

void Card::addTitleWidget(QWidget* widget)
{
    m_titleLine->addWidget(widget);
}

Tile::Tile(const QString& caption, QWidget* parent)
    : Card{parent}
    , m_captionLabel{new PlainLabel{caption, PlainLabel::Style::Caption}}
    , m_value{new PlainLabel{QStringLiteral("—"), PlainLabel::Style::Value}}
    , m_note{new PlainLabel{QString{}, PlainLabel::Style::Caption}}
{
    body()->setSpacing(2);
    body()->addWidget(m_captionLabel);
    body()->addWidget(m_value);
    body()->addWidget(m_note);
    m_note->setElided(true);
    setFocusPolicy(Qt::StrongFocus); // a click and F1 ask why
    updateAccessibleName();
}

void Tile::setCaptionText(const QString& caption)
{
    m_captionLabel->setPlainText(caption);
    updateAccessibleName();
}

void Tile::setValue(const QString& value, Tone tone)
{
    m_value->setPlainText(value);
    m_value->setTone(tone);
    updateAccessibleName();
}

void Tile::setNote(const QString& note, const QString& shorter)
{
    m_note->setPlainText(note);
    m_note->setShorterText(shorter);
    updateAccessibleName();
}

void Tile::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F1)
        Q_EMIT whyRequested();
    else
        Card::keyPressEvent(event);
}

void Tile::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Why?")), &QAction::triggered, this, &Tile::whyRequested);
    menu->popup(event->globalPos());
}

void Tile::updateAccessibleName()
{
    setAccessibleName(m_captionLabel->accessibleName() + QStringLiteral(": ") + m_value->accessibleName());
    setAccessibleDescription(m_note->accessibleName());
}

Pill::Pill(const QString& text, Tone tone, QWidget* parent) : QLabel{parent}
{
    setTextFormat(Qt::PlainText);
    setProperty("role", QStringLiteral("pill"));
    setAlignment(Qt::AlignCenter);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
    setText(text);
    setTone(tone);
}

void Pill::setTone(Tone tone)
{
    setStyleProperty(this, "tone", toneName(tone));
}
