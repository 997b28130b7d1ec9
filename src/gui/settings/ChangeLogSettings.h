#pragma once

#include "common/Desk.h"

#include <QWidget>

class ChangeLogTableModel;
class GridPanel;
class GridView;
class QPlainTextEdit;
class QPushButton;

/// The log of everything that was done: who, when, what, why, and for the chosen entry every row before and after.
class ChangeLogSettings : public QWidget {
    Q_OBJECT
public:
    explicit ChangeLogSettings(const Desk& desk, QWidget* parent = nullptr);
    void refresh();
    void retranslate();
    void exportTable();

private:
    void showRows();
    void verify();

    Desk m_desk;
    Card* m_card;
    Card* m_rowsCard;
    ChangeLogTableModel* m_model;
    GridView* m_view;
    GridPanel* m_panel;
    QPlainTextEdit* m_rows;
    QPushButton* m_verify;
};
