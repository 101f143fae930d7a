// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/ast.h"
#include "core/script/compiler/emitter.h"
#include "core/script/programnotes.h"
#include "core/script/symboltable.h"

#include <functional>
#include <memory>
#include <string>
#include <utility>

namespace script::compiler {

/// Something that return, break and continue have to leave on their way out.
struct Block {
    enum class Kind {
        WhileLoop,
        ForLoop, ///< an iterator on the stack
        Try, ///< nothing to undo
        Finally, ///< a body whose finally clause must run
        Handled, ///< an exception is being handled: what was handled before is on the stack
        FinallyHandler, ///< the same, and the exception above it
        With,
        AsyncWith,
        PendingReturn, ///< a finally clause on the way out: the value to be returned is on the stack
    };
    Kind kind;
    int outerProtection;
    Label *breakLabel = nullptr; ///< loops
    Label *continueLabel = nullptr;
    Body finallyBody{}; ///< Finally
    Identifier name{}; ///< Handled: `as name`
    SourceRange range{}; ///< of the with statement
};

/// The code of one scope under construction.
struct ScopeCode {
    ScopeCode(const Scope &codeScope, CodePlan &codePlan, ScopeCode *enclosing)
        : scope(codeScope), plan(codePlan), emitter(codePlan), parent(enclosing)
    {
    }
    const Scope &scope;
    CodePlan &plan;
    Emitter emitter;
    ScopeCode *parent;
    std::vector<Block> blocks;
    std::unordered_map<std::string_view, int> slots; ///< locals and cells, then free variables
    int hiddenCount = 0; ///< hidden locals of match and except*
};

/// Makes code of a resolved syntax tree, one scope at a time.
class Compiler
{
public:
    /// `notes`: places to tell the host about; null: none.
    Compiler(std::string_view source, CodeUnit &unit, const ProgramNotes *notes = nullptr)
        : m_source(source), m_unit(unit), m_notes(notes)
    {
    }
    void compileModule(const Ast &ast, const Scope &scope);

private:
    Emitter &out() { return m_code->emitter; }

    // scopes.cpp
    void beginScope(ScopeCode &code);
    void endScope(ScopeCode &code);
    int slotOf(Identifier name);
    int hiddenSlot();
    void load(Identifier name);
    bool isGlobal(Identifier name) const; ///< a load of it is LoadGlobal
    void store(Identifier name);
    void remove(Identifier name);
    void function(const Scope &scope, const Parameters &parameters, const Expr *returns,
                  const std::function<void()> &body, Body docBody, int firstLine);
    int defaults(const Parameters &parameters);
    void makeFunction(std::unique_ptr<CodePlan> plan, const Scope &scope, int flags);
    void functionDef(const FunctionDefStmt &stmt);
    void lambda(const LambdaExpr &expr);
    void classDef(const ClassDefStmt &stmt);
    void classBody(const ClassDefStmt &stmt);
    void decorate(NodeList<Expr> decorators, const std::function<void()> &definition);

    // annotations.cpp
    void setUpAnnotations(Body body);
    void annotation(const Expr &expr);
    int functionAnnotations(const Parameters &parameters, const Expr *returns); ///< the flag of MakeFunction
    void variableAnnotation(const AnnAssignStmt &stmt);

    // statements.cpp
    void body(Body statements);
    void statement(const Stmt &stmt);
    void ifStatement(const IfStmt &stmt);
    void returnStatement(const ReturnStmt &stmt);
    void assertStatement(const AssertStmt &stmt);
    void raiseStatement(const RaiseStmt &stmt);
    void importStatement(const ImportStmt &stmt);
    void importFromStatement(const ImportFromStmt &stmt);
    void leaveBlocks(size_t downTo, bool keepsTop);
    void leaveBlock(const Block &block, bool keepsTop);
    void jumpOut(bool isBreak);

    // loops.cpp
    void whileStatement(const WhileStmt &stmt);
    void forStatement(const ForStmt &stmt);
    void asyncForStatement(const ForStmt &stmt);
    /// Gives the target the next item of the iterator on the stack; jumps at its end.
    void nextItem(const Expr &target, Label &otherwise);

    // assignments.cpp
    void assignStatement(const AssignStmt &stmt);
    void augAssignStatement(const AugAssignStmt &stmt);
    void annAssignStatement(const AnnAssignStmt &stmt);
    void storeTarget(const Expr &target);
    void unpackInto(NodeList<Expr> targets);
    void deleteTarget(const Expr &target);
    bool swapAssign(const AssignStmt &stmt);

    // exceptions.cpp
    void tryStatement(const TryStmt &stmt);
    void tryFinally(const TryStmt &stmt);
    void tryExcept(const TryStmt &stmt);
    void tryExceptStar(const TryStmt &stmt);
    void handlerBody(const ExceptHandler &handler);
    void starHandler(const ExceptHandler &handler, int restSlot, int listSlot);
    void withStatement(const WithStmt &stmt, size_t item);
    void callExitWithNone(bool isAsync);

    // patterns.cpp
    using Captures = std::vector<std::pair<Identifier, int>>;
    void matchStatement(const MatchStmt &stmt);
    void pattern(const Pattern &pattern, int slot, Label &fail, Captures &captures);
    void sequencePattern(const Pattern &pattern, int slot, Label &fail, Captures &captures);
    void mappingPattern(const Pattern &pattern, int slot, Label &fail, Captures &captures);
    void classPattern(const Pattern &pattern, int slot, Label &fail, Captures &captures);
    void orPattern(const Pattern &pattern, int slot, Label &fail, Captures &captures);
    void capture(Identifier name, int slot, Captures &captures);

    // expressions.cpp
    void expression(const Expr &expr);
    void constant(const ConstantExpr &expr);
    void boolOp(const BoolOpExpr &expr);
    std::string_view textOfLine(int line);
    void binOp(const BinOpExpr &expr);
    void unaryOp(const UnaryOpExpr &expr);
    void compare(const CompareExpr &expr);
    void compareOperator(CompareOperator op);
    void conditional(const IfExpr &expr);
    void attribute(const AttributeExpr &expr);
    void subscript(const SubscriptExpr &expr);
    void slice(const SliceExpr &expr);
    void joinedStr(const JoinedStrExpr &expr);
    void formattedValue(const FormattedValueExpr &expr);
    void awaitExpression(const AwaitExpr &expr);
    void note(NoteKind kind, int number);
    void awaitTop(int context); ///< awaits what is on the stack
    void sendLoop();

    // displays.cpp
    void tuple(NodeList<Expr> elements);
    void list(NodeList<Expr> elements);
    void set(NodeList<Expr> elements);
    void iterated(const Expr &expr); ///< what a loop goes over: a set of constants is one constant there
    void starredList(NodeList<Expr> elements);
    void dict(const DictExpr &expr);
    void comprehension(const ComprehensionExpr &expr);
    void comprehensionClause(const ComprehensionExpr &expr, size_t clause, int iterators);
    void comprehensionElement(const ComprehensionExpr &expr, int iterators);
    static bool asConstant(const Expr &expr, Constant &constant);
    static bool asConstantSet(const Expr &expr, Constant &constant);

    // calls.cpp
    void call(const CallExpr &expr);
    void callArguments(NodeList<Expr> arguments, NodeList<Keyword> keywords, int given);
    void starredArguments(NodeList<Expr> arguments, NodeList<Keyword> keywords, int given);

    // conditions.cpp
    /// Jumps if the truth of the expression is `when`; falls through otherwise.
    void jumpIf(const Expr &expr, bool when, Label &target);
    bool compareJump(const CompareExpr &expr, Label &target);

    std::string_view m_source;
    int m_line = 1; ///< the last one that textOfLine() looked for
    size_t m_lineBegin = 0;
    CodeUnit &m_unit;
    const ProgramNotes *m_notes;
    bool m_defersAnnotations = false; ///< they are kept as text
    ScopeCode *m_code = nullptr;
};

/// The number of type.h's BinaryOperator and Comparison for the tree's.
int operatorNumber(BinaryOp op);
int comparisonNumber(CompareOperator op); ///< -1: is, in and their opposites

} // namespace script::compiler
