#include "people/PeoplePage.h"

#include "TestDesk.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

class PeoplePageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsThePeopleOfTheChosenDepartment();
    void addsAPersonByTheDialog();
    void aTransferLeavesHistoryWhereItWas();
    void aFormThatACrashEndedIsFilledAgain();

private:
    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<PeoplePage> m_page;
    QTableView* m_people = nullptr;
    QTreeView* m_departments = nullptr;
    attain::DepartmentId m_east;
    attain::DepartmentId m_west;
    attain::PersonId m_ada;
};

void PeoplePageTest::init()
{
    m_desk = std::make_unique<TestDesk>();
    auto& organisation = m_desk->workspace->organisation();
    m_east = *organisation.addDepartment({{}, "EAST", "East", attain::DepartmentKind::Sales, {}});
    m_west = *organisation.addDepartment({{}, "WEST", "West", attain::DepartmentKind::Sales, {}});
    const auto day = *attain::Date::create(2020, 1, 1);
    m_ada = *organisation.addPerson({{}, "P1", "Ada", day, {}}, m_east, {}, day);
    QVERIFY(organisation.addPerson({{}, "P2", "Ben", day, {}}, m_west, {}, day).has_value());
    m_page = std::make_unique<PeoplePage>(m_desk->desk());
    m_page->show();
    m_page->refreshNow();
    m_people = m_page->findChild<QTableView*>(QStringLiteral("personTableView"));
    m_departments = m_page->findChild<QTreeView*>(QStringLiteral("departmentTreeView"));
    QVERIFY(m_people && m_departments);
}

void PeoplePageTest::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

void PeoplePageTest::showsThePeopleOfTheChosenDepartment()
{
    const QAbstractItemModelTester people{m_people->model(), QAbstractItemModelTester::FailureReportingMode::QtTest};
    const QAbstractItemModelTester tree{m_departments->model(), QAbstractItemModelTester::FailureReportingMode::QtTest};
    QCOMPARE(m_people->model()->rowCount(), 2);
    Place place;
    place.department = m_east;
    m_page->showPlace(place);
    QCOMPARE(m_people->model()->rowCount(), 1);
    QCOMPARE(m_people->model()->index(0, 1).data().toString(), QStringLiteral("Ada"));
}

void PeoplePageTest::addsAPersonByTheDialog()
{
    m_page->pageActions().last()->trigger();
    auto* dialog = m_page->findChild<QDialog*>();
    QVERIFY(dialog);
    auto* ok = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    QVERIFY(!ok->isEnabled()); // no name yet
    dialog->findChild<QLineEdit*>(QStringLiteral("nameLineEdit"))->setText(QStringLiteral("Eve <b>"));
    QVERIFY(ok->isEnabled());
    ok->click();
    m_page->refreshNow();
    QCOMPARE(m_people->model()->rowCount(), 3);
}

void PeoplePageTest::aTransferLeavesHistoryWhereItWas()
{
    Place place;
    place.person = m_ada;
    m_page->showPlace(place);
    m_page->findChild<QPushButton*>(QStringLiteral("transferButton"))->click();
    auto* dialog = m_page->findChild<QDialog*>();
    QVERIFY(dialog);
    auto* department = dialog->findChild<QComboBox*>(QStringLiteral("departmentComboBox"));
    department->setCurrentIndex(department->findText(QStringLiteral("West")));
    dialog->findChild<QDateEdit*>(QStringLiteral("fromDateEdit"))->setDate(QDate{2026, 8, 17});
    dialog->accept();
    const auto organisation = *m_desk->workspace->organisation().snapshot();
    QCOMPARE(organisation->departmentOn(m_ada, *attain::Date::create(2026, 8, 16)).value, m_east.value);
    QCOMPARE(organisation->departmentOn(m_ada, *attain::Date::create(2026, 8, 17)).value, m_west.value);
}

void PeoplePageTest::aFormThatACrashEndedIsFilledAgain()
{
    const QTemporaryDir folder;
    const QString drafts = folder.filePath(QStringLiteral("drafts.json"));
    const auto startAgain = [&] {
        m_page.reset();
        auto workspace = std::move(m_desk->workspace);
        m_desk = std::make_unique<TestDesk>(std::move(workspace), drafts);
        m_page = std::make_unique<PeoplePage>(m_desk->desk());
        m_page->show();
    };
    startAgain();
    Place place;
    place.person = m_ada;
    m_page->showPlace(place);
    m_page->findChild<QPushButton*>(QStringLiteral("transferButton"))->click();
    auto* dialog = m_page->findChild<QDialog*>();
    dialog->findChild<QLineEdit*>(QStringLiteral("reasonLineEdit"))->setText(QStringLiteral("closer to home"));
    auto* department = dialog->findChild<QComboBox*>(QStringLiteral("departmentComboBox"));
    department->setCurrentIndex(department->findText(QStringLiteral("West")));
    m_desk->drafts.lookNow();

    startAgain(); // the form was neither accepted nor cancelled
    QCOMPARE(m_desk->drafts.all().size(), 1);
    const Draft draft = m_desk->drafts.all().first();
    QVERIFY(m_desk->drafts.resume(draft, [&] { m_page->showPlace(draft.place); }));
    dialog = m_page->findChild<QDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QLineEdit*>(QStringLiteral("reasonLineEdit"))->text(), QStringLiteral("closer to home"));
    QCOMPARE(dialog->findChild<QComboBox*>(QStringLiteral("departmentComboBox"))->currentText(),
             QStringLiteral("West"));
    dialog->accept();
    QVERIFY(m_desk->drafts.all().isEmpty());
    QVERIFY(!QFile::exists(drafts));
}

QTEST_MAIN(PeoplePageTest)
#include "PeoplePageTest.moc"
