#pragma once

#include "common/Icons.h"
#include "shell/RecentFiles.h"

#include <QWidget>

#include <memory>

namespace Ui {
class WelcomePage;
}

/// What is shown while no workspace is open: the sample company, a new workspace, an import, recent files.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    WelcomePage(RecentFiles& recent, const Icons& icons, QWidget* parent = nullptr);
    ~WelcomePage() override;

Q_SIGNALS:
    void sampleRequested();
    void newRequested();
    void templateRequested();
    void openRequested();
    void importRequested();
    void fileRequested(const QString& file);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showRecent();

    RecentFiles& m_recent;
    const Icons& m_icons;
    std::unique_ptr<Ui::WelcomePage> m_ui;
};
