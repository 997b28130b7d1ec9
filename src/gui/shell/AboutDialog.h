#pragma once

#include <QDialog>

/// Name, version, licence, and what the program is made of.
class AboutDialog : public QDialog {
    Q_OBJECT
public:
    explicit AboutDialog(QWidget* parent);
};
