// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/contextvars/variableobject.h"

#include "core/script/arguments.h"
#include "core/script/genericalias.h"
#include "core/script/heap.h"
#include "core/script/native.h"
#include "core/script/types.h"
#include "core/stdlib/contextvars/contextobject.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/nativeobject.h"

namespace stdlib::contextvars
{

using script::Arguments;
using script::Interpreter;
using script::Value;

namespace
{

script::Type *variableTypePointer = nullptr;
script::Type *tokenTypePointer = nullptr;
script::Type *missingTypePointer = nullptr;

using VariableObject = Wrapper<Variable>;

Variable &variableOf(const Value &self, const char *method)
{
    return selfAs<VariableObject>(self, *variableTypePointer, method).target();
}

/// What ContextVar.set() returns: the way back.
class Token : public script::Object
{
public:
    Token(loop::Ref<Variable> setVariable, loop::Ref<loop::Context> inContext, Value previous)
        : Object(*tokenTypePointer, script::Layout::Other), variable(std::move(setVariable)),
          context(std::move(inContext)), oldValue(std::move(previous))
    {
    }
    loop::Ref<Variable> variable;
    loop::Ref<loop::Context> context;
    Value oldValue; ///< unset: there was none
    bool isUsed = false;
};

Value missing()
{
    return tokenTypePointer->lookup("MISSING");
}

Value create(Interpreter &interpreter, script::Type &type, const Arguments &arguments)
{
    if (arguments.positionalCount != 1)
        script::raiseTypeError(arguments.positionalCount == 0
                                   ? "ContextVar() takes exactly 1 positional argument (0 given)"
                                   : "ContextVar() takes at most 1 positional argument ("
                                       + std::to_string(arguments.positionalCount) + " given)");
    script::refuseOtherKeywords(arguments, "ContextVar", {"default"});
    if (!arguments[0].as<script::Str>())
        script::raiseTypeError("context variable name must be a str");
    const Value *given = script::findKeyword(arguments, "default");
    auto variable = loop::make<Variable>(script::toText(interpreter, arguments[0]),
                                         given ? *given : Value());
    return Value::adopt(new (script::allocateObject(type))
                            VariableObject(type, std::move(variable)));
}

void ignoreInitialize(Interpreter &, script::Object *, const Arguments &) {}

Value get(Interpreter &, const Arguments &arguments)
{
    script::expectArguments(arguments, "get", 0, 1);
    Variable &variable = variableOf(arguments[0], "get");
    if (const loop::Value *value = loop::currentContext().find(variable))
        return toScript(*value);
    if (arguments.positionalCount > 1)
        return arguments[1];
    if (variable.defaultValue.isSet())
        return variable.defaultValue;
    script::raise(script::types::lookupError(), arguments[0]);
}

Value set(Interpreter &, const Arguments &arguments)
{
    script::expectOneArgument(arguments, "ContextVar.set");
    const loop::Ref<Variable> variable(&variableOf(arguments[0], "set"));
    loop::Context &context = loop::currentContext();
    const loop::Value *previous = context.find(*variable);
    Value token = Value::adopt(new (script::allocateObject(*tokenTypePointer)) Token(
        variable, loop::Ref<loop::Context>(&context), previous ? toScript(*previous) : Value()));
    context.set(variable, toLoop(arguments[1]));
    return token;
}

Value reset(Interpreter &interpreter, const Arguments &arguments)
{
    script::expectOneArgument(arguments, "ContextVar.reset");
    Variable &variable = variableOf(arguments[0], "reset");
    if (&script::typeOf(arguments[1]) != tokenTypePointer)
        script::raiseTypeError("expected an instance of Token, got "
                               + script::reprText(interpreter, arguments[1]));
    auto &token = *static_cast<Token *>(arguments[1].object());
    if (token.isUsed)
        script::raiseRuntimeError(script::reprText(interpreter, arguments[1])
                                  + " has already been used once");
    if (token.variable.get() != &variable)
        script::raiseValueError(script::reprText(interpreter, arguments[1])
                                + " was created by a different ContextVar");
    loop::Context &context = loop::currentContext();
    if (token.context.get() != &context)
        script::raiseValueError(script::reprText(interpreter, arguments[1])
                                + " was created in a different Context");
    token.isUsed = true;
    if (token.oldValue.isSet())
        context.set(token.variable, toLoop(token.oldValue));
    else
        context.erase(variable);
    return Value::none();
}

Value nameOf(Interpreter &, const Value &self)
{
    return toStr(variableOf(self, "name").name);
}

Value repr(Interpreter &interpreter, const Value &self)
{
    const Variable &variable = variableOf(self, "__repr__");
    std::string text = "<ContextVar name=" + script::reprText(interpreter, toStr(variable.name));
    if (variable.defaultValue.isSet())
        text += " default=" + script::reprText(interpreter, variable.defaultValue);
    return toStr(text + " at " + script::addressText(self) + ">");
}

void clearVariable(script::Object *object) noexcept
{
    auto *variable = static_cast<VariableObject *>(object);
    if (variable->isBound())
        variable->target().defaultValue = {};
    variable->drop();
}

// Token

Token &tokenOf(const Value &self)
{
    return selfAs<Token>(self, *tokenTypePointer, "token");
}

Value createToken(Interpreter &, script::Type &, const Arguments &)
{
    script::raiseRuntimeError("Tokens can only be created by ContextVars");
}

Value variableOfToken(Interpreter &, const Value &self)
{
    return wrapVariable(*tokenOf(self).variable);
}

Value oldValueOfToken(Interpreter &, const Value &self)
{
    const Token &token = tokenOf(self);
    return token.oldValue.isSet() ? token.oldValue : missing();
}

Value reprToken(Interpreter &interpreter, const Value &self)
{
    const Token &token = tokenOf(self);
    return toStr(std::string("<Token ") + (token.isUsed ? "used " : "")
                 + "var=" + script::reprText(interpreter, wrapVariable(*token.variable)) + " at "
                 + script::addressText(self) + ">");
}

void clearToken(script::Object *object) noexcept
{
    auto *token = static_cast<Token *>(object);
    token->variable = nullptr;
    token->context = nullptr;
    token->oldValue = {};
}

class Missing : public script::Object
{
public:
    Missing() : Object(*missingTypePointer, script::Layout::Other) {}
};

Value reprMissing(Interpreter &, const Value &)
{
    return toStr("<Token.MISSING>");
}

} // namespace

script::Type &variableType()
{
    return *variableTypePointer;
}

script::Type &tokenType()
{
    return *tokenTypePointer;
}

Variable *variableOrNull(const Value &value)
{
    return &script::typeOf(value) == variableTypePointer
        ? &static_cast<VariableObject *>(value.object())->target()
        : nullptr;
}

Value wrapVariable(Variable &variable)
{
    if (variable.wrapper)
        return Value(static_cast<VariableObject *>(variable.wrapper));
    return Value::adopt(new (script::allocateObject(*variableTypePointer)) VariableObject(
        *variableTypePointer, loop::Ref<Variable>(&variable)));
}

void initializeVariableTypes()
{
    script::Type &variable
        = script::makeBuiltInType("ContextVar", script::types::object(), script::Layout::Other,
                                  sizeof(VariableObject), "_contextvars");
    variableTypePointer = &variable;
    variable.flags |= script::Type::Final;
    variable.slots.create = create;
    variable.slots.initialize = ignoreInitialize;
    variable.slots.destroy = script::destroyNative<VariableObject>;
    variable.slots.clear = clearVariable;
    variable.slots.repr = repr;
    script::addMethods(variable, {{"get", get}, {"set", set}, {"reset", reset}});
    script::addClassGetItem(variable);
    script::addAttributes(variable, {{"name", nameOf}});
    script::finishType(variable);

    script::Type &missingType
        = script::makeBuiltInType("Token.MISSING", script::types::object(), script::Layout::Other,
                                  sizeof(Missing), "");
    missingTypePointer = &missingType;
    missingType.flags |= script::Type::Final;
    missingType.slots.repr = reprMissing;
    script::finishType(missingType);
    static Missing missingObject;
    missingObject.makeImmortal();

    script::Type &token = script::makeBuiltInType("Token", script::types::object(),
                                                  script::Layout::Other, sizeof(Token),
                                                  "_contextvars");
    tokenTypePointer = &token;
    token.flags |= script::Type::Final;
    token.slots.create = createToken;
    token.slots.destroy = script::destroyNative<Token>;
    token.slots.clear = clearToken;
    token.slots.repr = reprToken;
    script::addAttributes(token, {{"var", variableOfToken}, {"old_value", oldValueOfToken}});
    script::addClassGetItem(token);
    // The only one of its kind; it lives as long as the process.
    script::setTypeValue(token, "MISSING", Value(&missingObject));
    script::finishType(token);
}

} // namespace stdlib::contextvars
