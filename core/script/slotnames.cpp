// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/slotnames.h"

#include "core/script/dict.h"
#include "core/script/function.h"
#include "core/script/scriptslots.h"
#include "core/script/slotmethods.h"
#include "core/script/types.h"

#include <array>
#include <cstddef>
#include <cstring>

namespace script {

namespace {

using AnySlot = void (*)();

AnySlot slotAt(const Slots &slots, size_t offset) noexcept
{
    AnySlot slot;
    std::memcpy(&slot, reinterpret_cast<const char *>(&slots) + offset, sizeof slot);
    return slot;
}

void setSlotAt(Slots &slots, size_t offset, AnySlot slot) noexcept
{
    std::memcpy(reinterpret_cast<char *>(&slots) + offset, &slot, sizeof slot);
}

struct BinaryName {
    const char *method, *reflected, *inPlace;
};
constexpr BinaryName binaryNames[binaryOperatorCount] = {
    {"__add__", "__radd__", "__iadd__"},
    {"__sub__", "__rsub__", "__isub__"},
    {"__mul__", "__rmul__", "__imul__"},
    {"__truediv__", "__rtruediv__", "__itruediv__"},
    {"__floordiv__", "__rfloordiv__", "__ifloordiv__"},
    {"__mod__", "__rmod__", "__imod__"},
    {"__pow__", "__rpow__", "__ipow__"},
    {"__lshift__", "__rlshift__", "__ilshift__"},
    {"__rshift__", "__rrshift__", "__irshift__"},
    {"__and__", "__rand__", "__iand__"},
    {"__or__", "__ror__", "__ior__"},
    {"__xor__", "__rxor__", "__ixor__"},
    {"__matmul__", "__rmatmul__", "__imatmul__"},
};
constexpr const char *comparisonNames[] = {"__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"};
constexpr const char *unaryNames[] = {"__neg__", "__pos__", "__invert__"};

template <typename Function>
AnySlot erased(Function *function) noexcept
{
    return reinterpret_cast<AnySlot>(function);
}

std::vector<SlotName> makeSlotNames()
{
    namespace m = slotmethods;
    namespace s = scriptslots;
    std::vector<SlotName> names = {
        {"__repr__", offsetof(Slots, repr), &m::repr, erased(&s::repr)},
        {"__str__", offsetof(Slots, str), &m::str, erased(&s::str)},
        {"__format__", offsetof(Slots, format), &m::format, erased(&s::format)},
        {"__hash__", offsetof(Slots, hash), &m::hash, erased(&s::hash)},
        {"__bool__", offsetof(Slots, truth), &m::truth, erased(&s::truth)},
        {"__len__", offsetof(Slots, length), &m::length, erased(&s::length)},
        {"__index__", offsetof(Slots, index), &m::index, erased(&s::index)},
        {"__getattribute__", offsetof(Slots, getAttribute), &m::getAttribute, erased(&s::getAttribute)},
        {"__getattr__", offsetof(Slots, getAttribute), nullptr, erased(&s::getAttribute)},
        {"__setattr__", offsetof(Slots, setAttribute), &m::setAttribute, erased(&s::setAttribute)},
        {"__delattr__", offsetof(Slots, setAttribute), &m::deleteAttribute, erased(&s::setAttribute)},
        {"__get__", offsetof(Slots, descriptorGet), &m::descriptorGet, erased(&s::descriptorGet)},
        {"__set__", offsetof(Slots, descriptorSet), &m::descriptorSet, erased(&s::descriptorSet)},
        {"__delete__", offsetof(Slots, descriptorSet), &m::descriptorDelete, erased(&s::descriptorSet)},
        {"__getitem__", offsetof(Slots, getItem), &m::getItem, erased(&s::getItem)},
        {"__setitem__", offsetof(Slots, setItem), &m::setItem, erased(&s::setItem)},
        {"__delitem__", offsetof(Slots, setItem), &m::deleteItem, erased(&s::setItem)},
        {"__contains__", offsetof(Slots, contains), &m::contains, erased(&s::contains)},
        {"__iter__", offsetof(Slots, iterate), &m::iterate, erased(&s::iterate)},
        {"__next__", offsetof(Slots, next), &m::next, erased(&s::next)},
        {"__await__", offsetof(Slots, await), &m::await, erased(&s::await)},
        {"__aiter__", offsetof(Slots, asyncIterate), &m::asyncIterate, erased(&s::asyncIterate)},
        {"__anext__", offsetof(Slots, asyncNext), &m::asyncNext, erased(&s::asyncNext)},
        {"__new__", offsetof(Slots, create), &m::create, erased(&s::create)},
        {"__init__", offsetof(Slots, initialize), &m::initialize, erased(&s::initialize)},
        {"__call__", offsetof(Slots, call), &m::call, erased(&s::call)},
    };
    for (size_t n = 0; n < 6; ++n)
        names.push_back({comparisonNames[n], offsetof(Slots, compare),
                         m::comparisonMethod(static_cast<Comparison>(n)), erased(&s::compare)});
    for (size_t n = 0; n < 3; ++n)
        names.push_back({unaryNames[n], offsetof(Slots, unary), m::unaryMethod(static_cast<UnaryOperator>(n)),
                         erased(&s::unary)});
    for (size_t n = 0; n < binaryOperatorCount; ++n) {
        const m::BinaryMethods &methods = m::binaryMethods(static_cast<BinaryOperator>(n));
        names.push_back({binaryNames[n].method, offsetof(Slots, binary), methods.method, erased(&s::binary)});
        names.push_back({binaryNames[n].reflected, offsetof(Slots, binary), methods.reflected, erased(&s::binary)});
        names.push_back({binaryNames[n].inPlace, offsetof(Slots, inPlace), methods.inPlace, erased(&s::inPlace)});
    }
    return names;
}

const std::vector<SlotName> &slotNames()
{
    static const std::vector<SlotName> names = makeSlotNames();
    return names;
}

/// Which operators a built-in type has that sets the binary or the unary slot.
bool hasOperator(const Type &type, const char *name) noexcept
{
    const auto isOneOf = [name](std::initializer_list<const char *> names) {
        for (const char *each : names) {
            if (std::strcmp(each, name) == 0)
                return true;
        }
        return false;
    };
    switch (type.layoutOfInstances) {
    case Layout::BigInt:
        return !isOneOf({"__matmul__", "__rmatmul__"});
    case Layout::Float:
        if (isOneOf({"__floordiv__", "__rfloordiv__", "__mod__", "__rmod__"}))
            return true;
        [[fallthrough]];
    case Layout::Complex:
        return isOneOf({"__add__", "__radd__", "__sub__", "__rsub__", "__mul__", "__rmul__", "__truediv__",
                        "__rtruediv__", "__pow__", "__rpow__", "__neg__", "__pos__"});
    case Layout::Str:
    case Layout::Bytes:
    case Layout::ByteArray:
        return isOneOf({"__add__", "__mul__", "__rmul__", "__mod__", "__rmod__", "__iadd__", "__imul__"});
    case Layout::List:
    case Layout::Tuple:
        return isOneOf({"__add__", "__mul__", "__rmul__", "__iadd__", "__imul__"});
    case Layout::Dict:
        return isOneOf({"__or__", "__ror__", "__ior__"});
    case Layout::Set:
        return isOneOf({"__or__", "__ror__", "__and__", "__rand__", "__sub__", "__rsub__", "__xor__", "__rxor__",
                        "__ior__", "__iand__", "__isub__", "__ixor__"});
    default:
        return true;
    }
}

Str &nameOf(const char *text)
{
    return intern(text);
}

template <size_t N>
std::array<Str *, N> internAll(const char *(*textOf)(size_t))
{
    std::array<Str *, N> names;
    for (size_t n = 0; n < N; ++n)
        names[n] = &nameOf(textOf(n));
    return names;
}

} // namespace

const SlotName *slotNamesBegin() noexcept
{
    return slotNames().data();
}

const SlotName *slotNamesEnd() noexcept
{
    return slotNames().data() + slotNames().size();
}

void addSlotMethods(Type &type)
{
    for (const SlotName &slot : slotNames()) {
        if (!slot.wrapper)
            continue;
        const AnySlot own = slotAt(type.slots, slot.offset);
        if (!own || (type.base && own == slotAt(type.base->slots, slot.offset)))
            continue;
        const bool isOperator = slot.offset == offsetof(Slots, binary) || slot.offset == offsetof(Slots, inPlace)
                                || slot.offset == offsetof(Slots, unary);
        if (isOperator && !hasOperator(type, slot.name))
            continue;
        Str &name = nameOf(slot.name);
        if (type.attributes->find(name))
            continue;
        const bool isNew = slot.offset == offsetof(Slots, create);
        Type &functionType = isNew ? types::nativeFunction() : types::methodDescriptor();
        auto *function = makeObject<NativeFunction>(functionType, slot.name, slot.wrapper);
        function->carried = Value(&type);
        if (!isNew)
            function->owner = &type;
        setTypeValue(type, slot.name, Value::adopt(function));
    }
    // A type that compares by value but cannot be hashed says so.
    if (!type.slots.hash && !type.attributes->find(nameOf("__hash__")))
        setTypeValue(type, "__hash__", Value::none());
}

void updateSlots(Type &type)
{
    const SlotName *names = slotNamesBegin();
    const size_t count = slotNames().size();
    // The slot that each dunder method stands for; the first that is a script's decides for all that
    // share it.
    for (size_t n = 0; n < count; ++n)
        setSlotAt(type.slots, names[n].offset, nullptr);
    for (size_t n = 0; n < count; ++n) {
        const SlotName &slot = names[n];
        const Value &found = type.lookup(nameOf(slot.name));
        if (!found.isSet() || found.isNone())
            continue;
        const auto *native = found.as<NativeFunction>();
        const Type *owner = native ? native->carried.as<Type>() : nullptr;
        const AnySlot current = slotAt(type.slots, slot.offset);
        if (owner && native->code == slot.wrapper) {
            if (!current)
                setSlotAt(type.slots, slot.offset, slotAt(owner->slots, slot.offset));
            else if (current != slotAt(owner->slots, slot.offset))
                setSlotAt(type.slots, slot.offset, slot.scriptSlot);
        } else if (native && native->isMethod() && native->owner == &types::object()) {
            continue; // object's own __setattr__ and the like: the generic way
        } else {
            setSlotAt(type.slots, slot.offset, slot.scriptSlot);
        }
    }
    for (Type *subclass : type.subclasses)
        updateSlots(*subclass);
}

Str &methodName(BinaryOperator op) noexcept
{
    static const auto names = internAll<binaryOperatorCount>([](size_t n) { return binaryNames[n].method; });
    return *names[static_cast<size_t>(op)];
}

Str &reflectedMethodName(BinaryOperator op) noexcept
{
    static const auto names = internAll<binaryOperatorCount>([](size_t n) { return binaryNames[n].reflected; });
    return *names[static_cast<size_t>(op)];
}

Str &inPlaceMethodName(BinaryOperator op) noexcept
{
    static const auto names = internAll<binaryOperatorCount>([](size_t n) { return binaryNames[n].inPlace; });
    return *names[static_cast<size_t>(op)];
}

Str &methodName(UnaryOperator op) noexcept
{
    static const auto names = internAll<3>([](size_t n) { return unaryNames[n]; });
    return *names[static_cast<size_t>(op)];
}

Str &methodName(Comparison op) noexcept
{
    static const auto names = internAll<6>([](size_t n) { return comparisonNames[n]; });
    return *names[static_cast<size_t>(op)];
}

} // namespace script
