// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/sourcechecks.h"

#include <QtTest>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace architecture;
namespace fs = std::filesystem;

namespace
{

std::string contents(const fs::path &file)
{
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

QtHeaders installedQtHeaders()
{
    QtHeaders headers;
    for (const fs::directory_entry &module : fs::directory_iterator(AWAITSCOPE_QT_HEADERS)) {
        const std::string name = module.path().filename().string();
        if (!module.is_directory() || !name.starts_with("Qt"))
            continue;
        for (const fs::directory_entry &header : fs::directory_iterator(module.path()))
            headers.emplace(header.path().filename().string(), name);
    }
    return headers;
}

// Paths relative to the source directory of the files that the rules are about.
std::vector<std::string> sourceFiles(const std::vector<std::string> &suffixes)
{
    const fs::path root(AWAITSCOPE_SOURCE_DIR);
    std::vector<std::string> files;
    for (const char *folder : {"core", "ui", "app", "tests"}) {
        for (const fs::directory_entry &entry : fs::recursive_directory_iterator(root / folder)) {
            const std::string name = entry.path().filename().string();
            for (const std::string &suffix : suffixes) {
                if (entry.is_regular_file() && name.ends_with(suffix))
                    files.push_back(fs::relative(entry.path(), root).generic_string());
            }
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

QByteArray joined(const std::vector<std::string> &lines)
{
    QByteArray text;
    for (const std::string &line : lines)
        text += QByteArray::fromStdString(line) + '\n';
    return text;
}

QByteArray rowName(const char *path, const char *line)
{
    return (QByteArray(path) + ' ' + line).simplified();
}

template <typename Check>
QByteArray violationsIn(const std::vector<std::string> &files, Check check)
{
    QByteArray text;
    for (const std::string &file : files)
        text += joined(check(file, contents(fs::path(AWAITSCOPE_SOURCE_DIR) / file)));
    return text;
}

} // namespace

class tst_Architecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyIncludeFollowsTheTable();
    void everyLinkFollowsTheTable();
    void everySourceFileNamesItsLicence();
    void aPlantedIncludeIsFound_data();
    void aPlantedIncludeIsFound();
    void anAllowedIncludeIsAccepted_data();
    void anAllowedIncludeIsAccepted();
    void aPlantedLinkIsFound();
    void aMissingLicenceIsFound();

private:
    QtHeaders m_qt;
};

void tst_Architecture::initTestCase()
{
    m_qt = installedQtHeaders();
    QCOMPARE(m_qt["QWidget"], std::string("QtWidgets"));
    QCOMPARE(m_qt["qobject.h"], std::string("QtCore"));
    QVERIFY(sourceFiles({".cpp", ".h"}).size() > 3);
}

void tst_Architecture::everyIncludeFollowsTheTable()
{
    const QByteArray violations =
        violationsIn(sourceFiles({".cpp", ".h"}), [this](const auto &path, const auto &text) {
            return checkIncludes(path, text, m_qt);
        });
    QVERIFY2(violations.isEmpty(), violations.constData());
}

void tst_Architecture::everyLinkFollowsTheTable()
{
    const QByteArray violations = violationsIn(sourceFiles({"CMakeLists.txt"}), checkLinks);
    QVERIFY2(violations.isEmpty(), violations.constData());
}

void tst_Architecture::everySourceFileNamesItsLicence()
{
    const QByteArray violations = violationsIn(sourceFiles({".cpp", ".h"}), checkLicence);
    QVERIFY2(violations.isEmpty(), violations.constData());
}

void tst_Architecture::aPlantedIncludeIsFound_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("complaint");
    const auto row = [](const char *path, const char *line, const char *complaint) {
        QTest::newRow(rowName(path, line))
            << QByteArray(path) << QByteArray(line) << QByteArray(complaint);
    };
    row("core/script/vm.cpp", "#include <QtWidgets/QWidget>", "may not use QtWidgets");
    row("core/script/vm.cpp", "#include <QWidget>", "may not use QtWidgets");
    row("core/script/vm.h", "#include <qwidget.h>", "may not use QtWidgets");
    row("core/script/vm.cpp", "  #  include <QColor> // why not", "may not use QtGui");
    row("core/script/vm.cpp", "#include \"core/loop/task.h\"", "may not include core/loop/task.h");
    row("core/script/vm.cpp", "#include <QCoroTask>", "may not use QCoro");
    row("core/loop/task.cpp", "#include \"core/script/value.h\"", "may not include core/script");
    row("core/loop/task.cpp", "#include <gmp.h>", "may not use GMP");
    row("core/trace/spans.h", "#include <QNetworkReply>", "may not use QtNetwork");
    row("core/trace/spans.h", "#include \"core/run/run.h\"", "may not include core/run");
    row("core/stdlib/time.cpp", "#include \"core/trace/spans.h\"", "may not include core/trace");
    row("core/stdlib/time.cpp", "#include <toml++/toml.h>", "may not use toml++");
    row("core/run/run.cpp", "#include \"ui/common/theme.h\"", "may not include ui/common");
    row("core/run/run.cpp", "#include \"../trace/spans.h\"", "written from the root");
    row("core/run/run.cpp", "#include \"core/../ui/common/theme.h\"", "written from the root");
    row("core/run/run.cpp", "#include \"run.h\"", "written from the root");
    row("core/run/run.cpp", "#include <simdjson.h>", "no dependency");
    row("core/run/run.cpp", "#include <boost/asio.hpp>", "no dependency");
    row("ui/common/theme.h", "#include \"core/script/lexer.h\"", "may not include core/script");
    row("ui/common/theme.h", "#include \"ui/code/codepane.h\"", "may not include ui/code");
    row("ui/code/codepane.h", "#include \"core/script/vm.h\"", "may not include core/script/vm.h");
    row("ui/output/pane.h", "#include \"ui/timeline/lanes.h\"", "may not include ui/timeline");
    row("ui/output/pane.h", "#include <qcustomplot.h>", "may not use QCustomPlot");
    row("ui/timeline/lanes.h", "#include <Qsci/qsciscintilla.h>", "may not use QScintilla");
    row("ui/timeline/lanes.h", "#include \"ui/figure/figure.h\"", "may not include ui/figure");
    row("ui/newpane/pane.h", "#include \"core/run/run.h\"", "may not include core/run");
    row("app/main.cpp", "#include \"tests/oracle/oracle.h\"", "may not include tests");
    row("core/script/vm.cpp", "// see lessons/*.py\n#include <QWidget>", "may not use QtWidgets");
    row("core/script/vm.cpp", "/* one */ #include <QWidget>", "may not use QtWidgets");
    row("elsewhere/main.cpp", "#include <vector>", "no rule says");
}

void tst_Architecture::aPlantedIncludeIsFound()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, complaint);
    const QByteArray text = "// SPDX\n\n" + line + "\nint x;\n";
    const std::vector<std::string> found =
        checkIncludes(path.toStdString(), text.toStdString(), m_qt);
    QCOMPARE(found.size(), 1u);
    QVERIFY2(joined(found).contains(complaint), joined(found).constData());
}

void tst_Architecture::anAllowedIncludeIsAccepted_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *path, const char *line) {
        QTest::newRow(rowName(path, line)) << QByteArray(path) << QByteArray(line);
    };
    row("core/script/vm.cpp", "#include <vector>");
    row("core/script/vm.cpp", "#include <QString>");
    row("core/script/vm.cpp", "#include <gmp.h>");
    row("core/script/vm.cpp", "// #include <QWidget>");
    row("core/script/vm.cpp", "/* #include <QWidget>\n#include <QColor>\n*/");
    row("core/loop/task.h", "#include <QCoroTask>");
    row("core/loop/task.h", "#include <QtConcurrent/QtConcurrent>");
    row("core/run/run.cpp", "#include <toml++/toml.h>");
    row("core/run/run.cpp", "#include \"run.moc\"");
    row("ui/code/codepane.h", "#include \"core/script/lexer.h\"");
    row("ui/code/codepane.h", "#include <Qsci/qsciscintilla.h>");
    row("ui/figure/figure.h", "#include \"ui/timeline/lanes.h\"");
    row("ui/figure/figure.h", "#include <QSvgGenerator>");
    row("ui/newpane/pane.h", "#include \"ui/newpane/model.h\"");
    row("app/main.cpp", "#include \"ui/newpane/pane.h\"");
    row("tests/core/loop/tst_task.cpp", "#include \"tests/core/loop/waiting.h\"");
}

void tst_Architecture::anAllowedIncludeIsAccepted()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, line);
    const std::vector<std::string> found =
        checkIncludes(path.toStdString(), line.toStdString() + "\n", m_qt);
    QVERIFY2(found.empty(), joined(found).constData());
}

void tst_Architecture::aPlantedLinkIsFound()
{
    const std::string text = "add_library(core_loop)\n"
                             "target_link_libraries(core_loop PUBLIC project_options\n"
                             "    Qt6::Core Qt6::Widgets core_script QCoro6::Core)\n";
    const std::vector<std::string> found = checkLinks("core/loop/CMakeLists.txt", text);
    QCOMPARE(joined(found),
             QByteArray("core/loop/CMakeLists.txt:2: core/loop may not link Qt6::Widgets\n"
                        "core/loop/CMakeLists.txt:2: core/loop may not link core_script\n"));
}

void tst_Architecture::aMissingLicenceIsFound()
{
    QCOMPARE(checkLicence("core/a.h", "#pragma once\n").size(), 1u);
    QCOMPARE(checkLicence("core/a.h", "").size(), 1u);
    QCOMPARE(checkLicence("core/a.h", "// SPDX-License-Identifier: GPL-3.0-or-later\n").size(), 0u);
}

QTEST_APPLESS_MAIN(tst_Architecture)
#include "tst_architecture.moc"
