// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

namespace loop
{

// An object counted by its references. The count is not atomic: it changes only under the
// interpreter's lock (see Interlock).
class Counted
{
public:
    Counted() = default;
    Counted(const Counted &) = delete;
    Counted &operator=(const Counted &) = delete;

    void addReference() const { ++m_references; }
    void dropReference() const
    {
        if (--m_references == 0)
            const_cast<Counted *>(this)->lastReferenceGone();
    }
    std::uint32_t references() const { return m_references; }

protected:
    virtual ~Counted() = default;
    // Called once the count is zero; an override may take a new reference and be called again.
    virtual void lastReferenceGone() { delete this; }

private:
    mutable std::uint32_t m_references = 0;
};

// A counted reference to a Counted object, or none.
template<typename T>
class Ref
{
public:
    Ref() = default;
    Ref(std::nullptr_t) {}
    explicit Ref(T *object) : m_object(object)
    {
        if (m_object)
            m_object->addReference();
    }
    Ref(const Ref &other) : Ref(other.m_object) {}
    Ref(Ref &&other) noexcept : m_object(std::exchange(other.m_object, nullptr)) {}
    template<typename U>
        requires std::is_convertible_v<U *, T *>
    Ref(const Ref<U> &other) : Ref(static_cast<T *>(other.get()))
    {
    }
    template<typename U>
        requires std::is_convertible_v<U *, T *>
    Ref(Ref<U> &&other) noexcept : m_object(other.detach())
    {
    }
    ~Ref()
    {
        if (m_object)
            m_object->dropReference();
    }
    Ref &operator=(Ref other) noexcept
    {
        std::swap(m_object, other.m_object);
        return *this;
    }

    // Takes over a reference that was given away by detach().
    static Ref adopt(T *object)
    {
        Ref ref;
        ref.m_object = object;
        return ref;
    }
    [[nodiscard]] T *detach() { return std::exchange(m_object, nullptr); }

    T *get() const { return m_object; }
    T *operator->() const { return m_object; }
    T &operator*() const { return *m_object; }
    explicit operator bool() const { return m_object != nullptr; }
    friend bool operator==(const Ref &a, const Ref &b) { return a.m_object == b.m_object; }
    friend bool operator==(const Ref &a, const T *b) { return a.m_object == b; }

private:
    T *m_object = nullptr;
};

template<typename T, typename... Args>
Ref<T> make(Args &&...args)
{
    return Ref<T>(new T(std::forward<Args>(args)...));
}

} // namespace loop
