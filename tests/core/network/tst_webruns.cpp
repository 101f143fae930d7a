// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/livetransport.h"
#include "core/run/engine.h"
#include "core/trace/findings/findings.h"
#include "core/trace/model.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTest>

#include <atomic>
#include <semaphore>
#include <thread>

// Live runs of programs that speak HTTP, with the real transport.
class TestWebRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerThatRestsIsNoDeadlock();
    void steppingDoesNotJumpOverAnAnswer();
};

namespace
{

run::Settings liveSettings()
{
    using network::Allowance;
    run::Settings settings;
    settings.mode = run::Settings::Mode::Live;
    settings.rate = 100;
    settings.endless = true;
    settings.transport = network::liveTransport(std::make_shared<Allowance>(Allowance::Answer::No));
    return settings;
}

run::Program server(const std::string &main)
{
    return run::Program::fromText("server.py", "import asyncio, aiohttp\n"
                                               "from quart import Quart\n"
                                               "app = Quart(__name__)\n"
                                               "@app.get('/')\n"
                                               "async def root():\n"
                                               "    await asyncio.sleep(2)\n"
                                               "    return 'here'\n" +
                                                   main);
}

} // namespace

// The loop waits without end, and no task could wake another; a client could.
void TestWebRuns::aServerThatRestsIsNoDeadlock()
{
    run::Engine engine(server("asyncio.run(app.run_task(port=0, shutdown_trigger="
                              "asyncio.Event().wait))\n"),
                       liveSettings());
    std::thread thread([&] { engine.execute(); });
    trace::Model model(engine.trace());
    const auto rests = [&] {
        model.update();
        if (model.size() == 0)
            return false;
        const trace::Event last = model.trace()[model.size() - 1];
        return last.kind == trace::Kind::PollBegun && last.wideTime() == trace::unlimited;
    };
    QTRY_VERIFY_WITH_TIMEOUT(rests(), 60'000);
    const auto findings = trace::findings::findingsOf(model);
    engine.stop();
    thread.join();
    // What takes long on this machine is another matter.
    const std::string told = trace::findings::text(findings);
    QVERIFY2(told.find("for ever") == std::string::npos, told.c_str());
}

// The client's timeout of five minutes is the only timer while the answer is on its way.
void TestWebRuns::steppingDoesNotJumpOverAnAnswer()
{
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress(QHostAddress::LocalHost)));
    const std::string port = std::to_string(free.serverPort());
    free.close();
    run::Engine engine(server("async def main():\n"
                              "    stop = asyncio.Event()\n"
                              "    serving = asyncio.create_task(\n"
                              "        app.run_task(port=" +
                              port +
                              ", shutdown_trigger=stop.wait))\n"
                              "    await asyncio.sleep(1)\n"
                              "    async with aiohttp.ClientSession() as session:\n"
                              "        async with session.get('http://127.0.0.1:" +
                              port +
                              "/') as answer:\n"
                              "            print(await answer.text())\n"
                              "    stop.set()\n"
                              "    await serving\n"
                              "asyncio.run(main())\n"),
                       liveSettings());
    std::string output;
    engine.onOutput = [&](std::string_view text) { output += text; };
    std::counting_semaphore<> rested(0);
    std::atomic<bool> isOver = false;
    engine.onPaused = [&](bool paused) {
        if (paused)
            rested.release();
    };
    engine.stepTurn();
    run::Ending ending;
    std::thread thread([&] {
        ending = engine.execute();
        isOver = true;
        rested.release();
    });
    for (rested.acquire(); !isOver; rested.acquire())
        engine.stepTurn();
    thread.join();
    QCOMPARE(QString::fromStdString(ending.reason), QString());
    QVERIFY2(output.find("here\n") != std::string::npos, output.c_str());
}

QTEST_GUILESS_MAIN(TestWebRuns)
#include "tst_webruns.moc"
