#include "common/DomainEvents.h"

#include <QThread>

DomainEvents::DomainEvents(attain::ChangeNotifier& notifier, QObject* parent)
    : QObject{parent}, m_subscription{notifier.subscribe([this](attain::Change change) {
        if (QThread::currentThread() == thread())
            Q_EMIT changed(change);
        else // a worker shares the notifier: it publishes on its own thread
            QMetaObject::invokeMethod(
                this, [this, change] { Q_EMIT changed(change); }, Qt::QueuedConnection);
    })}
{
}
