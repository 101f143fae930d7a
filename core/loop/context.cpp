// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/context.h"

#include "core/loop/interlock.h"
#include "core/loop/thread.h"

#include <algorithm>

namespace loop
{

Ref<Context> Context::copy() const
{
    auto copied = make<Context>();
    copied->m_entries = m_entries;
    return copied;
}

const Context::Entries &Context::entries() const
{
    static const Entries none;
    return m_entries ? *m_entries : none;
}

const Value *Context::find(const ContextVariable &variable) const
{
    const Entries &all = entries();
    const auto entry = std::ranges::find(all, &variable, [](const Entry &one) {
        return static_cast<const ContextVariable *>(one.variable.get());
    });
    return entry == all.end() ? nullptr : &entry->value;
}

// The entries, this context's alone.
Context::Entries &Context::writable()
{
    if (!m_entries)
        m_entries = std::make_shared<Entries>();
    else if (m_entries.use_count() > 1)
        m_entries = std::make_shared<Entries>(*m_entries);
    return *m_entries;
}

void Context::set(Ref<ContextVariable> variable, Value value)
{
    Value replaced; // goes last: what it frees may look here
    Entries &all = writable();
    for (Entry &entry : all) {
        if (entry.variable == variable) {
            replaced = std::exchange(entry.value, std::move(value));
            return;
        }
    }
    all.push_back({std::move(variable), std::move(value)});
}

void Context::erase(const ContextVariable &variable)
{
    Entry erased;
    Entries &all = writable();
    const auto entry = std::ranges::find(all, &variable, [](const Entry &one) {
        return static_cast<const ContextVariable *>(one.variable.get());
    });
    if (entry == all.end())
        return;
    erased = std::move(*entry);
    all.erase(entry);
}

Ref<Context> copyCurrentContext()
{
    const Thread *thread = Interlock::current();
    return thread && thread->context ? thread->context->copy() : Ref<Context>();
}

Context &currentContext()
{
    Thread &thread = *Interlock::current();
    if (!thread.context) {
        thread.context = make<Context>();
        thread.context->setEntered(true);
    }
    return *thread.context;
}

ContextScope::ContextScope(Thread &thread, Ref<Context> &context)
    : m_thread(thread), m_context(context), m_previous(std::exchange(thread.context, context))
{
    if (context)
        context->setEntered(true);
}

ContextScope::~ContextScope()
{
    m_context = std::exchange(m_thread.context, std::move(m_previous));
    if (m_context)
        m_context->setEntered(false);
}

} // namespace loop
