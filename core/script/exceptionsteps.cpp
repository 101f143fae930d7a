// SPDX-License-Identifier: GPL-3.0-or-later

// raise, except and with; the flags that the host sets.

#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/interpreterstate.h"
#include "core/script/machinesteps.h"
#include "core/script/operators.h"
#include "core/script/types.h"

namespace script {

namespace {

/// An exception from what stands behind raise or from: an instance, or a class to make one of.
Value asException(Interpreter &interpreter, const Value &value, const char *error)
{
    if (const Type *type = value.as<Type>(); type && type->isSubtypeOf(types::baseException())) {
        Value made = interpreter.call(value);
        if (!made.as<Exception>())
            raiseTypeError("calling " + reprText(interpreter, value) + " should have returned an instance of "
                           "BaseException, not " + reprText(interpreter, Value(&typeOf(made))));
        return made;
    }
    if (value.as<Exception>())
        return value;
    raiseTypeError(error);
}

void checkExceptionTypes(const Value &type)
{
    const auto check = [](const Value &each) {
        const Type *exceptionType = each.as<Type>();
        if (!exceptionType || !exceptionType->isSubtypeOf(types::baseException()))
            raiseTypeError("catching classes that do not inherit from BaseException is not allowed");
    };
    if (const Tuple *tuple = type.as<Tuple>()) {
        for (const Value &each : tuple->items())
            check(each);
    } else {
        check(type);
    }
}

} // namespace

Value MachineSteps::exceptionToRaise(ThreadState &thread, const Value &exception, const Value &cause, bool &isReraise)
{
    if (!exception.isSet()) {
        Value handled = Machine::handledException(thread);
        if (!handled.isSet())
            raiseRuntimeError("No active exception to reraise");
        isReraise = true;
        return handled;
    }
    Interpreter &interpreter = thread.interpreter;
    Value raised = asException(interpreter, exception, "exceptions must derive from BaseException");
    if (cause.isSet()) {
        auto &made = *raised.as<Exception>();
        made.cause = cause.isNone() ? Value()
                                    : asException(interpreter, cause, "exception causes must derive from BaseException");
        made.suppressesContext = true;
    }
    return raised;
}

bool MachineSteps::matchesException(Interpreter &, const Value &exception, const Value &type)
{
    checkExceptionTypes(type);
    const Type &actual = typeOf(exception);
    if (const Tuple *tuple = type.as<Tuple>()) {
        for (const Value &each : tuple->items()) {
            if (actual.isSubtypeOf(*each.as<Type>()))
                return true;
        }
        return false;
    }
    return actual.isSubtypeOf(*type.as<Type>());
}

void MachineSteps::matchGroup(Interpreter &interpreter, Value *sp)
{
    const Value exception = sp[-2], type = sp[-1];
    checkExceptionTypes(type);
    const auto refuse = [](const Value &each) {
        if (each.as<Type>()->isSubtypeOf(types::baseExceptionGroup()))
            raiseTypeError("catching ExceptionGroup with except* is not allowed. Use except instead.");
    };
    if (const Tuple *tuple = type.as<Tuple>()) {
        for (const Value &each : tuple->items())
            refuse(each);
    } else {
        refuse(type);
    }
    SplitGroup parts{Value::none(), exception};
    if (isExceptionGroup(exception)) {
        parts = splitGroup(interpreter, exception, type);
    } else if (!exception.isNone() && matchesException(interpreter, exception, type)) {
        // A plain exception is handled as a group of one.
        const Value list = makeTuple({exception}).value();
        parts = {makeExceptionGroup(interpreter, "", list), Value::none()};
    }
    sp[-2] = parts.rest;
    sp[-1] = parts.match;
}

void MachineSteps::beforeWith(Interpreter &interpreter, Value *sp, bool isAsync)
{
    const char *const kind = isAsync ? "asynchronous context manager" : "context manager";
    const Value manager = sp[-1];
    const auto missing = [&](const char *more) {
        raiseTypeError("'" + typeName(manager) + "' object does not support the " + kind + " protocol" + more);
    };
    const Value enter = findSpecial(interpreter, manager, isAsync ? "__aenter__" : "__enter__");
    if (!enter.isSet())
        missing("");
    Value exit = findSpecial(interpreter, manager, isAsync ? "__aexit__" : "__exit__");
    if (!exit.isSet())
        missing(isAsync ? " (missed __aexit__ method)" : " (missed __exit__ method)");
    Value entered = interpreter.call(enter);
    const Value dying = Value::fromBits(sp[-1].bits());
    new (&sp[-1]) Value(std::move(exit));
    new (&sp[0]) Value(std::move(entered));
}

Value MachineSteps::withException(Interpreter &interpreter, const Value *sp)
{
    // exit previous exception
    const Value &exception = sp[-1];
    const Value &traceback = exception.as<Exception>()->traceback;
    return interpreter.call(sp[-3], {Value(&typeOf(exception)), exception,
                                     traceback.isSet() ? traceback : Value::none()});
}

void MachineSteps::attend(ThreadState &thread)
{
    thread.interpreter.m_attention.store(false, std::memory_order_relaxed);
    if (Heap &heap = Heap::current(); heap.wantsCollection())
        heap.collectCycles();
    thread.interpreter.host().attend(thread.interpreter);
}

void MachineSteps::reachLine(ThreadState &thread, Frame *frame)
{
    if (opcodeOf(frame->ip[-1]) == Opcode::JumpBackward)
        return; // belongs to the line that it leads to, which comes next
    const int line = frame->currentLine();
    if (line <= 0 || line == frame->line)
        return;
    frame->line = line;
    if (!frame->code->unit().isProgram)
        return;
    if (thread.interpreter.m_attention.load(std::memory_order_relaxed))
        attend(thread);
    thread.interpreter.host().lineReached(thread.interpreter, line);
}

} // namespace script
