#include "common/FindingText.h"

namespace {

QString valuesOf(const attain::Finding& finding)
{
    QStringList values;
    for (const std::string& value : finding.values)
        values.append(QString::fromStdString(value));
    return values.join(QStringLiteral(", "));
}

} // namespace

QString FindingText::of(const attain::Finding& finding)
{
    const QString values = valuesOf(finding);
    if (finding.code == "integrity")
        return tr("The storage is damaged: %1").arg(values);
    if (finding.code == "schema")
        return tr("A table differs from what it must be: %1").arg(values);
    if (finding.code == "foreign_key")
        return tr("A row refers to one that is not there: %1").arg(values);
    if (finding.code == "change_log")
        return tr("An entry of the change log was altered: %1").arg(values);
    return QString::fromStdString(finding.code) + QStringLiteral(": ") + values;
}

Prompter::Question FindingText::message(const std::vector<attain::Finding>& findings)
{
    Prompter::Question message;
    message.title = tr("Check of the workspace");
    message.text = tr("The check found %n problem(s).", nullptr, static_cast<int>(findings.size()));
    message.consequence = tr("Nothing was changed. Restore a backup (Settings, Backups), and keep this file.");
    QStringList lines;
    for (const attain::Finding& finding : findings)
        lines.append(of(finding));
    message.details = lines.join(u'\n');
    message.destructive = true;
    return message;
}
