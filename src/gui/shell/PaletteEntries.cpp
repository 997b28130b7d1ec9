#include "shell/PaletteEntries.h"

#include "shell/Commands.h"
#include "shell/PageList.h"
#include "shell/Session.h"

namespace {

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

} // namespace

std::vector<CommandPalette::Entry> PaletteEntries::of(const Commands& commands, Session* session,
                                                      const std::function<void(const Place&)>& go)
{
    std::vector<CommandPalette::Entry> entries;
    if (session) {
        for (const PageEntry& page : PageList::entries())
            entries.push_back({PageList::titleOf(page), tr("Page"), page.key, page.iconName, [go, key = page.key] {
                                   Place place;
                                   place.page = key;
                                   go(place);
                               }});
        if (const auto snapshot = session->workspace().organisation().snapshot()) {
            for (const attain::Department& department : (*snapshot)->departments())
                entries.push_back({QString::fromStdString(department.name), tr("Department"),
                                   QString::fromStdString(department.code), QStringLiteral("building-2"),
                                   [go, session, id = department.id] {
                                       session->context().setDepartment(id);
                                       Place place;
                                       place.page = QStringLiteral("overview");
                                       place.department = id;
                                       go(place);
                                   }});
            for (const attain::Person& person : (*snapshot)->people())
                entries.push_back({QString::fromStdString(person.name), tr("Person"),
                                   QString::fromStdString(person.code), QStringLiteral("user"), [go, id = person.id] {
                                       Place place;
                                       place.page = QStringLiteral("people");
                                       place.person = id;
                                       go(place);
                                   }});
        }
    }
    for (QAction* action :
         {commands.newWorkspace, commands.newFromTemplate, commands.openSample, commands.open, commands.saveCopy,
          commands.closeWorkspace, commands.importSales, commands.importPeople, commands.importTargets,
          commands.importKpi, commands.exportTable, commands.print, commands.undo, commands.redo,
          commands.previousPeriod, commands.nextPeriod, commands.checkWorkspace, commands.about}) {
        if (action->isEnabled())
            entries.push_back({withoutMnemonic(action->text()), tr("Command"), action->objectName(),
                               QStringLiteral("command"), [action] { action->trigger(); }});
    }
    return entries;
}
