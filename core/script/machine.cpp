// SPDX-License-Identifier: GPL-3.0-or-later

// The dispatch loop. Stack slots at and above sp hold nothing; everything below is owned by the stack.

#include "core/script/machineframes.h"

#include "core/script/comparison.h"
#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/format.h"
#include "core/script/interpreterstate.h"
#include "core/script/iterators.h"
#include "core/script/list.h"
#include "core/script/machinesteps.h"
#include "core/script/operators.h"
#include "core/script/range.h"
#include "core/script/set.h"
#include "core/script/slice.h"
#include "core/script/types.h"

#include <cstring>

#pragma GCC diagnostic ignored "-Wpedantic" // computed goto

namespace script {

namespace {

// The accessors are calls; here their answers are needed at every step of a loop.
Type &rangeIteratorType = types::rangeIterator();
Type &listType = types::list();

inline void push(Value *&sp, Value value) noexcept
{
    new (sp++) Value(std::move(value));
}

inline Value pop(Value *&sp) noexcept
{
    --sp;
    return Value::fromBits(sp->bits());
}

inline void drop(Value *&sp) noexcept
{
    --sp;
    const Value dying = Value::fromBits(sp->bits());
}

/// Replaces what is in a stack slot.
inline void put(Value &slot, Value value) noexcept
{
    const Value dying = Value::fromBits(slot.bits());
    new (&slot) Value(std::move(value));
}

/// Replaces the topmost `count` values by one.
inline void putOver(Value *&sp, size_t count, Value value) noexcept
{
    Value *const base = sp - count;
    while (sp > base)
        drop(sp);
    push(sp, std::move(value));
}

/// The sum or difference of two small ints without unpacking them; false: too large.
inline bool addSmall(const Value &left, const Value &right, int64_t &bits) noexcept
{
    return !__builtin_add_overflow(int64_t(left.bits()), int64_t(right.bits() - 1), &bits);
}
inline bool subtractSmall(const Value &left, const Value &right, int64_t &bits) noexcept
{
    return !__builtin_sub_overflow(int64_t(left.bits()), int64_t(right.bits() - 1), &bits);
}
inline bool areSmall(const Value &left, const Value &right) noexcept
{
    return left.bits() & right.bits() & 1;
}

/// The value of a global or builtin name while nothing was added to or removed from their dicts; else null.
inline const Value *knownGlobal(const Dict &globals, const Dict &builtins, const Cache &cache) noexcept
{
    if (cache.version == 0 || !globals.hasVersion(cache.version))
        return nullptr;
    if (cache.kind == Cache::Kind::Global)
        return &globals.entry(cache.position).value;
    return builtins.hasVersion(cache.otherVersion) ? &builtins.entry(cache.position).value : nullptr;
}

/// The place in a list of an index that is within it; else null.
inline Value *placeIn(const Value &container, const Value &key) noexcept
{
    if (!container.isObject() || &container.object()->type() != &listType || !key.isSmallInt())
        return nullptr;
    auto &list = *static_cast<List *>(container.object());
    const int64_t index = key.smallInt();
    const size_t place = index < 0 ? size_t(index) + list.size() : size_t(index);
    return place < list.size() ? &list[place] : nullptr;
}

} // namespace

/// A plain generator that a `for` can step in place.
bool Machine::canGoOn(const Coroutine &generator) noexcept
{
    return (generator.m_state == Coroutine::State::Created || generator.m_state == Coroutine::State::Suspended)
           && generator.isGenerator() && !generator.m_isAwaited;
}

Frame *Machine::enterGenerator(ThreadState &thread, Coroutine &generator)
{
    const bool isStarted = generator.m_state == Coroutine::State::Suspended;
    Frame *frame = enterCoroutine(thread, generator, Frame::Entry::ForIterate);
    if (isStarted)
        push(frame->sp, Value::none());
    return frame;
}

Resumption Machine::execute(ThreadState &thread)
{
    static const void *const normalTable[] = {
#define SCRIPT_LABEL(name, takes, leaves, picture) &&op##name,
        SCRIPT_OPCODES(SCRIPT_LABEL)
#undef SCRIPT_LABEL
    };
    static const void *const tracingTable[] = {
#define SCRIPT_LABEL(name, takes, leaves, picture) &&traceLine,
        SCRIPT_OPCODES(SCRIPT_LABEL)
#undef SCRIPT_LABEL
    };

    Interpreter &interpreter = thread.interpreter;
    const void *const *table = normalTable;
    Frame *frame;
    const Instruction *ip;
    Value *sp;
    Value *slots;
    Instruction word;
    Value exception;

// A plain goto, since a computed one runs no destructors; the compiler copies `dispatch` to each place.
#define NEXT() goto dispatch
#define ARGUMENT (int32_t(word) >> 8)
#define SAVE() (frame->ip = ip, frame->sp = sp)
#define ENTER()                                                                                    \
    do {                                                                                           \
        frame = thread.frame;                                                                      \
        ip = frame->ip;                                                                            \
        sp = frame->sp;                                                                            \
        slots = frame->slots();                                                                    \
        table = interpreter.d->isTracing.load(std::memory_order_relaxed) ? tracingTable : normalTable; \
    } while (false)
#define RAISE(value)                                                                               \
    do {                                                                                           \
        exception = (value);                                                                       \
        goto raised;                                                                               \
    } while (false)
#define CACHE() (frame->code->caches[ARGUMENT])
#define ATTEND()                                                                                   \
    do {                                                                                           \
        if (interpreter.m_attention.load(std::memory_order_relaxed)) [[unlikely]] {                \
            SAVE();                                                                                \
            MachineSteps::attend(thread);                                                          \
            table = interpreter.d->isTracing.load(std::memory_order_relaxed) ? tracingTable        \
                                                                             : normalTable;        \
        }                                                                                          \
    } while (false)

    ENTER();

dispatch:
    word = *ip++;
    goto *table[word & 0xff];

traceLine:
    SAVE();
    MachineSteps::reachLine(thread, frame);
    if (!interpreter.d->isTracing.load(std::memory_order_relaxed))
        table = normalTable;
    goto *normalTable[word & 0xff];

opNop:
    NEXT();
opNote:
    SAVE();
    MachineSteps::note(thread, frame, ARGUMENT);
    NEXT();
opPop:
    drop(sp);
    NEXT();
opCopy:
    push(sp, Value(sp[-ARGUMENT]));
    NEXT();
opSwap: {
    const uintptr_t top = sp[-1].bits();
    std::memcpy(static_cast<void *>(&sp[-1]), &sp[-ARGUMENT], sizeof(Value));
    std::memcpy(static_cast<void *>(&sp[-ARGUMENT]), &top, sizeof(Value));
    NEXT();
}
opPushUnset:
    push(sp, Value());
    NEXT();
opLoadConstant:
    push(sp, Value(frame->code->constants[ARGUMENT]));
    NEXT();
opLoadInt:
    push(sp, Value::smallInt(ARGUMENT));
    NEXT();
opLoadNone:
    push(sp, Value::none());
    NEXT();
opLoadFast: {
    const Value &local = slots[ARGUMENT];
    if (!local.isSet()) [[unlikely]] {
        SAVE();
        MachineSteps::raiseUnbound(frame, size_t(ARGUMENT));
    }
    push(sp, Value(local));
    NEXT();
}
opLoadFastFast: {
    const size_t first = (word >> 8) & 0xfff, second = word >> 20;
    if (!slots[first].isSet() || !slots[second].isSet()) [[unlikely]] {
        SAVE();
        MachineSteps::raiseUnbound(frame, slots[first].isSet() ? second : first);
    }
    push(sp, Value(slots[first]));
    push(sp, Value(slots[second]));
    NEXT();
}
opStoreFast: {
    Value &local = slots[ARGUMENT];
    const Value old = Value::fromBits(local.bits());
    new (&local) Value(pop(sp));
    NEXT();
}
opDeleteFast: {
    SAVE();
    if (!slots[ARGUMENT].isSet())
        MachineSteps::raiseUnbound(frame, size_t(ARGUMENT));
    slots[ARGUMENT] = Value();
    NEXT();
}
opClearFast:
    slots[ARGUMENT] = Value();
    NEXT();
opLoadGlobal: {
    Cache &cache = CACHE();
    if (const Value *known = knownGlobal(*frame->globals, *thread.builtins, cache)) [[likely]] {
        push(sp, Value(*known));
        NEXT();
    }
    SAVE();
    push(sp, Value(MachineSteps::loadGlobal(thread, frame, cache)));
    NEXT();
}
opLoadGlobalCallable: {
    Cache &cache = CACHE();
    const Value *known = knownGlobal(*frame->globals, *thread.builtins, cache);
    if (!known) [[unlikely]] {
        SAVE();
        known = &MachineSteps::loadGlobal(thread, frame, cache);
    }
    push(sp, Value());
    push(sp, Value(*known));
    NEXT();
}
opStoreGlobal:
    SAVE();
    MachineSteps::storeGlobal(frame, CACHE(), Value(sp[-1]));
    drop(sp);
    NEXT();
opDeleteGlobal:
    SAVE();
    MachineSteps::deleteGlobal(frame, *frame->code->names[ARGUMENT]);
    NEXT();
opLoadName:
    SAVE();
    push(sp, MachineSteps::loadName(thread, frame, *frame->code->names[ARGUMENT]));
    NEXT();
opStoreName:
    SAVE();
    MachineSteps::storeName(thread, frame, *frame->code->names[ARGUMENT], sp[-1]);
    drop(sp);
    NEXT();
opDeleteName:
    SAVE();
    MachineSteps::deleteName(frame, *frame->code->names[ARGUMENT]);
    NEXT();
opMakeCell:
    slots[ARGUMENT] = makeCell(std::move(slots[ARGUMENT]));
    NEXT();
opLoadClosure:
    push(sp, Value(slots[ARGUMENT]));
    NEXT();
opLoadDeref: {
    const Value &content = static_cast<Cell *>(slots[ARGUMENT].object())->value;
    if (!content.isSet()) [[unlikely]] {
        SAVE();
        MachineSteps::raiseUnbound(frame, size_t(ARGUMENT));
    }
    push(sp, Value(content));
    NEXT();
}
opLoadClassDeref:
    SAVE();
    push(sp, MachineSteps::loadClassDeref(thread, frame, size_t(ARGUMENT)));
    NEXT();
opStoreDeref: {
    Value value = pop(sp);
    static_cast<Cell *>(slots[ARGUMENT].object())->value = std::move(value);
    NEXT();
}
opDeleteDeref:
    SAVE();
    if (!static_cast<Cell *>(slots[ARGUMENT].object())->value.isSet())
        MachineSteps::raiseUnbound(frame, size_t(ARGUMENT));
    static_cast<Cell *>(slots[ARGUMENT].object())->value = Value();
    NEXT();
opLoadAttribute:
    SAVE();
    put(sp[-1], MachineSteps::loadAttribute(interpreter, sp[-1], CACHE()));
    NEXT();
opLoadMethod:
    SAVE();
    MachineSteps::loadMethod(interpreter, sp - 1, CACHE());
    ++sp;
    NEXT();
opStoreAttribute:
    SAVE();
    MachineSteps::storeAttribute(interpreter, sp[-1], CACHE(), sp[-2]);
    drop(sp);
    drop(sp);
    NEXT();
opDeleteAttribute:
    SAVE();
    deleteAttribute(interpreter, sp[-1], *frame->code->names[ARGUMENT]);
    drop(sp);
    NEXT();
opGetItem:
    if (const Value *place = placeIn(sp[-2], sp[-1])) {
        --sp; // the index: nothing to release
        SAVE();
        put(sp[-1], Value(*place));
        NEXT();
    }
    SAVE();
    putOver(sp, 2, MachineSteps::getItem(interpreter, sp[-2], sp[-1]));
    NEXT();
opSetItem:
    if (Value *place = placeIn(sp[-2], sp[-1])) {
        const Value list = Value::fromBits(sp[-2].bits());
        Value value = Value::fromBits(sp[-3].bits());
        sp -= 3;
        SAVE();
        put(*place, std::move(value));
        NEXT();
    }
    SAVE();
    if (!MachineSteps::setItem(sp[-2], sp[-1], sp[-3]))
        setItem(interpreter, sp[-2], sp[-1], sp[-3]);
    drop(sp);
    drop(sp);
    drop(sp);
    NEXT();
opDeleteItem:
    SAVE();
    deleteItem(interpreter, sp[-2], sp[-1]);
    drop(sp);
    drop(sp);
    NEXT();
opBuildSlice:
    SAVE();
    putOver(sp, 3, makeSlice(sp[-3], sp[-2], sp[-1]));
    NEXT();
opAdd: {
    int64_t bits;
    if (areSmall(sp[-2], sp[-1]) && addSmall(sp[-2], sp[-1], bits)) [[likely]] {
        --sp;
        new (&sp[-1]) Value(Value::fromBits(uintptr_t(bits)));
        NEXT();
    }
    SAVE();
    putOver(sp, 2, MachineSteps::add(interpreter, sp[-2], sp[-1]));
    NEXT();
}
opSubtract: {
    int64_t bits;
    if (areSmall(sp[-2], sp[-1]) && subtractSmall(sp[-2], sp[-1], bits)) [[likely]] {
        --sp;
        new (&sp[-1]) Value(Value::fromBits(uintptr_t(bits)));
        NEXT();
    }
    SAVE();
    putOver(sp, 2, MachineSteps::arithmetic(interpreter, sp[-2], sp[-1], BinaryOperator::Subtract));
    NEXT();
}
opMultiply: {
    int64_t bits;
    if (areSmall(sp[-2], sp[-1])
        && !__builtin_mul_overflow(sp[-2].smallInt(), int64_t(sp[-1].bits() - 1), &bits)) [[likely]] {
        --sp;
        new (&sp[-1]) Value(Value::fromBits(uintptr_t(bits) | 1));
        NEXT();
    }
    SAVE();
    putOver(sp, 2, MachineSteps::arithmetic(interpreter, sp[-2], sp[-1], BinaryOperator::Multiply));
    NEXT();
}
opBinary:
    SAVE();
    putOver(sp, 2, MachineSteps::arithmetic(interpreter, sp[-2], sp[-1], static_cast<BinaryOperator>(ARGUMENT)));
    NEXT();
opInPlaceAdd: {
    int64_t bits;
    if (areSmall(sp[-2], sp[-1]) && addSmall(sp[-2], sp[-1], bits)) [[likely]] {
        --sp;
        new (&sp[-1]) Value(Value::fromBits(uintptr_t(bits)));
        NEXT();
    }
    SAVE();
    putOver(sp, 2, MachineSteps::inPlaceAdd(interpreter, frame, sp[-2], sp[-1]));
    NEXT();
}
opInPlace:
    SAVE();
    if (areSmall(sp[-2], sp[-1]))
        putOver(sp, 2, MachineSteps::arithmetic(interpreter, sp[-2], sp[-1], static_cast<BinaryOperator>(ARGUMENT)));
    else
        putOver(sp, 2, inPlace(interpreter, sp[-2], sp[-1], static_cast<BinaryOperator>(ARGUMENT)));
    NEXT();
opAddInt: {
    int64_t bits;
    const Value right = Value::smallInt(ARGUMENT);
    if (sp[-1].isSmallInt() && addSmall(sp[-1], right, bits)) [[likely]] {
        new (&sp[-1]) Value(Value::fromBits(uintptr_t(bits)));
        NEXT();
    }
    SAVE();
    put(sp[-1], MachineSteps::add(interpreter, sp[-1], right));
    NEXT();
}
opSubtractInt: {
    int64_t bits;
    const Value right = Value::smallInt(ARGUMENT);
    if (sp[-1].isSmallInt() && subtractSmall(sp[-1], right, bits)) [[likely]] {
        new (&sp[-1]) Value(Value::fromBits(uintptr_t(bits)));
        NEXT();
    }
    SAVE();
    put(sp[-1], MachineSteps::arithmetic(interpreter, sp[-1], right, BinaryOperator::Subtract));
    NEXT();
}
opNegative:
    SAVE();
    put(sp[-1], unary(interpreter, sp[-1], UnaryOperator::Negative));
    NEXT();
opPositive:
    SAVE();
    put(sp[-1], unary(interpreter, sp[-1], UnaryOperator::Positive));
    NEXT();
opInvert:
    SAVE();
    put(sp[-1], unary(interpreter, sp[-1], UnaryOperator::Invert));
    NEXT();
opNot:
    SAVE();
    put(sp[-1], Value::boolean(!isTruthy(interpreter, sp[-1])));
    NEXT();
opCompare:
    SAVE();
    if (areSmall(sp[-2], sp[-1])) {
        const bool result = holds(sp[-2].smallInt(), static_cast<Comparison>(ARGUMENT), sp[-1].smallInt());
        --sp;
        new (&sp[-1]) Value(Value::boolean(result));
        NEXT();
    }
    putOver(sp, 2, compare(interpreter, sp[-2], sp[-1], static_cast<Comparison>(ARGUMENT)));
    NEXT();
opCompareJump: {
    const auto op = static_cast<Comparison>(ARGUMENT);
    const auto offset = int32_t(*ip++);
    bool result;
    if (areSmall(sp[-2], sp[-1])) [[likely]] {
        result = holds(sp[-2].smallInt(), op, sp[-1].smallInt());
        sp -= 2;
    } else {
        SAVE();
        result = MachineSteps::compareIsTrue(interpreter, sp[-2], sp[-1], op);
        drop(sp);
        drop(sp);
    }
    if (!result)
        ip += offset;
    NEXT();
}
opCompareIntJump: {
    const auto op = static_cast<Comparison>((word >> 8) & 7);
    const int64_t number = int32_t(word) >> 11;
    const auto offset = int32_t(*ip++);
    bool result;
    if (sp[-1].isSmallInt()) [[likely]] {
        result = holds(sp[-1].smallInt(), op, number);
        --sp;
    } else {
        SAVE();
        result = MachineSteps::compareIsTrue(interpreter, sp[-1], Value::smallInt(number), op);
        drop(sp);
    }
    if (!result)
        ip += offset;
    NEXT();
}
opIs: {
    const bool result = sp[-2].is(sp[-1]) != bool(ARGUMENT);
    putOver(sp, 2, Value::boolean(result));
    NEXT();
}
opContains: {
    SAVE();
    const bool result = contains(interpreter, sp[-1], sp[-2]) != bool(ARGUMENT);
    putOver(sp, 2, Value::boolean(result));
    NEXT();
}
opJump:
    ip += ARGUMENT;
    NEXT();
opJumpBackward:
    ATTEND();
    ip += ARGUMENT;
    frame->line = 0;
    NEXT();
opJumpIfFalse: {
    if (!sp[-1].isBoolean()) {
        SAVE();
        put(sp[-1], Value::boolean(isTruthy(interpreter, sp[-1])));
    }
    --sp;
    if (sp->isFalse())
        ip += ARGUMENT;
    NEXT();
}
opJumpIfTrue: {
    if (!sp[-1].isBoolean()) {
        SAVE();
        put(sp[-1], Value::boolean(isTruthy(interpreter, sp[-1])));
    }
    --sp;
    if (sp->isTrue())
        ip += ARGUMENT;
    NEXT();
}
opJumpIfFalseOrPop:
    SAVE();
    if (!isTruthy(interpreter, sp[-1]))
        ip += ARGUMENT;
    else
        drop(sp);
    NEXT();
opJumpIfTrueOrPop:
    SAVE();
    if (isTruthy(interpreter, sp[-1]))
        ip += ARGUMENT;
    else
        drop(sp);
    NEXT();
opJumpIfNone: {
    const bool isNone = sp[-1].isNone();
    drop(sp);
    if (isNone)
        ip += ARGUMENT;
    NEXT();
}
opJumpIfNotNone: {
    const bool isNone = sp[-1].isNone();
    drop(sp);
    if (!isNone)
        ip += ARGUMENT;
    NEXT();
}
opGetIterator:
    SAVE();
    if (!sp[-1].as<Coroutine>() || !static_cast<Coroutine *>(sp[-1].object())->isGenerator())
        put(sp[-1], iterate(interpreter, sp[-1]));
    NEXT();
opForIterate: {
    if (auto *generator = sp[-1].as<Coroutine>(); generator && canGoOn(*generator)) {
        SAVE();
        thread.frame = enterGenerator(thread, *generator);
        ENTER();
        NEXT();
    }
    SAVE();
    Value item = MachineSteps::nextItem(interpreter, sp[-1]);
    if (!item.isSet()) {
        drop(sp);
        ip += ARGUMENT;
        NEXT();
    }
    push(sp, std::move(item));
    NEXT();
}
opForIterateFast: {
    Object *const iterator = sp[-1].object();
    if (&iterator->type() == &rangeIteratorType) {
        auto *range = static_cast<RangeIterator *>(iterator);
        const auto offset = int32_t(*ip++);
        if (range->remaining <= 0) {
            drop(sp);
            ip += offset;
            NEXT();
        }
        --range->remaining;
        const int64_t number = range->next;
        range->next = int64_t(uint64_t(number) + uint64_t(range->step));
        put(slots[ARGUMENT], Value::smallInt(number));
        NEXT();
    }
    if (auto *generator = sp[-1].as<Coroutine>(); generator && canGoOn(*generator)) {
        SAVE();
        thread.frame = enterGenerator(thread, *generator);
        ENTER();
        NEXT();
    }
    const size_t slot = size_t(ARGUMENT);
    const auto offset = int32_t(*ip++);
    SAVE();
    Value item = MachineSteps::nextItem(interpreter, sp[-1]);
    if (!item.isSet()) {
        drop(sp);
        ip += offset;
        NEXT();
    }
    put(slots[slot], std::move(item));
    NEXT();
}
opBuildTuple: {
    SAVE();
    const size_t count = size_t(ARGUMENT);
    putOver(sp, count, makeTuple(std::span<const Value>(sp - count, count)).value());
    NEXT();
}
opBuildList: {
    SAVE();
    const size_t count = size_t(ARGUMENT);
    putOver(sp, count, makeList(std::span<const Value>(sp - count, count)).value());
    NEXT();
}
opBuildSet: {
    SAVE();
    const size_t count = size_t(ARGUMENT);
    putOver(sp, count, MachineSteps::buildSet(interpreter, sp - count, count));
    NEXT();
}
opBuildDict: {
    SAVE();
    const size_t count = size_t(ARGUMENT) * 2;
    Ref<Dict> dict = makeDict(size_t(ARGUMENT));
    for (const Value *each = sp - count; each < sp; each += 2)
        dict->set(interpreter, each[0], each[1]);
    putOver(sp, count, std::move(dict).value());
    NEXT();
}
opBuildString: {
    SAVE();
    const size_t count = size_t(ARGUMENT);
    putOver(sp, count, joinStrings(sp - count, count).value());
    NEXT();
}
opListAppend: {
    SAVE();
    Value item = pop(sp);
    static_cast<List *>(sp[-ARGUMENT].object())->append(std::move(item));
    NEXT();
}
opSetAdd:
    SAVE();
    static_cast<Set *>(sp[-1 - ARGUMENT].object())->add(interpreter, sp[-1]);
    drop(sp);
    NEXT();
opDictAdd:
    SAVE();
    static_cast<Dict *>(sp[-2 - ARGUMENT].object())->set(interpreter, sp[-2], sp[-1]);
    drop(sp);
    drop(sp);
    NEXT();
opListExtend:
    SAVE();
    if (!isIterable(sp[-1]))
        raiseTypeError("Value after * must be an iterable, not " + typeName(sp[-1]));
    static_cast<List *>(sp[-2].object())->extend(interpreter, sp[-1]);
    drop(sp);
    NEXT();
opSetUpdate: {
    SAVE();
    auto *set = static_cast<Set *>(sp[-2].object());
    if (const Set *other = sp[-1].as<Set>())
        set->merge(interpreter, *other);
    else
        forEach(interpreter, sp[-1], [&](const Value &item) { set->add(interpreter, item); });
    drop(sp);
    NEXT();
}
opDictUpdate:
    SAVE();
    MachineSteps::dictUpdate(interpreter, *static_cast<Dict *>(sp[-2].object()), sp[-1]);
    drop(sp);
    NEXT();
opDictMerge:
    SAVE();
    MachineSteps::dictMerge(interpreter, sp);
    drop(sp);
    NEXT();
opListToTuple:
    SAVE();
    put(sp[-1], toTuple(interpreter, sp[-1]).value());
    NEXT();
opUnpackSequence:
    SAVE();
    MachineSteps::unpackSequence(interpreter, sp, size_t(ARGUMENT));
    sp += ARGUMENT - 1;
    NEXT();
opUnpackStarred: {
    SAVE();
    const size_t before = (word >> 8) & 0xfff, after = word >> 20;
    MachineSteps::unpackStarred(interpreter, sp, before, after);
    sp += before + after;
    NEXT();
}
opFormatValue: {
    SAVE();
    const bool hasSpec = ARGUMENT & 4;
    const char conversion = "\0sra"[ARGUMENT & 3];
    const Value &value = sp[hasSpec ? -2 : -1];
    const std::string_view spec = hasSpec ? static_cast<Str *>(sp[-1].object())->text() : std::string_view();
    putOver(sp, hasSpec ? 2 : 1, formatValue(interpreter, value, conversion, spec));
    NEXT();
}
opPushCallable:
    new (sp) Value(Value::fromBits(sp[-1].bits()));
    new (&sp[-1]) Value();
    ++sp;
    NEXT();
opCall: {
    const size_t count = size_t(ARGUMENT);
    Value *const base = sp - count - 2;
    SAVE();
    ATTEND();
    const bool hasSelf = base[0].isSet();
    if (Function *function = base[hasSelf ? 0 : 1].as<Function>();
        function && function->code->isSimple && function->code->positionalCount == count + hasSelf) [[likely]] {
        checkDepth(thread);
        Code &code = *function->code;
        Frame *called = thread.pushFrame(code);
        initializeFrame(called, code, *function->globals, Value::fromBits(base[hasSelf ? 0 : 1].bits()), frame,
                        Frame::Entry::Call);
        const size_t given = count + hasSelf;
        Value *const parameters = called->slots();
        const Value *const arguments = base + 2 - hasSelf;
        for (size_t n = 0; n < given; ++n) // moved as they are: the stack gives them away
            new (&parameters[n]) Value(Value::fromBits(arguments[n].bits()));
        fillSlots(called, code, function->closure.get(), given);
        frame->sp = base;
        thread.frame = called;
        frame = called;
        ip = called->ip;
        sp = called->sp;
        slots = parameters;
        NEXT();
    }
    if (const auto *native = base[hasSelf ? 0 : 1].as<NativeFunction>()) {
        putOver(sp, count + 2, native->call(interpreter, {base + 2 - hasSelf, count + hasSelf, nullptr}));
        NEXT();
    }
    Value result;
    if (Frame *called = MachineSteps::beginCall(thread, base, count, nullptr, result)) {
        thread.frame = called;
        ENTER();
        NEXT();
    }
    putOver(sp, count + 2, std::move(result));
    NEXT();
}
opCallKeywords: {
    const size_t count = size_t(ARGUMENT);
    const Value &names = frame->code->constants[*ip++];
    Value *const base = sp - count - 2;
    SAVE();
    ATTEND();
    Value result;
    if (Frame *called = MachineSteps::beginCall(thread, base, count, static_cast<Tuple *>(names.object()), result)) {
        thread.frame = called;
        ENTER();
        NEXT();
    }
    putOver(sp, count + 2, std::move(result));
    NEXT();
}
opCallStarred: {
    const size_t taken = ARGUMENT ? 4 : 3;
    SAVE();
    ATTEND();
    Value result;
    if (Frame *called = MachineSteps::beginStarredCall(thread, sp - taken, ARGUMENT, result)) {
        thread.frame = called;
        ENTER();
        NEXT();
    }
    putOver(sp, taken, std::move(result));
    NEXT();
}
opMakeFunction: {
    SAVE();
    Value function = MachineSteps::makeFunction(frame, sp, ARGUMENT);
    push(sp, std::move(function));
    NEXT();
}
opLoadBuildClass:
    SAVE();
    push(sp, buildClassFunction());
    NEXT();
opReturn: {
    Value result = pop(sp);
    frame->sp = sp;
    frame->ip = ip;
    const Frame::Entry entry = frame->entry;
    const bool endsAsyncGenerator = frame->coroutine && frame->coroutine->isAsyncGenerator()
                                    && !frame->coroutine->m_isClosing;
    leaveFrame(thread);
    if (endsAsyncGenerator) {
        exception = makeException(types::stopAsyncIteration(), {});
        if (entry == Frame::Entry::Native)
            return {Resumption::Kind::Raised, std::move(exception)};
        ENTER();
        goto raised;
    }
    switch (entry) {
    case Frame::Entry::Native:
        return {Resumption::Kind::Returned, std::move(result)};
    case Frame::Entry::Call:
        frame = thread.frame;
        ip = frame->ip;
        sp = frame->sp;
        slots = frame->slots();
        push(sp, std::move(result));
        NEXT();
    case Frame::Entry::Initialize:
        ENTER();
        if (!result.isNone()) {
            SAVE();
            raiseTypeError("__init__() should return None, not '" + typeName(result) + "'");
        }
        NEXT();
    case Frame::Entry::ForIterate:
        ENTER();
        drop(sp);
        ip += opcodeOf(ip[-1]) == Opcode::ForIterateFast ? int32_t(*ip) + 1 : argumentOf(ip[-1]);
        NEXT();
    case Frame::Entry::Send:
        ENTER();
        push(sp, std::move(result));
        ip += argumentOf(ip[-1]);
        NEXT();
    }
    __builtin_unreachable();
}
opImportName: {
    SAVE();
    Str &name = *frame->code->names[ARGUMENT];
    const auto level = int(*ip++);
    put(sp[-1], MachineSteps::importName(thread, frame, name, level, sp[-1]));
    NEXT();
}
opImportFrom:
    SAVE();
    push(sp, MachineSteps::importFrom(interpreter, sp[-1], *frame->code->names[ARGUMENT]));
    NEXT();
opImportStar:
    SAVE();
    MachineSteps::importStar(thread, frame, sp[-1]);
    drop(sp);
    NEXT();
opRaise: {
    SAVE();
    const int count = ARGUMENT;
    bool isReraise = false;
    exception = MachineSteps::exceptionToRaise(thread, count > 0 ? sp[-count] : Value(), count > 1 ? sp[-1] : Value(),
                                               isReraise);
    if (isReraise)
        goto unwinding;
    goto raised;
}
opPushHandled: {
    Value handled = pop(sp);
    push(sp, frame->handled.isSet() ? Value(frame->handled) : Value::none());
    frame->handled = handled;
    push(sp, std::move(handled));
    NEXT();
}
opPopHandled: {
    SAVE();
    Value previous = pop(sp);
    frame->handled = previous.isNone() ? Value() : std::move(previous);
    NEXT();
}
opMatchException: {
    SAVE();
    const bool matches = MachineSteps::matchesException(interpreter, sp[-2], sp[-1]);
    put(sp[-1], Value::boolean(matches));
    NEXT();
}
opMatchGroup:
    SAVE();
    MachineSteps::matchGroup(interpreter, sp);
    NEXT();
opJoinGroups:
    SAVE();
    putOver(sp, 2, joinGroups(interpreter, sp[-2], sp[-1]));
    NEXT();
opReraise:
    exception = pop(sp);
    SAVE();
    goto unwinding;
opLoadAssertionError:
    push(sp, Value(&types::assertionError()));
    NEXT();
opBeforeWith:
    SAVE();
    MachineSteps::beforeWith(interpreter, sp, false);
    ++sp;
    NEXT();
opBeforeAsyncWith:
    SAVE();
    MachineSteps::beforeWith(interpreter, sp, true);
    ++sp;
    NEXT();
opWithException:
    SAVE();
    push(sp, MachineSteps::withException(interpreter, sp));
    NEXT();
opYield: {
    Value item = pop(sp);
    SAVE();
    Frame *const root = suspendChain(thread);
    if (root->entry == Frame::Entry::ForIterate) {
        ENTER();
        if (opcodeOf(ip[-1]) == Opcode::ForIterateFast) {
            put(slots[argumentOf(ip[-1])], std::move(item));
            ++ip;
        } else {
            push(sp, std::move(item));
        }
        NEXT();
    }
    return {Resumption::Kind::Yielded, std::move(item)};
}
opAsyncYield: {
    Value item = pop(sp);
    SAVE();
    Coroutine &generator = *frame->coroutine;
    if (generator.m_isClosing) {
        generator.m_isClosing = false;
        push(sp, Value::none());
        frame->sp = sp;
        raiseRuntimeError("async generator ignored GeneratorExit");
    }
    const Frame::Entry entry = frame->entry;
    thread.frame = frame->previous;
    generator.m_state = Coroutine::State::Suspended;
    generator.m_isAwaited = false;
    if (entry == Frame::Entry::Native)
        return {Resumption::Kind::Returned, std::move(item)};
    ENTER();
    push(sp, std::move(item));
    ip += argumentOf(ip[-1]);
    NEXT();
}
opYieldUp: {
    Value item = pop(sp);
    SAVE();
    Frame *const root = suspendChain(thread);
    if (root->entry == Frame::Entry::ForIterate) {
        ENTER();
        if (opcodeOf(ip[-1]) == Opcode::ForIterateFast) {
            put(slots[argumentOf(ip[-1])], std::move(item));
            ++ip;
        } else {
            push(sp, std::move(item));
        }
        NEXT();
    }
    return {Resumption::Kind::Yielded, std::move(item)};
}
opGetYieldFrom:
    SAVE();
    put(sp[-1], MachineSteps::yieldFrom(interpreter, frame, sp[-1]));
    NEXT();
opGetAwaitable:
    SAVE();
    if (Coroutine *coroutine = sp[-1].as<Coroutine>();
        coroutine ? !coroutine->isCoroutine() || coroutine->m_isAwaited : !(typeOf(sp[-1]).flags & Type::Suspends))
        put(sp[-1], MachineSteps::awaitable(interpreter, sp[-1], ARGUMENT));
    NEXT();
opSend: {
    SAVE();
    Value &receiver = sp[-2];
    Coroutine *coroutine = receiver.as<Coroutine>();
    if (const Type &type = typeOf(receiver); !coroutine && type.flags & Type::Suspends) {
        if (Value result; type.slots.awaitAtOnce && type.slots.awaitAtOnce(interpreter, receiver, result)) {
            put(sp[-1], std::move(result));
            ip += ARGUMENT;
            NEXT();
        }
        --sp; // None
        frame->sp = sp;
        frame->ip = ip + ARGUMENT;
        Value awaited(receiver);
        suspendChain(thread);
        return {Resumption::Kind::Suspended, std::move(awaited)};
    }
    if (!coroutine) {
        coroutine = MachineSteps::beginAsyncStep(thread, receiver, sp[-1], exception);
        if (coroutine && exception.isSet()) { // athrow(), aclose()
            drop(sp);
            frame->sp = sp;
            thread.frame = enterCoroutine(thread, *coroutine, Frame::Entry::Send);
            goto raised;
        }
    }
    if (coroutine) {
        switch (coroutine->m_state) {
        case Coroutine::State::Created: {
            ATTEND();
            drop(sp);
            frame->sp = sp;
            thread.frame = enterCoroutine(thread, *coroutine, Frame::Entry::Send);
            ENTER();
            NEXT();
        }
        case Coroutine::State::Suspended: {
            Value sent = pop(sp);
            frame->sp = sp;
            thread.frame = enterCoroutine(thread, *coroutine, Frame::Entry::Send);
            new (thread.frame->sp++) Value(std::move(sent));
            ENTER();
            NEXT();
        }
        case Coroutine::State::Running:
            raiseValueError(coroutine->isGenerator() ? "generator already executing" : "coroutine already executing");
        case Coroutine::State::Closed:
            if (coroutine->isCoroutine())
                raiseRuntimeError("cannot reuse already awaited coroutine");
            if (coroutine->isAsyncGenerator())
                RAISE(makeException(types::stopAsyncIteration(), {}));
            put(sp[-1], Value::none());
            ip += ARGUMENT;
            NEXT();
        }
    }
    bool isResult = false;
    put(sp[-1], MachineSteps::sendToIterator(interpreter, receiver, sp[-1], isResult));
    if (isResult)
        ip += ARGUMENT;
    NEXT();
}
opEndSend: {
    Value result = pop(sp);
    put(sp[-1], std::move(result));
    NEXT();
}
opGetAsyncIterator:
    SAVE();
    put(sp[-1], MachineSteps::asyncIterator(interpreter, sp[-1]));
    NEXT();
opGetAsyncNext:
    SAVE();
    push(sp, MachineSteps::asyncNext(interpreter, sp[-1]));
    NEXT();
opEndAsyncFor:
    SAVE();
    if (!isException(sp[-1], types::stopAsyncIteration())) {
        exception = pop(sp);
        frame->sp = sp;
        goto unwinding;
    }
    drop(sp);
    drop(sp);
    NEXT();
opMatchSequence:
    push(sp, Value::boolean(MachineSteps::isSequence(sp[-1])));
    NEXT();
opMatchMapping:
    push(sp, Value::boolean(MachineSteps::isMapping(sp[-1])));
    NEXT();
opMatchKeys:
    SAVE();
    push(sp, MachineSteps::matchKeys(interpreter, sp[-2], sp[-1]));
    NEXT();
opMatchClass:
    SAVE();
    putOver(sp, 3, MachineSteps::matchClass(interpreter, sp[-3], sp[-2], sp[-1], size_t(ARGUMENT)));
    NEXT();
opGetLength:
    SAVE();
    push(sp, integer(length(interpreter, sp[-1])));
    NEXT();
opMappingRest:
    SAVE();
    putOver(sp, 2, MachineSteps::mappingRest(interpreter, sp[-2], sp[-1]));
    NEXT();

raised:
    SAVE();
    setContext(exception, handledException(thread));
    if (!unwind(thread, exception, true))
        return {exception.isNone() ? Resumption::Kind::Returned : Resumption::Kind::Raised, std::move(exception)};
    ENTER();
    NEXT();

unwinding:
    if (!unwind(thread, exception, false))
        return {exception.isNone() ? Resumption::Kind::Returned : Resumption::Kind::Raised, std::move(exception)};
    ENTER();
    NEXT();
}

} // namespace script
