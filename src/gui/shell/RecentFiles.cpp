#include "shell/RecentFiles.h"

#include <QFileInfo>

namespace {

constexpr qsizetype kMost = 10;
const QString kKey = QStringLiteral("recentFiles");

} // namespace

RecentFiles::RecentFiles(Preferences& preferences, QObject* parent) : QObject{parent}, m_preferences{preferences} { }

QStringList RecentFiles::files() const
{
    QStringList files = m_preferences.value(kKey).toStringList();
    files.removeIf([](const QString& file) { return !QFileInfo::exists(file); });
    return files;
}

void RecentFiles::add(const QString& file)
{
    const QString path = QFileInfo{file}.absoluteFilePath();
    QStringList files = m_preferences.value(kKey).toStringList();
    files.removeAll(path);
    files.prepend(path);
    store(files.mid(0, kMost));
}

void RecentFiles::remove(const QString& file)
{
    QStringList files = m_preferences.value(kKey).toStringList();
    files.removeAll(file);
    store(files);
}

void RecentFiles::clear()
{
    store({});
}

void RecentFiles::store(const QStringList& files)
{
    m_preferences.setValue(kKey, files);
    Q_EMIT changed();
}
