// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/error.h"
#include "core/script/genericalias.h"
#include "core/script/interpreter.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/types.h"

#include <algorithm>

namespace script
{

namespace
{

Type *s_type = nullptr;

UnionType &self(const Value &value) noexcept
{
    return *static_cast<UnionType *>(value.object());
}

bool isPart(const Value &value)
{
    return value.as<Type>() || value.isNone() || GenericAlias::isAlias(value) ||
           UnionType::isUnion(value);
}

bool holds(Interpreter &interpreter, std::span<const Value> members, const Value &wanted)
{
    return std::any_of(members.begin(), members.end(), [&](const Value &each) {
        return each.is(wanted) || equals(interpreter, each, wanted);
    });
}

Value repr(Interpreter &interpreter, const Value &value)
{
    std::string text;
    for (const Value &member : self(value).members->items()) {
        text += text.empty() ? "" : " | ";
        text += member.as<Type>() == &types::noneType() ? "None"
                                                        : shownTypeArgument(interpreter, member);
    }
    return string(text);
}

Value compareByContent(Interpreter &interpreter, const Value &left, const Value &right,
                       Comparison op)
{
    if (!UnionType::isUnion(right) || (op != Comparison::Equal && op != Comparison::NotEqual))
        return Value::notImplemented();
    const Tuple &ours = *self(left).members;
    const Tuple &theirs = *self(right).members;
    const bool isEqual = ours.size() == theirs.size() &&
                         std::all_of(ours.begin(), ours.end(), [&](const Value &each) {
                             return holds(interpreter, theirs.items(), each);
                         });
    return Value::boolean(isEqual == (op == Comparison::Equal));
}

int64_t hashUnion(Interpreter &interpreter, const Value &value)
{
    uint64_t mixed = 1927868237;
    for (const Value &member : self(value).members->items())
        mixed ^= uint64_t(hash(interpreter, member)) * 3; // equal whatever the order
    return int64_t(mixed) == -1 ? -2 : int64_t(mixed);
}

Value unite(Interpreter &interpreter, const Value &left, const Value &right, BinaryOperator op)
{
    return op == BinaryOperator::BitOr ? uniteTypes(interpreter, left, right)
                                       : Value::notImplemented();
}

Value parameters(Interpreter &interpreter, const Value &value)
{
    // What an alias of the same arguments has.
    const Value alias = makeGenericAlias(Value(&types::tuple()), self(value).members.value());
    return getAttribute(interpreter, alias, "__parameters__");
}

Value getUnionItem(Interpreter &interpreter, const Value &value, const Value &item)
{
    const Value open = parameters(interpreter, value);
    if (open.as<Tuple>()->size() == 0)
        raiseTypeError(reprText(interpreter, value) + " is not a generic class");
    const Value alias = makeGenericAlias(Value(&types::tuple()), self(value).members.value());
    const Value replaced = getItem(interpreter, alias, item);
    const Value members = getAttribute(interpreter, replaced, "__args__");
    Value result = (*members.as<Tuple>())[0];
    for (size_t n = 1; n < members.as<Tuple>()->size(); ++n)
        result = binary(interpreter, result, (*members.as<Tuple>())[n], BinaryOperator::BitOr);
    return result;
}

Value checkInstance(Interpreter &interpreter, const Arguments &arguments)
{
    return Value::boolean(
        isInstance(interpreter, arguments[1], self(arguments[0]).members.value()));
}

Value checkSubclass(Interpreter &interpreter, const Arguments &arguments)
{
    return Value::boolean(
        isSubclass(interpreter, arguments[1], self(arguments[0]).members.value()));
}

void clear(Object *object) noexcept
{
    const Ref<Tuple> members =
        std::exchange(static_cast<UnionType *>(object)->members, makeTuple({}));
}

} // namespace

UnionType::UnionType(Type &type, Ref<Tuple> unionMembers) noexcept
    : Object(type, Layout::Other), members(std::move(unionMembers))
{
}

bool UnionType::isUnion(const Value &value) noexcept
{
    return value.isObject() && &value.object()->type() == s_type;
}

Type &unionType()
{
    return *s_type;
}

Value uniteTypes(Interpreter &interpreter, const Value &left, const Value &right)
{
    if (!isPart(left) || !isPart(right))
        return Value::notImplemented();
    std::vector<Value> members;
    const auto add = [&](const Value &member) {
        const Value type = member.isNone() ? Value(&types::noneType()) : member;
        if (!holds(interpreter, members, type))
            members.push_back(type);
    };
    for (const Value *side : {&left, &right}) {
        if (!UnionType::isUnion(*side)) {
            add(*side);
            continue;
        }
        for (const Value &member : self(*side).members->items())
            add(member);
    }
    if (members.size() == 1)
        return members[0];
    return Value::adopt(makeObject<UnionType>(*s_type, makeTuple(members)));
}

void initializeUnionType()
{
    Type &type =
        makeBuiltInType("UnionType", types::object(), Layout::Other, sizeof(UnionType), "types");
    s_type = &type;
    type.slots.create = nullptr;
    type.slots.destroy = &destroyNative<UnionType>;
    type.slots.clear = &clear;
    type.slots.repr = &repr;
    type.slots.compare = &compareByContent;
    type.slots.hash = &hashUnion;
    type.slots.binary = &unite;
    type.slots.getItem = &getUnionItem;
    addMethods(type,
               {{"__instancecheck__", &checkInstance}, {"__subclasscheck__", &checkSubclass}});
    addAttributes(type,
                  {{"__args__",
                    [](Interpreter &, const Value &value) { return self(value).members.value(); }},
                   {"__parameters__", &parameters}});
    finishType(type);
    type.slots.create = [](Interpreter &, Type &, const Arguments &) -> Value {
        raiseTypeError("cannot create 'types.UnionType' instances");
    };
}

} // namespace script
