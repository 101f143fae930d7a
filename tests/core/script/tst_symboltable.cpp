// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/parser.h"
#include "core/script/symboltable.h"
#include "tests/core/script/goldenfiles.h"

#include <algorithm>

using namespace script;

namespace
{

std::string joined(std::vector<Identifier> names, bool sorts)
{
    if (sorts)
        std::sort(names.begin(), names.end());
    std::string text;
    for (Identifier name : names)
        text += (text.empty() ? "" : ",") + std::string(name);
    return text;
}

/// As scope_lines() of regenerate.py.
std::string describe(const Scope &scope)
{
    const auto parametersEnd = scope.locals.begin() + scope.parameterCount;
    std::string text = scope.qualifiedName +
                       ": parameters=" + joined({scope.locals.begin(), parametersEnd}, false) +
                       " locals=" + joined({parametersEnd, scope.locals.end()}, true) +
                       " cells=" + joined(scope.cells, true) +
                       " frees=" + joined(scope.frees, true);
    if (scope.isAsyncGenerator())
        text += " asyncgenerator";
    else if (scope.isGenerator)
        text += " generator";
    else if (scope.isCoroutine)
        text += " coroutine";
    return text + "\n";
}

struct Resolved {
    explicit Resolved(std::string_view source) : parsed(parse(source)), table(resolve(*parsed.ast))
    {
    }
    const Scope &scope(std::string_view name) const
    {
        const auto found = std::find_if(table.scopes.begin(), table.scopes.end(),
                                        [name](const auto &each) { return each->name == name; });
        Q_ASSERT(found != table.scopes.end());
        return **found;
    }
    Parsed parsed;
    SymbolTable table;
};

} // namespace

class TestSymbolTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scopesAreCPythons_data() { addPrograms("scopes"); }
    void scopesAreCPythons()
    {
        QFETCH(QString, path);
        const std::string expected = readText(path + QStringLiteral(".scopes"));
        const Resolved resolved(readText(path + QStringLiteral(".py")));
        QVERIFY(!expected.empty() && resolved.parsed.isOk());
        QVERIFY(!hasErrors(resolved.table.diagnostics));
        std::vector<std::string> lines;
        for (const auto &scope : resolved.table.scopes) {
            if (scope->type != ScopeType::Module)
                lines.push_back(describe(*scope));
        }
        std::sort(lines.begin(), lines.end());
        std::string actual;
        for (const std::string &line : lines)
            actual += line;
        QVERIFY2(actual == expected, firstDifference(actual, expected).constData());
    }

    void accessOfEachName_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("access");
        const auto row = [](const char *title, const char *source, const char *name,
                            NameAccess access) {
            QTest::newRow(title) << source << name << int(access);
        };
        row("parameter", "def f(x): x", "x", NameAccess::Local);
        row("assigned", "def f(): x = 1", "x", NameAccess::Local);
        row("only read", "def f(): x", "x", NameAccess::GlobalImplicit);
        row("of the module", "x = 1\ndef f(): x", "x", NameAccess::GlobalImplicit);
        row("declared global", "def f():\n global x\n x = 1", "x", NameAccess::GlobalExplicit);
        row("of an outer function", "def g():\n x = 1\n def f(): x", "x", NameAccess::Free);
        row("captured", "def f():\n x = 1\n def g(): x", "x", NameAccess::Cell);
        row("captured parameter", "def f(x): return lambda: x", "x", NameAccess::Cell);
        row("not of an outer class", "class C:\n x = 1\n def f(self): x", "x",
            NameAccess::GlobalImplicit);
        row("past an outer class", "def g(x):\n class C:\n  def f(self): x", "x", NameAccess::Free);
        row("global in between", "def g(x):\n def h():\n  global x\n  def f(): x", "x",
            NameAccess::GlobalImplicit);
        row("nonlocal", "def g(x):\n def f():\n  nonlocal x\n  x = 1", "x", NameAccess::Free);
        row("nonlocal two up", "def g(x):\n def h():\n  def f():\n   nonlocal x\n   x = 1", "x",
            NameAccess::Free);
        row("walrus in a comprehension", "def f(): [x := 1 for i in j]", "x", NameAccess::Cell);
        row("first iterable", "def f(x): [i for i in x]", "x", NameAccess::Local);
        row("second iterable", "def f(x): [i for j in k for i in x]", "x", NameAccess::Cell);
        row("private", "class C:\n def f(self): __x = 1", "_C__x", NameAccess::Local);
    }
    void accessOfEachName()
    {
        QFETCH(QString, source);
        QFETCH(QString, name);
        const Resolved resolved(source.toStdString());
        QVERIFY(resolved.parsed.isOk() && !hasErrors(resolved.table.diagnostics));
        QTEST(int(resolved.scope("f").access(name.toStdString())), "access");
    }

    void nodesPointToTheirScopes()
    {
        const Resolved resolved("class C:\n def f(self):\n  return [lambda: x for x in y]");
        const auto &definition = as<ClassDefStmt>(*resolved.parsed.ast->body().front());
        const auto &function = as<FunctionDefStmt>(*definition.body.front());
        const auto &comprehension =
            as<ComprehensionExpr>(*as<ReturnStmt>(*function.body.front()).value);
        QCOMPARE(definition.scope, &resolved.scope("C"));
        QCOMPARE(function.scope, &resolved.scope("f"));
        QCOMPARE(comprehension.scope, &resolved.scope("<listcomp>"));
        QCOMPARE(as<LambdaExpr>(*comprehension.element).scope, &resolved.scope("<lambda>"));
        QCOMPARE(function.scope->parent, definition.scope);
    }

    void privateNamesAreMangledInTheTree()
    {
        const Resolved resolved("class _C:\n def f(self): return self.__x, self.__y__, _z");
        const auto &definition = as<ClassDefStmt>(*resolved.parsed.ast->body().front());
        const auto &function = as<FunctionDefStmt>(*definition.body.front());
        const auto &tuple = as<TupleExpr>(*as<ReturnStmt>(*function.body.front()).value);
        QCOMPARE(as<AttributeExpr>(*tuple.elements[0]).name, std::string_view("_C__x"));
        QCOMPARE(as<AttributeExpr>(*tuple.elements[1]).name, std::string_view("__y__"));
    }

    void localsBeginWithTheParametersInSlotOrder()
    {
        const Resolved resolved("def f(a, /, b, *c, d, **e): g = 1");
        const Scope &scope = resolved.scope("f");
        QCOMPARE(scope.parameterCount, 5);
        QCOMPARE(joined(scope.locals, false), std::string("a,b,d,c,e,g"));
    }

    void superNeedsTheClassCell()
    {
        const Resolved resolved("class A:\n def f(self): super().f()\nclass B:\n def g(self): 1");
        QVERIFY(resolved.scope("A").needsClassCell);
        QVERIFY(!resolved.scope("B").needsClassCell);
        QCOMPARE(resolved.scope("f").access("__class__"), NameAccess::Free);
    }

    void annotationsAreReadWhereTheyStand()
    {
        const Resolved resolved("def f(a: X, b: Y = Y) -> Z:\n x: V = 1");
        QVERIFY(resolved.table.module().find("X")->isReferenced);
        QVERIFY(resolved.table.module().find("Y")->isReferenced);
        QVERIFY(resolved.table.module().find("Z")->isReferenced);
        QVERIFY(!resolved.scope("f").find("V")->isReferenced);
    }

    void annotationsKeptAsTextAreMentionsOfTheirOwn()
    {
        const Resolved resolved("from __future__ import annotations\ndef f(a: X, b: Y = Y) -> Z: pass");
        QVERIFY(!resolved.table.module().find("X")->isReferenced);
        QVERIFY(resolved.table.module().find("Y")->isReferenced);
        QVERIFY(!resolved.table.module().find("Z")->isReferenced);
    }
};

QTEST_APPLESS_MAIN(TestSymbolTable)
#include "tst_symboltable.moc"
