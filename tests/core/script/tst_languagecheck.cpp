// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/languagecheck.h"
#include "core/script/parser.h"

#include <QTest>

using namespace script;

namespace
{

const Language language{{"asyncio", "time", "os", "io", "sys", "concurrent", "concurrent.futures",
                         "urllib"},
                        {"print", "len", "range", "Exception", "ImportError", "super", "globals",
                         "isinstance"}};

Diagnostics findingsOf(const QString &source)
{
    const Parsed parsed = parse(source.toStdString());
    Q_ASSERT(parsed.isOk());
    const SymbolTable table = resolve(*parsed.ast);
    return checkLanguage(*parsed.ast, table, language);
}

} // namespace

class TestLanguageCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFindingIsLocatedAndNamed_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("severity");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("message");
        const auto error = [](const char *title, const char *source, int line, int column,
                              const char *message) {
            QTest::newRow(title) << source << int(Severity::Error) << line << column << message;
        };
        const auto warning = [](const char *title, const char *source, int line, int column,
                                const char *message) {
            QTest::newRow(title) << source << int(Severity::Warning) << line << column << message;
        };
        error("import", "import time, socket", 1, 13,
              "module 'socket' is not in the language of a scenario");
        error("import of a part", "import concurrent.process", 1, 7,
              "module 'concurrent.process' is not in the language of a scenario");
        error("from import", "x = 1\nfrom subprocess import run", 2, 0,
              "module 'subprocess' is not in the language of a scenario");
        error("relative", "from . import x", 1, 0,
              "a scenario is one file: it has no package to import from");
        warning("provided for", "try:\n    import uvloop\nexcept ImportError:\n    pass", 2, 11,
                "module 'uvloop' is not in the language of a scenario");
        error("not provided for", "try:\n    import uvloop\nexcept KeyError:\n    print()", 2, 11,
              "module 'uvloop' is not in the language of a scenario");
        error("builtin", "f = 1\nprint(open('f'))", 2, 6,
              "'open' is not in the language of a scenario");
        error("in a function", "def f():\n    return eval('1')", 2, 11,
              "'eval' is not in the language of a scenario");
        error("streams", "import asyncio\nasync def f():\n    await asyncio.open_connection()", 3,
              10, "asyncio.open_connection is not in the language of a scenario");
        error("streams by name", "from asyncio import run, start_server", 1, 25,
              "asyncio.start_server is not in the language of a scenario");
        error("under another name", "import asyncio as a\na.open_connection()", 2, 0,
              "asyncio.open_connection is not in the language of a scenario");
        warning("part that is refused when it is called", "import os\nif 0:\n    os.remove('f')", 3,
                4, "os.remove is not in the language of a scenario");
        warning("such a part by name", "from os import getpid, system", 1, 23,
                "os.system is not in the language of a scenario");
        warning("misspelt builtin", "def f():\n    prnt(1)", 2, 4,
                "name 'prnt' is not defined. Did you mean: 'print'?");
        warning("misspelt local", "def f(values):\n    return len(valeus)", 2, 15,
                "name 'valeus' is not defined. Did you mean: 'values'?");
        warning("annotation", "def f(a: Lisst): pass", 1, 9, "name 'Lisst' is not defined");
        warning("unlike anything", "print(xyzzyfoo)", 1, 6, "name 'xyzzyfoo' is not defined");
    }
    void eachFindingIsLocatedAndNamed()
    {
        QFETCH(QString, source);
        const Diagnostics findings = findingsOf(source);
        std::vector<Diagnostic> expected;
        for (const Diagnostic &finding : findings) {
            if (finding.kind == DiagnosticKind::NotInLanguage || findings.size() == 1)
                expected.push_back(finding);
        }
        QCOMPARE(expected.size(), std::size_t(1));
        QTEST(int(expected[0].severity), "severity");
        QTEST(expected[0].range.begin.line, "line");
        QTEST(expected[0].range.begin.column, "column");
        QTEST(QString::fromStdString(expected[0].message), "message");
    }

    void adviceNamesWhatToUseInstead_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("advice");
        QTest::newRow("module") << "import pickle"
                                << "use json for texts and copy.deepcopy() for copies";
        QTest::newRow("part of a module that is out") << "import http.client"
                                                      << "use aiohttp";
        QTest::newRow("database")
            << "import sqlite3"
            << "let a dict stand for the database and asyncio.sleep() for the "
               "time it takes";
        QTest::newRow("part of os") << "import os\nos._exit(1)"
                                    << "use sys.exit()";
        QTest::newRow("nothing to advise") << "import nobody_knows_it"
                                           << "";
    }
    void adviceNamesWhatToUseInstead()
    {
        QFETCH(QString, source);
        const Diagnostics findings = findingsOf(source);
        QCOMPARE(findings.size(), std::size_t(1));
        QTEST(QString::fromStdString(findings[0].advice), "advice");
    }

    void nothingIsSaid_data()
    {
        QTest::addColumn<QString>("source");
        QTest::newRow("good program") << "import asyncio\nimport concurrent.futures\n"
                                         "async def f(): await asyncio.sleep(1)";
        QTest::newRow("future") << "from __future__ import annotations";
        QTest::newRow("own open") << "def open(x): return x\nopen(1)";
        QTest::newRow("bound later") << "def f(): return later\nlater = 1";
        QTest::newRow("bound by a function") << "def f():\n    global g\n    g = 1\nf()\nprint(g)";
        QTest::newRow("star import") << "from time import *\nsleep(1)";
        QTest::newRow("globals()") << "globals()['x'] = 1\nprint(x)";
        QTest::newRow("annotations kept as text")
            << "from __future__ import annotations\ndef f(a: List[int]) -> Foo: pass\nx: Bar = 1";
        QTest::newRow("annotations of local variables") << "def f():\n    x: Bar = 1";
        QTest::newRow("module names") << "print(__name__, __file__, __doc__)";
        QTest::newRow("class names") << "class C:\n    print(__module__, __qualname__)";
        QTest::newRow("super") << "class C:\n    def f(self): super().f(); __class__";
        QTest::newRow("metaclass") << "class M(super): pass\nclass C(metaclass=M): pass";
    }
    void nothingIsSaid()
    {
        QFETCH(QString, source);
        const Diagnostics findings = findingsOf(source);
        QVERIFY2(findings.empty(), findings.empty() ? "" : findings.front().message.c_str());
    }

    void errorsSayWhatToUseInstead()
    {
        QCOMPARE(findingsOf(QStringLiteral("import requests")).front().advice,
                 std::string("use aiohttp"));
        QCOMPARE(findingsOf(QStringLiteral("import urllib.error")).front().advice,
                 std::string("use aiohttp"));
        const Diagnostics part = findingsOf(QStringLiteral("from urllib import parse, request"));
        QCOMPARE(part.size(), std::size_t(1));
        QCOMPARE(part.front().severity, Severity::Error);
        QCOMPARE(part.front().advice, std::string("use aiohttp"));
        QVERIFY(findingsOf(QStringLiteral("import foo")).front().advice.empty());
        const Diagnostics hook = findingsOf(QStringLiteral("import sys\nsys.settrace(None)"));
        QCOMPARE(hook.front().severity, Severity::Warning);
        QCOMPARE(hook.front().advice, std::string("step through the run, or look at the timeline"));
        QCOMPARE(findingsOf(QStringLiteral("import asyncio\nasyncio.Transport()")).front().severity,
                 Severity::Error);
    }

    void whatIsOnlyMentionedIsNoError()
    {
        const Diagnostics called = findingsOf(QStringLiteral("x = eval('1')"));
        QCOMPARE(called.size(), std::size_t(1));
        QCOMPARE(called.front().severity, Severity::Error);
        const Diagnostics mentioned = findingsOf(QStringLiteral("isinstance(1, memoryview)"));
        QCOMPARE(mentioned.size(), std::size_t(1));
        QCOMPARE(mentioned.front().severity, Severity::Warning);
    }

    void aNameIsReportedOnceAndInOrder()
    {
        const Diagnostics findings =
            findingsOf(QStringLiteral("print(aaaaaa)\nimport socket\nprint(aaaaaa, bbbbbb)"));
        QCOMPARE(findings.size(), std::size_t(3));
        QCOMPARE(findings[0].range.begin.line, 1);
        QCOMPARE(findings[1].range.begin.line, 2);
        QCOMPARE(findings[2].range.begin.line, 3);
    }

    void closeNamesAreFound()
    {
        const std::set<std::string_view> candidates{"sleep", "gather", "x", "wait_for"};
        QCOMPARE(closestName("slep", candidates), std::string_view("sleep"));
        QCOMPARE(closestName("waitfor", candidates), std::string_view("wait_for"));
        QCOMPARE(closestName("y", candidates), std::string_view());
        QCOMPARE(closestName("something", candidates), std::string_view());
    }
};

QTEST_APPLESS_MAIN(TestLanguageCheck)
#include "tst_languagecheck.moc"
