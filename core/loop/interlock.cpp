// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/interlock.h"

#include "core/loop/errors.h"
#include "core/loop/thread.h"

#include <QtGlobal>
#include <algorithm>

namespace loop
{

// CPython's switch interval: how long a thread that wants the lock asks nicely.
static constexpr auto switchInterval = std::chrono::milliseconds(5);

static thread_local Thread *currentThread = nullptr;

Interlock::Interlock(Clock &clock, Options options)
    : m_clock(clock), m_options(options), m_live(clock.advances())
{
    m_clock.setChanged([this] {
        const Guard guard(m_mutex);
        interruptSleepers();
    });
}

Interlock::~Interlock()
{
    m_clock.setChanged({});
}

Thread *Interlock::current()
{
    return currentThread;
}

Thread &Interlock::holder([[maybe_unused]] const Guard &guard) const
{
    Q_ASSERT(guard.owns_lock() && m_holder && m_holder == currentThread);
    return *m_holder;
}

void Interlock::attachMain(const std::string &name)
{
    const Guard guard(m_mutex);
    Q_ASSERT(!m_main && !currentThread);
    m_main = m_threads.emplace_back(std::make_unique<Thread>(name)).get();
    m_main->serial = ++m_announced;
    m_main->m_state = Thread::State::Running;
    m_holder = m_main;
    currentThread = m_main;
}

void Interlock::detachMain()
{
    const Guard guard(m_mutex);
    Q_ASSERT(m_threads.size() == 1 && m_holder == m_main);
    currentThread = nullptr;
    m_holder = m_main = nullptr;
    m_threads.clear();
}

Thread &Interlock::announce(std::string name)
{
    const Guard guard(m_mutex);
    Thread &thread = *m_threads.emplace_back(std::make_unique<Thread>(std::move(name)));
    thread.serial = ++m_announced;
    m_ready.push_back(&thread);
    ++m_readyCount;
    return thread;
}

std::vector<Thread *> Interlock::threads() const
{
    const Guard guard(m_mutex);
    std::vector<Thread *> all;
    for (const auto &thread : m_threads)
        all.push_back(thread.get());
    return all;
}

void Interlock::enter(Thread &thread)
{
    Guard guard(m_mutex);
    currentThread = &thread;
    awaitGrant(guard, thread);
}

void Interlock::leave(Thread &thread)
{
    for (Thread *joiner : thread.joiners)
        wake(*joiner);
    const Guard guard(m_mutex);
    Q_ASSERT(&thread == currentThread && &thread == m_holder);
    currentThread = nullptr;
    std::erase_if(m_threads, [&](const auto &other) { return other.get() == &thread; });
    grantNext();
}

void Interlock::startWait(Thread &me, std::optional<Nanoseconds> deadline, WaitKind kind,
                          Sleeper *sleeper)
{
    if (isAborted())
        throw Stopped();
    me.m_state = Thread::State::Waiting;
    me.m_deadline = deadline;
    me.m_kind = kind;
    me.m_waitNumber = ++m_waits;
    me.m_sleeper = sleeper ? sleeper : &me.m_plainSleeper;
    if (kind == WaitKind::Poll && std::exchange(me.m_wakePending, false))
        makeReady(me, WaitEnd::Signalled);
}

WaitEnd Interlock::wait(std::optional<Nanoseconds> deadline, WaitKind kind, Sleeper *sleeper)
{
    Guard guard(m_mutex);
    Thread &me = holder(guard);
    startWait(me, deadline, kind, sleeper);
    grantNext();
    if (m_live) {
        while (!settle(me)) {
            const auto until = me.m_deadline || &me == m_main ? sleepUntilLocked(me) : std::nullopt;
            guard.unlock();
            me.m_sleeper->sleepUntil(until);
            guard.lock();
        }
    }
    awaitGrant(guard, me);
    if (isAborted())
        throw Stopped();
    return me.m_end;
}

void Interlock::beginWait(std::optional<Nanoseconds> deadline, WaitKind kind, Sleeper &sleeper)
{
    const Guard guard(m_mutex);
    Q_ASSERT(m_live);
    startWait(holder(guard), deadline, kind, &sleeper);
    grantNext();
}

bool Interlock::mayFinishWait()
{
    const Guard guard(m_mutex);
    return settle(*currentThread);
}

std::optional<Clock::MachineTime> Interlock::sleepUntil() const
{
    const Guard guard(m_mutex);
    return sleepUntilLocked(*currentThread);
}

std::optional<Clock::MachineTime> Interlock::sleepUntilLocked(const Thread &me) const
{
    auto until = me.m_deadline;
    if (&me == m_main && m_options.maxTime != Nanoseconds::max())
        until = until ? std::min(*until, m_options.maxTime) : m_options.maxTime;
    return until ? m_clock.machineTime(*until) : std::nullopt;
}

WaitEnd Interlock::finishWait()
{
    Guard guard(m_mutex);
    Thread &me = *currentThread;
    settle(me);
    awaitGrant(guard, me);
    if (isAborted())
        throw Stopped();
    return me.m_end;
}

// A thread's wait is over: it wants the lock. Its sleeper must not sleep on.
void Interlock::makeReady(Thread &thread, WaitEnd end)
{
    thread.m_state = Thread::State::Ready;
    thread.m_end = end;
    m_ready.push_back(&thread);
    ++m_readyCount;
    if (m_live)
        thread.m_sleeper->interrupt();
}

void Interlock::wake(Thread &thread)
{
    const Guard guard(m_mutex);
    if (thread.m_state != Thread::State::Waiting)
        return;
    makeReady(thread, WaitEnd::Signalled);
    if (!m_holder)
        grantNext();
}

void Interlock::wakePoll(Thread &thread)
{
    const Guard guard(m_mutex);
    if (thread.m_state != Thread::State::Waiting || thread.m_kind != WaitKind::Poll) {
        thread.m_wakePending = true;
        return;
    }
    makeReady(thread, WaitEnd::Signalled);
    if (!m_holder)
        grantNext();
}

// Only on a clock that advances: there each thread watches its own deadline.
bool Interlock::settle(Thread &thread)
{
    if (thread.m_state != Thread::State::Waiting)
        return true;
    const Nanoseconds now = m_clock.now();
    if (isAborted())
        makeReady(thread, WaitEnd::Signalled);
    else if (thread.m_deadline && now >= *thread.m_deadline)
        makeReady(thread, WaitEnd::Deadline);
    else if (&thread == m_main && now >= m_options.maxTime)
        makeReady(thread, WaitEnd::MaxTime);
    else
        return false;
    if (!m_holder)
        grantNext();
    return true;
}

void Interlock::grantNext()
{
    m_holder = next();
    ++m_grants;
    m_switchWanted = false;
    if (!m_holder)
        return;
    m_holder->m_state = Thread::State::Running;
    if (m_holder != currentThread)
        m_holder->m_granted.notify_one();
}

Thread *Interlock::next()
{
    if (m_ready.empty() && !m_live && !isAborted()) {
        if (Thread *thread = nextInTime())
            return thread;
    }
    if (!m_ready.empty()) {
        Thread *thread = m_ready.front();
        m_ready.pop_front();
        --m_readyCount;
        return thread;
    }
    if (isAborted())
        return nextToUnwind();
    return isDeadlocked() ? interruptMain(WaitEnd::Deadlock) : nullptr;
}

// Everybody waits: moves the clock to the first deadline and makes those ready that it wakes.
// Those who began to wait first come first, loops in their poll last.
Thread *Interlock::nextInTime()
{
    Thread *first = nullptr;
    std::size_t due = 0;
    for (const auto &thread : m_threads) {
        if (!thread->m_deadline || thread->m_state != Thread::State::Waiting)
            continue;
        if (first && *thread->m_deadline > *first->m_deadline)
            continue;
        due = first && *thread->m_deadline == *first->m_deadline ? due + 1 : 1;
        first = thread.get();
    }
    if (!first)
        return nullptr;
    const Nanoseconds time = *first->m_deadline;
    const Nanoseconds now = m_clock.now();
    if (time > m_options.maxTime && m_main->m_state == Thread::State::Waiting) {
        m_clock.jump(std::max(now, m_options.maxTime));
        return interruptMain(WaitEnd::MaxTime);
    }
    m_clock.jump(std::max(now, time));
    if (due == 1) {
        first->m_end = WaitEnd::Deadline;
        return first;
    }
    std::vector<Thread *> woken;
    for (const auto &thread : m_threads) {
        if (thread->m_state == Thread::State::Waiting && thread->m_deadline == time)
            woken.push_back(thread.get());
    }
    std::ranges::sort(woken, {}, [](const Thread *thread) {
        return std::pair(thread->m_kind == WaitKind::Poll, thread->m_waitNumber);
    });
    for (Thread *thread : woken)
        makeReady(*thread, WaitEnd::Deadline);
    return nullptr;
}

Thread *Interlock::nextToUnwind()
{
    for (const auto &thread : m_threads) {
        if (thread.get() != m_main && thread->m_state == Thread::State::Waiting)
            return thread.get();
    }
    const bool mainWaits = m_main && m_main->m_state == Thread::State::Waiting;
    return mainWaits && (!m_draining || m_threads.size() == 1) ? m_main : nullptr;
}

Thread *Interlock::interruptMain(WaitEnd why)
{
    m_main->m_end = why;
    if (m_live)
        m_main->m_sleeper->interrupt();
    return m_main;
}

bool Interlock::isDeadlocked() const
{
    if (m_options.endless || m_outside > 0 || !m_ready.empty())
        return false;
    return std::ranges::all_of(m_threads, [&](const auto &thread) {
        return thread->m_state == Thread::State::Waiting && !thread->m_deadline;
    });
}

void Interlock::awaitGrant(Guard &guard, Thread &me)
{
    while (m_holder != &me) {
        if (!m_live) {
            me.m_granted.wait(guard);
            continue;
        }
        const auto grants = m_grants;
        if (me.m_granted.wait_for(guard, switchInterval) == std::cv_status::timeout
            && m_holder != &me && grants == m_grants) {
            m_switchWanted = true;
            updateAttention();
        }
    }
}

void Interlock::yield()
{
    if (m_readyCount.load(std::memory_order_relaxed) == 0 && !isAborted())
        return;
    Guard guard(m_mutex);
    Thread &me = holder(guard);
    if (isAborted())
        throw Stopped();
    if (m_ready.empty())
        return;
    me.m_state = Thread::State::Ready;
    m_ready.push_back(&me);
    ++m_readyCount;
    grantNext();
    awaitGrant(guard, me);
    if (isAborted())
        throw Stopped();
}

void Interlock::attend()
{
    Guard guard(m_mutex);
    Thread &me = holder(guard);
    m_resumed.wait(guard, [this] { return !m_paused || isAborted(); });
    if (isAborted())
        throw Stopped();
    const bool pass = m_switchWanted && !m_ready.empty();
    m_switchWanted = false;
    updateAttention();
    if (!pass)
        return;
    me.m_state = Thread::State::Ready;
    m_ready.push_back(&me);
    ++m_readyCount;
    grantNext();
    awaitGrant(guard, me);
    if (isAborted())
        throw Stopped();
}

void Interlock::updateAttention()
{
    const bool wanted = m_switchWanted || m_paused || isAborted();
    m_attention.store(wanted, std::memory_order_relaxed);
    if (wanted && m_attentionWanted)
        m_attentionWanted();
}

void Interlock::interruptSleepers()
{
    for (const auto &thread : m_threads) {
        if (m_live && thread->m_state == Thread::State::Waiting && thread->m_sleeper)
            thread->m_sleeper->interrupt();
    }
}

void Interlock::abort()
{
    const Guard guard(m_mutex);
    m_aborted.store(true, std::memory_order_release);
    updateAttention();
    interruptSleepers();
    m_resumed.notify_all();
    if (!m_holder && m_main && !m_live)
        grantNext();
}

void Interlock::pause()
{
    {
        const Guard guard(m_mutex);
        m_paused = true;
        updateAttention();
    }
    m_clock.pause();
}

void Interlock::resume()
{
    m_clock.resume();
    {
        const Guard guard(m_mutex);
        m_paused = false;
        updateAttention();
    }
    m_resumed.notify_all();
}

bool Interlock::isPaused() const
{
    const Guard guard(m_mutex);
    return m_paused;
}

void Interlock::beginOutside()
{
    const Guard guard(m_mutex);
    ++m_outside;
}

void Interlock::endOutside()
{
    const Guard guard(m_mutex);
    --m_outside;
    if (!m_holder && isDeadlocked())
        grantNext();
}

void Interlock::drain()
{
    Guard guard(m_mutex);
    Thread &me = holder(guard);
    Q_ASSERT(&me == m_main && (isAborted() || m_threads.size() == 1));
    m_draining = true;
    while (m_threads.size() > 1) {
        me.m_state = Thread::State::Waiting;
        me.m_deadline.reset();
        me.m_sleeper = &me.m_plainSleeper;
        grantNext();
        awaitGrant(guard, me);
    }
    m_draining = false;
}

} // namespace loop
