#include "people/PersonDetails.h"

#include "common/Formats.h"
#include "people/OrganisationWords.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

PersonDetails::PersonDetails(QWidget* parent)
    : QWidget{parent}
    , m_personCard{new Card{QString{}}}
    , m_assignmentsCard{new Card{QString{}}}
    , m_fields{new PlainLabel}
    , m_change{new QPushButton}
    , m_transfer{new QPushButton}
    , m_leave{new QPushButton}
    , m_sales{new QPushButton}
{
    m_fields->setWordWrap(true);
    m_personCard->body()->addWidget(m_fields);
    auto* buttons = new QGridLayout;
    buttons->addWidget(m_change, 0, 0);
    buttons->addWidget(m_transfer, 0, 1);
    buttons->addWidget(m_leave, 1, 0);
    buttons->addWidget(m_sales, 1, 1);
    m_personCard->body()->addLayout(buttons);

    auto* list = new QWidget;
    m_assignments = new QVBoxLayout{list};
    m_assignments->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(list);
    m_assignmentsCard->body()->addWidget(scroll, 1);

    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kGap);
    layout->addWidget(m_personCard);
    layout->addWidget(m_assignmentsCard, 1);

    m_change->setObjectName(QStringLiteral("changePersonButton"));
    m_transfer->setObjectName(QStringLiteral("transferButton"));
    m_leave->setObjectName(QStringLiteral("leaveButton"));
    m_sales->setObjectName(QStringLiteral("salesButton"));
    connect(m_change, &QPushButton::clicked, this, &PersonDetails::changeRequested);
    connect(m_transfer, &QPushButton::clicked, this, &PersonDetails::transferRequested);
    connect(m_leave, &QPushButton::clicked, this, &PersonDetails::leaveRequested);
    connect(m_sales, &QPushButton::clicked, this, &PersonDetails::salesRequested);
    retranslate();
    showPerson({}, {});
}

void PersonDetails::retranslate()
{
    m_change->setText(tr("Change…"));
    m_transfer->setText(tr("Transfer…"));
    m_leave->setText(tr("Leaves…"));
    m_sales->setText(tr("Sale lines"));
    m_assignmentsCard->setTitle(tr("Assignments"));
    m_assignmentsCard->setCaption(tr("history stays where it was"));
}

void PersonDetails::showPerson(const attain::Organisation& organisation, attain::PersonId id)
{
    m_person = id;
    while (QLayoutItem* item = m_assignments->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto* person = organisation.person(id);
    for (QPushButton* button : {m_change, m_transfer, m_leave, m_sales})
        button->setEnabled(person != nullptr);
    if (!person) {
        m_personCard->setTitle(tr("Choose a person"));
        m_personCard->setCaption({});
        m_fields->setPlainText({});
        return;
    }
    m_personCard->setTitle(QString::fromStdString(person->name));
    m_personCard->setCaption(QString::fromStdString(person->code));
    QString fields = tr("Hired %1").arg(Formats::date(person->hired));
    if (person->left)
        fields = tr("%1 · last day %2").arg(fields, Formats::date(*person->left));
    m_fields->setPlainText(fields);

    const auto assignments = organisation.assignmentsOf(id);
    for (auto assignment = assignments.rbegin(); assignment != assignments.rend(); ++assignment)
        addAssignment(organisation, *assignment, assignments.size() > 1);
    m_assignments->addStretch(1);
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
    m_assignments->addWidget(row);
}
