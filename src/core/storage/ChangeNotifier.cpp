#include "storage/ChangeNotifier.h"

namespace attain {

ChangeNotifier::Subscription ChangeNotifier::subscribe(Subscriber subscriber)
{
    const int id = m_next++;
    m_subscribers->emplace(id, std::move(subscriber));
    return {nullptr, [weak = std::weak_ptr{m_subscribers}, id](void*) {
                if (const auto subscribers = weak.lock())
                    subscribers->erase(id);
            }};
}

void ChangeNotifier::publish(Change change) const
{
    const auto copy = *m_subscribers; // a subscriber may subscribe or leave while it is told
    for (const auto& [id, subscriber] : copy)
        subscriber(change);
}

} // namespace attain
