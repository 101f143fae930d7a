// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/parser.h"
#include "tests/core/script/astdump.h"
#include "tests/core/script/goldenfiles.h"

using namespace script;

namespace
{

std::string dump(const Ast &ast, bool hasRanges)
{
    std::string text = AstDump(hasRanges)(ast);
    text.pop_back();
    return text;
}

const Expr *onlyExpression(const Parsed &parsed)
{
    return as<ExprStmt>(*parsed.ast->body().front()).value;
}

} // namespace

class TestParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void treesAndPlacesAreCPythons_data() { addPrograms("syntax"); }
    void treesAndPlacesAreCPythons()
    {
        QFETCH(QString, path);
        const std::string source = readText(path + QStringLiteral(".py"));
        std::string expected = readText(path + QStringLiteral(".ast"));
        QVERIFY(!source.empty() && expected.size() > 1);
        expected.pop_back();
        const Parsed parsed = parse(source);
        QVERIFY2(parsed.isOk(), parsed.isOk() ? "" : parsed.diagnostics.front().message.c_str());
        const std::string actual = dump(*parsed.ast, true);
        QVERIFY2(actual == expected, firstDifference(actual, expected).constData());
    }

    void operatorsBind_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("sameAs");
        QTest::newRow("or is weakest") << "a or b and c"
                                       << "a or (b and c)";
        QTest::newRow("not below comparison") << "not a in b"
                                              << "not (a in b)";
        QTest::newRow("comparison below |") << "a | b == c"
                                            << "(a | b) == c";
        QTest::newRow("shift below +") << "a << b + c"
                                       << "a << (b + c)";
        QTest::newRow("left to right") << "a - b - c"
                                       << "(a - b) - c";
        QTest::newRow("power to the right") << "a ** b ** c"
                                            << "a ** (b ** c)";
        QTest::newRow("power before minus") << "-a ** -b"
                                            << "-(a ** (-b))";
        QTest::newRow("await before power") << "await a ** b"
                                            << "(await a) ** b";
        QTest::newRow("conditional to the right") << "a if b else c if d else e"
                                                  << "a if b else (c if d else e)";
        QTest::newRow("lambda takes all") << "lambda: a if b else c"
                                          << "lambda: (a if b else c)";
        QTest::newRow("trailing call") << "a.b[c](d).e"
                                       << "(((a.b)[c])(d)).e";
    }
    void operatorsBind()
    {
        QFETCH(QString, source);
        QFETCH(QString, sameAs);
        const Parsed actual = parse(source.toStdString());
        const Parsed expected = parse(sameAs.toStdString());
        QVERIFY(actual.isOk() && expected.isOk());
        QCOMPARE(dump(*actual.ast, false), dump(*expected.ast, false));
    }

    void anEmptyTextIsAnEmptyModule()
    {
        for (const char *source : {"", "\n", "# only this", "   \n\t\n", "\xEF\xBB\xBF"}) {
            const Parsed parsed = parse(source);
            QVERIFY2(parsed.isOk(), source);
            QVERIFY(parsed.ast->body().empty());
        }
    }

    void theTreeOutlivesTheText()
    {
        Parsed parsed;
        {
            std::string source = "name = 'some text longer than any small buffer'";
            parsed = parse(source);
            source.assign(source.size(), '#');
        }
        const auto &assign = as<AssignStmt>(*parsed.ast->body().front());
        QCOMPARE(as<NameExpr>(*assign.targets.front()).id, std::string_view("name"));
        QCOMPARE(as<ConstantExpr>(*assign.value).text,
                 std::string_view("some text longer than any small buffer"));
    }

    void equalNamesShareTheirText()
    {
        const Parsed parsed = parse("a\na");
        const auto &first = as<NameExpr>(*as<ExprStmt>(*parsed.ast->body()[0]).value);
        const auto &second = as<NameExpr>(*as<ExprStmt>(*parsed.ast->body()[1]).value);
        QCOMPARE(first.id.data(), second.id.data());
    }

    void namesAreNormalized()
    {
        const Parsed parsed = parse("\u017Feil"); // long s
        QCOMPARE(as<NameExpr>(*onlyExpression(parsed)).id, std::string_view("seil"));
    }

    void integersFitOrKeepTheirDigits_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<qint64>("value");
        QTest::addColumn<int>("base");
        QTest::addColumn<QString>("digits");
        QTest::newRow("small") << "1_000" << qint64(1000) << 0 << "";
        QTest::newRow("largest") << "9223372036854775807" << std::numeric_limits<qint64>::max() << 0
                                 << "";
        QTest::newRow("one more") << "9223372036854775808" << qint64(0) << 10
                                  << "9223372036854775808";
        QTest::newRow("hexadecimal") << "0xF_F" << qint64(255) << 0 << "";
        QTest::newRow("long hexadecimal")
            << "0x1_0000000000000000" << qint64(0) << 16 << "10000000000000000";
    }
    void integersFitOrKeepTheirDigits()
    {
        QFETCH(QString, source);
        const Parsed parsed = parse(source.toStdString());
        const auto &constant = as<ConstantExpr>(*onlyExpression(parsed));
        QTEST(qint64(constant.integer), "value");
        QTEST(int(constant.base), "base");
        QTEST(QString::fromUtf8(constant.text.data(), qsizetype(constant.text.size())), "digits");
    }

    void imaginaryNumbersKeepTheirSize()
    {
        const Parsed parsed = parse("3.5J");
        const auto &constant = as<ConstantExpr>(*onlyExpression(parsed));
        QCOMPARE(constant.type, ConstantKind::Imaginary);
        QCOMPARE(constant.real, 3.5);
    }

    void theDocstringIsFound()
    {
        const Parsed parsed = parse("'a' 'b'\nx = 1");
        QCOMPARE(docstring(parsed.ast->body())->text, std::string_view("ab"));
        QVERIFY(!docstring(parse("b'a'").ast->body()));
        QVERIFY(!docstring(parse("f'a'").ast->body()));
        QVERIFY(!docstring(parse("x = 'a'").ast->body()));
    }

    void encodings_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("message");
        QTest::addColumn<int>("line");
        QTest::newRow("utf-8") << QByteArray("# coding: utf-8\n'\xC3\xA4'") << "" << 0;
        QTest::newRow("latin, but only ASCII") << QByteArray("# coding=latin-1\nx = 1") << "" << 0;
        QTest::newRow("latin") << QByteArray("#!\n# vim: fileencoding=latin-1\n'\xC3\xA4'")
                               << "encoding 'latin-1' is not supported" << 2;
        QTest::newRow("too late to count")
            << QByteArray("x\n# coding: latin-1\n'\xC3\xA4'") << "" << 0;
        QTest::newRow("not UTF-8")
            << QByteArray("x\ny\xE4")
            << "Non-UTF-8 code starting with '\\xe4' on line 2, but no encoding declared; see "
               "https://peps.python.org/pep-0263/ for details"
            << 2;
        QTest::newRow("null") << QByteArray("x\n\ny\0", 5)
                              << "source code string cannot contain null bytes" << 3;
    }
    void encodings()
    {
        QFETCH(QByteArray, source);
        QFETCH(QString, message);
        const Parsed parsed = parse(source.toStdString());
        QCOMPARE(parsed.isOk(), message.isEmpty());
        if (parsed.isOk())
            return;
        QCOMPARE(QString::fromStdString(parsed.diagnostics.front().message), message);
        QTEST(parsed.diagnostics.front().range.begin.line, "line");
    }

    void aDiagnosticReadsLikeCPythons()
    {
        const std::string source = "if x:\n    \u00e9 = f(a b)\n";
        const Parsed parsed = parse(source);
        QCOMPARE(
            QString::fromStdString(formatDiagnostic(parsed.diagnostics.front(), source, "m.py")),
            QStringLiteral("  File \"m.py\", line 2\n    \u00e9 = f(a b)\n          ^^^\n"
                           "SyntaxError: invalid syntax. Perhaps you forgot a comma?\n"));
    }
};

QTEST_APPLESS_MAIN(TestParser)
#include "tst_parser.moc"
