// SPDX-License-Identifier: GPL-3.0-or-later

// Packages from outside that have a stand-in: CPython has none of them here to compare with.

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

class tst_Shims : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aiofilesKeepInMemoryWhatIsWritten();
    void eachStepOfAFileIsAJobOfTheExecutor();
    void aFileThatWasNeverWrittenIsMissing();
    void uvloopRunsOnTheOwnLoop();
    void nestAsyncioIsApplied();

private:
    /// Runs the text as a program; its output is in m_out and m_err.
    void run(const QByteArray &program, const QStringList &options = {});

    QByteArray m_out;
    QByteArray m_err;
};

void tst_Shims::run(const QByteArray &program, const QStringList &options)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("program.py")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(program);
    file.close();
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.start(QStringLiteral(AWAITSCOPE_PROGRAM),
                  QStringList{QStringLiteral("run"), QStringLiteral("program.py")} + options);
    QVERIFY(process.waitForFinished(60'000));
    m_out = process.readAllStandardOutput();
    m_err = process.readAllStandardError();
}

void tst_Shims::aiofilesKeepInMemoryWhatIsWritten()
{
    run(R"(import asyncio, aiofiles, aiofiles.os

async def main():
    async with aiofiles.open("a.txt", "w") as f:
        print(await f.write("one\ntwo\n"))
        await f.writelines(["drei\n", "ü"])
    async with aiofiles.open("a.txt") as f:
        async for line in f:
            print(repr(line))
        print(await f.seek(4), repr(await f.read(3)), await f.tell(), f.closed)
    f = await aiofiles.open("a.txt", "ab")
    await f.write(b"!")
    await f.close()
    async with aiofiles.open("a.txt", "rb") as f:
        print((await f.read())[-3:], f.closed)
    print(f.closed, await aiofiles.os.path.exists("a.txt"), await aiofiles.os.listdir())
    await aiofiles.os.remove("a.txt")
    print(await aiofiles.os.path.exists("a.txt"))
    try:
        async with aiofiles.open("b.txt", "w") as f:
            await f.read()
    except OSError as error:
        print(repr(error))

asyncio.run(main())
)");
    QCOMPARE(QString::fromUtf8(m_out),
             QStringLiteral("8\n'one\\n'\n'two\\n'\n'drei\\n'\n'ü'\n4 'two' 7 False\n"
                            "b'\\xc3\\xbc!' False\nTrue True ['a.txt']\nFalse\n"
                            "UnsupportedOperation('not readable')\n"));
    QCOMPARE(m_err, QByteArray());
}

void tst_Shims::eachStepOfAFileIsAJobOfTheExecutor()
{
    run(R"(import asyncio, aiofiles

async def main():
    async with aiofiles.open("a", "w") as f:
        await f.write("x")

asyncio.run(main())
)",
        {QStringLiteral("--canonical"), QStringLiteral("2")});
    QCOMPARE(m_out.count(" submit "), 3); // open, write and close
    QCOMPARE(m_out.count(" finish ok"), 3);
}

void tst_Shims::aFileThatWasNeverWrittenIsMissing()
{
    run(R"(import asyncio, aiofiles

async def main():
    try:
        async with aiofiles.open("nowhere.txt") as f:
            print(await f.read())
    except FileNotFoundError as error:
        print(error)

asyncio.run(main())
)");
    QCOMPARE(m_out, QByteArray("[Errno 2] No such file or directory: 'nowhere.txt'\n"));
    QVERIFY2(m_err.contains("files live in memory"), m_err.constData());
}

void tst_Shims::uvloopRunsOnTheOwnLoop()
{
    run(R"(import asyncio, uvloop

async def main():
    await asyncio.sleep(0.1)
    return "done"

uvloop.install()
print(asyncio.run(main()), uvloop.run(main()))
)");
    QCOMPARE(m_out, QByteArray("done done\n"));
    QVERIFY2(m_err.contains("uvloop changes nothing"), m_err.constData());
}

void tst_Shims::nestAsyncioIsApplied()
{
    run("import nest_asyncio\nprint(nest_asyncio.apply())\n");
    QCOMPARE(m_out, QByteArray("None\n"));
}

QTEST_GUILESS_MAIN(tst_Shims)
#include "tst_shims.moc"
