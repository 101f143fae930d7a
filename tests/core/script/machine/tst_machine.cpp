// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/script/machine/plainrun.h"

#include "core/script/compiler.h"
#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/function.h"
#include "core/script/heap.h"
#include "core/script/module.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/traceback.h"
#include "core/script/types.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QThread>

#include <atomic>
#include <thread>

using namespace script;

namespace
{

/// An awaitable as the loop's futures are: `await` hands it to whoever drives the coroutine.
Type *signalType = nullptr;

class Signal : public Object
{
public:
    Signal(Type &type, Value content) noexcept
        : Object(type, Layout::Other), name(std::move(content))
    {
    }
    Value name;
};

void makeSignalType()
{
    signalType = &makeBuiltInType("Signal", types::object(), Layout::Other, sizeof(Signal), "test");
    signalType->flags |= Type::Suspends;
    signalType->slots.destroy = &destroyNative<Signal>;
    signalType->slots.create = [](Interpreter &, Type &type, const Arguments &arguments) {
        return Value::adopt(makeObject<Signal>(type, arguments[0]));
    };
    signalType->slots.initialize = [](Interpreter &, Object *, const Arguments &) {};
    finishType(*signalType);
}

std::string nameOfTarget;

Value recordTarget(Interpreter &interpreter, const Arguments &)
{
    nameOfTarget = interpreter.assignmentTarget();
    return Value::none();
}

/// A host whose programs can `import probe`.
class ProbeHost : public PlainHost
{
public:
    Value importModule(Interpreter &, const std::string &name) override
    {
        if (name != "probe")
            return {};
        const Ref<Module> module = makeModule("probe");
        module->set("Signal", Value(signalType));
        module->add("target", &recordTarget);
        return module.value();
    }
};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray withoutAddresses(const QByteArray &text)
{
    static const QRegularExpression address(QStringLiteral("0x[0-9a-f]{4,}"));
    return QString::fromUtf8(text).replace(address, QStringLiteral("0x?")).toUtf8();
}

/// A program whose coroutine function main() is driven by hand.
class Driven
{
public:
    explicit Driven(std::string_view source) : interpreter(host), scope(interpreter)
    {
        interpreter.runMain(compiled(source));
        main = interpreter.call(*interpreter.mainModule().dict->find(std::string_view("main")));
    }
    Coroutine &coroutine() { return *main.as<Coroutine>(); }
    std::string nameOfSignal(const Resumption &resumption)
    {
        return toText(interpreter, static_cast<Signal *>(resumption.value.object())->name);
    }

    ProbeHost host;
    Interpreter interpreter;
    Interpreter::ThreadScope scope;
    Value main;
};

} // namespace

class tst_machine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { registerTypes(&makeSignalType); }

    void programsPrintWhatTheyPrintInCPython_data();
    void programsPrintWhatTheyPrintInCPython();
    void anAwaitedSignalSuspendsTheWholeChain();
    void anExceptionGivenToAChainIsRaisedAtTheInnermostAwait();
    void aCoroutineKnowsTheLineWhereItWaits();
    void aCoroutineThatWasNeverAwaitedIsReportedWhenItIsFreed();
    void abandoningRunsNoFinally();
    void aLoopWithoutEndCanBeStopped();
    void nothingOfTheProgramRunsAfterAStop();
    void tracingReportsEachLine();
    void theTargetOfAnAssignmentIsKnown_data();
    void theTargetOfAnAssignmentIsKnown();
    void interpretersInSeveralThreadsDoNotDisturbEachOther();
};

void tst_machine::programsPrintWhatTheyPrintInCPython_data()
{
    QTest::addColumn<QString>("name");
    const QStringList programs = QDir(QStringLiteral(PROGRAMS)).entryList({QStringLiteral("*.py")});
    for (const QString &program : programs)
        QTest::newRow(qPrintable(program)) << program.chopped(3);
    QVERIFY(!programs.isEmpty());
}

void tst_machine::programsPrintWhatTheyPrintInCPython()
{
    QFETCH(QString, name);
    const QString path = QStringLiteral(PROGRAMS "/") + name;
    const QByteArray source = contents(path + QStringLiteral(".py"));
    const Compiled result = compileSource(std::string_view(source.data(), size_t(source.size())),
                                          name.toStdString() + ".py");
    QVERIFY(result.unit);
    ProbeHost host;
    const Outcome outcome = run(host, result.unit);
    QCOMPARE(withoutAddresses(QByteArray::fromStdString(outcome.output)),
             withoutAddresses(contents(path + QStringLiteral(".out"))));
    QCOMPARE(withoutAddresses(QByteArray::fromStdString(outcome.error)),
             withoutAddresses(contents(path + QStringLiteral(".err"))));
}

void tst_machine::anAwaitedSignalSuspendsTheWholeChain()
{
    Driven driven(R"(
import probe
async def inner(n):
    got = await probe.Signal('s%d' % n)
    return got * 2
async def middle(n):
    return 1 + await inner(n)
async def main():
    total = 0
    for n in range(2):
        total += await middle(n)
    return total
)");
    Resumption step = driven.interpreter.resume(driven.coroutine(), Value::none());
    QCOMPARE(step.kind, Resumption::Kind::Suspended);
    QCOMPARE(driven.nameOfSignal(step), std::string("s0"));
    step = driven.interpreter.resume(driven.coroutine(), Value::smallInt(10));
    QCOMPARE(step.kind, Resumption::Kind::Suspended);
    QCOMPARE(driven.nameOfSignal(step), std::string("s1"));
    step = driven.interpreter.resume(driven.coroutine(), Value::smallInt(100));
    QCOMPARE(step.kind, Resumption::Kind::Returned);
    QCOMPARE(step.value.smallInt(), 21 + 201);
    QCOMPARE(driven.coroutine().state(), Coroutine::State::Closed);
}

void tst_machine::anExceptionGivenToAChainIsRaisedAtTheInnermostAwait()
{
    Driven driven(R"(
import probe
async def inner():
    try:
        await probe.Signal('a')
    except KeyError as e:
        print('inner', repr(e))
        await probe.Signal('b')
async def main():
    try:
        await inner()
    finally:
        print('finally')
)");
    driven.interpreter.resume(driven.coroutine(), Value::none());
    Resumption step =
        driven.interpreter.resumeRaising(driven.coroutine(), makeException(types::keyError(), "k"));
    QCOMPARE(step.kind, Resumption::Kind::Suspended);
    QCOMPARE(driven.nameOfSignal(step), std::string("b"));
    step = driven.interpreter.resumeRaising(driven.coroutine(),
                                            makeException(types::valueError(), "v"));
    QCOMPARE(step.kind, Resumption::Kind::Raised);
    QVERIFY(isException(step.value, types::valueError()));
    QCOMPARE(driven.host.output, std::string("inner KeyError('k')\nfinally\n"));
}

void tst_machine::aCoroutineKnowsTheLineWhereItWaits()
{
    Driven driven("import probe\n"
                  "async def inner():\n"
                  "    pass\n"
                  "    await probe.Signal(1)\n"
                  "async def main():\n"
                  "    await inner()\n");
    QCOMPARE(driven.coroutine().currentLine(), 5);
    driven.interpreter.resume(driven.coroutine(), Value::none());
    QCOMPARE(driven.coroutine().currentLine(), 4);
    driven.interpreter.resume(driven.coroutine(), Value::none());
    QCOMPARE(driven.coroutine().currentLine(), 0);
}

void tst_machine::aCoroutineThatWasNeverAwaitedIsReportedWhenItIsFreed()
{
    const Outcome outcome = run("async def work(): pass\n"
                                "class C:\n"
                                "    async def method(self): pass\n"
                                "work()\n"
                                "c = C().method()\n"
                                "1 / 0\n");
    QVERIFY(outcome.error.starts_with("never awaited: work\n"));
    QVERIFY(
        outcome.error.ends_with("ZeroDivisionError: division by zero\nnever awaited: C.method\n"));
}

void tst_machine::abandoningRunsNoFinally()
{
    Driven driven("import probe\n"
                  "async def inner():\n"
                  "    try:\n"
                  "        await probe.Signal(1)\n"
                  "    finally:\n"
                  "        print('inner')\n"
                  "async def main():\n"
                  "    try:\n"
                  "        await inner()\n"
                  "    finally:\n"
                  "        print('main')\n");
    driven.interpreter.resume(driven.coroutine(), Value::none());
    driven.coroutine().abandon();
    driven.main = Value();
    QCOMPARE(QByteArray::fromStdString(driven.host.error), QByteArray());
    QCOMPARE(driven.host.output, std::string());
}

void tst_machine::aLoopWithoutEndCanBeStopped()
{
    for (const char *source :
         {"while True: pass", "def f():\n    while True: f2()\ndef f2(): pass\nf()",
          "[0 for x in iter(int, 1)]", "def g():\n    while True: yield\nfor x in g(): pass",
          "sum(0 for x in iter(int, 1))"}) {
        PlainHost host;
        host.stops = true;
        Interpreter interpreter(host);
        std::atomic<bool> isOver{false};
        std::thread stopper([&] {
            while (!isOver)
                interpreter.requestAttention();
        });
        bool isStopped = false;
        try {
            interpreter.runMain(compiled(source));
        } catch (const Stopped &) {
            isStopped = true;
        }
        isOver = true;
        stopper.join();
        QVERIFY2(isStopped, source);
    }
}

void tst_machine::nothingOfTheProgramRunsAfterAStop()
{
    PlainHost host;
    host.stops = true;
    {
        Interpreter interpreter(host);
        interpreter.requestAttention();
        const auto unit = compiled("class D:\n"
                                   "    def __del__(self): print('del')\n"
                                   "def gen():\n"
                                   "    try:\n"
                                   "        yield\n"
                                   "    finally:\n"
                                   "        print('generator')\n"
                                   "d = D()\n"
                                   "g = gen()\n"
                                   "next(g)\n"
                                   "try:\n"
                                   "    while True: pass\n"
                                   "except BaseException:\n"
                                   "    print('caught')\n"
                                   "finally:\n"
                                   "    print('finally')\n");
        QVERIFY_EXCEPTION_THROWN(interpreter.runMain(unit), Stopped);
        interpreter.clearModules();
    }
    QCOMPARE(host.output, std::string());
}

void tst_machine::tracingReportsEachLine()
{
    PlainHost host;
    Interpreter interpreter(host);
    interpreter.setTracing(true);
    interpreter.runMain(compiled("def f(x):\n"
                                 "    y = x\n"
                                 "    return y\n"
                                 "for i in range(2):\n"
                                 "    f(i)\n"
                                 "print('end')\n"));
    const std::vector<int> expected{1, 4, 5, 2, 3, 4, 5, 2, 3, 4, 6};
    QCOMPARE(host.lines, expected);
}

void tst_machine::theTargetOfAnAssignmentIsKnown_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("module variable") << QByteArray("shelf = t()") << QByteArray("shelf");
    QTest::newRow("local variable")
        << QByteArray("def f():\n    box = t()\nf()") << QByteArray("box");
    QTest::newRow("attribute")
        << QByteArray("class C:\n    def m(self):\n        self.shelf = t()\nC().m()")
        << QByteArray("self.shelf");
    QTest::newRow("shared variable")
        << QByteArray("def f():\n    q = t()\n    return lambda: q\nf()") << QByteArray("q");
    QTest::newRow("keyword call") << QByteArray("q = t(x=1)") << QByteArray("q");
    QTest::newRow("none") << QByteArray("t()") << QByteArray();
}

void tst_machine::theTargetOfAnAssignmentIsKnown()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, target);
    nameOfTarget = "untouched";
    ProbeHost host;
    const Outcome outcome =
        run(host, compiled("from probe import target as t\n" + source.toStdString()));
    QCOMPARE(outcome.error, std::string());
    QCOMPARE(nameOfTarget, target.toStdString());
}

void tst_machine::interpretersInSeveralThreadsDoNotDisturbEachOther()
{
    const auto unit =
        compiled("class A:\n"
                 "    def m(self, x): return x + 1\n"
                 "a = A()\n"
                 "t = 0\n"
                 "for i in range(3000): t = a.m(t); s = f'{t}' + 'x'; d = {s: [i, (i,)]}\n"
                 "print(t)\n");
    std::vector<std::thread> threads;
    std::array<std::string, 4> outputs;
    for (std::string &output : outputs)
        threads.emplace_back([&output, unit] { output = run(unit).output; });
    for (std::thread &thread : threads)
        thread.join();
    for (const std::string &output : outputs)
        QCOMPARE(output, std::string("3000\n"));
}

QTEST_APPLESS_MAIN(tst_machine)
#include "tst_machine.moc"
