// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/object.h"

#include <cstdint>
#include <type_traits>
#include <utility>

namespace script {

/// One script value in eight bytes: a small int, a constant, or an owning reference to an Object.
///
/// The lowest bits tell which: ...1 a 63-bit int, ..10 a constant, ..00 an Object. All bits zero
/// means *unset*: no value at all, as in an unbound variable or a finished iterator.
/// Copies count references without atomics: they happen under the interpreter's lock.
class Value
{
public:
    static constexpr int64_t maxSmallInt = INT64_MAX >> 1;
    static constexpr int64_t minSmallInt = INT64_MIN >> 1;

    constexpr Value() noexcept = default;
    Value(const Value &other) noexcept : m_bits(other.m_bits) { retainBits(); }
    Value(Value &&other) noexcept : m_bits(std::exchange(other.m_bits, 0)) {}
    ~Value() { releaseBits(); }
    Value &operator=(const Value &other) noexcept
    {
        Value copy(other);
        std::swap(m_bits, copy.m_bits);
        return *this;
    }
    Value &operator=(Value &&other) noexcept
    {
        const uintptr_t old = std::exchange(m_bits, std::exchange(other.m_bits, 0));
        Value dying(old, Adopt{});
        return *this;
    }

    /// A new reference to an object that somebody else owns too.
    explicit Value(Object *object) noexcept : m_bits(reinterpret_cast<uintptr_t>(object))
    {
        if (object)
            object->retain();
    }
    /// Takes over the reference that the caller owns (of a new object: its first).
    static Value adopt(Object *object) noexcept
    {
        return Value(reinterpret_cast<uintptr_t>(object), Adopt{});
    }
    /// Requires minSmallInt <= number <= maxSmallInt; integer() of int.h takes any.
    static Value smallInt(int64_t number) noexcept
    {
        return Value((static_cast<uintptr_t>(number) << 1) | 1, Adopt{});
    }
    static Value none() noexcept { return Value(noneBits, Adopt{}); }
    static Value boolean(bool b) noexcept
    {
        return Value(b ? trueBits : falseBits, Adopt{});
    }
    static Value notImplemented() noexcept { return Value(notImplementedBits, Adopt{}); }
    static Value ellipsis() noexcept { return Value(ellipsisBits, Adopt{}); }

    constexpr bool isSet() const noexcept { return m_bits != 0; }
    explicit operator bool() const noexcept = delete; // say isSet() or isTrue()
    constexpr bool isNone() const noexcept { return m_bits == noneBits; }
    constexpr bool isTrue() const noexcept { return m_bits == trueBits; }
    constexpr bool isFalse() const noexcept { return m_bits == falseBits; }
    constexpr bool isBoolean() const noexcept { return isTrue() || isFalse(); }
    constexpr bool isNotImplemented() const noexcept { return m_bits == notImplementedBits; }
    constexpr bool isEllipsis() const noexcept { return m_bits == ellipsisBits; }
    constexpr bool isSmallInt() const noexcept { return m_bits & 1; }
    constexpr bool isObject() const noexcept { return m_bits != 0 && (m_bits & 3) == 0; }

    constexpr int64_t smallInt() const noexcept { return static_cast<int64_t>(m_bits) >> 1; }
    /// Requires isObject(). Borrowed.
    Object *object() const noexcept { return reinterpret_cast<Object *>(m_bits); }
    /// Gives the reference away; this becomes unset. Requires isObject().
    Object *release() noexcept { return reinterpret_cast<Object *>(std::exchange(m_bits, 0)); }

    /// The object as a T if its native layout is T's (or a subclass's), else null. Borrowed.
    template <typename T>
    T *as() const noexcept
    {
        return isObject() && T::isLayoutOf(*object()) ? static_cast<T *>(object()) : nullptr;
    }

    /// Identity, Python's `is`. Equality is equals() of operators.h.
    constexpr bool is(const Value &other) const noexcept { return m_bits == other.m_bits; }
    constexpr uintptr_t bits() const noexcept { return m_bits; }

    // For the machine's stack, where values are moved as plain words.
    static Value fromBits(uintptr_t bits) noexcept { return Value(bits, Adopt{}); } ///< takes the reference over
    constexpr uintptr_t takeBits() noexcept { return std::exchange(m_bits, 0); } ///< gives it away

private:
    struct Adopt {};
    constexpr Value(uintptr_t bits, Adopt) noexcept : m_bits(bits) {}

    static constexpr uintptr_t noneBits = 0x02;
    static constexpr uintptr_t falseBits = 0x06;
    static constexpr uintptr_t trueBits = 0x0a;
    static constexpr uintptr_t notImplementedBits = 0x0e;
    static constexpr uintptr_t ellipsisBits = 0x12;

    void retainBits() const noexcept
    {
        if (isObject())
            object()->retain();
    }
    void releaseBits() const noexcept
    {
        if (isObject())
            object()->release();
    }

    uintptr_t m_bits = 0;
};

static_assert(sizeof(Value) == sizeof(void *));

/// An owning reference to an object of a known native layout; never a small int or a constant.
template <typename T>
class Ref
{
public:
    constexpr Ref() noexcept = default;
    explicit Ref(T *object) noexcept : m_object(object)
    {
        if (m_object)
            m_object->retain();
    }
    Ref(const Ref &other) noexcept : Ref(other.m_object) {}
    Ref(Ref &&other) noexcept : m_object(std::exchange(other.m_object, nullptr)) {}
    template <typename U>
        requires std::is_convertible_v<U *, T *>
    Ref(const Ref<U> &other) noexcept : Ref(static_cast<T *>(other.get()))
    {
    }
    ~Ref()
    {
        if (m_object)
            m_object->release();
    }
    Ref &operator=(Ref other) noexcept
    {
        std::swap(m_object, other.m_object);
        return *this;
    }
    static Ref adopt(T *object) noexcept
    {
        Ref ref;
        ref.m_object = object;
        return ref;
    }
    T *get() const noexcept { return m_object; }
    T *operator->() const noexcept { return m_object; }
    T &operator*() const noexcept { return *m_object; }
    explicit operator bool() const noexcept { return m_object != nullptr; }
    /// The same object as a Value.
    Value value() const & noexcept { return Value(static_cast<Object *>(m_object)); }
    Value value() && noexcept { return Value::adopt(std::exchange(m_object, nullptr)); }

private:
    T *m_object = nullptr;
};

} // namespace script
