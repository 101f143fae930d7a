// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/builtinfunctions.h"
#include "core/script/dict.h"
#include "core/script/error.h"
#include "core/script/interpreter.h"
#include "core/script/module.h"
#include "core/script/operators.h"
#include "core/script/textcodec.h"
#include "core/script/types.h"

namespace script {

namespace {

/// Where print() writes: the program's own output, or an object with a write method.
class Sink
{
public:
    Sink(Interpreter &interpreter, const Value &file) : m_interpreter(interpreter)
    {
        if (!file.isNone())
            m_file = file;
        else
            findStandardOutput();
    }
    bool isClosed() const { return m_file.isNone(); }

    void put(const Value &value)
    {
        if (m_file.isSet()) {
            const Ref<Str> text = toStr(m_interpreter, value);
            writeToFile(text->text());
            return;
        }
        // What script code prints while it makes the text comes after what was put before.
        const bool isSimple = !value.isObject() || value.as<Str>();
        if (!isSimple)
            flush();
        append(*toStr(m_interpreter, value));
    }
    void put(const Value &given, std::string_view otherwise)
    {
        const std::string_view text = given.isNone() ? otherwise : given.as<Str>()->text();
        if (m_file.isSet())
            writeToFile(text);
        else
            append(*makeStr(text));
    }
    void flush()
    {
        if (!m_text.empty())
            m_interpreter.host().writeOutput(std::exchange(m_text, {}));
    }
    void flushFile()
    {
        if (m_file.isSet())
            m_interpreter.callMethod(m_file, "flush");
    }

private:
    /// sys.stdout, if the program has put something else there than what it was.
    void findStandardOutput()
    {
        const Value *sys = m_interpreter.loadedModules().find("sys");
        const auto *module = sys ? sys->as<Module>() : nullptr;
        const Value *now = module ? module->dict->find("stdout") : nullptr;
        const Value *first = module ? module->dict->find("__stdout__") : nullptr;
        if (now && !(first && now->is(*first)))
            m_file = *now;
    }
    void writeToFile(std::string_view text)
    {
        m_interpreter.callMethod(m_file, "write", {string(text)});
    }
    void append(const Str &text)
    {
        if (!text.isAscii())
            encodeText(text, "utf-8", "strict"); // refuses lone surrogates
        m_text += text.text();
    }

    Interpreter &m_interpreter;
    Value m_file; ///< unset: the host
    std::string m_text; ///< for the host, not yet written
};

Value textOrNone(const Value *given, const char *name)
{
    if (!given || given->isNone())
        return Value::none();
    if (!given->as<Str>())
        raiseTypeError(std::string(name) + " must be None or a string, not "
                       + typeOf(*given).name);
    return *given;
}

Value print(Interpreter &interpreter, const Arguments &arguments)
{
    const Value *file = nullptr;
    const Value *flush = nullptr;
    Value separator = Value::none();
    Value end = Value::none();
    if (arguments.keywordCount() > 0) {
        refuseOtherKeywords(arguments, "print", {"sep", "end", "file", "flush"});
        separator = textOrNone(findKeyword(arguments, "sep"), "sep");
        end = textOrNone(findKeyword(arguments, "end"), "end");
        file = findKeyword(arguments, "file");
        flush = findKeyword(arguments, "flush");
    }
    Sink sink(interpreter, file ? *file : Value::none());
    if (sink.isClosed())
        return Value::none();
    try {
        for (size_t n = 0; n < arguments.positionalCount; ++n) {
            if (n > 0)
                sink.put(separator, " ");
            sink.put(arguments[n]);
        }
        sink.put(end, "\n");
    } catch (const Raised &) {
        sink.flush(); // what came before the error is out
        throw;
    }
    sink.flush();
    if (flush && isTruthy(interpreter, *flush))
        sink.flushFile();
    return Value::none();
}

} // namespace

void addPrint(Dict &names)
{
    addFunctions(names, {{"print", print}});
}

} // namespace script
