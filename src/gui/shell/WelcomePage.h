#pragma once

#include "common/Icons.h"
#include "common/Surfaces.h"
#include "shell/RecentFiles.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

/// What is shown while no workspace is open: the sample company, a new workspace, an import, recent files.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    WelcomePage(RecentFiles& recent, const Icons& icons, QWidget* parent = nullptr);

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
    /// One way to begin: icon, title, a line of explanation.
    struct Way {
        QPushButton* button;
        PlainLabel* title;
        PlainLabel* text;
    };
    Way addWay(QVBoxLayout* column, const QString& icon, const QString& name, void (WelcomePage::*signal)());
    void showRecent();
    void retranslate();

    RecentFiles& m_recent;
    const Icons& m_icons;
    PlainLabel* m_brand;
    PlainLabel* m_claim;
    Way m_sample{};
    Way m_new{};
    Way m_template{};
    Way m_import{};
    Way m_open{};
    Card* m_recentCard;
    QVBoxLayout* m_recentList;
    PlainLabel* m_drop;
};
