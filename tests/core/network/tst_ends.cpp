// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/plainthread.h"
#include "tests/core/network/site.h"
#include "tests/memoryinuse.h"

#include <QTest>

#include <thread>

using namespace loop;
using web::Exchange;

// How runs with a network end, and that they leave nothing behind.
class TestEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListenerKeepsARunFromBeingADeadlock();
    void aRunThatListensNoMoreIsADeadlockAgain();
    void requestsUnderWayGoOnWhenTheServerCloses();
    void stopInTheMiddle();
    void aThreadMayHaveItsOwn();
    void nothingIsLeftBehind();
};

static Coroutine sayHello(Exchange &exchange)
{
    exchange.answer(textResponse("hello"), nullptr);
    co_return Value();
}

// Only somebody outside can end its wait.
void TestEnds::aListenerKeepsARunFromBeingADeadlock()
{
    Site site;
    Ref<Future> hasCome;
    site.serve = [&](Exchange &exchange) -> Coroutine {
        hasCome->setResult({});
        return sayHello(exchange);
    };
    std::unique_ptr<Outsider> curl;
    site.run([&]() -> Coroutine {
        hasCome = site.signal();
        site.listen();
        curl = std::make_unique<Outsider>(site, "GET / HTTP/1.1\r\n\r\n");
        co_await hasCome->waiting();
        co_return Value();
    });
    QCOMPARE(site.requests, 1);
    QCOMPARE(site.program().runtime().stopReason(), std::string());
    curl.reset();
    hasCome = nullptr;
}

void TestEnds::aRunThatListensNoMoreIsADeadlockAgain()
{
    Site site;
    site.serve = sayHello;
    site.run([&]() -> Coroutine {
        site.listen();
        const auto asked = site.get();
        co_await asked.reply->waiting();
        site.close();
        const auto never = site.signal();
        co_await never->waiting();
        co_return Value();
    });
    QCOMPARE(site.program().runtime().stopReason(), std::string("deadlock"));
}

void TestEnds::requestsUnderWayGoOnWhenTheServerCloses()
{
    Site site;
    Ref<Future> hasCome;
    Ref<Future> isClosed;
    site.serve = [&](Exchange &exchange) -> Coroutine {
        hasCome->setResult({});
        co_await isClosed->waiting();
        co_return co_await sayHello(exchange);
    };
    std::string answer;
    site.run([&]() -> Coroutine {
        hasCome = site.signal();
        isClosed = site.signal();
        site.listen();
        const auto asked = site.get();
        co_await hasCome->waiting();
        site.close();
        isClosed->setResult({});
        const Value reply = co_await asked.reply->waiting();
        answer = summary(reply);
        co_return Value();
    });
    QCOMPARE(answer, std::string("200 hello"));
    hasCome = isClosed = nullptr;
}

void TestEnds::stopInTheMiddle()
{
    const int descriptors = openDescriptors();
    {
        Site site;
        Ref<Future> never;
        std::thread outside;
        site.serve = [&](Exchange &) -> Coroutine {
            if (site.requests == 10 && !outside.joinable())
                outside = std::thread([&] { site.program().runtime().interlock().abort(); });
            co_await never->waiting();
            co_return Value();
        };
        std::vector<Site::Asked> asked;
        site.run([&]() -> Coroutine {
            never = site.signal();
            site.listen();
            for (int i = 0; i < 10; ++i)
                asked.push_back(site.get());
            co_await never->waiting();
            co_return Value();
        });
        outside.join();
        QCOMPARE(site.requests, 10);
        site.program().runtime().finish();
        asked.clear();
        never = nullptr;
    }
    QCOMPARE(openDescriptors(), descriptors);
}

void TestEnds::aThreadMayHaveItsOwn()
{
    Site site;
    std::string answer;
    site.serve = sayHello;
    const auto other = [&] {
        run(site.program().runtime(), body("other", [&]() -> Coroutine {
                site.listen();
                const auto asked = site.get();
                const Value reply = co_await asked.reply->waiting();
                answer = summary(reply);
                site.close();
                co_return Value();
            }));
    };
    site.program().execute([&] { site.program().runtime().startThread("other", other)->join(); });
    QCOMPARE(answer, std::string("200 hello"));
}

// Runs a site with a good client, one that hangs up, one that talks nonsense, and one too many.
static void useEverything()
{
    Site site;
    Ref<Future> hasCome;
    site.serve = [&](Exchange &exchange) -> Coroutine {
        if (exchange.request().url.path() == QLatin1String("/never")) {
            hasCome->setResult({});
            const auto never = site.signal();
            co_await never->waiting();
        }
        co_return co_await sayHello(exchange);
    };
    std::vector<Site::Asked> left;
    site.run([&]() -> Coroutine {
        hasCome = site.signal();
        site.listen();
        for (int i = 0; i < 5; ++i) {
            const auto asked = site.get();
            co_await asked.reply->waiting();
        }
        Outsider nonsense(site, "NONSENSE\r\n\r\n");
        co_await nonsense.ended()->waiting();
        Outsider curl(site, "GET /never HTTP/1.1\r\n\r\n");
        co_await hasCome->waiting();
        curl.socket().abort();
        for (int i = 0; i < 5; ++i)
            left.push_back(site.get(QStringLiteral("/")));
        co_return Value();
    });
    site.program().runtime().finish();
    left.clear();
    hasCome = nullptr;
}

void TestEnds::nothingIsLeftBehind()
{
    useEverything(); // what libraries keep is there now
    const int descriptors = openDescriptors();
    const auto memory = tests::allocatedBytes();
    for (int i = 0; i < 20; ++i)
        useEverything();
    QCOMPARE(openDescriptors(), descriptors);
    QVERIFY2(tests::allocatedBytes() < memory + 100'000,
             qPrintable(QString::number(tests::allocatedBytes() - memory)));
}

QTEST_GUILESS_MAIN(TestEnds)
#include "tst_ends.moc"
