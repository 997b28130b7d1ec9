#pragma once

#include "common/Desk.h"

#include <QWidget>

#include <memory>

class ChangeLogTableModel;
class GridView;
class QPushButton;

namespace Ui {
class ChangeLogSettings;
}

/// The log of everything that was done: who, when, what, why, and for the chosen entry every row before and after.
class ChangeLogSettings : public QWidget {
    Q_OBJECT
public:
    explicit ChangeLogSettings(const Desk& desk, QWidget* parent = nullptr);
    ~ChangeLogSettings() override;
    void refresh();
    void retranslate();
    void exportTable();

private:
    void showRows();
    void verify();

    Desk m_desk;
    std::unique_ptr<Ui::ChangeLogSettings> m_ui;
    ChangeLogTableModel* m_model;
    GridView* m_view;
    QPushButton* m_verify;
};
