#include "sales/SalesPage.h"

#include "TestDesk.h"
#include "importing/ImportService.h"
#include "sales/SaleLineTableModel.h"
#include "sales/SaleLinesView.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QTableView>
#include <QTest>

class SaleLinesViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyColumnSortsTheLines_data();
    void everyColumnSortsTheLines();
    void namesAreSortedInTheOrderOfTheLanguage();
    void theOrderStaysWhenLinesAreNarrowed();
    void linesOfReceiptsAreShownWhereThereAreSome();

private:
    void import(const QByteArray& text);
    /// As a click on the header does it.
    void sortBy(int column, Qt::SortOrder order);
    QStringList shown(int column) const;

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<SalesPage> m_page;
    QTableView* m_lines = nullptr;
};

namespace {

using Model = SaleLineTableModel;

const QByteArray kLines = "订单日期,订单编号,业务员,部门,客户,产品,数量,金额,成本\n"
                          "2026/9/3,SO-2,王芳,华东一部,上海远景,X300,9,100.00,70.00\n"
                          "2026/9/1,SO-3,张伟,华东二部,苏州精密,X100,10,2000.00,\n"
                          "2026/9/2,SO-1,李强,华东三部,北京新桥,X200,1,30.00,80.00\n";

} // namespace

void SaleLinesViewTest::init()
{
    QLocale::setDefault(QLocale{QLocale::Chinese, QLocale::China});
    m_desk = std::make_unique<TestDesk>();
    import(kLines);
    m_page = std::make_unique<SalesPage>(m_desk->desk());
    m_page->show();
    m_page->refreshNow();
    m_lines = m_page->findChild<QTableView*>(QStringLiteral("saleLineTableView"));
    QVERIFY(m_lines);
}

void SaleLinesViewTest::cleanup()
{
    m_page.reset();
    m_desk.reset();
    QLocale::setDefault(QLocale::c());
}

void SaleLinesViewTest::import(const QByteArray& text)
{
    attain::ImportOptions options;
    options.unknownPeople = attain::UnknownPeople::Create;
    const auto imported = m_desk->workspace->imports().run(attain::ImportSource::pasted(text.toStdString()), options);
    QVERIFY(imported.has_value());
    QCOMPARE(m_desk->workspace->sales().batches()->front().accepted, 3);
}

void SaleLinesViewTest::sortBy(int column, Qt::SortOrder order)
{
    m_lines->horizontalHeader()->setSortIndicator(column, order);
}

QStringList SaleLinesViewTest::shown(int column) const
{
    QStringList texts;
    for (int row = 0; row < m_lines->model()->rowCount(); ++row)
        texts.append(m_lines->model()->index(row, column).data().toString());
    return texts;
}

void SaleLinesViewTest::everyColumnSortsTheLines_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QStringList>("ascending");
    QTest::addColumn<QStringList>("descending");
    const auto orders = [](const char* text) { return QString::fromLatin1(text).split(u' '); };
    QTest::newRow("date") << int{Model::DayColumn} << orders("SO-3 SO-1 SO-2") << orders("SO-2 SO-1 SO-3");
    QTest::newRow("order") << int{Model::OrderColumn} << orders("SO-1 SO-2 SO-3") << orders("SO-3 SO-2 SO-1");
    QTest::newRow("product") << int{Model::ProductColumn} << orders("SO-3 SO-1 SO-2") << orders("SO-2 SO-1 SO-3");
    QTest::newRow("quantity") << int{Model::QuantityColumn} << orders("SO-1 SO-2 SO-3") << orders("SO-3 SO-2 SO-1");
    QTest::newRow("amount") << int{Model::AmountColumn} << orders("SO-1 SO-2 SO-3") << orders("SO-3 SO-2 SO-1");
    QTest::newRow("cost, missing last") << int{Model::CostColumn} << orders("SO-2 SO-1 SO-3")
                                        << orders("SO-1 SO-2 SO-3");
    QTest::newRow("source") << int{Model::FileColumn} << orders("SO-2 SO-3 SO-1") << orders("SO-1 SO-3 SO-2");
    QTest::newRow("region, which no line has")
        << int{Model::RegionColumn} << orders("SO-2 SO-3 SO-1") << orders("SO-2 SO-3 SO-1");
    QTest::newRow("share, which is alike")
        << int{Model::ShareColumn} << orders("SO-2 SO-3 SO-1") << orders("SO-2 SO-3 SO-1");
}

void SaleLinesViewTest::everyColumnSortsTheLines()
{
    QFETCH(int, column);
    QFETCH(QStringList, ascending);
    QFETCH(QStringList, descending);
    sortBy(column, Qt::AscendingOrder);
    QCOMPARE(shown(Model::OrderColumn), ascending);
    sortBy(column, Qt::DescendingOrder);
    QCOMPARE(shown(Model::OrderColumn), descending);
    QCOMPARE(m_lines->horizontalHeader()->sortIndicatorSection(), column);
}

void SaleLinesViewTest::namesAreSortedInTheOrderOfTheLanguage()
{
    // By pinyin: Li, Wang, Zhang. By code points Zhang would come before Li and Wang after it.
    sortBy(Model::PersonColumn, Qt::AscendingOrder);
    QCOMPARE(shown(Model::PersonColumn),
             (QStringList{QStringLiteral("李强"), QStringLiteral("王芳"), QStringLiteral("张伟")}));
    sortBy(Model::CustomerColumn, Qt::AscendingOrder); // Beijing, Shanghai, Suzhou
    QCOMPARE(shown(Model::CustomerColumn),
             (QStringList{QStringLiteral("北京新桥"), QStringLiteral("上海远景"), QStringLiteral("苏州精密")}));
    sortBy(Model::DepartmentColumn, Qt::DescendingOrder); // 一 yi, 三 san, 二 er
    QCOMPARE(shown(Model::DepartmentColumn),
             (QStringList{QStringLiteral("华东一部"), QStringLiteral("华东三部"), QStringLiteral("华东二部")}));
}

void SaleLinesViewTest::theOrderStaysWhenLinesAreNarrowed()
{
    sortBy(Model::QuantityColumn, Qt::AscendingOrder);
    auto* filter = m_page->findChild<SaleLinesView*>()->findChild<QLineEdit*>(QStringLiteral("filterLineEdit"));
    QVERIFY(filter);
    filter->setText(QStringLiteral("海")); // customers
    QTRY_COMPARE(shown(Model::OrderColumn), QStringList{QStringLiteral("SO-2")});
    filter->clear();
    QTRY_COMPARE(shown(Model::OrderColumn),
                 (QStringList{QStringLiteral("SO-1"), QStringLiteral("SO-2"), QStringLiteral("SO-3")}));
}

void SaleLinesViewTest::linesOfReceiptsAreShownWhereThereAreSome()
{
    auto* bases = m_page->findChild<QComboBox*>(QStringLiteral("basisComboBox"));
    QVERIFY(bases);
    QVERIFY(!bases->isVisibleTo(m_page.get()));
    import("收款日期,收款单号,业务员,收款金额\n2026/9/4,R1,王芳,40\n2026/9/5,R2,王芳,2\n2026/9/6,R3,王芳,1\n");
    m_page->refreshNow();
    QVERIFY(bases->isVisibleTo(m_page.get()));
    QCOMPARE(m_lines->model()->rowCount(), 3);
    QVERIFY(shown(Model::AmountColumn).contains(QStringLiteral("¥2,000.00")));

    bases->setCurrentIndex(static_cast<int>(attain::SaleBasis::Received));
    Q_EMIT bases->activated(bases->currentIndex());
    QCOMPARE(m_lines->model()->rowCount(), 3);
    QCOMPARE(shown(Model::AmountColumn),
             (QStringList{QStringLiteral("¥1.00"), QStringLiteral("¥2.00"), QStringLiteral("¥40.00")}));
}

QTEST_MAIN(SaleLinesViewTest)
#include "SaleLinesViewTest.moc"
