#pragma once

#include "common/Icons.h"

#include <QDialog>

#include <functional>
#include <memory>
#include <vector>

namespace Ui {
class CommandPalette;
}

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
    ~CommandPalette() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& text);
    void goToCurrent();

    std::vector<Entry> m_entries;
    const Icons& m_icons;
    std::unique_ptr<Ui::CommandPalette> m_ui;
};
