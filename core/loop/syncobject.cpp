// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/syncobject.h"

#include "core/loop/errors.h"
#include "core/loop/runtime.h"

namespace loop
{

static const char *kindName(SyncObject::Kind kind)
{
    static const char *const names[]
        = {"Queue", "Lock", "Event", "Semaphore", "Condition", "Barrier"};
    return names[int(kind)];
}

SyncObject::SyncObject(Runtime &runtime, Kind kind, Origin origin)
    : m_runtime(runtime), m_kind(kind)
{
    if (origin == Origin::Library)
        return;
    m_number = ++runtime.counters.objects[int(kind)];
}

std::string SyncObject::name() const
{
    if (m_number == 0)
        return kindName(m_kind);
    return std::string(kindName(m_kind)) + '-' + std::to_string(m_number);
}

void SyncObject::announce()
{
    if (m_number && m_runtime.observer())
        m_runtime.observer()->objectCreated(*this);
}

void SyncObject::announceTaken()
{
    if (m_number && m_runtime.observer())
        m_runtime.observer()->objectTaken(*this, m_runtime.actor());
}

void SyncObject::announceReleased()
{
    if (m_number && m_runtime.observer())
        m_runtime.observer()->objectReleased(*this, m_runtime.actor());
}

Loop &SyncObject::boundLoop()
{
    Loop &running = m_runtime.requireRunningLoop();
    if (!m_loop)
        m_loop = &running;
    if (m_loop != &running) {
        throw RuntimeError((repr ? repr() : "<" + name() + ">")
                           + " is bound to a different event loop");
    }
    return running;
}

} // namespace loop
