// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/ref.h"
#include "core/loop/value.h"

#include <memory>
#include <vector>

namespace loop
{

class Thread;

// What a context holds values of (contextvars.ContextVar). A client derives from it.
class ContextVariable : public Counted
{
public:
    void *wrapper = nullptr; // the client's object, unowned
};

// Values of context variables (contextvars.Context). A copy costs nothing until one of the two
// changes. A thread has one that is current, each task one for its steps; a null reference stands
// for an empty one that nobody has seen yet. Under the interpreter's lock.
class Context final : public Counted
{
public:
    struct Entry {
        Ref<ContextVariable> variable;
        Value value;
    };
    using Entries = std::vector<Entry>;

    Ref<Context> copy() const;
    const Entries &entries() const; // in the order in which they were first set
    const Value *find(const ContextVariable &variable) const;
    void set(Ref<ContextVariable> variable, Value value);
    void erase(const ContextVariable &variable);

    bool isEntered() const { return m_isEntered; }
    void setEntered(bool entered) { m_isEntered = entered; }
    void clear() { m_entries = nullptr; } // at the run's end: values may refer to it

    void *wrapper = nullptr; // the client's object, unowned

private:
    Entries &writable();

    std::shared_ptr<Entries> m_entries;
    bool m_isEntered = false;
};

// A copy of the calling thread's context; null where that is empty.
Ref<Context> copyCurrentContext();
// The calling thread's context, made if there is none yet.
Context &currentContext();

// Makes a context the thread's, which is the calling one, for a scope. The reference may be null; if something is set
// in the scope, the context made for that is in it afterwards.
class ContextScope
{
public:
    ContextScope(Thread &thread, Ref<Context> &context);
    ~ContextScope();
    ContextScope(const ContextScope &) = delete;
    ContextScope &operator=(const ContextScope &) = delete;

private:
    Thread &m_thread;
    Ref<Context> &m_context;
    Ref<Context> m_previous;
};

} // namespace loop
