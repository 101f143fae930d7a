// SPDX-License-Identifier: GPL-3.0-or-later

// What the dunder methods of built-in types do: each calls the slot of the type it belongs to.

#include "core/script/slotmethods.h"

#include "core/script/error.h"
#include "core/script/function.h"
#include "core/script/operators.h"
#include "core/script/types.h"

namespace script::slotmethods {

namespace {

const Slots &slotsOf(const Arguments &arguments) noexcept
{
    return arguments[0].as<Type>()->slots;
}

/// Requires self and `count` more arguments behind the carried type.
void expect(const Arguments &arguments, size_t count)
{
    const Type &type = *arguments[0].as<Type>();
    if (arguments.positionalCount < 2)
        raiseTypeError("descriptor of '" + type.name + "' object needs an argument");
    if (!typeOf(arguments[1]).isSubtypeOf(type))
        raiseTypeError("descriptor requires a '" + type.name + "' object but received a '"
                       + typeName(arguments[1]) + "'");
    const size_t given = arguments.positionalCount - 2;
    if (arguments.keywordNames)
        raiseTypeError("wrapper() takes no keyword arguments");
    if (given != count)
        raiseTypeError("expected " + std::to_string(count) + " argument" + (count == 1 ? "" : "s") + ", got "
                       + std::to_string(given));
}

Arguments without(const Arguments &arguments, size_t count) noexcept
{
    return {arguments.values + count, arguments.positionalCount - count, arguments.keywordNames};
}

} // namespace

Value repr(Interpreter &interpreter, const Arguments &arguments)
{
    expect(arguments, 0);
    return slotsOf(arguments).repr(interpreter, arguments[1]);
}

Value str(Interpreter &interpreter, const Arguments &arguments)
{
    expect(arguments, 0);
    return slotsOf(arguments).str(interpreter, arguments[1]);
}

Value format(Interpreter &interpreter, const Arguments &arguments)
{
    expect(arguments, 1);
    const Str *spec = arguments[2].as<Str>();
    if (!spec)
        raiseTypeError("__format__() argument must be str, not " + typeName(arguments[2]));
    return slotsOf(arguments).format(interpreter, arguments[1], *spec);
}

Value hash(Interpreter &interpreter, const Arguments &arguments)
{
    expect(arguments, 0);
    return integer(slotsOf(arguments).hash(interpreter, arguments[1]));
}

Value truth(Interpreter &interpreter, const Arguments &arguments)
{
    expect(arguments, 0);
    return Value::boolean(slotsOf(arguments).truth(interpreter, arguments[1]));
}

Value length(Interpreter &interpreter, const Arguments &arguments)
{
    expect(arguments, 0);
    return integer(slotsOf(arguments).length(interpreter, arguments[1]));
}

template <Comparison op>
Value compare(Interpreter &interpreter, const Arguments &arguments)
{
    expect(arguments, 1);
    return slotsOf(arguments).compare(interpreter, arguments[1], arguments[2], op);
}

template <BinaryOperator op>
Value binary(Interpreter &interpreter, const Arguments &arguments)
{
    if (op == BinaryOperator::Power && arguments.positionalCount == 4)
        return power(interpreter, arguments[1], arguments[2], arguments[3]);
    expect(arguments, 1);
    return slotsOf(arguments).binary(interpreter, arguments[1], arguments[2], op);
}

template <BinaryOperator op>
Value reflected(Interpreter &interpreter, const Arguments &arguments)
{
    expect(arguments, 1);
    return slotsOf(arguments).binary(interpreter, arguments[2], arguments[1], op);
}

template <BinaryOperator op>
Value inPlace(Interpreter &interpreter, const Arguments &arguments)
{
    expect(arguments, 1);
    return slotsOf(arguments).inPlace(interpreter, arguments[1], arguments[2], op);
}

template <UnaryOperator op>
Value unary(Interpreter &interpreter, const Arguments &arguments)
{
    expect(arguments, 0);
    return slotsOf(arguments).unary(interpreter, arguments[1], op);
}

Value index(Interpreter &interpreter, const Arguments &arguments)
{
    expect(arguments, 0);
    return slotsOf(arguments).index(interpreter, arguments[1]);
}

Value getAttribute(Interpreter &interpreter, const Arguments &arguments)
{
    expect(arguments, 1);
    Str *name = arguments[2].as<Str>();
    if (!name)
        raiseTypeError("attribute name must be string, not '" + typeName(arguments[2]) + "'");
    Value found = slotsOf(arguments).getAttribute(interpreter, arguments[1], *name);
    if (!found.isSet())
        raiseAttributeError(arguments[1], name->toString());
    return found;
}

Value setAttribute(Interpreter &interpreter, const Arguments &arguments)
{
    expect(arguments, 2);
    Str *name = arguments[2].as<Str>();
    if (!name)
        raiseTypeError("attribute name must be string, not '" + typeName(arguments[2]) + "'");
    slotsOf(arguments).setAttribute(interpreter, arguments[1], *name, arguments[3]);
    return Value::none();
}

Value deleteAttribute(Interpreter &interpreter, const Arguments &arguments)
{
    expect(arguments, 1);
    Str *name = arguments[2].as<Str>();
    if (!name)
        raiseTypeError("attribute name must be string, not '" + typeName(arguments[2]) + "'");
    slotsOf(arguments).setAttribute(interpreter, arguments[1], *name, {});
    return Value::none();
}

Value descriptorGet(Interpreter &interpreter, const Arguments &arguments)
{
    if (arguments.positionalCount == 3) {
        expect(arguments, 1);
        return slotsOf(arguments).descriptorGet(interpreter, arguments[1], arguments[2], typeOf(arguments[2]));
    }
    expect(arguments, 2);
    Type *owner = arguments[3].as<Type>();
    const Value instance = arguments[2].isNone() ? Value() : arguments[2];
    return slotsOf(arguments).descriptorGet(interpreter, arguments[1], instance,
                                            owner ? *owner : typeOf(arguments[2]));
}

Value descriptorSet(Interpreter &interpreter, const Arguments &arguments)
{
    expect(arguments, 2);
    slotsOf(arguments).descriptorSet(interpreter, arguments[1], arguments[2], arguments[3]);
    return Value::none();
}

Value descriptorDelete(Interpreter &interpreter, const Arguments &arguments)
{
    expect(arguments, 1);
    slotsOf(arguments).descriptorSet(interpreter, arguments[1], arguments[2], {});
    return Value::none();
}

Value getItem(Interpreter &interpreter, const Arguments &arguments)
{
    expect(arguments, 1);
    return slotsOf(arguments).getItem(interpreter, arguments[1], arguments[2]);
}

Value setItem(Interpreter &interpreter, const Arguments &arguments)
{
    expect(arguments, 2);
    slotsOf(arguments).setItem(interpreter, arguments[1], arguments[2], arguments[3]);
    return Value::none();
}

Value deleteItem(Interpreter &interpreter, const Arguments &arguments)
{
    expect(arguments, 1);
    slotsOf(arguments).setItem(interpreter, arguments[1], arguments[2], {});
    return Value::none();
}

Value contains(Interpreter &interpreter, const Arguments &arguments)
{
    expect(arguments, 1);
    return Value::boolean(slotsOf(arguments).contains(interpreter, arguments[1], arguments[2]));
}

Value iterate(Interpreter &interpreter, const Arguments &arguments)
{
    expect(arguments, 0);
    return slotsOf(arguments).iterate(interpreter, arguments[1]);
}

Value next(Interpreter &interpreter, const Arguments &arguments)
{
    expect(arguments, 0);
    Value item = slotsOf(arguments).next(interpreter, arguments[1]);
    if (!item.isSet())
        raise(types::stopIteration(), Value());
    return item;
}

Value await(Interpreter &interpreter, const Arguments &arguments)
{
    expect(arguments, 0);
    return slotsOf(arguments).await(interpreter, arguments[1]);
}

Value asyncIterate(Interpreter &interpreter, const Arguments &arguments)
{
    expect(arguments, 0);
    return slotsOf(arguments).asyncIterate(interpreter, arguments[1]);
}

Value asyncNext(Interpreter &interpreter, const Arguments &arguments)
{
    expect(arguments, 0);
    return slotsOf(arguments).asyncNext(interpreter, arguments[1]);
}

Value create(Interpreter &interpreter, const Arguments &arguments)
{
    const Type &owner = *arguments[0].as<Type>();
    if (arguments.positionalCount < 2)
        raiseTypeError(owner.name + ".__new__(): not enough arguments");
    Type *type = arguments[1].as<Type>();
    if (!type)
        raiseTypeError(owner.name + ".__new__(X): X is not a type object (" + typeName(arguments[1]) + ")");
    if (!type->isSubtypeOf(owner))
        raiseTypeError(owner.name + ".__new__(" + type->name + "): " + type->name + " is not a subtype of "
                       + owner.name);
    return owner.slots.create(interpreter, *type, without(arguments, 2));
}

Value initialize(Interpreter &interpreter, const Arguments &arguments)
{
    const Type &owner = *arguments[0].as<Type>();
    if (arguments.positionalCount < 2 || !typeOf(arguments[1]).isSubtypeOf(owner))
        raiseTypeError("descriptor '__init__' of '" + owner.name + "' object needs an argument");
    owner.slots.initialize(interpreter, arguments[1].object(), without(arguments, 2));
    return Value::none();
}

Value call(Interpreter &interpreter, const Arguments &arguments)
{
    const Type &owner = *arguments[0].as<Type>();
    if (arguments.positionalCount < 2 || !typeOf(arguments[1]).isSubtypeOf(owner))
        raiseTypeError("descriptor '__call__' of '" + owner.name + "' object needs an argument");
    return owner.slots.call(interpreter, arguments[1].object(), without(arguments, 2));
}

#define SCRIPT_BINARY(op)                                                                          \
    &binary<BinaryOperator::op>, &reflected<BinaryOperator::op>, &inPlace<BinaryOperator::op>

const BinaryMethods &binaryMethods(BinaryOperator op) noexcept
{
    static constexpr BinaryMethods methods[] = {
        {SCRIPT_BINARY(Add)},        {SCRIPT_BINARY(Subtract)},    {SCRIPT_BINARY(Multiply)},
        {SCRIPT_BINARY(TrueDivide)}, {SCRIPT_BINARY(FloorDivide)}, {SCRIPT_BINARY(Modulo)},
        {SCRIPT_BINARY(Power)},      {SCRIPT_BINARY(LeftShift)},   {SCRIPT_BINARY(RightShift)},
        {SCRIPT_BINARY(BitAnd)},     {SCRIPT_BINARY(BitOr)},       {SCRIPT_BINARY(BitXor)},
        {SCRIPT_BINARY(MatrixMultiply)},
    };
    return methods[static_cast<size_t>(op)];
}

NativeCode comparisonMethod(Comparison op) noexcept
{
    static constexpr NativeCode methods[] = {
        &compare<Comparison::Less>,     &compare<Comparison::LessEqual>, &compare<Comparison::Equal>,
        &compare<Comparison::NotEqual>, &compare<Comparison::Greater>,   &compare<Comparison::GreaterEqual>,
    };
    return methods[static_cast<size_t>(op)];
}

NativeCode unaryMethod(UnaryOperator op) noexcept
{
    static constexpr NativeCode methods[] = {
        &unary<UnaryOperator::Negative>, &unary<UnaryOperator::Positive>, &unary<UnaryOperator::Invert>};
    return methods[static_cast<size_t>(op)];
}

} // namespace script::slotmethods
