// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/lexer.h"

#include <QTest>

using namespace script;

namespace
{

std::string kindText(const Token &token)
{
    switch (token.kind) {
    case TokenKind::EndMarker:
        return "END";
    case TokenKind::Newline:
        return "NEWLINE";
    case TokenKind::Indent:
        return "INDENT";
    case TokenKind::Dedent:
        return "DEDENT";
    case TokenKind::Comment:
        return "#";
    case TokenKind::Error:
        return "ERROR";
    default:
        return std::string(token.text);
    }
}

/// The tokens separated by blanks; names, numbers, strings and operators as they stand.
QString tokensOf(const QString &source, LexMode mode)
{
    const std::string text = source.toStdString();
    Lexer lexer(text, mode);
    std::string result;
    for (;;) {
        const Token token = lexer.next();
        result += kindText(token);
        const bool isEnd = token.kind == TokenKind::EndMarker ||
                           (token.kind == TokenKind::Error && mode == LexMode::Strict);
        if (isEnd)
            return QString::fromStdString(result);
        result += ' ';
    }
}

} // namespace

class TestLexer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strictTokens_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("tokens");
        QTest::newRow("nothing") << ""
                                 << "END";
        QTest::newRow("blank lines and comments") << "\n  \n# c\n   # d\n"
                                                  << "END";
        QTest::newRow("no line end") << "x"
                                     << "x NEWLINE END";
        QTest::newRow("carriage returns") << "x\ry\r\nz"
                                          << "x NEWLINE y NEWLINE z NEWLINE END";
        QTest::newRow("indentation") << "a:\n  b\n  c\nd"
                                     << "a : NEWLINE INDENT b NEWLINE c NEWLINE DEDENT d NEWLINE "
                                        "END";
        QTest::newRow("two dedents at once") << "a:\n b:\n  c\nd"
                                             << "a : NEWLINE INDENT b : NEWLINE INDENT c NEWLINE "
                                                "DEDENT DEDENT d NEWLINE END";
        QTest::newRow("dedents at the end") << "a:\n b:\n  c"
                                            << "a : NEWLINE INDENT b : NEWLINE INDENT c NEWLINE "
                                               "DEDENT DEDENT END";
        QTest::newRow("a tab is eight columns") << "a:\n        b\n\tc"
                                                << "a : NEWLINE INDENT b NEWLINE ERROR";
        QTest::newRow("comments do not dedent") << "a:\n  b\n# c\n  d"
                                                << "a : NEWLINE INDENT b NEWLINE d NEWLINE DEDENT "
                                                   "END";
        QTest::newRow("brackets join lines") << "(a,\n\n # c\n  b)\nc"
                                             << "( a , b ) NEWLINE c NEWLINE END";
        QTest::newRow("backslash joins lines") << "a + \\\n   b"
                                               << "a + b NEWLINE END";
        QTest::newRow("longest operators") << "a**=b//=c>>=d<<=e...f->g:=h!=i<=j"
                                           << "a **= b //= c >>= d <<= e ... f -> g := h != i <= "
                                              "j NEWLINE END";
        QTest::newRow("numbers") << "1 1.5 .5 1e5 1E-5 0xFf 0b1 0o7 1_0 1j 1.e1"
                                 << "1 1.5 .5 1e5 1E-5 0xFf 0b1 0o7 1_0 1j 1.e1 NEWLINE END";
        QTest::newRow("a keyword may follow a number") << "1if 2else 3or 4"
                                                       << "1 if 2 else 3 or 4 NEWLINE END";
        QTest::newRow("strings") << R"('a"b' "c'd" 'e\'f' rb'\d' f"h" u'')"
                                 << R"('a"b' "c'd" 'e\'f' rb'\d' f"h" u'' NEWLINE END)";
        QTest::newRow("triple quotes") << "'''a\n'b'''"
                                       << "'''a\n'b''' NEWLINE END";
        QTest::newRow("a prefix must fit") << "bu'a' x'b'"
                                           << "bu 'a' x 'b' NEWLINE END";
        QTest::newRow("letters of any script") << "größe = 日本"
                                               << "größe = 日本 NEWLINE END";
    }
    void strictTokens()
    {
        QFETCH(QString, source);
        QTEST(tokensOf(source, LexMode::Strict), "tokens");
    }

    void tolerantTokens_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("tokens");
        QTest::newRow("comments") << "a # b\n# c"
                                  << "a # NEWLINE # END";
        QTest::newRow("open string") << "a = 'b\nc"
                                     << "a = ERROR NEWLINE c NEWLINE END";
        QTest::newRow("open bracket") << "f(a\nb"
                                      << "f ( a b NEWLINE END";
        QTest::newRow("stray bracket") << "a)\nb"
                                       << "a ERROR NEWLINE b NEWLINE END";
        QTest::newRow("stray character") << "a ? b"
                                         << "a ERROR b NEWLINE END";
        QTest::newRow("broken number") << "0xg + 1"
                                       << "ERROR g + 1 NEWLINE END";
        QTest::newRow("wrong dedent") << "a:\n    b\n  c\nd"
                                      << "a : NEWLINE INDENT b NEWLINE DEDENT c NEWLINE d NEWLINE "
                                         "END";
        QTest::newRow("stray backslash") << "a \\ b"
                                         << "a ERROR b NEWLINE END";
        QTest::newRow("wide quotes")
            << QStringLiteral("print(\u201Ca)") << "print ( ERROR ) NEWLINE END";
    }
    void tolerantTokens()
    {
        QFETCH(QString, source);
        QTEST(tokensOf(source, LexMode::Tolerant), "tokens");
    }

    void placesCountLinesAndBytes()
    {
        const std::vector<Token> tokens = tokenize("\xEF\xBB\xBFä = '''x\r\ny''' + 1");
        QCOMPARE(tokens[0].range, (SourceRange{{1, 0}, {1, 2}}));
        QCOMPARE(tokens[1].range, (SourceRange{{1, 3}, {1, 4}}));
        QCOMPARE(tokens[2].range, (SourceRange{{1, 5}, {2, 4}}));
        QCOMPARE(tokens[4].range, (SourceRange{{2, 7}, {2, 8}}));
    }

    void textsAreStretchesOfTheSource()
    {
        const std::string source = "alpha = beta";
        const std::vector<Token> tokens = tokenize(source);
        QVERIFY(tokens[2].text.data() == source.data() + 8);
        QCOMPARE(tokens[2].text, std::string_view("beta"));
    }

    void keywordsAreKnown()
    {
        QCOMPARE(keywordOrName("await"), TokenKind::Await);
        QCOMPARE(keywordOrName("match"), TokenKind::Name);
        QVERIFY(isKeyword(TokenKind::Yield) && !isKeyword(TokenKind::Exclamation));
        QVERIFY(isOperator(TokenKind::Exclamation) && !isOperator(TokenKind::Error));
        QCOMPARE(spelling(TokenKind::DoubleSlashEqual), std::string_view("//="));
        QCOMPARE(spelling(TokenKind::Name), std::string_view());
    }

    void tolerantErrorsAreAllReported()
    {
        Lexer lexer("a = 'b\nc = 0xg\nd)", LexMode::Tolerant);
        while (lexer.next().kind != TokenKind::EndMarker) {
        }
        QCOMPARE(lexer.diagnostics().size(), std::size_t(3));
        QCOMPARE(lexer.diagnostics()[1].message, std::string("invalid hexadecimal literal"));
        QCOMPARE(lexer.diagnostics()[2].range.begin, (SourcePosition{3, 1}));
    }
};

QTEST_APPLESS_MAIN(TestLexer)
#include "tst_lexer.moc"
