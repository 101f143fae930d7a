// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/iterators.h"

#include "core/script/arguments.h"
#include "core/script/codepoints.h"
#include "core/script/error.h"
#include "core/script/heap.h"
#include "core/script/int.h"
#include "core/script/interpreter.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/str.h"
#include "core/script/types.h"

#include <algorithm>

namespace script {

namespace {

Type *reverseListIteratorType;
Type *strIteratorType;
Type *asciiIteratorType;
Type *setIteratorType;
Type *sequenceIteratorType;
Type *callableIteratorType;

/// Iterates a list from its end (list_reverseiterator).
struct ReverseListIterator : Object {
    ReverseListIterator(Type &type, List &toIterate) noexcept
        : Object(type, Layout::Other), list(&toIterate), left(toIterate.size())
    {
    }
    Ref<List> list;
    size_t left;
};

/// Iterates the code points of a str (str_iterator).
struct StrIterator : Object {
    StrIterator(Type &type, Str &toIterate) noexcept
        : Object(type, Layout::Other), text(&toIterate)
    {
    }
    Ref<Str> text;
    size_t offset = 0; ///< in bytes
};

/// Iterates a set (set_iterator).
struct SetIterator : Object {
    SetIterator(Type &type, Set &toIterate) noexcept
        : Object(type, Layout::Other), set(&toIterate), size(toIterate.size()),
          left(toIterate.size())
    {
    }
    Ref<Set> set;
    size_t size;
    size_t left;
    size_t slot = 0;
};

/// Iterates by __getitem__ (iterator).
struct SequenceIterator : Object {
    SequenceIterator(Type &type, Value toIterate) noexcept
        : Object(type, Layout::Other), sequence(std::move(toIterate))
    {
    }
    Value sequence;
    int64_t index = 0;
};

/// Calls until the sentinel comes (callable_iterator).
struct CallableIterator : Object {
    CallableIterator(Type &type, Value toCall, Value end) noexcept
        : Object(type, Layout::Other), callable(std::move(toCall)), sentinel(std::move(end))
    {
    }
    Value callable;
    Value sentinel;
};

Value nextOfList(Interpreter &, const Value &self)
{
    auto &iterator = selfOf<ListIterator>(self);
    if (!iterator.list)
        return {};
    if (iterator.index < iterator.list->size())
        return (*iterator.list)[iterator.index++];
    iterator.list = {};
    return {};
}

Value nextOfReversedList(Interpreter &, const Value &self)
{
    auto &iterator = selfOf<ReverseListIterator>(self);
    if (iterator.list && iterator.left > 0 && iterator.left <= iterator.list->size())
        return (*iterator.list)[--iterator.left];
    iterator.list = {};
    return {};
}

Value nextOfTuple(Interpreter &, const Value &self)
{
    auto &iterator = selfOf<TupleIterator>(self);
    if (!iterator.tuple)
        return {};
    if (iterator.index < iterator.tuple->size())
        return (*iterator.tuple)[iterator.index++];
    iterator.tuple = {};
    return {};
}

Value nextOfStr(Interpreter &, const Value &self)
{
    auto &iterator = selfOf<StrIterator>(self);
    if (!iterator.text)
        return {};
    const std::string_view text = iterator.text->text();
    if (iterator.offset >= text.size()) {
        iterator.text = {};
        return {};
    }
    const std::string_view rest = text.substr(iterator.offset);
    const size_t size =
        iterator.text->isAscii() ? 1 : codepoints::sequenceLength(rest[0]);
    iterator.offset += size;
    return makeStr(rest.substr(0, size), 1).value();
}

Value nextOfSet(Interpreter &, const Value &self)
{
    auto &iterator = selfOf<SetIterator>(self);
    if (!iterator.set)
        return {};
    if (iterator.set->size() != iterator.size) {
        iterator.size = SIZE_MAX;
        raiseRuntimeError("Set changed size during iteration");
    }
    while (iterator.slot < iterator.set->slotCount()) {
        const Value key = iterator.set->slot(iterator.slot++).key;
        if (key.isSet()) {
            iterator.left -= iterator.left > 0;
            return key;
        }
    }
    iterator.set = {};
    return {};
}

Value nextOfSequence(Interpreter &interpreter, const Value &self)
{
    auto &iterator = selfOf<SequenceIterator>(self);
    if (!iterator.sequence.isSet())
        return {};
    const Value sequence = iterator.sequence;
    try {
        return getItem(interpreter, sequence, integer(iterator.index++));
    } catch (const Raised &raised) {
        if (!raised.isA(types::indexError()) && !raised.isA(types::stopIteration()))
            throw;
    }
    iterator.sequence = {};
    return {};
}

Value nextOfCallable(Interpreter &interpreter, const Value &self)
{
    auto &iterator = selfOf<CallableIterator>(self);
    if (!iterator.callable.isSet())
        return {};
    const Value callable = iterator.callable;
    const Value sentinel = iterator.sentinel;
    Value result;
    try {
        result = interpreter.call(callable);
    } catch (const Raised &raised) {
        if (!raised.isA(types::stopIteration()))
            throw;
    }
    if (result.isSet() && !equals(interpreter, sentinel, result))
        return result;
    iterator.callable = {};
    iterator.sentinel = {};
    return {};
}

template <typename Iterator>
Type &makeIteratorType(const char *name, Value (*next)(Interpreter &, const Value &),
                       Value (*lengthHint)(const Iterator &) = nullptr)
{
    Type &type = makeBuiltInType(name, types::object(), Layout::Other, sizeof(Iterator));
    type.flags |= Type::Final;
    type.slots.destroy = destroyNative<Iterator>;
    type.slots.iterate = [](Interpreter &, const Value &self) { return self; };
    type.slots.next = next;
    static Value (*hint)(const Iterator &) = nullptr;
    hint = lengthHint;
    if (hint) {
        addMethods(type, {{"__length_hint__", [](Interpreter &, const Arguments &arguments) {
                               return hint(selfOf<Iterator>(arguments));
                           }}});
    }
    finishType(type);
    return type;
}

} // namespace

ListIterator::ListIterator(Type &type, List &toIterate) noexcept
    : Object(type, Layout::Other), list(&toIterate)
{
}

TupleIterator::TupleIterator(Type &type, Tuple &toIterate) noexcept
    : Object(type, Layout::Other), tuple(&toIterate)
{
}

Value makeListIterator(List &list)
{
    return Value::adopt(makeObject<ListIterator>(types::listIterator(), list));
}

Value makeReverseListIterator(List &list)
{
    return Value::adopt(makeObject<ReverseListIterator>(*reverseListIteratorType, list));
}

Value makeTupleIterator(Tuple &tuple)
{
    return Value::adopt(makeObject<TupleIterator>(types::tupleIterator(), tuple));
}

Value makeStrIterator(Str &text)
{
    return Value::adopt(makeObject<StrIterator>(
        text.isAscii() ? *asciiIteratorType : *strIteratorType, text));
}

Value makeSetIterator(Set &set)
{
    return Value::adopt(makeObject<SetIterator>(*setIteratorType, set));
}

Value makeSequenceIterator(const Value &sequence)
{
    return Value::adopt(makeObject<SequenceIterator>(*sequenceIteratorType, sequence));
}

Value makeCallableIterator(const Value &callable, const Value &sentinel)
{
    return Value::adopt(makeObject<CallableIterator>(*callableIteratorType, callable, sentinel));
}

void initializeIteratorTypes()
{
    makeIteratorType<ListIterator>("list_iterator", nextOfList, [](const ListIterator &it) {
        const size_t size = it.list ? it.list->size() : 0;
        return integer(int64_t(size > it.index ? size - it.index : 0));
    });
    reverseListIteratorType = &makeIteratorType<ReverseListIterator>(
        "list_reverseiterator", nextOfReversedList,
        [](const ReverseListIterator &it) { return integer(it.list ? int64_t(it.left) : 0); });
    makeIteratorType<TupleIterator>("tuple_iterator", nextOfTuple, [](const TupleIterator &it) {
        return integer(it.tuple ? int64_t(it.tuple->size() - it.index) : 0);
    });
    strIteratorType = &makeIteratorType<StrIterator>("str_iterator", nextOfStr);
    asciiIteratorType = &makeIteratorType<StrIterator>("str_ascii_iterator", nextOfStr);
    setIteratorType = &makeIteratorType<SetIterator>(
        "set_iterator", nextOfSet,
        [](const SetIterator &it) { return integer(it.set ? int64_t(it.left) : 0); });
    sequenceIteratorType = &makeIteratorType<SequenceIterator>("iterator", nextOfSequence);
    callableIteratorType =
        &makeIteratorType<CallableIterator>("callable_iterator", nextOfCallable);
    initializeIterationTools();
}

} // namespace script
