// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/syncobject.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/nativeobject.h"

namespace stdlib
{
class ModuleBuilder;
}

namespace stdlib::asyncio
{

/// A queue, lock, event, semaphore, condition or barrier as a script sees it.
class SyncObjectWrapper : public Wrapper<loop::SyncObject>
{
public:
    using Wrapper::Wrapper;
};

/// The loop's object behind `self`, as a T. TypeError if self is of another type, RuntimeError if a
/// subclass forgot to call __init__.
template <typename T>
T &synchronizer(const script::Value &self, const script::Type &type, const char *method)
{
    auto &object = selfAs<SyncObjectWrapper>(self, type, method);
    if (!object.isBound())
        script::raiseRuntimeError("__init__ of " + type.name + " was not called");
    return static_cast<T &>(object.target());
}

/// Ties a new object of the loop to `self`, and tells the witness which variable it will be bound to.
void bindSynchronizer(script::Interpreter &, script::Object *self,
                      loop::Ref<loop::SyncObject> target);

/// `<asyncio.locks.Lock object at 0x...` without the last character.
std::string reprPrefix(const script::Value &self);

/// Makes a type for such objects; the caller fills it in and finishes it.
script::Type &makeSynchronizerType(const char *name, script::Type &base, const char *module);

script::Type &lockType();
script::Type &queueType();
void initializeLockTypes(); ///< Lock, Condition, Semaphore, BoundedSemaphore, Event, Barrier
void initializeQueueTypes();
void addLocks(ModuleBuilder &module);
void addQueues(ModuleBuilder &module);

} // namespace stdlib::asyncio
