// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/str.h"
#include "tests/core/script/machine/plainrun.h"
#include "tests/memoryinuse.h"

#include <QTest>

using namespace script;

/// What a program may use up, and what a run leaves behind.
class tst_limits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endlessGrowthEndsTheRun();
    void anInternedNameIsNoRunsMemory();
    void whatOnlyHoldsItselfMakesRoom();
    void deepRecursionIsAnErrorOfTheProgram_data();
    void deepRecursionIsAnErrorOfTheProgram();
    void manyRunsLeaveNothingBehind();
};

void tst_limits::endlessGrowthEndsTheRun()
{
    Limits limits;
    limits.heapBytes = 8u << 20;
    QVERIFY(run("l = []\nwhile True: l.append([1, 2, 3])", limits).isExhausted);
    QVERIFY(run("s = 'x'\nwhile True: s = s + s", limits).isExhausted);
    QVERIFY(run("try:\n    d = {}\n    n = 0\n    while True:\n        d[n] = n\n        n += "
                "1\nfinally:\n    print('no')",
                limits)
                .output.empty());
}

// It lives on after the run that met it first.
void tst_limits::anInternedNameIsNoRunsMemory()
{
    PlainHost host;
    Interpreter interpreter(host);
    const Interpreter::ThreadScope scope(interpreter);
    std::string name;
    for (int n = 0; n < 100; ++n)
        name += "\u00e4";
    const size_t before = interpreter.heapBytes();
    QCOMPARE(intern(name).length(), size_t(100));
    QCOMPARE(interpreter.heapBytes(), before);
}

void tst_limits::whatOnlyHoldsItselfMakesRoom()
{
    Limits limits;
    limits.heapBytes = 100u << 20;
    const Outcome outcome = run(R"(
class Node:
    finalized = 0
    def __init__(self):
        self.me = self
        self.others = [self, {"node": self, "method": self.method}]
    def method(self):
        pass
class Last(Node):
    def __del__(self):
        assert self.others[0] is self.me
        Node.finalized += 1
kept = Node()
for n in range(500000):
    Node()
    if n % 100 == 0:
        Last()
print(kept.me is kept, kept.others[1]["node"] is kept, Node.finalized > 1000)
)",
                                limits);
    QCOMPARE(outcome.output, std::string("True True True\n"));
    QVERIFY(!outcome.isExhausted);
    QVERIFY2(outcome.error.empty(), outcome.error.c_str());
}

void tst_limits::deepRecursionIsAnErrorOfTheProgram_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::newRow("function") << QByteArray("def f(): f()\nf()");
    QTest::newRow("repr") << QByteArray(
        "class C:\n    def __repr__(self): return repr(self)\nrepr(C())");
    QTest::newRow("property") << QByteArray(
        "class C:\n    @property\n    def p(self): return self.p\nC().p");
    QTest::newRow("comparison") << QByteArray(
        "class C:\n    def __eq__(self, o): return self == o\nC() == C()");
    QTest::newRow("key function") << QByteArray("def f(x): return sorted([1, 2], key=f)\nf(1)");
    QTest::newRow("init") << QByteArray("class C:\n    def __init__(self): C()\nC()");
    QTest::newRow("generator") << QByteArray("def g(): yield from g()\nlist(g())");
    QTest::newRow("coroutine") << QByteArray("async def c(): await c()\nc().send(None)");
    QTest::newRow("getattr") << QByteArray(
        "class C:\n    def __getattr__(self, n): return getattr(self, n)\nC().x");
    QTest::newRow("iteration") << QByteArray(
        "class C:\n    def __iter__(self): return iter(self)\niter(C())");
    QTest::newRow("list of lists")
        << QByteArray("l = []\nfor i in range(100000): l = [l]\nrepr(l)");
    QTest::newRow("compared lists")
        << QByteArray("a = []\nb = []\nfor i in range(100000): a, b = [a], [b]\na == b");
}

void tst_limits::deepRecursionIsAnErrorOfTheProgram()
{
    QFETCH(QByteArray, source);
    const Outcome outcome = run(source.toStdString());
    QVERIFY2(outcome.error.find("RecursionError: maximum recursion depth exceeded") !=
                 std::string::npos,
             outcome.error.substr(0, 2000).c_str());
}

void tst_limits::manyRunsLeaveNothingBehind()
{
    // Cycles of every kind, and a suspended coroutine and generator.
    const auto unit = compiled(R"(
class Node:
    def __init__(self): self.me = self; self.f = lambda: self
nodes = [Node() for _ in range(1000)]
l = []; l.append(l)
d = {}; d['d'] = d
def outer():
    def inner(): return inner
    return inner
f = outer()
def gen():
    me = yield
    yield me
g = gen(); next(g); g.send(g)
async def c():
    await c.x
try: 1 / 0
except Exception as e: kept = e; e.me = e
)");
    for (int n = 0; n < 20; ++n)
        QVERIFY(run(unit).error.empty());
    const qint64 before = tests::residentPages();
    for (int n = 0; n < 200; ++n)
        run(unit);
    QVERIFY(tests::residentPages() - before < 200);
}

QTEST_APPLESS_MAIN(tst_limits)
#include "tst_limits.moc"
