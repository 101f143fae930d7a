// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/chrometrace.h"
#include "core/trace/recorder.h"

#include "tests/core/trace/schedule.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>
#include <set>
#include <sstream>

using namespace trace;
using namespace std::chrono_literals;

namespace
{

QJsonArray exported(const Model &model)
{
    std::ostringstream text;
    writeChromeTrace(text, model);
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(text.str()), &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("%s", qPrintable(error.errorString()));
    return document.object().value(u"traceEvents").toArray();
}

QStringList namesOf(const QJsonArray &events, const QString &phase)
{
    QStringList names;
    for (const auto &value : events) {
        if (value.toObject().value(u"ph") == phase)
            names << value.toObject().value(u"name").toString();
    }
    return names;
}

} // namespace

class tst_chrometrace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLaneHasItsThread()
    {
        const QJsonArray events = exported(*test::modelOf("report_in_thread"));
        QStringList lanes;
        for (const auto &value : events) {
            if (value.toObject().value(u"name") == QStringLiteral("thread_name"))
                lanes << value.toObject().value(u"args").toObject().value(u"name").toString();
        }
        QVERIFY(lanes.contains(QStringLiteral("Event loop")));
        QVERIFY(lanes.contains(QStringLiteral("tick (Task-2)")));
        QVERIFY(lanes.contains(QStringLiteral("worker 0, pool 1")));
    }

    void slicesCarryTheWordsOfTheWindow()
    {
        const QStringList names =
            namesOf(exported(*test::modelOf("blocking_report")), QStringLiteral("X"));
        QVERIFY(names.contains(QStringLiteral("BLOCKING THE LOOP 1.00 s")));
        QVERIFY(names.contains(QStringLiteral("READY, 0.90 s late")));
        QVERIFY(names.contains(QStringLiteral("timer 0.25 s")));
    }

    void timesAreMicroseconds()
    {
        for (const auto &value : exported(*test::modelOf("blocking_report"))) {
            const QJsonObject event = value.toObject();
            if (event.value(u"name") != QStringLiteral("READY, 0.90 s late"))
                continue;
            QCOMPARE(event.value(u"ts").toDouble(), 500'000.0);
            QCOMPARE(event.value(u"dur").toDouble(), 900'000.0);
            return;
        }
        QFAIL("no late span");
    }

    void everyArrowHasTwoEnds()
    {
        const QJsonArray events = exported(*test::modelOf("many_waits"));
        std::set<int> starts;
        std::set<int> ends;
        for (const auto &value : events) {
            const QJsonObject event = value.toObject();
            if (event.value(u"ph") == QStringLiteral("s"))
                starts.insert(event.value(u"id").toInt());
            if (event.value(u"ph") == QStringLiteral("f"))
                ends.insert(event.value(u"id").toInt());
        }
        QVERIFY(!ends.empty());
        QVERIFY(starts == ends);
    }

    void queuesAreCountersAndOutputIsEscaped()
    {
        QCOMPARE(namesOf(exported(*test::modelOf("shop")), QStringLiteral("C")).size(), 13);
        Recorder recorder;
        recorder.output(1s, {}, "a \"quoted\"\tline\x1b");
        Model model(recorder.trace());
        model.update();
        QCOMPARE(namesOf(exported(model), QStringLiteral("i")),
                 QStringList{QStringLiteral("a \"quoted\"\tline\x1b")});
    }

    void anEmptyRunIsStillValid()
    {
        Recorder recorder;
        Model model(recorder.trace());
        QCOMPARE(exported(model).size(), 1);
    }
};

QTEST_APPLESS_MAIN(tst_chrometrace)
#include "tst_chrometrace.moc"
