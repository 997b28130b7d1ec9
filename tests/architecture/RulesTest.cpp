#include "Rules.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

// A checker that finds nothing is worth nothing: every rule is tried on a small tree that breaks it, and on one that
// looks like it but does not.

namespace {

std::vector<std::string> places(const Violations& violations)
{
    std::vector<std::string> result;
    for (const auto& violation : violations)
        result.push_back(violation.path + ':' + std::to_string(violation.line));
    std::ranges::sort(result);
    return result;
}

using Places = std::vector<std::string>;

} // namespace

TEST_CASE("An include up the core's layers is reported", "[rules]")
{
    const auto tree = SourceTree::of({
        {"src/core/sales/SaleLine.h", "#pragma once\n#include \"targets/Target.h\"\n#include \"calendar/Date.h\"\n"},
        {"src/core/targets/Target.h", "#include \"sales/SaleLine.h\" // down: fine\n"},
        {"src/core/calendar/Date.h", "#include \"support/Result.h\"\n"},
        {"src/core/support/Result.h", "#include \"Workspace.h\"\n"},
        {"src/core/Workspace.h", "#include \"targets/Target.h\"\n"},
        {"src/core/exchange/Package.h", "#include \"importing/Importer.h\"\n"},
        {"src/core/importing/Importer.h", "// #include \"Workspace.h\"\n"},
    });
    CHECK(places(includeDirections(tree))
          == Places{"src/core/exchange/Package.h:1", "src/core/sales/SaleLine.h:2", "src/core/support/Result.h:1"});
}

TEST_CASE("A feature of the window that includes another, or storage, is reported", "[rules]")
{
    const auto tree = SourceTree::of({
        {"src/gui/targets/TargetsPage.cpp",
         "#include \"targets/TargetsPage.h\"\n#include \"targets/ui_TargetsPage.h\"\n#include \"people/PeoplePage.h\"\n"
         "#include \"storage/Connection.h\"\n#include \"charts/Chart.h\"\n#include \"targets/Target.h\"\n"},
        {"src/gui/targets/TargetsPage.h", ""},
        {"src/gui/people/PeoplePage.h", "#include \"shell/MainWindow.h\"\n"},
        {"src/gui/charts/Chart.h", "#include \"common/Theme.h\"\n"},
        {"src/gui/common/Theme.h", "#include \"charts/Chart.h\"\n"},
        {"src/gui/common/DomainEvents.h", "#include \"storage/ChangeNotifier.h\"\n"},
        {"src/gui/shell/MainWindow.h", "#include \"people/PeoplePage.h\"\n"},
        {"src/core/storage/Connection.h", ""},
        {"src/core/storage/ChangeNotifier.h", ""},
        {"src/core/targets/Target.h", ""},
        {"src/cli/main.cpp", "#include \"common/Theme.h\"\n#include \"gui/common/Theme.h\"\n"},
    });
    CHECK(places(includeDirections(tree))
          == Places{"src/cli/main.cpp:1", "src/cli/main.cpp:2", "src/gui/common/Theme.h:1",
                    "src/gui/people/PeoplePage.h:1", "src/gui/targets/TargetsPage.cpp:3",
                    "src/gui/targets/TargetsPage.cpp:4"});
}

TEST_CASE("Folders that include each other are reported, also by a detour", "[rules]")
{
    const auto tree = SourceTree::of({
        {"src/gui/a/A.h", "#include \"b/B.h\"\n"},
        {"src/gui/b/B.h", "#include \"c/C.h\"\n"},
        {"src/gui/c/C.h", "#include \"a/A.h\"\n"},
        {"src/gui/d/D.h", "#include \"a/A.h\"\n"},
    });
    CHECK(places(folderCycles(tree)) == Places{"src/gui/a:0", "src/gui/b:0", "src/gui/c:0"});
}

TEST_CASE("SQL outside of its places is reported, words in comments are not", "[rules]")
{
    const std::string query = "const auto rows = query(\"SELECT id FROM person\");\n";
    const auto tree = SourceTree::of({
        {"src/core/storage/Backup.cpp", query},
        {"src/core/targets/TargetRepository.cpp", query},
        {"src/core/sales/SaleStoreReader.cpp", query},
        {"src/core/targets/TargetService.cpp",
         query + "// SELECT id FROM person\nconst auto raw = R\"(\nDELETE FROM x)\";\n"},
        {"src/gui/sales/SalesPage.cpp", "#include <sqlite3.h>\nauto title = tr(\"Select a person from the list\");\n"},
        {"src/gui/sales/Rows.cpp", "sqlite3_step(statement);\n"},
    });
    CHECK(places(sqlElsewhere(tree))
          == Places{"src/core/targets/TargetService.cpp:1", "src/core/targets/TargetService.cpp:4",
                    "src/gui/sales/Rows.cpp:1", "src/gui/sales/SalesPage.cpp:1"});
}

TEST_CASE("Qt in the core and heavy libraries in headers are reported", "[rules]")
{
    const auto tree = SourceTree::of({
        {"src/core/support/Text.cpp", "#include <QString>\n#include <nlohmann/json.hpp>\n"},
        {"src/core/support/Text.h", "#include <nlohmann/json.hpp>\n#include <string>\n"},
        {"src/cli/main.cpp", "#include <QtCore/QString>\n"},
        {"src/gui/common/Theme.h", "#include <QColor>\n"},
    });
    CHECK(places(foreignHeaders(tree))
          == Places{"src/cli/main.cpp:1", "src/core/support/Text.cpp:1", "src/core/support/Text.h:1"});
}

TEST_CASE("Long files are reported", "[rules]")
{
    const auto lines = [](int count) {
        std::string text;
        for (int i = 0; i < count; ++i)
            text += "int x();\n";
        return text;
    };
    const auto tree = SourceTree::of({
        {"src/core/sales/Fits.cpp", lines(400)},
        {"src/core/sales/TooLong.cpp", lines(401)},
        {"src/gui/shell/MainWindow.cpp", lines(301)},
        {"tests/core/sales/TooLongTest.cpp", lines(401)},
        {"resources/samples/sales.csv", lines(500)},
    });
    CHECK(places(longFiles(tree))
          == Places{"src/core/sales/TooLong.cpp:401", "src/gui/shell/MainWindow.cpp:301",
                    "tests/core/sales/TooLongTest.cpp:401"});
}

TEST_CASE("Singletons and globals that change are reported", "[rules]")
{
    const auto tree = SourceTree::of({
        {"src/core/sales/Bad.cpp",
         "namespace attain {\n"
         "int g_count = 0;\n"                            // 2
         "namespace {\nstd::map<int, int> cache;\n}\n"   // 4
         "void f()\n{\n    static int calls = next();\n" // 8
         "    Store::instance().add();\n"                // 9
         "}\n"
         "thread_local std::string buffer{};\n" // 11
         "} // namespace attain\n"},
        {"src/core/sales/Good.cpp",
         "namespace attain {\n"
         "constexpr int kLimit = 3;\nconst std::string_view kNames[] = {\"a\", \"b\"};\n"
         "struct Line {\n    int number = 0;\n    static Line first();\n    static constexpr int kMany = 2;\n};\n"
         "enum class Kind { A, B };\nusing Lines = std::vector<Line>;\nclass Other;\n"
         "int f(int a);\nLine g()\n{\n    static const Line line = f(1);\n    int local = 0;\n    std::string s{};\n"
         "    auto x = [&]() -> int { return 1; }();\n    return QCoreApplication::instance() ? line : Line{};\n}\n"
         "Line::Line(int a)\n    : x{a}, y{a}\n{\n}\n"
         "template<class T>\nT h()\n{\n    return T{};\n}\n"
         "} // namespace attain\n"},
    });
    CHECK(places(globalState(tree))
          == Places{"src/core/sales/Bad.cpp:11", "src/core/sales/Bad.cpp:2", "src/core/sales/Bad.cpp:4",
                    "src/core/sales/Bad.cpp:8", "src/core/sales/Bad.cpp:9"});
}

TEST_CASE("Nested event loops, string connects and stray message boxes are reported", "[rules]")
{
    const auto tree = SourceTree::of({
        {"src/main.cpp", "return application.exec();\n"},
        {"src/gui/a/A.cpp",
         "dialog->exec();\nQCoreApplication::processEvents();\nQEventLoop loop;\nmenu.exec(p);\n"
         "dialog->open(); // not exec()\n"},
        {"src/gui/b/B.cpp", "connect(a, SIGNAL(x()), b, SLOT(y()));\nconnect(a, &A::x, b, &B::y);\n"},
        {"src/gui/c/C.cpp", "QMessageBox::warning(this, t, t);\n"},
        {"src/gui/common/Prompter.cpp", "auto* box = new QMessageBox{parent};\nbox->open();\n"},
    });
    CHECK(places(nestedEventLoops(tree))
          == Places{"src/gui/a/A.cpp:1", "src/gui/a/A.cpp:2", "src/gui/a/A.cpp:3", "src/gui/a/A.cpp:4"});
    CHECK(places(stringConnects(tree)) == Places{"src/gui/b/B.cpp:1"});
    CHECK(places(messageBoxes(tree)) == Places{"src/gui/c/C.cpp:1"});
}

TEST_CASE("Empty names and paths outside of the checkout are reported", "[rules]")
{
    const auto tree = SourceTree::of({
        {"src/core/sales/SaleManager.h", ""},
        {"src/core/sales/SaleStore.h", ""},
        {"docs/architecture.md",
         "see ../shared"
         "/design\n"},
    });
    CHECK(places(emptyNames(tree)) == Places{"src/core/sales/SaleManager.h:0"});
    CHECK(places(outsidePaths(tree)) == Places{"docs/architecture.md:1"});
}

TEST_CASE("Forms without a class of their name are reported", "[rules]")
{
    const auto form = [](const std::string& name) {
        return "<ui version=\"4.0\">\n <class>" + name + "</class>\n <customwidgets><class>Card</class>\n";
    };
    const auto tree = SourceTree::of({
        {"ui/a/Good.ui", form("Good")},
        {"src/gui/a/Good.cpp", "#include \"a/ui_Good.h\"\n"},
        {"ui/a/Alone.ui", form("Alone")},
        {"src/gui/b/Alone.cpp", "#include \"a/ui_Alone.h\"\n"},
        {"ui/a/Unused.ui", form("Unused")},
        {"src/gui/a/Unused.cpp", "#include \"a/Unused.h\"\n"},
        {"ui/a/Renamed.ui", form("Former")},
        {"src/gui/a/Renamed.cpp", "#include \"a/ui_Renamed.h\"\n"},
        {"ui/Stray.ui", form("Stray")},
    });
    CHECK(places(formsWithoutClass(tree))
          == Places{"ui/Stray.ui:0", "ui/a/Alone.ui:0", "ui/a/Renamed.ui:0", "ui/a/Unused.ui:0"});
}

TEST_CASE("Labels of forms that may show rich text are reported", "[rules]")
{
    const auto tree = SourceTree::of({
        {"ui/a/A.ui",
         "<widget class=\"PlainLabel\" name=\"a\"/>\n"
         "<widget class=\"QLabel\" name=\"b\"/>\n"
         "<widget class=\"QLabel\" name=\"c\">\n<enum>Qt::PlainText</enum>\n</widget>\n"
         "<widget class=\"QLabel\" name=\"d\">\n<string>D</string>\n</widget>\n"
         "<enum>Qt::PlainText</enum>\n"},
    });
    CHECK(places(richLabels(tree)) == Places{"ui/a/A.ui:2", "ui/a/A.ui:6"});
}
