#pragma once

#include "common/Desk.h"
#include "talks/TalkService.h"

#include <QDialog>

#include <memory>

class CellTable;
class GridView;

namespace Ui {
class TalkDialog;
}

/// What a person and the manager said about a target, what may be said next, and taking a proposal over.
class TalkDialog : public QDialog {
    Q_OBJECT
public:
    /// `title` names the person.
    TalkDialog(const Desk& desk, const attain::TalkTopic& topic, const QString& title, QWidget* parent);
    ~TalkDialog() override;

private:
    void refresh();
    void showEntries();
    void showKinds();
    void showFields();
    void say();
    void adopt();
    attain::TalkKind kind() const;

    const Desk& m_desk;
    attain::TalkTopic m_topic;
    QString m_title;
    std::unique_ptr<Ui::TalkDialog> m_ui;
    attain::Talk m_talk;
    FigureScale m_scale;
    CellTable* m_entries;
    GridView* m_entriesView;
};
