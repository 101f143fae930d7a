// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/list.h"
#include "core/script/set.h"
#include "core/script/tuple.h"
#include "core/script/value.h"


namespace script {

class Interpreter;
class Str;

/// Iterates a list (list_iterator). The VM steps it directly; its type is types::listIterator().
class ListIterator : public Object
{
public:
    Ref<List> list; ///< null once exhausted
    size_t index = 0;

    ListIterator(Type &type, List &toIterate) noexcept;
};

/// Iterates a tuple (tuple_iterator). The VM steps it directly; its type is types::tupleIterator().
class TupleIterator : public Object
{
public:
    Ref<Tuple> tuple; ///< null once exhausted
    size_t index = 0;

    TupleIterator(Type &type, Tuple &toIterate) noexcept;
};

Value makeListIterator(List &list);
Value makeReverseListIterator(List &list);
Value makeTupleIterator(Tuple &tuple);
Value makeStrIterator(Str &text);
Value makeSetIterator(Set &set);

/// Iterates anything that has __getitem__ with 0, 1, 2, ... until IndexError (iterator).
Value makeSequenceIterator(const Value &sequence);
/// iter(callable, sentinel).
Value makeCallableIterator(const Value &callable, const Value &sentinel);

void initializeIteratorTypes();
void initializeIterationTools(); ///< enumerate, zip, map, filter, reversed; called by the former

} // namespace script
