#include "shell/PageList.h"

#include "TestDesk.h"
#include "WidgetWalk.h"
#include "common/EmptyState.h"
#include "importing/ImportService.h"
#include "shell/Languages.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What holds for every page, over a company with people, sales and names that look like markup, and over nothing.
class PageContractTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();

    void whatTakesTheFocusOrIsPaintedHasAName_data() { everyPage(); }
    void whatTakesTheFocusOrIsPaintedHasAName();
    void namesFromDataAreNeverMarkupNorMnemonics_data() { everyPage(); }
    void namesFromDataAreNeverMarkupNorMnemonics();
    void everyViewHasAModel_data() { everyPage(); }
    void everyViewHasAModel();
    void anEmptyPageOffersTheNextStep_data() { everyPage(); }
    void anEmptyPageOffersTheNextStep();
    void anotherLanguageGivesTheTextsOfAPageMadeInIt_data() { everyPage(); }
    void anotherLanguageGivesTheTextsOfAPageMadeInIt();
    void tabReachesTheMainWidgets_data();
    void tabReachesTheMainWidgets();

private:
    static void everyPage();
    /// The page of the current row of data, shown and up to date.
    void make();
    void make(const QString& key, TestDesk& desk);
    /// What the refresh made is shown, what it removed is gone.
    static void settle();
    static void choose(TestDesk& desk, const QString& language);

    std::unique_ptr<TestDesk> m_company;
    std::unique_ptr<TestDesk> m_nothing;
    std::unique_ptr<Languages> m_languages;
    std::unique_ptr<Page> m_page;
};

namespace {

const char* const kDepartment = "R&D <b>Lab</b>";
const char* const kPerson = "A<B & C>";
const char* const kCustomer = "X & <i>Y</i>";

void addDifficultNames(attain::Workspace& workspace)
{
    const auto day = *attain::Date::create(2026, 1, 1);
    auto& organisation = workspace.organisation();
    const auto lab
        = attain::orThrow(organisation.addDepartment({{}, "RD", kDepartment, attain::DepartmentKind::Sales, {}}));
    attain::orThrow(organisation.addPerson({{}, "P7", kPerson, day, {}}, lab, {}, day));
    auto source = attain::ImportSource::pasted(
        std::string{"订单日期,订单编号,业务员,客户,产品,数量,金额\n2026-09-11,SO-R&D,P7,"} + kCustomer
        + ",<u>P</u> & Q,1,1000.00\n2026-09-32,SO-2,P7,Z,P,1,5.00\n");
    source.name = "R&D <b>sales</b>.csv";
    attain::orThrow(workspace.imports().run(source, {}));
}

} // namespace

void PageContractTest::initTestCase()
{
    m_company = std::make_unique<TestDesk>(TestDesk::Content::SampleCompany);
    addDifficultNames(*m_company->workspace);
    m_nothing = std::make_unique<TestDesk>();
}

void PageContractTest::cleanupTestCase()
{
    m_company.reset();
    m_nothing.reset();
}

void PageContractTest::cleanup()
{
    m_page.reset();
    m_languages.reset();
}

void PageContractTest::everyPage()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("filled");
    QTest::addColumn<QString>("language");
    for (const PageEntry& entry : PageList::entries()) {
        for (const bool filled : {true, false}) {
            for (const char* language : {"zh_CN", "en"})
                QTest::addRow("%s, %s, %s", qPrintable(entry.key), filled ? "company" : "nothing", language)
                    << entry.key << filled << QString::fromLatin1(language);
        }
    }
}

void PageContractTest::choose(TestDesk& desk, const QString& language)
{
    desk.preferences.setLanguage(language);
    desk.formats.setLocale(desk.preferences.locale());
}

void PageContractTest::make(const QString& key, TestDesk& desk)
{
    m_page.reset(PageList::find(key)->make(desk.desk(), nullptr));
    m_page->resize(1240, 850);
    m_page->show();
    m_page->refreshNow();
    settle();
    for (auto* tabs : m_page->findChildren<QTabWidget*>()) { // what was never shown lies there unmade
        for (int tab = tabs->count() - 1; tab >= 0; --tab)
            tabs->setCurrentIndex(tab);
    }
    settle();
}

void PageContractTest::settle()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void PageContractTest::make()
{
    QFETCH(const QString, key);
    QFETCH(const bool, filled);
    QFETCH(const QString, language);
    TestDesk& desk = filled ? *m_company : *m_nothing;
    choose(desk, language);
    m_languages = std::make_unique<Languages>(desk.preferences);
    make(key, desk);
}

void PageContractTest::whatTakesTheFocusOrIsPaintedHasAName()
{
    make();
    QStringList nameless;
    for (QWidget* widget : WidgetWalk{*m_page}.widgets()) {
        const bool takesFocus = (widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy();
        if ((takesFocus || WidgetWalk::isPainted(*widget)) && WidgetWalk::nameOf(*widget).trimmed().isEmpty())
            nameless.append(WidgetWalk::describe(*widget));
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u"; "_s)));
}

void PageContractTest::namesFromDataAreNeverMarkupNorMnemonics()
{
    make();
    QStringList faults;
    for (QWidget* widget : WidgetWalk{*m_page}.widgets()) {
        const auto* label = qobject_cast<QLabel*>(widget);
        if (label && !label->text().isEmpty() && label->textFormat() != Qt::PlainText)
            faults.append(u"may be rich text: "_s + WidgetWalk::describe(*widget));
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        if (button && (button->text().contains(u"R&D"_s) || button->text().contains(u"B & C"_s)))
            faults.append(u"a mnemonic: "_s + WidgetWalk::describe(*widget));
        if (widget->toolTip().contains(u"<b>Lab"_s))
            faults.append(u"a rich tooltip: "_s + WidgetWalk::describe(*widget));
        const auto* view = qobject_cast<QAbstractItemView*>(widget);
        for (int row = 0; view && view->model() && row < view->model()->rowCount(); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column) {
                const QString tip = view->model()->index(row, column).data(Qt::ToolTipRole).toString();
                if (tip.contains(u"<b>"_s) || tip.contains(u"<i>"_s) || tip.contains(u"A<B"_s))
                    faults.append(u"a rich tooltip in "_s + WidgetWalk::describe(*widget));
            }
        }
    }
    faults.removeDuplicates();
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u"; "_s)));
}

void PageContractTest::everyViewHasAModel()
{
    make();
    QStringList without;
    for (QWidget* widget : WidgetWalk{*m_page}.widgets()) {
        const auto* view = qobject_cast<QAbstractItemView*>(widget);
        if (view && (!view->model() || view->model()->columnCount() == 0))
            without.append(WidgetWalk::describe(*widget));
    }
    QVERIFY2(without.isEmpty(), qPrintable(without.join(u"; "_s)));
}

void PageContractTest::anEmptyPageOffersTheNextStep()
{
    QFETCH(const QString, key);
    QFETCH(const bool, filled);
    make();
    const auto states = m_page->findChildren<EmptyState*>();
    const auto shown
        = std::find_if(states.begin(), states.end(), [](const EmptyState* state) { return state->isVisible(); });
    const bool mayBeEmpty = !filled && key != u"settings"_s;
    QCOMPARE(shown != states.end(), mayBeEmpty);
    if (!mayBeEmpty)
        return;
    const auto steps = (*shown)->findChildren<QAbstractButton*>();
    QVERIFY(std::any_of(steps.begin(), steps.end(), [](const QAbstractButton* button) {
        return button->isVisible() && button->isEnabled() && !button->text().isEmpty();
    }));
    QVERIFY(!(*shown)->accessibleName().isEmpty());
    QVERIFY(!(*shown)->accessibleDescription().isEmpty());
}

void PageContractTest::anotherLanguageGivesTheTextsOfAPageMadeInIt()
{
    QFETCH(const QString, key);
    QFETCH(const bool, filled);
    QFETCH(const QString, language);
    make();
    const QStringList expected = WidgetWalk{*m_page}.texts();
    TestDesk& desk = filled ? *m_company : *m_nothing;
    choose(desk, language == u"en"_s ? u"zh_CN"_s : u"en"_s);
    QCoreApplication::sendPostedEvents();
    make(key, desk);
    choose(desk, language);
    QCoreApplication::sendPostedEvents(); // LanguageChange
    m_page->refreshNow();
    settle();
    const QStringList after = WidgetWalk{*m_page}.texts();
    QStringList stale;
    std::set_difference(after.begin(), after.end(), expected.begin(), expected.end(), std::back_inserter(stale));
    QStringList missing;
    std::set_difference(expected.begin(), expected.end(), after.begin(), after.end(), std::back_inserter(missing));
    QVERIFY2(stale.isEmpty() && missing.isEmpty(),
             qPrintable(u"stale: "_s + stale.join(u" | "_s) + u" missing: "_s + missing.join(u" | "_s)));
}

void PageContractTest::tabReachesTheMainWidgets_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QStringList>("main");
    QTest::newRow("overview") << u"overview"_s
                              << QStringList{u"attainmentTile"_s, u"paceChart"_s, u"departmentTableView"_s,
                                             u"personTableView"_s};
    QTest::newRow("targets") << u"targets"_s
                             << QStringList{u"levelComboBox"_s, u"filterLineEdit"_s, u"targetTreeView"_s,
                                            u"targetLineEdit"_s};
    QTest::newRow("sales") << u"sales"_s
                           << QStringList{u"fieldComboBox"_s, u"filterLineEdit"_s, u"saleLineTableView"_s};
    QTest::newRow("people") << u"people"_s
                            << QStringList{u"departmentTreeView"_s, u"personTableView"_s, u"transferButton"_s};
    QTest::newRow("reports") << u"reports"_s
                             << QStringList{u"reportListWidget"_s, u"languageComboBox"_s, u"reportPreview"_s,
                                            u"noteTableView"_s};
    QTest::newRow("settings") << u"settings"_s
                              << QStringList{u"companyNameLineEdit"_s, u"unitComboBox"_s, u"themeComboBox"_s};
}

void PageContractTest::tabReachesTheMainWidgets()
{
    QFETCH(const QString, key);
    QFETCH(const QStringList, main);
    make(key, *m_company);
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->setFocus(Qt::OtherFocusReason);
    QStringList reached;
    constexpr int kMost = 300; // a grid that is edited takes Tab for its cells
    for (int i = 0; i < kMost && reached.size() < main.size(); ++i) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_page.get(), Qt::Key_Tab);
        const QString name = QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString{};
        if (main.contains(name) && !reached.contains(name))
            reached.append(name);
    }
    QVERIFY2(reached == main, qPrintable(reached.join(u", "_s)));
}

QTEST_MAIN(PageContractTest)
#include "PageContractTest.moc"
