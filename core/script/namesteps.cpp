// SPDX-License-Identifier: GPL-3.0-or-later

// Names and attributes, with what their instructions remember.

#include "core/script/attributes.h"
#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/interpreterstate.h"
#include "core/script/machinesteps.h"
#include "core/script/operators.h"
#include "core/script/types.h"

namespace script {

namespace {

[[noreturn]] void raiseNameError(Str &name, const std::string &message)
{
    Value exception = makeException(types::nameError(), message);
    exception.as<Exception>()->name = Value(&name);
    throw Raised(std::move(exception));
}

[[noreturn]] void raiseNameError(Str &name)
{
    raiseNameError(name, "name '" + name.toString() + "' is not defined");
}

const Value *findBuiltin(ThreadState &thread, Str &name)
{
    return thread.builtins->find(name);
}

} // namespace

void MachineSteps::raiseUnbound(Frame *frame, size_t slot)
{
    const Code &code = *frame->code;
    const std::string name = code.slotNames[slot]->toString();
    if (slot >= code.localCount)
        raiseNameError(*code.slotNames[slot], "cannot access free variable '" + name
                                              + "' where it is not associated with a value in enclosing scope");
    raise(types::unboundLocalError(),
          "cannot access local variable '" + name + "' where it is not associated with a value");
}

const Value &MachineSteps::loadGlobal(ThreadState &thread, Frame *frame, Cache &cache)
{
    Dict &globals = *frame->globals;
    Dict &builtins = *thread.builtins;
    const int64_t position = globals.position(*cache.name);
    if (position >= 0) {
        cache.kind = Cache::Kind::Global;
        cache.version = globals.version();
        cache.position = uint32_t(position);
        return globals.entry(size_t(position)).value;
    }
    const int64_t builtin = builtins.position(*cache.name);
    if (builtin < 0)
        raiseNameError(*cache.name);
    cache.kind = Cache::Kind::Builtin;
    cache.version = globals.version();
    cache.otherVersion = builtins.version();
    cache.position = uint32_t(builtin);
    return builtins.entry(size_t(builtin)).value;
}

void MachineSteps::storeGlobal(Frame *frame, Cache &cache, Value value)
{
    Dict &globals = *frame->globals;
    if (cache.version != 0 && globals.hasVersion(cache.version)) {
        globals.setValueAt(cache.position, std::move(value));
        return;
    }
    globals.set(*cache.name, std::move(value));
    cache.position = uint32_t(globals.position(*cache.name));
    cache.version = globals.version();
}

void MachineSteps::deleteGlobal(Frame *frame, Str &name)
{
    if (!frame->globals->take(name).isSet())
        raiseNameError(name);
}

namespace {

/// The namespace of a class body is a plain dict unless a metaclass's __prepare__ gave another.
bool isPrepared(const Dict *names) noexcept
{
    return names && &names->type() != &types::dict();
}

Value findPrepared(Interpreter &interpreter, Dict &names, Str &name)
{
    try {
        return script::getItem(interpreter, Value(&names), Value(&name));
    } catch (const Raised &raised) {
        if (!raised.isA(types::keyError()))
            throw;
        return {};
    }
}

} // namespace

Value MachineSteps::loadName(ThreadState &thread, Frame *frame, Str &name)
{
    if (isPrepared(frame->names)) {
        Value found = findPrepared(thread.interpreter, *frame->names, name);
        if (found.isSet())
            return found;
    } else if (frame->names) {
        if (const Value *found = frame->names->find(name))
            return *found;
    }
    if (const Value *found = frame->globals->find(name))
        return *found;
    if (const Value *found = findBuiltin(thread, name))
        return *found;
    raiseNameError(name);
}

void MachineSteps::storeName(ThreadState &thread, Frame *frame, Str &name, Value value)
{
    if (isPrepared(frame->names))
        return script::setItem(thread.interpreter, Value(frame->names), Value(&name), value);
    (frame->names ? *frame->names : *frame->globals).set(name, std::move(value));
}

void MachineSteps::deleteName(Frame *frame, Str &name)
{
    if (!(frame->names ? *frame->names : *frame->globals).take(name).isSet())
        raiseNameError(name);
}

Value MachineSteps::loadClassDeref(ThreadState &, Frame *frame, size_t slot)
{
    if (frame->names) {
        if (const Value *found = frame->names->find(*frame->code->slotNames[slot]))
            return *found;
    }
    const Value &content = static_cast<Cell *>(frame->slots()[slot].object())->value;
    if (!content.isSet())
        raiseUnbound(frame, slot);
    return content;
}

Value MachineSteps::loadAttribute(Interpreter &interpreter, const Value &object, Cache &cache)
{
    Type &type = typeOf(object);
    if (cache.version == type.version) {
        if (cache.kind == Cache::Kind::InstanceValue) {
            const Dict *dict = *attributesSlot(object);
            if (dict && cache.position < dict->entryCount()) {
                const Dict::Entry &entry = dict->entry(cache.position);
                if (entry.key.bits() == reinterpret_cast<uintptr_t>(cache.name))
                    return entry.value;
            }
        } else if (cache.kind == Cache::Kind::ClassValue) {
            Dict **slot = attributesSlot(object);
            if (!slot || !*slot || !(*slot)->find(*cache.name))
                return *cache.value;
        }
    }
    if (type.slots.getAttribute)
        return getAttribute(interpreter, object, *cache.name);
    const Value &inType = type.lookup(*cache.name);
    if (inType.isSet()) {
        if (!typeOf(inType).slots.descriptorGet) {
            Dict **slot = attributesSlot(object);
            const Value *own = slot && *slot ? (*slot)->find(*cache.name) : nullptr;
            if (own)
                return *own;
            cache.kind = Cache::Kind::ClassValue;
            cache.version = type.version;
            cache.value = &inType;
            return inType;
        }
        return getAttribute(interpreter, object, *cache.name);
    }
    if (Dict **slot = attributesSlot(object); slot && *slot) {
        const int64_t position = (*slot)->position(*cache.name);
        if (position >= 0) {
            cache.kind = Cache::Kind::InstanceValue;
            cache.version = type.version;
            cache.position = uint32_t(position);
            return (*slot)->entry(size_t(position)).value;
        }
    }
    return getAttribute(interpreter, object, *cache.name);
}

void MachineSteps::loadMethod(Interpreter &interpreter, Value *out, Cache &cache)
{
    const Value &object = out[0];
    Type &type = typeOf(object);
    const auto asMethod = [out](const Value &function) {
        new (&out[1]) Value(Value::fromBits(out[0].bits()));
        new (&out[0]) Value(function);
    };
    const auto hasOwn = [&object, &cache] {
        Dict **slot = attributesSlot(object);
        return slot && *slot && (*slot)->find(*cache.name);
    };
    if (cache.version == type.version && cache.kind == Cache::Kind::Method && !hasOwn())
        return asMethod(*cache.value);
    if (!type.slots.getAttribute) {
        const Value &inType = type.lookup(*cache.name);
        const auto *native = inType.as<NativeFunction>();
        if ((inType.as<Function>() || (native && native->isMethod())) && !hasOwn()) {
            cache.kind = Cache::Kind::Method;
            cache.version = type.version;
            cache.value = &inType;
            return asMethod(inType);
        }
    }
    Value found = getAttribute(interpreter, object, *cache.name);
    const Value dying = Value::fromBits(out[0].bits());
    new (&out[0]) Value();
    new (&out[1]) Value(std::move(found));
}

void MachineSteps::storeAttribute(Interpreter &interpreter, const Value &object, Cache &cache, const Value &value)
{
    Type &type = typeOf(object);
    Dict **slot = attributesSlot(object);
    if (cache.version == type.version && cache.kind == Cache::Kind::InstanceValue && slot && *slot) {
        Dict &dict = **slot;
        if (cache.position < dict.entryCount()
            && dict.entry(cache.position).key.bits() == reinterpret_cast<uintptr_t>(cache.name)) {
            dict.setValueAt(cache.position, value);
            return;
        }
    }
    if (type.slots.setAttribute || !slot || type.lookup(*cache.name).isSet()) {
        setAttribute(interpreter, object, *cache.name, value);
        return;
    }
    Dict &dict = *attributesOf(object);
    dict.set(*cache.name, value);
    cache.kind = Cache::Kind::InstanceValue;
    cache.version = type.version;
    cache.position = uint32_t(dict.position(*cache.name));
}

} // namespace script
