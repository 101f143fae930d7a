// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/grammarbase.h"

#include <deque>

namespace script
{

struct DecodedString;

/// The rules of the language, one function each, in the order and with the mistakes CPython 3.11
/// knows. Rules that recognise a mistake are called rejectX() and only ever set the error.
class Grammar : private GrammarBase
{
public:
    Grammar(Ast &ast, std::string_view source, TokenBuffer tokens, int nesting = 0);

    /// Parses a whole module; false after an error.
    bool parseModule();
    /// Parses the one expression of an f-string's replacement field; null after an error.
    Expr *parseReplacementField();

    const std::optional<Diagnostic> &error() const { return m_error; }
    /// Whether the error is that of a broken token.
    bool isErrorLexical() const { return m_error && m_error == m_tokens.lexicalError(); }

private:
    struct Block {
        Body body;
    };
    struct Arguments {
        std::vector<Expr *> positional;
        std::vector<Keyword *> keywords;
        bool isGenerator = false; ///< nothing but `element for ...`
    };
    using Clauses = std::vector<ComprehensionClause *>;

    // parser.cpp
    template <typename Start> auto runPasses(Start start) -> decltype(start());
    void preferLexicalError();
    bool raiseIndentationError(const Token &last);

    // statementrules.cpp
    Block *file();
    bool statement(std::vector<Stmt *> &body);
    bool simpleStatements(std::vector<Stmt *> &body);
    bool simpleStatementsOnce(std::vector<Stmt *> &body);
    Stmt *simpleStatement();
    Stmt *returnStatement();
    Stmt *raiseStatement();
    Stmt *deleteStatement();
    Stmt *assertStatement();
    template <typename Node> Stmt *namesStatement();
    template <typename Node> Stmt *bareStatement();

    // importrules.cpp
    Stmt *importName();
    Stmt *importFrom();
    std::optional<Identifier> dottedName();
    bool asName(ImportAlias &alias);
    ImportAlias *importedName();

    // assignmentrules.cpp
    Stmt *assignment();
    Stmt *assignmentInOrder();
    Stmt *annotatedAssignment();
    Stmt *plainAssignment();
    Stmt *augmentedAssignment(bool &isCommitted);
    Stmt *annotate(std::size_t mark, Expr *target);
    Stmt *assign(std::size_t mark, std::vector<Expr *> targets, Expr *value);
    Stmt *augment(std::size_t mark, Expr *target, BinaryOp op);
    Expr *assignedValue();

    // compoundrules.cpp
    Stmt *compoundStatement();
    Block *block();
    Block *blockOnce();
    std::optional<Body> elseBlock();
    Stmt *functionDefinition(const std::vector<Expr *> &decorators, std::size_t mark);
    Stmt *classDefinition(const std::vector<Expr *> &decorators, std::size_t mark);
    Stmt *decorated();
    Stmt *ifStatement();
    Stmt *whileStatement();
    Stmt *forStatement();

    // withrules.cpp
    Stmt *withStatement();
    std::optional<std::vector<WithItem *>> withHead();
    std::optional<std::vector<WithItem *>> withItems(bool allowsTrailingComma);
    WithItem *withItem();
    bool skipWithHead(bool isParenthesized);
    void rejectWith();
    void rejectWithIndent();

    // tryrules.cpp
    Stmt *tryStatement();
    ExceptHandler *exceptBlock(bool isStar);
    std::optional<Body> finallyBlock();
    void rejectTry();
    void rejectExceptIndent();
    void rejectExcept();

    // expressionrules.cpp
    Expr *expressions();
    Expr *starExpressions();
    Expr *starExpression();
    Expr *starNamedExpression();
    Expr *namedExpression();
    Expr *assignmentExpression();
    Expr *assignmentOrExpression();
    Expr *expression();
    Expr *expressionWithoutRejecting();
    Expr *conditionalOrLambda();
    Expr *lambda();
    Expr *yieldExpression();
    Expr *starred(Expr *(Grammar::*operand)());
    std::vector<Expr *> commaSeparated(Expr *first, Expr *(Grammar::*element)());
    TupleExpr *tupleOf(std::size_t mark, const std::vector<Expr *> &elements);

    // operatorrules.cpp
    Expr *disjunction();
    Expr *conjunction();
    Expr *booleanChain(TokenKind keyword, BoolOperator op, Expr *(Grammar::*operand)());
    Expr *inversion();
    Expr *comparison();
    std::optional<CompareOperator> comparisonOperator();
    Expr *bitwiseOr();
    Expr *binary(int minimumPrecedence);
    Expr *factor();
    Expr *power();
    Expr *awaitPrimary();

    // atomrules.cpp
    Expr *primary();
    Expr *primaryOnce();
    Expr *attributeOf(std::size_t mark, Expr *value);
    Expr *subscriptOf(std::size_t mark, Expr *value);
    Expr *slices();
    Expr *slice();
    Expr *sliceOrStarred();
    Expr *atom();
    Expr *constant(ConstantKind type);
    Expr *number();

    // displayrules.cpp
    Expr *parenthesized();
    Expr *bracketed();
    Expr *braced();
    Expr *setOrComprehension(std::size_t mark, Expr *first);
    Expr *dictOrComprehension(std::size_t mark, Expr *firstKey);
    bool pair(Expr *&key, Expr *&value);
    std::optional<Clauses> comprehensionClauses();
    ComprehensionClause *comprehensionClause();
    Expr *finishComprehension(ExprKind kind, std::size_t mark, Expr *element, Expr *value,
                              const Clauses &clauses);

    // argumentrules.cpp
    Expr *callOf(std::size_t mark, Expr *function);
    Arguments *arguments();
    Arguments *argumentList();
    Expr *positionalArgument();
    Keyword *keywordArgument();
    bool keywordOrStarred(Arguments &list);
    bool keywordOrDoubleStarred(Arguments &list);
    void rejectArguments();
    void rejectKeyword();

    // targetrules.cpp
    Expr *starTargets();
    Expr *starTarget();
    Expr *singleTarget();
    bool isTarget(const Expr *expr, std::size_t mark);

    // parameterrules.cpp
    Parameters *parameters(bool isLambda);
    bool starParameters(Parameters &result, bool isLambda);
    bool doubleStarParameter(Parameters &result, bool isLambda);
    Parameter *parameter(bool isLambda, bool allowsStarAnnotation = false);
    bool defaultValue(Expr *&value);
    bool parameterSeparator(bool isLambda);
    bool isParametersEnd(bool isLambda);

    // parametererrors.cpp
    struct ParameterItem {
        enum Type { Plain, Defaulted, Slash, Star };
        Type type = Plain;
        SourceRange range;
        bool hasComma = false;
    };
    std::optional<ParameterItem> parameterItem(bool isLambda);
    static const ParameterItem *plainAfterDefault(const std::vector<ParameterItem> &items);
    void rejectParameters(bool isLambda);
    void rejectStarParameters(bool isLambda);
    void rejectDoubleStarParameter(bool isLambda);

    // patternrules.cpp
    Stmt *matchStatement();
    bool isSubjectAlone(std::size_t mark);
    Expr *matchSubject();
    MatchCase *caseBlock();
    Pattern *patterns();
    Pattern *maybeStarPattern();
    Pattern *pattern();
    Pattern *orPattern();
    Pattern *closedPattern();
    Pattern *literalPattern();
    Expr *literalExpression();
    Expr *signedNumber();
    Expr *complexPattern(std::size_t mark, Expr *real);
    Pattern *nameOrClassPattern();
    Expr *dottedNameExpression();
    Pattern *groupOrSequence();
    Pattern *mappingPattern();
    Pattern *classPattern(std::size_t mark, Expr *type);
    Pattern *makePattern(PatternKind kind, std::size_t mark);

    // mistakerules.cpp
    void rejectNamedExpression();
    void rejectExpression();
    void rejectLegacyStatement();
    bool isPerhapsKeyword();
    void rejectAssignment();
    void rejectComprehension();
    void rejectGroup();
    void rejectForTarget();
    void rejectDictItems();
    void rejectDictComprehension();
    void rejectInvalidTarget(const Expr *expr, TargetUse use);
    bool isLegacyStatement(const Expr *expr) const;

    // blockerrors.cpp
    /// After the head of a block: a line end without a colon.
    void rejectMissingColon();
    /// After `:` a line end and then no indentation; what is "'if' statement".
    void rejectMissingIndent(std::string_view what, const Token &keyword);
    void rejectFunctionHead();
    void rejectClassHead();
    void rejectCondition(TokenKind keyword);
    void rejectKeywordBlock(TokenKind keyword);
    void rejectFor();

    // stringrules.cpp
    Expr *strings();
    Expr *formatString(std::size_t mark);
    std::nullptr_t raiseDecoding(SourceRange range, const DecodedString &decoded);

    int m_dictChecksLeft = 32;
    std::deque<Arguments> m_argumentLists; ///< what arguments() hands out
};

} // namespace script
