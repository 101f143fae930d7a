// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/slots.h"

#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/interpreter.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/str.h"
#include "core/script/types.h"

#include <algorithm>
#include <span>
#include <vector>

namespace script
{

namespace
{

/// The descriptor of one place.
class Member : public Object
{
public:
    Member(Type &type, std::string memberName, std::string ownerName, size_t memberOffset) noexcept
        : Object(type, Layout::Other), name(std::move(memberName)), owner(std::move(ownerName)),
          offset(memberOffset)
    {
    }
    std::string name;
    std::string owner; ///< the class's name
    size_t offset;
};

Type *s_type = nullptr;

const Member &self(const Value &value) noexcept
{
    return *static_cast<Member *>(value.object());
}

Value *placeOf(const Member &member, const Value &instance)
{
    if (!instance.isObject() || instance.object()->layout() != Layout::Instance ||
        instance.object()->type().instanceSize < member.offset + sizeof(Value))
        raiseTypeError("descriptor '" + member.name + "' for '" + member.owner +
                       "' objects doesn't apply to a '" + typeName(instance) + "' object");
    return reinterpret_cast<Value *>(reinterpret_cast<char *>(instance.object()) + member.offset);
}

Value getMember(Interpreter &, const Value &descriptor, const Value &instance, Type &)
{
    if (!instance.isSet())
        return descriptor;
    const Member &member = self(descriptor);
    const Value *place = placeOf(member, instance);
    if (!place->isSet())
        raiseAttributeError(instance, member.name);
    return *place;
}

void setMember(Interpreter &, const Value &descriptor, const Value &instance, const Value &value)
{
    const Member &member = self(descriptor);
    Value *place = placeOf(member, instance);
    if (!value.isSet() && !place->isSet())
        raise(types::attributeError(), member.name);
    const Value old = std::exchange(*place, value);
}

std::span<Value> membersOf(Object &object) noexcept
{
    auto *first = reinterpret_cast<Value *>(reinterpret_cast<char *>(&object) + sizeof(Object));
    return {first, (object.type().instanceSize - sizeof(Object)) / sizeof(Value)};
}

std::vector<Value> namesIn(Interpreter &interpreter, const Value &slots)
{
    std::vector<Value> names;
    if (slots.as<Str>()) {
        names.push_back(slots);
    } else {
        forEach(interpreter, slots, [&names](const Value &each) { names.push_back(each); });
    }
    for (const Value &name : names) {
        const Str *text = name.as<Str>();
        if (!text)
            raiseTypeError("__slots__ items must be strings, not '" + typeName(name) + "'");
        const Value isIdentifier = interpreter.callMethod(name, "isidentifier");
        if (!isIdentifier.isTrue())
            raiseTypeError("__slots__ must be identifiers");
    }
    return names;
}

/// `__name` in `class C` stands for `_C__name`.
std::string mangled(const std::string &className, const std::string &name)
{
    const size_t first = className.find_first_not_of('_');
    if (!name.starts_with("__") || name.ends_with("__") || first == std::string::npos)
        return name;
    return '_' + className.substr(first) + name;
}

} // namespace

bool addSlots(Interpreter &interpreter, Type &type, Dict &names)
{
    const Value *slots = names.find(std::string_view("__slots__"));
    if (!slots)
        return true;
    const std::vector<Value> listed = namesIn(interpreter, Value(*slots));
    bool hasDict = false;
    size_t offset = type.instanceSize;
    const bool hasPlaces =
        type.layoutOfInstances == Layout::Instance && type.base->attributesOffset == 0;
    std::vector<std::string> sorted;
    for (const Value &each : listed)
        sorted.push_back(mangled(type.name, each.as<Str>()->toString()));
    std::ranges::sort(sorted);
    for (const std::string &name : sorted) {
        if (name == "__dict__")
            hasDict = true;
        if (name == "__dict__" || name == "__weakref__" || !hasPlaces)
            continue;
        const Ref<Str> key = makeStr(name);
        if (names.find(*key))
            raiseValueError("'" + name + "' in __slots__ conflicts with class variable");
        names.set(*key, Value::adopt(makeObject<Member>(*s_type, name, type.name, offset)));
        offset += sizeof(Value);
    }
    static constexpr Layout counted[] = {Layout::BigInt, Layout::Bytes, Layout::Tuple};
    for (const Layout layout : counted) {
        if (type.layoutOfInstances == layout && !listed.empty() && !hasDict)
            raiseTypeError("nonempty __slots__ not supported for subtype of '" + type.base->name +
                           "'");
    }
    type.instanceSize = offset;
    return hasDict || (!hasPlaces && !sorted.empty());
}

void initializeMembers(Object &object) noexcept
{
    for (Value &member : membersOf(object))
        new (&member) Value();
}

void clearMembers(Object &object) noexcept
{
    for (Value &member : membersOf(object))
        const Value dropped = std::move(member);
}

void initializeMemberType()
{
    Type &type =
        makeBuiltInType("member_descriptor", types::object(), Layout::Other, sizeof(Member));
    s_type = &type;
    type.slots.destroy = &destroyNative<Member>;
    type.slots.descriptorGet = &getMember;
    type.slots.descriptorSet = &setMember;
    type.slots.repr = [](Interpreter &, const Value &value) {
        return string("<member '" + self(value).name + "' of '" + self(value).owner + "' objects>");
    };
    addAttributes(type, {{"__name__", [](Interpreter &, const Value &value) {
                              return string(self(value).name);
                          }}});
    finishType(type);
}

} // namespace script
