#pragma once

#include "common/Theme.h"

#include <QFrame>
#include <QLabel>

class QHBoxLayout;
class QVBoxLayout;

/// The five tones of status. Colour is never the only carrier: a number, sign or word stands beside it.
enum class Tone { Neutral, Primary, Good, Warning, Bad, Excellent };

/// The theme's colours of a tone.
Colour strongColour(Tone tone);
Colour softColour(Tone tone);

/// A label that shows text from data as it is, never as markup, and can give way with an ellipsis.
class PlainLabel : public QLabel {
    Q_OBJECT
public:
    /// How it looks; resources/styles/attain.qss knows these.
    enum class Style { Body, Strong, Caption, Title, Value, PageTitle, Brand, Headline };
    Q_ENUM(Style)

    explicit PlainLabel(const QString& text = {}, Style style = Style::Body, QWidget* parent = nullptr);
    void setStyle(Style style);
    void setTone(Tone tone);
    /// Shortens the text to the width there is and shows the whole as a tooltip.
    void setElided(bool elided);
    void setPlainText(const QString& text);
    /// What an elided label says where the whole text does not fit and this does; empty: the text's beginning.
    void setShorterText(const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;
    QSize minimumSizeHint() const override;

private:
    void elide();
    QString m_whole;
    QString m_shorter;
    bool m_elided = false;
};

/// A white surface with a border and round corners, padding 12. With a title line when it has a title: title in bold, a
/// grey caption beside it, widgets at its right.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);
    explicit Card(const QString& title, const QString& caption = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setCaption(const QString& caption);
    /// At the right end of the title line.
    void addTitleWidget(QWidget* widget);
    /// Below the title line; what the card is about.
    QVBoxLayout* body() const { return m_body; }

private:
    QVBoxLayout* m_body;
    QHBoxLayout* m_titleLine;
    PlainLabel* m_title;
    PlainLabel* m_caption;
};

/// One number of a page's top row: caption, the number in large, a line below.
class Tile : public Card {
    Q_OBJECT
public:
    explicit Tile(const QString& caption, QWidget* parent = nullptr);

    void setCaptionText(const QString& caption);
    void setValue(const QString& value, Tone tone = Tone::Neutral);
    /// `shorter` stands where the note does not fit.
    void setNote(const QString& note, const QString& shorter = {});

Q_SIGNALS:
    /// F1 or the context menu: the user asks how the number came about.
    void whyRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void updateAccessibleName();
    PlainLabel* m_captionLabel;
    PlainLabel* m_value;
    PlainLabel* m_note;
};

/// A short word on a tinted, round background.
class Pill : public QLabel {
    Q_OBJECT
public:
    explicit Pill(const QString& text = {}, Tone tone = Tone::Neutral, QWidget* parent = nullptr);
    void setTone(Tone tone);
};
