// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/ref.h"

#include <string>
#include <type_traits>
#include <utility>

namespace loop
{

class Future;

// Who made a thing: the program, or this library for purposes of its own (not shown at level 2).
enum class Origin : std::uint8_t { Program, Library };

// Something the loop can call: a handle's callback, or a future's done callback.
class Callable : public Counted
{
public:
    // done is the future that called it, or null for call_soon and timers.
    virtual void call(Future *done) = 0;
    // The __qualname__ CPython has for it.
    virtual std::string functionName() const = 0;
    virtual Origin origin() const { return Origin::Program; }
    // functionName() where that is a literal, else null.
    virtual const char *literalName() const { return nullptr; }
    // What follows "Exception in callback ".
    virtual std::string describe() const { return functionName() + "()"; }
    // For remove_done_callback.
    virtual bool equals(const Callable &other) const { return this == &other; }
};

namespace detail
{
template<typename F>
class FunctionCallable final : public Callable
{
public:
    FunctionCallable(const char *name, Origin origin, F function)
        : m_name(name), m_origin(origin), m_function(std::move(function))
    {
    }
    void call([[maybe_unused]] Future *done) override
    {
        if constexpr (std::is_invocable_v<F &, Future &>)
            m_function(*done);
        else
            m_function();
    }
    std::string functionName() const override { return m_name; }
    const char *literalName() const override { return m_name; }
    Origin origin() const override { return m_origin; }

private:
    const char *m_name;
    Origin m_origin;
    F m_function;
};
} // namespace detail

// A callable from a function object that takes nothing, or a Future & (a done callback).
// The name must live as long (a literal).
template<typename F>
Ref<Callable> callable(const char *name, F function, Origin origin = Origin::Program)
{
    return Ref<Callable>(new detail::FunctionCallable<F>(name, origin, std::move(function)));
}

template<typename F>
Ref<Callable> libraryCallable(const char *name, F function)
{
    return callable(name, std::move(function), Origin::Library);
}

} // namespace loop
