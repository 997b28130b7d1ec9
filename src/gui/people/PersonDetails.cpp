#include "people/PersonDetails.h"

#include "common/Formats.h"
#include "people/OrganisationWords.h"
#include "people/ui_PersonDetails.h"

PersonDetails::PersonDetails(QWidget* parent) : QWidget{parent}, m_ui{std::make_unique<Ui::PersonDetails>()}
{
    m_ui->setupUi(this);
    connect(m_ui->changePersonButton, &QPushButton::clicked, this, &PersonDetails::changeRequested);
    connect(m_ui->transferButton, &QPushButton::clicked, this, &PersonDetails::transferRequested);
    connect(m_ui->leaveButton, &QPushButton::clicked, this, &PersonDetails::leaveRequested);
    connect(m_ui->salesButton, &QPushButton::clicked, this, &PersonDetails::salesRequested);
    showPerson({}, {});
}

PersonDetails::~PersonDetails() = default;

void PersonDetails::retranslate()
{
    m_ui->retranslateUi(this);
}

void PersonDetails::showPerson(const attain::Organisation& organisation, attain::PersonId id)
{
    m_person = id;
    while (QLayoutItem* item = m_ui->assignmentLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto* person = organisation.person(id);
    for (QPushButton* button : {m_ui->changePersonButton, m_ui->transferButton, m_ui->leaveButton, m_ui->salesButton})
        button->setEnabled(person != nullptr);
    if (!person) {
        m_ui->personCard->setTitle(tr("Choose a person"));
        m_ui->personCard->setCaption({});
        m_ui->fieldsLabel->setPlainText({});
        return;
    }
    m_ui->personCard->setTitle(QString::fromStdString(person->name));
    m_ui->personCard->setCaption(QString::fromStdString(person->code));
    QString fields = tr("Hired %1").arg(Formats::date(person->hired));
    if (person->left)
        fields = tr("%1 · last day %2").arg(fields, Formats::date(*person->left));
    m_ui->fieldsLabel->setPlainText(fields);

    const auto assignments = organisation.assignmentsOf(id);
    for (auto assignment = assignments.rbegin(); assignment != assignments.rend(); ++assignment)
        addAssignment(organisation, *assignment, assignments.size() > 1);
    m_ui->assignmentLayout->addStretch(1);
}

void PersonDetails::addAssignment(const attain::Organisation& organisation, const attain::Assignment& assignment,
                                  bool removable)
{
    auto* row = new QWidget;
    auto* layout = new QGridLayout{row};
    layout->setContentsMargins(0, 0, 0, Theme::kGap / 2);
    auto* where
        = new PlainLabel{OrganisationWords::path(organisation, assignment.department), PlainLabel::Style::Strong};
    const QString span = assignment.to
        ? tr("%1 to %2").arg(Formats::date(assignment.from), Formats::date(*assignment.to))
        : tr("since %1").arg(Formats::date(assignment.from));
    auto* when = new PlainLabel{tr("%1 · %2").arg(span, OrganisationWords::position(organisation, assignment.position)),
                                PlainLabel::Style::Caption};
    layout->addWidget(where, 0, 0);
    layout->addWidget(when, 1, 0);
    layout->setColumnStretch(0, 1);
    if (removable) {
        auto* remove = new QPushButton{tr("Remove")};
        remove->setFlat(true);
        remove->setAccessibleName(tr("Remove the assignment since %1").arg(Formats::date(assignment.from)));
        connect(remove, &QPushButton::clicked, this,
                [this, id = assignment.id] { Q_EMIT assignmentRemovalRequested(id); });
        layout->addWidget(remove, 0, 1, 2, 1);
    }
    m_ui->assignmentLayout->addWidget(row);
}
