// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/ref.h"
#include "core/script/error.h"
#include "core/script/heap.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/tuple.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace stdlib
{

/// A script object that stands for an object of the loop's. The loop's object knows it by its `wrapper`
/// pointer as long as it lives, so that scripts always see the same object.
template <typename Target> class Wrapper : public script::Object
{
public:
    explicit Wrapper(script::Type &type, loop::Ref<Target> target = {})
        : Object(type, script::Layout::Other), m_target(std::move(target))
    {
        if (m_target)
            m_target->wrapper = this;
    }
    ~Wrapper() { drop(); }

    Target &target() const { return *m_target; }
    const loop::Ref<Target> &reference() const { return m_target; }
    bool isBound() const { return bool(m_target); }
    void bind(loop::Ref<Target> target)
    {
        drop();
        m_target = std::move(target);
        if (m_target)
            m_target->wrapper = this;
    }
    void drop()
    {
        if (m_target && m_target->wrapper == this)
            m_target->wrapper = nullptr;
        m_target = nullptr;
    }

private:
    loop::Ref<Target> m_target;
};

/// The clear slot of a Wrapper type.
template <typename T> void clearWrapper(script::Object *object) noexcept
{
    static_cast<T *>(object)->drop();
}

/// `self` of a method as the native struct T. The type's methods are only reached through instances of the
/// type or of a subclass, but `Queue.put(3)` must be a TypeError too.
template <typename T>
T &selfAs(const script::Value &self, const script::Type &type, const char *method)
{
    const script::Type &own = script::typeOf(self);
    if (&own != &type && !own.isSubtypeOf(type))
        script::raiseTypeError("descriptor '" + std::string(method) + "' for '" + type.name
                               + "' objects doesn't apply to a '" + script::typeName(self)
                               + "' object");
    return *static_cast<T *>(self.object());
}

/// The arguments of a constructor, bound as to an __init__ written in Python: the signature begins with self, whose place
/// is None.
template <std::size_t N>
std::array<script::Value, N> bindInitializer(const script::Signature &signature, script::Interpreter &interpreter,
                                             const script::Arguments &arguments)
{
    const std::size_t named = arguments.keywordNames ? arguments.keywordNames->size() : 0;
    std::vector<script::Value> values{script::Value::none()};
    values.insert(values.end(), arguments.values, arguments.values + arguments.positionalCount + named);
    return signature.bind<N>(interpreter, {values.data(), arguments.positionalCount + 1, arguments.keywordNames});
}

/// A name as a template's argument.
template <std::size_t N> struct FixedName {
    char text[N];
    constexpr FixedName(const char (&name)[N]) { std::copy_n(name, N, text); } // NOLINT: implicit, from a literal
};

/// A method that takes nothing but self, and says so as one written in Python does; the name is its qualified one.
template <FixedName name, script::NativeCode code>
script::Value onlySelf(script::Interpreter &interpreter, const script::Arguments &arguments)
{
    if (arguments.positionalCount != 1 || arguments.keywordNames)
        script::Signature(std::string(name.text) + "(self)").bind<1>(interpreter, arguments);
    return code(interpreter, arguments);
}

} // namespace stdlib
