// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/function.h"

#include "core/script/error.h"
#include "core/script/operators.h"
#include "core/script/parameterbinding.h"
#include "core/script/threadstate.h"
#include "core/script/types.h"

namespace script {

NativeFunction::NativeFunction(Type &type, std::string functionName, NativeCode nativeCode) noexcept
    : Object(type, Layout::NativeFunction), name(std::move(functionName)), code(nativeCode)
{
}

BoundMethod::BoundMethod(Type &type, Value boundFunction, Value boundSelf) noexcept
    : Object(type, Layout::BoundMethod), function(std::move(boundFunction)), self(std::move(boundSelf))
{
}

Function::Function(Type &type, Ref<Code> functionCode, Ref<Dict> functionGlobals)
    : Object(type, Layout::Function), code(std::move(functionCode)), globals(std::move(functionGlobals))
{
}

Value NativeFunction::call(Interpreter &interpreter, const Arguments &arguments) const
{
    if (carried.isSet())
        return callWithCarried(interpreter, arguments);
    if (owner) {
        if (arguments.positionalCount == 0)
            raiseTypeError("unbound method " + owner->name + "." + name + "() needs an argument");
        const Type &type = typeOf(arguments[0]);
        if (&type != owner && !type.isSubtypeOf(*owner))
            raiseTypeError("descriptor '" + name + "' for '" + owner->name + "' objects doesn't apply to a '"
                           + type.name + "' object");
    }
    return code(interpreter, arguments);
}

Value NativeFunction::callWithCarried(Interpreter &interpreter, const Arguments &arguments) const
{
    const size_t count = arguments.positionalCount + arguments.keywordCount();
    constexpr size_t usual = 7;
    if (count <= usual) {
        Value values[usual + 1];
        values[0] = carried;
        std::copy(arguments.values, arguments.values + count, values + 1);
        return code(interpreter, {values, arguments.positionalCount + 1, arguments.keywordNames});
    }
    std::vector<Value> values;
    values.reserve(count + 1);
    values.push_back(carried);
    values.insert(values.end(), arguments.values, arguments.values + count);
    return code(interpreter, {values.data(), arguments.positionalCount + 1, arguments.keywordNames});
}

Value callWithFirst(Interpreter &interpreter, const Value &callable, const Value &first, const Arguments &arguments)
{
    const size_t count = arguments.positionalCount + arguments.keywordCount();
    constexpr size_t usual = 7;
    if (count <= usual) {
        Value values[usual + 1];
        values[0] = first;
        std::copy(arguments.values, arguments.values + count, values + 1);
        return call(interpreter, callable, {values, arguments.positionalCount + 1, arguments.keywordNames});
    }
    std::vector<Value> values;
    values.reserve(count + 1);
    values.push_back(first);
    values.insert(values.end(), arguments.values, arguments.values + count);
    return call(interpreter, callable, {values.data(), arguments.positionalCount + 1, arguments.keywordNames});
}

Value makeBoundMethod(const Value &function, const Value &self)
{
    Type &type = function.as<NativeFunction>() ? types::nativeFunction() : types::boundMethod();
    return Value::adopt(makeObject<BoundMethod>(type, function, self));
}

Value makeCell(Value content)
{
    return Value::adopt(makeObject<Cell>(types::cell(), std::move(content)));
}

Value makeFunction(Ref<Code> code, Ref<Dict> globals)
{
    const CodePlan &plan = code->plan();
    auto *function = makeObject<Function>(types::function(), std::move(code), std::move(globals));
    Value result = Value::adopt(function);
    function->name = function->code->name;
    function->qualifiedName = function->code->qualifiedName;
    function->doc = plan.hasDoc ? string(plan.doc) : Value::none();
    static Str &moduleName = intern("__name__");
    if (const Value *module = function->globals->find(moduleName))
        function->module = *module;
    return result;
}

void bindArguments(Interpreter &interpreter, const Function &function, const Arguments &arguments, Value *slots)
{
    const Code &code = *function.code;
    const CodePlan &plan = code.plan();
    ParameterList list;
    list.function = function.qualifiedName.as<Str>()->text();
    list.names = {code.slotNames, plan.locals.size()};
    list.positionalOnly = plan.positionalOnlyCount;
    list.positional = plan.positionalCount;
    list.keywordOnly = plan.keywordOnlyCount;
    list.hasRest = plan.flags & CodePlan::HasRest;
    list.hasKeywordRest = plan.flags & CodePlan::HasKeywordRest;
    const int defaultCount = function.defaults ? int(function.defaults->size()) : 0;
    list.defaultCount = defaultCount;
    placeArguments(interpreter, list, arguments, slots);

    std::vector<Str *> missing;
    const int firstDefault = plan.positionalCount - defaultCount;
    for (int n = int(std::min(arguments.positionalCount, size_t(plan.positionalCount))); n < plan.positionalCount; ++n) {
        if (slots[n].isSet())
            continue;
        if (n >= firstDefault)
            slots[n] = (*function.defaults)[size_t(n - firstDefault)];
        else
            missing.push_back(code.slotNames[n]);
    }
    if (!missing.empty())
        raiseMissing(list.function, "positional", missing);
    for (int n = plan.positionalCount; n < plan.positionalCount + plan.keywordOnlyCount; ++n) {
        if (slots[n].isSet())
            continue;
        const Value *value = function.keywordDefaults ? function.keywordDefaults->find(*code.slotNames[n]) : nullptr;
        if (value)
            slots[n] = *value;
        else
            missing.push_back(code.slotNames[n]);
    }
    if (!missing.empty())
        raiseMissing(list.function, "keyword-only", missing);
}

} // namespace script
