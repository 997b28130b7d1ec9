#include "shell/CommandPalette.h"

#include "TestDesk.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QTest>

class CommandPaletteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void offersEverythingAtFirst();
    void findsByAnyPartOfNameCodeOrKind();
    void namesThatBeginWithTheWordComeFirst();
    void severalWordsAllHaveToFit();
    void showsNamesAsTheyAre();
    void returnGoesToTheChosenEntryAndCloses();
    void theArrowKeysChooseWhileTyping();
    void aClickGoesThere();
    void escapeGoesNowhere();
    void nothingFoundGoesNowhere();

private:
    QLineEdit* line() const { return m_palette->findChild<QLineEdit*>(QStringLiteral("paletteLineEdit")); }
    QListWidget* list() const { return m_palette->findChild<QListWidget*>(QStringLiteral("paletteListWidget")); }
    QStringList found(const QString& text) const;

    std::unique_ptr<TestDesk> m_desk;
    QPointer<CommandPalette> m_palette; // deletes itself when it is closed
    QString m_went;
};

void CommandPaletteTest::init()
{
    m_desk = std::make_unique<TestDesk>();
    m_went.clear();
    std::vector<CommandPalette::Entry> entries;
    const auto add = [&](const char* title, const char* kind, const char* keywords) {
        const QString name = QString::fromUtf8(title);
        entries.push_back({name, QString::fromLatin1(kind), QString::fromLatin1(keywords), QStringLiteral("user"),
                           [this, name] { m_went = name; }});
    };
    add("Sales data", "Page", "sales");
    add("R&D <b>Lab</b>", "Department", "RD");
    add("A<B & C>", "Person", "P7");
    add("王芳", "Person", "E012");
    add("Point of sale", "Department", "POS");
    add("Undo", "Command", "undoAction");
    m_palette = new CommandPalette{std::move(entries), m_desk->icons};
    m_palette->show();
}

void CommandPaletteTest::cleanup()
{
    delete m_palette.data();
    m_desk.reset();
}

QStringList CommandPaletteTest::found(const QString& text) const
{
    line()->setText(text);
    QStringList titles;
    for (int row = 0; row < list()->count(); ++row)
        titles.append(list()->item(row)->text().section(QStringLiteral("    "), 0, 0));
    return titles;
}

void CommandPaletteTest::offersEverythingAtFirst()
{
    QCOMPARE(list()->count(), 6);
    QCOMPARE(list()->currentRow(), 0);
}

void CommandPaletteTest::findsByAnyPartOfNameCodeOrKind()
{
    QCOMPARE(found(QStringLiteral("芳")), QStringList{QStringLiteral("王芳")});
    QCOMPARE(found(QStringLiteral("e012")), QStringList{QStringLiteral("王芳")});
    QCOMPARE(found(QStringLiteral("page")), QStringList{QStringLiteral("Sales data")});
    QCOMPARE(found(QStringLiteral("nobody")), QStringList{});
}

void CommandPaletteTest::namesThatBeginWithTheWordComeFirst()
{
    QCOMPARE(found(QStringLiteral("sale")),
             (QStringList{QStringLiteral("Sales data"), QStringLiteral("Point of sale")}));
    QCOMPARE(found(QStringLiteral("p")).first(), QStringLiteral("Point of sale"));
}

void CommandPaletteTest::severalWordsAllHaveToFit()
{
    QCOMPARE(found(QStringLiteral("sale point")), QStringList{QStringLiteral("Point of sale")});
    QCOMPARE(found(QStringLiteral("person 王")), QStringList{QStringLiteral("王芳")});
}

void CommandPaletteTest::showsNamesAsTheyAre()
{
    QCOMPARE(found(QStringLiteral("r&d")), QStringList{QStringLiteral("R&D <b>Lab</b>")});
    QCOMPARE(found(QStringLiteral("a<b")), QStringList{QStringLiteral("A<B & C>")});
}

void CommandPaletteTest::returnGoesToTheChosenEntryAndCloses()
{
    QTest::keyClicks(line(), QStringLiteral("undo"));
    QTest::keyClick(line(), Qt::Key_Return);
    QCOMPARE(m_went, QStringLiteral("Undo"));
    QTRY_VERIFY(!m_palette);
}

void CommandPaletteTest::theArrowKeysChooseWhileTyping()
{
    QTest::keyClicks(line(), QStringLiteral("person"));
    QTest::keyClick(line(), Qt::Key_Down);
    QTest::keyClick(line(), Qt::Key_Down); // no further than the last
    QTest::keyClick(line(), Qt::Key_Return);
    QCOMPARE(m_went, QStringLiteral("王芳"));
}

void CommandPaletteTest::aClickGoesThere()
{
    const QRect second = list()->visualItemRect(list()->item(1));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, second.center());
    QCOMPARE(m_went, QStringLiteral("R&D <b>Lab</b>"));
}

void CommandPaletteTest::escapeGoesNowhere()
{
    QTest::keyClick(line(), Qt::Key_Escape);
    QTRY_VERIFY(!m_palette);
    QCOMPARE(m_went, QString{});
}

void CommandPaletteTest::nothingFoundGoesNowhere()
{
    QTest::keyClicks(line(), QStringLiteral("nobody"));
    QTest::keyClick(line(), Qt::Key_Return);
    QVERIFY(m_palette && m_palette->isVisible());
    QCOMPARE(m_went, QString{});
}

QTEST_MAIN(CommandPaletteTest)
#include "CommandPaletteTest.moc"
