// SPDX-License-Identifier: GPL-3.0-or-later

// The built-in types and functions, by programs whose output CPython 3.11 has written down
// (types/*.expected; types/record.sh makes them).

#include "core/script/compiler.h"
#include "core/script/error.h"
#include "core/script/interpreter.h"
#include "core/script/traceback.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace script;

namespace {

/// A world that keeps what the program writes.
class RecordingHost : public Host
{
public:
    void writeOutput(std::string_view text) override { output += text; }
    void writeError(std::string_view text) override { output += text; }
    Value importModule(Interpreter &, const std::string &) override { return {}; }
    void attend(Interpreter &) override {}
    void lineReached(Interpreter &, int) override {}
    void neverAwaited(Interpreter &, const std::string &, int) override {}
    void asyncGeneratorStarted(Interpreter &, Coroutine &) override {}
    void asyncGeneratorDropped(Interpreter &, Coroutine &) override {}

    std::string output;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::string outputOf(const QByteArray &source, const QString &name)
{
    RecordingHost host;
    const Compiled compiled = compileSource({source.constData(), size_t(source.size())},
                                            name.toStdString());
    if (!compiled.unit)
        return compiled.diagnostics.empty() ? "not compiled" : compiled.diagnostics[0].message;
    Interpreter interpreter(host);
    const Interpreter::ThreadScope scope(interpreter);
    try {
        interpreter.runMain(compiled.unit);
    } catch (const Raised &raised) {
        host.output += formatException(interpreter, raised.exception(), script::Suggestions::Offered);
    }
    return host.output;
}

QStringList linesOf(const QByteArray &text)
{
    static const QRegularExpression address(QStringLiteral(" at 0x[0-9a-f]+"));
    QString normalized = QString::fromUtf8(text);
    normalized.replace(address, QStringLiteral(" at 0x?"));
    return normalized.split(QLatin1Char('\n'));
}

} // namespace

class TestTypes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void programPrintsWhatCPythonPrints_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(TYPES_FOLDER));
        for (const QString &name : folder.entryList({QStringLiteral("*.py")}, QDir::Files))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    void programPrintsWhatCPythonPrints()
    {
        QFETCH(QString, path);
        const QString expectedPath = path.chopped(3) + QStringLiteral(".expected");
        const QStringList expected = linesOf(contentOf(expectedPath));
        QVERIFY2(expected.size() > 1, qPrintable(expectedPath));
        const std::string output = outputOf(contentOf(path), path);
        const QStringList actual =
            linesOf(QByteArray(output.data(), qsizetype(output.size())));
        int differences = 0;
        for (qsizetype n = 0; n < qMax(expected.size(), actual.size()); ++n) {
            if (expected.value(n) == actual.value(n))
                continue;
            ++differences;
            qWarning().noquote() << "line" << n + 1 << "\n  expected:" << expected.value(n)
                                 << "\n  actual:  " << actual.value(n);
        }
        QCOMPARE(differences, 0);
    }

    // CPython overflows the C stack in some of these; a scenario must not end the process.
    void deepNestingEndsInRecursionError_data()
    {
        QTest::addColumn<QByteArray>("nesting");
        QTest::addColumn<QByteArray>("use");
        QTest::newRow("hash of tuples") << QByteArray("a = (a,)") << QByteArray("hash(a)");
        QTest::newRow("repr of lists") << QByteArray("a = [a]") << QByteArray("repr(a)");
        QTest::newRow("repr of dicts") << QByteArray("a = {1: a}") << QByteArray("f'{a}'");
        QTest::newRow("equal lists") << QByteArray("a = [a]; b = [b]") << QByteArray("a == b");
        QTest::newRow("map") << QByteArray("a = map(abs, a)") << QByteArray("list(a)");
        QTest::newRow("zip") << QByteArray("a = zip(a)") << QByteArray("list(a)");
        QTest::newRow("filter") << QByteArray("a = filter(None, a)") << QByteArray("next(a)");
        QTest::newRow("enumerate") << QByteArray("a = enumerate(a)") << QByteArray("next(a)");
    }

    void deepNestingEndsInRecursionError()
    {
        QFETCH(QByteArray, nesting);
        QFETCH(QByteArray, use);
        const QByteArray start = nesting.contains("(a)") || nesting.contains(", a)") ? "iter([1])"
                                                                                    : "()";
        const QByteArray source = "a = " + start + "\nb = ()\nfor n in range(100000):\n    " + nesting
                                  + "\ntry:\n    " + use + "\nexcept RecursionError:\n"
                                  + "    print('too deep')\n";
        QCOMPARE(outputOf(source, QStringLiteral("deep.py")), std::string("too deep\n"));
    }

    void longNativeLoopEndsWhenTheRunIsStopped_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::newRow("sum") << QByteArray("sum(range(10**15))");
        QTest::newRow("contains") << QByteArray("1.5 in range(10**15)");
        QTest::newRow("any") << QByteArray("any(map(bool, iter(int, 1)))");
        QTest::newRow("pow") << QByteArray("pow(3, 2**40000, 2**40000 + 1)");
        QTest::newRow("max of zip") << QByteArray("max(zip(range(10**15)))");
    }

    void longNativeLoopEndsWhenTheRunIsStopped()
    {
        QFETCH(QByteArray, source);
        // Asks again and again: so many times only the loop in native code gets to answer.
        class StoppingHost : public RecordingHost
        {
        public:
            void attend(Interpreter &interpreter) override
            {
                if (++count == 1000)
                    throw Stopped{};
                interpreter.requestAttention();
            }
            int count = 0;
        };
        StoppingHost host;
        const Compiled compiled = compileSource({source.constData(), size_t(source.size())}, "long.py");
        QVERIFY(compiled.unit);
        Interpreter interpreter(host);
        const Interpreter::ThreadScope scope(interpreter);
        interpreter.requestAttention();
        bool wasStopped = false;
        try {
            interpreter.runMain(compiled.unit);
        } catch (const Stopped &) {
            wasStopped = true;
        } catch (const Raised &) {
        }
        QVERIFY(wasStopped);
    }
};

QTEST_GUILESS_MAIN(TestTypes)
#include "tst_types.moc"
