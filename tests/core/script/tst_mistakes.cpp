// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/parser.h"
#include "core/script/symboltable.h"
#include "tests/core/script/goldenfiles.h"

using namespace script;

namespace
{

/// "2:7 SyntaxError: invalid syntax", column from 1 in characters.
std::string describe(const Diagnostic &diagnostic, const std::string &source)
{
    const SourcePosition at = diagnostic.range.begin;
    const int column = characterColumn(sourceLine(source, at.line), at.column) + 1;
    return std::to_string(at.line) + ":" + std::to_string(column) + " " +
           std::string(kindName(diagnostic.kind)) + ": " + diagnostic.message;
}

std::vector<std::string> mistakesOf(const std::string &source)
{
    const Parsed parsed = parse(source);
    Diagnostics diagnostics = parsed.diagnostics;
    if (parsed.isOk())
        diagnostics = resolve(*parsed.ast).diagnostics;
    std::vector<std::string> mistakes;
    for (const Diagnostic &diagnostic : diagnostics) {
        if (diagnostic.severity == Severity::Error)
            mistakes.push_back(describe(diagnostic, source));
    }
    return mistakes;
}

/// CPython points behind a string at an error inside of it, and at a whole def or call for
/// __debug__; we point at the place. For an outdented line it has column 0, which is none.
bool hasBetterPlace(const std::string &mistake)
{
    for (const char *part : {"f-string", "(unicode error)", "(value error)", "ASCII literal",
                             "mix bytes", "__debug__", "f'{01}'"}) {
        if (mistake.find(part) != std::string::npos)
            return true;
    }
    return mistake.find(":0 ") != std::string::npos;
}

std::string withoutColumn(const std::string &mistake)
{
    const std::size_t colon = mistake.find(':');
    return mistake.substr(0, colon) + mistake.substr(mistake.find(' '));
}

} // namespace

class TestMistakes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Each program of mistakes.txt ends with what CPython says about it.
    void messagesAndPlacesAreCPythons_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("expected");
        const QString table =
            QString::fromStdString(readText(QStringLiteral(TEST_FOLDER "/mistakes.txt")));
        QString program;
        int count = 0;
        for (const QString &line : table.split(u'\n')) {
            if (line.startsWith(u"### ")) {
                program.chop(1);
                QTest::addRow("%03d %s", ++count, qPrintable(program.left(40).simplified()))
                    << program << line.mid(4);
                program.clear();
            } else {
                program += line + u'\n';
            }
        }
        QVERIFY(count > 600);
    }
    void messagesAndPlacesAreCPythons()
    {
        QFETCH(QString, program);
        QFETCH(QString, expected);
        std::string wanted = expected.toStdString();
        std::vector<std::string> mistakes = mistakesOf(program.toStdString());
        if (hasBetterPlace(wanted) || program == QLatin1String("f'{01}'")) {
            wanted = withoutColumn(wanted);
            for (std::string &mistake : mistakes)
                mistake = withoutColumn(mistake);
        }
        // The resolver reports all mistakes, CPython one of them.
        const bool isFound = std::find(mistakes.begin(), mistakes.end(), wanted) != mistakes.end();
        QVERIFY2(isFound, (wanted + "\n   not in: " +
                           (mistakes.empty() ? std::string("nothing") : mistakes.front()))
                              .c_str());
    }

    void mistakesInStringsAreLocatedInside_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("expected");
        QTest::newRow("empty field") << "x = f'a{}'"
                                     << "1:8 SyntaxError: f-string: empty "
                                        "expression not allowed";
        QTest::newRow("comma") << "f'{a b}'"
                               << "1:4 SyntaxError: f-string: invalid syntax. Perhaps you forgot "
                                  "a comma?";
        QTest::newRow("second of two") << "'a' f'{b} {x y}'"
                                       << "1:12 SyntaxError: f-string: invalid syntax. Perhaps "
                                          "you forgot a comma?";
        QTest::newRow("third line") << "f'''\n{a}\n  {b +}'''"
                                    << "3:7 SyntaxError: f-string: invalid syntax";
        QTest::newRow("CRLF") << "f'''\r\n{a}\r\n  {b +}'''"
                              << "3:7 SyntaxError: f-string: invalid syntax";
        QTest::newRow("after wide characters") << "f'日本{}'"
                                               << "1:5 SyntaxError: f-string: empty expression "
                                                  "not allowed";
        QTest::newRow("lone brace") << "f'a}b'"
                                    << "1:4 SyntaxError: f-string: single '}' is not "
                                       "allowed";
        QTest::newRow("in a format spec") << "f'{a:{b c}}'"
                                          << "1:7 SyntaxError: f-string: invalid syntax. Perhaps "
                                             "you forgot a comma?";
        QTest::newRow("bad escape") << "x = 'a' '\\x1'"
                                    << "1:9 SyntaxError: (unicode error) 'unicodeescape' codec "
                                       "can't decode bytes in position 0-2: truncated \\xXX escape";
    }
    void mistakesInStringsAreLocatedInside()
    {
        QFETCH(QString, program);
        QFETCH(QString, expected);
        const std::vector<std::string> mistakes = mistakesOf(program.toStdString());
        QCOMPARE(mistakes.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(mistakes.front()), expected);
    }

    void theResolverReportsAllMistakesInOrder()
    {
        const std::vector<std::string> mistakes =
            mistakesOf("break\ndef f(a, a):\n    nonlocal q\n    await a\nreturn 1\n");
        const std::vector<std::string> expected{
            "1:1 SyntaxError: 'break' outside loop",
            "2:10 SyntaxError: duplicate argument 'a' in function definition",
            "3:5 SyntaxError: no binding for nonlocal 'q' found",
            "4:5 SyntaxError: 'await' outside async function",
            "5:1 SyntaxError: 'return' outside function"};
        QCOMPARE(mistakes, expected);
    }

    void warningsAreCPythons_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("expected");
        QTest::newRow("is") << "x is 5"
                            << R"("is" with a literal. Did you mean "=="?)";
        QTest::newRow("is not") << "x is not 'a'"
                                << R"("is not" with a literal. Did you mean "!="?)";
        QTest::newRow("assert") << "assert (a, 'b')"
                                << "assertion is always true, perhaps remove parentheses?";
        QTest::newRow("call of a string")
            << "'a'(b)"
            << "'str' object is not callable; perhaps you missed a comma?";
        QTest::newRow("call of a tuple")
            << "[(1, 2) (3, 4)]"
            << "'tuple' object is not callable; perhaps you missed a comma?";
        QTest::newRow("index of a number")
            << "1[x]"
            << "'int' object is not subscriptable; perhaps you missed a comma?";
        QTest::newRow("nothing") << "x is None; assert x, (1, 2); 'a'[0]; f(x)()"
                                 << "";
    }
    void warningsAreCPythons()
    {
        QFETCH(QString, program);
        QFETCH(QString, expected);
        const Parsed parsed = parse(program.toStdString());
        const Diagnostics diagnostics = resolve(*parsed.ast).diagnostics;
        QVERIFY(!hasErrors(diagnostics));
        QCOMPARE(diagnostics.size(), std::size_t(expected.isEmpty() ? 0 : 1));
        if (!diagnostics.empty())
            QCOMPARE(QString::fromStdString(diagnostics.front().message), expected);
    }
};

QTEST_APPLESS_MAIN(TestMistakes)
#include "tst_mistakes.moc"
