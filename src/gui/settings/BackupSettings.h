#pragma once

#include "common/Desk.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;

/// The backups of the workspace: make one, restore one as a new file, show the folder.
class BackupSettings : public QWidget {
    Q_OBJECT
public:
    explicit BackupSettings(const Desk& desk, QWidget* parent = nullptr);
    void refresh();
    void retranslate();

Q_SIGNALS:
    void workspaceRequested(const QString& file);

private:
    void makeBackup();
    void restoreSelected();
    void restore(const QString& backup, const QString& file);

    Desk m_desk;
    Card* m_card;
    PlainLabel* m_rule;
    QTreeWidget* m_list;
    QPushButton* m_make;
    QPushButton* m_restore;
    QPushButton* m_folder;
};
