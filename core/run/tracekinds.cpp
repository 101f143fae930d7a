// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tracekinds.h"

namespace run
{

trace::ObjectKind objectKind(loop::SyncObject::Kind kind)
{
    switch (kind) {
    case loop::SyncObject::Kind::Queue:
        return trace::ObjectKind::Queue;
    case loop::SyncObject::Kind::Lock:
        return trace::ObjectKind::Lock;
    case loop::SyncObject::Kind::Event:
        return trace::ObjectKind::Event;
    case loop::SyncObject::Kind::Semaphore:
        return trace::ObjectKind::Semaphore;
    case loop::SyncObject::Kind::Condition:
        return trace::ObjectKind::Condition;
    case loop::SyncObject::Kind::Barrier:
        return trace::ObjectKind::Barrier;
    }
    return trace::ObjectKind::Future;
}

trace::HandleKind handleKind(loop::HandleInfo::Kind kind)
{
    switch (kind) {
    case loop::HandleInfo::Kind::Callback:
        return trace::HandleKind::Callback;
    case loop::HandleInfo::Kind::Timer:
        return trace::HandleKind::Timer;
    case loop::HandleInfo::Kind::FutureCallback:
        return trace::HandleKind::FutureCallback;
    }
    return trace::HandleKind::Callback;
}

trace::WaitKind waitKind(loop::WaitReason::Kind kind)
{
    using Kind = loop::WaitReason::Kind;
    switch (kind) {
    case Kind::None:
    case Kind::Future:
        return trace::WaitKind::Future;
    case Kind::Sleep:
        return trace::WaitKind::Sleep;
    case Kind::QueueGet:
        return trace::WaitKind::QueueGet;
    case Kind::QueuePut:
        return trace::WaitKind::QueuePut;
    case Kind::QueueJoin:
        return trace::WaitKind::QueueJoin;
    case Kind::Lock:
        return trace::WaitKind::Lock;
    case Kind::Semaphore:
        return trace::WaitKind::Semaphore;
    case Kind::Event:
        return trace::WaitKind::Event;
    case Kind::Condition:
        return trace::WaitKind::Condition;
    case Kind::Barrier:
        return trace::WaitKind::Barrier;
    case Kind::TaskGroup:
        return trace::WaitKind::TaskGroup;
    case Kind::WaitFor:
        return trace::WaitKind::WaitFor;
    case Kind::Wait:
        return trace::WaitKind::Wait;
    case Kind::AsCompleted:
        return trace::WaitKind::AsCompleted;
    case Kind::ExecutorShutdown:
        return trace::WaitKind::ExecutorShutdown;
    case Kind::Network:
        return trace::WaitKind::Network;
    }
    return trace::WaitKind::Future;
}

trace::Cause causeOf(loop::WaitReason::Kind kind)
{
    using Kind = loop::WaitReason::Kind;
    switch (kind) {
    case Kind::Sleep:
        return trace::Cause::Timer;
    case Kind::QueueGet:
    case Kind::QueuePut:
    case Kind::QueueJoin:
        return trace::Cause::Queue;
    case Kind::Lock:
        return trace::Cause::Lock;
    case Kind::Semaphore:
        return trace::Cause::Semaphore;
    case Kind::Event:
        return trace::Cause::Event;
    case Kind::Condition:
        return trace::Cause::Condition;
    case Kind::Barrier:
        return trace::Cause::Barrier;
    case Kind::Network:
        return trace::Cause::Network;
    default:
        return trace::Cause::Future;
    }
}

} // namespace run
