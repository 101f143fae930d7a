// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/lexer.h"
#include "core/script/parser.h"
#include "core/script/symboltable.h"
#include "tests/core/script/goldenfiles.h"

#include <random>

using namespace script;

namespace
{

QByteArray times(const char *text, int count)
{
    return QByteArray(text).repeated(count);
}

/// The property every text must have: a tree or exactly one located error, and no crash.
bool isWellBehaved(const std::string &source)
{
    const Parsed parsed = parse(source);
    tokenize(source);
    if (!parsed.isOk())
        return parsed.diagnostics.size() == 1 && parsed.diagnostics[0].range.isValid() &&
               !parsed.diagnostics[0].message.empty();
    return !resolve(*parsed.ast).scopes.empty();
}

} // namespace

class TestHostileText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deepNestingEndsInAnError_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("message");
        const QString deep = QStringLiteral("too many nested expressions");
        QTest::newRow("parentheses") << times("(", 5000) << "too many nested parentheses";
        QTest::newRow("minus") << times("-", 50000) + "1" << deep;
        QTest::newRow("not") << times("not ", 50000) + "1" << deep;
        QTest::newRow("power") << "x" + times("**x", 50000) << deep;
        QTest::newRow("attributes") << "x" + times(".a", 50000) << deep;
        QTest::newRow("calls") << "x" + times("()", 50000) << deep;
        QTest::newRow("sum") << "1" + times("+1", 50000) << deep;
        QTest::newRow("lambda") << times("lambda:", 50000) + "1" << deep;
        QTest::newRow("conditional") << times("1 if 1 else ", 50000) + "1" << deep;
        QTest::newRow("elif") << "if 1: pass\n" + times("elif 1: pass\n", 50000)
                              << "too many elif branches";
        QTest::newRow("calls with a mistake inside")
            << times("f(", 190) + "x y" + times(")", 190)
            << "invalid syntax. Perhaps you forgot a comma?";
        QTest::newRow("dicts with a mistake inside")
            << times("{1:", 190) + "$" + times("}", 190) << "invalid syntax";
        QTest::newRow("lists with a mistake inside")
            << times("[", 190) + "*x for x in y" + times("]", 190)
            << "iterable unpacking cannot be used in comprehension";
    }
    void deepNestingEndsInAnError()
    {
        QFETCH(QByteArray, source);
        QFETCH(QString, message);
        const Parsed parsed = parse(source.toStdString());
        QCOMPARE(parsed.diagnostics.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(parsed.diagnostics[0].message), message);
    }

    void nestingAsInCPythonIsAllowed_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::newRow("brackets") << times("(", 200) + "1" + times(")", 200);
        QTest::newRow("sum") << "1" + times("+1", 900);
        QTest::newRow("elif") << "if 1: pass\n" + times("elif 1: pass\n", 400);
        QByteArray blocks;
        for (int i = 0; i < 99; ++i)
            blocks += times(" ", i) + "if 1:\n";
        QTest::newRow("blocks") << blocks + times(" ", 99) + "pass\n";
        QTest::newRow("wide list") << "[" + times("1, ", 100000) + "]";
    }
    void nestingAsInCPythonIsAllowed()
    {
        QFETCH(QByteArray, source);
        const Parsed parsed = parse(source.toStdString());
        QVERIFY2(parsed.isOk(), parsed.isOk() ? "" : parsed.diagnostics[0].message.c_str());
        QVERIFY(!hasErrors(resolve(*parsed.ast).diagnostics));
    }

    void everyPrefixOfAProgramIsHandled_data() { addPrograms("syntax"); }
    void everyPrefixOfAProgramIsHandled()
    {
        QFETCH(QString, path);
        const std::string source = readText(path + QStringLiteral(".py"));
        QVERIFY(source.size() > 50);
        for (std::size_t length = 0; length <= source.size(); length += 3)
            QVERIFY2(isWellBehaved(source.substr(0, length)), std::to_string(length).c_str());
    }

    void changedProgramsAreHandled_data() { addPrograms("syntax"); }
    void changedProgramsAreHandled()
    {
        QFETCH(QString, path);
        const std::string source = readText(path + QStringLiteral(".py"));
        std::mt19937 random(1);
        const auto below = [&random](std::size_t end) { return random() % end; };
        for (int i = 0; i < 300; ++i) {
            std::string changed = source;
            for (int k = 0; k < 3; ++k) {
                const std::size_t at = below(changed.size());
                const std::size_t from = below(source.size());
                changed.replace(at, below(8), source.substr(from, below(12)));
            }
            QVERIFY2(isWellBehaved(changed), changed.c_str());
        }
    }

    void bytesThatAreNoTextAreHandled()
    {
        std::mt19937 random(2);
        for (int i = 0; i < 2000; ++i) {
            std::string bytes(random() % 40, ' ');
            for (char &byte : bytes)
                byte = static_cast<char>(random());
            QVERIFY(isWellBehaved(bytes));
        }
    }
};

QTEST_APPLESS_MAIN(TestHostileText)
#include "tst_hostiletext.moc"
