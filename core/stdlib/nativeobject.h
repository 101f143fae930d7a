// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/ref.h"
#include "core/script/error.h"
#include "core/script/heap.h"
#include "core/script/native.h"
#include "core/script/operators.h"

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

} // namespace stdlib
