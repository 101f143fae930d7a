// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/operator/getters.h"

#include "core/script/arguments.h"
#include "core/script/error.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/str.h"
#include "core/script/tuple.h"
#include "core/stdlib/conversion.h"

namespace stdlib::operators
{

using script::Arguments;
using script::Interpreter;
using script::Value;

namespace
{

script::Type *itemGetterType = nullptr;
script::Type *attributeGetterType = nullptr;
script::Type *methodCallerType = nullptr;

/// What to get: keys, or dotted names.
struct Getter : script::Object {
    Getter(script::Type &type, std::span<const Value> given)
        : Object(type, script::Layout::Other), wanted(script::makeTuple(given))
    {
    }
    script::Ref<script::Tuple> wanted;
};

/// A method's name and what to call it with.
struct MethodCaller : script::Object {
    explicit MethodCaller(script::Type &type) : Object(type, script::Layout::Other) {}
    script::Ref<script::Str> name;
    script::Ref<script::Tuple> values; ///< positional ones first
    size_t positionalCount = 0;
    script::Ref<script::Tuple> keywordNames; ///< null: none
};

Value createItemGetter(Interpreter &, script::Type &type, const Arguments &arguments)
{
    script::refuseKeywords(arguments, "itemgetter");
    if (arguments.positionalCount == 0)
        script::raiseTypeError("itemgetter expected 1 argument, got 0");
    return Value::adopt(script::makeObject<Getter>(
        type, std::span<const Value>(arguments.values, arguments.positionalCount)));
}

Value createAttributeGetter(Interpreter &, script::Type &type, const Arguments &arguments)
{
    script::refuseKeywords(arguments, "attrgetter");
    if (arguments.positionalCount == 0)
        script::raiseTypeError("attrgetter expected 1 argument, got 0");
    for (size_t n = 0; n < arguments.positionalCount; ++n) {
        if (!arguments[n].as<script::Str>())
            script::raiseTypeError("attribute name must be a string");
    }
    return Value::adopt(script::makeObject<Getter>(
        type, std::span<const Value>(arguments.values, arguments.positionalCount)));
}

Value attributeByPath(Interpreter &interpreter, const Value &object, const Value &path)
{
    std::string_view names = path.as<script::Str>()->text();
    Value value = object;
    for (;;) {
        const size_t dot = names.find('.');
        value = script::getAttribute(interpreter, value, names.substr(0, dot));
        if (dot == names.npos)
            return value;
        names.remove_prefix(dot + 1);
    }
}

template <Value (*get)(Interpreter &, const Value &, const Value &)>
Value callGetter(Interpreter &interpreter, script::Object *self, const Arguments &arguments)
{
    const auto &getter = *static_cast<Getter *>(self);
    script::expectFunctionArguments(arguments, self->type().name.c_str(), 1, 1);
    if (getter.wanted->size() == 1)
        return get(interpreter, arguments[0], (*getter.wanted)[0]);
    script::Ref<script::Tuple> values = script::makeTupleOfSize(getter.wanted->size());
    for (size_t n = 0; n < values->size(); ++n)
        values->writableItems()[n] = get(interpreter, arguments[0], (*getter.wanted)[n]);
    return std::move(values).value();
}

Value reprOfGetter(Interpreter &interpreter, const Value &self)
{
    const auto &getter = script::selfOf<Getter>(self);
    const script::ReprGuard guard(self);
    const std::string name = script::typeOf(self).fullName();
    if (guard.isNested())
        return toStr(name + "(...)");
    std::string text;
    for (const Value &wanted : getter.wanted->items())
        text += (text.empty() ? "" : ", ") + script::reprText(interpreter, wanted);
    return toStr(name + "(" + text + ")");
}

Value createMethodCaller(Interpreter &, script::Type &type, const Arguments &arguments)
{
    if (arguments.positionalCount == 0)
        script::raiseTypeError("methodcaller needs at least one argument, the method name");
    auto *name = arguments[0].as<script::Str>();
    if (!name)
        script::raiseTypeError("method name must be a string");
    auto caller = script::Ref<MethodCaller>::adopt(script::makeObject<MethodCaller>(type));
    const size_t all = arguments.positionalCount + arguments.keywordCount();
    caller->name = script::Ref<script::Str>(name);
    caller->values = script::makeTuple(std::span<const Value>(arguments.values + 1, all - 1));
    caller->positionalCount = arguments.positionalCount - 1;
    if (arguments.keywordCount() > 0)
        caller->keywordNames = script::makeTuple(arguments.keywordNames->items());
    return std::move(caller).value();
}

Value callMethodCaller(Interpreter &interpreter, script::Object *self, const Arguments &arguments)
{
    const auto &caller = *static_cast<MethodCaller *>(self);
    script::expectFunctionArguments(arguments, "methodcaller", 1, 1);
    const Value method = script::getAttribute(interpreter, arguments[0], *caller.name);
    Arguments given;
    given.values = caller.values->begin();
    given.positionalCount = caller.positionalCount;
    given.keywordNames = caller.keywordNames.get();
    return interpreter.call(method, given);
}

Value reprOfMethodCaller(Interpreter &interpreter, const Value &self)
{
    const auto &caller = script::selfOf<MethodCaller>(self);
    const std::string typeName = script::typeOf(self).fullName();
    const script::ReprGuard guard(self);
    if (guard.isNested())
        return toStr(typeName + "(...)");
    std::string text = script::reprText(interpreter, caller.name.value());
    for (size_t n = 0; n < caller.values->size(); ++n) {
        text += ", ";
        if (n >= caller.positionalCount)
            text +=
                (*caller.keywordNames)[n - caller.positionalCount].as<script::Str>()->toString() +
                "=";
        text += script::reprText(interpreter, (*caller.values)[n]);
    }
    return toStr(typeName + "(" + text + ")");
}

script::Type &makeGetterType(const char *name)
{
    script::Type &type = script::makeBuiltInType(name, script::types::object(),
                                                 script::Layout::Other, sizeof(Getter), "operator");
    type.slots.repr = reprOfGetter;
    type.slots.destroy = script::destroyNative<Getter>;
    type.slots.clear = [](script::Object *self) noexcept {
        static_cast<Getter *>(self)->wanted = script::emptyTuple();
    };
    return type;
}

} // namespace

void initializeGetters()
{
    itemGetterType = &makeGetterType("itemgetter");
    itemGetterType->slots.create = createItemGetter;
    itemGetterType->slots.call = callGetter<script::getItem>;
    script::finishType(*itemGetterType);

    attributeGetterType = &makeGetterType("attrgetter");
    attributeGetterType->slots.create = createAttributeGetter;
    attributeGetterType->slots.call = callGetter<attributeByPath>;
    script::finishType(*attributeGetterType);

    script::Type &caller =
        script::makeBuiltInType("methodcaller", script::types::object(), script::Layout::Other,
                                sizeof(MethodCaller), "operator");
    methodCallerType = &caller;
    caller.slots.create = createMethodCaller;
    caller.slots.call = callMethodCaller;
    caller.slots.repr = reprOfMethodCaller;
    caller.slots.destroy = script::destroyNative<MethodCaller>;
    caller.slots.clear = [](script::Object *self) noexcept {
        auto &methodCaller = *static_cast<MethodCaller *>(self);
        methodCaller.values = script::emptyTuple();
        methodCaller.keywordNames = script::emptyTuple();
        methodCaller.positionalCount = 0;
    };
    script::finishType(caller);
}

void addGetters(ModuleBuilder &module)
{
    module.type("itemgetter", *itemGetterType)
        .type("attrgetter", *attributeGetterType)
        .type("methodcaller", *methodCallerType);
}

} // namespace stdlib::operators
