#pragma once

#include <QApplication>

/// The application: hands on files that the system asks it to open (double click on macOS).
class Application : public QApplication {
    Q_OBJECT
public:
    using QApplication::QApplication;

Q_SIGNALS:
    void fileRequested(const QString& file);

protected:
    bool event(QEvent* event) override;
};
