// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/engine.h"
#include "core/trace/asynciotext.h"
#include "core/trace/awaitchain.h"
#include "core/trace/wakes.h"
#include "core/trace/words.h"

#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using run::Engine;
using run::Program;
using run::Settings;

namespace
{

std::unique_ptr<trace::Model> modelOf(const Program &program)
{
    Engine engine(program, Settings());
    engine.execute();
    auto model = std::make_unique<trace::Model>(engine.trace());
    model->update();
    return model;
}

std::unique_ptr<trace::Model> modelOf(const std::string &source)
{
    return modelOf(Program::fromText("test.py", source));
}

trace::Id taskCalled(const trace::Model &model, std::string_view label)
{
    for (const trace::TaskInfo &task : model.entities().tasks()) {
        if (task.id && model.entities().label(task.id) == label)
            return task.id;
    }
    return 0;
}

/// As the program of the conformance test prints it.
QString withoutFolders(const std::string &text)
{
    static const QRegularExpression library(u"[^ ]*/asyncio/(\\w+\\.py):\\d+"_s);
    static const QRegularExpression folder(u"[^ ]*/(\\w+\\.py:\\d+)"_s);
    QString plain = QString::fromStdString(text);
    return plain.replace(library, u"\\1"_s).replace(folder, u"\\1"_s);
}

/// Whether a printed text is the recorded one, where … stands for anything.
bool agrees(const QString &recorded, const QString &printed)
{
    QString pattern = QRegularExpression::escape(recorded);
    pattern.replace(QRegularExpression::escape(u"…"_s), u".*?"_s);
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern))
        .match(printed)
        .hasMatch();
}

/// "outer:9 inner:5 | lock", a level of depth for each >
QString chainText(const trace::Model &model, const trace::State &state, trace::Id task)
{
    QStringList words;
    for (const trace::AwaitLink &link : trace::awaitChain(model, state, task)) {
        QString word(qsizetype(link.depth), u'>');
        switch (link.kind) {
        case trace::AwaitLink::Kind::Coroutine: {
            const std::string name(model.trace().text(link.frame.coroutine));
            word += u"%1:%2"_s.arg(QString::fromStdString(name)).arg(link.frame.line);
            break;
        }
        case trace::AwaitLink::Kind::Reason:
            word += QString::fromStdString(
                trace::words::reason(model.entities(), model.trace()[link.event], state.events));
            break;
        case trace::AwaitLink::Kind::Task:
            word += QString::fromStdString(model.entities().label(link.id));
            break;
        default:
            word += QString::number(link.id);
        }
        words += word;
    }
    return words.join(u" | "_s);
}

const char *const bakery = "import asyncio\n"                 // 1
                           "async def mix(oven):\n"           // 2
                           "    async with oven:\n"           // 3
                           "        await asyncio.sleep(1)\n" // 4
                           "async def bake(oven, who):\n"     // 5
                           "    await mix(oven)\n"            // 6
                           "    for _ in range(2):\n"         // 7
                           "        await asyncio.sleep(0)\n" // 8
                           "    raise ValueError(who)\n"      // 9
                           "async def main():\n"              // 10
                           "    oven = asyncio.Lock()\n"      // 11
                           "    await asyncio.gather(bake(oven, 'Ada'), bake(oven, 'Bo'),\n"
                           "                         return_exceptions=True)\n"
                           "asyncio.run(main())\n";

} // namespace

/// What asyncio's repr() of a task would print, from a run's trace alone.
class TestAsyncioText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreThoseTheProgramPrints();
    void whatIsNotKnownIsNamed();
    void textsAreQuotedAsPythonDoes_data();
    void textsAreQuotedAsPythonDoes();
    void chainGoesDownToTheTimer();
    void aBareYieldTellsItsLine();
    void aFailureKeepsItsWay();
    void wakesNameTheOnesBeforeAMoment();
    void aLockTellsItsHolder();
};

/// The program's golden text is CPython's: see tests/conformance/tasks.
void TestAsyncioText::textsAreThoseTheProgramPrints()
{
    const QString path =
        QFINDTESTDATA("../../conformance/tasks/texts_of_tasks_tell_where_they_stand.py");
    const auto program = Program::fromFile(path.toStdString());
    const auto model = modelOf(program);
    int compared = 0;
    int complete = 0;
    for (const std::uint32_t index : model->entities().outputs()) {
        const QString line =
            QString::fromStdString(std::string(model->trace().text(model->trace()[index].a)));
        const QString printed = line.section(u'\t', 1);
        QVERIFY2(printed.startsWith(u"<Task "), qPrintable(line));
        const trace::State state = model->stateAfter(index + 1);
        bool isFound = false;
        QStringList recorded;
        for (const trace::TaskInfo &task : model->entities().tasks()) {
            if (task.createdEvent > index)
                continue;
            const trace::AsyncioText text = trace::asyncioText(*model, state, task.id);
            recorded += withoutFolders(text.text);
            if (recorded.last().contains(
                    u"name=%1 "_s.arg(printed.section(u"name="_s, 1).section(u" coro="_s, 0, 0))) &&
                agrees(recorded.last(), printed)) {
                isFound = true;
                complete += text.gaps.empty() ? 1 : 0;
            }
        }
        QVERIFY2(isFound, qPrintable(printed + u"\n  recorded:\n"_s + recorded.join(u'\n')));
        ++compared;
    }
    QCOMPARE(compared, 49);
    QVERIFY(complete >= 38);
}

void TestAsyncioText::whatIsNotKnownIsNamed()
{
    using Gap = trace::AsyncioText::Gap;
    const auto model = modelOf("import asyncio\n"
                               "class Bread:\n"
                               "    def __repr__(self):\n"
                               "        print('asked')\n"
                               "        return 'bread'\n"
                               "async def bake():\n"
                               "    return Bread()\n"
                               "async def burn():\n"
                               "    raise ValueError(Bread())\n"
                               "async def main():\n"
                               "    a = asyncio.create_task(bake())\n"
                               "    b = asyncio.create_task(burn())\n"
                               "    await asyncio.wait([a, b])\n"
                               "    b.exception()\n"
                               "asyncio.run(main())\n");
    const trace::State end = model->stateAt(model->lastTime());
    const auto baked = trace::asyncioText(*model, end, taskCalled(*model, "bake"));
    QCOMPARE(baked.text,
             "<Task finished name='Task-2' coro=<bake() done, defined at test.py:6> result=…>");
    QCOMPARE(baked.gaps, std::vector{Gap::Result});
    const auto burnt = trace::asyncioText(*model, end, taskCalled(*model, "burn"));
    QVERIFY(burnt.text.ends_with("exception=ValueError(…)>"));
    QCOMPARE(burnt.gaps, std::vector{Gap::Exception});
}

void TestAsyncioText::textsAreQuotedAsPythonDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("plain") << u"Task-1"_s << u"'Task-1'"_s;
    QTest::newRow("empty") << QString() << u"''"_s;
    QTest::newRow("single quote") << u"it's"_s << u"\"it's\""_s;
    QTest::newRow("both quotes") << u"'\""_s << u"'\\'\"'"_s;
    QTest::newRow("backslash and newline") << u"a\\\n"_s << u"'a\\\\\\n'"_s;
    QTest::newRow("control") << u"\x01\u007f"_s << u"'\\x01\\x7f'"_s;
    QTest::newRow("no-break space") << u"\u00a0"_s << u"'\\xa0'"_s;
    QTest::newRow("zero width") << u"\u200b"_s << u"'\\u200b'"_s;
    QTest::newRow("letters of all scripts") << u"パン خبز 🍞"_s << u"'パン خبز 🍞'"_s;
}

void TestAsyncioText::textsAreQuotedAsPythonDoes()
{
    QFETCH(QString, text);
    QFETCH(QString, quoted);
    QCOMPARE(QString::fromStdString(trace::pythonQuoted(text.toStdString())), quoted);
}

void TestAsyncioText::chainGoesDownToTheTimer()
{
    const auto model = modelOf(bakery);
    const trace::State state = model->stateAt(500ms);
    QCOMPARE(chainText(*model, state, taskCalled(*model, "main")),
             u"main:12 | gather 0 of 2 | >bake · Ada | >>bake:6 | >>mix:4 | >>timer 1.00 s"
             " | >bake · Bo | >>bake:6 | >>mix:3 | >>lock oven"_s);
    QVERIFY(trace::awaitChain(*model, model->stateAt(model->lastTime()), 1).empty());
}

void TestAsyncioText::aBareYieldTellsItsLine()
{
    const auto model = modelOf(bakery);
    const trace::Id ada = taskCalled(*model, "bake · Ada");
    for (std::size_t i = 0; i < model->size(); ++i) {
        const trace::Event event = model->trace()[i];
        if (event.kind != trace::Kind::TaskReady || event.subject != ada ||
            event.as<trace::Cause>() != trace::Cause::Yielded)
            continue;
        const trace::State state = model->stateAfter(i + 2); // its step has ended
        QCOMPARE(chainText(*model, state, ada), u"bake:8"_s);
        QVERIFY(trace::asyncioText(*model, state, ada).text.find("bake() running at test.py:8>") !=
                std::string::npos);
        return;
    }
    QFAIL("nobody gave way");
}

void TestAsyncioText::aFailureKeepsItsWay()
{
    const auto model = modelOf("import asyncio\n"
                               "async def inner():\n"
                               "    raise ValueError('no flour')\n"
                               "async def outer():\n"
                               "    await inner()\n"
                               "async def main():\n"
                               "    await asyncio.wait([asyncio.create_task(outer())])\n"
                               "asyncio.run(main())\n");
    const trace::TaskInfo *task = model->entities().task(taskCalled(*model, "outer"));
    const auto frames = model->trace().stack(task->traceback);
    QCOMPARE(frames.size(), size_t(2));
    QCOMPARE(model->trace().text(frames[0].coroutine), "outer");
    QCOMPARE(frames[0].line, 5u);
    QCOMPARE(model->trace().text(frames[1].coroutine), "inner");
    QCOMPARE(frames[1].line, 3u);
    QCOMPARE(model->trace().text(frames[1].file), "test.py");
}

void TestAsyncioText::wakesNameTheOnesBeforeAMoment()
{
    const auto model = modelOf(bakery);
    const trace::Id ada = taskCalled(*model, "bake · Ada");
    const trace::Id bo = taskCalled(*model, "bake · Bo");
    const auto atFirst = model->trace().eventsUntil(500ms);
    QVERIFY(trace::wakesOf(*model, bo, atFirst, 4).empty());
    const auto wakes = trace::wakesOf(*model, bo, model->trace().eventsUntil(1500ms), 4);
    QCOMPARE(wakes.size(), size_t(1));
    const trace::Event wake = model->trace()[wakes.front()];
    QCOMPARE(trace::Actor::fromBits(wake.b).taskId(), ada);
    QCOMPARE(int(trace::waitEndedBy(*model, wakes.front())->as<trace::WaitKind>()),
             int(trace::WaitKind::Lock));
    const auto woken = trace::wakesBy(*model, ada, model->size(), 4);
    QCOMPARE(woken, wakes);
}

void TestAsyncioText::aLockTellsItsHolder()
{
    const auto model = modelOf(bakery);
    const auto holder = trace::holderOf(*model, 1, model->trace().eventsUntil(500ms));
    QVERIFY(holder);
    QCOMPARE(holder->who.taskId(), taskCalled(*model, "bake · Ada"));
    QVERIFY(!trace::holderOf(*model, 1, model->size()));
}

QTEST_GUILESS_MAIN(TestAsyncioText)
#include "tst_asynciotext.moc"
