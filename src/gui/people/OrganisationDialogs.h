#pragma once

#include "organisation/Organisation.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

/// Base of the small forms of this page: labelled fields, OK and Cancel. OK is possible while isComplete().
class OrganisationDialog : public QDialog {
    Q_OBJECT
protected:
    OrganisationDialog(const QString& title, const QString& confirm, QWidget* parent);
    virtual bool isComplete() const { return true; }
    void updateButtons();
    QFormLayout* form() const { return m_form; }
    QLineEdit* addText(const QString& label, const QString& text, const QString& objectName);
    QComboBox* addChoice(const QString& label, const QString& objectName);
    QDateEdit* addDate(const QString& label, attain::Date date, const QString& objectName);

private:
    QFormLayout* m_form;
    QPushButton* m_ok = nullptr;
};

/// A new department, or an existing one to change.
class DepartmentDialog : public OrganisationDialog {
    Q_OBJECT
public:
    DepartmentDialog(const attain::Organisation& organisation, const attain::Department& department, QWidget* parent);
    attain::Department department() const;

protected:
    bool isComplete() const override;

private:
    attain::Department m_department;
    QLineEdit* m_name;
    QLineEdit* m_code;
    QComboBox* m_kind;
    QComboBox* m_parent;
};

/// A new person with the first assignment, or an existing one's own fields.
class PersonDialog : public OrganisationDialog {
    Q_OBJECT
public:
    /// For a new person `person.id` is 0 and department and position are asked for.
    PersonDialog(const attain::Organisation& organisation, const attain::Person& person,
                 attain::DepartmentId department, attain::Date day, QWidget* parent);
    attain::Person person() const;
    attain::DepartmentId department() const;
    attain::PositionId position() const;

protected:
    bool isComplete() const override;

private:
    attain::Person m_person;
    QLineEdit* m_name;
    QLineEdit* m_code;
    QComboBox* m_department = nullptr;
    QComboBox* m_position = nullptr;
    QDateEdit* m_hired;
};

/// A dated change: another department or position from a day on; history before it stays.
class TransferDialog : public OrganisationDialog {
    Q_OBJECT
public:
    TransferDialog(const attain::Organisation& organisation, const attain::Person& person, attain::Date day,
                   QWidget* parent);
    attain::DepartmentId department() const;
    attain::PositionId position() const;
    attain::Date from() const;
    QString reason() const;

private:
    QComboBox* m_department;
    QComboBox* m_position;
    QDateEdit* m_from;
    QLineEdit* m_reason;
};

/// The last day of work.
class LeaveDialog : public OrganisationDialog {
    Q_OBJECT
public:
    LeaveDialog(const attain::Person& person, attain::Date day, QWidget* parent);
    attain::Date lastDay() const;
    QString reason() const;

private:
    QDateEdit* m_day;
    QLineEdit* m_reason;
};

/// A new position, or one to change.
class PositionDialog : public OrganisationDialog {
    Q_OBJECT
public:
    PositionDialog(const attain::Position& position, QWidget* parent);
    attain::Position position() const;

protected:
    bool isComplete() const override;

private:
    attain::Position m_position;
    QLineEdit* m_name;
    QLineEdit* m_code;
    QSpinBox* m_level;
};
