// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/value.h"

namespace script {

class Interpreter;

/// A slice: start, stop and step as written, None where left out.
class Slice : public Object
{
public:
    static bool isLayoutOf(const Object &object) noexcept { return object.layout() == Layout::Slice; }
    const Value &start() const noexcept { return m_start; }
    const Value &stop() const noexcept { return m_stop; }
    const Value &step() const noexcept { return m_step; }

private:
    friend struct SliceAccess;
    Slice(Type &type, Value start, Value stop, Value step) noexcept;
    Value m_start, m_stop, m_step;
};

/// What a slice takes of a sequence: `count` items from `start`, each `step` further.
struct SliceBounds {
    int64_t start;
    int64_t stop; ///< as slice.indices gives it
    int64_t step;
    int64_t count;
};

Value makeSlice(Value start, Value stop, Value step);
/// May call __index__ of its parts; `length` must be read after that if script code can change it,
/// so it is asked for through the two steps below.
struct SliceParts {
    int64_t start;
    int64_t stop;
    int64_t step;
    SliceBounds within(int64_t length) const noexcept;
};
SliceParts evaluateSlice(Interpreter &interpreter, const Slice &slice);

/// value.__index__() as a position: IndexError "cannot fit 'int' into an index-sized integer" if too large;
/// TypeError with this text if it is no int ("list indices must be integers or slices, not str").
int64_t toIndex(Interpreter &interpreter, const Value &value, const char *typeErrorBeforeTypeName);
/// An int for a count or a length: OverflowError if it is too large.
int64_t toSize(Interpreter &interpreter, const Value &value);
/// The same, clamped to what fits (start and stop of slices, count, index of list.insert).
int64_t toClampedIndex(Interpreter &interpreter, const Value &value);

void initializeSliceType();

} // namespace script
