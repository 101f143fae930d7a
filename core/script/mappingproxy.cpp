// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/mappingproxy.h"

#include "core/script/dict.h"
#include "core/script/error.h"
#include "core/script/interpreter.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/types.h"

namespace script
{

namespace
{

class MappingProxy : public Object
{
public:
    MappingProxy(Type &type, Value proxied) noexcept
        : Object(type, Layout::Other), mapping(std::move(proxied))
    {
    }
    Value mapping;
};

Type *s_type = nullptr;

const Value &mappingOf(const Value &value) noexcept
{
    return static_cast<MappingProxy *>(value.object())->mapping;
}

bool isProxy(const Value &value) noexcept
{
    return value.isObject() && &value.object()->type() == s_type;
}

Value unwrapped(const Value &value)
{
    return isProxy(value) ? mappingOf(value) : value;
}

Value create(Interpreter &interpreter, Type &, const Arguments &arguments)
{
    static const Signature signature("mappingproxy(mapping)");
    const auto values = signature.bind<1>(interpreter, arguments);
    const Slots &slots = typeOf(values[0]).slots;
    if (!slots.getItem || values[0].as<Type>() ||
        typeOf(values[0]).layoutOfInstances == Layout::List ||
        typeOf(values[0]).layoutOfInstances == Layout::Tuple)
        raiseTypeError("mappingproxy() argument must be a mapping, not " + typeName(values[0]));
    return makeMappingProxy(values[0]);
}

/// A method of the mapping's, by its own name.
template <const char *name> Value forward(Interpreter &interpreter, const Arguments &arguments)
{
    const Value method = getAttribute(interpreter, mappingOf(arguments[0]), name);
    return call(interpreter, method,
                {arguments.values + 1, arguments.positionalCount - 1, arguments.keywordNames});
}

constexpr char getName[] = "get";
constexpr char keysName[] = "keys";
constexpr char valuesName[] = "values";
constexpr char itemsName[] = "items";
constexpr char copyName[] = "copy";
constexpr char reversedName[] = "__reversed__";

Value unite(Interpreter &interpreter, const Value &left, const Value &right, BinaryOperator op)
{
    if (op != BinaryOperator::BitOr)
        return Value::notImplemented();
    return binary(interpreter, unwrapped(left), unwrapped(right), op);
}

void clear(Object *object) noexcept
{
    const Value dropped =
        std::exchange(static_cast<MappingProxy *>(object)->mapping, Value::none());
}

} // namespace

Value makeMappingProxy(const Value &mapping)
{
    return Value::adopt(makeObject<MappingProxy>(*s_type, mapping));
}

Type &mappingProxyType()
{
    return *s_type;
}

void initializeMappingProxyType()
{
    Type &type =
        makeBuiltInType("mappingproxy", types::object(), Layout::Other, sizeof(MappingProxy));
    s_type = &type;
    type.flags |= Type::Final;
    type.slots.create = &create;
    type.slots.initialize = [](Interpreter &, Object *, const Arguments &) {};
    type.slots.destroy = &destroyNative<MappingProxy>;
    type.slots.clear = &clear;
    type.slots.repr = [](Interpreter &interpreter, const Value &value) {
        return string("mappingproxy(" + reprText(interpreter, mappingOf(value)) + ")");
    };
    type.slots.str = [](Interpreter &interpreter, const Value &value) {
        return toStr(interpreter, mappingOf(value)).value();
    };
    type.slots.hash = [](Interpreter &interpreter, const Value &value) {
        return hash(interpreter, mappingOf(value));
    };
    type.slots.length = [](Interpreter &interpreter, const Value &value) {
        return length(interpreter, mappingOf(value));
    };
    type.slots.compare = [](Interpreter &interpreter, const Value &left, const Value &right,
                            Comparison op) {
        return compare(interpreter, unwrapped(left), unwrapped(right), op);
    };
    type.slots.getItem = [](Interpreter &interpreter, const Value &value, const Value &key) {
        return getItem(interpreter, mappingOf(value), key);
    };
    type.slots.contains = [](Interpreter &interpreter, const Value &value, const Value &key) {
        return contains(interpreter, mappingOf(value), key);
    };
    type.slots.iterate = [](Interpreter &interpreter, const Value &value) {
        return iterate(interpreter, mappingOf(value));
    };
    type.slots.binary = &unite;
    addMethods(type, {{"get", &forward<getName>},
                      {"keys", &forward<keysName>},
                      {"values", &forward<valuesName>},
                      {"items", &forward<itemsName>},
                      {"copy", &forward<copyName>},
                      {"__reversed__", &forward<reversedName>}});
    finishType(type);
}

} // namespace script
