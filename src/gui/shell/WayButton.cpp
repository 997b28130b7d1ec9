#include "shell/WayButton.h"

#include "shell/ui_WayButton.h"

WayButton::WayButton(QWidget* parent) : QPushButton{parent}, m_ui{std::make_unique<Ui::WayButton>()}
{
    m_ui->setupUi(this);
    for (QWidget* part : std::initializer_list<QWidget*>{m_ui->pictureButton, m_ui->titleLabel, m_ui->explanationLabel})
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
}

WayButton::~WayButton() = default;

void WayButton::setTitle(const QString& title)
{
    m_ui->titleLabel->setPlainText(title);
    setAccessibleName(title);
}

void WayButton::setExplanation(const QString& explanation)
{
    m_ui->explanationLabel->setPlainText(explanation);
    setAccessibleDescription(explanation);
}

void WayButton::setPicture(const QIcon& picture)
{
    m_ui->pictureButton->setIcon(picture);
}
