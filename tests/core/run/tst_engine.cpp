// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/engine.h"
#include "core/run/run.h"
#include "tests/memoryinuse.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <semaphore>
#include <thread>

using run::Engine;
using run::Outcome;
using run::Program;
using run::Settings;

namespace
{

Program program(const char *text)
{
    return Program::fromText("test.py", text);
}

Settings liveSettings()
{
    Settings settings;
    settings.mode = Settings::Mode::Live;
    settings.endless = true;
    return settings;
}

} // namespace

class TestEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsAsTheProgramDoes_data();
    void endsAsTheProgramDoes();
    void givesTheOutputAsItIsPrinted();
    void keepsTheLastErrorUntilTheNamesGo();
    void isReadyBeforeTheFirstLine();
    void stopsWhatNeverEnds_data();
    void stopsWhatNeverEnds();
    void goesLineByLine();
    void pausesAndGoesOn();
    void itsRateAndItsTimeAreForAnyThreadAtAnyTime();
    void holdsTheLimits_data();
    void holdsTheLimits();
    void leavesNothingBehind();
    void runsInAThreadOfItsOwn();
};

void TestEngine::endsAsTheProgramDoes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("outcome");
    QTest::addColumn<int>("exitCode");
    const auto row = [](const char *name, const char *text, Outcome outcome, int code) {
        QTest::newRow(name) << QByteArray(text) << int(outcome) << code;
    };
    row("empty", "", Outcome::Ok, 0);
    row("by itself", "print(1)\n", Outcome::Ok, 0);
    row("raises", "1 / 0\n", Outcome::Raise, 1);
    row("exits", "import sys\nsys.exit(7)\n", Outcome::Exit, 7);
    row("exits well", "import sys\nsys.exit()\n", Outcome::Ok, 0);
    row("exits with a text", "import sys\nsys.exit('no')\n", Outcome::Exit, 1);
    row("deadlock",
        "import asyncio\nasync def main():\n    await asyncio.Event().wait()\n"
        "asyncio.run(main())\n",
        Outcome::Deadlock, 3);
    row("idle", "import asyncio\nasyncio.new_event_loop().run_forever()\n", Outcome::Idle, 4);
    row("beyond the time", "import time\ntime.sleep(7200)\n", Outcome::MaxTime, 5);
    row("not in the language", "import socket\n", Outcome::NotRun, 2);
    row("a syntax error", "print(\n", Outcome::NotRun, 2);
}

void TestEngine::endsAsTheProgramDoes()
{
    QFETCH(QByteArray, text);
    QFETCH(int, outcome);
    QFETCH(int, exitCode);
    Engine engine(program(text.constData()), Settings());
    const run::Ending ending = engine.execute();
    QCOMPARE(int(ending.outcome), outcome);
    QCOMPARE(ending.exitCode, exitCode);
    QCOMPARE(ending.reason.empty(), outcome == int(Outcome::Ok) || outcome == int(Outcome::Exit));
}

void TestEngine::givesTheOutputAsItIsPrinted()
{
    Engine engine(program("import sys\nprint('a', end='')\nprint('b')\nsys.stderr.write('c\\n')\n"),
                  Settings());
    std::string output, errors;
    engine.onOutput = [&](std::string_view text) { output += text; };
    engine.onError = [&](std::string_view text) { errors += text; };
    QCOMPARE(engine.execute().exitCode, 0);
    QCOMPARE(output, std::string("ab\n"));
    QCOMPARE(errors, std::string("c\n"));
}

/// What CPython 3.11.2 writes, without its library's frames; the reference recorder cannot see the end of the process.
void TestEngine::keepsTheLastErrorUntilTheNamesGo()
{
    Engine engine(program("import asyncio, atexit\n"
                          "async def job(): pass\n"
                          "atexit.register(print, 'at exit')\n"
                          "async def main(): await asyncio.wait([job()])\n"
                          "asyncio.run(main())\n"),
                  Settings());
    std::string text;
    engine.onOutput = [&](std::string_view part) { text += part; };
    engine.onError = engine.onOutput;
    QCOMPARE(engine.execute().exitCode, 1);
    QCOMPARE(text, std::string("Traceback (most recent call last):\n"
                               "  File \"test.py\", line 5, in <module>\n"
                               "    asyncio.run(main())\n"
                               "  File \"test.py\", line 4, in main\n"
                               "    async def main(): await asyncio.wait([job()])\n"
                               "                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
                               "TypeError: Passing coroutines is forbidden, use tasks explicitly.\n"
                               "at exit\n"
                               "sys:1: RuntimeWarning: coroutine 'job' was never awaited\n"));
}

void TestEngine::isReadyBeforeTheFirstLine()
{
    Engine engine(program("print('a')\n"), Settings());
    std::string order;
    engine.onReady = [&] { order += "ready "; };
    engine.onOutput = [&](std::string_view text) { order += text; };
    engine.execute();
    QCOMPARE(order, std::string("ready a\n"));
}

void TestEngine::stopsWhatNeverEnds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isLive");
    const auto row = [](const char *name, const char *text) {
        const QByteArray begin("print('begun')\n");
        QTest::addRow("%s, live", name) << begin + text << true;
    };
    const char *busy = "while True:\n    pass\n";
    row("a busy loop", busy);
    QTest::newRow("a busy loop, instant") << QByteArray("print('begun')\n") + busy << false;
    row("a loop that catches everything",
        "while True:\n    try:\n        while True:\n            pass\n"
        "    except BaseException:\n        pass\n    finally:\n        pass\n");
    row("a blocking sleep", "import time\ntime.sleep(3600)\n");
    row("a deadlock",
        "import asyncio\nasync def main():\n    lock = asyncio.Lock()\n    await lock.acquire()\n"
        "    await lock.acquire()\nasyncio.run(main())\n");
    row("a loop with nothing to do", "import asyncio\nasyncio.new_event_loop().run_forever()\n");
    row("tasks that yield for ever",
        "import asyncio\nasync def spin():\n    while True:\n        await asyncio.sleep(0)\n"
        "async def main():\n    await asyncio.gather(spin(), spin())\nasyncio.run(main())\n");
    row("a blocked thread of a pool",
        "import asyncio, time\nasync def main():\n"
        "    await asyncio.to_thread(time.sleep, 3600)\nasyncio.run(main())\n");
    row("a busy thread of a pool",
        "import asyncio\ndef spin():\n    while True:\n        pass\nasync def main():\n"
        "    await asyncio.to_thread(spin)\nasyncio.run(main())\n");
    row("a busy thread",
        "import threading\ndef spin():\n    while True:\n        pass\n"
        "threading.Thread(target=spin).start()\n");
    row("a thread that waits for a lock",
        "import threading\nlock = threading.Lock()\nlock.acquire()\n"
        "threading.Thread(target=lock.acquire).start()\n");
    row("a queue that nobody fills", "import queue\nqueue.Queue().get()\n");
    row("a loop in a thread",
        "import asyncio, threading\nloop = asyncio.new_event_loop()\n"
        "threading.Thread(target=loop.run_forever).start()\n");
    row("a thread that catches everything",
        "import threading, time\ndef stay():\n    while True:\n        try:\n"
        "            time.sleep(3600)\n        except BaseException:\n            pass\n"
        "threading.Thread(target=stay).start()\n");
    row("a long library call", "sum(range(10 ** 12))\n");
}

void TestEngine::stopsWhatNeverEnds()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isLive);
    Engine engine(program(text.constData()), isLive ? liveSettings() : Settings());
    std::binary_semaphore begun(0);
    engine.onOutput = [&](std::string_view) { begun.release(); };
    run::Ending ending;
    std::thread thread([&] { ending = engine.execute(); });
    begun.acquire();
    engine.stop();
    thread.join(); // a stop that does not stop hangs here until the test's time limit
    QCOMPARE(ending.outcome, Outcome::Stopped);
}

void TestEngine::goesLineByLine()
{
    Settings settings = liveSettings();
    Engine engine(program("a = 1\nprint(a)\na = 2\nprint(a)\n"), settings);
    std::atomic<int> rests = 0;
    std::counting_semaphore<100> rested(0);
    engine.onPaused = [&](bool paused) {
        if (paused) {
            ++rests;
            rested.release();
        }
    };
    std::string output;
    engine.onOutput = [&](std::string_view text) { output += text; };
    engine.stepLine();
    std::thread thread([&] { engine.execute(); });
    for (int line = 1; line <= 4; ++line) {
        rested.acquire();
        // It rests before the line: what the lines before it printed is there, nothing more.
        QCOMPARE(output, std::string(line > 2 ? "1\n" : ""));
        QCOMPARE(rests.load(), line);
        engine.stepLine();
    }
    thread.join();
    QCOMPARE(output, std::string("1\n2\n"));
    QCOMPARE(rests.load(), 4);
}

void TestEngine::pausesAndGoesOn()
{
    Engine engine(program("import time\nprint('begun')\ntime.sleep(0.01)\nprint('done')\n"),
                  liveSettings());
    std::binary_semaphore begun(0);
    std::string output;
    engine.onOutput = [&](std::string_view text) {
        output += text;
        if (output == "begun\n") {
            engine.pause();
            begun.release();
        }
    };
    std::thread thread([&] { engine.execute(); });
    begun.acquire();
    const auto paused = engine.now();
    QCOMPARE(engine.now(), paused); // its clock stands still
    engine.resume();
    thread.join();
    QCOMPARE(output, std::string("begun\ndone\n"));
}

// What may go wrong here, the thread sanitizer sees.
void TestEngine::itsRateAndItsTimeAreForAnyThreadAtAnyTime()
{
    Engine engine(program("import time\ntime.sleep(1)\n"), liveSettings());
    std::atomic<bool> isOver = false;
    std::binary_semaphore begun(0);
    bool isPositive = true;
    std::thread other([&] {
        engine.setRate(100);
        begun.release();
        while (!isOver) {
            engine.setRate(100);
            isPositive = isPositive && engine.now().count() >= 0;
        }
    });
    begun.acquire();
    const run::Ending ending = engine.execute();
    isOver = true;
    other.join();
    QCOMPARE(ending.outcome, Outcome::Ok);
    QVERIFY(ending.time >= std::chrono::seconds(1));
    QVERIFY(isPositive);
    QCOMPARE(engine.now(), ending.time);
}

void TestEngine::holdsTheLimits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("outcome");
    QTest::newRow("steps") << QByteArray("import asyncio\nasync def main():\n    while True:\n"
                                         "        await asyncio.sleep(0)\nasyncio.run(main())\n")
                           << int(Outcome::MaxSteps);
    QTest::newRow("memory") << QByteArray("items = []\nwhile True:\n    items.append('x' * 1000)\n")
                            << int(Outcome::Memory);
    QTest::newRow("output") << QByteArray("while True:\n    print('x' * 1000)\n")
                            << int(Outcome::Memory);
    QTest::newRow("recursion") << QByteArray("def f():\n    f()\nf()\n") << int(Outcome::Raise);
}

void TestEngine::holdsTheLimits()
{
    QFETCH(QByteArray, text);
    QFETCH(int, outcome);
    Settings settings;
    settings.maxSteps = 1000;
    settings.heapBytes = 20'000'000;
    settings.outputBytes = 100'000;
    Engine engine(program(text.constData()), settings);
    const run::Ending ending = engine.execute();
    QCOMPARE(int(ending.outcome), outcome);
    QVERIFY(!ending.reason.empty());
}

void TestEngine::leavesNothingBehind()
{
    const Program cyclic = program(
        "import asyncio, time\n"
        "class Node:\n    pass\n"
        "async def waits(queue):\n    node = Node()\n    node.itself = node\n"
        "    await queue.get()\n"
        "async def main():\n    queue = asyncio.Queue()\n"
        "    tasks = [asyncio.create_task(waits(queue)) for _ in range(20)]\n"
        "    await asyncio.to_thread(time.sleep, 1)\n"
        "    await asyncio.wait(tasks, timeout=1)\n"
        "loop = asyncio.new_event_loop()\nloop.run_until_complete(main())\n"
        "import contextvars, logging, queue, threading\n"
        "variable = contextvars.ContextVar('variable')\n"
        "context = contextvars.copy_context()\n"
        "context.run(variable.set, context)\n"
        "variable.set([variable, variable.set(1)])\n"
        "ours = threading.local()\nours.itself = ours\n"
        "threads = [threading.Thread(target=time.sleep, args=(1,)) for _ in range(3)]\n"
        "threads.append(threading.Thread(target=queue.Queue().get, daemon=True))\n"
        "for thread in threads:\n    thread.start()\n"
        "logging.getLogger('a.b').info('x')\n");
    const auto runOnce = [&] {
        Engine engine(cyclic, Settings());
        return engine.execute().outcome;
    };
    for (int i = 0; i < 100; ++i)
        QCOMPARE(runOnce(), Outcome::Ok);
    const qint64 before = tests::residentPages();
    for (int i = 0; i < 1000; ++i)
        runOnce();
    // A page a run would be 1,000; what an allocator keeps at hand does not grow with the runs.
    const qint64 more = tests::residentPages() - before;
    QVERIFY2(more < 500, qPrintable(QString::number(more)));
}

void TestEngine::runsInAThreadOfItsOwn()
{
    Settings settings;
    run::Run run(program("print('x')\n"), settings);
    QSignalSpy ended(&run, &run::Run::ended);
    run.start();
    QVERIFY(ended.wait());
    QCOMPARE(run.state(), run::Run::State::Ended);
    QCOMPARE(run.ending().outcome, Outcome::Ok);
    QVERIFY(run.trace()->size() > 0);
}

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
