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
    void neverAwaited(Interpreter &, const std::string &) override {}
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
        host.output += formatException(interpreter, raised.exception());
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
};

QTEST_GUILESS_MAIN(TestTypes)
#include "tst_types.moc"
