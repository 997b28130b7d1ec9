#pragma once

#include <QPushButton>

#include <memory>

namespace Ui {
class WayButton;
}

/// One way to begin, as the welcome page offers it: icon, title, a line of explanation. The whole of it is the button.
class WayButton : public QPushButton {
    Q_OBJECT
    // As forms set them.
    Q_PROPERTY(QString title READ title WRITE setTitle)
    Q_PROPERTY(QString explanation READ explanation WRITE setExplanation)
public:
    explicit WayButton(QWidget* parent = nullptr);
    ~WayButton() override;

    QString title() const { return accessibleName(); }
    void setTitle(const QString& title);
    QString explanation() const { return accessibleDescription(); }
    void setExplanation(const QString& explanation);
    void setPicture(const QIcon& picture);

private:
    std::unique_ptr<Ui::WayButton> m_ui;
};
