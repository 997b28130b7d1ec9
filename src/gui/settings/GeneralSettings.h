#pragma once

#include "common/Desk.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

/// Name, currency, fiscal year and unit of the workspace; language and theme of the program.
class GeneralSettings : public QWidget {
    Q_OBJECT
public:
    explicit GeneralSettings(const Desk& desk, QWidget* parent = nullptr);
    void refresh();
    void retranslate();

private:
    QLabel* addRow(QFormLayout* form, QWidget* field);
    void save();
    void fillChoices();

    Desk m_desk;
    Card* m_workspaceCard;
    Card* m_programCard;
    QLineEdit* m_name;
    QComboBox* m_currency;
    QComboBox* m_firstMonth;
    QComboBox* m_unit;
    QComboBox* m_language;
    QComboBox* m_theme;
    PlainLabel* m_fileText;
    PlainLabel* m_firstMonthHint;
    QList<QLabel*> m_labels;
    bool m_filling = false;
};
