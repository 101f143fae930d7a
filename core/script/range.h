// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/value.h"

namespace script {

/// A range. Its numbers are ints of any size; nearly always small.
class Range : public Object
{
public:
    static bool isLayoutOf(const Object &object) noexcept { return object.layout() == Layout::Range; }
    const Value &start() const noexcept { return m_start; }
    const Value &stop() const noexcept { return m_stop; }
    const Value &step() const noexcept { return m_step; }
    const Value &length() const noexcept { return m_length; }

private:
    friend struct RangeAccess;
    Range(Type &type, Value start, Value stop, Value step);
    Value m_start, m_stop, m_step, m_length;
};

/// Iterates a range of small ints: `remaining` times next, next + step, ... (range_iterator).
/// The VM steps it directly; its type is types::rangeIterator().
class RangeIterator : public Object
{
public:
    int64_t next;
    int64_t step;
    int64_t remaining;

    RangeIterator(Type &type, int64_t first, int64_t stepBy, int64_t count) noexcept;
};

Value makeRange(Value start, Value stop, Value step); ///< ints of any size; ValueError: step 0

void initializeRangeTypes();

} // namespace script
