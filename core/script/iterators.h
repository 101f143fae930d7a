// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/list.h"
#include "core/script/set.h"
#include "core/script/tuple.h"
#include "core/script/value.h"

namespace script {

class Interpreter;

/// Iterates a list (list_iterator). The VM steps it directly; its type is types::listIterator().
class ListIterator : public Object
{
public:
    Ref<List> list; ///< null once exhausted
    size_t index = 0;

private:
    friend struct IteratorAccess;
    explicit ListIterator(List &toIterate) noexcept;
};

/// Iterates a tuple (tuple_iterator). The VM steps it directly; its type is types::tupleIterator().
class TupleIterator : public Object
{
public:
    Ref<Tuple> tuple; ///< null once exhausted
    size_t index = 0;

private:
    friend struct IteratorAccess;
    explicit TupleIterator(Tuple &toIterate) noexcept;
};

Value makeListIterator(List &list);
Value makeReverseListIterator(List &list);
Value makeTupleIterator(Tuple &tuple);
Value makeSetIterator(Set &set);

/// Iterates anything that has __getitem__ with 0, 1, 2, ... until IndexError (iterator).
Value makeSequenceIterator(const Value &sequence);
/// iter(callable, sentinel).
Value makeCallableIterator(const Value &callable, const Value &sentinel);

void initializeIteratorTypes(); ///< of sequences, and enumerate, zip, map, filter, reversed

} // namespace script
