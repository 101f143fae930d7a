// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/genericalias.h"

#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/interpreter.h"
#include "core/script/list.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/types.h"

#include <algorithm>

namespace script
{

namespace
{

Type *s_type = nullptr;

GenericAlias &self(const Value &value) noexcept
{
    return *static_cast<GenericAlias *>(value.object());
}

bool isTypeVariable(const Value &value)
{
    static Str &name = intern("__typing_subst__");
    return !value.as<Type>() && typeOf(value).lookup(name).isSet();
}

/// The parameters of an argument that is itself subscripted; null: it has none.
Ref<Tuple> parametersOf(Interpreter &interpreter, const Value &argument)
{
    if (argument.as<Type>())
        return {};
    static Str &name = intern("__parameters__");
    const Value found = findAttribute(interpreter, argument, name);
    return Ref<Tuple>(found.as<Tuple>());
}

const Tuple &parameters(Interpreter &interpreter, GenericAlias &alias)
{
    if (alias.parameters)
        return *alias.parameters;
    std::vector<Value> found;
    const auto add = [&found](const Value &variable) {
        const auto isSame = [&variable](const Value &each) { return each.is(variable); };
        if (std::none_of(found.begin(), found.end(), isSame))
            found.push_back(variable);
    };
    for (const Value &argument : alias.arguments->items()) {
        if (isTypeVariable(argument)) {
            add(argument);
        } else if (const Ref<Tuple> inner = parametersOf(interpreter, argument)) {
            for (const Value &each : inner->items())
                add(each);
        }
    }
    alias.parameters = makeTuple(found);
    return *alias.parameters;
}

Value repr(Interpreter &interpreter, const Value &value)
{
    const GenericAlias &alias = self(value);
    std::string text;
    for (const Value &argument : alias.arguments->items())
        text += (text.empty() ? "" : ", ") + shownTypeArgument(interpreter, argument);
    if (text.empty())
        text = "()";
    return string(shownTypeArgument(interpreter, alias.origin) + '[' + text + ']');
}

Value callAlias(Interpreter &interpreter, Object *object, const Arguments &arguments)
{
    const Value kept(object);
    Value made = call(interpreter, self(kept).origin, arguments);
    try {
        setAttribute(interpreter, made, "__orig_class__", kept);
    } catch (const Raised &raised) {
        if (!raised.isA(types::attributeError()) && !raised.isA(types::typeError()))
            throw;
    }
    return made;
}

Value compareByContent(Interpreter &interpreter, const Value &left, const Value &right,
                       Comparison op)
{
    if (!GenericAlias::isAlias(right) || (op != Comparison::Equal && op != Comparison::NotEqual))
        return Value::notImplemented();
    const bool isEqual =
        equals(interpreter, self(left).origin, self(right).origin) &&
        equals(interpreter, self(left).arguments.value(), self(right).arguments.value());
    return Value::boolean(isEqual == (op == Comparison::Equal));
}

int64_t hashAlias(Interpreter &interpreter, const Value &value)
{
    const int64_t mixed =
        hash(interpreter, self(value).origin) ^ hash(interpreter, self(value).arguments.value());
    return mixed == -1 ? -2 : mixed;
}

/// Its own attributes are those of a subscripted type; all others are the class's.
Value getAliasAttribute(Interpreter &interpreter, const Value &value, Str &name)
{
    static constexpr std::string_view own[] = {
        "__class__",         "__origin__",   "__args__",      "__parameters__",
        "__mro_entries__",   "__copy__",     "__deepcopy__",  "__instancecheck__",
        "__subclasscheck__", "__unpacked__", "__reduce_ex__", "__reduce__"};
    if (std::find(std::begin(own), std::end(own), name.text()) != std::end(own))
        return findGenericAttribute(interpreter, value, name);
    return getAttribute(interpreter, self(value).origin, name);
}

/// One argument after the alias's parameters were replaced.
Value substitute(Interpreter &interpreter, const Value &argument, const Tuple &variables,
                 const Tuple &given)
{
    const auto replacementOf = [&](const Value &variable) {
        for (size_t n = 0; n < variables.size(); ++n) {
            if (variables[n].is(variable))
                return given[n];
        }
        return variable;
    };
    if (isTypeVariable(argument))
        return interpreter.callMethod(argument, "__typing_subst__", {replacementOf(argument)});
    const Ref<Tuple> inner = parametersOf(interpreter, argument);
    if (!inner || inner->size() == 0)
        return argument;
    std::vector<Value> items;
    for (const Value &each : inner->items())
        items.push_back(replacementOf(each));
    return getItem(interpreter, argument, items.size() == 1 ? items[0] : makeTuple(items).value());
}

Value getAliasItem(Interpreter &interpreter, const Value &value, const Value &item)
{
    GenericAlias &alias = self(value);
    const Tuple &variables = parameters(interpreter, alias);
    if (variables.size() == 0)
        raiseTypeError(reprText(interpreter, value) + " is not a generic class");
    const Value items = item.as<Tuple>() ? item : makeTuple({item}).value();
    const Tuple &given = *items.as<Tuple>();
    if (given.size() != variables.size())
        raiseTypeError("Too " + std::string(given.size() > variables.size() ? "many" : "few") +
                       " arguments for " + reprText(interpreter, value) + "; actual " +
                       std::to_string(given.size()) + ", expected " +
                       std::to_string(variables.size()));
    std::vector<Value> replaced;
    for (const Value &argument : alias.arguments->items())
        replaced.push_back(substitute(interpreter, argument, variables, given));
    return makeGenericAlias(alias.origin, makeTuple(replaced).value());
}

Value uniteAlias(Interpreter &interpreter, const Value &left, const Value &right, BinaryOperator op)
{
    return op == BinaryOperator::BitOr ? uniteTypes(interpreter, left, right)
                                       : Value::notImplemented();
}

template <const char *function> Value refuseCheck(Interpreter &, const Arguments &)
{
    raiseTypeError(std::string(function) + "() argument 2 cannot be a parameterized generic");
}
constexpr char isInstanceName[] = "isinstance";
constexpr char isSubclassName[] = "issubclass";

Value mroEntries(Interpreter &, const Arguments &arguments)
{
    return makeTuple({self(arguments[0]).origin}).value();
}

Value create(Interpreter &interpreter, Type &, const Arguments &arguments)
{
    static const Signature signature("GenericAlias(origin, args, /)");
    const auto values = signature.bind<2>(interpreter, arguments);
    return makeGenericAlias(values[0], values[1]);
}

void clear(Object *object) noexcept
{
    auto *alias = static_cast<GenericAlias *>(object);
    const Value origin = std::move(alias->origin);
    const Ref<Tuple> arguments = std::exchange(alias->arguments, makeTuple({}));
    const Ref<Tuple> known = std::exchange(alias->parameters, {});
}

Value classGetItem(Interpreter &, const Arguments &arguments)
{
    return makeGenericAlias(arguments[0], arguments[1]);
}

} // namespace

GenericAlias::GenericAlias(Type &type, Value aliasOrigin, Ref<Tuple> aliasArguments) noexcept
    : Object(type, Layout::Other), origin(std::move(aliasOrigin)),
      arguments(std::move(aliasArguments))
{
}

bool GenericAlias::isAlias(const Value &value) noexcept
{
    return value.isObject() && &value.object()->type() == s_type;
}

Type &genericAliasType()
{
    return *s_type;
}

Value makeGenericAlias(const Value &origin, const Value &item)
{
    Ref<Tuple> arguments(item.as<Tuple>());
    if (!arguments)
        arguments = makeTuple({item});
    return Value::adopt(makeObject<GenericAlias>(*s_type, origin, std::move(arguments)));
}

void addClassGetItem(Type &type)
{
    addClassMethods(type, {{"__class_getitem__", &classGetItem}});
}

std::string shownTypeArgument(Interpreter &interpreter, const Value &argument)
{
    if (argument.isEllipsis())
        return "...";
    if (GenericAlias::isAlias(argument) || UnionType::isUnion(argument))
        return reprText(interpreter, argument);
    if (!argument.as<Type>() && findAttribute(interpreter, argument, "__origin__").isSet() &&
        findAttribute(interpreter, argument, "__args__").isSet())
        return reprText(interpreter, argument);
    const Value name = findAttribute(interpreter, argument, "__qualname__");
    const Value module =
        name.isSet() ? findAttribute(interpreter, argument, "__module__") : Value();
    if (!name.as<Str>() || !module.isSet())
        return reprText(interpreter, argument);
    const Str *moduleName = module.as<Str>();
    if (!moduleName || moduleName->text() == "builtins")
        return name.as<Str>()->toString();
    return moduleName->toString() + '.' + name.as<Str>()->toString();
}

void initializeGenericAliasTypes()
{
    Type &type = makeBuiltInType("GenericAlias", types::object(), Layout::Other,
                                 sizeof(GenericAlias), "types");
    s_type = &type;
    type.slots.create = &create;
    type.slots.initialize = [](Interpreter &, Object *, const Arguments &) {};
    type.slots.destroy = &destroyNative<GenericAlias>;
    type.slots.clear = &clear;
    type.slots.repr = &repr;
    type.slots.call = &callAlias;
    type.slots.compare = &compareByContent;
    type.slots.hash = &hashAlias;
    type.slots.getAttribute = &getAliasAttribute;
    type.slots.getItem = &getAliasItem;
    type.slots.binary = &uniteAlias;
    addMethods(type, {{"__mro_entries__", &mroEntries},
                      {"__instancecheck__", &refuseCheck<isInstanceName>},
                      {"__subclasscheck__", &refuseCheck<isSubclassName>}});
    addAttributes(
        type, {{"__origin__", [](Interpreter &, const Value &value) { return self(value).origin; }},
               {"__args__",
                [](Interpreter &, const Value &value) { return self(value).arguments.value(); }},
               {"__parameters__", [](Interpreter &interpreter, const Value &value) {
                    parameters(interpreter, self(value));
                    return self(value).parameters.value();
                }}});
    finishType(type);
    initializeUnionType();
    for (Type *generic :
         {&types::list(), &types::dict(), &types::tuple(), &types::set(), &types::frozenSet()})
        addClassGetItem(*generic);
}

} // namespace script
