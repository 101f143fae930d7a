// SPDX-License-Identifier: GPL-3.0-or-later

// _thread.lock and _thread.RLock.
#include "core/loop/runtime.h"
#include "core/script/heap.h"
#include "core/script/tuple.h"
#include "core/script/types.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/nativeobject.h"
#include "core/stdlib/threads/threadsmodules.h"

namespace stdlib::threads
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

script::Type *lockTypePointer = nullptr;
script::Type *reentrantLockTypePointer = nullptr;

class LockObject : public script::Object
{
public:
    LockObject(script::Type &type, loop::Runtime &runtime)
        : Object(type, script::Layout::Other), lock(runtime)
    {
    }
    loop::ThreadLock lock;
};

class ReentrantLockObject : public LockObject
{
public:
    using LockObject::LockObject;
    std::uint64_t ownerSerial = 0;
    std::int64_t count = 0;

    bool isOwnedBy(const loop::Thread &thread) const
    {
        return count > 0 && ownerSerial == thread.serial;
    }
    void own(const loop::Thread &thread, std::int64_t times)
    {
        ownerSerial = thread.serial;
        count = times;
    }
};

loop::Runtime &runtimeOf(Interpreter &interpreter)
{
    return Environment::of(interpreter).runtime();
}

LockObject &lockOf(const Value &self, const char *method)
{
    return selfAs<LockObject>(self, *lockTypePointer, method);
}

ReentrantLockObject &reentrantOf(const Value &self, const char *method)
{
    return selfAs<ReentrantLockObject>(self, *reentrantLockTypePointer, method);
}

struct Wish {
    bool blocks;
    std::optional<double> timeout;
};

Wish wishOf(Interpreter &interpreter, const Value &blocking, const Value &timeout)
{
    Wish wish{!blocking.isSet() || script::isTruthy(interpreter, blocking), std::nullopt};
    const double seconds = timeout.isSet() ? toSeconds(interpreter, timeout) : -1;
    if (seconds != -1) {
        if (!wish.blocks)
            script::raiseValueError("can't specify a timeout for a non-blocking call");
        if (seconds < 0)
            script::raiseValueError("timeout value must be a non-negative number");
        wish.timeout = seconds;
    }
    return wish;
}

Value acquire(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("acquire(self, blocking=True, timeout=-1)");
    const auto [self, blocking, timeout] = signature.bind<3>(interpreter, arguments);
    LockObject &object = lockOf(self, "acquire");
    const Wish wish = wishOf(interpreter, blocking, timeout);
    return callLoop([&] { return Value::boolean(object.lock.acquire(wish.blocks, wish.timeout)); });
}

Value release(Interpreter &, const Arguments &arguments)
{
    LockObject &object = lockOf(arguments[0], "release");
    callLoop([&] { object.lock.release(); });
    return Value::none();
}

Value locked(Interpreter &, const Arguments &arguments)
{
    return Value::boolean(lockOf(arguments[0], "locked").lock.isLocked());
}

Value enter(Interpreter &interpreter, const Arguments &arguments)
{
    Arguments self = arguments;
    self.positionalCount = 1;
    return acquire(interpreter, self);
}

Value repr(Interpreter &, const Value &self)
{
    return toStr(std::string(lockOf(self, "__repr__").lock.isLocked() ? "<locked" : "<unlocked")
                 + " _thread.lock object at " + script::addressText(self) + ">");
}

Value createLock(Interpreter &interpreter, script::Type &, const Arguments &)
{
    return Value::adopt(new (script::allocateObject(*lockTypePointer))
                            LockObject(*lockTypePointer, runtimeOf(interpreter)));
}

void ignoreInitialize(Interpreter &, script::Object *, const Arguments &) {}

// RLock

Value acquireAgain(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("acquire(self, blocking=True, timeout=-1)");
    const auto [self, blocking, timeout] = signature.bind<3>(interpreter, arguments);
    ReentrantLockObject &object = reentrantOf(self, "acquire");
    const Wish wish = wishOf(interpreter, blocking, timeout);
    const loop::Thread &me = runtimeOf(interpreter).currentThread();
    if (object.isOwnedBy(me)) {
        ++object.count;
        return Value::boolean(true);
    }
    const bool isMine = callLoop([&] { return object.lock.acquire(wish.blocks, wish.timeout); });
    if (isMine)
        object.own(me, 1);
    return Value::boolean(isMine);
}

Value releaseOnce(Interpreter &interpreter, const Arguments &arguments)
{
    ReentrantLockObject &object = reentrantOf(arguments[0], "release");
    if (!object.isOwnedBy(runtimeOf(interpreter).currentThread()))
        script::raiseRuntimeError("cannot release un-acquired lock");
    if (--object.count == 0)
        callLoop([&] { object.lock.release(); });
    return Value::none();
}

Value enterAgain(Interpreter &interpreter, const Arguments &arguments)
{
    Arguments self = arguments;
    self.positionalCount = 1;
    return acquireAgain(interpreter, self);
}

Value isOwned(Interpreter &interpreter, const Arguments &arguments)
{
    return Value::boolean(reentrantOf(arguments[0], "_is_owned")
                              .isOwnedBy(runtimeOf(interpreter).currentThread()));
}

/// For Condition.wait(): lets go of it however often it is held.
Value releaseAll(Interpreter &interpreter, const Arguments &arguments)
{
    ReentrantLockObject &object = reentrantOf(arguments[0], "_release_save");
    if (!object.isOwnedBy(runtimeOf(interpreter).currentThread()))
        script::raiseRuntimeError("cannot release un-acquired lock");
    const std::int64_t count = std::exchange(object.count, 0);
    callLoop([&] { object.lock.release(); });
    return script::integer(count);
}

Value acquireAsOften(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("_acquire_restore(self, state, /)");
    const auto [self, state] = signature.bind<2>(interpreter, arguments);
    ReentrantLockObject &object = reentrantOf(self, "_acquire_restore");
    callLoop([&] { object.lock.acquire(); });
    object.own(runtimeOf(interpreter).currentThread(), state.smallInt());
    return Value::none();
}

Value reprReentrant(Interpreter &, const Value &self)
{
    const ReentrantLockObject &object = reentrantOf(self, "__repr__");
    return toStr(std::string(object.count > 0 ? "<locked" : "<unlocked")
                 + " _thread.RLock object owner="
                 + std::to_string(object.count > 0 ? threadIdent(object.ownerSerial) : 0)
                 + " count=" + std::to_string(object.count) + " at " + script::addressText(self)
                 + ">");
}

Value createReentrant(Interpreter &interpreter, script::Type &, const Arguments &)
{
    return Value::adopt(new (script::allocateObject(*reentrantLockTypePointer)) ReentrantLockObject(
        *reentrantLockTypePointer, runtimeOf(interpreter)));
}

} // namespace

script::Type &lockType()
{
    return *lockTypePointer;
}

script::Type &reentrantLockType()
{
    return *reentrantLockTypePointer;
}

Value allocateLock(Interpreter &interpreter, const Arguments &arguments)
{
    return createLock(interpreter, *lockTypePointer, arguments);
}

void initializeLockTypes()
{
    script::Type &lock = script::makeBuiltInType("lock", script::types::object(),
                                                 script::Layout::Other, sizeof(LockObject),
                                                 "_thread");
    lockTypePointer = &lock;
    lock.flags |= script::Type::Final;
    lock.slots.create = createLock;
    lock.slots.initialize = ignoreInitialize;
    lock.slots.destroy = script::destroyNative<LockObject>;
    lock.slots.repr = repr;
    script::addMethods(lock, {{"acquire", acquire},
                              {"acquire_lock", acquire},
                              {"release", release},
                              {"release_lock", release},
                              {"locked", locked},
                              {"locked_lock", locked},
                              {"__enter__", enter},
                              {"__exit__", release}});
    script::finishType(lock);

    script::Type &reentrant
        = script::makeBuiltInType("RLock", script::types::object(), script::Layout::Other,
                                  sizeof(ReentrantLockObject), "_thread");
    reentrantLockTypePointer = &reentrant;
    reentrant.slots.create = createReentrant;
    reentrant.slots.initialize = ignoreInitialize;
    reentrant.slots.destroy = script::destroyNative<ReentrantLockObject>;
    reentrant.slots.repr = reprReentrant;
    script::addMethods(reentrant, {{"acquire", acquireAgain},
                                   {"release", releaseOnce},
                                   {"__enter__", enterAgain},
                                   {"__exit__", releaseOnce},
                                   {"_is_owned", isOwned},
                                   {"_release_save", releaseAll},
                                   {"_acquire_restore", acquireAsOften}});
    script::finishType(reentrant);
}

} // namespace stdlib::threads
