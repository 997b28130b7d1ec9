#include "settings/MetricSettings.h"

#include "TestDesk.h"
#include "common/GridView.h"
#include "settings/MetricDialog.h"
#include "settings/MetricValuesDialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using attain::Combination;
using attain::Direction;
using attain::MetricSource;
using attain::Unit;

/// The metrics library as somebody fills it, with the sample company.
class MetricSettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsWhatComesFromSalesAndWhatIsOwn();
    void definesAPartByTickingWhatCounts();
    void definesAFormulaAndSaysWhereOneDoesNotRead();
    void showsOnlyTheFieldsThatAreAskedFor();
    void replacesTheValuesOfADepartment();
    void refusesAValueWithoutEvidence();
    void keepsAMetricThatTargetsName();

private:
    template<typename Widget>
    static Widget* child(const QWidget& of, const char* name)
    {
        return of.findChild<Widget*>(QLatin1String{name});
    }
    template<typename Value>
    static void choose(const QWidget& dialog, const char* box, Value value)
    {
        auto* combo = child<QComboBox>(dialog, box);
        combo->setCurrentIndex(combo->findData(static_cast<int>(value)));
    }
    static void save(const QWidget& dialog)
    {
        child<QDialogButtonBox>(dialog, "buttonBox")->button(QDialogButtonBox::Save)->click();
    }
    void chooseMetric(const char* code)
    {
        auto* view = child<GridView>(*m_settings, "metricsView");
        for (int row = 0; row < view->model()->rowCount(); ++row)
            if (view->model()->index(row, 5).data().toString() == QLatin1String{code})
                view->setCurrentIndex(view->model()->index(row, 0));
    }
    attain::MetricService& metrics() { return m_desk->workspace->metrics(); }
    template<class Dialog>
    std::unique_ptr<Dialog> open(const attain::OwnMetric& metric)
    {
        auto dialog = std::make_unique<Dialog>(m_desk->desk(), metric, nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        return dialog;
    }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<MetricSettings> m_settings;
};

void MetricSettingsTest::init()
{
    m_desk = std::make_unique<TestDesk>(TestDesk::Content::SampleCompany);
    m_settings = std::make_unique<MetricSettings>(m_desk->desk());
    m_settings->show();
}

void MetricSettingsTest::cleanup()
{
    m_settings.reset();
    m_desk.reset();
}

void MetricSettingsTest::listsWhatComesFromSalesAndWhatIsOwn()
{
    const auto* table = child<GridView>(*m_settings, "metricsView")->model();
    QCOMPARE(table->rowCount(), 8 + static_cast<int>(metrics().own()->size()));
    chooseMetric("revenue");
    QVERIFY(!child<QPushButton>(*m_settings, "editButton")->isEnabled());
    chooseMetric("market_share");
    QVERIFY(child<QPushButton>(*m_settings, "editButton")->isEnabled());
    QVERIFY(!child<QPushButton>(*m_settings, "valuesButton")->isEnabled());
    chooseMetric("market_size");
    QVERIFY(child<QPushButton>(*m_settings, "valuesButton")->isEnabled());
}

void MetricSettingsTest::definesAPartByTickingWhatCounts()
{
    const auto dialog = open<MetricDialog>({});
    child<QLineEdit>(*dialog, "codeLineEdit")->setText(QStringLiteral("direct"));
    child<QLineEdit>(*dialog, "nameLineEdit")->setText(QStringLiteral("直销"));
    choose(*dialog, "sourceComboBox", MetricSource::Part);
    choose(*dialog, "columnComboBox", attain::DictionaryKind::Channel);
    auto* texts = child<QListWidget>(*dialog, "textsListWidget");
    QCOMPARE(texts->count(), 4); // three channels, and none
    child<QLineEdit>(*dialog, "searchLineEdit")->setText(QStringLiteral("线"));
    QCOMPARE(texts->count(), 2);
    for (int i = 0; i < texts->count(); ++i)
        texts->item(i)->setCheckState(Qt::Checked);
    save(*dialog);
    QCOMPARE(dialog->result(), static_cast<int>(QDialog::Accepted));
    const auto made = *metrics().own("direct");
    QCOMPARE(made.partOf, std::string{"revenue"});
    QCOMPARE(made.only.at(attain::DictionaryKind::Channel).size(), 2U);
    const auto again = open<MetricDialog>(made);
    QVERIFY(child<QLineEdit>(*again, "codeLineEdit")->isReadOnly());
    QVERIFY(child<QLabel>(*again, "chosenLabel")->text().contains(QStringLiteral("线下")));
}

void MetricSettingsTest::definesAFormulaAndSaysWhereOneDoesNotRead()
{
    const auto dialog = open<MetricDialog>({});
    child<QLineEdit>(*dialog, "codeLineEdit")->setText(QStringLiteral("rest"));
    child<QLineEdit>(*dialog, "nameLineEdit")->setText(QStringLiteral("其余"));
    choose(*dialog, "sourceComboBox", MetricSource::Formula);
    auto* formula = child<QLineEdit>(*dialog, "formulaLineEdit");
    formula->setText(QStringLiteral("revenue − [线上销售额] ?"));
    save(*dialog);
    QVERIFY(child<QLabel>(*dialog, "refusalLabel")->text().contains(u'?'));
    QCOMPARE(dialog->result(), static_cast<int>(QDialog::Rejected));
    formula->setText(QStringLiteral("revenue − [线上销售额]"));
    save(*dialog);
    QCOMPARE(dialog->result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(metrics().own("rest")->formula, std::string{"revenue − online_revenue"});
}

void MetricSettingsTest::showsOnlyTheFieldsThatAreAskedFor()
{
    const auto dialog = open<MetricDialog>({});
    const auto isShown = [&](const char* name) { return child<QWidget>(*dialog, name)->isVisible(); };
    QVERIFY(isShown("unitComboBox"));
    QVERIFY(!isShown("formulaLineEdit"));
    QVERIFY(!isShown("textsListWidget"));
    choose(*dialog, "directionComboBox", Direction::Band);
    QVERIFY(isShown("toleranceLineEdit"));
    QVERIFY(!isShown("pointsSpinBox"));
    choose(*dialog, "directionComboBox", Direction::Deduction);
    QVERIFY(!isShown("toleranceLineEdit"));
    QVERIFY(isShown("pointsSpinBox"));
    choose(*dialog, "sourceComboBox", MetricSource::Part);
    QVERIFY(!isShown("unitComboBox"));
    QVERIFY(!isShown("pointsSpinBox"));
    QVERIFY(isShown("textsListWidget"));
}

void MetricSettingsTest::replacesTheValuesOfADepartment()
{
    const auto dialog = open<MetricValuesDialog>(*metrics().own("satisfaction"));
    auto* subject = child<QComboBox>(*dialog, "subjectComboBox");
    auto* text = child<QPlainTextEdit>(*dialog, "valuesTextEdit");
    const int first = subject->currentIndex();
    QVERIFY(first > 0); // a department: the company has none of its own
    subject->setCurrentIndex(0);
    QVERIFY(text->toPlainText().isEmpty());
    subject->setCurrentIndex(first);
    QCOMPARE(text->toPlainText().count(u'\n'), 8);
    text->setPlainText(QStringLiteral("2026-01\t90\tsurvey\n2026-09\t91.5\tsurvey\n"));
    const auto before = metrics().values("satisfaction")->size();
    save(*dialog);
    QCOMPARE(dialog->result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(metrics().values("satisfaction")->size(), before - 6);
}

void MetricSettingsTest::refusesAValueWithoutEvidence()
{
    const auto dialog = open<MetricValuesDialog>(*metrics().own("satisfaction"));
    auto* text = child<QPlainTextEdit>(*dialog, "valuesTextEdit");
    text->setPlainText(QStringLiteral("2026-01\t90\n"));
    save(*dialog);
    QVERIFY(!child<QLabel>(*dialog, "refusalLabel")->text().isEmpty());
    text->setPlainText(QStringLiteral("2026-01\tmany\tx\n"));
    save(*dialog);
    QVERIFY(child<QLabel>(*dialog, "refusalLabel")->text().contains(QStringLiteral("many")));
    QCOMPARE(dialog->result(), static_cast<int>(QDialog::Rejected));
}

void MetricSettingsTest::keepsAMetricThatTargetsName()
{
    const auto refused = metrics().remove("satisfaction");
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, attain::ErrorCode::InUse);
    auto other = *metrics().own("satisfaction");
    other.unit = Unit::Count;
    QVERIFY(!metrics().define(other));
    other = *metrics().own("satisfaction");
    other.combination = Combination::Sum;
    QVERIFY(!metrics().define(other));
}

QTEST_MAIN(MetricSettingsTest)
#include "MetricSettingsTest.moc"
