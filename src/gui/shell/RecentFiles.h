#pragma once

#include "common/Preferences.h"

#include <QStringList>

/// The workspaces that were open last, newest first. Files that are gone are left out.
class RecentFiles : public QObject {
    Q_OBJECT
public:
    explicit RecentFiles(Preferences& preferences, QObject* parent = nullptr);

    QStringList files() const;
    void add(const QString& file);
    void remove(const QString& file);
    void clear();

Q_SIGNALS:
    void changed();

private:
    void store(const QStringList& files);
    Preferences& m_preferences;
};
