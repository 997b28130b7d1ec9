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
    // As forms set them.
    Q_PROPERTY(QString plainText READ plainText WRITE setPlainText)
    Q_PROPERTY(Style textStyle READ textStyle WRITE setTextStyle)
    Q_PROPERTY(bool elided READ isElided WRITE setElided)
public:
    /// How it looks; resources/styles/attain.qss knows these.
    enum class Style { Body, Strong, Caption, Title, Value, PageTitle, Brand, Headline };
    Q_ENUM(Style)

    explicit PlainLabel(const QString& text = {}, Style style = Style::Body, QWidget* parent = nullptr);
    explicit PlainLabel(QWidget* parent) : PlainLabel{QString{}, Style::Body, parent} { }

    Style textStyle() const { return m_style; }
    void setTextStyle(Style style);
    void setTone(Tone tone);
    bool isElided() const { return m_elided; }
    /// Shortens the text to the width there is and shows the whole as a tooltip.
    void setElided(bool elided);
    /// The whole text, also while it is shortened.
    const QString& plainText() const { return m_whole; }
    void setPlainText(const QString& text);
    /// What an elided label says where the whole text does not fit and this does; empty: the text's beginning.
    void setShorterText(const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;
    QSize minimumSizeHint() const override;

private:
    void elide();
    Style m_style = Style::Body;
    QString m_whole;
    QString m_shorter;
    bool m_elided = false;
};

/// A white surface with a border and round corners, padding 12. With a title line when it has a title: title in bold, a
/// grey caption beside it, widgets at its right.
class Card : public QFrame {
    Q_OBJECT
    // As forms set them; they put the contents in by addContent.
    Q_PROPERTY(QString title READ title WRITE setTitle)
    Q_PROPERTY(QString caption READ caption WRITE setCaption)
public:
    explicit Card(QWidget* parent = nullptr);
    explicit Card(const QString& title, const QString& caption = {}, QWidget* parent = nullptr);

    QString title() const { return m_title->plainText(); }
    void setTitle(const QString& title);
    QString caption() const { return m_caption->plainText(); }
    void setCaption(const QString& caption);
    /// At the right end of the title line.
    void addTitleWidget(QWidget* widget);
    /// Below the title line; what the card is about.
    QVBoxLayout* body() const { return m_body; }
    /// At the end of the body, and takes the room that is left; at the right end of the title line where the widget's
    /// property "inTitleLine" says so.
    void addContent(QWidget* content);

private:
    QVBoxLayout* m_body;
    QHBoxLayout* m_titleLine;
    PlainLabel* m_title;
    PlainLabel* m_caption;
};

/// One number of a page's top row: caption, the number in large, a line below.
class Tile : public Card {
    Q_OBJECT
    Q_PROPERTY(QString captionText READ captionText WRITE setCaptionText) // as forms set it
public:
    explicit Tile(const QString& caption, QWidget* parent = nullptr);
    explicit Tile(QWidget* parent) : Tile{QString{}, parent} { }

    QString captionText() const { return m_captionLabel->plainText(); }
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
    explicit Pill(QWidget* parent) : Pill{QString{}, Tone::Neutral, parent} { }
    void setTone(Tone tone);
};
