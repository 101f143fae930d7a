// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/interpreter.h"

#include "core/script/builtins.h"
#include "core/script/depthguard.h"
#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/interpreterstate.h"
#include "core/script/machine.h"
#include "core/script/operators.h"
#include "core/script/types.h"

#include <algorithm>

namespace script {

namespace {

/// Which interpreter's objects the thread works with.
struct Current {
    ThreadState *thread;
    Heap *heap;
    LookupCache *cache;
};

constexpr int deepestRecursion = 60000; // what Frame::depth counts

} // namespace

ThreadState::ThreadState(Interpreter &owner)
    : interpreter(owner), builtins(owner.d->builtins.get()), depthLimit(owner.d->limits.recursionDepth)
{
    // A first chunk without anything below it.
    pushFrameInNewChunk(0);
    top = chunkBegin;
}

Interpreter::ThreadScope::ThreadScope(Interpreter &interpreter) : m_previous(nullptr)
{
    ThreadState *thread = ThreadState::s_current;
    if (thread && &thread->interpreter == &interpreter)
        return; // nested
    auto *previous = new Current{thread, Heap::exchangeCurrent(&interpreter.d->heap),
                                 std::exchange(LookupCache::s_current, &interpreter.d->lookupCache)};
    m_previous = previous;
    ThreadState::s_current = new ThreadState(interpreter);
}

Interpreter::ThreadScope::~ThreadScope()
{
    if (!m_previous)
        return;
    auto *previous = static_cast<Current *>(m_previous);
    delete ThreadState::s_current;
    ThreadState::s_current = previous->thread;
    Heap::exchangeCurrent(previous->heap);
    LookupCache::s_current = previous->cache;
    delete previous;
}

Interpreter::Interpreter(Host &host, Limits limits)
{
    initializeTypes();
    d = std::make_unique<Private>(host, limits);
    d->limits.recursionDepth = std::clamp(limits.recursionDepth, 10, deepestRecursion);
    d->heap.setAttentionFlag(&m_attention);
    const ThreadScope scope(*this);
    d->builtins = makeBuiltins(*this);
    ThreadState::current().builtins = d->builtins.get();
    d->modules = makeDict();
    d->main = makeModule("__main__");
    d->main->set("__builtins__", d->builtins.value());
    d->modules->set(intern("__main__"), d->main.value());
}

Interpreter::~Interpreter()
{
    const ThreadScope scope(*this);
    d->isStopping = true;
    d->main = {};
    d->modules = {};
    ThreadState::current().builtins = nullptr;
    d->builtins = {};
    // What is left holds itself in cycles.
    const std::vector<Object *> objects = d->heap.liveObjects();
    for (Object *object : objects) {
        if (auto *clear = object->type().slots.clear)
            clear(object);
    }
    for (Object *object : objects)
        object->release();
}

Host &Interpreter::host() const noexcept
{
    return d->host;
}

Interpreter &Interpreter::current() noexcept
{
    return ThreadState::current().interpreter;
}

void Interpreter::runMain(const std::shared_ptr<const CodeUnit> &unit)
{
    const ThreadScope scope(*this);
    d->main->set("__file__", string(unit->fileName));
    d->modules->set(intern("__main__"), d->main.value());
    runModule(unit, *d->main);
}

void Interpreter::runModule(const std::shared_ptr<const CodeUnit> &unit, Module &module)
{
    const ThreadScope scope(*this);
    const Ref<Code> code = makeCode(unit, *unit->main);
    Machine::runBody(ThreadState::current(), code.value(), *code, *module.dict, nullptr, nullptr);
}

void Interpreter::clearModules() noexcept
{
    const ThreadScope scope(*this);
    // As CPython does: first the names of __main__ in order, private ones before the others, then the modules.
    const Ref<Dict> names = d->main->dict;
    for (const bool isPrivate : {true, false}) {
        for (size_t n = 0; n < names->entryCount(); ++n) {
            const Dict::Entry &entry = names->entry(n);
            const Str *name = entry.key.as<Str>();
            if (!name || entry.value.isNone() || name->text() == "__builtins__")
                continue;
            const bool startsPrivate = name->text().starts_with('_') && !name->text().starts_with("__");
            if (startsPrivate == isPrivate)
                names->setValueAt(n, Value::none());
        }
    }
    const Ref<Dict> modules = d->modules;
    d->modules = makeDict();
    modules->clear();
}

Value Interpreter::call(const Value &callable, const Arguments &arguments)
{
    return script::call(*this, callable, arguments);
}

Value Interpreter::call(const Value &callable, std::initializer_list<Value> positional)
{
    return script::call(*this, callable, {positional.begin(), positional.size(), nullptr});
}

Value Interpreter::call(const Value &callable, std::span<const Value> positional)
{
    return script::call(*this, callable, {positional.data(), positional.size(), nullptr});
}

Value Interpreter::callMethod(const Value &object, std::string_view method, std::initializer_list<Value> positional)
{
    const Value bound = getAttribute(*this, object, method);
    return call(bound, positional);
}

Resumption Interpreter::resume(Coroutine &coroutine, Value sent)
{
    return Machine::resume(ThreadState::current(), coroutine, std::move(sent), false);
}

Resumption Interpreter::resumeRaising(Coroutine &coroutine, Value exception)
{
    return Machine::resume(ThreadState::current(), coroutine, std::move(exception), true);
}

void Interpreter::setTracing(bool on) noexcept
{
    d->isTracing.store(on, std::memory_order_relaxed);
    requestAttention();
}

int Interpreter::currentLine() const noexcept
{
    const ThreadState *thread = ThreadState::currentOrNull();
    for (const Frame *frame = thread ? thread->frame : nullptr; frame; frame = frame->previous) {
        if (frame->code->unit().isProgram)
            return frame->currentLine();
    }
    return 0;
}

std::string Interpreter::assignmentTarget() const
{
    const ThreadState *thread = ThreadState::currentOrNull();
    const Frame *frame = thread ? thread->frame : nullptr;
    if (!frame)
        return {};
    const Instruction *ip = frame->ip;
    const Code &code = *frame->code;
    const auto slotName = [&code](int32_t slot) { return code.slotNames[slot]->toString(); };
    switch (opcodeOf(*ip)) {
    case Opcode::StoreFast:
    case Opcode::StoreDeref:
        return slotName(argumentOf(*ip));
    case Opcode::StoreGlobal:
        return code.caches[argumentOf(*ip)].name->toString();
    case Opcode::StoreName:
        return code.names[argumentOf(*ip)]->toString();
    case Opcode::LoadFast:
    case Opcode::LoadDeref:
        if (opcodeOf(ip[1]) == Opcode::StoreAttribute)
            return slotName(argumentOf(*ip)) + '.' + code.caches[argumentOf(ip[1])].name->toString();
        return {};
    default:
        return {};
    }
}

size_t Interpreter::heapBytes() const noexcept
{
    return d->heap.bytes();
}

bool Interpreter::isStopping() const noexcept
{
    return d->isStopping;
}

Dict &Interpreter::loadedModules() noexcept
{
    return *d->modules;
}

Dict &Interpreter::builtins() noexcept
{
    return *d->builtins;
}

Module &Interpreter::mainModule() noexcept
{
    return *d->main;
}

Dict &Interpreter::currentGlobals() noexcept
{
    const Frame *frame = ThreadState::current().frame;
    return frame ? *frame->globals : *d->main->dict;
}

Value Interpreter::currentLocals()
{
    Frame *frame = ThreadState::current().frame;
    if (!frame)
        return d->main->dict.value();
    if (frame->names)
        return Value(frame->names);
    if (!(frame->code->flags & CodePlan::IsFunction))
        return Value(frame->globals);
    const Ref<Dict> locals = makeDict();
    for (size_t n = 0; n < frame->code->slotCount; ++n) {
        const Value &slot = frame->slots()[n];
        const Cell *cell = slot.as<Cell>();
        const Value &value = cell ? cell->value : slot;
        if (value.isSet() && !frame->code->slotNames[n]->text().starts_with('.'))
            locals->set(*frame->code->slotNames[n], value);
    }
    return locals.value();
}

int Interpreter::recursionLimit() const noexcept
{
    return d->limits.recursionDepth;
}

void Interpreter::setRecursionLimit(int depth)
{
    d->limits.recursionDepth = std::clamp(depth, 1, deepestRecursion);
    ThreadState::current().depthLimit = d->limits.recursionDepth;
}

Value Interpreter::handledException() const
{
    return Machine::handledException(ThreadState::current());
}

} // namespace script
