// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/ast.h"

#include <gmp.h>

#include <charconv>
#include <string>

namespace script
{

/// Writes a tree as one line of text, equal to what dump_ast.py writes for CPython's tree:
/// Kind@line:column-line:column(field field ...), [] for lists, - for None.
class AstDump
{
public:
    explicit AstDump(bool hasRanges) : m_hasRanges(hasRanges) {}

    std::string operator()(const Ast &ast)
    {
        m_text.clear();
        list(ast.body());
        return m_text;
    }

private:
    void open(const char *name, const SourceRange &range)
    {
        m_text += name;
        if (m_hasRanges) {
            m_text += '@' + std::to_string(range.begin.line) + ':' +
                      std::to_string(range.begin.column) + '-' + std::to_string(range.end.line) +
                      ':' + std::to_string(range.end.column);
        }
        m_text += '(';
    }
    void close()
    {
        if (m_text.back() == ' ')
            m_text.pop_back();
        m_text += ')';
    }
    void word(std::string_view text)
    {
        m_text += text.empty() ? "-" : text;
        m_text += ' ';
    }
    void flag(bool value) { word(value ? "1" : "0"); }
    template <typename Node> void list(std::span<Node *> nodes)
    {
        m_text += '[';
        for (Node *item : nodes)
            node(item);
        if (m_text.back() == ' ')
            m_text.pop_back();
        m_text += "] ";
    }
    void names(std::span<Identifier> identifiers)
    {
        m_text += '[';
        for (Identifier identifier : identifiers)
            word(identifier);
        if (m_text.back() == ' ')
            m_text.pop_back();
        m_text += "] ";
    }
    void hex(char mark, std::string_view bytes)
    {
        static constexpr char digits[] = "0123456789abcdef";
        m_text += mark;
        for (char byte : bytes) {
            m_text += digits[static_cast<unsigned char>(byte) >> 4];
            m_text += digits[static_cast<unsigned char>(byte) & 15];
        }
        m_text += ' ';
    }
    void context(const Expr &expr)
    {
        word(expr.context == ExprContext::Load    ? "Load"
             : expr.context == ExprContext::Store ? "Store"
                                                  : "Del");
    }

    void constant(const ConstantExpr &expr)
    {
        switch (expr.type) {
        case ConstantKind::None:
            return word("None");
        case ConstantKind::True:
            return word("True");
        case ConstantKind::False:
            return word("False");
        case ConstantKind::Ellipsis:
            return word("Ellipsis");
        case ConstantKind::Str:
            return hex('s', expr.text);
        case ConstantKind::Bytes:
            return hex('b', expr.text);
        case ConstantKind::Float:
        case ConstantKind::Imaginary: {
            char buffer[64];
            const auto end =
                std::to_chars(buffer, buffer + sizeof buffer, expr.real, std::chars_format::hex);
            m_text += expr.type == ConstantKind::Float ? "f" : "jf";
            return word(std::string_view(buffer, static_cast<std::size_t>(end.ptr - buffer)));
        }
        case ConstantKind::Int:
            break;
        }
        m_text += 'i';
        if (expr.base == 0)
            return word(std::to_string(expr.integer));
        mpz_t number;
        mpz_init_set_str(number, std::string(expr.text).c_str(), expr.base);
        char *digits = mpz_get_str(nullptr, 10, number);
        word(digits);
        void (*release)(void *, std::size_t) = nullptr;
        mp_get_memory_functions(nullptr, nullptr, &release);
        release(digits, std::string_view(digits).size() + 1);
        mpz_clear(number);
    }

    static const char *kindName(ExprKind kind)
    {
        static constexpr const char *names[] = {
            "BoolOp",    "NamedExpr", "BinOp",     "UnaryOp",   "Lambda",   "IfExp",
            "Dict",      "Set",       "ListComp",  "SetComp",   "DictComp", "GeneratorExp",
            "Await",     "Yield",     "YieldFrom", "Compare",   "Call",     "FormattedValue",
            "JoinedStr", "Constant",  "Attribute", "Subscript", "Starred",  "Name",
            "List",      "Tuple",     "Slice"};
        return names[static_cast<std::size_t>(kind)];
    }
    static const char *operatorName(BinaryOp op)
    {
        static constexpr const char *names[] = {"Add",    "Sub",    "Mult",    "MatMult", "Div",
                                                "Mod",    "Pow",    "LShift",  "RShift",  "BitOr",
                                                "BitXor", "BitAnd", "FloorDiv"};
        return names[static_cast<std::size_t>(op)];
    }

    void node(const Parameter *parameter)
    {
        if (!parameter)
            return word("");
        open("arg", parameter->range);
        word(parameter->name);
        node(parameter->annotation);
        close();
        m_text += ' ';
    }
    void node(const Keyword *keyword)
    {
        open("keyword", keyword->range);
        word(keyword->name);
        node(keyword->value);
        close();
        m_text += ' ';
    }
    void node(const ComprehensionClause *clause)
    {
        m_text += "comprehension(";
        node(clause->target);
        node(clause->iterable);
        list(clause->conditions);
        flag(clause->isAsync);
        close();
        m_text += ' ';
    }
    void parameters(const Parameters &parameters)
    {
        m_text += "arguments(";
        list(parameters.positionalOnly);
        list(parameters.positional);
        node(parameters.variadic);
        list(parameters.keywordOnly);
        list(parameters.keywordDefaults);
        node(parameters.keywords);
        list(parameters.defaults);
        close();
        m_text += ' ';
    }

    void node(const Expr *expr)
    {
        if (!expr)
            return word("");
        open(kindName(expr->kind), expr->range);
        fields(*expr);
        close();
        m_text += ' ';
    }

    void fields(const Expr &expr)
    {
        switch (expr.kind) {
        case ExprKind::BoolOp:
            word(as<BoolOpExpr>(expr).op == BoolOperator::And ? "And" : "Or");
            return list(as<BoolOpExpr>(expr).values);
        case ExprKind::NamedExpr:
            node(as<NamedExpr>(expr).target);
            return node(as<NamedExpr>(expr).value);
        case ExprKind::BinOp:
            node(as<BinOpExpr>(expr).left);
            word(operatorName(as<BinOpExpr>(expr).op));
            return node(as<BinOpExpr>(expr).right);
        case ExprKind::UnaryOp: {
            static constexpr const char *names[] = {"Invert", "Not", "UAdd", "USub"};
            word(names[static_cast<std::size_t>(as<UnaryOpExpr>(expr).op)]);
            return node(as<UnaryOpExpr>(expr).operand);
        }
        case ExprKind::Lambda:
            parameters(*as<LambdaExpr>(expr).parameters);
            return node(as<LambdaExpr>(expr).body);
        case ExprKind::IfExp:
            node(as<IfExpr>(expr).test);
            node(as<IfExpr>(expr).body);
            return node(as<IfExpr>(expr).orelse);
        case ExprKind::Dict:
            list(as<DictExpr>(expr).keys);
            return list(as<DictExpr>(expr).values);
        case ExprKind::Set:
            return list(as<SetExpr>(expr).elements);
        case ExprKind::ListComp:
        case ExprKind::SetComp:
        case ExprKind::GeneratorExp:
            node(as<ComprehensionExpr>(expr).element);
            return list(as<ComprehensionExpr>(expr).clauses);
        case ExprKind::DictComp:
            node(as<ComprehensionExpr>(expr).element);
            node(as<ComprehensionExpr>(expr).value);
            return list(as<ComprehensionExpr>(expr).clauses);
        case ExprKind::Await:
            return node(as<AwaitExpr>(expr).value);
        case ExprKind::Yield:
            return node(as<YieldExpr>(expr).value);
        case ExprKind::YieldFrom:
            return node(as<YieldFromExpr>(expr).value);
        case ExprKind::Compare: {
            static constexpr const char *names[] = {"Eq",  "NotEq", "Lt",    "LtE", "Gt",
                                                    "GtE", "Is",    "IsNot", "In",  "NotIn"};
            node(as<CompareExpr>(expr).left);
            for (CompareOperator op : as<CompareExpr>(expr).ops)
                word(names[static_cast<std::size_t>(op)]);
            return list(as<CompareExpr>(expr).comparators);
        }
        case ExprKind::Call:
            node(as<CallExpr>(expr).function);
            list(as<CallExpr>(expr).arguments);
            return list(as<CallExpr>(expr).keywords);
        case ExprKind::FormattedValue: {
            const auto &value = as<FormattedValueExpr>(expr);
            node(value.value);
            word(value.conversion ? std::string(1, value.conversion) : std::string());
            return node(value.formatSpec);
        }
        case ExprKind::JoinedStr:
            return list(as<JoinedStrExpr>(expr).values);
        case ExprKind::Constant:
            return constant(as<ConstantExpr>(expr));
        case ExprKind::Attribute:
            node(as<AttributeExpr>(expr).value);
            word(as<AttributeExpr>(expr).name);
            return context(expr);
        case ExprKind::Subscript:
            node(as<SubscriptExpr>(expr).value);
            node(as<SubscriptExpr>(expr).index);
            return context(expr);
        case ExprKind::Starred:
            node(as<StarredExpr>(expr).value);
            return context(expr);
        case ExprKind::Name:
            word(as<NameExpr>(expr).id);
            return context(expr);
        case ExprKind::List:
            list(as<ListExpr>(expr).elements);
            return context(expr);
        case ExprKind::Tuple:
            list(as<TupleExpr>(expr).elements);
            return context(expr);
        case ExprKind::Slice:
            node(as<SliceExpr>(expr).lower);
            node(as<SliceExpr>(expr).upper);
            return node(as<SliceExpr>(expr).step);
        }
    }

    void node(const Pattern *pattern)
    {
        if (!pattern)
            return word("");
        static constexpr const char *names[] = {"MatchValue",   "MatchSingleton", "MatchSequence",
                                                "MatchMapping", "MatchClass",     "MatchStar",
                                                "MatchAs",      "MatchOr"};
        open(names[static_cast<std::size_t>(pattern->kind)], pattern->range);
        switch (pattern->kind) {
        case PatternKind::Value:
            node(pattern->value);
            break;
        case PatternKind::Singleton:
            constant(as<ConstantExpr>(*pattern->value));
            break;
        case PatternKind::Sequence:
        case PatternKind::Or:
            list(pattern->patterns);
            break;
        case PatternKind::Mapping:
            list(pattern->keys);
            list(pattern->patterns);
            word(pattern->name);
            break;
        case PatternKind::Class:
            node(pattern->value);
            list(pattern->patterns);
            this->names(pattern->attributes);
            list(pattern->keywordPatterns);
            break;
        case PatternKind::Star:
            word(pattern->name);
            break;
        case PatternKind::As:
            node(pattern->pattern);
            word(pattern->name);
            break;
        }
        close();
        m_text += ' ';
    }

    void node(const ImportAlias *alias)
    {
        open("alias", alias->range);
        word(alias->name);
        word(alias->asName);
        close();
        m_text += ' ';
    }
    void node(const WithItem *item)
    {
        m_text += "withitem(";
        node(item->context);
        node(item->target);
        close();
        m_text += ' ';
    }
    void node(const ExceptHandler *handler)
    {
        open("ExceptHandler", handler->range);
        node(handler->type);
        word(handler->name);
        list(handler->body);
        close();
        m_text += ' ';
    }
    void node(const MatchCase *matchCase)
    {
        m_text += "match_case(";
        node(matchCase->pattern);
        node(matchCase->guard);
        list(matchCase->body);
        close();
        m_text += ' ';
    }

    static const char *statementName(const Stmt &stmt)
    {
        static constexpr const char *names[] = {
            "FunctionDef", "ClassDef", "Return", "Delete", "Assign",     "AugAssign",
            "AnnAssign",   "For",      "While",  "If",     "With",       "Match",
            "Raise",       "Try",      "Assert", "Import", "ImportFrom", "Global",
            "Nonlocal",    "Expr",     "Pass",   "Break",  "Continue"};
        switch (stmt.kind) {
        case StmtKind::FunctionDef:
            return as<FunctionDefStmt>(stmt).isAsync ? "AsyncFunctionDef" : "FunctionDef";
        case StmtKind::For:
            return as<ForStmt>(stmt).isAsync ? "AsyncFor" : "For";
        case StmtKind::With:
            return as<WithStmt>(stmt).isAsync ? "AsyncWith" : "With";
        case StmtKind::Try:
            return as<TryStmt>(stmt).isStar ? "TryStar" : "Try";
        default:
            return names[static_cast<std::size_t>(stmt.kind)];
        }
    }

    void node(const Stmt *stmt)
    {
        open(statementName(*stmt), stmt->range);
        fields(*stmt);
        close();
        m_text += ' ';
    }

    void fields(const Stmt &stmt)
    {
        switch (stmt.kind) {
        case StmtKind::FunctionDef: {
            const auto &function = as<FunctionDefStmt>(stmt);
            word(function.name);
            parameters(*function.parameters);
            list(function.body);
            list(function.decorators);
            return node(function.returns);
        }
        case StmtKind::ClassDef: {
            const auto &definition = as<ClassDefStmt>(stmt);
            word(definition.name);
            list(definition.bases);
            list(definition.keywords);
            list(definition.body);
            return list(definition.decorators);
        }
        case StmtKind::Return:
            return node(as<ReturnStmt>(stmt).value);
        case StmtKind::Delete:
            return list(as<DeleteStmt>(stmt).targets);
        case StmtKind::Assign:
            list(as<AssignStmt>(stmt).targets);
            return node(as<AssignStmt>(stmt).value);
        case StmtKind::AugAssign:
            node(as<AugAssignStmt>(stmt).target);
            word(operatorName(as<AugAssignStmt>(stmt).op));
            return node(as<AugAssignStmt>(stmt).value);
        case StmtKind::AnnAssign:
            node(as<AnnAssignStmt>(stmt).target);
            node(as<AnnAssignStmt>(stmt).annotation);
            node(as<AnnAssignStmt>(stmt).value);
            return flag(as<AnnAssignStmt>(stmt).isSimple);
        case StmtKind::For: {
            const auto &loop = as<ForStmt>(stmt);
            node(loop.target);
            node(loop.iterable);
            list(loop.body);
            return list(loop.orelse);
        }
        case StmtKind::While:
            node(as<WhileStmt>(stmt).test);
            list(as<WhileStmt>(stmt).body);
            return list(as<WhileStmt>(stmt).orelse);
        case StmtKind::If:
            node(as<IfStmt>(stmt).test);
            list(as<IfStmt>(stmt).body);
            return list(as<IfStmt>(stmt).orelse);
        case StmtKind::With:
            list(as<WithStmt>(stmt).items);
            return list(as<WithStmt>(stmt).body);
        case StmtKind::Match:
            node(as<MatchStmt>(stmt).subject);
            return list(as<MatchStmt>(stmt).cases);
        case StmtKind::Raise:
            node(as<RaiseStmt>(stmt).exception);
            return node(as<RaiseStmt>(stmt).cause);
        case StmtKind::Try: {
            const auto &attempt = as<TryStmt>(stmt);
            list(attempt.body);
            list(attempt.handlers);
            list(attempt.orelse);
            return list(attempt.finally);
        }
        case StmtKind::Assert:
            node(as<AssertStmt>(stmt).test);
            return node(as<AssertStmt>(stmt).message);
        case StmtKind::Import:
            return list(as<ImportStmt>(stmt).names);
        case StmtKind::ImportFrom:
            word(as<ImportFromStmt>(stmt).module);
            list(as<ImportFromStmt>(stmt).names);
            return word(std::to_string(as<ImportFromStmt>(stmt).level));
        case StmtKind::Global:
            return names(as<GlobalStmt>(stmt).names);
        case StmtKind::Nonlocal:
            return names(as<NonlocalStmt>(stmt).names);
        case StmtKind::Expr:
            return node(as<ExprStmt>(stmt).value);
        case StmtKind::Pass:
        case StmtKind::Break:
        case StmtKind::Continue:
            return;
        }
    }

    bool m_hasRanges;
    std::string m_text;
};

} // namespace script
