#include "shell/Application.h"

#include <QFileOpenEvent>

bool Application::event(QEvent* event)
{
    if (event->type() == QEvent::FileOpen) {
        Q_EMIT fileRequested(static_cast<QFileOpenEvent*>(event)->file());
        return true;
    }
    return QApplication::event(event);
}
