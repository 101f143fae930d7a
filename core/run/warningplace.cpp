// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/warningplace.h"

#include "core/script/threadstate.h"
#include "core/script/traceback.h"

namespace run
{

namespace
{

// Places in CPython 3.11.2's library, in Debian's folder, from which it calls what a program gave it.
const WarningPlace callingHandle{"/usr/lib/python3.11/asyncio/events.py", 80, {}};
const WarningPlace takingNextHandle{"/usr/lib/python3.11/asyncio/base_events.py", 1907, {}};
const WarningPlace droppingLastHandle{"/usr/lib/python3.11/asyncio/base_events.py", 1923, {}};
const WarningPlace callingJob{"/usr/lib/python3.11/concurrent/futures/thread.py", 58, {}};
const WarningPlace callingThreadTarget{"/usr/lib/python3.11/threading.py", 975, {}};
const WarningPlace callingThreadRun{"/usr/lib/python3.11/threading.py", 1038, {}};

WarningPlace inTurn(const loop::Loop &loop)
{
    switch (loop.turnPart()) {
    case loop::Loop::TurnPart::LettingGo:
        return takingNextHandle;
    case loop::Loop::TurnPart::LettingGoOfLast:
        return droppingLastHandle;
    case loop::Loop::TurnPart::Calling:
        break;
    }
    return callingHandle;
}

bool isFunctionOfThreading(const script::Frame &frame, std::string_view name)
{
    return frame.code->unit().fileName == "threading.py" && frame.code->plan().name == name;
}

} // namespace

WarningPlace currentWarningPlace(loop::Runtime &runtime, const std::string &programPath)
{
    const script::Frame *frame = script::ThreadState::current().frame;
    const loop::Thread &thread = runtime.currentThread();
    if (thread.runningLoop && thread.runningLoop->caller() == frame)
        return inTurn(*thread.runningLoop);
    if (!frame && thread.job)
        return callingJob;
    for (; frame; frame = frame->previous) {
        const script::CodeUnit &unit = frame->code->unit();
        if (unit.isProgram) {
            const int line = frame->currentLine();
            return {programPath, line, script::trimmedSourceLine(unit.source, line)};
        }
        if (isFunctionOfThreading(*frame, "run"))
            return callingThreadTarget;
        if (isFunctionOfThreading(*frame, "_bootstrap"))
            return callingThreadRun;
    }
    return {"sys", 1, {}};
}

} // namespace run
