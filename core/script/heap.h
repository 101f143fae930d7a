// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/object.h"

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <new>
#include <utility>
#include <vector>

namespace script {

struct Type;

/// The memory of one interpreter's objects: cells of equal size in pages, so that everything alive can be
/// found at a run's end, and buffers of any size for what objects own.
///
/// Every thread has a current heap (Interpreter::ThreadScope sets it); without one, the process's own
/// heap is used, whose objects are immortal (one-time initialization only). An object must be freed
/// while the heap it came from is current.
class Heap
{
public:
    explicit Heap(size_t limit);
    ~Heap();
    Heap(const Heap &) = delete;
    Heap &operator=(const Heap &) = delete;

    static Heap &current() noexcept { return s_current ? *s_current : process(); }
    static Heap *exchangeCurrent(Heap *heap) noexcept { return std::exchange(s_current, heap); }

    void *allocateCell(size_t bytes)
    {
        const size_t index = (bytes + 7) / 8;
        if (index < m_free.size()) [[likely]] {
            if (FreeCell *cell = m_free[index]) [[likely]] {
                unpoison(cell, index * 8);
                m_free[index] = cell->next;
                return cell;
            }
        }
        return allocateSlowly(bytes);
    }
    void freeCell(void *memory) noexcept;

    void *allocateBuffer(size_t bytes);
    void *reallocateBuffer(void *buffer, size_t oldBytes, size_t newBytes);
    void freeBuffer(void *buffer, size_t bytes) noexcept;

    /// Bytes taken from the system, pages that are partly free included.
    size_t bytes() const noexcept { return m_bytes; }
    void setLimit(size_t limit) noexcept { m_limit = limit; }

    /// Every object that is alive, each with a reference of the caller's.
    std::vector<Object *> liveObjects();

    /// Sets the flag when the heap has grown so much that collectCycles() is worth its time.
    void setAttentionFlag(std::atomic<bool> *flag) noexcept { m_attention = flag; }
    bool wantsCollection() const noexcept { return m_wantsCollection; }
    /// Ends objects that only hold one another. Between two instructions only: native code may not be in the
    /// middle of something. Calls __del__; what an object of a native struct holds counts as held from outside.
    void collectCycles() noexcept;

    /// Ends an object's life; deeply nested ones wait for the outer ones to finish, so that a long chain
    /// does not take the C++ stack.
    void destroy(Object *object, Type &type) noexcept;

private:
    struct FreeCell {
        FreeCell *next;
        uint64_t references; ///< where an Object counts: 0 marks the cell as free
    };
    struct Page;
    friend class CycleCollector;

    static Heap &process() noexcept;
    void *allocateSlowly(size_t bytes);
    Page *addPage(size_t bytes, size_t cellBytes);
    void *takeFreshCells(Page *&fresh, size_t cellBytes, FreeCell *&list);
    void grow(size_t bytes);
    static void unpoison(void *memory, size_t bytes) noexcept;
    static void poison(void *memory, size_t bytes) noexcept;

    static constexpr size_t pageBytes = 1 << 16;
    static constexpr size_t largestSmall = 512;
    static constexpr int deepestDestroy = 60;
    static constexpr size_t firstCollection = size_t(64) << 20;

    static constinit thread_local Heap *s_current;

    std::array<FreeCell *, largestSmall / 8 + 1> m_free{};
    std::vector<FreeCell *> m_freeMedium; ///< by medium class
    std::vector<Page *> m_fresh;          ///< by class: its last page, which may have cells never used
    std::vector<Page *> m_pages;
    std::vector<Object *> m_deferred;
    size_t m_bytes = 0;
    size_t m_limit;
    int m_destroyDepth = 0;
    size_t m_collectAt = firstCollection; ///< bytes
    std::atomic<bool> *m_attention = nullptr;
    bool m_wantsCollection = false;
    bool m_isUnwinding = false; ///< the limit was reported; what unwinding needs is given
};

inline void *allocateBuffer(size_t bytes)
{
    return Heap::current().allocateBuffer(bytes);
}
inline void *reallocateBuffer(void *buffer, size_t oldBytes, size_t newBytes)
{
    return Heap::current().reallocateBuffer(buffer, oldBytes, newBytes);
}
inline void freeBuffer(void *buffer, size_t bytes) noexcept
{
    Heap::current().freeBuffer(buffer, bytes);
}

/// Memory for a new instance of the type: native struct, attributes pointer (null) and `extra` bytes
/// behind them. Keeps a reference on a script class for the instance. Construct the struct in place.
void *allocateObject(Type &type, size_t extra = 0);
/// Where the extra bytes of an instance begin (8-byte aligned).
void *extraOf(Object &object) noexcept;
/// The memory of an object whose struct was destructed; drops its attributes.
void freeObject(Object *object, Type &type) noexcept;

/// new T(type, parameters...); where T's constructor is private, use allocateObject and placement new.
template <typename T, typename... Parameters>
T *makeObject(Type &type, Parameters &&...parameters)
{
    void *memory = allocateObject(type);
    return new (memory) T(type, std::forward<Parameters>(parameters)...);
}

} // namespace script
