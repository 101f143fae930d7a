// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/frames/framesmodule.h"

#include "core/script/exceptions.h"
#include "core/script/frameobject.h"
#include "core/script/list.h"
#include "core/script/threadstate.h"
#include "core/script/traceback.h"
#include "core/script/tuple.h"
#include "core/script/types.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/environment.h"

#include <algorithm>

namespace stdlib::frames
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

/// (file name, line number, function's name, text of the line)
Value summary(const script::Code &code, int line)
{
    return script::makeTuple({toStr(code.unit().fileName), Value::smallInt(line), code.name,
                              toStr(script::trimmedSourceLine(code.unit().source, line))})
        .value();
}

/// caller(level): of the program's frame that called, or its level-1st caller, the file, line, function and
/// module name; None if there is none.
Value caller(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("caller(level=1)");
    const auto [given] = signature.bind<1>(interpreter, arguments);
    std::int64_t level = given.isSmallInt() ? given.smallInt() : 1;
    for (const script::Frame *frame = script::ThreadState::current().frame; frame;
         frame = frame->previous) {
        if (!frame->code->unit().isProgram || --level > 0)
            continue;
        const Value *module = frame->globals->find("__name__");
        return script::makeTuple({toStr(frame->code->unit().fileName),
                                  Value::smallInt(frame->currentLine()), frame->code->name,
                                  module ? *module : Value::none()})
            .value();
    }
    return Value::none();
}

/// frame(level): the program's frame that runs, or its level-th caller.
Value frameAt(Interpreter &, const Arguments &arguments)
{
    const Value frame =
        script::frameObjectAt(script::ThreadState::current(), arguments[0].smallInt());
    return frame.isSet() ? frame : Value::none();
}

const script::Code &codeOf(const Arguments &arguments)
{
    const auto *code = arguments.positionalCount > 0 ? arguments[0].as<script::Code>() : nullptr;
    if (!code)
        script::raiseTypeError("a code object is needed");
    return *code;
}

/// source(code): the text of its file.
Value sourceOf(Interpreter &, const Arguments &arguments)
{
    return toStr(codeOf(arguments).unit().source);
}

/// position(code, f_lasti): first and last line, first and last column.
Value positionOf(Interpreter &, const Arguments &arguments)
{
    const auto &positions = codeOf(arguments).plan().positions;
    const auto wanted =
        static_cast<std::size_t>(std::max<std::int64_t>(arguments[1].smallInt() / 2, 0));
    const script::CodePosition &position = positions[std::min(wanted, positions.size() - 1)];
    return script::makeTuple({Value::smallInt(position.line), Value::smallInt(position.endLine),
                              Value::smallInt(position.column),
                              Value::smallInt(position.endColumn)})
        .value();
}

/// The entries of a traceback in the program, the outermost first: a summary, last line, first and last column,
/// the marks under the line and the frame, None if it was not kept.
Value entries(Interpreter &, const Arguments &arguments)
{
    std::vector<Value> all;
    Value place = arguments.positionalCount > 0 ? arguments[0] : Value::none();
    while (place.isObject() && &place.object()->type() == &script::types::traceback()) {
        const auto &entry = *static_cast<script::TracebackEntry *>(place.object());
        if (entry.code->unit().isProgram) {
            const script::CodePosition &position = entry.position();
            all.push_back(
                script::makeTuple({summary(*entry.code, position.line), Value::smallInt(position.endLine),
                                   Value::smallInt(position.column), Value::smallInt(position.endColumn),
                                   toStr(script::marksUnder(entry)),
                                   entry.frame.isSet() ? entry.frame : Value::none()})
                    .value());
        }
        const Value next = entry.next;
        place = next;
    }
    return script::makeList(all).value();
}

const Value &exceptionOf(const Arguments &arguments)
{
    if (arguments.positionalCount < 1
        || !script::isException(arguments[0], script::types::baseException()))
        script::raiseTypeError("an exception is needed");
    return arguments[0];
}

Value formatExceptionOnly(Interpreter &interpreter, const Arguments &arguments)
{
    return toStr(script::formatExceptionOnly(interpreter, exceptionOf(arguments)));
}

/// The text of a line of the program.
Value lineText(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("line_text(line)");
    const auto [line] = signature.bind<1>(interpreter, arguments);
    for (const script::Frame *frame = script::ThreadState::current().frame; frame;
         frame = frame->previous) {
        if (frame->code->unit().isProgram && line.isSmallInt())
            return toStr(script::trimmedSourceLine(frame->code->unit().source,
                                     static_cast<int>(line.smallInt())));
    }
    return toStr("");
}

} // namespace

Value makeModule(Environment &environment)
{
    ModuleBuilder module(environment.interpreter(), "_frames");
    module.functions({{"caller", caller},
                      {"frame", frameAt},
                      {"source", sourceOf},
                      {"position", positionOf},
                      {"entries", entries},
                      {"format_exception_only", formatExceptionOnly},
                      {"line_text", lineText}});
    return module.build();
}

} // namespace stdlib::frames
