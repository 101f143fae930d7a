// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QtTest>

namespace
{

struct Ending {
    int status = -1; // -1: crashed or did not end
    QByteArray out;
    QByteArray err;
};

Ending awaitscope(const QStringList &arguments, const QString &folder)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(display));
    program.setProcessEnvironment(environment);
    program.setWorkingDirectory(folder);
    program.start(QStringLiteral(AWAITSCOPE_PROGRAM), arguments);
    program.closeWriteChannel();
    Ending ending;
    if (program.waitForFinished(60'000) && program.exitStatus() == QProcess::NormalExit)
        ending.status = program.exitCode();
    ending.out = program.readAllStandardOutput();
    ending.err = program.readAllStandardError();
    return ending;
}

QStringList words(const char *line)
{
    return QString::fromLatin1(line).split(u' ');
}

} // namespace

class tst_Executable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void runPrintsWhatTheProgramPrints();
    void runAnswersWithTheProgramsEnding_data();
    void runAnswersWithTheProgramsEnding();
    void aBadFileGetsAMessageThatNamesIt_data();
    void aBadFileGetsAMessageThatNamesIt();
    void anEmptyFileIsAProgramThatDoesNothing();
    void aHugeFileIsRefusedAtOnce();
    void checkNamesLineAndColumn();
    void lessonsAreListedAndRun();
    void commandsSpeakEnglishWithPointsInEveryLocale();
    void commandsLoadNothingForWindows();
    void figureIsDrawnWithoutADisplay_data();
    void figureIsDrawnWithoutADisplay();
    void figureIsTheSameEveryTime();
    void svgFigureSaysWhatItShows();
    void traceIsJsonForPerfetto();
    void aWrongCommandLineIsExplained_data();
    void aWrongCommandLineIsExplained();

private:
    void write(const QString &name, const QByteArray &content);
    QByteArray contents(const QString &name) const;
    Ending here(const QStringList &arguments) const
    {
        return awaitscope(arguments, m_folder.path());
    }

    QTemporaryDir m_folder;
};

void tst_Executable::write(const QString &name, const QByteArray &content)
{
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray tst_Executable::contents(const QString &name) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_Executable::initTestCase()
{
    QVERIFY(m_folder.isValid());
    write(QStringLiteral("serial.py"), "import asyncio\n"
                                       "async def main():\n"
                                       "    for name in 'ab':\n"
                                       "        await asyncio.sleep(1)\n"
                                       "        print(name)\n"
                                       "asyncio.run(main())\n");
    write(QStringLiteral("gathered.py"), "import asyncio\n"
                                         "async def watch(name):\n"
                                         "    await asyncio.sleep(1)\n"
                                         "    print(name)\n"
                                         "async def main():\n"
                                         "    await asyncio.gather(watch('a'), watch('b'))\n"
                                         "asyncio.run(main())\n");
    write(QStringLiteral("spin.py"), "import asyncio\n"
                                     "async def main():\n"
                                     "    while True:\n"
                                     "        await asyncio.sleep(0)\n"
                                     "asyncio.run(main())\n");
    write(QStringLiteral("raises.py"), "print('so far')\nraise ValueError('no more')\n");
    write(QStringLiteral("exits.py"), "import sys\nsys.exit(42)\n");
    write(QStringLiteral("wrong.py"), "x = 1\nif x = 2:\n    pass\n");
    write(QStringLiteral("outside.py"), "import time\nimport socket\n");
    write(QStringLiteral("binary.py"), QByteArray("\x7f\x45LF\x00\x01\x02\x00\xff\xfe", 10));
    write(QStringLiteral("latin1.py"), "print('caf\xe9')\n");
    write(QStringLiteral("empty.py"), "");
    QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("folder.py")));
}

void tst_Executable::runPrintsWhatTheProgramPrints()
{
    const Ending ending = here(words("run serial.py"));
    QCOMPARE(ending.out, QByteArray("a\nb\n"));
    QCOMPARE(ending.err, QByteArray());
    QCOMPARE(ending.status, 0);
}

void tst_Executable::runAnswersWithTheProgramsEnding_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char *name, const char *arguments, int status, const char *reason) {
        QTest::newRow(name) << QString::fromLatin1(arguments) << status << QByteArray(reason);
    };
    row("an exception", "run raises.py", 1, "ValueError: no more");
    row("sys.exit", "run exits.py", 42, "");
    row("max-steps", "run spin.py --max-steps 100", 6, "steps");
    row("max-time", "run serial.py --max-time 1.5", 5, "time limit");
    row("a syntax error", "run wrong.py", 2, "wrong.py");
    row("not in the language", "run outside.py", 2, "socket");
}

void tst_Executable::runAnswersWithTheProgramsEnding()
{
    QFETCH(QString, arguments);
    QFETCH(int, status);
    QFETCH(QByteArray, reason);
    const Ending ending = here(arguments.split(u' '));
    QVERIFY2(ending.err.contains(reason), ending.err.constData());
    QCOMPARE(ending.status, status);
}

void tst_Executable::aBadFileGetsAMessageThatNamesIt_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : {"missing.py", "binary.py", "latin1.py", "folder.py", "wrong.py"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void tst_Executable::aBadFileGetsAMessageThatNamesIt()
{
    QFETCH(QString, file);
    const Ending run = here({QStringLiteral("run"), file});
    QVERIFY2(run.err.contains(file.toUtf8()), run.err.constData());
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(run.status, 2);
    const Ending check = here({QStringLiteral("check"), file});
    QVERIFY2(check.out.contains(file.toUtf8()), check.out.constData());
    QCOMPARE(check.status, 1);
    const Ending figure =
        here({QStringLiteral("figure"), file, QStringLiteral("-o"), QStringLiteral("bad.png")});
    QVERIFY2(figure.err.contains(file.toUtf8()), figure.err.constData());
    QCOMPARE(figure.status, 2);
    QVERIFY(contents(QStringLiteral("bad.png")).isEmpty());
}

void tst_Executable::anEmptyFileIsAProgramThatDoesNothing()
{
    const Ending ending = here(words("run empty.py --canonical 2"));
    QCOMPARE(ending.out, QByteArray("0.000000 end ok\n"));
    QCOMPARE(ending.status, 0);
}

void tst_Executable::aHugeFileIsRefusedAtOnce()
{
    write(QStringLiteral("huge.py"), QByteArray("x = 1\n").repeated(9'000'000));
    const Ending ending = here(words("run huge.py"));
    QVERIFY2(ending.err.contains("huge.py"), ending.err.constData());
    QCOMPARE(ending.status, 2);
    QVERIFY(QFile::remove(m_folder.filePath(QStringLiteral("huge.py"))));
}

void tst_Executable::checkNamesLineAndColumn()
{
    const Ending good = here(words("check serial.py gathered.py"));
    QCOMPARE(good.status, 0);
    const Ending bad = here(words("check serial.py wrong.py outside.py"));
    QVERIFY2(bad.out.contains("wrong.py:2:"), bad.out.constData());
    QVERIFY2(bad.out.contains("outside.py:2:"), bad.out.constData());
    QVERIFY2(bad.out.contains("invalid syntax. Maybe you meant '==' or ':=' instead of '='?"),
             bad.out.constData());
    QVERIFY(!bad.out.contains("serial.py:1"));
    QCOMPARE(bad.status, 1);
}

void tst_Executable::commandsLoadNothingForWindows()
{
    // The dynamic linker itself tells what a program loads.
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_TRACE_LOADED_OBJECTS"), QStringLiteral("1"));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(AWAITSCOPE_PROGRAM), {});
    QVERIFY(program.waitForFinished());
    const QByteArray libraries = program.readAllStandardOutput();
    QVERIFY2(libraries.contains("libQt6Core"), libraries.constData());
    for (const char *library : {"libQt6Gui", "libQt6Widgets", "libQCustomPlot", "libqscintilla"})
        QVERIFY2(!libraries.contains(library), library);
}

void tst_Executable::lessonsAreListedAndRun()
{
    const Ending list = here(words("lessons"));
    QCOMPARE(list.status, 0);
    QVERIFY2(list.out.indexOf("One coroutine") < list.out.indexOf("Pi in a worker"),
             list.out.constData());
    QVERIFY2(list.out.contains("lesson:serial_watches"), list.out.constData());
    const Ending run = here(words("run lesson:serial_watches"));
    QCOMPARE(run.out.count('\n'), 2);
    QCOMPARE(run.status, 0);
    const Ending missing = here(words("run lesson:nothing_like_it"));
    QVERIFY2(missing.err.contains("nothing_like_it"), missing.err.constData());
    QCOMPARE(missing.status, 2);
}

void tst_Executable::commandsSpeakEnglishWithPointsInEveryLocale()
{
    const QList<QStringList> commands{words("run lesson:serial_watches --summary"),
                                      words("run lesson:serial_watches --canonical 2"),
                                      words("figure lesson:serial_watches -o locale.svg")};
    QList<QByteArray> plain;
    for (const QStringList &command : commands) {
        const Ending ending = here(command);
        QCOMPARE(ending.status, 0);
        plain << ending.out + ending.err;
    }
    plain << contents(QStringLiteral("locale.svg"));
    QVERIFY(plain[0].contains("timer: 2.00 s"));

    // Where the system has this locale, its numbers have a comma.
    qputenv("LC_ALL", "es_ES.UTF-8");
    qputenv("LANGUAGE", "es");
    QList<QByteArray> spanish;
    for (const QStringList &command : commands) {
        const Ending ending = here(command);
        spanish << ending.out + ending.err;
    }
    spanish << contents(QStringLiteral("locale.svg"));
    qunsetenv("LC_ALL");
    qunsetenv("LANGUAGE");
    QCOMPARE(spanish, plain);
}

void tst_Executable::figureIsDrawnWithoutADisplay_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("magic");
    const auto row = [](const char *arguments, const char *file, const char *magic) {
        QTest::newRow(file) << QString::fromLatin1(arguments) << QString::fromLatin1(file)
                            << QByteArray(magic);
    };
    row("figure serial.py gathered.py -o two.png", "two.png", "\x89PNG");
    row("figure serial.py gathered.py -o two.svg", "two.svg", "<?xml");
    row("figure serial.py gathered.py -o two.pdf", "two.pdf", "%PDF");
    row("figure gathered.py -o dark.png --theme dark --preset page --scale 2", "dark.png",
        "\x89PNG");
    row("figure gathered.py -o print.svg --theme print --axis steps", "print.svg", "<?xml");
}

void tst_Executable::figureIsDrawnWithoutADisplay()
{
    QFETCH(QString, arguments);
    QFETCH(QString, file);
    QFETCH(QByteArray, magic);
    const Ending ending = here(arguments.split(u' '));
    QVERIFY2(ending.status == 0, ending.err.constData());
    QVERIFY(contents(file).startsWith(magic));
    if (!file.endsWith(u".png"))
        return;
    const QImage image(m_folder.filePath(file));
    QVERIFY(image.width() > 600);
    QVERIFY(image.height() > 200);
}

void tst_Executable::figureIsTheSameEveryTime()
{
    for (const char *suffix : {"png", "svg", "pdf"}) {
        QByteArray first;
        for (int i = 0; i < 2; ++i) {
            const QString file = QStringLiteral("same.") + QString::fromLatin1(suffix);
            QCOMPARE(here({QStringLiteral("figure"), QStringLiteral("serial.py"),
                           QStringLiteral("-o"), file})
                         .status,
                     0);
            const QByteArray bytes = contents(file);
            QVERIFY(!bytes.isEmpty());
            if (i == 0)
                first = bytes;
            QVERIFY2(bytes == first, suffix);
        }
    }
}

void tst_Executable::svgFigureSaysWhatItShows()
{
    QCOMPARE(here(words("figure serial.py gathered.py -o words.svg --title Watches")).status, 0);
    const QByteArray svg = contents(QStringLiteral("words.svg"));
    QVERIFY(svg.contains("<title>") && svg.contains("Watches"));
    QVERIFY(svg.contains("<desc>"));
    QVERIFY(QSvgRenderer(svg).isValid());
}

void tst_Executable::traceIsJsonForPerfetto()
{
    QCOMPARE(here(words("trace gathered.py -o trace.json")).status, 0);
    QJsonParseError error;
    const QJsonDocument trace =
        QJsonDocument::fromJson(contents(QStringLiteral("trace.json")), &error);
    QVERIFY2(!trace.isNull(), qPrintable(error.errorString()));
    const QJsonArray events =
        trace.isArray() ? trace.array() : trace.object()[QStringLiteral("traceEvents")].toArray();
    QVERIFY(events.size() > 5);
    for (const QJsonValue &event : events)
        QVERIFY(event[QStringLiteral("ph")].isString());
}

void tst_Executable::aWrongCommandLineIsExplained_data()
{
    QTest::addColumn<QString>("arguments");
    for (const char *arguments :
         {"run", "run serial.py --speed fast", "run serial.py --canonical 4", "figure serial.py",
          "figure serial.py -o figure.xyz", "run serial.py --no-such-option"})
        QTest::newRow(arguments) << QString::fromLatin1(arguments);
}

void tst_Executable::aWrongCommandLineIsExplained()
{
    QFETCH(QString, arguments);
    const Ending ending = here(arguments.split(u' '));
    QVERIFY(!ending.err.isEmpty());
    QCOMPARE(ending.status, 2);
}

QTEST_MAIN(tst_Executable)
#include "tst_executable.moc"
