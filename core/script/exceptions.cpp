// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/exceptions.h"

#include "core/script/dict.h"
#include "core/script/error.h"
#include "core/script/list.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/syntaxerrors.h"
#include "core/script/traceback.h"

#include <algorithm>

namespace script {

namespace {

Exception &exceptionOf(const Value &self) noexcept
{
    return *static_cast<Exception *>(self.object());
}

Value orNone(const Value &value)
{
    return value.isSet() ? value : Value::none();
}

Ref<Tuple> positionalTuple(const Arguments &arguments)
{
    return makeTuple(std::span(arguments.values, arguments.positionalCount));
}

Value createException(Interpreter &, Type &type, const Arguments &arguments)
{
    auto *exception = makeObject<Exception>(type);
    const Value value = Value::adopt(exception);
    exception->arguments = positionalTuple(arguments);
    return value;
}

void initializeException(Interpreter &, Object *self, const Arguments &arguments)
{
    if (arguments.keywordNames && arguments.keywordNames->size() > 0)
        raiseTypeError(self->type().name + "() takes no keyword arguments");
    static_cast<Exception *>(self)->arguments = positionalTuple(arguments);
}

enum class NamedKind : uint8_t { Attribute, Name, Import };

NamedKind namedKind(const Type &type) noexcept
{
    if (type.isSubtypeOf(types::attributeError()))
        return NamedKind::Attribute;
    return type.isSubtypeOf(types::nameError()) ? NamedKind::Name : NamedKind::Import;
}

/// AttributeError, NameError, ImportError: keywords name, obj, path beside the arguments.
void initializeNamed(Interpreter &, Object *self, const Arguments &arguments)
{
    auto *exception = static_cast<Exception *>(self);
    exception->arguments = positionalTuple(arguments);
    if (!arguments.keywordNames)
        return;
    for (size_t n = 0; n < arguments.keywordNames->size(); ++n) {
        const std::string_view keyword = (*arguments.keywordNames)[n].as<Str>()->text();
        const Value &value = arguments.values[arguments.positionalCount + n];
        const NamedKind kind = namedKind(self->type());
        if (keyword == "name")
            exception->name = value;
        else if ((keyword == "obj" && kind == NamedKind::Attribute) || (keyword == "path" && kind == NamedKind::Import))
            exception->object = value;
        else
            raiseTypeError("'" + std::string(keyword) + "' is an invalid keyword argument for "
                           + (kind == NamedKind::Attribute ? "AttributeError"
                              : kind == NamedKind::Import  ? "ImportError"
                                                           : "NameError")
                           + "()");
    }
}

Value reprException(Interpreter &interpreter, const Value &self)
{
    const Exception &exception = exceptionOf(self);
    const size_t count = exception.arguments->size();
    std::string text = exception.type().name;
    if (count == 1)
        text += "(" + reprText(interpreter, exception.argument(0)) + ")";
    else
        text += reprText(interpreter, exception.arguments.value());
    return string(text);
}

Value strException(Interpreter &interpreter, const Value &self)
{
    const Exception &exception = exceptionOf(self);
    switch (exception.arguments->size()) {
    case 0:
        return string("");
    case 1:
        return toStr(interpreter, exception.argument(0)).value();
    default:
        return toRepr(interpreter, exception.arguments.value()).value();
    }
}

Value strKeyError(Interpreter &interpreter, const Value &self)
{
    const Exception &exception = exceptionOf(self);
    if (exception.arguments->size() == 1)
        return toRepr(interpreter, exception.argument(0)).value();
    return strException(interpreter, self);
}

Value strOSError(Interpreter &interpreter, const Value &self)
{
    const Exception &exception = exceptionOf(self);
    const size_t count = exception.arguments->size();
    if (count != 2)
        return strException(interpreter, self);
    std::string text = "[Errno " + toText(interpreter, exception.argument(0)) + "] "
                       + toText(interpreter, exception.argument(1));
    if (exception.object.isSet())
        text += ": " + reprText(interpreter, exception.object);
    return string(text);
}

struct ErrorNumber {
    int number;
    const char *name;
};
constexpr ErrorNumber errorNumbers[] = {
    {1, "PermissionError"},       {2, "FileNotFoundError"},    {3, "ProcessLookupError"},
    {4, "InterruptedError"},      {10, "ChildProcessError"},   {11, "BlockingIOError"},
    {13, "PermissionError"},      {17, "FileExistsError"},     {20, "NotADirectoryError"},
    {21, "IsADirectoryError"},    {32, "BrokenPipeError"},     {103, "ConnectionAbortedError"},
    {104, "ConnectionResetError"}, {108, "BrokenPipeError"},   {110, "TimeoutError"},
    {111, "ConnectionRefusedError"}, {114, "BlockingIOError"}, {115, "BlockingIOError"}};

Type &builtInType(std::string_view name)
{
    for (Type *type : typesOfBuiltins()) {
        if (type->name == name)
            return *type;
    }
    return types::osError();
}

/// OSError(errno, strerror, filename): the file's name is kept apart from args.
void initializeOSError(Interpreter &interpreter, Object *self, const Arguments &arguments)
{
    initializeException(interpreter, self, arguments);
    if (arguments.positionalCount < 3 || arguments.positionalCount > 5)
        return;
    auto *exception = static_cast<Exception *>(self);
    exception->arguments = makeTuple({arguments[0], arguments[1]});
    exception->object = arguments[2].isNone() ? Value() : arguments[2];
}

/// OSError(errno, ...) is the subclass that stands for the number.
Value createOSError(Interpreter &interpreter, Type &type, const Arguments &arguments)
{
    Type *actual = &type;
    if (&type == &types::osError() && arguments.positionalCount >= 2 && arguments[0].isSmallInt()) {
        for (const auto &[number, name] : errorNumbers) {
            if (number == arguments[0].smallInt())
                actual = &builtInType(name);
        }
    }
    return createException(interpreter, *actual, arguments);
}

template <size_t n>
Value argumentOrNone(Interpreter &, const Value &self)
{
    const Exception &exception = exceptionOf(self);
    return exception.arguments->size() >= 2 ? orNone(exception.argument(n)) : Value::none();
}

Value firstArgument(Interpreter &, const Value &self)
{
    return orNone(exceptionOf(self).argument(0));
}

Value systemExitCode(Interpreter &, const Value &self)
{
    const Exception &exception = exceptionOf(self);
    return exception.arguments->size() > 1 ? exception.arguments.value() : orNone(exception.argument(0));
}

void setFirstArgument(Interpreter &, const Value &self, const Value &value)
{
    exceptionOf(self).arguments = makeTuple({value});
}

Value argumentsOf(Interpreter &, const Value &self)
{
    return exceptionOf(self).arguments.value();
}

void setArguments(Interpreter &interpreter, const Value &self, const Value &value)
{
    exceptionOf(self).arguments = toTuple(interpreter, value);
}

Value causeOf(Interpreter &, const Value &self)
{
    return orNone(exceptionOf(self).cause);
}

void checkChained(const Value &value, const char *what)
{
    if (!value.isNone() && !value.as<Exception>())
        raiseTypeError(std::string("exception ") + what + " must be None or derive from BaseException");
}

void setCause(Interpreter &, const Value &self, const Value &value)
{
    checkChained(value, "cause");
    exceptionOf(self).cause = value.isNone() ? Value() : value;
    exceptionOf(self).suppressesContext = true;
}

Value contextOf(Interpreter &, const Value &self)
{
    return orNone(exceptionOf(self).context);
}

void assignContext(Interpreter &, const Value &self, const Value &value)
{
    checkChained(value, "context");
    exceptionOf(self).context = value.isNone() ? Value() : value;
}

Value suppressesContext(Interpreter &, const Value &self)
{
    return Value::boolean(exceptionOf(self).suppressesContext);
}

void setSuppressesContext(Interpreter &interpreter, const Value &self, const Value &value)
{
    exceptionOf(self).suppressesContext = isTruthy(interpreter, value);
}

Value tracebackOf(Interpreter &, const Value &self)
{
    return orNone(exceptionOf(self).traceback);
}

void setTraceback(Interpreter &, const Value &self, const Value &value)
{
    if (!value.isNone() && &typeOf(value) != &types::traceback())
        raiseTypeError("__traceback__ must be a traceback or None");
    exceptionOf(self).traceback = value.isNone() ? Value() : value;
    exceptionOf(self).held = {};
}

Value notesOf(Interpreter &, const Value &self)
{
    if (!exceptionOf(self).notes.isSet())
        raiseAttributeError(self, "__notes__");
    return exceptionOf(self).notes;
}

void setNotes(Interpreter &, const Value &self, const Value &value)
{
    exceptionOf(self).notes = value;
}

Value nameOf(Interpreter &, const Value &self)
{
    return orNone(exceptionOf(self).name);
}

Value objectOf(Interpreter &, const Value &self)
{
    return orNone(exceptionOf(self).object);
}

Value withTraceback(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("with_traceback(self, tb, /)", Signature::Wording::C);
    const auto values = signature.bind<2>(interpreter, arguments);
    setTraceback(interpreter, values[0], values[1]);
    return values[0];
}

Value addNote(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("add_note(self, note, /)", Signature::Wording::C);
    const auto values = signature.bind<2>(interpreter, arguments);
    if (!values[1].as<Str>())
        raiseTypeError("note must be a str, not '" + typeName(values[1]) + "'");
    Exception &exception = exceptionOf(values[0]);
    if (!exception.notes.isSet())
        exception.notes = makeList().value();
    if (List *list = exception.notes.as<List>())
        list->append(values[1]);
    return Value::none();
}

void clearException(Object *self) noexcept
{
    auto *exception = static_cast<Exception *>(self);
    const Value dropped[] = {std::move(exception->cause), std::move(exception->context),
                             std::move(exception->traceback), std::move(exception->notes),
                             std::move(exception->object), std::move(exception->held)};
    const Ref<Tuple> arguments = std::exchange(exception->arguments, emptyTuple());
}

Type &define(const char *name, Type &base, const char *module = "builtins")
{
    Type &type = makeBuiltInType(name, base, Layout::Exception, sizeof(Exception), module);
    type.flags |= Type::HasAttributes;
    return type;
}

void defineAndFinish(std::initializer_list<const char *> names, Type &base)
{
    for (const char *name : names)
        finishType(define(name, base));
}

} // namespace

const Value &Exception::argument(size_t n) const noexcept
{
    static const Value unset;
    return n < arguments->size() ? (*arguments)[n] : unset;
}

Value makeException(Type &type, std::initializer_list<Value> arguments)
{
    auto *exception = makeObject<Exception>(type);
    const Value value = Value::adopt(exception);
    exception->arguments = makeTuple(arguments);
    return value;
}

Value makeException(Type &type, std::string_view message)
{
    return makeException(type, {string(message)});
}

Type &makeExceptionType(const char *name, Type &base, const char *module)
{
    Type &type = define(name, base, module);
    finishType(type);
    return type;
}

bool isException(const Value &value, const Type &type) noexcept
{
    return value.isSet() && typeOf(value).isSubtypeOf(type);
}

Value makeStopIteration(Value value)
{
    if (value.isNone())
        return makeException(types::stopIteration(), {});
    return makeException(types::stopIteration(), {std::move(value)});
}

Value stopIterationValue(const Value &exception)
{
    const auto *stop = exception.as<Exception>();
    return stop ? orNone(stop->argument(0)) : Value::none();
}

void setAttributeErrorDetails(const Value &exception, const Value &object, std::string_view attribute)
{
    exceptionOf(exception).name = string(attribute);
    exceptionOf(exception).object = object;
}

void setContext(const Value &exception, const Value &handled)
{
    if (!handled.isSet() || handled.is(exception))
        return;
    // Cut the chain where the exception itself hangs in it already.
    for (Exception *each = handled.as<Exception>(); each; each = each->context.as<Exception>()) {
        if (each->context.is(exception)) {
            each->context = Value();
            break;
        }
    }
    exceptionOf(exception).context = handled;
}

std::string messageOf(Interpreter &interpreter, const Value &exception) noexcept
{
    try {
        return toText(interpreter, exception);
    } catch (const Raised &) {
        return "<exception str() failed>";
    }
}

void initializeExceptionTypes()
{
    Type &base = define("BaseException", types::object());
    base.slots.create = &createException;
    base.slots.initialize = &initializeException;
    base.slots.destroy = &destroyNative<Exception>;
    base.slots.clear = &clearException;
    base.slots.repr = &reprException;
    base.slots.str = &strException;
    addMethods(base, {{"with_traceback", &withTraceback}, {"add_note", &addNote}});
    addAttributes(base, {{"args", &argumentsOf, &setArguments},
                         {"__cause__", &causeOf, &setCause},
                         {"__context__", &contextOf, &assignContext},
                         {"__suppress_context__", &suppressesContext, &setSuppressesContext},
                         {"__traceback__", &tracebackOf, &setTraceback},
                         {"__notes__", &notesOf, &setNotes}});
    finishType(base);

    Type &systemExit = define("SystemExit", base);
    addAttributes(systemExit, {{"code", &systemExitCode, &setFirstArgument}});
    finishType(systemExit);
    defineAndFinish({"KeyboardInterrupt", "GeneratorExit", "Exception"}, base);
    Type &exception = types::exception();

    Type &stopIteration = define("StopIteration", exception);
    addAttributes(stopIteration, {{"value", &firstArgument, &setFirstArgument}});
    finishType(stopIteration);
    Type &attributeError = define("AttributeError", exception);
    attributeError.slots.initialize = &initializeNamed;
    addAttributes(attributeError, {{"name", &nameOf}, {"obj", &objectOf}});
    finishType(attributeError);
    Type &nameError = define("NameError", exception);
    nameError.slots.initialize = &initializeNamed;
    addAttributes(nameError, {{"name", &nameOf}});
    finishType(nameError);
    Type &importError = define("ImportError", exception);
    importError.slots.initialize = &initializeNamed;
    addAttributes(importError, {{"name", &nameOf}, {"msg", &firstArgument}, {"path", &objectOf}});
    finishType(importError);
    Type &osError = define("OSError", exception);
    osError.slots.create = &createOSError;
    osError.slots.initialize = &initializeOSError;
    osError.slots.str = &strOSError;
    addAttributes(osError, {{"errno", &argumentOrNone<0>},
                            {"strerror", &argumentOrNone<1>},
                            {"filename", &objectOf}});
    finishType(osError);
    Type &syntaxError = define("SyntaxError", exception);
    initializeSyntaxErrors();
    finishType(syntaxError);

    defineAndFinish({"StopAsyncIteration", "ArithmeticError", "AssertionError", "BufferError", "EOFError",
                     "LookupError", "MemoryError", "ReferenceError", "RuntimeError", "SystemError", "TypeError",
                     "ValueError", "Warning"},
                    exception);
    defineAndFinish({"FloatingPointError", "OverflowError", "ZeroDivisionError"}, types::arithmeticError());
    defineAndFinish({"ModuleNotFoundError"}, importError);
    defineAndFinish({"IndexError"}, types::lookupError());
    Type &keyError = define("KeyError", types::lookupError());
    keyError.slots.str = &strKeyError;
    finishType(keyError);
    defineAndFinish({"UnboundLocalError"}, nameError);
    defineAndFinish({"BlockingIOError", "ChildProcessError", "ConnectionError", "FileExistsError",
                     "FileNotFoundError", "InterruptedError", "IsADirectoryError", "NotADirectoryError",
                     "PermissionError", "ProcessLookupError", "TimeoutError"},
                    osError);
    defineAndFinish({"BrokenPipeError", "ConnectionAbortedError", "ConnectionRefusedError",
                     "ConnectionResetError"},
                    types::connectionError());
    defineAndFinish({"NotImplementedError", "RecursionError"}, types::runtimeError());
    Type &indentationError = define("IndentationError", syntaxError);
    finishType(indentationError);
    defineAndFinish({"TabError"}, indentationError);
    defineAndFinish({"UnicodeError"}, types::valueError());
    defineAndFinish({"UnicodeDecodeError", "UnicodeEncodeError", "UnicodeTranslateError"},
                    types::unicodeError());
    defineAndFinish({"BytesWarning", "DeprecationWarning", "EncodingWarning", "FutureWarning", "ImportWarning",
                     "PendingDeprecationWarning", "ResourceWarning", "RuntimeWarning", "SyntaxWarning",
                     "UnicodeWarning", "UserWarning"},
                    types::warning());
    initializeExceptionGroupTypes();
}

} // namespace script
