// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/compiler/annotationtext.h"

#include "core/script/compiler/compiler.h"

namespace script::compiler
{

namespace
{

std::string quoted(std::string_view text)
{
    const bool usesDouble = text.find('\'') != text.npos && text.find('"') == text.npos;
    const char quote = usesDouble ? '"' : '\'';
    std::string result(1, quote);
    for (const char each : text) {
        if (each == '\n') {
            result += "\\n";
            continue;
        }
        if (each == quote || each == '\\')
            result += '\\';
        result += each;
    }
    return result + quote;
}

/// Writes the expressions that annotations are made of; others stay as they stand in the source.
class Writer
{
public:
    explicit Writer(std::string_view source) : m_source(source) {}

    std::string text(const Expr &expr) const
    {
        switch (expr.kind) {
        case ExprKind::Name:
            return std::string(as<NameExpr>(expr).id);
        case ExprKind::Attribute:
            return text(*as<AttributeExpr>(expr).value) + '.' +
                   std::string(as<AttributeExpr>(expr).name);
        case ExprKind::Constant:
            return constant(as<ConstantExpr>(expr));
        case ExprKind::Subscript:
            return subscript(as<SubscriptExpr>(expr));
        case ExprKind::List:
            return '[' + joined(as<ListExpr>(expr).elements) + ']';
        case ExprKind::Tuple: {
            const auto &elements = as<TupleExpr>(expr).elements;
            return '(' + joined(elements) + (elements.size() == 1 ? ",)" : ")");
        }
        case ExprKind::Starred:
            return '*' + text(*as<StarredExpr>(expr).value);
        case ExprKind::BinOp:
            if (as<BinOpExpr>(expr).op == BinaryOp::BitOr)
                return text(*as<BinOpExpr>(expr).left) + " | " + text(*as<BinOpExpr>(expr).right);
            return verbatim(expr.range);
        case ExprKind::Call:
            return call(as<CallExpr>(expr));
        default:
            return verbatim(expr.range);
        }
    }

private:
    std::string constant(const ConstantExpr &expr) const
    {
        switch (expr.type) {
        case ConstantKind::Str:
            return quoted(expr.text);
        case ConstantKind::Ellipsis:
            return "...";
        default:
            return verbatim(expr.range);
        }
    }

    std::string subscript(const SubscriptExpr &expr) const
    {
        const auto *tuple = tryAs<TupleExpr>(expr.index);
        const std::string index =
            tuple && tuple->elements.size() > 1 ? joined(tuple->elements) : text(*expr.index);
        return text(*expr.value) + '[' + index + ']';
    }

    std::string call(const CallExpr &expr) const
    {
        std::string arguments = joined(expr.arguments);
        for (const Keyword *each : expr.keywords) {
            arguments += arguments.empty() ? "" : ", ";
            arguments += each->name.empty() ? "**" : std::string(each->name) + '=';
            arguments += text(*each->value);
        }
        return text(*expr.function) + '(' + arguments + ')';
    }

    std::string joined(NodeList<Expr> elements) const
    {
        std::string result;
        for (const Expr *each : elements)
            result += (result.empty() ? "" : ", ") + text(*each);
        return result;
    }

    std::string verbatim(const SourceRange &range) const
    {
        const auto offsetOf = [this](int line, int column) {
            size_t offset = 0;
            for (int n = 1; n < line; ++n)
                offset = m_source.find('\n', offset) + 1;
            return offset + size_t(column);
        };
        const size_t begin = offsetOf(range.begin.line, range.begin.column);
        return std::string(
            m_source.substr(begin, offsetOf(range.end.line, range.end.column) - begin));
    }

    std::string_view m_source;
};

} // namespace

std::string annotationText(const Expr &expr, std::string_view source)
{
    return Writer(source).text(expr);
}

} // namespace script::compiler
