// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/heappage.h"

#include "core/script/dict.h"
#include "core/script/error.h"
#include "core/script/type.h"
#include "core/script/weakreference.h"

#include <algorithm>
#include <cstdlib>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#endif

namespace script {

constinit thread_local Heap *Heap::s_current = nullptr;

namespace {

// Above the small sizes a class each quarter of a power of two; larger objects get a page of their own.
constexpr size_t mediumClasses[] = {640,  768,  896,  1024, 1280, 1536, 1792,  2048,  2560,  3072,
                                    3584, 4096, 5120, 6144, 7168, 8192, 10240, 12288, 14336, 16384};
constexpr size_t mediumClassCount = std::size(mediumClasses);

/// So much of a page is touched at a time: most programs use few cells of most sizes.
constexpr size_t freshBytes = 4096;

size_t mediumClass(size_t bytes) noexcept
{
    size_t n = 0;
    while (n < mediumClassCount && mediumClasses[n] < bytes)
        ++n;
    return n;
}

} // namespace

void Heap::unpoison([[maybe_unused]] void *memory, [[maybe_unused]] size_t bytes) noexcept
{
#if defined(__SANITIZE_ADDRESS__)
    __asan_unpoison_memory_region(memory, bytes);
#endif
}

void Heap::poison([[maybe_unused]] void *memory, [[maybe_unused]] size_t bytes) noexcept
{
#if defined(__SANITIZE_ADDRESS__)
    // The first words stay readable: they tell a free cell from a living one.
    if (bytes > sizeof(FreeCell))
        __asan_poison_memory_region(static_cast<char *>(memory) + sizeof(FreeCell),
                                    bytes - sizeof(FreeCell));
#endif
}

Heap::Heap(size_t limit)
    : m_freeMedium(mediumClassCount), m_fresh(m_free.size() + mediumClassCount), m_limit(limit)
{
}

Heap::~Heap()
{
    for (Page *page : m_pages) {
        unpoison(page, page->bytes);
        std::free(page);
    }
}

Heap &Heap::process() noexcept
{
    static Heap *const heap = new Heap(SIZE_MAX); // never freed: what it holds is immortal
    return *heap;
}

void Heap::grow(size_t bytes)
{
    if (m_bytes + bytes > m_limit && !m_isUnwinding && m_destroyDepth == 0) {
        m_isUnwinding = true;
        throw Exhausted{};
    }
    m_bytes += bytes;
    if (m_bytes > m_collectAt && m_attention) {
        m_wantsCollection = true;
        m_attention->store(true, std::memory_order_relaxed);
    }
}

Heap::Page *Heap::addPage(size_t bytes, size_t cellBytes)
{
    bytes = (bytes + pageBytes - 1) & ~(pageBytes - 1);
    grow(bytes);
    void *memory = std::aligned_alloc(pageBytes, bytes);
    if (!memory)
        throw Exhausted{};
    Page *page = new (memory) Page{bytes, cellBytes, m_pages.size(), 0, nullptr};
    m_pages.push_back(page);
    return page;
}

/// One cell that was never in use, and a few more for the list.
void *Heap::takeFreshCells(Page *&fresh, size_t cellBytes, FreeCell *&list)
{
    if (!fresh || fresh->used == fresh->capacity()) {
        fresh = addPage(pageBytes, cellBytes);
        poison(fresh->cells(), fresh->bytes - sizeof(Page));
    }
    const size_t first = fresh->used;
    const size_t count = std::max(freshBytes / cellBytes, size_t(1));
    fresh->used = std::min(first + count, fresh->capacity());
    for (size_t n = fresh->used; n-- > first;) {
        void *cell = fresh->cells() + n * cellBytes;
        unpoison(cell, cellBytes);
        list = new (cell) FreeCell{list, 0};
        if (n != first)
            poison(cell, cellBytes);
    }
    return std::exchange(list, list->next);
}

void *Heap::allocateSlowly(size_t bytes)
{
    if (bytes < sizeof(FreeCell))
        return allocateCell(sizeof(FreeCell));
    size_t cellBytes = (bytes + 7) & ~size_t(7);
    if (cellBytes <= largestSmall)
        return takeFreshCells(m_fresh[cellBytes / 8], cellBytes, m_free[cellBytes / 8]);
    const size_t medium = mediumClass(cellBytes);
    if (medium < mediumClassCount) {
        FreeCell *&list = m_freeMedium[medium];
        cellBytes = mediumClasses[medium];
        if (!list)
            return takeFreshCells(m_fresh[m_free.size() + medium], cellBytes, list);
        unpoison(list, cellBytes);
        return std::exchange(list, list->next);
    }
    Page *page = addPage(cellBytes + sizeof(Page), std::max(cellBytes, pageBytes));
    page->used = 1;
    return new (page->cells()) FreeCell{nullptr, 0};
}

void Heap::freeCell(void *memory) noexcept
{
    Page *page = Page::of(memory);
    auto *cell = static_cast<FreeCell *>(memory);
    const size_t bytes = page->cellBytes;
    cell->references = 0;
    if (bytes <= largestSmall) {
        cell->next = m_free[bytes / 8];
        m_free[bytes / 8] = cell;
        poison(cell, bytes);
        return;
    }
    const size_t medium = mediumClass(bytes);
    if (medium < mediumClassCount) {
        cell->next = m_freeMedium[medium];
        m_freeMedium[medium] = cell;
        poison(cell, bytes);
        return;
    }
    m_bytes -= page->bytes;
    m_pages[page->position] = m_pages.back();
    m_pages[page->position]->position = page->position;
    m_pages.pop_back();
    std::free(page);
}

void *Heap::allocateBuffer(size_t bytes)
{
    grow(bytes);
    void *buffer = std::malloc(bytes ? bytes : 1);
    if (!buffer)
        throw Exhausted{};
    return buffer;
}

void *Heap::reallocateBuffer(void *buffer, size_t oldBytes, size_t newBytes)
{
    if (newBytes > oldBytes)
        grow(newBytes - oldBytes);
    else
        m_bytes -= oldBytes - newBytes;
    void *moved = std::realloc(buffer, newBytes ? newBytes : 1);
    if (!moved) {
        m_bytes -= newBytes > oldBytes ? newBytes - oldBytes : 0;
        throw Exhausted{};
    }
    return moved;
}

void Heap::freeBuffer(void *buffer, size_t bytes) noexcept
{
    if (!buffer)
        return;
    m_bytes -= bytes;
    std::free(buffer);
}

std::vector<Object *> Heap::liveObjects()
{
    std::vector<Object *> alive;
    for (Page *page : m_pages) {
        for (size_t n = 0; n < page->used; ++n) {
            if (Object *object = page->objectAt(n)) {
                object->retain();
                alive.push_back(object);
            }
        }
    }
    return alive;
}

void Heap::destroy(Object *object, Type &type) noexcept
{
    // Instances of scripts' classes do it themselves, after their __del__.
    if (watchedObjects.load(std::memory_order_relaxed) != 0 && type.isBuiltIn()) [[unlikely]]
        forgetWatched(object);
    if (m_destroyDepth >= deepestDestroy) {
        m_deferred.push_back(object);
        return;
    }
    ++m_destroyDepth;
    type.slots.destroy(object);
    if (--m_destroyDepth > 0)
        return;
    while (!m_deferred.empty()) {
        Object *next = m_deferred.back();
        m_deferred.pop_back();
        ++m_destroyDepth;
        next->type().slots.destroy(next);
        --m_destroyDepth;
    }
}

void *allocateObject(Type &type, size_t extra)
{
    const size_t own = type.attributesOffset ? type.attributesOffset + sizeof(Dict *) : type.instanceSize;
    void *memory = Heap::current().allocateCell(own + extra);
    if (type.attributesOffset)
        *reinterpret_cast<Dict **>(static_cast<char *>(memory) + type.attributesOffset) = nullptr;
    type.retain();
    return memory;
}

void *extraOf(Object &object) noexcept
{
    const Type &type = object.type();
    const size_t own = type.attributesOffset ? type.attributesOffset + sizeof(Dict *) : type.instanceSize;
    return reinterpret_cast<char *>(&object) + own;
}

void freeObject(Object *object, Type &type) noexcept
{
    Dict *attributes = nullptr;
    if (type.attributesOffset)
        attributes = *reinterpret_cast<Dict **>(reinterpret_cast<char *>(object) + type.attributesOffset);
    Heap::current().freeCell(object);
    if (attributes)
        attributes->release();
    type.release();
}

} // namespace script
