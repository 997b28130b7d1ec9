#pragma once

#include <functional>
#include <map>
#include <memory>

namespace attain {

/// What a committed command touched, coarsely; models and caches reload on it. Workspace means the settings or several
/// areas at once (a package was applied, such a command was undone): then everything reloads.
enum class Change { Workspace, Calendar, Organisation, Sales, Targets, Scorecards, Incentives, Reviews };

/// Tells subscribers about committed changes, on the thread that made the change. One per open workspace.
class ChangeNotifier {
public:
    using Subscriber = std::function<void(Change)>;
    /// The subscription ends when this is destroyed.
    using Subscription = std::shared_ptr<void>;

    [[nodiscard]] Subscription subscribe(Subscriber subscriber);
    void publish(Change change) const;

private:
    std::shared_ptr<std::map<int, Subscriber>> m_subscribers = std::make_shared<std::map<int, Subscriber>>();
    int m_next = 0;
};

} // namespace attain
