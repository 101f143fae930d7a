// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/frameobject.h"

#include "core/script/coroutine.h"
#include "core/script/error.h"
#include "core/script/function.h"
#include "core/script/interpreterstate.h"
#include "core/script/machine.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/threadstate.h"
#include "core/script/types.h"

namespace script {

namespace {

Type *s_frameType = nullptr;

FrameObject &self(const Value &value) noexcept
{
    return *static_cast<FrameObject *>(value.object());
}

Frame *nextOfProgram(Frame *frame) noexcept
{
    while (frame && !frame->code->unit().isProgram)
        frame = frame->previous;
    return frame;
}

bool isRunning(const Frame &frame) noexcept
{
    const Frame *each = ThreadState::current().frame;
    while (each && each != &frame)
        each = each->previous;
    return each;
}

/// A frame that waits has no caller.
Frame *callerOf(const Frame &frame) noexcept
{
    return frame.coroutine && !isRunning(frame) ? nullptr : nextOfProgram(frame.previous);
}

/// Who stays its caller when it has ended: of a coroutine's nobody, for whoever resumes it is.
Frame *lastingCallerOf(const Frame &frame) noexcept
{
    return frame.coroutine ? nullptr : nextOfProgram(frame.previous);
}

Value back(Interpreter &, const Value &value)
{
    const FrameObject &object = self(value);
    if (!object.frame)
        return object.previous.isSet() ? object.previous : Value::none();
    Frame *caller = callerOf(*object.frame);
    return caller ? frameObjectOf(*caller) : Value::none();
}

Value codeOf(Interpreter &, const Value &value)
{
    return self(value).code.value();
}

Value lineNumber(Interpreter &, const Value &value)
{
    return Value::smallInt(self(value).line());
}

Value lastInstruction(Interpreter &, const Value &value)
{
    const FrameObject &object = self(value);
    if (!object.frame)
        return Value::smallInt(int64_t(object.instruction) * 2);
    return Value::smallInt((object.frame->ip - object.code->instructions - 1) * 2);
}

Value globalsOf(Interpreter &, const Value &value)
{
    const FrameObject &object = self(value);
    return object.globals ? object.globals.value() : makeDict().value();
}

Value builtinsOf(Interpreter &interpreter, const Value &)
{
    return Value(&interpreter.builtins());
}

Value noTrace(Interpreter &, const Value &)
{
    return Value::none();
}

/// The same dict each time, brought up to date.
Value localsOf(Interpreter &, const Value &value)
{
    FrameObject &object = self(value);
    if (object.names.isSet())
        return object.names;
    if (object.globals && !(object.code->flags & CodePlan::IsFunction))
        return object.globals.value();
    if (!object.locals.isSet())
        object.locals = makeDict().value();
    Dict &dict = *object.locals.as<Dict>();
    dict.clear();
    const size_t count = object.frame ? object.code->slotCount : object.variables.size();
    for (size_t n = 0; n < count; ++n) {
        const Value &slot = object.frame ? object.frame->slots()[n] : object.variables[n];
        const Cell *cell = slot.as<Cell>();
        const Value &variable = cell ? cell->value : slot;
        if (variable.isSet() && !object.code->slotNames[n]->text().starts_with('.'))
            dict.set(*object.code->slotNames[n], variable);
    }
    return object.locals;
}

Value clearMethod(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("clear(self, /)", Signature::Wording::C);
    const auto [value] = signature.bind<1>(interpreter, arguments);
    FrameObject &object = self(value);
    if (!object.frame) {
        object.dropVariables();
        return Value::none();
    }
    Coroutine *coroutine = object.frame->coroutine;
    if (!coroutine || coroutine->state() == Coroutine::State::Running)
        raiseRuntimeError("cannot clear an executing frame");
    const Value kept(coroutine);
    closeCoroutine(interpreter, *coroutine);
    return Value::none();
}

Value repr(Interpreter &, const Value &value)
{
    const FrameObject &object = self(value);
    return string("<frame at " + addressText(value) + ", file '" + object.code->unit().fileName + "', line "
                  + std::to_string(object.line()) + ", code " + object.code->plan().name + ">");
}

void clearObject(Object *object) noexcept
{
    static_cast<FrameObject *>(object)->dropVariables();
}

} // namespace

FrameObject::FrameObject(Frame &ofFrame)
    : Object(*s_frameType, Layout::Other), code(ofFrame.code), frame(&ofFrame), globals(ofFrame.globals)
{
    if (ofFrame.names)
        names = Value(ofFrame.names);
}

FrameObject::FrameObject(Ref<Code> ofCode, size_t atInstruction)
    : Object(*s_frameType, Layout::Other), code(std::move(ofCode)), instruction(atInstruction)
{
}

FrameObject::~FrameObject()
{
    if (!frame)
        return;
    frame->hasObject = false;
    Machine::frameObjects(Interpreter::current()).erase(frame);
}

int FrameObject::line() const noexcept
{
    if (!frame)
        return code->lineOf(code->instructions + instruction);
    return frame->ip == code->instructions ? code->plan().firstLine : frame->currentLine();
}

void FrameObject::end() noexcept
{
    const Value kept(this);
    instruction = frame->ip == code->instructions ? 0 : frame->instructionIndex();
    variables.assign(frame->slots(), frame->slots() + code->slotCount);
    // Nothing new is made here: the heap's limit could not be reported.
    Frame *caller = lastingCallerOf(*frame);
    if (caller && caller->hasObject && !previous.isSet())
        previous = frameObjectOf(*caller);
    frame->hasObject = false;
    Machine::frameObjects(Interpreter::current()).erase(frame);
    frame = nullptr;
}

void FrameObject::dropVariables() noexcept
{
    const std::vector<Value> dying = std::exchange(variables, {});
    const Value dyingLocals = std::exchange(locals, {});
    const Value dyingNames = std::exchange(names, {});
    const Value dyingPrevious = std::exchange(previous, {});
}

Value frameObjectOf(Frame &frame)
{
    auto &objects = Machine::frameObjects(Interpreter::current());
    if (frame.hasObject)
        return Value(objects.find(&frame)->second);
    auto *object = new (allocateObject(*s_frameType)) FrameObject(frame);
    objects.emplace(&frame, object);
    frame.hasObject = true;
    return Value::adopt(object);
}

Value keptFrameOf(Frame &frame)
{
    Value object = frameObjectOf(frame);
    if (Frame *caller = lastingCallerOf(frame))
        self(object).previous = frameObjectOf(*caller);
    return object;
}

Value makeEndedFrame(const Ref<Code> &code, size_t instruction)
{
    return Value::adopt(new (allocateObject(*s_frameType)) FrameObject(code, instruction));
}

void endFrameObject(Frame &frame) noexcept
{
    const auto &objects = Machine::frameObjects(Interpreter::current());
    objects.find(&frame)->second->end();
}

Value frameObjectAt(const ThreadState &thread, int64_t level)
{
    Frame *frame = nextOfProgram(thread.frame);
    for (; frame && level > 0; --level)
        frame = nextOfProgram(frame->previous);
    return frame ? frameObjectOf(*frame) : Value();
}

Type &frameObjectType() noexcept
{
    return *s_frameType;
}

void initializeFrameObjectType()
{
    Type &type = makeBuiltInType("frame", types::object(), Layout::Other, sizeof(FrameObject));
    s_frameType = &type;
    type.flags |= Type::Final;
    type.slots.destroy = &destroyNative<FrameObject>;
    type.slots.clear = &clearObject;
    type.slots.repr = &repr;
    addAttributes(type, {{"f_back", &back},
                         {"f_code", &codeOf},
                         {"f_lineno", &lineNumber},
                         {"f_lasti", &lastInstruction},
                         {"f_globals", &globalsOf},
                         {"f_builtins", &builtinsOf},
                         {"f_locals", &localsOf},
                         {"f_trace", &noTrace}});
    addMethods(type, {{"clear", &clearMethod}});
    finishType(type);
    type.slots.create = nullptr;
}

} // namespace script
