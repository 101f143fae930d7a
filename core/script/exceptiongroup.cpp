// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/exceptions.h"

#include "core/script/error.h"
#include "core/script/function.h"
#include "core/script/interpreter.h"
#include "core/script/list.h"
#include "core/script/native.h"
#include "core/script/operators.h"

#include <algorithm>

namespace script {

namespace {

Value createGroup(Interpreter &interpreter, Type &type, const Arguments &arguments)
{
    static const Signature signature("BaseExceptionGroup.__new__(message, exceptions, /)", Signature::Wording::C);
    if (arguments.positionalCount != 2)
        raiseTypeError("BaseExceptionGroup.__new__() takes exactly 2 arguments ("
                       + std::to_string(arguments.positionalCount) + " given)");
    const Value &message = arguments[0];
    if (!message.as<Str>())
        raiseTypeError("BaseExceptionGroup.__new__() argument 1 must be str, not " + typeName(message));
    if (!arguments[1].as<List>() && !arguments[1].as<Tuple>())
        raiseTypeError("second argument (exceptions) must be a sequence");
    const Ref<Tuple> exceptions = toTuple(interpreter, arguments[1]);
    if (exceptions->size() == 0)
        raiseValueError("second argument (exceptions) must be a non-empty sequence");
    bool areAllOrdinary = true;
    for (size_t n = 0; n < exceptions->size(); ++n) {
        const Value &each = (*exceptions)[n];
        if (!each.as<Exception>())
            raiseValueError("Item " + std::to_string(n) + " of second argument (exceptions) is not an exception");
        areAllOrdinary = areAllOrdinary && isException(each, types::exception());
    }
    Type *actual = &type;
    if (&type == &types::baseExceptionGroup() && areAllOrdinary)
        actual = &types::exceptionGroup();
    else if (&type == &types::exceptionGroup() && !areAllOrdinary)
        raiseTypeError("Cannot nest BaseExceptions in an ExceptionGroup");
    else if (!areAllOrdinary && type.isSubtypeOf(types::exception()))
        raiseTypeError("Cannot nest BaseExceptions in '" + type.name + "'");
    auto *exception = makeObject<Exception>(*actual);
    const Value value = Value::adopt(exception);
    exception->arguments = makeTuple({message, arguments[1]});
    exception->object = exceptions.value();
    return value;
}

const Exception &groupOf(const Value &self) noexcept
{
    return *static_cast<Exception *>(self.object());
}

Value strGroup(Interpreter &interpreter, const Value &self)
{
    const size_t count = exceptionsOfGroup(self).size();
    return string(toText(interpreter, groupOf(self).argument(0)) + " (" + std::to_string(count)
                  + " sub-exception" + (count == 1 ? "" : "s") + ")");
}

Value messageOfGroup(Interpreter &, const Value &self)
{
    return groupOf(self).argument(0);
}

Value exceptionsAttribute(Interpreter &, const Value &self)
{
    return groupOf(self).object;
}

void initializeGroup(Interpreter &, Object *self, const Arguments &arguments)
{
    if (arguments.keywordCount() > 0) // a subclass's __new__ may take them
        raiseTypeError(self->type().name + "() takes no keyword arguments");
}

Value derive(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("derive(self, excs, /)", Signature::Wording::C);
    const auto values = signature.bind<2>(interpreter, arguments);
    return interpreter.call(Value(&types::baseExceptionGroup()), {groupOf(values[0]).argument(0), values[1]});
}

/// A group of these like `group`: same message, notes, traceback, cause and context. None if empty.
Value deriveFrom(Interpreter &interpreter, const Value &group, const Ref<List> &exceptions)
{
    if (exceptions->size() == 0)
        return Value::none();
    Value derived = interpreter.callMethod(group, "derive", {exceptions.value()});
    if (auto *made = derived.as<Exception>()) {
        const Exception &original = groupOf(group);
        made->traceback = original.traceback;
        made->context = original.context;
        made->cause = original.cause;
        made->suppressesContext = original.suppressesContext;
        if (const List *notes = original.notes.as<List>())
            made->notes = makeList(notes->items()).value();
    }
    return derived;
}

/// Splits by a test of single exceptions (or of whole groups).
template <typename Test>
SplitGroup splitBy(Interpreter &interpreter, const Value &exception, Test test)
{
    if (test(exception))
        return {exception, Value::none()};
    if (!isExceptionGroup(exception))
        return {Value::none(), exception};
    const Ref<List> matches = makeList();
    const Ref<List> rest = makeList();
    for (const Value &each : exceptionsOfGroup(exception)) {
        SplitGroup parts = splitBy(interpreter, each, test);
        if (!parts.match.isNone())
            matches->append(std::move(parts.match));
        if (!parts.rest.isNone())
            rest->append(std::move(parts.rest));
    }
    return {deriveFrom(interpreter, exception, matches), deriveFrom(interpreter, exception, rest)};
}

SplitGroup splitByCondition(Interpreter &interpreter, const Value &group, const Value &condition)
{
    const auto isExceptionType = [](const Value &each) {
        return each.as<Type>() && each.as<Type>()->isSubtypeOf(types::baseException());
    };
    const auto *several = condition.as<Tuple>();
    if (isExceptionType(condition)
        || (several && std::all_of(several->begin(), several->end(), isExceptionType)))
        return splitGroup(interpreter, group, condition);
    if (!condition.as<Function>() && !condition.as<NativeFunction>() && !condition.as<BoundMethod>())
        raiseTypeError("expected a function, exception type or tuple of exception types");
    return splitBy(interpreter, group, [&](const Value &each) {
        return isTruthy(interpreter, interpreter.call(condition, {each}));
    });
}

Value split(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("split(self, condition, /)", Signature::Wording::C);
    const auto values = signature.bind<2>(interpreter, arguments);
    SplitGroup parts = splitByCondition(interpreter, values[0], values[1]);
    return makeTuple({parts.match, parts.rest}).value();
}

Value subgroup(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("subgroup(self, condition, /)", Signature::Wording::C);
    const auto values = signature.bind<2>(interpreter, arguments);
    return splitByCondition(interpreter, values[0], values[1]).match;
}

} // namespace

bool isExceptionGroup(const Value &exception) noexcept
{
    return isException(exception, types::baseExceptionGroup());
}

std::span<const Value> exceptionsOfGroup(const Value &exception) noexcept
{
    if (!isExceptionGroup(exception))
        return {};
    const Tuple *tuple = groupOf(exception).object.as<Tuple>();
    return tuple ? tuple->items() : std::span<const Value>();
}

SplitGroup splitGroup(Interpreter &interpreter, const Value &group, const Value &type)
{
    return splitBy(interpreter, group,
                   [&](const Value &each) { return isInstance(interpreter, each, type); });
}

Value makeExceptionGroup(Interpreter &interpreter, std::string_view message, const Value &exceptions)
{
    return interpreter.call(Value(&types::baseExceptionGroup()), {string(message), exceptions});
}

Value joinGroups(Interpreter &interpreter, const Value &original, const Value &raisedList)
{
    const List *raised = raisedList.as<List>();
    if (!raised)
        return Value::none();
    // Parts of the original keep its traceback object; they go back into its shape. Everything else was
    // raised anew by a handler.
    const Ref<List> fresh = makeList();
    const Ref<List> kept = makeList();
    const Value &traceback = groupOf(original).traceback;
    for (const Value &each : raised->items()) {
        if (!each.as<Exception>())
            continue;
        const bool isPart = isExceptionGroup(original) && isExceptionGroup(each) && each.as<Exception>()->traceback.is(traceback);
        if (isPart || each.is(original))
            kept->append(each);
        else
            fresh->append(each);
    }
    Value rest = Value::none();
    if (kept->size() > 0) {
        std::vector<Value> leaves;
        const auto collect = [&leaves](const auto &self, const Value &exception) -> void {
            if (!isExceptionGroup(exception)) {
                leaves.push_back(exception);
                return;
            }
            for (const Value &inner : exceptionsOfGroup(exception))
                self(self, inner);
        };
        for (const Value &each : kept->items())
            collect(collect, each);
        rest = splitBy(interpreter, original, [&](const Value &each) {
                   for (const Value &leaf : leaves) {
                       if (leaf.is(each))
                           return true;
                   }
                   return false;
               }).match;
    }
    if (fresh->size() == 0)
        return rest;
    if (!rest.isNone())
        fresh->append(rest);
    if (fresh->size() == 1 && !isExceptionGroup(original)) // later than 3.11.2, of a group too
        return (*fresh)[0];
    return makeExceptionGroup(interpreter, "", fresh.value());
}

void initializeExceptionGroupTypes()
{
    Type &base = makeBuiltInType("BaseExceptionGroup", types::baseException(), Layout::Exception, sizeof(Exception));
    base.flags |= Type::HasAttributes;
    base.slots.create = &createGroup;
    base.slots.initialize = &initializeGroup;
    base.slots.str = &strGroup;
    addMethods(base, {{"derive", &derive}, {"split", &split}, {"subgroup", &subgroup}});
    addAttributes(base, {{"message", &messageOfGroup}, {"exceptions", &exceptionsAttribute}});
    finishType(base);
    Type &group = makeBuiltInType("ExceptionGroup", base, Layout::Exception, sizeof(Exception));
    group.flags |= Type::HasAttributes;
    group.bases = {&base, &types::exception()};
    finishType(group);
}

} // namespace script
