// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/engine.h"

#include <QTest>

/// Jobs of a ProcessPoolExecutor see what pickle would send to another process. The expected lines
/// are CPython's.
class TestProcessPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prints_data();
    void prints();
};

namespace
{

const char *const definitions = R"(
from concurrent.futures import ProcessPoolExecutor
import asyncio, threading

class Point:
    def __init__(self, x):
        self.x = x
    def moved(self, by):
        self.x += by
        return self

class TooFar(Exception):
    def __init__(self, distance):
        super().__init__(distance)
        self.distance = distance

def change(items):
    items.append("changed")
    return items

def fail(n):
    raise TooFar(n)

def same(*things):
    return things

def power(n, exponent=2):
    return n ** exponent

def makes_a_lambda():
    return lambda: 1

nameless = lambda n: n

def show(future):
    error = future.exception()
    text = str(error).split(" at 0x")[0]
    cause = str(error.__cause__).strip().splitlines()
    print(f"{type(error).__module__}.{type(error).__name__} {text}")
    print(type(error.__cause__).__name__, cause[0], cause[-2][:30], error.__context__)

with ProcessPoolExecutor(2) as pool:
)";

void row(const char *name, const char *body, const char *output)
{
    QTest::newRow(name) << QByteArray(body) << QByteArray(output);
}

QByteArray outputOf(const QByteArray &body)
{
    std::string source = definitions;
    for (const QByteArray &line : body.trimmed().split('\n'))
        source += "    " + line.toStdString() + "\n";
    run::Engine engine(run::Program::fromText("test.py", source), run::Settings());
    QByteArray output;
    engine.onOutput = [&](std::string_view text) {
        output.append(text.data(), static_cast<qsizetype>(text.size()));
    };
    engine.onError = engine.onOutput;
    engine.execute();
    return output;
}

} // namespace

void TestProcessPool::prints_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("output");
    row("arguments are copies", "items = [1]\nprint(pool.submit(change, items).result(), items)",
        "[1, 'changed'] [1]\n");
    row("what a method changes is a copy",
        "point = Point(1)\nmoved = pool.submit(point.moved, 5).result()\n"
        "print(moved is point, moved.x, point.x)",
        "False 6 1\n");
    row("one thing sent twice in a call arrives as one",
        "shared = [0]\nfirst, second = pool.submit(same, shared, shared).result()\n"
        "print(first is second, first is shared)",
        "True False\n");
    row("keywords and map",
        "print(pool.submit(power, 3, exponent=3).result(), list(pool.map(power, [1, 2])))",
        "27 [1, 4]\n");
    row("an exception tells its way in a cause", "show(pool.submit(fail, 7))",
        "__main__.TooFar 7\n_RemoteTraceback \"\"\" TooFar: 7 None\n");
    row("an exception has its attributes", "print(pool.submit(fail, 9).exception().distance)",
        "9\n");
    row("a lambda cannot be sent", "show(pool.submit(nameless, 1))",
        "_pickle.PicklingError Can't pickle <function <lambda>\n"
        "_RemoteTraceback \"\"\" _pickle.PicklingError: Can't p None\n");
    row("a local function cannot be sent",
        "async def main():\n    def local(n):\n        return n\n    try:\n"
        "        await asyncio.get_running_loop().run_in_executor(pool, local, 3)\n"
        "    except AttributeError as error:\n        print(error)\nasyncio.run(main())",
        "Can't pickle local object 'main.<locals>.local'\n");
    row("a lock cannot be sent", "show(pool.submit(same, threading.Lock()))",
        "builtins.TypeError cannot pickle '_thread.lock' object\n"
        "_RemoteTraceback \"\"\" TypeError: cannot pickle '_thr None\n");
    row("a lambda cannot come back", "show(pool.submit(makes_a_lambda))",
        "builtins.AttributeError Can't pickle local object 'makes_a_lambda.<locals>.<lambda>'\n"
        "_RemoteTraceback \"\"\" AttributeError: Can't pickle l None\n");
}

void TestProcessPool::prints()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, output);
    QCOMPARE(outputOf(body), output);
}

QTEST_GUILESS_MAIN(TestProcessPool)
#include "tst_processpool.moc"
