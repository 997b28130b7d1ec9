#include "people/OrganisationDialogs.h"

#include "people/OrganisationWords.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace {

QDate toQDate(attain::Date date)
{
    return {date.year(), date.month(), date.day()};
}

attain::Date fromQDate(QDate date)
{
    return attain::Date::create(date.year(), date.month(), date.day()).value_or(attain::Date{});
}

template<class Id>
Id chosen(const QComboBox* box)
{
    return Id{box->currentData().toLongLong()};
}

} // namespace

OrganisationDialog::OrganisationDialog(const QString& title, const QString& confirm, QWidget* parent)
    : QDialog{parent}, m_form{new QFormLayout}
{
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(380);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    auto* buttons = new QDialogButtonBox{QDialogButtonBox::Ok | QDialogButtonBox::Cancel};
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(confirm);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout{this};
    layout->addLayout(m_form);
    layout->addWidget(buttons);
}

void OrganisationDialog::updateButtons()
{
    m_ok->setEnabled(isComplete());
}

QLineEdit* OrganisationDialog::addText(const QString& label, const QString& text, const QString& objectName)
{
    auto* edit = new QLineEdit{text};
    edit->setObjectName(objectName);
    m_form->addRow(label, edit);
    connect(edit, &QLineEdit::textChanged, this, &OrganisationDialog::updateButtons);
    return edit;
}

QComboBox* OrganisationDialog::addChoice(const QString& label, const QString& objectName)
{
    auto* box = new QComboBox;
    box->setObjectName(objectName);
    m_form->addRow(label, box);
    return box;
}

QDateEdit* OrganisationDialog::addDate(const QString& label, attain::Date date, const QString& objectName)
{
    auto* edit = new QDateEdit{toQDate(date)};
    edit->setObjectName(objectName);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_form->addRow(label, edit);
    return edit;
}

DepartmentDialog::DepartmentDialog(const attain::Organisation& organisation, const attain::Department& department,
                                   QWidget* parent)
    : OrganisationDialog{department.id ? tr("Change department") : tr("New department"),
                         department.id ? tr("Change") : tr("Add"), parent}
    , m_department{department}
    , m_name{addText(tr("Name"), QString::fromStdString(department.name), QStringLiteral("nameLineEdit"))}
    , m_code{addText(tr("Code"), QString::fromStdString(department.code), QStringLiteral("codeLineEdit"))}
    , m_kind{addChoice(tr("Kind"), QStringLiteral("kindComboBox"))}
    , m_parent{addChoice(tr("Belongs to"), QStringLiteral("parentComboBox"))}
{
    m_code->setPlaceholderText(tr("Chosen by itself when empty"));
    OrganisationWords::fillKinds(*m_kind, department.kind);
    OrganisationWords::fillDepartments(*m_parent, organisation, department.parent, true);
    updateButtons();
}

bool DepartmentDialog::isComplete() const
{
    return !m_name->text().trimmed().isEmpty();
}

attain::Department DepartmentDialog::department() const
{
    attain::Department result = m_department;
    result.name = m_name->text().trimmed().toStdString();
    result.code = m_code->text().trimmed().toStdString();
    result.kind = static_cast<attain::DepartmentKind>(m_kind->currentData().toInt());
    result.parent = chosen<attain::DepartmentId>(m_parent);
    return result;
}

PersonDialog::PersonDialog(const attain::Organisation& organisation, const attain::Person& person,
                           attain::DepartmentId department, attain::Date day, QWidget* parent)
    : OrganisationDialog{person.id ? tr("Change person") : tr("New person"), person.id ? tr("Change") : tr("Add"),
                         parent}
    , m_person{person}
    , m_name{addText(tr("Name"), QString::fromStdString(person.name), QStringLiteral("nameLineEdit"))}
    , m_code{addText(tr("Code"), QString::fromStdString(person.code), QStringLiteral("codeLineEdit"))}
{
    m_code->setPlaceholderText(tr("Chosen by itself when empty"));
    if (!person.id) {
        m_department = addChoice(tr("Department"), QStringLiteral("departmentComboBox"));
        m_position = addChoice(tr("Position"), QStringLiteral("positionComboBox"));
        OrganisationWords::fillDepartments(*m_department, organisation, department, false);
        OrganisationWords::fillPositions(*m_position, organisation, {});
    }
    m_hired = addDate(tr("Hired"), person.hired.value_or(day), QStringLiteral("hiredDateEdit"));
    updateButtons();
}

bool PersonDialog::isComplete() const
{
    return !m_name->text().trimmed().isEmpty();
}

attain::Person PersonDialog::person() const
{
    attain::Person result = m_person;
    result.name = m_name->text().trimmed().toStdString();
    result.code = m_code->text().trimmed().toStdString();
    result.hired = fromQDate(m_hired->date());
    return result;
}

attain::DepartmentId PersonDialog::department() const
{
    return m_department ? chosen<attain::DepartmentId>(m_department) : attain::DepartmentId{};
}

attain::PositionId PersonDialog::position() const
{
    return m_position ? chosen<attain::PositionId>(m_position) : attain::PositionId{};
}

TransferDialog::TransferDialog(const attain::Organisation& organisation, const attain::Person& person, attain::Date day,
                               QWidget* parent)
    : OrganisationDialog{tr("Transfer %1").arg(QString::fromStdString(person.name)), tr("Transfer"), parent}
    , m_department{addChoice(tr("To department"), QStringLiteral("departmentComboBox"))}
    , m_position{addChoice(tr("Position"), QStringLiteral("positionComboBox"))}
    , m_from{addDate(tr("From"), day, QStringLiteral("fromDateEdit"))}
    , m_reason{addText(tr("Reason"), {}, QStringLiteral("reasonLineEdit"))}
{
    const auto* now = organisation.assignmentOn(person.id, day);
    OrganisationWords::fillDepartments(*m_department, organisation, now ? now->department : attain::DepartmentId{},
                                       false);
    OrganisationWords::fillPositions(*m_position, organisation, now ? now->position : attain::PositionId{});
}

attain::DepartmentId TransferDialog::department() const
{
    return chosen<attain::DepartmentId>(m_department);
}

attain::PositionId TransferDialog::position() const
{
    return chosen<attain::PositionId>(m_position);
}

attain::Date TransferDialog::from() const
{
    return fromQDate(m_from->date());
}

QString TransferDialog::reason() const
{
    return m_reason->text().trimmed();
}

LeaveDialog::LeaveDialog(const attain::Person& person, attain::Date day, QWidget* parent)
    : OrganisationDialog{tr("%1 leaves").arg(QString::fromStdString(person.name)), tr("Set last day"), parent}
    , m_day{addDate(tr("Last day"), day, QStringLiteral("lastDayDateEdit"))}
    , m_reason{addText(tr("Reason"), {}, QStringLiteral("reasonLineEdit"))}
{
}

attain::Date LeaveDialog::lastDay() const
{
    return fromQDate(m_day->date());
}

QString LeaveDialog::reason() const
{
    return m_reason->text().trimmed();
}

PositionDialog::PositionDialog(const attain::Position& position, QWidget* parent)
    : OrganisationDialog{position.id ? tr("Change position") : tr("New position"),
                         position.id ? tr("Change") : tr("Add"), parent}
    , m_position{position}
    , m_name{addText(tr("Name"), QString::fromStdString(position.name), QStringLiteral("nameLineEdit"))}
    , m_code{addText(tr("Code"), QString::fromStdString(position.code), QStringLiteral("codeLineEdit"))}
    , m_level{new QSpinBox}
{
    m_level->setObjectName(QStringLiteral("levelSpinBox"));
    m_level->setRange(1, 99);
    m_level->setValue(position.level);
    form()->addRow(tr("Level"), m_level);
    updateButtons();
}

bool PositionDialog::isComplete() const
{
    return !m_name->text().trimmed().isEmpty();
}

attain::Position PositionDialog::position() const
{
    attain::Position result = m_position;
    result.name = m_name->text().trimmed().toStdString();
    result.code = m_code->text().trimmed().toStdString();
    result.level = m_level->value();
    return result;
}
