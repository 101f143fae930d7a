// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using run::Program;

class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAFile();
    void itsPlaceIsAbsolute();
    void saysWhatIsWrongWithAFile_data();
    void saysWhatIsWrongWithAFile();
    void refusesWhatIsNoFile();
    void showsTheLineAndTheColumn();
    void anEmptyFileIsAProgram();
    void knowsWhatItImports();

private:
    QString write(const QByteArray &bytes);

    QTemporaryDir m_folder;
};

QString TestProgram::write(const QByteArray &bytes)
{
    const QString path = m_folder.filePath(QStringLiteral("program.py"));
    QFile file(path);
    [&] { QVERIFY(file.open(QIODevice::WriteOnly)); }();
    file.write(bytes);
    return path;
}

void TestProgram::readsAFile()
{
    const Program program = Program::fromFile(write("print('é')\n").toStdString());
    QVERIFY(program.isRunnable());
    QVERIFY(program.diagnostics().empty());
    QCOMPARE(program.fileName(), std::string("program.py"));
    QCOMPARE(program.place(), program.path());
}

void TestProgram::itsPlaceIsAbsolute()
{
    write("pass\n");
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_folder.path()));
    const Program relative = Program::fromFile("./program.py");
    QVERIFY(QDir::setCurrent(before));
    QCOMPARE(relative.path(), std::string("./program.py"));
    QCOMPARE(relative.place(), QDir(m_folder.path()).canonicalPath().toStdString() + "/./program.py"); // as CPython's
    const Program edited = Program::fromText("/no/such/folder/a.py", "pass\n");
    QCOMPARE(edited.place(), std::string("/no/such/folder/a.py"));
    QCOMPARE(edited.fileName(), std::string("a.py"));
    QCOMPARE(Program::fromText("a.py", "pass\n").place(), std::string("a.py"));
}

void TestProgram::saysWhatIsWrongWithAFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<int>("line");
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\0\0",
                                          7)
                            << QByteArray("zero byte") << 1;
    QTest::newRow("Latin-1") << QByteArray("a = 1\nprint('\xe9')\n") << QByteArray("UTF-8") << 2;
    QTest::newRow("cut off") << QByteArray("print('\xc3") << QByteArray("UTF-8") << 1;
    QTest::newRow("surrogate") << QByteArray("'\xed\xa0\x80'\n") << QByteArray("UTF-8") << 1;
    QTest::newRow("50 MB") << QByteArray(50'000'000, ' ') << QByteArray("50 MB") << 0;
    QTest::newRow("syntax") << QByteArray("if True\n    pass\n") << QByteArray("expected ':'") << 1;
    QTest::newRow("a module") << QByteArray("import socket\n") << QByteArray("socket") << 1;
}

void TestProgram::saysWhatIsWrongWithAFile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, words);
    QFETCH(int, line);
    const Program program = Program::fromFile(write(bytes).toStdString());
    QVERIFY(!program.isRunnable());
    QCOMPARE(program.diagnostics().size(), size_t(1));
    const script::Diagnostic &error = program.diagnostics().front();
    QCOMPARE(error.severity, script::Severity::Error);
    QCOMPARE(error.range.begin.line, line);
    const std::string text = run::describe(error, program);
    QVERIFY2(text.find(words.toStdString()) != std::string::npos, text.c_str());
}

void TestProgram::refusesWhatIsNoFile()
{
    const Program missing = Program::fromFile(m_folder.filePath(QStringLiteral("no.py")).toStdString());
    QVERIFY(!missing.isRunnable());
    QVERIFY(missing.diagnostics().front().message.find("does not exist") != std::string::npos);
    const Program folder = Program::fromFile(m_folder.path().toStdString());
    QVERIFY(!folder.isRunnable());
    QVERIFY(folder.diagnostics().front().message.find("folder") != std::string::npos);
}

void TestProgram::showsTheLineAndTheColumn()
{
    const Program program = Program::fromText("x.py", "a = 1\nb = = 2\n");
    QVERIFY(!program.isRunnable());
    QCOMPARE(run::describe(program.diagnostics().front(), program),
             std::string("x.py:2:5: error: invalid syntax\n    b = = 2\n        ^\n"));
}

void TestProgram::knowsWhatItImports()
{
    const Program program = Program::fromText("a.py", "import asyncio as a, time\n"
                                                      "async def f():\n"
                                                      "    from collections.abc import Sized\n");
    QVERIFY(program.isRunnable());
    for (const char *module : {"asyncio", "time", "collections", "collections.abc"})
        QVERIFY2(program.imports(module), module);
    for (const char *module : {"a", "as", "asyncio.queues", "Sized", "json"})
        QVERIFY2(!program.imports(module), module);
}

void TestProgram::anEmptyFileIsAProgram()
{
    QVERIFY(Program::fromFile(write("").toStdString()).isRunnable());
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
