// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/engine.h"
#include "core/trace/evidence.h"
#include "core/trace/model.h"
#include "core/trace/words.h"
#include "tests/memoryinuse.h"

#include <QTest>

#include <memory>
#include <semaphore>
#include <thread>

using run::Engine;
using run::Outcome;
using run::Program;
using run::Settings;

namespace
{

/// A server with a slow route, and what a client does with it.
std::string text(const std::string &client)
{
    return "import asyncio\nimport aiohttp\nfrom quart import Quart\n"
           "app = Quart('planets')\n"
           "@app.get('/slow/<int:n>')\n"
           "async def slow(n):\n"
           "    await asyncio.sleep(n)\n"
           "    return str(n)\n"
           "async def main():\n"
           "    stop = asyncio.Event()\n"
           "    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait), "
           "name='server')\n"
           "    await asyncio.sleep(1)\n"
           "    async with aiohttp.ClientSession('http://127.0.0.1:5000') as session:\n"
           "        async def fetch(n):\n"
           "            async with session.get(f'/slow/{n}') as response:\n"
           "                return await response.text()\n" +
           client +
           "    stop.set()\n"
           "    await server\n"
           "asyncio.run(main())\n";
}

const char *const threeAtOnce = "        await asyncio.gather(*(fetch(n) for n in (3, 1, 2)))\n";

std::unique_ptr<trace::Model> modelOf(const std::string &source)
{
    Engine engine(Program::fromText("test.py", source), Settings());
    engine.execute();
    auto model = std::make_unique<trace::Model>(engine.trace());
    model->update();
    return model;
}

trace::Id taskCalled(const trace::Model &model, std::string_view name)
{
    for (const trace::TaskInfo &task : model.entities().tasks()) {
        if (task.id && model.trace().text(task.name) == name)
            return task.id;
    }
    return 0;
}

/// The words for what made a task ready, in order.
std::vector<std::string> causesOf(const trace::Model &model, trace::Id task)
{
    std::vector<std::string> causes;
    for (std::size_t i = 0; i < model.size(); ++i) {
        const trace::Event &event = model.trace()[i];
        if (event.kind == trace::Kind::TaskReady && event.subject == task)
            causes.push_back(trace::words::cause(model.entities(), event));
    }
    return causes;
}

} // namespace

/// What requests leave in a run's trace, and what they leave behind: nothing.
class TestRequestsInTheTrace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestIsAnsweredByATaskOfItsOwn();
    void aWaitForAnAnswerNamesTheRequest();
    void requestsInFlightAreADepth();
    void whatTheServerWaitsForCountsOnce();
    void aStopInTheMiddleEndsServerAndClients();
    void aPortIsFreeInTheNextRun();
    void leavesNothingBehind();
};

void TestRequestsInTheTrace::aRequestIsAnsweredByATaskOfItsOwn()
{
    const auto model = modelOf(text(threeAtOnce));
    const trace::TaskInfo *handler = model->entities().task(taskCalled(*model, "GET /slow/1"));
    QVERIFY(handler);
    QCOMPARE(handler->creator.taskId(), taskCalled(*model, "server"));
    const trace::Id client = taskCalled(*model, "Task-4"); // the second of the three
    QVERIFY(client);
    const std::string clientName = model->entities().label(client);
    QCOMPARE(causesOf(*model, handler->id).front(), "a request of " + clientName);
    QCOMPARE(causesOf(*model, client).back(),
             "the answer of " + model->entities().label(handler->id));
}

void TestRequestsInTheTrace::aWaitForAnAnswerNamesTheRequest()
{
    const auto model = modelOf(text(threeAtOnce));
    int waits = 0;
    for (std::size_t i = 0; i < model->size(); ++i) {
        const trace::Event &event = model->trace()[i];
        if (event.kind != trace::Kind::TaskWaits ||
            event.as<trace::WaitKind>() != trace::WaitKind::Network)
            continue;
        ++waits;
        if (event.subject == taskCalled(*model, "Task-4"))
            QCOMPARE(trace::words::reason(model->entities(), event),
                     std::string("GET 127.0.0.1:5000/slow/1"));
    }
    QCOMPARE(waits, 3);
}

void TestRequestsInTheTrace::requestsInFlightAreADepth()
{
    const auto model = modelOf(text(threeAtOnce));
    const auto &queues = model->entities().queues();
    QCOMPARE(queues.size(), std::size_t(1));
    QCOMPARE(queues[0].kind, trace::QueueKind::Requests);
    QCOMPARE(model->entities().objectName(trace::ObjectKind::Queue, queues[0].id),
             std::string("requests 127.0.0.1:5000"));
    QCOMPARE(model->spans().queue(queues[0].id).greatest(), 3u);
    const trace::State state = model->stateAt(std::chrono::milliseconds(2500));
    QCOMPARE(state.queues.size(), std::size_t(1));
    QCOMPARE(state.queues[0].depth, 2u);
    std::string items;
    for (const trace::StringId item : state.queues[0].items)
        items += std::string(model->trace().text(item)) + ";";
    QCOMPARE(items, std::string("GET /slow/3;GET /slow/2;"));
}

void TestRequestsInTheTrace::whatTheServerWaitsForCountsOnce()
{
    const auto model = modelOf(text(threeAtOnce));
    const trace::Waits waits = trace::waitsOf(*model);
    QCOMPARE(waits.number, std::size_t(4)); // until the server listens, and three routes
    QCOMPARE(waits.atOnce, std::size_t(3));
}

void TestRequestsInTheTrace::aStopInTheMiddleEndsServerAndClients()
{
    Settings settings;
    settings.mode = Settings::Mode::Live;
    settings.rate = 100;
    settings.endless = true;
    Engine engine(
        Program::fromText("test.py", text("        asking = asyncio.gather(*(fetch(n) for n in "
                                          "range(9000, 9100)))\n"
                                          "        await asyncio.sleep(1)\n"
                                          "        print('asked')\n"
                                          "        await asking\n")),
        settings);
    std::binary_semaphore asked(0);
    engine.onOutput = [&](std::string_view output) {
        if (output.find("asked") != std::string_view::npos)
            asked.release();
    };
    run::Ending ending;
    std::thread thread([&] { ending = engine.execute(); });
    asked.acquire();
    engine.stop();
    thread.join(); // a stop that does not stop hangs here until the test's time limit
    QCOMPARE(ending.outcome, Outcome::Stopped);
}

void TestRequestsInTheTrace::aPortIsFreeInTheNextRun()
{
    for (int i = 0; i < 2; ++i) {
        Engine engine(Program::fromText("test.py",
                                        "import asyncio\nfrom quart import Quart\n"
                                        "async def main():\n"
                                        "    asyncio.create_task(Quart('a').run_task())\n"
                                        "    await asyncio.sleep(1)\n"
                                        "asyncio.run(main())\n"),
                      Settings());
        QCOMPARE(engine.execute().outcome, Outcome::Ok);
    }
}

void TestRequestsInTheTrace::leavesNothingBehind()
{
    const Program unfinished = Program::fromText(
        "test.py", text("        tasks = [asyncio.create_task(fetch(9)) for _ in range(20)]\n"
                        "        await asyncio.sleep(1)\n"
                        "        tasks[0].cancel()\n"
                        "        kept = aiohttp.ClientSession()\n"
                        "        asyncio.get_running_loop().stop()\n"
                        "        await asyncio.sleep(1)\n"));
    const auto runOnce = [&] {
        Engine engine(unfinished, Settings());
        engine.execute();
    };
    for (int i = 0; i < 3; ++i)
        runOnce();
    const qint64 before = tests::allocatedBytes();
    for (int i = 0; i < 5; ++i)
        runOnce();
    const qint64 left = tests::allocatedBytes() - before;
    QVERIFY2(left < 100'000, qPrintable(QString::number(left)));
}

QTEST_GUILESS_MAIN(TestRequestsInTheTrace)
#include "tst_requestsinthetrace.moc"
