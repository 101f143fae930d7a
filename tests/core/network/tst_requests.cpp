// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/network/site.h"

#include <QTest>

using namespace loop;
using web::Exchange;
using namespace Qt::StringLiterals;

// Requests of a run's own tasks to the server of the same run.
class TestRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestAndItsAnswerArriveWhole();
    void theServerKnowsTheTask();
    void everyMethodArrives_data();
    void everyMethodArrives();
    void aGetWithoutABodyTellsNoLength();
    void statusAndHeadersComeBack();
    void aHundredAreOnTheirWayAtOnce();
    void aThousandInARow();
    void tenMegabytesBothWays();
    void answersOfManyLengths();
};

void TestRequests::aRequestAndItsAnswerArriveWhole()
{
    Site site;
    std::string client;
    web::Request came;
    site.serve = [&](Exchange &exchange) -> Coroutine {
        came = exchange.request();
        exchange.answer(textResponse("here"), site.loop().currentTask());
        co_return Value();
    };
    std::string answer;
    web::Request sent;
    site.run([&]() -> Coroutine {
        site.listen();
        sent = {"POST",
                site.url(QStringLiteral("/a%20b/\u00fc?x=1&y=%2F")),
                {{"X-One", "1"}, {"Accept", "*/*"}},
                "body"};
        const auto asked = site.ask(sent);
        const Value reply = co_await asked.reply->waiting();
        answer = summary(reply);
        co_return Value();
    });
    QCOMPARE(answer, std::string("200 here"));
    QCOMPARE(came.method, sent.method);
    QCOMPARE(came.url.toEncoded(), sent.url.toEncoded());
    QCOMPARE(came.body, sent.body);
    web::Headers expected = sent.headers;
    expected.push_back({"Content-Length", "4"});
    expected.push_back({"Host", sent.url.authority().toLatin1()});
    const auto byName = [](const web::Header &a, const web::Header &b) { return a.name < b.name; };
    std::sort(expected.begin(), expected.end(), byName);
    std::sort(came.headers.begin(), came.headers.end(), byName);
    QCOMPARE(came.headers, expected);
}

void TestRequests::theServerKnowsTheTask()
{
    Site site;
    std::string requester;
    std::string answerer;
    site.serve = [&](Exchange &exchange) -> Coroutine {
        requester = exchange.requester()->name();
        exchange.answer(textResponse({}), site.loop().currentTask());
        co_return Value();
    };
    site.run([&]() -> Coroutine {
        site.listen();
        const auto ask = [&]() -> Coroutine {
            const auto asked = site.get();
            const Value value = co_await asked.reply->waiting();
            answerer = std::any_cast<const web::Reply &>(value).answeredBy->name();
            co_return Value();
        };
        const auto task = site.program().named("asker", "ask", ask);
        co_await task->waiting();
        co_return Value();
    });
    QCOMPARE(requester, std::string("asker"));
    QCOMPARE(answerer, std::string("Task-3"));
}

void TestRequests::everyMethodArrives_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const char *method : {"GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"})
        QTest::newRow(method) << QByteArray(method);
}

void TestRequests::everyMethodArrives()
{
    QFETCH(QByteArray, method);
    Site site;
    QByteArray came;
    site.serve = [&](Exchange &exchange) -> Coroutine {
        came = exchange.request().method + ' ' + exchange.request().body;
        web::Response response = textResponse("answer");
        if (exchange.request().method == "HEAD") {
            response.headers.push_back({"content-length", "6"});
            response.body.clear();
        }
        exchange.answer(std::move(response), nullptr);
        co_return Value();
    };
    std::string answer;
    site.run([&]() -> Coroutine {
        site.listen();
        const auto asked = site.ask({method, site.url(), {}, "with a body"});
        const Value reply = co_await asked.reply->waiting();
        answer = summary(reply);
        co_return Value();
    });
    QCOMPARE(answer, std::string(method == "HEAD" ? "200 " : "200 answer"));
    QCOMPARE(came, method + (method == "HEAD" ? " " : " with a body"));
}

void TestRequests::aGetWithoutABodyTellsNoLength()
{
    Site site;
    web::Headers came;
    site.serve = [&](Exchange &exchange) -> Coroutine {
        came = exchange.request().headers;
        exchange.answer(textResponse("answer"), nullptr);
        co_return Value();
    };
    site.run([&]() -> Coroutine {
        site.listen();
        const auto asked = site.get();
        co_await asked.reply->waiting();
        co_return Value();
    });
    QVERIFY(!came.empty());
    QCOMPARE(web::header(came, "Content-Length"), QByteArray());
}

void TestRequests::statusAndHeadersComeBack()
{
    Site site;
    site.serve = [&](Exchange &exchange) -> Coroutine {
        const int status = exchange.request().url.path().mid(1).toInt();
        web::Response response{status, {}, {}, {}};
        response.headers = {{"Set-Cookie", "a=1, 2"}, {"Set-Cookie", "b=3"}, {"X-Two", "2"}};
        exchange.answer(std::move(response), nullptr);
        co_return Value();
    };
    const std::vector<int> statuses = {200, 201, 204, 301, 304, 400, 401, 403,
                                       404, 405, 418, 422, 500, 503, 599};
    std::vector<int> came;
    std::vector<web::Headers> headers;
    site.run([&]() -> Coroutine {
        site.listen();
        for (const int status : statuses) {
            const auto asked = site.get(u'/' + QString::number(status));
            const Value value = co_await asked.reply->waiting();
            const auto &reply = std::any_cast<const web::Reply &>(value);
            const auto *response = std::get_if<web::Response>(&reply.result);
            came.push_back(response ? response->status : 0);
            headers.push_back(response ? response->headers : web::Headers());
        }
        co_return Value();
    });
    QCOMPARE(came, statuses);
    for (web::Headers &one : headers) {
        std::erase_if(one,
                      [](const web::Header &header) { return header.name == "content-length"; });
        QCOMPARE(one,
                 (web::Headers{{"Set-Cookie", "a=1, 2"}, {"Set-Cookie", "b=3"}, {"X-Two", "2"}}));
    }
}

// None is answered before all have come: Qt's client alone would keep all but six back.
void TestRequests::aHundredAreOnTheirWayAtOnce()
{
    constexpr int count = 100;
    Site site;
    Ref<Future> allAreHere;
    site.serve = [&](Exchange &exchange) -> Coroutine {
        if (site.requests == count && !allAreHere->isDone())
            allAreHere->setResult({});
        co_await allAreHere->waiting();
        exchange.answer(textResponse(exchange.request().url.path().toLatin1()), nullptr);
        co_return Value();
    };
    std::vector<std::string> answers;
    site.run([&]() -> Coroutine {
        allAreHere = site.signal();
        site.listen();
        std::vector<Site::Asked> asked;
        for (int i = 0; i < count; ++i)
            asked.push_back(site.get(u'/' + QString::number(i)));
        for (const Site::Asked &one : asked) {
            const Value reply = co_await one.reply->waiting();
            answers.push_back(summary(reply));
        }
        co_return Value();
    });
    QCOMPARE(answers.size(), std::size_t(count));
    for (int i = 0; i < count; ++i)
        QCOMPARE(QString::fromStdString(answers[std::size_t(i)]), u"200 /%1"_s.arg(i));
    allAreHere = nullptr;
}

void TestRequests::aThousandInARow()
{
    Site site;
    site.serve = [&](Exchange &exchange) -> Coroutine {
        exchange.answer(textResponse(exchange.request().url.path().toLatin1()), nullptr);
        co_return Value();
    };
    int right = 0;
    int descriptorsBefore = 0;
    int descriptorsAfter = 0;
    site.run([&]() -> Coroutine {
        site.listen();
        for (int i = 0; i < 1000; ++i) {
            if (i == 10)
                descriptorsBefore = openDescriptors();
            const auto asked = site.get(u'/' + QString::number(i));
            const Value reply = co_await asked.reply->waiting();
            right += summary(reply) == "200 /" + std::to_string(i);
        }
        descriptorsAfter = openDescriptors();
        co_return Value();
    });
    QCOMPARE(right, 1000);
    QCOMPARE(descriptorsAfter, descriptorsBefore);
}

void TestRequests::tenMegabytesBothWays()
{
    QByteArray large(10 << 20, Qt::Uninitialized);
    for (qsizetype i = 0; i < large.size(); ++i)
        large[i] = char(i * 7 + (i >> 11));
    Site site;
    bool cameWhole = false;
    site.serve = [&](Exchange &exchange) -> Coroutine {
        cameWhole = exchange.request().body == large;
        exchange.answer({200, {}, {}, large}, nullptr);
        co_return Value();
    };
    bool answeredWhole = false;
    site.run([&]() -> Coroutine {
        site.listen();
        const auto asked =
            site.ask({"PUT", site.url(), {{"Content-Type", "application/octet-stream"}}, large});
        const Value value = co_await asked.reply->waiting();
        const auto &reply = std::any_cast<const web::Reply &>(value);
        const auto *response = std::get_if<web::Response>(&reply.result);
        answeredWhole = response && response->body == large;
        co_return Value();
    });
    QVERIFY(cameWhole);
    QVERIFY(answeredWhole);
}

void TestRequests::answersOfManyLengths()
{
    Site site;
    site.serve = [&](Exchange &exchange) -> Coroutine {
        const int length = exchange.request().url.path().mid(1).toInt();
        exchange.answer(textResponse(QByteArray(length, 'x')), nullptr);
        co_return Value();
    };
    int right = 0;
    const std::vector<int> lengths = {0, 1, 1023, 1024, 4096, 16384, 65535, 65536, 262144, 1000000};
    site.run([&]() -> Coroutine {
        site.listen();
        for (const int length : lengths) {
            const auto asked = site.get(u'/' + QString::number(length));
            const Value reply = co_await asked.reply->waiting();
            right += summary(reply) == "200 " + std::string(std::size_t(length), 'x');
        }
        co_return Value();
    });
    QCOMPARE(right, int(lengths.size()));
}

QTEST_GUILESS_MAIN(TestRequests)
#include "tst_requests.moc"
