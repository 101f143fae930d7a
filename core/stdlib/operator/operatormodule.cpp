// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/operator/operatormodule.h"

#include "core/script/arguments.h"
#include "core/script/dict.h"
#include "core/script/error.h"
#include "core/script/operators.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/operator/getters.h"

#include <string>

namespace stdlib::operators
{

using script::Arguments;
using script::BinaryOperator;
using script::Comparison;
using script::Interpreter;
using script::UnaryOperator;
using script::Value;

namespace
{

constexpr const char *binaryNames[] = {"add", "sub", "mul",    "truediv", "floordiv",
                                       "mod", "pow", "lshift", "rshift",  "and_",
                                       "or_", "xor", "matmul"};
constexpr const char *inPlaceNames[] = {"iadd", "isub", "imul",    "itruediv", "ifloordiv",
                                        "imod", "ipow", "ilshift", "irshift",  "iand",
                                        "ior",  "ixor", "imatmul"};
constexpr const char *comparisonNames[] = {"lt", "le", "eq", "ne", "gt", "ge"};

template <BinaryOperator op> Value binary(Interpreter &interpreter, const Arguments &arguments)
{
    script::expectFunctionArguments(arguments, binaryNames[size_t(op)], 2, 2);
    return script::binary(interpreter, arguments[0], arguments[1], op);
}

template <BinaryOperator op> Value inPlace(Interpreter &interpreter, const Arguments &arguments)
{
    script::expectFunctionArguments(arguments, inPlaceNames[size_t(op)], 2, 2);
    return script::inPlace(interpreter, arguments[0], arguments[1], op);
}

template <Comparison op> Value comparison(Interpreter &interpreter, const Arguments &arguments)
{
    script::expectFunctionArguments(arguments, comparisonNames[size_t(op)], 2, 2);
    return script::compare(interpreter, arguments[0], arguments[1], op);
}

template <UnaryOperator op> Value unary(Interpreter &interpreter, const Arguments &arguments)
{
    static constexpr const char *names[] = {"_operator.neg", "_operator.pos", "_operator.invert"};
    return script::unary(interpreter, script::onlyArgument(arguments, names[size_t(op)]), op);
}

Value absolute(Interpreter &interpreter, const Arguments &arguments)
{
    const Value &number = script::onlyArgument(arguments, "_operator.abs");
    return interpreter.call(*interpreter.builtins().find("abs"), {number});
}

Value logicalNot(Interpreter &interpreter, const Arguments &arguments)
{
    return Value::boolean(
        !script::isTruthy(interpreter, script::onlyArgument(arguments, "_operator.not_")));
}

Value truth(Interpreter &interpreter, const Arguments &arguments)
{
    return Value::boolean(
        script::isTruthy(interpreter, script::onlyArgument(arguments, "_operator.truth")));
}

Value isSame(Interpreter &, const Arguments &arguments)
{
    script::expectFunctionArguments(arguments, "is_", 2, 2);
    return Value::boolean(arguments[0].is(arguments[1]));
}

Value isOther(Interpreter &, const Arguments &arguments)
{
    script::expectFunctionArguments(arguments, "is_not", 2, 2);
    return Value::boolean(!arguments[0].is(arguments[1]));
}

Value index(Interpreter &interpreter, const Arguments &arguments)
{
    return script::toIndexInteger(interpreter, script::onlyArgument(arguments, "_operator.index"));
}

Value concat(Interpreter &interpreter, const Arguments &arguments)
{
    script::expectFunctionArguments(arguments, "concat", 2, 2);
    if (!script::typeOf(arguments[0]).slots.getItem || arguments[0].as<script::Dict>())
        script::raiseTypeError("'" + script::typeName(arguments[0]) +
                               "' object can't be concatenated");
    return script::binary(interpreter, arguments[0], arguments[1], BinaryOperator::Add);
}

Value contains(Interpreter &interpreter, const Arguments &arguments)
{
    script::expectFunctionArguments(arguments, "contains", 2, 2);
    return Value::boolean(script::contains(interpreter, arguments[0], arguments[1]));
}

void checkIterable(const Value &value)
{
    if (!script::isIterable(value))
        script::raiseTypeError("argument of type '" + script::typeName(value) +
                               "' is not iterable");
}

Value countOf(Interpreter &interpreter, const Arguments &arguments)
{
    script::expectFunctionArguments(arguments, "countOf", 2, 2);
    checkIterable(arguments[0]);
    int64_t count = 0;
    script::forEach(interpreter, arguments[0], [&](const Value &item) {
        count += script::equals(interpreter, item, arguments[1]);
        script::attendIfAsked(interpreter);
    });
    return script::integer(count);
}

Value indexOf(Interpreter &interpreter, const Arguments &arguments)
{
    script::expectFunctionArguments(arguments, "indexOf", 2, 2);
    checkIterable(arguments[0]);
    int64_t position = -1;
    bool isFound = false;
    script::forEach(interpreter, arguments[0], [&](const Value &item) {
        script::attendIfAsked(interpreter);
        ++position;
        isFound = script::equals(interpreter, item, arguments[1]);
        return !isFound;
    });
    if (!isFound)
        script::raiseValueError("sequence.index(x): x not in sequence");
    return script::integer(position);
}

Value getItem(Interpreter &interpreter, const Arguments &arguments)
{
    script::expectFunctionArguments(arguments, "getitem", 2, 2);
    return script::getItem(interpreter, arguments[0], arguments[1]);
}

Value setItem(Interpreter &interpreter, const Arguments &arguments)
{
    script::expectFunctionArguments(arguments, "setitem", 3, 3);
    script::setItem(interpreter, arguments[0], arguments[1], arguments[2]);
    return Value::none();
}

Value deleteItem(Interpreter &interpreter, const Arguments &arguments)
{
    script::expectFunctionArguments(arguments, "delitem", 2, 2);
    script::deleteItem(interpreter, arguments[0], arguments[1]);
    return Value::none();
}

Value lengthHint(Interpreter &interpreter, const Arguments &arguments)
{
    const size_t given = script::expectFunctionArguments(arguments, "length_hint", 1, 2);
    const size_t hint = script::lengthHint(interpreter, arguments[0]);
    return hint == 0 && given == 2 ? arguments[1] : script::integer(static_cast<int64_t>(hint));
}

Value callIt(Interpreter &interpreter, const Arguments &arguments)
{
    if (arguments.positionalCount == 0)
        script::raiseTypeError("call expected at least 1 argument, got 0");
    Arguments rest = arguments;
    ++rest.values;
    --rest.positionalCount;
    return interpreter.call(arguments[0], rest);
}

template <size_t... op> void addBinary(ModuleBuilder &module, std::index_sequence<op...>)
{
    module.functions({{binaryNames[op], binary<BinaryOperator(op)>}...});
    module.functions({{inPlaceNames[op], inPlace<BinaryOperator(op)>}...});
}

/// Most functions are also there under the name of the method that they stand for.
void addMethodNames(Interpreter &interpreter, ModuleBuilder &module)
{
    const Value all = module.build();
    for (const char *name :
         {"abs",       "add",      "and_",    "call",    "concat", "contains", "delitem",
          "eq",        "floordiv", "ge",      "getitem", "gt",     "iadd",     "iand",
          "ifloordiv", "ilshift",  "imatmul", "imod",    "imul",   "index",    "inv",
          "invert",    "ior",      "ipow",    "irshift", "isub",   "itruediv", "ixor",
          "le",        "lshift",   "lt",      "matmul",  "mod",    "mul",      "ne",
          "neg",       "not_",     "or_",     "pos",     "pow",    "rshift",   "setitem",
          "sub",       "truediv",  "xor"}) {
        std::string bare = name;
        if (bare.back() == '_')
            bare.pop_back();
        module.value(("__" + bare + "__").c_str(), script::getAttribute(interpreter, all, name));
    }
}

} // namespace

void initializeTypes()
{
    initializeGetters();
}

Value makeModule(Environment &environment)
{
    ModuleBuilder module(environment.interpreter(), "operator");
    addBinary(module, std::make_index_sequence<script::binaryOperatorCount>());
    module.functions({{"lt", comparison<Comparison::Less>},
                      {"le", comparison<Comparison::LessEqual>},
                      {"eq", comparison<Comparison::Equal>},
                      {"ne", comparison<Comparison::NotEqual>},
                      {"gt", comparison<Comparison::Greater>},
                      {"ge", comparison<Comparison::GreaterEqual>},
                      {"neg", unary<UnaryOperator::Negative>},
                      {"pos", unary<UnaryOperator::Positive>},
                      {"inv", unary<UnaryOperator::Invert>},
                      {"invert", unary<UnaryOperator::Invert>},
                      {"abs", absolute},
                      {"not_", logicalNot},
                      {"truth", truth},
                      {"is_", isSame},
                      {"is_not", isOther},
                      {"index", index},
                      {"concat", concat},
                      {"iconcat", concat},
                      {"contains", contains},
                      {"countOf", countOf},
                      {"indexOf", indexOf},
                      {"getitem", getItem},
                      {"setitem", setItem},
                      {"delitem", deleteItem},
                      {"length_hint", lengthHint},
                      {"call", callIt}});
    addGetters(module);
    module.listPublicNames();
    addMethodNames(environment.interpreter(), module);
    return module.build();
}

} // namespace stdlib::operators
