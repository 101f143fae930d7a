// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/inprocess.h"
#include "tests/core/loop/program.h"

#include <QTest>

using loop::Coroutine;

namespace
{

web::Request get(const char *url)
{
    return {"GET", QUrl(QString::fromLatin1(url)), {}, {}};
}

/// Keeps what comes until the test wants it.
struct KeepingHandler final : web::Handler {
    void requestCame(std::unique_ptr<web::Exchange> exchange) override
    {
        exchanges.push_back(std::move(exchange));
    }
    std::vector<std::unique_ptr<web::Exchange>> exchanges;
};

/// Answers at once with what was asked.
struct EchoHandler final : web::Handler {
    void requestCame(std::unique_ptr<web::Exchange> exchange) override
    {
        const web::Request &request = exchange->request();
        exchange->answer({201, {}, request.headers, request.method + ' ' + request.body}, nullptr);
    }
};

std::unique_ptr<web::Listener> listening(web::Transport &transport, int port, loop::Loop &loop,
                                         web::Handler &handler)
{
    web::Transport::Listening result = transport.listen("127.0.0.1", port, loop, handler);
    if (auto *listener = std::get_if<std::unique_ptr<web::Listener>>(&result))
        return std::move(*listener);
    return nullptr;
}

/// One request of a test and what became of it.
class Asked
{
public:
    Asked(Program &program, web::Transport &transport, web::Request request)
    {
        m_call = transport.send(std::move(request), program.loop(), program.loop().currentTask(),
                                [this](web::Reply reply) { m_reply = std::move(reply); });
    }
    void abort() { m_call = nullptr; }
    bool isOver() const { return m_reply.has_value(); }
    const web::Response *response() const
    {
        return m_reply ? std::get_if<web::Response>(&m_reply->result) : nullptr;
    }
    std::optional<web::Failure::Kind> failure() const
    {
        const auto *failure = m_reply ? std::get_if<web::Failure>(&m_reply->result) : nullptr;
        return failure ? std::optional(failure->kind) : std::nullopt;
    }
    loop::Task *answeredBy() const { return m_reply ? m_reply->answeredBy.get() : nullptr; }

private:
    std::optional<web::Reply> m_reply;
    std::unique_ptr<web::Call> m_call;
};

} // namespace

/// Requests between the tasks of one run, without any socket.
class TestInProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestIsAnsweredInTwoTurnsAndNoTime();
    void theServerKnowsWhoAsksAndTheClientWhoAnswered();
    void whatCannotBeReachedFails_data();
    void whatCannotBeReachedFails();
    void aPortHasOneServerUntilItIsClosed();
    void onlyThisMachineListens();
    void anAbortedRequestTellsTheServer();
    void anExchangeThatIsDroppedHangsUp();
    void aListenerThatClosesRefusesWhatIsOnItsWay();
    void aHundredRequestsKeepTheirAnswersApart();
    void titlesAndHeaders();
};

void TestInProcess::aRequestIsAnsweredInTwoTurnsAndNoTime()
{
    const auto transport = web::makeInProcessTransport();
    Program p;
    EchoHandler handler;
    std::vector<bool> isOver;
    web::Response response;
    double time = -1;
    p.run("main", [&]() -> Coroutine {
        const auto listener = listening(*transport, 5000, p.loop(), handler);
        web::Request request = get("http://127.0.0.1:5000/a?b=c");
        request.method = "POST";
        request.headers = {{"X-A", "1"}, {"X-A", "2"}};
        request.body = QByteArray(10'000'000, 'x');
        Asked asked(p, *transport, request);
        for (int turn = 0; turn < 3; ++turn) {
            isOver.push_back(asked.isOver());
            co_await p.sleep(0);
        }
        if (asked.response())
            response = *asked.response();
        time = p.loop().time();
        co_return {};
    });
    QCOMPARE(isOver, (std::vector{false, false, true}));
    QCOMPARE(response.status, 201);
    QCOMPARE(response.reason, QByteArray("Created"));
    QCOMPARE(response.headers, (web::Headers{{"X-A", "1"}, {"X-A", "2"}}));
    QCOMPARE(response.body.size(), 10'000'005);
    QCOMPARE(time, 0.0);
}

void TestInProcess::theServerKnowsWhoAsksAndTheClientWhoAnswered()
{
    const auto transport = web::makeInProcessTransport();
    Program p;
    KeepingHandler handler;
    bool knowsRequester = false, knowsAnswerer = false;
    p.run("main", [&]() -> Coroutine {
        const auto listener = listening(*transport, 5000, p.loop(), handler);
        Asked asked(p, *transport, get("http://localhost:5000/"));
        co_await p.sleep(0.1);
        loop::Task *self = p.loop().currentTask();
        knowsRequester = handler.exchanges.front()->requester() == self;
        handler.exchanges.front()->answer({}, self);
        handler.exchanges.clear();
        co_await p.sleep(0.1);
        knowsAnswerer = asked.answeredBy() == self;
        co_return {};
    });
    QVERIFY(knowsRequester);
    QVERIFY(knowsAnswerer);
}

void TestInProcess::whatCannotBeReachedFails_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<int>("failure");
    using Kind = web::Failure::Kind;
    QTest::newRow("nobody listens") << QByteArray("http://127.0.0.1:5001/") << int(Kind::Refused);
    QTest::newRow("the port implied") << QByteArray("http://localhost/") << int(Kind::Refused);
    QTest::newRow("encrypted") << QByteArray("https://127.0.0.1:5000/") << int(Kind::Refused);
    QTest::newRow("elsewhere") << QByteArray("http://example.com/") << int(Kind::NotAllowed);
    QTest::newRow("looks like here")
        << QByteArray("http://127.0.0.1.example.com/") << int(Kind::NotAllowed);
    QTest::newRow("no host") << QByteArray("http:///x") << int(Kind::InvalidUrl);
    QTest::newRow("no http") << QByteArray("ftp://127.0.0.1:5000/") << int(Kind::InvalidUrl);
}

void TestInProcess::whatCannotBeReachedFails()
{
    QFETCH(QByteArray, url);
    QFETCH(int, failure);
    const auto transport = web::makeInProcessTransport();
    Program p;
    EchoHandler handler;
    std::optional<web::Failure::Kind> got;
    p.run("main", [&]() -> Coroutine {
        const auto listener = listening(*transport, 5000, p.loop(), handler);
        Asked asked(p, *transport, get(url.constData()));
        co_await p.sleep(0.1);
        got = asked.failure();
        co_return {};
    });
    QVERIFY(got.has_value());
    QCOMPARE(int(*got), failure);
}

void TestInProcess::aPortHasOneServerUntilItIsClosed()
{
    const auto transport = web::makeInProcessTransport();
    Program p;
    EchoHandler handler;
    bool first = false, second = true, anyFree = false, again = false;
    p.run("main", [&]() -> Coroutine {
        auto listener = listening(*transport, 5000, p.loop(), handler);
        first = listener && listener->port() == 5000;
        auto taken = transport->listen("127.0.0.1", 5000, p.loop(), handler);
        const auto *failure = std::get_if<web::Failure>(&taken);
        second = !failure || failure->kind != web::Failure::Kind::AddressInUse;
        const auto free = listening(*transport, 0, p.loop(), handler);
        anyFree = free && free->port() > 0;
        listener = nullptr;
        again = listening(*transport, 5000, p.loop(), handler) != nullptr;
        co_return {};
    });
    QVERIFY(first && !second && anyFree && again);
}

void TestInProcess::onlyThisMachineListens()
{
    const auto transport = web::makeInProcessTransport();
    Program p;
    EchoHandler handler;
    std::string kinds;
    p.run("main", [&]() -> Coroutine {
        for (const char *host : {"127.0.0.1", "localhost", "0.0.0.0", "::1", "192.168.1.5"}) {
            auto result = transport->listen(host, 0, p.loop(), handler);
            kinds += std::holds_alternative<web::Failure>(result) ? '-' : '+';
        }
        co_return {};
    });
    QCOMPARE(kinds, std::string("++++-"));
}

void TestInProcess::anAbortedRequestTellsTheServer()
{
    const auto transport = web::makeInProcessTransport();
    Program p;
    KeepingHandler handler;
    int abandoned = 0;
    bool over = true;
    p.run("main", [&]() -> Coroutine {
        const auto listener = listening(*transport, 5000, p.loop(), handler);
        Asked asked(p, *transport, get("http://127.0.0.1:5000/"));
        Asked early(p, *transport, get("http://127.0.0.1:5000/"));
        early.abort(); // never arrives
        co_await p.sleep(0.1);
        handler.exchanges.front()->abandoned = [&] { ++abandoned; };
        asked.abort();
        co_await p.sleep(0.1);
        handler.exchanges.front()->answer({}, nullptr);
        co_await p.sleep(0.1);
        over = asked.isOver();
        co_return {};
    });
    QCOMPARE(handler.exchanges.size(), std::size_t(1));
    QCOMPARE(abandoned, 1);
    QVERIFY(!over);
    handler.exchanges.clear();
}

void TestInProcess::anExchangeThatIsDroppedHangsUp()
{
    const auto transport = web::makeInProcessTransport();
    Program p;
    KeepingHandler handler;
    std::optional<web::Failure::Kind> got;
    p.run("main", [&]() -> Coroutine {
        const auto listener = listening(*transport, 5000, p.loop(), handler);
        Asked asked(p, *transport, get("http://127.0.0.1:5000/"));
        co_await p.sleep(0.1);
        handler.exchanges.clear();
        co_await p.sleep(0.1);
        got = asked.failure();
        co_return {};
    });
    QVERIFY(got == web::Failure::Kind::Disconnected);
}

void TestInProcess::aListenerThatClosesRefusesWhatIsOnItsWay()
{
    const auto transport = web::makeInProcessTransport();
    Program p;
    EchoHandler handler;
    std::optional<web::Failure::Kind> got;
    p.run("main", [&]() -> Coroutine {
        auto listener = listening(*transport, 5000, p.loop(), handler);
        Asked asked(p, *transport, get("http://127.0.0.1:5000/"));
        listener = nullptr;
        co_await p.sleep(0.1);
        got = asked.failure();
        co_return {};
    });
    QVERIFY(got == web::Failure::Kind::Refused);
}

void TestInProcess::aHundredRequestsKeepTheirAnswersApart()
{
    const auto transport = web::makeInProcessTransport();
    Program p;
    EchoHandler handler;
    int right = 0;
    p.run("main", [&]() -> Coroutine {
        const auto listener = listening(*transport, 5000, p.loop(), handler);
        std::vector<std::unique_ptr<Asked>> all;
        for (int i = 0; i < 100; ++i) {
            web::Request request = get("http://127.0.0.1:5000/");
            request.body = QByteArray::number(i);
            all.push_back(std::make_unique<Asked>(p, *transport, request));
        }
        co_await p.sleep(0.1);
        for (int i = 0; i < 100; ++i) {
            const web::Response *response = all[std::size_t(i)]->response();
            right += response && response->body == "GET " + QByteArray::number(i) ? 1 : 0;
        }
        co_return {};
    });
    QCOMPARE(right, 100);
}

void TestInProcess::titlesAndHeaders()
{
    QCOMPARE(web::titleOf(get("http://127.0.0.1:5000/planet/1?x=1")),
             QByteArray("GET 127.0.0.1:5000/planet/1"));
    QCOMPARE(web::titleOf(get("http://localhost")), QByteArray("GET localhost:80/"));
    QCOMPARE(web::addressOf(QUrl(QStringLiteral("http://[::1]:7/"))), QByteArray("[::1]:7"));
    const web::Headers headers = {{"Content-Type", "text/plain"}, {"X", "1"}, {"x", "2"}};
    QCOMPARE(web::header(headers, "content-type"), QByteArray("text/plain"));
    QCOMPARE(web::header(headers, "X"), QByteArray("1"));
    QVERIFY(web::header(headers, "Y").isNull());
    QCOMPARE(web::reasonOf(404), QByteArray("Not Found"));
    QVERIFY(web::reasonOf(299).isEmpty());
    QVERIFY(web::isLoopback("127.4.5.6") && web::isLoopback("LOCALHOST"));
    QVERIFY(!web::isLoopback("127.0.0.x") && !web::isLoopback("10.0.0.1") && !web::isLoopback(""));
}

QTEST_GUILESS_MAIN(TestInProcess)
#include "tst_inprocess.moc"
