// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/attributes.h"
#include "core/script/classes.h"
#include "core/script/coroutine.h"
#include "core/script/coroutinefinalizer.h"
#include "core/script/exceptions.h"
#include "core/script/frameobject.h"
#include "core/script/function.h"
#include "core/script/heappage.h"
#include "core/script/interpreter.h"
#include "core/script/list.h"
#include "core/script/module.h"
#include "core/script/programend.h"
#include "core/script/set.h"
#include "core/script/traceback.h"
#include "core/script/weakreference.h"

#include <algorithm>
#include <cstdlib>

namespace script
{

namespace
{

/// Shows all references of an object that we can see. Those that we cannot (of native structs,
/// suspended frames, classes) keep what they refer to alive: safe, if not complete.
template <typename Visit> void visitReferences(Object *object, Visit &&visit)
{
    const auto value = [&visit](const Value &each) {
        if (each.isObject() && !each.object()->isImmortal())
            visit(each.object());
    };
    const auto reference = [&visit](const auto &each) {
        if (each && !each->isImmortal())
            visit(static_cast<Object *>(each.get()));
    };
    switch (object->layout()) {
    case Layout::List:
        for (const Value &item : static_cast<List *>(object)->items())
            value(item);
        break;
    case Layout::Tuple:
        for (const Value &item : static_cast<Tuple *>(object)->items())
            value(item);
        break;
    case Layout::Dict:
        for (size_t n = 0; n < static_cast<Dict *>(object)->entryCount(); ++n) {
            value(static_cast<Dict *>(object)->entry(n).key);
            value(static_cast<Dict *>(object)->entry(n).value);
        }
        break;
    case Layout::Set:
        for (size_t n = 0; n < static_cast<Set *>(object)->slotCount(); ++n)
            value(static_cast<Set *>(object)->slot(n).key);
        break;
    case Layout::Cell:
        value(static_cast<Cell *>(object)->value);
        break;
    case Layout::Function:
        reference(static_cast<Function *>(object)->defaults);
        reference(static_cast<Function *>(object)->keywordDefaults);
        reference(static_cast<Function *>(object)->closure);
        break;
    case Layout::BoundMethod:
        value(static_cast<BoundMethod *>(object)->function);
        value(static_cast<BoundMethod *>(object)->self);
        break;
    case Layout::NativeFunction:
        value(static_cast<NativeFunction *>(object)->carried);
        break;
    case Layout::Exception: {
        const auto &exception = *static_cast<Exception *>(object);
        reference(exception.arguments);
        for (const Value *each : {&exception.cause, &exception.context, &exception.traceback,
                                  &exception.notes, &exception.name, &exception.object,
                                  &exception.held})
            value(*each);
        break;
    }
    case Layout::Other:
        if (&object->type() == &types::traceback()) {
            value(static_cast<TracebackEntry *>(object)->next);
            value(static_cast<TracebackEntry *>(object)->frame);
        } else if (&object->type() == &frameObjectType()) {
            const auto &frame = *static_cast<FrameObject *>(object);
            reference(frame.globals);
            for (const Value *each : {&frame.names, &frame.previous, &frame.locals})
                value(*each);
            for (const Value &variable : frame.variables)
                value(variable);
        }
        break;
    default:
        break;
    }
    const size_t offset = object->type().attributesOffset;
    if (offset && object->layout() != Layout::Type) {
        if (Dict *attributes =
                *reinterpret_cast<Dict **>(reinterpret_cast<char *>(object) + offset))
            visit(static_cast<Object *>(attributes));
    }
}

} // namespace

/// One search for cycles: whatever is referred to more often than by the objects we see is held
/// from outside, and so is all that it leads to; the rest is garbage.
class CycleCollector
{
public:
    explicit CycleCollector(Heap &heap) : m_heap(heap)
    {
        for (Heap::Page *page : heap.m_pages) {
            page->counts = static_cast<int32_t *>(std::calloc(page->used, sizeof(int32_t)));
            if (!page->counts)
                std::abort();
        }
    }
    ~CycleCollector()
    {
        for (Heap::Page *page : m_heap.m_pages)
            std::free(std::exchange(page->counts, nullptr));
    }
    CycleCollector(const CycleCollector &) = delete;

    /// Each with a reference of the caller's.
    std::vector<Object *> findGarbage()
    {
        countOutsideReferences();
        markHeld(Followed::All);
        std::vector<Object *> garbage;
        forEachObject([&garbage](Object *object, int32_t &count) {
            if (count == 0) {
                object->retain();
                garbage.push_back(object);
            }
        });
        return garbage;
    }

    std::vector<Object *> findUnnamed(std::initializer_list<Object *> names)
    {
        countOutsideReferences();
        for (Object *each : names)
            markFrom(each, Followed::All);
        markHeld(Followed::AllButKeptFrames);
        std::vector<Object *> unnamed;
        forEachObject([&unnamed](Object *object, int32_t &count) {
            if (count != reached)
                unnamed.push_back(object);
        });
        return unnamed;
    }

private:
    static constexpr int32_t reached = INT32_MAX;
    enum class Followed : uint8_t { All, AllButKeptFrames };

    void countOutsideReferences()
    {
        forEachObject([](Object *object, int32_t &count) { count += object->references(); });
        forEachObject([](Object *object, int32_t &) {
            visitReferences(object, [](Object *other) { --countOf(other); });
        });
    }

    void markHeld(Followed followed)
    {
        forEachObject([this, followed](Object *object, int32_t &count) {
            if (count > 0 && count != reached)
                markFrom(object, followed);
        });
    }

    static int32_t &countOf(Object *object) noexcept
    {
        return Heap::Page::of(object)->countOf(object);
    }

    template <typename Each> void forEachObject(Each &&each)
    {
        for (Heap::Page *page : m_heap.m_pages) {
            for (size_t n = 0; n < page->used; ++n) {
                if (Object *object = page->objectAt(n))
                    each(object, page->counts[n]);
            }
        }
    }

    void markFrom(Object *object, Followed followed)
    {
        countOf(object) = reached;
        m_toVisit.push_back(object);
        while (!m_toVisit.empty()) {
            Object *next = m_toVisit.back();
            m_toVisit.pop_back();
            if (followed == Followed::AllButKeptFrames && &next->type() == &frameObjectType())
                continue;
            visitReferences(next, [this](Object *other) {
                if (int32_t &count = countOf(other); count != reached) {
                    count = reached;
                    m_toVisit.push_back(other);
                }
            });
        }
    }

    Heap &m_heap;
    std::vector<Object *> m_toVisit;
};

/// Whether there was something to do.
static bool finalizeOnce(Object &object) noexcept
{
    if (object.layout() != Layout::Coroutine)
        return callFinalizerOnce(object);
    auto &coroutine = static_cast<Coroutine &>(object);
    const Coroutine::State state = coroutine.state();
    const bool isEnding = state == Coroutine::State::Created || state == Coroutine::State::Suspended;
    if (!isEnding || coroutine.wasFinalized())
        return false;
    finalizeCoroutine(coroutine);
    coroutine.setFinalized();
    return true;
}

static std::vector<Object *> findUnnamed(Interpreter &interpreter)
{
    return CycleCollector(Heap::current())
        .findUnnamed({interpreter.mainModule().dict.get(), &interpreter.loadedModules()});
}

std::unordered_set<const Object *> unnamedObjects(Interpreter &interpreter)
{
    const std::vector<Object *> found = findUnnamed(interpreter);
    return {found.begin(), found.end()};
}

void finalizeUnnamed(Interpreter &interpreter) noexcept
{
    const std::vector<Object *> objects = findUnnamed(interpreter);
    for (Object *object : objects)
        object->retain(); // a finalizer may drop others
    for (Object *object : objects) {
        finalizeOnce(*object);
        object->release();
    }
}

/// Weak references learn of it before anything of the garbage runs. Those that are garbage themselves call nothing.
static void forgetGarbage(const std::vector<Object *> &garbage) noexcept
{
    if (watchedObjects == 0)
        return;
    for (Object *object : garbage) {
        if (object->type().isSubtypeOf(weakReferenceType()))
            static_cast<WeakReference *>(object)->callback = {};
    }
    for (Object *object : garbage)
        forgetWatched(object);
}

void Heap::collectCycles() noexcept
{
    m_wantsCollection = false;
    if (m_destroyDepth > 0)
        return; // the next growth asks again
    const size_t before = m_bytes;
    size_t found = 0;
    for (bool isFinalizing = true; isFinalizing;) {
        const std::vector<Object *> garbage = CycleCollector(*this).findGarbage();
        isFinalizing = false;
        forgetGarbage(garbage);
        // A __del__ sees everything whole, and may give something a place to live again: then look
        // anew.
        for (Object *object : garbage)
            isFinalizing = finalizeOnce(*object) || isFinalizing;
        if (!isFinalizing) {
            found = garbage.size();
            for (Object *object : garbage) {
                if (auto *clear = object->type().slots.clear)
                    clear(object);
            }
        }
        for (Object *object : garbage)
            object->release();
    }
    // Freed cells are used again before the heap grows, so little growth may follow much garbage.
    constexpr size_t muchGarbage = 10'000;
    const size_t most = std::max(before, m_bytes);
    m_collectAt = found > muchGarbage ? most + (size_t(2) << 20) : most * 3;
    m_collectAt =
        std::clamp(m_collectAt, firstCollection,
                   std::max(firstCollection, most + (m_limit - std::min(m_limit, most)) / 2));
}

} // namespace script
