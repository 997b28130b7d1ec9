#pragma once

#include "common/Surfaces.h"
#include "support/Error.h"

#include <QObject>
#include <QString>

#include <functional>

/// One line to the user that needs no answer.
struct Notice {
    Tone tone = Tone::Neutral;
    QString text = {};       ///< plain text
    QString details = {};    ///< to copy; may be empty
    QString actionText = {}; ///< words of a button; empty for none
    std::function<void()> action = {};
    QString secondActionText = {}; ///< a notice with two ways to go on stays until one is chosen or it is closed
    std::function<void()> secondAction = {};

    bool stays() const { return tone == Tone::Warning || tone == Tone::Bad || !secondActionText.isEmpty(); }
};

/// Where everybody leaves notices; the window shows them in its NoticeBar instead of message boxes.
class Notices : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void show(const Notice& notice) { Q_EMIT shown(notice); }
    /// Something was done.
    void done(const QString& text);
    /// What happened, what was not changed, what to do.
    void error(const attain::Error& error);
    /// What was said is about nothing any more: the workspace was closed.
    void clear() { Q_EMIT cleared(); }

Q_SIGNALS:
    void shown(const Notice& notice);
    void cleared();
};
