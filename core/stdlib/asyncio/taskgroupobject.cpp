// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/taskgroup.h"
#include "core/script/types.h"
#include "core/stdlib/asyncio/futureobject.h"
#include "core/stdlib/asyncio/loopobject.h"
#include "core/stdlib/asyncio/nativecoroutine.h"
#include "core/stdlib/asyncio/scriptbody.h"
#include "core/stdlib/asyncio/taskparts.h"
#include "core/stdlib/asyncio/timeoutobject.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/modulebuilder.h"
#include "core/stdlib/nativeobject.h"

namespace stdlib::asyncio
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

script::Type *taskGroupType = nullptr;

class TaskGroupObject : public script::Object
{
public:
    explicit TaskGroupObject(script::Type &type) : Object(type, script::Layout::Other) {}
    loop::Ref<loop::TaskGroup> target; ///< null until it is entered
};

TaskGroupObject &objectOf(const Value &self)
{
    return selfAs<TaskGroupObject>(self, *taskGroupType, "taskgroup");
}

Value create(Interpreter &interpreter, script::Type &type, const Arguments &arguments)
{
    static const Signature signature("TaskGroup.__init__(self)");
    bindInitializer<1>(signature, interpreter, arguments);
    return Value::adopt(new (script::allocateObject(type)) TaskGroupObject(type));
}

void ignoreInitialize(Interpreter &, script::Object *, const Arguments &) {}

Value repr(Interpreter &, const Value &self)
{
    std::string text = "<TaskGroup";
    if (const auto &group = objectOf(self).target) {
        if (group->unfinished())
            text += " tasks=" + std::to_string(group->unfinished());
        if (group->errors())
            text += " errors=" + std::to_string(group->errors());
        text += group->isAborting() ? " cancelling" : group->isEntered() ? " entered" : "";
    }
    return toStr(text + ">");
}

bool attemptEnter(NativeCoroutine &native, Value &result)
{
    TaskGroupObject &object = objectOf(native.owner);
    Interpreter &interpreter = Interpreter::current();
    if (!object.target) {
        object.target = loop::make<loop::TaskGroup>(runningLoop(interpreter));
        object.target->repr = [&interpreter, self = &object] {
            return script::reprText(interpreter, Value(self));
        };
    }
    callLoop([&] { object.target->enter(); });
    result = native.owner;
    return true;
}

Value enter(Interpreter &, const Arguments &arguments)
{
    objectOf(arguments[0]);
    return makeReadyCoroutine("TaskGroup.__aenter__", arguments[0], attemptEnter);
}

loop::Coroutine startExit(NativeCoroutine &native)
{
    const loop::Ref<loop::TaskGroup> group = objectOf(native.owner).target;
    const loop::Error error
        = native.argument.isNone() ? loop::Error() : toLoopError(native.argument);
    return group->exit(error);
}

Value exit(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("__aexit__(self, et, exc, tb)");
    const auto [self, type, exception, traceback] = signature.bind<4>(interpreter, arguments);
    if (!objectOf(self).target)
        script::raiseRuntimeError("TaskGroup " + script::reprText(interpreter, self)
                                  + " has not been entered");
    Value coroutine = makeNativeCoroutine("TaskGroup.__aexit__", startExit, self);
    asNativeCoroutine(coroutine)->argument = exception;
    asNativeCoroutine(coroutine)->framesHoldError = true;
    return coroutine;
}

Value createTaskMethod(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("TaskGroup.create_task(self, coro, *, name=None, context=None)");
    const auto [self, coroutine, name, context] = signature.bind<4>(interpreter, arguments);
    return keepUnused(coroutine, [&] {
        const loop::Ref<loop::TaskGroup> group = objectOf(self).target;
        if (!group)
            script::raiseRuntimeError("TaskGroup " + script::reprText(interpreter, self) + " has not been entered");
        const auto [body, text, own] = taskPartsFrom(interpreter, coroutine, name, context);
        return callLoop([&] { return wrapFuture(*group->createTask(body, text, own)); });
    });
}

void clear(script::Object *object) noexcept
{
    static_cast<TaskGroupObject *>(object)->target = {};
}

} // namespace

void initializeTaskGroupType()
{
    script::Type &type
        = script::makeBuiltInType("TaskGroup", script::types::object(), script::Layout::Other,
                                  sizeof(TaskGroupObject), "asyncio.taskgroups");
    taskGroupType = &type;
    type.slots.create = create;
    type.slots.initialize = ignoreInitialize;
    type.slots.destroy = script::destroyNative<TaskGroupObject>;
    type.slots.clear = clear;
    type.slots.repr = repr;
    script::addMethods(type, {{"create_task", createTaskMethod},
                              {"__aenter__", enter},
                              {"__aexit__", exit}});
    script::finishType(type);
}

void addTaskGroup(ModuleBuilder &module)
{
    module.type("TaskGroup", *taskGroupType);
}

} // namespace stdlib::asyncio
