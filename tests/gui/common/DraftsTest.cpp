#include "common/Drafts.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QLineEdit>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A form with one input of each kind; without a parent, so that a test can let it vanish.
class Form : public QDialog {
public:
    Form()
    {
        setWindowTitle(u"New person"_s);
        const auto named = [](auto* input, const QString& called) {
            input->setObjectName(called);
            return input;
        };
        name = named(new QLineEdit{this}, u"nameLineEdit"_s);
        department = named(new QComboBox{this}, u"departmentComboBox"_s);
        department->addItem(u"East"_s, qint64{7});
        department->addItem(u"West"_s, qint64{9});
        hired = named(new QDateEdit{QDate{2026, 9, 12}, this}, u"hiredDateEdit"_s);
        level = named(new QSpinBox{this}, u"levelSpinBox"_s);
        share = named(new QDoubleSpinBox{this}, u"shareSpinBox"_s);
    }

    QLineEdit* name;
    QComboBox* department;
    QDateEdit* hired;
    QSpinBox* level;
    QDoubleSpinBox* share;
};

Place placeOf(const QString& task)
{
    Place place;
    place.page = u"people"_s;
    place.task = task;
    return place;
}

} // namespace

class DraftsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatWasTypedBeforeACrashFillsTheFormAgain();
    void aFormThatIsFinishedOrCancelledLeavesNoDraft();
    void aFormThatNobodyTypedIntoLeavesNoDraft();
    void typingIsKeptWithoutBeingAsked();
    void aFormWithRowsIsGivenItsRowsBeforeItIsFilled();
    void aDraftThatOpensNoFormIsToldFromOneThatDoes();
    void anUnreadableFileIsNoDraft();

private:
    QString file() const { return m_folder->filePath(u"drafts/a.json"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void DraftsTest::whatWasTypedBeforeACrashFillsTheFormAgain()
{
    {
        Drafts drafts{file()};
        Form form;
        form.open();
        drafts.follow(&form, placeOf(u"new-person"_s));
        form.name->setText(u"王芳"_s);
        form.department->setCurrentIndex(1);
        form.hired->setDate(QDate{2026, 10, 1});
        form.level->setValue(3);
        form.share->setValue(12.5);
        drafts.lookNow();
    }
    Drafts drafts{file()};
    QCOMPARE(drafts.all().size(), 1);
    const Draft draft = drafts.all().first();
    QCOMPARE(draft.title, u"New person"_s);
    QCOMPARE(draft.place.page, u"people"_s);

    Form form;
    QVERIFY(drafts.resume(draft, [&] {
        form.open();
        drafts.follow(&form, draft.place);
    }));
    QCOMPARE(form.name->text(), u"王芳"_s);
    QCOMPARE(form.department->currentText(), u"West"_s);
    QCOMPARE(form.hired->date(), QDate(2026, 10, 1));
    QCOMPARE(form.level->value(), 3);
    QCOMPARE(form.share->value(), 12.5);
}

void DraftsTest::aFormThatIsFinishedOrCancelledLeavesNoDraft()
{
    Drafts drafts{file()};
    for (const auto end : {&QDialog::accept, &QDialog::reject}) {
        Form form;
        form.open();
        drafts.follow(&form, placeOf(u"new-person"_s));
        form.name->setText(u"x"_s);
        drafts.lookNow();
        QVERIFY(QFile::exists(file()));
        (form.*end)();
        QVERIFY(drafts.all().isEmpty());
        QVERIFY(!QFile::exists(file()));
    }
}

void DraftsTest::aFormThatNobodyTypedIntoLeavesNoDraft()
{
    Drafts drafts{file()};
    Form form;
    form.open();
    drafts.follow(&form, placeOf(u"new-person"_s));
    drafts.lookNow();
    QVERIFY(drafts.all().isEmpty());
}

void DraftsTest::typingIsKeptWithoutBeingAsked()
{
    Drafts drafts{file()};
    Form form;
    form.open();
    drafts.follow(&form, placeOf(u"new-person"_s));
    form.name->setText(u"x"_s);
    QTRY_VERIFY(QFile::exists(file()));
}

void DraftsTest::aFormWithRowsIsGivenItsRowsBeforeItIsFilled()
{
    Draft draft{u"Divide credit"_s, {}, placeOf(u"credit:1/2"_s), {{u"rowLineEdit1"_s, u"second"_s}}};
    Drafts drafts{QString{}};
    drafts.keep(draft);
    Form form;
    QLineEdit* added = nullptr;
    drafts.resume(draft, [&] {
        form.open();
        drafts.follow(&form, draft.place, [&](const QVariantMap& fields) {
            QVERIFY(fields.contains(u"rowLineEdit1"_s));
            added = new QLineEdit{&form};
            added->setObjectName(u"rowLineEdit1"_s);
        });
    });
    QVERIFY(added);
    QCOMPARE(added->text(), u"second"_s);
}

void DraftsTest::aDraftThatOpensNoFormIsToldFromOneThatDoes()
{
    Drafts drafts{QString{}};
    const Draft draft{u"Change person"_s, {}, placeOf(u"change-person"_s), {}};
    drafts.keep(draft);
    QVERIFY(!drafts.resume(draft, [] {}));
    QVERIFY(!drafts.resume(draft, [&] { drafts.keep({u"Another"_s, {}, placeOf(u"new-person"_s), {}}); }));
    QVERIFY(drafts.resume(draft, [&] { drafts.keep(draft); }));
    // Another form later is not filled with it.
    Form form;
    drafts.follow(&form, placeOf(u"new-person"_s));
    QVERIFY(form.name->text().isEmpty());
}

void DraftsTest::anUnreadableFileIsNoDraft()
{
    QFile broken{m_folder->filePath(u"broken.json"_s)};
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("{\"version\":1,\"drafts\":[{\"title\":");
    broken.close();
    QVERIFY(Drafts{broken.fileName()}.all().isEmpty());
    QVERIFY(Drafts{m_folder->filePath(u"none.json"_s)}.all().isEmpty());
}

QTEST_MAIN(DraftsTest)
#include "DraftsTest.moc"
