#include "targets/ProposalFiles.h"

#include "TestDesk.h"
#include "Workspace.h"
#include "common/GridView.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// Tables of proposals as they come back to the targets page, with the sample company.
class ProposalFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recordsCommentsAndKeepsBackWhatIsPublished();
};

void ProposalFilesTest::recordsCommentsAndKeepsBackWhatIsPublished()
{
    TestDesk desk{TestDesk::Content::SampleCompany};
    auto& workspace = *desk.workspace;
    attain::TalkTopic topic;
    topic.period = *workspace.calendar().fiscalCalendar().parse("2026");
    const auto organisation = *workspace.organisation().snapshot();
    const auto entriesOf = [&](const char* person) {
        topic.person = organisation->personByCode(person)->id;
        return workspace.talks().talk(topic)->entries.size();
    };
    const auto before = entriesOf("HX008");

    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("建议.csv"));
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("工号,期间,建议,意见\nHX008,2026,,没有异议\nHX007,2026,-10%,\n");
    file.close();

    QWidget page;
    ProposalFiles files{desk.desk(), &page};
    files.merge(path);
    QCOMPARE(entriesOf("HX008"), before + 1);
    QCOMPARE(entriesOf("HX007"), std::size_t{3}); // as the sample has them
    const auto* conflicts = page.findChild<GridView*>(QStringLiteral("conflictsView"));
    QVERIFY(conflicts);
    QCOMPARE(conflicts->model()->rowCount(), 1);
    QCOMPARE(conflicts->model()->index(0, 0).data().toString(), QStringLiteral("3"));
    QVERIFY(conflicts->model()->index(0, 1).data().toString().contains(QStringLiteral("published")));
    QVERIFY(workspace.changeLog().undo());
    QCOMPARE(entriesOf("HX008"), before);
}

QTEST_MAIN(ProposalFilesTest)
#include "ProposalFilesTest.moc"
