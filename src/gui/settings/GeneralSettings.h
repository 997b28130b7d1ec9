#pragma once

#include "common/Desk.h"

#include <QWidget>

#include <memory>

namespace Ui {
class GeneralSettings;
}

/// Name, currency, fiscal year and unit of the workspace; language and theme of the program.
class GeneralSettings : public QWidget {
    Q_OBJECT
public:
    explicit GeneralSettings(const Desk& desk, QWidget* parent = nullptr);
    ~GeneralSettings() override;
    void refresh();
    void retranslate();

private:
    void save();
    void fillChoices();

    Desk m_desk;
    std::unique_ptr<Ui::GeneralSettings> m_ui;
    bool m_filling = false;
};
