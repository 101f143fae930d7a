// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/compiler/compiler.h"

namespace script::compiler {

/// `a < b` and a jump unless it holds, in one instruction.
bool Compiler::compareJump(const CompareExpr &expr, Label &target)
{
    const int op = expr.ops.size() == 1 ? comparisonNumber(expr.ops[0]) : -1;
    if (op < 0)
        return false;
    expression(*expr.left);
    const auto *number = tryAs<ConstantExpr>(expr.comparators[0]);
    constexpr int64_t limit = 1 << 20;
    if (number && number->type == ConstantKind::Int && !number->base && number->integer < limit) {
        out().setLocation(expr.range);
        out().jump(Opcode::CompareIntJump, int(number->integer) * 8 | op, target);
        return true;
    }
    expression(*expr.comparators[0]);
    out().setLocation(expr.range);
    out().jump(Opcode::CompareJump, op, target);
    return true;
}

void Compiler::jumpIf(const Expr &expr, bool when, Label &target)
{
    out().setLocation(expr.range);
    if (const auto *negation = tryAs<UnaryOpExpr>(&expr); negation && negation->op == UnaryOp::Not)
        return jumpIf(*negation->operand, !when, target);
    if (const auto *boolean = tryAs<BoolOpExpr>(&expr)) {
        // `a or b` jumps when true as soon as one is; for false both must be looked at.
        const bool decidesEarly = (boolean->op == BoolOperator::Or) == when;
        Label past;
        const size_t last = boolean->values.size() - 1;
        for (size_t n = 0; n < last; ++n)
            jumpIf(*boolean->values[n], decidesEarly ? when : !when, decidesEarly ? target : past);
        jumpIf(*boolean->values[last], when, target);
        if (!decidesEarly)
            out().place(past);
        return;
    }
    if (const auto *constant = tryAs<ConstantExpr>(&expr)) {
        const bool isTrue = constant->type == ConstantKind::True
                            || (constant->type == ConstantKind::Int && !constant->base && constant->integer != 0);
        const bool isFalse = constant->type == ConstantKind::False || constant->type == ConstantKind::None
                             || (constant->type == ConstantKind::Int && !constant->base && constant->integer == 0);
        if (isTrue || isFalse) {
            if (isTrue == when)
                out().jump(target.position >= 0 ? Opcode::JumpBackward : Opcode::Jump, target);
            return;
        }
    }
    if (const auto *comparison = tryAs<CompareExpr>(&expr)) {
        if (!when && compareJump(*comparison, target))
            return;
        const auto *none = tryAs<ConstantExpr>(comparison->comparators[0]);
        const bool isIs = comparison->ops.size() == 1
                          && (comparison->ops[0] == CompareOperator::Is || comparison->ops[0] == CompareOperator::IsNot);
        if (isIs && none && none->type == ConstantKind::None) {
            expression(*comparison->left);
            out().setLocation(expr.range);
            const bool whenNone = (comparison->ops[0] == CompareOperator::Is) == when;
            return out().jump(whenNone ? Opcode::JumpIfNone : Opcode::JumpIfNotNone, target);
        }
    }
    expression(expr);
    out().setLocation(expr.range);
    out().jump(when ? Opcode::JumpIfTrue : Opcode::JumpIfFalse, target);
}

} // namespace script::compiler
