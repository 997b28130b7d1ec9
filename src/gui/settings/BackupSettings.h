#pragma once

#include "common/Desk.h"

#include <QWidget>

#include <memory>

namespace Ui {
class BackupSettings;
}

/// The backups of the workspace: make one, restore one as a new file, show the folder.
class BackupSettings : public QWidget {
    Q_OBJECT
public:
    explicit BackupSettings(const Desk& desk, QWidget* parent = nullptr);
    ~BackupSettings() override;

    void refresh();
    void retranslate();

Q_SIGNALS:
    void workspaceRequested(const QString& file);

private:
    void enableRestoring();
    void makeBackup();
    void restoreSelected();
    void restore(const QString& backup, const QString& file);

    Desk m_desk;
    std::unique_ptr<Ui::BackupSettings> m_ui;
};
