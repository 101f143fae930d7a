// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/network/site.h"

#include <QTest>

using namespace loop;
using web::Exchange;

// Where servers listen, and how far a request has come.
class TestPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoRunsListenAtTheSamePort();
    void aRequestIsUnderWayUnlessItIsBeingHandled();
};

namespace
{

/// The other run's server.
class Other : public web::Handler
{
public:
    void requestCame(std::unique_ptr<Exchange> exchange) override
    {
        host = web::header(exchange->request().headers, "Host");
        exchange->answer(textResponse("other"), nullptr);
    }
    QByteArray host;
};

} // namespace

// Two programs that are compared run at the same time, and may be the same one.
void TestPlaces::twoRunsListenAtTheSamePort()
{
    Site site;
    site.serve = [&](Exchange &exchange) -> Coroutine {
        exchange.answer(textResponse("site"), nullptr);
        co_return Value();
    };
    Other other;
    std::string answers[2];
    bool isInUseForItself = false;
    QByteArray authority;
    site.run([&]() -> Coroutine {
        site.listen();
        authority = site.url().authority().toLatin1();
        const auto never = std::make_shared<network::Allowance>(network::Allowance::Answer::No);
        const auto transport = network::liveTransport(never)(site.program().runtime());
        auto listening = transport->listen("127.0.0.1", site.port(), site.loop(), other);
        const auto again = transport->listen("127.0.0.1", site.port(), site.loop(), other);
        isInUseForItself = std::holds_alternative<web::Failure>(again);
        const auto listener = std::move(std::get<std::unique_ptr<web::Listener>>(listening));
        const auto own = site.get();
        const Value fromSite = co_await own.reply->waiting();
        answers[0] = summary(fromSite);
        const auto reply = site.signal();
        const auto call = transport->send({"GET", site.url(), {}, {}}, site.loop(), nullptr,
                                          [reply](web::Reply came) { reply->setResult(came); });
        const Value fromOther = co_await reply->waiting();
        answers[1] = summary(fromOther);
        co_return Value();
    });
    QVERIFY(isInUseForItself);
    QCOMPARE(answers[0], std::string("200 site"));
    QCOMPARE(answers[1], std::string("200 other"));
    QCOMPARE(other.host, authority);
}

void TestPlaces::aRequestIsUnderWayUnlessItIsBeingHandled()
{
    Site site;
    std::vector<bool> isUnderWay;
    const auto look = [&] { isUnderWay.push_back(site.transport().isUnderWay()); };
    site.serve = [&](Exchange &exchange) -> Coroutine {
        look();
        exchange.answer(textResponse({}), nullptr);
        look();
        co_return Value();
    };
    site.run([&]() -> Coroutine {
        site.listen();
        look();
        {
            const auto asked = site.get();
            look();
            co_await asked.reply->waiting();
        }
        look();
        co_return Value();
    });
    QCOMPARE(isUnderWay, (std::vector<bool>{false, true, false, true, false}));
}

QTEST_GUILESS_MAIN(TestPlaces)
#include "tst_places.moc"
