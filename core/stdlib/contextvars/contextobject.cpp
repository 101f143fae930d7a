// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/contextvars/contextobject.h"

#include "core/loop/interlock.h"
#include "core/loop/thread.h"
#include "core/script/arguments.h"
#include "core/script/list.h"
#include "core/script/tuple.h"
#include "core/script/types.h"
#include "core/stdlib/contextvars/contextvarsmodule.h"
#include "core/stdlib/contextvars/variableobject.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/nativeobject.h"

namespace stdlib::contextvars
{

using script::Arguments;
using script::Interpreter;
using script::Value;

namespace
{

script::Type *contextTypePointer = nullptr;

using ContextObject = Wrapper<loop::Context>;

loop::Context &contextOf(const Value &self, const char *method)
{
    return selfAs<ContextObject>(self, *contextTypePointer, method).target();
}

const Variable &keyOf(Interpreter &interpreter, const Value &key)
{
    const Variable *variable = variableOrNull(key);
    if (!variable)
        script::raiseTypeError("a ContextVar key was expected, got "
                               + script::reprText(interpreter, key));
    return *variable;
}

Value create(Interpreter &, script::Type &, const Arguments &arguments)
{
    if (arguments.positionalCount > 0 || arguments.keywordCount() > 0)
        script::raiseTypeError("Context() does not accept any arguments");
    return wrapContext(*loop::make<loop::Context>());
}

void ignoreInitialize(Interpreter &, script::Object *, const Arguments &) {}

Value run(Interpreter &interpreter, const Arguments &arguments)
{
    loop::Ref<loop::Context> context(&contextOf(arguments[0], "run"));
    if (arguments.positionalCount < 2)
        script::raiseTypeError("run() missing 1 required positional argument");
    if (context->isEntered())
        script::raiseRuntimeError("cannot enter context: "
                                  + script::reprText(interpreter, arguments[0])
                                  + " is already entered");
    const loop::ContextScope scope(*loop::Interlock::current(), context);
    Arguments call;
    call.values = arguments.values + 2;
    call.positionalCount = arguments.positionalCount - 2;
    call.keywordNames = arguments.keywordNames;
    return interpreter.call(arguments[1], call);
}

Value copy(Interpreter &, const Arguments &arguments)
{
    script::expectNoArguments(arguments, "Context.copy");
    return wrapContext(*contextOf(arguments[0], "copy").copy());
}

Value get(Interpreter &interpreter, const Arguments &arguments)
{
    script::expectArguments(arguments, "get", 1, 2);
    const loop::Context &context = contextOf(arguments[0], "get");
    if (const loop::Value *value = context.find(keyOf(interpreter, arguments[1])))
        return toScript(*value);
    return arguments.positionalCount > 2 ? arguments[2] : Value::none();
}

Value getItem(Interpreter &interpreter, const Value &self, const Value &key)
{
    const loop::Value *value = contextOf(self, "__getitem__").find(keyOf(interpreter, key));
    if (!value)
        script::raiseKeyError(key);
    return toScript(*value);
}

bool contains(Interpreter &interpreter, const Value &self, const Value &key)
{
    return contextOf(self, "__contains__").find(keyOf(interpreter, key)) != nullptr;
}

int64_t length(Interpreter &, const Value &self)
{
    return static_cast<int64_t>(contextOf(self, "__len__").entries().size());
}

enum class View { Keys, Values, Items };

/// A list of what is in the context now: it is no dict, and its views are gone through once.
Value listOf(const loop::Context &context, View view)
{
    std::vector<Value> all;
    for (const loop::Context::Entry &entry : context.entries()) {
        const Value key = wrapVariable(static_cast<Variable &>(*entry.variable));
        const Value value = toScript(entry.value);
        all.push_back(view == View::Keys         ? key
                          : view == View::Values ? value
                                                 : script::makeTuple({key, value}).value());
    }
    return script::makeList(all).value();
}

Value iterate(Interpreter &interpreter, const Value &self)
{
    return script::iterate(interpreter, listOf(contextOf(self, "__iter__"), View::Keys));
}

template <View view> Value iterateOver(Interpreter &interpreter, const Arguments &arguments)
{
    return script::iterate(interpreter, listOf(contextOf(arguments[0], "keys"), view));
}

Value compare(Interpreter &interpreter, const Value &self, const Value &other,
              script::Comparison operation)
{
    if (operation != script::Comparison::Equal && operation != script::Comparison::NotEqual)
        return Value::notImplemented();
    if (&script::typeOf(other) != contextTypePointer)
        return Value::notImplemented();
    const loop::Context &left = contextOf(self, "__eq__");
    const loop::Context &right = contextOf(other, "__eq__");
    bool isEqual = left.entries().size() == right.entries().size();
    for (const loop::Context::Entry &entry : loop::Context::Entries(left.entries())) {
        const loop::Value *counterpart = isEqual ? right.find(*entry.variable) : nullptr;
        isEqual = counterpart
            && script::equals(interpreter, toScript(entry.value), toScript(*counterpart));
        if (!isEqual)
            break;
    }
    return Value::boolean(isEqual == (operation == script::Comparison::Equal));
}

void clear(script::Object *object) noexcept
{
    auto *context = static_cast<ContextObject *>(object);
    if (context->isBound())
        context->target().clear();
    context->drop();
}

Value copyContext(Interpreter &, const Arguments &arguments)
{
    if (arguments.positionalCount > 0 || arguments.keywordCount() > 0)
        script::raiseTypeError("_contextvars.copy_context() takes no arguments ("
                               + std::to_string(arguments.positionalCount) + " given)");
    loop::Ref<loop::Context> copied = loop::copyCurrentContext();
    if (!copied)
        copied = loop::make<loop::Context>();
    return wrapContext(*copied);
}

} // namespace

loop::Ref<loop::Context> contextOrNull(Interpreter &, const Value &value)
{
    if (isNoneOrUnset(value))
        return {};
    if (&script::typeOf(value) != contextTypePointer)
        script::raiseTypeError("a Context was expected, got " + script::typeName(value));
    return loop::Ref<loop::Context>(&contextOf(value, "run"));
}

Value wrapContext(loop::Context &context)
{
    if (context.wrapper)
        return Value(static_cast<ContextObject *>(context.wrapper));
    return Value::adopt(new (script::allocateObject(*contextTypePointer)) ContextObject(
        *contextTypePointer, loop::Ref<loop::Context>(&context)));
}

void initializeContextType()
{
    script::Type &type
        = script::makeBuiltInType("Context", script::types::object(), script::Layout::Other,
                                  sizeof(ContextObject), "_contextvars");
    contextTypePointer = &type;
    type.flags |= script::Type::Final;
    type.slots.create = create;
    type.slots.initialize = ignoreInitialize;
    type.slots.destroy = script::destroyNative<ContextObject>;
    type.slots.clear = clear;
    type.slots.compare = compare;
    type.slots.getItem = getItem;
    type.slots.contains = contains;
    type.slots.length = length;
    type.slots.iterate = iterate;
    script::addMethods(type, {{"run", run},
                              {"copy", copy},
                              {"get", get},
                              {"keys", iterateOver<View::Keys>},
                              {"values", iterateOver<View::Values>},
                              {"items", iterateOver<View::Items>}});
    script::finishType(type);
    type.slots.hash = nullptr;
}

void initializeTypes()
{
    initializeVariableTypes();
    initializeContextType();
}

Value makeModule(Environment &environment)
{
    ModuleBuilder module(environment.interpreter(), "contextvars");
    module.type("ContextVar", variableType())
        .type("Token", tokenType())
        .type("Context", *contextTypePointer)
        .functions({{"copy_context", copyContext}})
        .listPublicNames();
    return module.build();
}

} // namespace stdlib::contextvars
