// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/goldentext.h"

#include <QDir>
#include <QProcess>
#include <QtTest>

using namespace conformance;

namespace
{

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Lines "folder/program.py  reason": known not to agree yet.
QMap<QString, QString> knownFailures()
{
    QMap<QString, QString> failures;
    const QString list = QStringLiteral(AWAITSCOPE_CONFORMANCE_DIR "/known_failures.txt");
    for (const QByteArray &line : contents(list).split('\n')) {
        const QString text = QString::fromUtf8(line).simplified();
        if (!text.isEmpty() && !text.startsWith(u'#'))
            failures.insert(text.section(u' ', 0, 0), text.section(u' ', 1));
    }
    return failures;
}

} // namespace

/// The app runs each program with CPython's output, schedule, times and outcome.
class tst_Conformance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theFirstDifferingLineIsShown();
    void theOutcomeGivesTheExitStatus();
    void whatOnlyTheAppSaysIsNotCompared();
    void everyGoldenTextHasItsProgram();
    void agreesWithCPython_data();
    void agreesWithCPython();

private:
    QMap<QString, QString> m_knownFailures;
};

void tst_Conformance::initTestCase()
{
    m_knownFailures = knownFailures();
    for (auto it = m_knownFailures.cbegin(); it != m_knownFailures.cend(); ++it) {
        const QString name = it.key().section(u':', 0, 0);
        const QString lesson = QStringLiteral(AWAITSCOPE_LESSONS_DIR "/") + name.section(u'/', 1);
        const QString program = QStringLiteral(AWAITSCOPE_CONFORMANCE_DIR "/") + name;
        QVERIFY2(QFile::exists(program) ||
                     (it.key().startsWith(u"lessons/") && QFile::exists(lesson)),
                 qPrintable(it.key()));
        QVERIFY2(!it.value().isEmpty(), qPrintable(it.key() + QStringLiteral(": give a reason")));
    }
}

void tst_Conformance::theFirstDifferingLineIsShown()
{
    QCOMPARE(firstDifference("a\nb\n", "a\nb\n"), QByteArray());
    QCOMPARE(firstDifference("a\nb\n", "a\nx\n"), QByteArray("line 2\n  CPython  b\n  app      x"));
    QCOMPARE(firstDifference("a\nb\n", "a\n"),
             QByteArray("line 2\n  CPython  b\n  app      (end)"));
    QCOMPARE(firstDifference("a\n", "a\nb\n"),
             QByteArray("line 2\n  CPython  (end)\n  app      b"));
    QCOMPARE(firstDifference("a\n", "a"),
             QByteArray("line 1\n  CPython  a\n  app      a (no newline)"));
}

void tst_Conformance::theOutcomeGivesTheExitStatus()
{
    QCOMPARE(exitStatus("0.000000 out \"x\"\n0.000000 end ok\n"), 0);
    QCOMPARE(exitStatus("0.000000 end raise ValueError \"end ok\"\n"), 1);
    QCOMPARE(exitStatus("0.000000 end exit 7\n"), 7);
    QCOMPARE(exitStatus("1.000000 end idle\n"), 4);
    QCOMPARE(exitStatus(""), -1);
    QVERIFY(usesTheWeb("import asyncio\nimport aiohttp\n") && usesTheWeb("from quart import g\n"));
    QVERIFY(!usesTheWeb("# import quart\nimport quartz\n"));
    QCOMPARE(
        withoutAccessLog("a\n[2020-08-14 21:43:10 +0000] [42] [INFO] 127.0.0.1:49152 GET / 1.1 "
                         "200 5 0\nb\n"),
        QByteArray("a\nb\n"));
    QCOMPARE(ownOptions("\"\"\"x\"\"\"\n# run with: --max-time 2\nimport x\n"),
             (QList<QByteArray>{"--max-time", "2"}));
}

void tst_Conformance::whatOnlyTheAppSaysIsNotCompared()
{
    const QByteArray warning = "p.py:1:2: warning: name 'x' is not defined\n    x\n    ^\n";
    QCOMPARE(comparableErrors(warning + warning + "a <b at 0x7f001234>\n", "0 end ok\n"),
             QByteArray("a <b at 0x?>\n"));
    QCOMPARE(comparableErrors("a\nthe program raised b\n", "0 end raise B \"\"\n"), QByteArray("a\n"));
    QCOMPARE(comparableErrors("deadlock: b\n", "0 end deadlock\n"), QByteArray());
    QCOMPARE(comparableErrors("text\n", "0 end exit 1\n"), QByteArray("text\n"));
}

void tst_Conformance::everyGoldenTextHasItsProgram()
{
    const QDir root(QStringLiteral(AWAITSCOPE_CONFORMANCE_DIR));
    for (const QString &folder : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir programs(folder == u"lessons" ? QStringLiteral(AWAITSCOPE_LESSONS_DIR)
                                                 : root.filePath(folder));
        for (const QFileInfo &golden :
             QDir(root.filePath(folder))
                 .entryInfoList({QStringLiteral("*.canonical"), QStringLiteral("*.stdout"),
                                 QStringLiteral("*.stderr")}))
            QVERIFY2(programs.exists(golden.completeBaseName() + QStringLiteral(".py")),
                     qPrintable(golden.filePath()));
    }
}

void tst_Conformance::agreesWithCPython_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("goldenFolder");
    QTest::addColumn<QString>("program");
    const QDir root(QStringLiteral(AWAITSCOPE_CONFORMANCE_DIR));
    const auto addFolder = [&root](const QString &name, const QString &path) {
        for (const QString &program : QDir(path).entryList({QStringLiteral("*.py")}, QDir::Files))
            QTest::newRow(qPrintable(name + u'/' + program))
                << path << root.filePath(name) << program;
    };
    for (const QString &folder : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        addFolder(folder, root.filePath(folder));
    addFolder(QStringLiteral("lessons"), QStringLiteral(AWAITSCOPE_LESSONS_DIR));
}

void tst_Conformance::agreesWithCPython()
{
    QFETCH(QString, folder);
    QFETCH(QString, goldenFolder);
    QFETCH(QString, program);
    const bool isWeb = usesTheWeb(contents(folder + u'/' + program));
    const QString path = goldenFolder + u'/' + QFileInfo(program).completeBaseName();
    const QByteArray golden =
        contents(path + (isWeb ? QStringLiteral(".stdout") : QStringLiteral(".canonical")));
    QVERIFY2(!golden.isEmpty(), "no golden text: run tests/conformance/regenerate.py");

    QStringList arguments = {QStringLiteral("run"),         program,
                             QStringLiteral("--seed"),      QStringLiteral("0"),
                             QStringLiteral("--max-time"),  QStringLiteral("3600"),
                             QStringLiteral("--max-steps"), QStringLiteral("200000")};
    if (!isWeb)
        arguments << QStringLiteral("--canonical") << QStringLiteral("2");
    for (const QByteArray &option : ownOptions(contents(folder + u'/' + program)))
        arguments << QString::fromUtf8(option);
    QProcess app;
    app.setWorkingDirectory(folder);
    app.start(QStringLiteral(AWAITSCOPE_PROGRAM), arguments);
    app.closeWriteChannel();
    const bool ended = app.waitForFinished(60'000);
    const QByteArray ownFolder = QDir(folder).canonicalPath().toUtf8() + '/';
    const QByteArray output = app.readAllStandardOutput().replace(ownFolder, {});
    const QByteArray actual = isWeb ? withoutAccessLog(output) : output;
    const int expectedStatus = isWeb ? 0 : exitStatus(golden);
    const QByteArray errors = app.readAllStandardError().replace(ownFolder, {});
    // Of a program that is known not to agree, too.
    QVERIFY2(!ended || app.exitCode() != SANITIZER_STATUS, errors.constData());
    QByteArray complaint = firstDifference(golden, actual);
    if (!ended || app.exitStatus() != QProcess::NormalExit)
        complaint += "\n  the app " + QByteArray(ended ? "crashed" : "did not end");
    else if (app.exitCode() != expectedStatus)
        complaint += "\n  exit status " + QByteArray::number(app.exitCode()) + ", expected " +
                     QByteArray::number(expectedStatus);
    if (!complaint.isEmpty())
        complaint += "\n  stderr   " + errors.trimmed().split('\n').last();

    const QString name = QString::fromUtf8(QTest::currentDataTag());
    const auto verify = [this](const QString &what, const QByteArray &differs) {
        if (m_knownFailures.contains(what))
            QEXPECT_FAIL("", qPrintable(m_knownFailures[what]), Continue);
        QVERIFY2(differs.isEmpty(), differs.constData());
    };
    verify(name, complaint);
    if (!isWeb) {
        const QByteArray expected = contents(path + QStringLiteral(".stderr")); // none: empty
        verify(name + QStringLiteral(":stderr"),
               firstDifference(expected, comparableErrors(errors, golden)));
    }
}

QTEST_GUILESS_MAIN(tst_Conformance)
#include "tst_conformance.moc"
