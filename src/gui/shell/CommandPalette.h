#pragma once

#include "common/Icons.h"

#include <QDialog>

#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

/// Ctrl+K: jump to any person, department, page or command by typing part of its name.
class CommandPalette : public QDialog {
    Q_OBJECT
public:
    struct Entry {
        QString title;    ///< plain text
        QString kind;     ///< "Person", "Page" …
        QString keywords; ///< also searched: codes
        QString iconName;
        std::function<void()> go;
    };

    CommandPalette(std::vector<Entry> entries, const Icons& icons, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& text);
    void goToCurrent();

    std::vector<Entry> m_entries;
    const Icons& m_icons;
    QLineEdit* m_line;
    QListWidget* m_list;
};
