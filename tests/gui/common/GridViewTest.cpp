#include "common/GridView.h"
#include "common/Surfaces.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;

/// Three people with a figure, one of them without.
class PeopleModel : public QStandardItemModel {
    Q_OBJECT
public:
    PeopleModel()
    {
        setHorizontalHeaderLabels({u"Name"_s, u"Actual"_s});
        add(u"Ada"_s, 900);
        add(u"Bo\tris"_s, {});
        add(u"Chen"_s, 10'000);
    }

private:
    void add(const QString& name, std::optional<qlonglong> actual)
    {
        auto* first = new QStandardItem{name};
        first->setData(name, GridRole::Sort);
        auto* second = new QStandardItem{actual ? QString::number(*actual) : u"—"_s};
        if (actual) {
            second->setData(*actual, GridRole::Sort);
            second->setData(QVariant::fromValue(attain::Figure{attain::Unit::Money, *actual * 10'000}),
                            GridRole::Export);
            second->setData(true, GridRole::Explainable);
        }
        appendRow({first, second});
    }
};

class GridViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sortsByNumbersAndKeepsMissingValuesLast();
    void filtersByEveryWordAndCountsRows();
    void copiesAsTsvWithHeaders();
    void exportsExactNumbers();
    void hidesColumnsFromCopies();
    void asksWhyOnlyWhereThereIsAnAnswer();
    void drillsIntoTheSourceRow();
    void theStretchedColumnStaysReadableInANarrowView();
    void aLongModelSortsAndDrillsByItself();
    void buttonsGiveTheirWordsUpInANarrowPanel();
    void aTilesNoteHasAShorterForm();

private:
    Theme m_theme;
    Icons m_icons{m_theme};
    PeopleModel m_model;
};

namespace {

QStringList names(const GridView& view)
{
    QStringList names;
    for (int row = 0; row < view.model()->rowCount(); ++row)
        names.append(view.model()->index(row, 0).data().toString().left(1));
    return names;
}

} // namespace

void GridViewTest::sortsByNumbersAndKeepsMissingValuesLast()
{
    GridView view{m_theme};
    view.setSource(&m_model);
    QCOMPARE(names(view), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
    view.sortByColumn(1, Qt::DescendingOrder);
    QCOMPARE(names(view), (QStringList{u"C"_s, u"A"_s, u"B"_s}));
    view.sortByColumn(1, Qt::AscendingOrder);
    QCOMPARE(names(view), (QStringList{u"A"_s, u"C"_s, u"B"_s}));
}

void GridViewTest::filtersByEveryWordAndCountsRows()
{
    auto* view = new GridView{m_theme};
    GridPanel panel{view, m_icons};
    view->setSource(&m_model);
    QTest::keyClicks(panel.findChild<QLineEdit*>(u"filterLineEdit"_s), u"10000 che"_s);
    QCOMPARE(view->model()->rowCount(), 1);
    QCOMPARE(panel.findChild<QLabel*>(u"rowCountLabel"_s)->text(), u"1 of 3 rows"_s);
    panel.setFilterText({});
    QCOMPARE(panel.findChild<QLabel*>(u"rowCountLabel"_s)->text(), u"3 rows"_s);
}

void GridViewTest::copiesAsTsvWithHeaders()
{
    GridView view{m_theme};
    view.setSource(&m_model);
    QCOMPARE(view.commands()->asTsv(), u"Name\tActual\nAda\t900\nBo ris\t—\nChen\t10000\n"_s);
    view.selectAll();
    view.selectionModel()->select(view.model()->index(1, 0), QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    view.commands()->copyAction()->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"Name\tActual\nAda\t900\nChen\t10000\n"_s);
}

void GridViewTest::exportsExactNumbers()
{
    GridView view{m_theme};
    view.setSource(&m_model);
    const attain::Table table = view.commands()->contents(u"People"_s);
    QCOMPARE(table.name, std::string{"People"});
    QCOMPARE(table.columns[1].kind, attain::TableColumnKind::Number);
    QCOMPARE(table.columns[1].decimals, 4);
    QCOMPARE(std::get<std::int64_t>(table.rows[0][1]), 9'000'000);
    QVERIFY(std::holds_alternative<std::monostate>(table.rows[1][1]));
}

void GridViewTest::hidesColumnsFromCopies()
{
    GridView view{m_theme};
    view.setSource(&m_model);
    view.horizontalHeader()->setSectionHidden(1, true);
    QCOMPARE(view.commands()->asTsv(), u"Name\nAda\nBo ris\nChen\n"_s);
    QCOMPARE(view.commands()->contents({}).columns.size(), 1U);
}

void GridViewTest::asksWhyOnlyWhereThereIsAnAnswer()
{
    GridView view{m_theme};
    view.setSource(&m_model);
    QSignalSpy asked{view.commands(), &GridCommands::whyRequested};
    view.setCurrentIndex(view.model()->index(1, 1));
    view.commands()->whyAction()->trigger();
    QCOMPARE(asked.size(), 0);
    view.setCurrentIndex(view.model()->index(0, 1));
    view.commands()->whyAction()->trigger();
    QCOMPARE(asked.size(), 1);
}

void GridViewTest::drillsIntoTheSourceRow()
{
    GridView view{m_theme};
    view.setSource(&m_model);
    view.sortByColumn(1, Qt::DescendingOrder);
    view.setCurrentIndex(view.model()->index(0, 0));
    QSignalSpy drilled{&view, &GridView::drillRequested};
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(drilled.size(), 1);
    QCOMPARE(drilled.first().first().toModelIndex().row(), 2);
}

void GridViewTest::theStretchedColumnStaysReadableInANarrowView()
{
    GridView view{m_theme};
    view.setSource(&m_model);
    view.resize(600, 200);
    view.show();
    view.fitColumns(0);
    QHeaderView* header = view.horizontalHeader();
    QCOMPARE(header->length(), view.viewport()->width());
    view.resize(60, 200);
    QTRY_COMPARE(header->sectionResizeMode(0), QHeaderView::Interactive);
    QVERIFY(header->sectionSize(0) >= view.fontMetrics().horizontalAdvance(u"Chen"_s));
    view.resize(600, 200);
    QTRY_COMPARE(header->length(), view.viewport()->width());
}

void GridViewTest::aLongModelSortsAndDrillsByItself()
{
    GridView view{m_theme};
    PeopleModel model;
    view.setLongSource(&model);
    QCOMPARE(view.model(), &model);
    view.setCurrentIndex(model.index(2, 0));
    QCOMPARE(view.currentSource(), model.index(2, 0));
    QSignalSpy drilled{&view, &GridView::drillRequested};
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(drilled.first().first().toModelIndex(), model.index(2, 0));
}

void GridViewTest::buttonsGiveTheirWordsUpInANarrowPanel()
{
    auto* view = new GridView{m_theme};
    GridPanel panel{view, m_icons};
    view->setSource(&m_model);
    panel.resize(900, 300);
    panel.show();
    auto* button = panel.findChild<QPushButton*>(u"exportButton"_s);
    QTRY_COMPARE(button->text(), u"Export…"_s);
    panel.resize(200, 300);
    QTRY_COMPARE(button->text(), QString{});
    QCOMPARE(button->toolTip(), u"Export…"_s);
    QCOMPARE(button->accessibleName(), u"Export…"_s);
}

void GridViewTest::aTilesNoteHasAShorterForm()
{
    PlainLabel label;
    label.setElided(true);
    label.setPlainText(u"expected 78.7 %, 2.7 pp behind"_s);
    label.setShorterText(u"2.7 pp behind"_s);
    const QFontMetrics metrics{label.font()};
    label.show();
    label.resize(metrics.horizontalAdvance(u"expected 78.7 %, 2.7 pp behind"_s) + 4, 20);
    QTRY_COMPARE(label.text(), u"expected 78.7 %, 2.7 pp behind"_s);
    label.resize(metrics.horizontalAdvance(u"2.7 pp behind"_s) + 4, 20);
    QTRY_COMPARE(label.text(), u"2.7 pp behind"_s);
    QVERIFY(label.toolTip().contains(u"expected"_s));
    QCOMPARE(label.accessibleName(), u"expected 78.7 %, 2.7 pp behind"_s);
}

QTEST_MAIN(GridViewTest)
#include "GridViewTest.moc"
