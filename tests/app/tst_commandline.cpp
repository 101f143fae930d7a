// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace app;
using namespace std::chrono_literals;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandsAreRecognised_data();
    void commandsAreRecognised();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void runOptionsAreRead();
    void figureOptionsAreRead();
    void onlyTheWindowNeedsADisplay();
    void usageNamesEveryCommand();
};

void TestCommandLine::commandsAreRecognised_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("command");
    QTest::addColumn<QStringList>("files");
    const auto row = [](const char *name, const QStringList &arguments, Command command,
                        const QStringList &files) {
        QTest::newRow(name) << arguments << int(command) << files;
    };
    row("nothing", {}, Command::Window, {});
    row("a file", {u"a.py"_s}, Command::Window, {u"a.py"_s});
    row("two files", {u"a.py"_s, u"b.py"_s}, Command::Window, {u"a.py"_s, u"b.py"_s});
    row("a file called like a command", {u"./run"_s}, Command::Window, {u"./run"_s});
    row("run", {u"run"_s, u"a.py"_s}, Command::Run, {u"a.py"_s});
    row("options first", {u"run"_s, u"--seed"_s, u"1"_s, u"a.py"_s}, Command::Run, {u"a.py"_s});
    row("check", {u"check"_s, u"a.py"_s, u"b.py"_s}, Command::Check, {u"a.py"_s, u"b.py"_s});
    row("figure", {u"figure"_s, u"a.py"_s, u"-o"_s, u"x.png"_s}, Command::Figure, {u"a.py"_s});
    row("trace", {u"trace"_s, u"a.py"_s, u"-o"_s, u"x.json"_s}, Command::Trace, {u"a.py"_s});
    row("lessons", {u"lessons"_s}, Command::Lessons, {});
    row("help", {u"--help"_s}, Command::Help, {});
    row("help of a command", {u"run"_s, u"--help"_s}, Command::Help, {});
    row("version", {u"--version"_s}, Command::Version, {});
}

void TestCommandLine::commandsAreRecognised()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, command);
    QFETCH(QStringList, files);
    const CommandLine line = parseCommandLine(arguments);
    QCOMPARE(line.error, QString());
    QCOMPARE(int(line.command), command);
    QCOMPARE(line.files, files);
}

void TestCommandLine::mistakesAreNamed_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("mentions");
    QTest::newRow("unknown option") << u"run a.py --sped 3"_s << u"sped"_s;
    QTest::newRow("no file") << u"run"_s << u"exactly one FILE"_s;
    QTest::newRow("two programs at once") << u"run a.py b.py"_s << u"exactly one FILE"_s;
    QTest::newRow("three in the window") << u"a.py b.py c.py"_s << u"at most two"_s;
    QTest::newRow("speed too high") << u"run a.py --live --speed 101"_s << u"--speed"_s;
    QTest::newRow("speed not a number") << u"run a.py --live --speed fast"_s << u"'fast'"_s;
    QTest::newRow("network without live") << u"run a.py --allow-network"_s << u"--live"_s;
    QTest::newRow("speed without live") << u"run a.py --speed 2"_s << u"--live"_s;
    QTest::newRow("negative seed") << u"run a.py --seed -1"_s << u"--seed"_s;
    QTest::newRow("no workers") << u"run a.py --workers 0"_s << u"--workers"_s;
    QTest::newRow("level 4") << u"run a.py --canonical 4"_s << u"--canonical"_s;
    QTest::newRow("not a time") << u"run a.py --max-time nan"_s << u"--max-time"_s;
    QTest::newRow("figure without output") << u"figure a.py"_s << u"-o"_s;
    QTest::newRow("figure of unknown kind") << u"figure a.py -o a.bmp"_s << u"a.bmp"_s;
    QTest::newRow("unknown theme") << u"figure a.py -o a.png --theme red"_s << u"'red'"_s;
    QTest::newRow("range backwards") << u"figure a.py -o a.png --range 2:1"_s << u"--range"_s;
    QTest::newRow("trace without output") << u"trace a.py"_s << u"-o"_s;
    QTest::newRow("nothing to check") << u"check"_s << u"at least one FILE"_s;
    QTest::newRow("lessons with a file") << u"lessons a.py"_s << u"no arguments"_s;
}

void TestCommandLine::mistakesAreNamed()
{
    QFETCH(QString, arguments);
    QFETCH(QString, mentions);
    const CommandLine line = parseCommandLine(arguments.split(u' '));
    QVERIFY2(line.error.contains(mentions), qPrintable(line.error));
}

void TestCommandLine::runOptionsAreRead()
{
    const CommandLine line = parseCommandLine(
        u"run a.py --live --speed 4 --allow-network --seed 7 --workers 3 --max-time 1.5 --max-steps 10 --canonical 2 --summary"_s
            .split(u' '));
    QCOMPARE(line.error, QString());
    QVERIFY(line.run.live);
    QCOMPARE(line.run.speed, 4.0);
    QVERIFY(line.run.allowNetwork);
    QCOMPARE(line.run.seed.value(), 7u);
    QCOMPARE(line.run.workers.value(), 3);
    QVERIFY(line.run.maxTime.value() == 1500ms);
    QCOMPARE(line.run.maxSteps.value(), 10);
    QCOMPARE(line.canonicalLevel, 2);
    QVERIFY(line.summary);
}

void TestCommandLine::figureOptionsAreRead()
{
    const CommandLine line = parseCommandLine(
        u"figure a.py b.py --output x.svg --theme dark --preset column --scale 2 --axis steps --range 0:2.5 --at 1 --title Two --seed 3"_s
            .split(u' '));
    QCOMPARE(line.error, QString());
    QCOMPARE(line.files.size(), 2);
    QCOMPARE(line.output, u"x.svg"_s);
    QCOMPARE(line.figure.theme, u"dark"_s);
    QCOMPARE(line.figure.preset, u"column"_s);
    QCOMPARE(line.figure.scale, 2.0);
    QCOMPARE(line.figure.axis, u"steps"_s);
    QCOMPARE(line.figure.range.value(), std::pair(0.0, 2.5));
    QCOMPARE(line.figure.at.value(), 1.0);
    QCOMPARE(line.figure.title, u"Two"_s);
    QCOMPARE(line.run.seed.value(), 3u);
}

void TestCommandLine::onlyTheWindowNeedsADisplay()
{
    QVERIFY(needsDisplay({}));
    QVERIFY(needsDisplay({u"a.py"_s}));
    QVERIFY(!needsDisplay({u"run"_s, u"a.py"_s}));
    QVERIFY(!needsDisplay({u"figure"_s}));
    QVERIFY(!needsDisplay({u"--version"_s}));
    QVERIFY(drawsSomething(parseCommandLine({})));
    QVERIFY(drawsSomething(parseCommandLine({u"-platform"_s, u"offscreen"_s, u"a.py"_s})));
    QVERIFY(drawsSomething(parseCommandLine({u"figure"_s, u"a.py"_s})));
    QVERIFY(!drawsSomething(parseCommandLine({u"run"_s, u"a.py"_s})));
}

void TestCommandLine::usageNamesEveryCommand()
{
    for (const QString &command : {u"run"_s, u"check"_s, u"figure"_s, u"trace"_s, u"lessons"_s}) {
        QVERIFY2(usage().contains(u"awaitscope "_s + command), qPrintable(command));
    }
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
