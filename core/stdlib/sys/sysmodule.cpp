// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/sys/sysmodule.h"

#include "core/script/arguments.h"
#include "core/script/dict.h"
#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/float.h"
#include "core/script/frameobject.h"
#include "core/script/heap.h"
#include "core/script/int.h"
#include "core/script/list.h"
#include "core/script/operators.h"
#include "core/script/str.h"
#include "core/script/threadstate.h"
#include "core/script/tuple.h"
#include "core/script/types.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/nativeobject.h"

#include <algorithm>

namespace stdlib::sys
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

script::Type *streamType = nullptr;
script::Type *versionType = nullptr;

/// sys.stdout or sys.stderr: what is written goes to the interpreter's host.
class Stream : public script::Object
{
public:
    explicit Stream(bool toError) : Object(*streamType, script::Layout::Other), isError(toError) {}
    const bool isError;
};

const Stream &streamOf(const Value &self)
{
    return selfAs<Stream>(self, *streamType, "stream");
}

void writeTo(Interpreter &interpreter, const Stream &stream, std::string_view text)
{
    if (stream.isError)
        interpreter.host().writeError(text);
    else
        interpreter.host().writeOutput(text);
}

Value write(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("write(self, text, /)");
    const auto [self, text] = signature.bind<2>(interpreter, arguments);
    const auto *str = text.as<script::Str>();
    if (!str)
        script::raiseTypeError("write() argument must be str, not " + script::typeName(text));
    writeTo(interpreter, streamOf(self), str->text());
    return script::integer(static_cast<int64_t>(str->length()));
}

Value writeLines(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("writelines(self, lines, /)");
    const auto [self, lines] = signature.bind<2>(interpreter, arguments);
    const Stream &stream = streamOf(self);
    script::forEach(interpreter, lines, [&](const Value &line) {
        writeTo(interpreter, stream, toText(interpreter, line, "write() argument"));
    });
    return Value::none();
}

Value flush(Interpreter &, const Arguments &arguments)
{
    streamOf(arguments[0]);
    return Value::none();
}

Value isTerminal(Interpreter &, const Arguments &)
{
    return Value::boolean(false);
}

Value nameOf(Interpreter &, const Value &self)
{
    return toStr(streamOf(self).isError ? "<stderr>" : "<stdout>");
}

Value encodingOf(Interpreter &, const Value &)
{
    return toStr("utf-8");
}

Value exit(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("exit(status=None, /)");
    const auto [status] = signature.bind<1>(interpreter, arguments);
    throw script::Raised(interpreter.call(Value(&script::types::systemExit()),
                                          status.isSet() ? std::initializer_list<Value>{status}
                                                         : std::initializer_list<Value>{}));
}

Value exceptionInfo(Interpreter &interpreter, const Arguments &)
{
    const Value exception = interpreter.handledException();
    if (!exception.isSet() || exception.isNone())
        return script::makeTuple({Value::none(), Value::none(), Value::none()}).value();
    const Value &traceback = exception.as<script::Exception>()->traceback;
    return script::makeTuple({Value(&script::typeOf(exception)), exception,
                              traceback.isSet() ? traceback : Value::none()})
        .value();
}

Value currentException(Interpreter &interpreter, const Arguments &)
{
    const Value exception = interpreter.handledException();
    return exception.isSet() ? exception : Value::none();
}

Value getRecursionLimit(Interpreter &interpreter, const Arguments &)
{
    return Value::smallInt(interpreter.recursionLimit());
}

Value setRecursionLimit(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("setrecursionlimit(limit, /)");
    const auto [given] = signature.bind<1>(interpreter, arguments);
    const auto limit = script::asInt64(script::toIndexInteger(interpreter, given));
    if (!limit || *limit < 1)
        script::raiseValueError("recursion limit must be greater or equal than 1");
    interpreter.setRecursionLimit(static_cast<int>(std::min<int64_t>(*limit, 1'000'000)));
    return Value::none();
}

Value getSizeOf(Interpreter &, const Arguments &arguments)
{
    if (arguments.positionalCount < 1)
        script::raiseTypeError("getsizeof() takes at least 1 argument (0 given)");
    return script::integer(static_cast<int64_t>(script::typeOf(arguments[0]).instanceSize));
}

Value internText(Interpreter &, const Arguments &arguments)
{
    return arguments.positionalCount ? arguments[0] : Value::none();
}

Value encodingName(Interpreter &, const Arguments &)
{
    return toStr("utf-8");
}

/// The one that hands it over is counted too, as in CPython.
Value getReferenceCount(Interpreter &, const Arguments &arguments)
{
    const Value &value = script::onlyArgument(arguments, "sys.getrefcount");
    constexpr int ofImmortals = 1'000'000;
    const bool isCounted = value.isObject() && !value.object()->isImmortal();
    return Value::smallInt(isCounted ? value.object()->references() : ofImmortals);
}

Value isFinalizing(Interpreter &, const Arguments &)
{
    return Value::boolean(false);
}

Value getMostDigits(Interpreter &, const Arguments &)
{
    return Value::smallInt(4300);
}

/// Threads take turns where the schedule says so, whatever the interval is.
Value getSwitchInterval(Interpreter &, const Arguments &)
{
    return script::floating(0.005);
}

Value setSwitchInterval(Interpreter &interpreter, const Arguments &arguments)
{
    if (script::requireDouble(interpreter,
                              script::onlyArgument(arguments, "sys.setswitchinterval")) <= 0)
        script::raiseValueError("switch interval must be strictly positive");
    return Value::none();
}

/// What a program asks of the machine and the language is made when it is asked for first.
Value findFact(Interpreter &interpreter, const Arguments &arguments)
{
    const std::string name = toText(interpreter, arguments[0], "name");
    if (!name.starts_with("_")) {
        const Value facts = Environment::of(interpreter).importModule("_sysfacts");
        const Value found = script::findAttribute(interpreter, facts, name);
        const Value names = script::getAttribute(interpreter, facts, "_names");
        if (found.isSet() && script::contains(interpreter, names, arguments[0]))
            return found;
    }
    script::raise(script::types::attributeError(), "module 'sys' has no attribute '" + name + "'");
}

constexpr const char *versionFields[] = {"major", "minor", "micro", "releaselevel", "serial"};

template <size_t Index> Value versionField(Interpreter &, const Value &self)
{
    return self.as<script::Tuple>()->items()[Index];
}

Value reprVersion(Interpreter &interpreter, const Value &self)
{
    std::string text = "sys.version_info(";
    const std::span<const Value> items = self.as<script::Tuple>()->items();
    for (size_t i = 0; i < std::size(versionFields); ++i)
        text += (i ? ", " : "") + std::string(versionFields[i]) + "=" +
                script::reprText(interpreter, items[i]);
    return toStr(text + ")");
}

Value versionInfo()
{
    const Value items[] = {Value::smallInt(3), Value::smallInt(11), Value::smallInt(2),
                           toStr("final"), Value::smallInt(0)};
    return script::makeTuple(*versionType, std::span<const Value>(items)).value();
}

Value makeStream(bool isError)
{
    return Value::adopt(new (script::allocateObject(*streamType)) Stream(isError));
}

} // namespace

void initializeTypes()
{
    script::Type &type = script::makeBuiltInType("TextIOWrapper", script::types::object(),
                                                 script::Layout::Other, sizeof(Stream), "_io");
    streamType = &type;
    type.flags |= script::Type::Final;
    type.slots.destroy = script::destroyNative<Stream>;
    script::addMethods(
        type,
        {{"write", write}, {"writelines", writeLines}, {"flush", flush}, {"isatty", isTerminal}});
    script::addAttributes(type, {{"name", nameOf}, {"encoding", encodingOf}});
    script::finishType(type);

    script::Type &version =
        script::makeBuiltInType("version_info", script::types::tuple(), script::Layout::Tuple,
                                sizeof(script::Tuple), "sys");
    versionType = &version;
    version.slots.repr = reprVersion;
    script::addAttributes(version, {{versionFields[0], versionField<0>},
                                    {versionFields[1], versionField<1>},
                                    {versionFields[2], versionField<2>},
                                    {versionFields[3], versionField<3>},
                                    {versionFields[4], versionField<4>}});
    script::finishType(version);
}

Value getFrame(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("_getframe(depth=0, /)", Signature::Wording::C);
    const auto [depth] = signature.bind<1>(interpreter, arguments);
    const Value level =
        depth.isSet() ? script::toIndexInteger(interpreter, depth) : Value::smallInt(0);
    const Value frame = script::frameObjectAt(script::ThreadState::current(),
                                              level.isSmallInt() ? level.smallInt() : INT64_MAX);
    if (!frame.isSet())
        script::raise(script::types::valueError(), "call stack is not deep enough");
    return frame;
}

Value makeModule(Environment &environment)
{
    Interpreter &interpreter = environment.interpreter();
    ModuleBuilder module(interpreter, "sys");
    const Value out = makeStream(false);
    const Value error = makeStream(true);
    module.value("stdout", out)
        .value("stderr", error)
        .value("__stdout__", out)
        .value("__stderr__", error)
        .value("stdin", Value::none())
        .value("argv", script::makeList({toStr(environment.options().programArgument)}).value())
        .value("version", toStr("3.11.2 (Awaitscope)"))
        .value("version_info", versionInfo())
        .value("platform", toStr("linux"))
        .value("byteorder", toStr("little"))
        .value("maxsize", script::integer(INT64_MAX))
        .value("maxunicode", Value::smallInt(0x10ffff))
        .value("executable", toStr(""))
        .value("modules", Value(&interpreter.loadedModules()));
    module.functions({{"exit", exit},
                      {"exc_info", exceptionInfo},
                      {"exception", currentException},
                      {"_getframe", getFrame},
                      {"getrecursionlimit", getRecursionLimit},
                      {"setrecursionlimit", setRecursionLimit},
                      {"getdefaultencoding", encodingName},
                      {"getfilesystemencoding", encodingName},
                      {"getrefcount", getReferenceCount},
                      {"get_int_max_str_digits", getMostDigits},
                      {"getswitchinterval", getSwitchInterval},
                      {"setswitchinterval", setSwitchInterval},
                      {"is_finalizing", isFinalizing},
                      {"__getattr__", findFact},
                      {"getsizeof", getSizeOf},
                      {"intern", internText}});
    return module.build();
}

/// What a collector counts: containers, without the dicts in which instances keep their attributes.
std::int64_t countContainers()
{
    std::int64_t count = 0;
    for (script::Object *object : script::Heap::current().liveObjects()) {
        const script::Value alive = Value::adopt(object);
        switch (object->layout()) {
        case script::Layout::BigInt:
        case script::Layout::Float:
        case script::Layout::Str:
        case script::Layout::Bytes:
        case script::Layout::ByteArray:
        case script::Layout::Range:
        case script::Layout::Code:
            break;
        default:
            ++count;
        }
        const std::size_t offset = object->type().attributesOffset;
        if (offset && *reinterpret_cast<script::Dict **>(reinterpret_cast<char *>(object) + offset))
            --count;
    }
    return count;
}

/// collect(): ends what only holds itself; how many objects that were.
Value collect(Interpreter &, const Arguments &)
{
    const std::int64_t before = countContainers();
    script::Heap::current().collectCycles();
    return Value::smallInt(std::max<std::int64_t>(before - countContainers(), 0));
}

Value makeRunModule(Environment &environment)
{
    ModuleBuilder module(environment.interpreter(), "_run");
    module.functions({{"collect", collect}});
    module.value("seed", script::unsignedInteger(environment.options().seed))
        .value("workers", Value::smallInt(environment.options().workers));
    return module.build();
}

} // namespace stdlib::sys
