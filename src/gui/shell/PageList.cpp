#include "shell/PageList.h"

#include "dashboard/OverviewPage.h"
#include "incentives/IncentivesPage.h"
#include "people/PeoplePage.h"
#include "reports/ReportsPage.h"
#include "sales/SalesPage.h"
#include "scorecards/ScorecardsPage.h"
#include "settings/SettingsPage.h"
#include "targets/TargetsPage.h"

#include <vector>

namespace {

/// Every page has the same constructor: XPage(const Desk&, QWidget*).
template<class SomePage>
Page* make(const Desk& desk, QWidget* parent)
{
    return new SomePage{desk, parent};
}

} // namespace

std::span<const PageEntry> PageList::entries()
{
    using enum PageEntry::Group;
    static const std::vector<PageEntry> kEntries{
        // clang-format off
        {QStringLiteral("overview"), Main, QStringLiteral("layout-dashboard"), QT_TR_NOOP("Overview"), make<OverviewPage>},
        {QStringLiteral("targets"), Main, QStringLiteral("target"), QT_TR_NOOP("Targets"), make<TargetsPage>},
        {QStringLiteral("scorecards"), Main, QStringLiteral("list"), QT_TR_NOOP("Scorecards"), make<ScorecardsPage>},
        {QStringLiteral("incentives"), Main, QStringLiteral("wallet"), QT_TR_NOOP("Incentives"), make<IncentivesPage>},
        {QStringLiteral("sales"), Data, QStringLiteral("database"), QT_TR_NOOP("Sales data"), make<SalesPage>},
        {QStringLiteral("people"), Team, QStringLiteral("users"), QT_TR_NOOP("People and departments"), make<PeoplePage>},
        {QStringLiteral("reports"), Output, QStringLiteral("file-text"), QT_TR_NOOP("Reports"), make<ReportsPage>},
        {QStringLiteral("settings"), Program, QStringLiteral("settings"), QT_TR_NOOP("Settings"), make<SettingsPage>},
        // clang-format on
    };
    return kEntries;
}

const PageEntry* PageList::find(const QString& key)
{
    const auto all = entries();
    const auto found = std::find_if(all.begin(), all.end(), [&](const PageEntry& entry) { return entry.key == key; });
    return found == all.end() ? nullptr : &*found;
}

QString PageList::headingOf(PageEntry::Group group)
{
    switch (group) {
    case PageEntry::Group::Main: return {};
    case PageEntry::Group::Data: return tr("Data");
    case PageEntry::Group::Team: return tr("Team");
    case PageEntry::Group::Output: return tr("Output");
    case PageEntry::Group::Program: return {};
    }
    return {};
}
