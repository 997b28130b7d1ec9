#include "common/CommandText.h"

#include <map>

QString CommandText::of(const std::string& command)
{
    static const std::map<std::string, const char*> kWords{
        {"calendar.removeSpecialDay", QT_TR_NOOP("Remove a holiday")},
        {"calendar.setSeasonWeights", QT_TR_NOOP("Change the season weights")},
        {"calendar.setSpecialDays", QT_TR_NOOP("Change the holidays")},
        {"calendar.setWeekdays", QT_TR_NOOP("Change the working weekdays")},
        {"company.change", QT_TR_NOOP("Change the workspace's settings")},
        {"import.departments", QT_TR_NOOP("Import departments")},
        {"import.people", QT_TR_NOOP("Import people")},
        {"import.sales", QT_TR_NOOP("Import sales")},
        {"import.targets", QT_TR_NOOP("Import targets")},
        {"import.place", QT_TR_NOOP("Place quarantined rows")},
        {"import.saveProfile", QT_TR_NOOP("Save an import template")},
        {"import.removeProfile", QT_TR_NOOP("Remove an import template")},
        {"organisation.addDepartment", QT_TR_NOOP("Add a department")},
        {"organisation.addPerson", QT_TR_NOOP("Add a person")},
        {"organisation.addPosition", QT_TR_NOOP("Add a position")},
        {"organisation.assign", QT_TR_NOOP("Assign a person")},
        {"organisation.changeDepartment", QT_TR_NOOP("Change a department")},
        {"organisation.changePerson", QT_TR_NOOP("Change a person")},
        {"organisation.changePosition", QT_TR_NOOP("Change a position")},
        {"organisation.leave", QT_TR_NOOP("Record a leave")},
        {"organisation.removeAssignment", QT_TR_NOOP("Remove an assignment")},
        {"organisation.removeDepartment", QT_TR_NOOP("Remove a department")},
        {"organisation.removePerson", QT_TR_NOOP("Remove a person")},
        {"organisation.removePosition", QT_TR_NOOP("Remove a position")},
        {"package.apply", QT_TR_NOOP("Apply a package")},
        {"redo", QT_TR_NOOP("Redo")},
        {"review.write", QT_TR_NOOP("Write the review")},
        {"sales.close_period", QT_TR_NOOP("Close a period")},
        {"sales.reopen_period", QT_TR_NOOP("Reopen a period")},
        {"sales.set_credits", QT_TR_NOOP("Change credits")},
        {"sales.undo_import", QT_TR_NOOP("Take an import back")},
        {"targets.adjustment.approve", QT_TR_NOOP("Approve an adjustment")},
        {"targets.adjustment.ask", QT_TR_NOOP("Ask for an adjustment")},
        {"targets.adjustment.change", QT_TR_NOOP("Change an adjustment")},
        {"targets.adjustment.followUp", QT_TR_NOOP("Record a follow-up")},
        {"targets.adjustment.reject", QT_TR_NOOP("Reject an adjustment")},
        {"targets.adjustment.submit", QT_TR_NOOP("Submit an adjustment")},
        {"targets.adjustment.withdraw", QT_TR_NOOP("Withdraw an adjustment")},
        {"targets.approve", QT_TR_NOOP("Approve targets")},
        {"targets.assign", QT_TR_NOOP("Change targets")},
        {"targets.changeDraft", QT_TR_NOOP("Change day or reason of a target version")},
        {"targets.discardDraft", QT_TR_NOOP("Discard a draft of targets")},
        {"targets.publish", QT_TR_NOOP("Publish targets")},
        {"targets.sendBack", QT_TR_NOOP("Send targets back to draft")},
        {"targets.setPolicy", QT_TR_NOOP("Change the rules of approval")},
        {"targets.startVersion", QT_TR_NOOP("Start a target version")},
        {"targets.submit", QT_TR_NOOP("Submit targets")},
        {"undo", QT_TR_NOOP("Undo")},
    };
    const auto found = kWords.find(command);
    return found == kWords.end() ? QString::fromStdString(command) : tr(found->second);
}
