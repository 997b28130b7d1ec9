#pragma once

#include "storage/ChangeNotifier.h"

#include <QObject>

/// The changes of the open workspace as a Qt signal, always on the thread of the window.
class DomainEvents : public QObject {
    Q_OBJECT
public:
    explicit DomainEvents(attain::ChangeNotifier& notifier, QObject* parent = nullptr);

    /// Tells everybody that facts changed in another way than by a command of this window: a worker's import, undo.
    void announce(attain::Change change) { Q_EMIT changed(change); }

Q_SIGNALS:
    void changed(attain::Change change);

private:
    attain::ChangeNotifier::Subscription m_subscription;
};
