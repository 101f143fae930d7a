// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace script {

struct Type;

/// Which native struct an object is, so that native code can tell without walking base classes.
/// A script class that derives from a built-in type keeps the layout of that type.
enum class Layout : uint8_t {
    Instance, ///< nothing but attributes: object() and most script classes
    Type,
    BigInt,
    Float,
    Complex,
    Str,
    Bytes,
    ByteArray,
    Tuple,
    List,
    Dict,
    Set, ///< set and frozenset
    Range,
    Slice,
    Code,
    Function,
    NativeFunction,
    BoundMethod,
    Cell,
    Coroutine, ///< generator, coroutine and async generator
    Exception,
    Module,
    Other, ///< every other native struct; its type tells which
};

/// The header of every heap object: type, references, layout.
///
/// Objects are made by Type-specific functions (makeList(), ...) through allocate() of heap.h and freed
/// when the last reference goes, by the destroy slot of their type. An *immortal* object (built-in
/// types, their methods, interned names) is made once for the process, never counted, never freed and
/// never written to again, so that several interpreters in several threads may share it.
class Object
{
public:
    Object(const Object &) = delete;
    Object &operator=(const Object &) = delete;

    Type &type() const noexcept { return *m_type; }
    Layout layout() const noexcept { return m_layout; }
    bool isImmortal() const noexcept { return m_references < 0; }
    int32_t references() const noexcept { return m_references; }

    void retain() noexcept
    {
        if (m_references >= 0)
            ++m_references;
    }
    void release() noexcept
    {
        if (m_references >= 0 && --m_references == 0)
            destroy();
    }
    /// For finalizers: gives the last reference back without ending the object; false: others hold it.
    bool releaseUncounted() noexcept { return --m_references == 0; }
    void makeImmortal() noexcept { m_references = INT32_MIN / 2; }
    /// __del__ is called once in an object's life, even if that keeps it alive.
    bool wasFinalized() const noexcept { return m_flags & Finalized; }
    void setFinalized() noexcept { m_flags |= Finalized; }

protected:
    Object(Type &type, Layout layout) noexcept : m_type(&type), m_layout(layout) {}
    ~Object() = default;

    void setType(Type &type) noexcept { m_type = &type; } ///< for `obj.__class__ = C` only

private:
    friend struct Type; // the type of all types is its own type
    void destroy() noexcept; // in type.cpp: calls the destroy slot

    Type *m_type;
    int32_t m_references = 1;
    Layout m_layout;

protected:
    static constexpr uint8_t Finalized = 0x80;
    uint8_t m_flags = 0; ///< all but Finalized for the layout's own use
};

} // namespace script
