// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/comparison.h"
#include "core/script/error.h"
#include "core/script/operators.h"
#include "core/script/slice.h"

#include <algorithm>
#include <string>

namespace script {

// What list and tuple have in common. A list may change while script code runs; so sizes are read again
// and items are held.

template <typename Sequence>
Value compareSequences(Interpreter &interpreter, const Sequence &left, const Sequence &right,
                       Comparison op)
{
    const bool isEquality = op == Comparison::Equal || op == Comparison::NotEqual;
    if (isEquality && left.size() != right.size())
        return Value::boolean(op == Comparison::NotEqual);
    for (size_t n = 0; n < left.size() && n < right.size(); ++n) {
        const Value one = left[n];
        const Value other = right[n];
        if (equals(interpreter, one, other))
            continue;
        if (isEquality)
            return Value::boolean(op == Comparison::NotEqual);
        return compare(interpreter, one, other, op);
    }
    return Value::boolean(holds(left.size(), op, right.size()));
}

template <typename Sequence>
bool sequenceContains(Interpreter &interpreter, const Sequence &sequence, const Value &item)
{
    for (size_t n = 0; n < sequence.size(); ++n) {
        const Value candidate = sequence[n];
        if (equals(interpreter, candidate, item))
            return true;
    }
    return false;
}

template <typename Sequence>
int64_t countInSequence(Interpreter &interpreter, const Sequence &sequence, const Value &item)
{
    int64_t count = 0;
    for (size_t n = 0; n < sequence.size(); ++n) {
        const Value candidate = sequence[n];
        count += equals(interpreter, candidate, item);
    }
    return count;
}

/// The position of the item in [from, to), or -1.
template <typename Sequence>
int64_t findInSequence(Interpreter &interpreter, const Sequence &sequence, const Value &item,
                       int64_t from, int64_t to)
{
    for (int64_t n = from; n < to && n < int64_t(sequence.size()); ++n) {
        const Value candidate = sequence[size_t(n)];
        if (equals(interpreter, candidate, item))
            return n;
    }
    return -1;
}

/// index()'s start and stop: negative ones count from the end.
inline int64_t fromEnd(int64_t place, size_t size) noexcept
{
    return place < 0 ? std::max<int64_t>(place + int64_t(size), 0) : place;
}

template <typename Sequence>
std::string joinReprs(Interpreter &interpreter, const Sequence &sequence)
{
    std::string text;
    for (size_t n = 0; n < sequence.size(); ++n) {
        const Value item = sequence[n];
        if (n > 0)
            text += ", ";
        text += toRepr(interpreter, item)->text();
    }
    return text;
}

/// For `sequence * count` and `count * sequence`: the count, if the other operand is one. False: not
/// implemented; TypeError if it can never be.
bool repeatCount(Interpreter &interpreter, const Value &other, int64_t &count);

/// Raises TypeError "can only concatenate list (not "int") to list", unless the right operand may know
/// a way itself; then the operator is not implemented here.
/// The TypeError of `del container[key]` where that is not possible.
[[noreturn]] void raiseItemDeletionRefused(const Value &container, const Value &key);
[[noreturn]] void raiseConcatenationRefused(const Value &left, const Value &right);
Value refuseConcatenation(const Value &left, const Value &right);

} // namespace script
