// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/builtinfunctions.h"
#include "core/script/dict.h"
#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/format.h"
#include "core/script/interpreter.h"
#include "core/script/list.h"
#include "core/script/module.h"
#include "core/script/operators.h"
#include "core/script/types.h"

namespace script {

namespace {

Str &attributeName(const Value &name)
{
    auto *text = name.as<Str>();
    if (!text)
        raiseTypeError("attribute name must be string, not '" + typeName(name) + "'");
    return *text;
}

Value repr(Interpreter &interpreter, const Arguments &arguments)
{
    return toRepr(interpreter, onlyArgument(arguments, "repr")).value();
}

Value ascii(Interpreter &interpreter, const Arguments &arguments)
{
    return string(asciiRepr(interpreter, onlyArgument(arguments, "ascii")));
}

Value identity(Interpreter &, const Arguments &arguments)
{
    return unsignedInteger(onlyArgument(arguments, "id").bits());
}

Value hashOf(Interpreter &interpreter, const Arguments &arguments)
{
    return integer(hash(interpreter, onlyArgument(arguments, "hash")));
}

Value format(Interpreter &interpreter, const Arguments &arguments)
{
    const size_t given = expectFunctionArguments(arguments, "format", 1, 2);
    if (given == 1)
        return formatWithSpec(interpreter, arguments[0], *makeStr(std::string_view()));
    const auto *spec = arguments[1].as<Str>();
    if (!spec)
        raiseTypeError("format() argument 2 must be str, not " + typeOf(arguments[1]).name);
    return formatWithSpec(interpreter, arguments[0], *spec);
}

/// Unset also where a computed attribute says that it is not there.
Value findOrNothing(Interpreter &interpreter, const Value &object, Str &name)
{
    try {
        return findAttribute(interpreter, object, name);
    } catch (const Raised &raised) {
        if (!raised.isA(types::attributeError()))
            throw;
        return {};
    }
}

Value getAttributeOf(Interpreter &interpreter, const Arguments &arguments)
{
    const size_t given = expectFunctionArguments(arguments, "getattr", 2, 3);
    Str &name = attributeName(arguments[1]);
    if (given == 2)
        return getAttribute(interpreter, arguments[0], name);
    Value found = findOrNothing(interpreter, arguments[0], name);
    return found.isSet() ? found : arguments[2];
}

Value setAttributeOf(Interpreter &interpreter, const Arguments &arguments)
{
    expectFunctionArguments(arguments, "setattr", 3, 3);
    setAttribute(interpreter, arguments[0], attributeName(arguments[1]), arguments[2]);
    return Value::none();
}

Value hasAttribute(Interpreter &interpreter, const Arguments &arguments)
{
    expectFunctionArguments(arguments, "hasattr", 2, 2);
    Str &name = attributeName(arguments[1]);
    return Value::boolean(findOrNothing(interpreter, arguments[0], name).isSet());
}

Value deleteAttributeOf(Interpreter &interpreter, const Arguments &arguments)
{
    expectFunctionArguments(arguments, "delattr", 2, 2);
    deleteAttribute(interpreter, arguments[0], attributeName(arguments[1]));
    return Value::none();
}

Value isCallableValue(Interpreter &, const Arguments &arguments)
{
    return Value::boolean(isCallable(onlyArgument(arguments, "callable")));
}

Value isInstanceOf(Interpreter &interpreter, const Arguments &arguments)
{
    expectFunctionArguments(arguments, "isinstance", 2, 2);
    return Value::boolean(isInstance(interpreter, arguments[0], arguments[1]));
}

Value isSubclassOf(Interpreter &interpreter, const Arguments &arguments)
{
    expectFunctionArguments(arguments, "issubclass", 2, 2);
    return Value::boolean(isSubclass(interpreter, arguments[0], arguments[1]));
}

void addNames(Interpreter &interpreter, Dict &names, const Dict *attributes)
{
    for (size_t n = 0; attributes && n < attributes->entryCount(); ++n) {
        const Value name = attributes->entry(n).key;
        if (name.isSet() && name.as<Str>())
            names.set(interpreter, name, Value::none());
    }
}

Value sortedNames(Interpreter &interpreter, const Value &names)
{
    const Ref<List> list = toList(interpreter, names);
    sortList(interpreter, *list, Value::none(), false);
    return list.value();
}

Value namesIn(Interpreter &interpreter, const Arguments &arguments)
{
    const size_t given = expectFunctionArguments(arguments, "dir", 0, 1);
    return given ? attributeNames(interpreter, arguments[0])
                 : sortedNames(interpreter, interpreter.currentLocals());
}

} // namespace

Value plainAttributeNames(Interpreter &interpreter, const Value &object)
{
    const auto *module = object.as<Module>();
    const Ref<Dict> names = makeDict();
    addNames(interpreter, *names, module ? module->dict.get() : attributesOf(object));
    const Type &type = object.as<Type>() ? *object.as<Type>() : typeOf(object);
    for (const Type *base : type.mro) {
        if (!module)
            addNames(interpreter, *names, base->attributes);
    }
    return toList(interpreter, names.value()).value();
}

Value attributeNames(Interpreter &interpreter, const Value &object)
{
    const auto *module = object.as<Module>();
    const Value *ofModule = module ? module->dict->find("__dir__") : nullptr;
    const Value method = ofModule ? *ofModule : findSpecial(interpreter, object, "__dir__");
    return sortedNames(interpreter, interpreter.call(method));
}

namespace {

Value variablesOf(Interpreter &interpreter, const Arguments &arguments)
{
    const size_t given = expectFunctionArguments(arguments, "vars", 0, 1);
    if (!given)
        return interpreter.currentLocals();
    try {
        const Value attributes = findAttribute(interpreter, arguments[0], "__dict__");
        if (attributes.isSet())
            return attributes;
    } catch (const Raised &raised) {
        if (!raised.isA(types::attributeError()))
            throw;
    }
    raiseTypeError("vars() argument must have __dict__ attribute");
}

Value globals(Interpreter &interpreter, const Arguments &arguments)
{
    expectFunctionArguments(arguments, "globals", 0, 0);
    return Value(&interpreter.currentGlobals());
}

Value locals(Interpreter &interpreter, const Arguments &arguments)
{
    expectFunctionArguments(arguments, "locals", 0, 0);
    return interpreter.currentLocals();
}

} // namespace

void addObjectFunctions(Dict &names)
{
    addFunctions(names, {
        {"repr", repr}, {"ascii", ascii}, {"id", identity}, {"hash", hashOf}, {"format", format},
        {"getattr", getAttributeOf}, {"setattr", setAttributeOf}, {"hasattr", hasAttribute},
        {"delattr", deleteAttributeOf}, {"callable", isCallableValue},
        {"isinstance", isInstanceOf}, {"issubclass", isSubclassOf}, {"dir", namesIn},
        {"vars", variablesOf}, {"globals", globals}, {"locals", locals},
    });
}

} // namespace script
