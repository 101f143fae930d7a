// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/network/site.h"

#include <QTest>

using namespace loop;
using web::Exchange;
using namespace Qt::StringLiterals;

// Clients that are no part of the run, good and bad, and what a run asks that cannot be had.
class TestClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoComesFromOutsideIsNoTask();
    void noRequestIsAnsweredWith400_data();
    void noRequestIsAnsweredWith400();
    void anUnknownMethodIsAnsweredWith501();
    void aConnectionCarriesManyRequests();
    void requestsSentAtOnceAreAnsweredInOrder();
    void aConnectionEndsWhereItsClientSaysSo_data();
    void aConnectionEndsWhereItsClientSaysSo();
    void theHandlerHearsOfAClientThatHangsUp();
    void aRequestOfTheRunThatIsDroppedHangsUp();
    void anUnansweredRequestIsADisconnection();
    void nobodyListens();
    void aPortInUse();
    void onlyThisMachineMayListen();
    void aUrlThatIsNone_data();
    void aUrlThatIsNone();
    void otherHostsAreRefusedUnlessAllowed();
    void whoIsAskedDecidesForTheRun_data();
    void whoIsAskedDecidesForTheRun();
};

static const QByteArray getRoot = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

static Coroutine sayHello(Exchange &exchange)
{
    exchange.answer(textResponse("hello"), nullptr);
    co_return Value();
}

void TestClients::whoComesFromOutsideIsNoTask()
{
    Site site;
    bool isOutside = false;
    QString client;
    quint16 port = 0;
    QByteArray url;
    site.serve = [&](Exchange &exchange) -> Coroutine {
        isOutside = !exchange.requester();
        client = QString::fromStdString(exchange.client());
        url = exchange.request().url.toEncoded();
        return sayHello(exchange);
    };
    QByteArray answer;
    site.run([&]() -> Coroutine {
        site.listen();
        Outsider curl(site, "GET /a?b=%20 HTTP/1.1\r\nHost: planets.example:80\r\n\r\n");
        co_await curl.hasReceived("hello")->waiting();
        port = curl.socket().localPort();
        answer = curl.received();
        co_return Value();
    });
    QVERIFY(isOutside);
    QCOMPARE(client, u"127.0.0.1:%1"_s.arg(port));
    QCOMPARE(url, QByteArray("http://planets.example:80/a?b=%20"));
    QVERIFY2(answer.startsWith("HTTP/1.1 200 "), answer.constData());
    QVERIFY2(answer.contains("\r\ncontent-length: 5\r\n"), answer.constData());
}

void TestClients::noRequestIsAnsweredWith400_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("one word") << QByteArray("GARBAGE\r\n\r\n");
    QTest::newRow("no version") << QByteArray("GET /\r\n\r\n");
    QTest::newRow("wrong version") << QByteArray("GET / SPDY/3\r\n\r\n");
    QTest::newRow("bytes") << QByteArray("\x16\x03\x01\x02\n\x01\n\x01\xfc\x03\x03\n\n", 12);
}

void TestClients::noRequestIsAnsweredWith400()
{
    QFETCH(QByteArray, text);
    Site site;
    site.serve = sayHello;
    QByteArray answer;
    std::string afterwards;
    site.run([&]() -> Coroutine {
        site.listen();
        Outsider bad(site, text);
        co_await bad.ended()->waiting();
        answer = bad.received();
        const auto asked = site.get();
        const Value reply = co_await asked.reply->waiting();
        afterwards = summary(reply);
        co_return Value();
    });
    QVERIFY2(answer.startsWith("HTTP/1.1 400 "), answer.constData());
    QCOMPARE(site.requests, 1);
    QCOMPARE(afterwards, std::string("200 hello"));
}

void TestClients::anUnknownMethodIsAnsweredWith501()
{
    Site site;
    site.serve = sayHello;
    bool isAnswered = false;
    site.run([&]() -> Coroutine {
        site.listen();
        Outsider odd(site, "BREW / HTTP/1.1\r\nHost: x\r\n\r\n");
        co_await odd.hasReceived("HTTP/1.1 501")->waiting();
        isAnswered = true;
        co_return Value();
    });
    QVERIFY(isAnswered);
    QCOMPARE(site.requests, 0);
}

void TestClients::aConnectionCarriesManyRequests()
{
    Site site;
    std::vector<std::string> clients;
    site.serve = [&](Exchange &exchange) -> Coroutine {
        clients.push_back(exchange.client());
        exchange.answer(textResponse("number " + QByteArray::number(site.requests)), nullptr);
        co_return Value();
    };
    site.run([&]() -> Coroutine {
        site.listen();
        Outsider curl(site, getRoot);
        for (int i = 1; i <= 3; ++i) {
            co_await curl.hasReceived("number " + QByteArray::number(i))->waiting();
            curl.socket().write(getRoot);
        }
        co_return Value();
    });
    QVERIFY(clients.size() >= 3);
    QCOMPARE(clients[1], clients[0]);
    QCOMPARE(clients[2], clients[0]);
}

// The last one is ready first.
void TestClients::requestsSentAtOnceAreAnsweredInOrder()
{
    Site site;
    Ref<Future> turn[3];
    site.serve = [&](Exchange &exchange) -> Coroutine {
        const int number = exchange.request().url.path().mid(1).toInt();
        if (number == 2)
            turn[2]->setResult({});
        co_await turn[number]->waiting();
        exchange.answer(textResponse("answer " + QByteArray::number(number)), nullptr);
        if (number > 0)
            turn[number - 1]->setResult({});
        co_return Value();
    };
    QByteArray answers;
    site.run([&]() -> Coroutine {
        for (Ref<Future> &one : turn)
            one = site.signal();
        site.listen();
        Outsider curl(site,
                      "GET /0 HTTP/1.1\r\n\r\nGET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\n");
        co_await curl.hasReceived("answer 2")->waiting();
        answers = curl.received();
        co_return Value();
    });
    QVERIFY(answers.indexOf("answer 0") < answers.indexOf("answer 1"));
    QVERIFY(answers.indexOf("answer 1") < answers.indexOf("answer 2"));
    for (Ref<Future> &one : turn)
        one = nullptr;
}

void TestClients::aConnectionEndsWhereItsClientSaysSo_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("close") << QByteArray("GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
    QTest::newRow("HTTP/1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n");
}

void TestClients::aConnectionEndsWhereItsClientSaysSo()
{
    QFETCH(QByteArray, text);
    Site site;
    site.serve = sayHello;
    QByteArray answer;
    site.run([&]() -> Coroutine {
        site.listen();
        Outsider curl(site, text);
        co_await curl.ended()->waiting();
        answer = curl.received();
        co_return Value();
    });
    QVERIFY(answer.endsWith("\r\n\r\nhello"));
    QVERIFY(answer.contains("\r\nconnection: close\r\n"));
}

void TestClients::theHandlerHearsOfAClientThatHangsUp()
{
    Site site;
    Ref<Future> isGone;
    Ref<Future> hasCome;
    std::string afterwards;
    site.serve = [&](Exchange &exchange) -> Coroutine {
        if (exchange.requester())
            co_return co_await sayHello(exchange);
        exchange.abandoned = [&] { isGone->setResult({}); };
        hasCome->setResult({});
        co_await isGone->waiting();
        exchange.answer(textResponse("too late"), nullptr);
        co_return Value();
    };
    site.run([&]() -> Coroutine {
        isGone = site.signal();
        hasCome = site.signal();
        site.listen();
        Outsider curl(site, getRoot);
        co_await hasCome->waiting();
        curl.socket().abort();
        co_await isGone->waiting();
        const auto asked = site.get();
        const Value reply = co_await asked.reply->waiting();
        afterwards = summary(reply);
        co_return Value();
    });
    QCOMPARE(afterwards, std::string("200 hello"));
    isGone = hasCome = nullptr;
}

void TestClients::aRequestOfTheRunThatIsDroppedHangsUp()
{
    Site site;
    Ref<Future> isGone;
    Ref<Future> hasCome;
    bool wasCalled = false;
    site.serve = [&](Exchange &exchange) -> Coroutine {
        exchange.abandoned = [&] { isGone->setResult({}); };
        hasCome->setResult({});
        co_await isGone->waiting();
        co_return Value();
    };
    site.run([&]() -> Coroutine {
        isGone = site.signal();
        hasCome = site.signal();
        site.listen();
        auto call = site.transport().send({"GET", site.url(), {}, {}}, site.loop(), nullptr,
                                          [&](web::Reply) { wasCalled = true; });
        co_await hasCome->waiting();
        call.reset();
        co_await isGone->waiting();
        co_return Value();
    });
    QVERIFY(!wasCalled);
    QCOMPARE(site.requests, 1);
    isGone = hasCome = nullptr;
}

// Qt's client tries again, which the server does not let the program see.
void TestClients::anUnansweredRequestIsADisconnection()
{
    Site site;
    site.serve = [&](Exchange &) -> Coroutine { co_return Value(); };
    std::string answer;
    site.run([&]() -> Coroutine {
        site.listen();
        const auto asked = site.get();
        const Value reply = co_await asked.reply->waiting();
        answer = summary(reply);
        co_return Value();
    });
    QCOMPARE(answer, std::string("disconnected"));
    QCOMPARE(site.requests, 1);
}

void TestClients::nobodyListens()
{
    Site site;
    std::string answer;
    site.run([&]() -> Coroutine {
        site.listen();
        const QUrl url = site.url();
        site.close();
        const auto asked = site.ask({"GET", url, {}, {}});
        const Value reply = co_await asked.reply->waiting();
        answer = summary(reply);
        co_return Value();
    });
    QCOMPARE(answer, std::string("refused"));
}

static std::string failureOf(web::Transport::Listening listening)
{
    if (auto *failure = std::get_if<web::Failure>(&listening))
        return summary(Value(web::Reply{*failure, {}}));
    return "listens";
}

void TestClients::aPortInUse()
{
    Site site;
    std::string again;
    std::string afterwards;
    site.run([&]() -> Coroutine {
        site.listen();
        const int port = site.port();
        again = failureOf(site.transport().listen("127.0.0.1", port, site.loop(), site));
        site.close();
        afterwards = failureOf(site.transport().listen("127.0.0.1", port, site.loop(), site));
        co_return Value();
    });
    QCOMPARE(again, std::string("in use"));
    QCOMPARE(afterwards, std::string("listens"));
}

void TestClients::onlyThisMachineMayListen()
{
    Site site(Site::Allowed::Yes);
    std::vector<std::string> ends;
    site.run([&]() -> Coroutine {
        for (const char *host : {"0.0.0.0", "192.0.2.1", "example.com", "::", "localhost"})
            ends.push_back(failureOf(site.transport().listen(host, 0, site.loop(), site)));
        co_return Value();
    });
    const std::vector<std::string> expected = {"not loopback", "not loopback", "not loopback",
                                               "not loopback", "listens"};
    QCOMPARE(ends, expected);
}

void TestClients::aUrlThatIsNone_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::newRow("empty") << QUrl();
    QTest::newRow("no host") << QUrl(u"http:///path"_s);
    QTest::newRow("file") << QUrl(u"file:///etc/passwd"_s);
    QTest::newRow("other scheme") << QUrl(u"ftp://127.0.0.1/"_s);
    QTest::newRow("data") << QUrl(u"data:text/plain,hello"_s);
}

void TestClients::aUrlThatIsNone()
{
    QFETCH(QUrl, url);
    Site site(Site::Allowed::Yes);
    std::string answer;
    site.run([&]() -> Coroutine {
        const auto asked = site.ask({"GET", url, {}, {}});
        const Value reply = co_await asked.reply->waiting();
        answer = summary(reply);
        co_return Value();
    });
    QCOMPARE(answer, std::string("invalid url"));
}

void TestClients::otherHostsAreRefusedUnlessAllowed()
{
    Site site;
    std::string answer;
    site.run([&]() -> Coroutine {
        const auto asked = site.ask({"GET", QUrl(u"http://192.0.2.1/"_s), {}, {}});
        const Value reply = co_await asked.reply->waiting();
        answer = summary(reply);
        co_return Value();
    });
    QCOMPARE(answer, std::string("not allowed"));
}

void TestClients::whoIsAskedDecidesForTheRun_data()
{
    QTest::addColumn<bool>("allowed");
    QTest::newRow("yes") << true;
    QTest::newRow("no") << false;
}

// The name is one that no server of names may know.
void TestClients::whoIsAskedDecidesForTheRun()
{
    QFETCH(bool, allowed);
    Site site(Site::Allowed::Ask);
    std::vector<std::string> hosts;
    site.allowance().asked = [&](const std::string &host) { hosts.push_back(host); };
    std::vector<std::string> answers;
    site.run([&]() -> Coroutine {
        std::vector<Site::Asked> asked;
        asked.push_back(site.ask({"GET", QUrl(u"http://one.invalid/"_s), {}, {}}));
        asked.push_back(site.ask({"GET", QUrl(u"http://two.invalid/"_s), {}, {}}));
        auto dropped = site.ask({"GET", QUrl(u"http://three.invalid/"_s), {}, {}});
        dropped.call.reset();
        site.allowance().answer(allowed);
        asked.push_back(site.ask({"GET", QUrl(u"http://four.invalid/"_s), {}, {}}));
        for (const Site::Asked &one : asked) {
            const Value reply = co_await one.reply->waiting();
            answers.push_back(summary(reply));
        }
        co_return Value();
    });
    QCOMPARE(hosts, std::vector<std::string>{"one.invalid"});
    QCOMPARE(answers.size(), std::size_t(3));
    for (const std::string &answer : answers)
        QVERIFY2((answer == "not allowed") == !allowed, answer.c_str());
}

QTEST_GUILESS_MAIN(TestClients)
#include "tst_clients.moc"
