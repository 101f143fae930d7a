// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/error.h"
#include "core/script/interpreterstate.h"
#include "core/script/list.h"
#include "core/script/machinesteps.h"
#include "core/script/operators.h"
#include "core/script/types.h"

#include <algorithm>

namespace script {

bool MachineSteps::isSequence(const Value &value)
{
    switch (value.isObject() ? value.object()->layout() : Layout::Other) {
    case Layout::List:
    case Layout::Tuple:
    case Layout::Range:
        return true;
    default:
        return typeOf(value).name == "deque";
    }
}

bool MachineSteps::isMapping(const Value &value)
{
    return value.as<Dict>() != nullptr;
}

Value MachineSteps::matchKeys(Interpreter &interpreter, const Value &subject, const Value &keys)
{
    const Dict &dict = *subject.as<Dict>();
    const Tuple &wanted = *keys.as<Tuple>();
    const Ref<Tuple> values = makeTupleOfSize(wanted.size());
    for (size_t n = 0; n < wanted.size(); ++n) {
        const Value *found = dict.find(interpreter, wanted[n]);
        if (!found)
            return Value::none();
        values->writableItems()[n] = *found;
    }
    return values.value();
}

Value MachineSteps::matchClass(Interpreter &interpreter, const Value &subject, const Value &type, const Value &names,
                               size_t count)
{
    const Type *wanted = type.as<Type>();
    if (!wanted)
        raiseTypeError("called match pattern must be a class");
    if (!isInstance(interpreter, subject, type))
        return Value::none();
    const Tuple &keywords = *names.as<Tuple>();
    std::vector<Value> values;
    std::vector<std::string> seen;
    if (count > 0) {
        static Str &matchArguments = intern("__match_args__");
        const Value arguments = wanted->lookup(matchArguments);
        const auto given = [&](size_t allowed) {
            if (count > allowed)
                raiseTypeError(wanted->name + "() accepts " + std::to_string(allowed) + " positional sub-pattern"
                               + (allowed == 1 ? "" : "s") + " (" + std::to_string(count) + " given)");
        };
        if (arguments.isSet()) {
            const Tuple *positional = arguments.as<Tuple>();
            if (!positional)
                raiseTypeError(wanted->name + ".__match_args__ must be a tuple (got " + typeName(arguments) + ")");
            given(positional->size());
            for (size_t n = 0; n < count; ++n) {
                Str *name = (*positional)[n].as<Str>();
                if (!name)
                    raiseTypeError("__match_args__ elements must be strings (got " + typeName((*positional)[n]) + ")");
                seen.push_back(name->toString());
                Value value = findAttribute(interpreter, subject, *name);
                if (!value.isSet())
                    return Value::none();
                values.push_back(std::move(value));
            }
        } else {
            // int(x), str(x) and the like match the subject itself.
            const Type *base = wanted;
            while (!base->isBuiltIn())
                base = base->base;
            const Type *const selfMatching[] = {&types::boolean(), &types::byteArray(), &types::bytes(),
                                                &types::dict(), &types::floating(), &types::frozenSet(),
                                                &types::integer(), &types::list(), &types::set(),
                                                &types::str(), &types::tuple()};
            const bool matchesSelf = std::find(std::begin(selfMatching), std::end(selfMatching), base)
                                     != std::end(selfMatching);
            given(matchesSelf ? 1 : 0);
            values.push_back(subject);
        }
    }
    for (const Value &keyword : keywords.items()) {
        Str &name = *keyword.as<Str>();
        if (std::find(seen.begin(), seen.end(), name.text()) != seen.end())
            raiseTypeError(wanted->name + "() got multiple sub-patterns for attribute '" + name.toString() + "'");
        Value value = findAttribute(interpreter, subject, name);
        if (!value.isSet())
            return Value::none();
        values.push_back(std::move(value));
    }
    return makeTuple(values).value();
}

Value MachineSteps::mappingRest(Interpreter &interpreter, const Value &subject, const Value &keys)
{
    const Ref<Dict> rest = copyDict(*subject.as<Dict>());
    for (const Value &key : keys.as<Tuple>()->items())
        rest->take(interpreter, key);
    return rest.value();
}

} // namespace script
