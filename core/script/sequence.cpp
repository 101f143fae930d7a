// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/sequence.h"

namespace script {

bool repeatCount(Interpreter &interpreter, const Value &other, int64_t &count)
{
    const Type &type = typeOf(other);
    if (!isInteger(other) && !type.slots.index) {
        if (type.slots.binary && !(type.flags & Type::BuiltIn))
            return false;
        raiseTypeError("can't multiply sequence by non-int of type '" + typeName(other) + "'");
    }
    const Value index = toIndexInteger(interpreter, other);
    const std::optional<int64_t> number = asInt64(index);
    if (!number)
        raiseOverflowError("cannot fit '" + typeName(other) + "' into an index-sized integer");
    count = std::max<int64_t>(*number, 0);
    return true;
}

Value refuseConcatenation(const Value &left, const Value &right)
{
    const Type &other = typeOf(right);
    if (other.slots.binary && !(other.flags & Type::BuiltIn))
        return Value::notImplemented();
    raiseConcatenationRefused(left, right);
}

void raiseConcatenationRefused(const Value &left, const Value &right)
{
    const std::string other = typeName(right);
    const std::string name = typeName(left);
    const bool isBytes = left.isObject()
                         && (left.object()->layout() == Layout::Bytes || left.object()->layout() == Layout::ByteArray);
    raiseTypeError(isBytes ? "can't concat " + other + " to " + name
                          : "can only concatenate " + name + " (not \"" + other + "\") to "
                                + name);
}

} // namespace script
