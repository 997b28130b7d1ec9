#pragma once

#include <QDialog>

class QAbstractButton;
class QDialogButtonBox;

/// Base of the small forms about departments, people and positions: the button that confirms says what is done and is
/// possible while isComplete().
class OrganisationDialog : public QDialog {
    Q_OBJECT
protected:
    OrganisationDialog(const QString& title, QWidget* parent);

    virtual bool isComplete() const { return true; }
    /// Once the form is there.
    void setButtons(const QDialogButtonBox& buttons, const QString& confirm);
    void updateButtons();

private:
    QAbstractButton* m_confirm = nullptr;
};
