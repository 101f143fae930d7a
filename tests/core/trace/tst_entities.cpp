// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/model.h"
#include "core/trace/recorder.h"
#include "core/trace/requests.h"

#include "tests/core/trace/schedule.h"

#include <QTest>

using namespace trace;
using namespace std::chrono_literals;

namespace
{

QString show(const std::string &text)
{
    return QString::fromStdString(text);
}

/// A recorder with a model beside it.
struct Fixture {
    Recorder recorder;
    Model model{recorder.trace()};
    Id lastTask = 0;

    Id task(std::string_view coroutine, std::vector<std::string> arguments = {}, Actor by = {})
    {
        const Id id = ++lastTask;
        recorder.taskCreated(0s, id, "Task-" + std::to_string(id), coroutine, by, 1);
        recorder.taskArguments(0s, id, arguments);
        return id;
    }
    const Entities &entities()
    {
        model.update();
        return model.entities();
    }
};

} // namespace

class tst_entities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTaskThatAnswersKnowsWhoAsked()
    {
        Fixture f;
        const Id client = f.task("main.<locals>.fetch");
        f.recorder.taskReady(0s, client, {Cause::Created, 0, {}});
        const Id inner = f.task("Server._answer");
        f.recorder.taskReady(0s, inner, {Cause::Request, 0, Actor::task(client)});
        const Id outer = f.task("Server._answer");
        f.recorder.taskReady(0s, outer, {Cause::Request, 0, {}});
        QVERIFY(!requesterOf(f.entities(), client));
        QVERIFY(requesterOf(f.entities(), inner) == Actor::task(client));
        QVERIFY(requesterOf(f.entities(), outer) == Actor());
    }

    void tasksOfOneCoroutineAreToldApartByTheirFirstDifferingArgument()
    {
        Fixture f;
        const Id ada = f.task("main.<locals>.bake", {"<Queue at 0x?>", "20", "'Ada'"});
        QCOMPARE(show(f.entities().label(ada)), show("bake"));
        const Id bo = f.task("main.<locals>.bake", {"<Queue at 0x?1>", "20", "'Bo'"});
        QCOMPARE(show(f.entities().label(ada)), QStringLiteral("bake · Ada"));
        QCOMPARE(show(f.entities().label(bo)), QStringLiteral("bake · Bo"));
        QCOMPARE(show(f.entities().tag(bo)), show("Bo"));
        const Id cy = f.task("main.<locals>.bake", {"<Queue at 0x?>", "30", "'Cy'"});
        QCOMPARE(show(f.entities().label(cy)), QStringLiteral("bake · 30"));
        QCOMPARE(show(f.entities().label(ada)), QStringLiteral("bake · 20"));
    }

    void oneTaskOfACoroutineGoesByItsNameAlone()
    {
        Fixture f;
        const Id sell = f.task("sell", {"60"});
        f.task("bake", {"1"});
        QCOMPARE(show(f.entities().label(sell)), show("sell"));
        QCOMPARE(show(f.entities().tag(sell)), show("sell"));
        QCOMPARE(show(f.entities().ownName(sell)), show("Task-1"));
    }

    void equalTasksAreNotToldApart()
    {
        Fixture f;
        const Id one = f.task("watch");
        f.task("watch");
        QCOMPARE(show(f.entities().label(one)), show("watch"));
    }

    void aNameThatTheProgramGaveWins()
    {
        Fixture f;
        const Id id = f.task("bake", {"1"});
        f.task("bake", {"2"});
        f.recorder.taskRenamed(0s, id, "the baker");
        QCOMPARE(show(f.entities().label(id)), show("the baker"));
    }

    void longArgumentsKeepWhatTellsThemApart()
    {
        Fixture f;
        const std::string url = "https://example.org/planets/";
        const Id mercury = f.task("fetch", {"'" + url + "mercury/moons?lang=en'"});
        const Id venus = f.task("fetch", {"'" + url + "venus/moons?lang=en'"});
        QCOMPARE(show(f.entities().label(mercury)), QStringLiteral("fetch · …planets/mercury/moons?…"));
        QCOMPARE(show(f.entities().tag(venus)), QStringLiteral("…/planets/venus/moons?l…"));
        QCOMPARE(show(f.entities().wholeLabel(mercury)),
                 QStringLiteral("fetch · https://example.org/planets/mercury/moons?lang=en"));
        // A third that differs earlier: then that is what tells them apart.
        f.task("fetch", {"'ftp://example.org'"});
        QCOMPARE(show(f.entities().tag(venus)), QStringLiteral("https://exa…oons?lang=en"));
    }

    void objectsGoByTheFirstVariableAndKeepTheirOwnName()
    {
        Fixture f;
        f.recorder.queueCreated(0s, 1, QueueKind::Fifo, "Queue-1", 0);
        f.recorder.syncCreated(0s, ObjectKind::Lock, 1, "Lock-1");
        QCOMPARE(show(f.entities().objectName(ObjectKind::Queue, 1)), show("Queue-1"));
        f.recorder.objectNamed(0s, ObjectKind::Queue, 1, "shelf");
        f.recorder.objectNamed(0s, ObjectKind::Lock, 1, "door");
        QCOMPARE(show(f.entities().objectName(ObjectKind::Queue, 1)), show("shelf"));
        QCOMPARE(show(f.entities().ownObjectName(ObjectKind::Queue, 1)), show("Queue-1"));
        QCOMPARE(show(f.entities().objectName(ObjectKind::Lock, 1)), show("door"));
        QCOMPARE(show(f.entities().objectName(ObjectKind::Event, 4)), show("Event-4"));
    }

    void lanesStandBelowTheirCreator()
    {
        Fixture f;
        const Id main = f.task("main");
        const Id a = f.task("a", {}, Actor::task(main));
        const Id b = f.task("b", {}, Actor::task(main));
        const Id below = f.task("below", {}, Actor::task(a));
        const Id other = f.task("other");
        const Entities &entities = f.entities();
        QVERIFY(entities.tasksInOrder() == (std::vector<Id>{main, a, below, b, other}));
        QCOMPARE(entities.task(below)->depth, 2u);
        QCOMPARE(entities.task(other)->depth, 0u);
    }

    void tasksThatShutTheLoopDownAreLeftOutUnlessWanted()
    {
        const auto model = test::modelOf("gathered_watches");
        QVERIFY(model->entities().tasksInOrder() == (std::vector<Id>{1, 2, 3}));
        QCOMPARE(model->entities().tasksInOrder(true).size(), 5u);
    }

    void endsAreKnown()
    {
        const auto model = test::modelOf("many_waits");
        const Entities &entities = model->entities();
        const TaskInfo *cancelled = entities.task(4);
        QCOMPARE(cancelled->ended, Time(70ms));
        QVERIFY(cancelled->end == TaskEnd::Cancelled);
        const TaskInfo *failed = entities.task(5);
        QVERIFY(failed->end == TaskEnd::Raise);
        QCOMPARE(model->trace().text(failed->result), std::string_view("ValueError"));
        const JobInfo *job = entities.job(2);
        QVERIFY(job->end == TaskEnd::Raise);
        QCOMPARE(job->submitted, Time(270ms));
        QCOMPARE(job->started, Time(370ms));
        QCOMPARE(job->ended, Time(570ms));
        QCOMPARE(entities.job(3)->started, never);
        QVERIFY(entities.job(3)->end == TaskEnd::Cancelled);
        QVERIFY(entities.timer(4)->cancelled);
        QCOMPARE(entities.pool(1)->jobs.size(), 3u);
        QVERIFY(!entities.task(99));
        QVERIFY(!entities.task(0));
    }

    void outputsAreCounted()
    {
        const auto model = test::modelOf("gathered_watches");
        const Entities &entities = model->entities();
        QCOMPARE(entities.outputs().size(), 2u);
        QCOMPARE(entities.outputCount(entities.outputs()[1]), 1u);
        QCOMPARE(entities.outputCount(model->size()), 2u);
    }
};

QTEST_APPLESS_MAIN(tst_entities)
#include "tst_entities.moc"
