// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/error.h"
#include "core/script/list.h"
#include "core/script/slice.h"
#include "core/script/tuple.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/itertools/tools.h"

#include <algorithm>

namespace stdlib::itertools
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

script::Type *groupType = nullptr;
script::Type *teeType = nullptr;

struct Group;

struct GroupBy : script::Object {
    GroupBy(script::Type &type, Value iterator, Value function)
        : Object(type, script::Layout::Other), items(std::move(iterator)), key(std::move(function))
    {
    }
    Value next(Interpreter &interpreter);
    /// To the next item; false: there is none.
    bool step(Interpreter &interpreter)
    {
        const Value source = items;
        const Value item = script::next(interpreter, source);
        if (!item.isSet())
            return false;
        const Value function = key;
        currentKey = isNoneOrUnset(function) ? item : interpreter.call(function, {item});
        currentItem = item;
        return true;
    }
    void drop() noexcept { items = key = groupKey = currentKey = currentItem = Value::none(); }

    Value items;
    Value key;      ///< None: the items themselves
    Value groupKey; ///< of the group given out last
    Value currentKey;
    Value currentItem;            ///< unset: given out already
    const Group *group = nullptr; ///< the one that may go on
};

struct Group : script::Object {
    Group(script::Type &type, GroupBy &of)
        : Object(type, script::Layout::Other), groups(&of), key(of.groupKey)
    {
    }
    ~Group()
    {
        if (groups && groups->group == this)
            groups->group = nullptr;
    }
    Value next(Interpreter &interpreter)
    {
        const script::Ref<GroupBy> all = groups;
        if (!all || all->group != this)
            return {};
        if (!all->currentItem.isSet() && !all->step(interpreter))
            return {};
        const Value other = all->currentKey;
        if (!script::equals(interpreter, key, other))
            return {};
        return std::exchange(all->currentItem, {});
    }
    void drop() noexcept
    {
        if (groups && groups->group == this)
            groups->group = nullptr;
        groups = {};
        key = Value::none();
    }

    script::Ref<GroupBy> groups;
    Value key;
};

Value GroupBy::next(Interpreter &interpreter)
{
    group = nullptr;
    while (!currentKey.isSet() ||
           (groupKey.isSet() && script::equals(interpreter, groupKey, currentKey))) {
        if (!step(interpreter))
            return {};
        script::attendIfAsked(interpreter);
    }
    groupKey = currentKey;
    const Value made = Value::adopt(script::makeObject<Group>(*groupType, *this));
    group = static_cast<const Group *>(made.object());
    return script::makeTuple({currentKey, made}).value();
}

Value createGroupBy(Interpreter &interpreter, script::Type &type, const Arguments &arguments)
{
    static const Signature signature("groupby(iterable, key=None)");
    const auto [iterable, key] = signature.bind<2>(interpreter, arguments);
    return Value::adopt(
        script::makeObject<GroupBy>(type, script::iterate(interpreter, iterable), key));
}

Value refuseGroup(Interpreter &, script::Type &type, const Arguments &)
{
    script::raiseTypeError("cannot create '" + type.fullName() + "' instances");
}

struct Tee;

/// What the iterators of one tee() share: the items that some of them have taken and others have
/// not.
struct TeeSource {
    explicit TeeSource(Value iterator) : items(std::move(iterator)), kept(script::makeList()) {}
    Value items;
    script::Ref<script::List> kept;
    int64_t first = 0; ///< position of the first one kept
    std::vector<Tee *> readers;

    void forgetTaken();
};

struct Tee : script::Object {
    Tee(script::Type &type, std::shared_ptr<TeeSource> of, int64_t from)
        : Object(type, script::Layout::Other), source(std::move(of)), position(from)
    {
        source->readers.push_back(this);
    }
    ~Tee() { std::erase(source->readers, this); }
    Value next(Interpreter &interpreter)
    {
        TeeSource &shared = *source;
        if (position == shared.first + static_cast<int64_t>(shared.kept->size())) {
            const Value items = shared.items;
            const Value item = script::next(interpreter, items);
            if (!item.isSet())
                return {};
            shared.kept->append(item);
        }
        const Value item = (*shared.kept)[static_cast<size_t>(position - shared.first)];
        ++position;
        shared.forgetTaken();
        return item;
    }
    void drop() noexcept
    {
        source->items = Value::none();
        source->kept->clear();
    }

    const std::shared_ptr<TeeSource> source;
    int64_t position;
};

void TeeSource::forgetTaken()
{
    int64_t least = INT64_MAX;
    for (const Tee *reader : readers)
        least = std::min(least, reader->position);
    const auto taken = static_cast<size_t>(least - first);
    // Rarely, as the others move up.
    if (taken > 32 && taken * 2 > kept->size()) {
        kept->replace(0, taken, {});
        first = least;
    }
}

Value createTee(Interpreter &interpreter, script::Type &type, const Arguments &arguments)
{
    script::expectFunctionArguments(arguments, "_tee", 1, 1);
    auto source = std::make_shared<TeeSource>(script::iterate(interpreter, arguments[0]));
    return Value::adopt(script::makeObject<Tee>(type, std::move(source), 0));
}

Value copyTee(Interpreter &, const Arguments &arguments)
{
    const auto &tee = script::selfOf<Tee>(arguments);
    return Value::adopt(script::makeObject<Tee>(*teeType, tee.source, tee.position));
}

} // namespace

Value tee(Interpreter &interpreter, const Arguments &arguments)
{
    const size_t given = script::expectFunctionArguments(arguments, "tee", 1, 2);
    const int64_t count = given == 2 ? script::toSize(interpreter, arguments[1]) : 2;
    if (count < 0)
        script::raiseValueError("n must be >= 0");
    const Value iterator = script::iterate(interpreter, arguments[0]);
    std::shared_ptr<TeeSource> source;
    int64_t position = 0;
    script::Ref<script::Tuple> all = script::makeTupleOfSize(static_cast<size_t>(count));
    for (size_t n = 0; n < all->size(); ++n) {
        if (n == 0 && &script::typeOf(iterator) == teeType) {
            source = static_cast<Tee *>(iterator.object())->source;
            position = static_cast<Tee *>(iterator.object())->position;
            all->writableItems()[n] = iterator;
            continue;
        }
        if (!source)
            source = std::make_shared<TeeSource>(iterator);
        all->writableItems()[n] = Value::adopt(script::makeObject<Tee>(*teeType, source, position));
    }
    return std::move(all).value();
}

void initializeGrouping()
{
    addTool<GroupBy>("groupby", createGroupBy);
    groupType = &makeIteratorType<Group>("_grouper", refuseGroup);
    script::finishType(*groupType);
    teeType = &makeIteratorType<Tee>("_tee", createTee);
    script::addMethods(*teeType, {{"__copy__", copyTee}});
    script::finishType(*teeType);
}

} // namespace stdlib::itertools
