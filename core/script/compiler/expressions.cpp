// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/compiler/compiler.h"

namespace script::compiler {

int operatorNumber(BinaryOp op)
{
    switch (op) {
    case BinaryOp::Add:
        return 0;
    case BinaryOp::Sub:
        return 1;
    case BinaryOp::Mult:
        return 2;
    case BinaryOp::Div:
        return 3;
    case BinaryOp::FloorDiv:
        return 4;
    case BinaryOp::Mod:
        return 5;
    case BinaryOp::Pow:
        return 6;
    case BinaryOp::LShift:
        return 7;
    case BinaryOp::RShift:
        return 8;
    case BinaryOp::BitAnd:
        return 9;
    case BinaryOp::BitOr:
        return 10;
    case BinaryOp::BitXor:
        return 11;
    case BinaryOp::MatMult:
        return 12;
    }
    return 0;
}

int comparisonNumber(CompareOperator op)
{
    switch (op) {
    case CompareOperator::Lt:
        return 0;
    case CompareOperator::LtE:
        return 1;
    case CompareOperator::Eq:
        return 2;
    case CompareOperator::NotEq:
        return 3;
    case CompareOperator::Gt:
        return 4;
    case CompareOperator::GtE:
        return 5;
    default:
        return -1;
    }
}

void Compiler::expression(const Expr &expr)
{
    out().setLocation(expr.range);
    switch (expr.kind) {
    case ExprKind::BoolOp:
        return boolOp(as<BoolOpExpr>(expr));
    case ExprKind::NamedExpr:
        expression(*as<NamedExpr>(expr).value);
        out().setLocation(expr.range);
        out().emit(Opcode::Copy, 1);
        return store(as<NamedExpr>(expr).target->id);
    case ExprKind::BinOp:
        return binOp(as<BinOpExpr>(expr));
    case ExprKind::UnaryOp:
        return unaryOp(as<UnaryOpExpr>(expr));
    case ExprKind::Lambda:
        return lambda(as<LambdaExpr>(expr));
    case ExprKind::IfExp:
        return conditional(as<IfExpr>(expr));
    case ExprKind::Dict:
        return dict(as<DictExpr>(expr));
    case ExprKind::Set:
        return set(as<SetExpr>(expr).elements);
    case ExprKind::ListComp:
    case ExprKind::SetComp:
    case ExprKind::DictComp:
    case ExprKind::GeneratorExp:
        return comprehension(as<ComprehensionExpr>(expr));
    case ExprKind::Await:
        return awaitExpression(as<AwaitExpr>(expr));
    case ExprKind::Yield: {
        const auto *value = as<YieldExpr>(expr).value;
        if (value)
            expression(*value);
        else
            out().emit(Opcode::LoadNone);
        out().setLocation(expr.range);
        return out().emit(m_code->scope.isAsyncGenerator() ? Opcode::AsyncYield : Opcode::Yield);
    }
    case ExprKind::YieldFrom:
        expression(*as<YieldFromExpr>(expr).value);
        out().setLocation(expr.range);
        out().emit(Opcode::GetYieldFrom);
        out().emit(Opcode::LoadNone);
        return sendLoop();
    case ExprKind::Compare:
        return compare(as<CompareExpr>(expr));
    case ExprKind::Call:
        return call(as<CallExpr>(expr));
    case ExprKind::FormattedValue:
        return formattedValue(as<FormattedValueExpr>(expr));
    case ExprKind::JoinedStr:
        return joinedStr(as<JoinedStrExpr>(expr));
    case ExprKind::Constant:
        return constant(as<ConstantExpr>(expr));
    case ExprKind::Attribute:
        return attribute(as<AttributeExpr>(expr));
    case ExprKind::Subscript:
        return subscript(as<SubscriptExpr>(expr));
    case ExprKind::Starred:
        return expression(*as<StarredExpr>(expr).value); // its place decides what the star does
    case ExprKind::Name:
        if (as<NameExpr>(expr).id == "__debug__") {
            Constant value;
            value.kind = Constant::Kind::True;
            return out().loadConstant(std::move(value));
        }
        return load(as<NameExpr>(expr).id);
    case ExprKind::List:
        return list(as<ListExpr>(expr).elements);
    case ExprKind::Tuple:
        return tuple(as<TupleExpr>(expr).elements);
    case ExprKind::Slice:
        return slice(as<SliceExpr>(expr));
    }
}

bool Compiler::asConstant(const Expr &expr, Constant &result)
{
    if (const auto *tuple = tryAs<TupleExpr>(&expr)) {
        result.kind = Constant::Kind::Tuple;
        for (const Expr *element : tuple->elements) {
            Constant item;
            if (!asConstant(*element, item))
                return false;
            result.items.push_back(std::move(item));
        }
        return true;
    }
    if (const auto *negated = tryAs<UnaryOpExpr>(&expr); negated && negated->op == UnaryOp::USub) {
        const auto *number = tryAs<ConstantExpr>(negated->operand);
        if (!number || (number->type != ConstantKind::Int && number->type != ConstantKind::Float))
            return false;
        if (!asConstant(*number, result))
            return false;
        result.integer = -result.integer;
        result.real = -result.real;
        if (result.kind == Constant::Kind::BigInt)
            result.text.insert(0, "-");
        return true;
    }
    const auto *constant = tryAs<ConstantExpr>(&expr);
    if (!constant)
        return false;
    switch (constant->type) {
    case ConstantKind::None:
        result.kind = Constant::Kind::None;
        break;
    case ConstantKind::True:
        result.kind = Constant::Kind::True;
        break;
    case ConstantKind::False:
        result.kind = Constant::Kind::False;
        break;
    case ConstantKind::Ellipsis:
        result.kind = Constant::Kind::Ellipsis;
        break;
    case ConstantKind::Int:
        result.kind = constant->base ? Constant::Kind::BigInt : Constant::Kind::Int;
        result.base = constant->base;
        result.text = constant->text;
        result.integer = constant->integer;
        break;
    case ConstantKind::Float:
        result.kind = Constant::Kind::Float;
        result.real = constant->real;
        break;
    case ConstantKind::Imaginary:
        result.kind = Constant::Kind::Imaginary;
        result.real = constant->real;
        break;
    case ConstantKind::Str: {
        // As in CPython, what looks like a name is the same object wherever it is written.
        const auto isNamePart = [](char each) {
            return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9') || each == '_';
        };
        bool isName = constant->text.size() <= 64;
        for (const char each : constant->text)
            isName = isName && isNamePart(each);
        result.kind = isName ? Constant::Kind::Name : Constant::Kind::Str;
        result.text = constant->text;
        break;
    }
    case ConstantKind::Bytes:
        result.kind = Constant::Kind::Bytes;
        result.text = constant->text;
        break;
    }
    return true;
}

void Compiler::constant(const ConstantExpr &expr)
{
    if (expr.type == ConstantKind::Int && !expr.base)
        return out().loadInt(expr.integer);
    Constant value;
    asConstant(expr, value);
    out().loadConstant(std::move(value));
}

void Compiler::boolOp(const BoolOpExpr &expr)
{
    Label end;
    const bool isOr = expr.op == BoolOperator::Or;
    for (size_t n = 0; n < expr.values.size(); ++n) {
        expression(*expr.values[n]);
        out().setLocation(expr.range);
        if (n + 1 < expr.values.size())
            out().jump(isOr ? Opcode::JumpIfTrueOrPop : Opcode::JumpIfFalseOrPop, 0, end, 1);
    }
    out().place(end);
}

std::string_view Compiler::textOfLine(int line)
{
    // Mostly it is the same line as last time or one not far below: looking from the first one each time would take
    // longer than all else in a long program.
    if (line < m_line) {
        m_line = 1;
        m_lineBegin = 0;
    }
    const std::string_view text = sourceLine(m_source.substr(m_lineBegin), line - m_line + 1);
    if (text.data() == nullptr)
        return {};
    m_line = line;
    m_lineBegin = size_t(text.data() - m_source.data());
    return text;
}

void Compiler::binOp(const BinOpExpr &expr)
{
    expression(*expr.left);
    const auto locate = [&] {
        out().setLocation(expr.range);
        if (expr.left->range.end.line != expr.right->range.begin.line)
            return;
        // The operator's column, for the ^ in tracebacks.
        std::string_view line = textOfLine(expr.left->range.end.line);
        size_t begin = size_t(expr.left->range.end.column);
        const size_t end = std::min(size_t(expr.right->range.begin.column), line.size());
        while (begin < end && line[begin] == ' ')
            ++begin;
        const bool isLong = begin + 1 < end && line[begin + 1] != ' ';
        out().setAnchor(int(begin), int(begin) + (isLong ? 2 : 1));
    };
    const auto *number = tryAs<ConstantExpr>(expr.right);
    const bool isAdd = expr.op == BinaryOp::Add, isSubtract = expr.op == BinaryOp::Sub;
    if (number && number->type == ConstantKind::Int && !number->base && (isAdd || isSubtract)
        && number->integer <= maxArgument) {
        locate();
        return out().emit(isAdd ? Opcode::AddInt : Opcode::SubtractInt, int(number->integer));
    }
    expression(*expr.right);
    locate();
    switch (expr.op) {
    case BinaryOp::Add:
        return out().emit(Opcode::Add);
    case BinaryOp::Sub:
        return out().emit(Opcode::Subtract);
    case BinaryOp::Mult:
        return out().emit(Opcode::Multiply);
    default:
        return out().emit(Opcode::Binary, operatorNumber(expr.op));
    }
}

void Compiler::unaryOp(const UnaryOpExpr &expr)
{
    Constant folded;
    if (asConstant(expr, folded)) {
        if (folded.kind == Constant::Kind::Int)
            return out().loadInt(folded.integer);
        return out().loadConstant(std::move(folded));
    }
    expression(*expr.operand);
    out().setLocation(expr.range);
    switch (expr.op) {
    case UnaryOp::Invert:
        return out().emit(Opcode::Invert);
    case UnaryOp::Not:
        return out().emit(Opcode::Not);
    case UnaryOp::UAdd:
        return out().emit(Opcode::Positive);
    case UnaryOp::USub:
        return out().emit(Opcode::Negative);
    }
}

void Compiler::compareOperator(CompareOperator op)
{
    switch (op) {
    case CompareOperator::Is:
        return out().emit(Opcode::Is, 0);
    case CompareOperator::IsNot:
        return out().emit(Opcode::Is, 1);
    case CompareOperator::In:
        return out().emit(Opcode::Contains, 0);
    case CompareOperator::NotIn:
        return out().emit(Opcode::Contains, 1);
    default:
        return out().emit(Opcode::Compare, comparisonNumber(op));
    }
}

void Compiler::compare(const CompareExpr &expr)
{
    expression(*expr.left);
    const size_t count = expr.ops.size();
    Label cleanup, end;
    for (size_t n = 0; n + 1 < count; ++n) {
        expression(*expr.comparators[n]);
        out().setLocation(expr.range);
        out().emit(Opcode::Swap, 2);
        out().emit(Opcode::Copy, 2); // b a b
        compareOperator(expr.ops[n]);
        out().jump(Opcode::JumpIfFalseOrPop, 0, cleanup, 1);
    }
    expression(*expr.comparators[count - 1]);
    out().setLocation(expr.range);
    compareOperator(expr.ops[count - 1]);
    if (count == 1)
        return;
    out().jump(Opcode::Jump, end);
    out().place(cleanup);
    out().emit(Opcode::Swap, 2);
    out().emit(Opcode::Pop);
    out().place(end);
}

void Compiler::conditional(const IfExpr &expr)
{
    Label otherwise, end;
    jumpIf(*expr.test, false, otherwise);
    expression(*expr.body);
    out().jump(Opcode::Jump, end);
    out().place(otherwise);
    expression(*expr.orelse);
    out().place(end);
}

void Compiler::attribute(const AttributeExpr &expr)
{
    expression(*expr.value);
    out().setLocation(expr.range);
    out().emit(Opcode::LoadAttribute, out().cacheIndex(expr.name));
}

void Compiler::subscript(const SubscriptExpr &expr)
{
    expression(*expr.value);
    expression(*expr.index);
    out().setLocation(expr.range);
    if (expr.value->range.end.line == expr.range.end.line)
        out().setAnchor(expr.value->range.end.column, expr.range.end.column);
    out().emit(Opcode::GetItem);
}

void Compiler::slice(const SliceExpr &expr)
{
    for (const Expr *part : {expr.lower, expr.upper, expr.step}) {
        if (part)
            expression(*part);
        else
            out().emit(Opcode::LoadNone);
    }
    out().setLocation(expr.range);
    out().emit(Opcode::BuildSlice);
}

void Compiler::joinedStr(const JoinedStrExpr &expr)
{
    const int count = int(expr.values.size());
    if (count == 0)
        return out().loadString("");
    for (const Expr *part : expr.values)
        expression(*part);
    out().setLocation(expr.range);
    if (count > 1)
        out().emit(Opcode::BuildString, count, count, 1);
}

void Compiler::formattedValue(const FormattedValueExpr &expr)
{
    expression(*expr.value);
    int flags = expr.conversion == 's' ? 1 : expr.conversion == 'r' ? 2 : expr.conversion == 'a' ? 3 : 0;
    if (expr.formatSpec) {
        joinedStr(*expr.formatSpec);
        flags |= 4;
    }
    out().setLocation(expr.range);
    out().emit(Opcode::FormatValue, flags, expr.formatSpec ? 2 : 1, 1);
}

void Compiler::note(NoteKind kind, int number)
{
    out().emit(Opcode::Note, number << 3 | static_cast<int>(kind));
}

void Compiler::awaitExpression(const AwaitExpr &expr)
{
    const int series = m_notes ? m_notes->seriesOf(expr) : 0;
    if (series)
        note(NoteKind::AwaitBegins, series);
    expression(*expr.value);
    out().setLocation(expr.range);
    awaitTop(0);
    if (series)
        note(NoteKind::AwaitEnds, series);
}

void Compiler::awaitTop(int context)
{
    out().emit(Opcode::GetAwaitable, context);
    out().emit(Opcode::LoadNone);
    sendLoop();
}

void Compiler::sendLoop()
{
    Label again, result;
    out().place(again);
    out().jump(Opcode::Send, result);
    out().emit(Opcode::YieldUp);
    out().jump(Opcode::Jump, again);
    out().place(result);
    out().emit(Opcode::EndSend);
}

} // namespace script::compiler
