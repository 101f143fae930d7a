// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/traceback.h"

#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/frameobject.h"
#include "core/script/interpreter.h"
#include "core/script/list.h"
#include "core/script/machine.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/suggestions.h"
#include "core/script/syntaxerrors.h"
#include "core/script/types.h"

#include <algorithm>

namespace script {

namespace {

std::string_view lineOf(std::string_view source, int line) noexcept
{
    for (int n = 1; n < line; ++n) {
        const size_t end = source.find('\n');
        if (end == std::string_view::npos)
            return {};
        source.remove_prefix(end + 1);
    }
    source = source.substr(0, source.find('\n'));
    while (!source.empty() && source.back() == '\r')
        source.remove_suffix(1);
    return source;
}

/// Code points in the first `bytes` bytes.
int characters(std::string_view text, int bytes) noexcept
{
    int count = 0;
    for (const char each : text.substr(0, size_t(std::max(bytes, 0))))
        count += (each & 0xc0) != 0x80;
    return count;
}

/// The line of ^^^^ under the source line; empty where it would cover everything.
std::string markers(std::string_view line, const CodePosition &position)
{
    const size_t first = line.find_first_not_of(" \t\f");
    if (first == std::string_view::npos)
        return {};
    const size_t last = line.find_last_not_of(" \t\f\r");
    const int begin = characters(line, position.column);
    const int lineBegin = characters(line, int(first));
    const int lineEnd = characters(line, int(last) + 1);
    const int end = position.line == position.endLine ? characters(line, position.endColumn) : lineEnd;
    const bool hasAnchor = position.anchorEnd > position.anchorBegin && position.line == position.endLine;
    if (end <= begin || (begin <= lineBegin && end >= lineEnd && !hasAnchor))
        return {};
    std::string text(size_t(std::max(begin - lineBegin, 0)), ' ');
    if (!hasAnchor)
        return text + std::string(size_t(end - begin), '^');
    const int anchorBegin = characters(line, position.anchorBegin);
    const int anchorEnd = characters(line, position.anchorEnd);
    text.append(size_t(anchorBegin - begin), '~');
    text.append(size_t(anchorEnd - anchorBegin), '^');
    if (end > anchorEnd)
        text.append(size_t(end - anchorEnd), '~');
    return text;
}

const TracebackEntry *entryOf(const Value &value) noexcept
{
    return value.isObject() && &value.object()->type() == &types::traceback()
               ? static_cast<TracebackEntry *>(value.object())
               : nullptr;
}

std::string formatEntry(const TracebackEntry &entry)
{
    const CodeUnit &unit = entry.code->unit();
    const CodePosition &position = entry.position();
    std::string text = "  File \"" + unit.fileName + "\", line " + std::to_string(position.line) + ", in "
                       + entry.code->plan().name + "\n";
    if (unit.fileName == "<string>")
        return text; // made by dataclasses and the like: there is no text to show
    const std::string_view line = lineOf(unit.source, position.line);
    const size_t first = line.find_first_not_of(" \t\f");
    if (first == std::string_view::npos)
        return text;
    const size_t last = line.find_last_not_of(" \t\f\r");
    text += "    " + std::string(line.substr(first, last + 1 - first)) + "\n";
    const std::string marks = markers(line, position);
    if (!marks.empty())
        text += "    " + marks + "\n";
    return text;
}

std::string formatEntries(const Value &traceback)
{
    constexpr int shownRepeats = 3;
    std::string text;
    const TracebackEntry *previous = nullptr;
    int repeats = 0;
    const auto endRepeats = [&] {
        if (repeats > shownRepeats)
            text += "  [Previous line repeated " + std::to_string(repeats - shownRepeats) + " more time"
                    + (repeats - shownRepeats == 1 ? "" : "s") + "]\n";
    };
    for (const TracebackEntry *entry = entryOf(traceback); entry; entry = entryOf(entry->next)) {
        if (!entry->code->unit().isProgram)
            continue;
        const bool isSame = previous && previous->code.get() == entry->code.get() && previous->line() == entry->line();
        if (!isSame) {
            endRepeats();
            repeats = 0;
        }
        if (++repeats <= shownRepeats)
            text += formatEntry(*entry);
        previous = entry;
    }
    endRepeats();
    return text;
}

/// Formats one exception with all that belongs to it, within an indentation of groups.
class Formatter
{
public:
    explicit Formatter(Interpreter &interpreter, Suggestions suggestions = Suggestions::Left)
        : m_interpreter(interpreter), m_suggestions(suggestions)
    {
    }

    std::string text;

    void format(const Value &exception, int depth)
    {
        if (m_chain.size() > 200)
            return;
        m_chain.push_back(exception.bits());
        formatChained(exception, depth);
        m_chain.pop_back();
    }

    std::string exceptionOnly(const Value &value)
    {
        const auto &exception = *static_cast<Exception *>(value.object());
        const Type &type = exception.type();
        std::string name = type.qualifiedName;
        if (type.module != "builtins" && type.module != "__main__" && !type.module.empty())
            name = type.module + '.' + name;
        const bool isSyntaxError = isException(value, types::syntaxError());
        std::string lines = isSyntaxError ? placeOfSyntaxError(m_interpreter, value) : std::string();
        const std::string message = messageOf(m_interpreter, lines.empty() ? value : exception.argument(0));
        lines += message.empty() ? name : name + ": " + message;
        if (m_suggestions == Suggestions::Offered) {
            if (const std::string meant = suggestionFor(m_interpreter, value); !meant.empty())
                lines += ". Did you mean: '" + meant + "'?";
        }
        lines += '\n';
        if (const List *notes = exception.notes.as<List>()) {
            for (const Value &note : notes->items())
                lines += messageOf(m_interpreter, note) + "\n";
        }
        return lines;
    }

private:
    /// Puts the margin of the group's depth in front of every line.
    void emit(std::string_view lines, int depth)
    {
        const std::string margin = depth > 0 ? std::string(size_t(depth) * 2, ' ') + "| " : std::string();
        while (!lines.empty()) {
            const size_t end = lines.find('\n');
            text += margin;
            text += lines.substr(0, end);
            text += '\n';
            lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
        }
    }

    bool isBeingShown(const Value &exception) const
    {
        return std::find(m_chain.begin(), m_chain.end(), exception.bits()) != m_chain.end();
    }

    void formatChained(const Value &value, int depth)
    {
        const auto &exception = *static_cast<Exception *>(value.object());
        if (exception.cause.isSet() && !isBeingShown(exception.cause)) {
            format(exception.cause, depth);
            emit("\nThe above exception was the direct cause of the following exception:\n\n", depth);
        } else if (exception.context.isSet() && !exception.cause.isSet() && !exception.suppressesContext
                   && !isBeingShown(exception.context)) {
            format(exception.context, depth);
            emit("\nDuring handling of the above exception, another exception occurred:\n\n", depth);
        }
        if (isExceptionGroup(value))
            formatGroup(value, depth);
        else
            formatPlain(value, depth);
    }

    void formatPlain(const Value &value, int depth)
    {
        const auto &exception = *static_cast<Exception *>(value.object());
        if (exception.traceback.isSet())
            emit("Traceback (most recent call last):\n" + formatEntries(exception.traceback), depth);
        emit(exceptionOnly(value), depth);
    }

    void formatGroup(const Value &value, int depth)
    {
        const auto &exception = *static_cast<Exception *>(value.object());
        const bool isOutermost = depth == 0;
        if (isOutermost)
            ++depth;
        const std::string margin(size_t(depth) * 2, ' ');
        if (exception.traceback.isSet()) {
            text += margin + (isOutermost ? "+ " : "| ");
            text += "Exception Group Traceback (most recent call last):\n";
            emit(formatEntries(exception.traceback), depth);
        }
        emit(exceptionOnly(value), depth);
        const auto inner = exceptionsOfGroup(value);
        constexpr size_t shown = 15;
        constexpr int deepest = 10;
        for (size_t n = 0; n < inner.size() && n <= shown; ++n) {
            const std::string title = n < shown ? std::to_string(n + 1) : "...";
            m_isOpen = true;
            text += margin + (n == 0 ? "+-" : "  ") + "+---------------- " + title + " ----------------\n";
            if (n == shown)
                emit("and " + std::to_string(inner.size() - shown) + " more exception"
                         + (inner.size() - shown == 1 ? "" : "s") + "\n",
                     depth + 1);
            else if (depth >= deepest)
                emit("... (max_group_depth is 10)\n", depth + 1);
            else
                format(inner[n], depth + 1);
        }
        // A group that comes last has drawn the line for this one too.
        if (std::exchange(m_isOpen, false))
            text += margin + "  +------------------------------------\n";
    }

    Interpreter &m_interpreter;
    Suggestions m_suggestions;
    std::vector<uintptr_t> m_chain;
    bool m_isOpen = false; ///< the frame of a group has no end yet
};

Value tracebackLine(Interpreter &, const Value &self)
{
    return Value::smallInt(entryOf(self)->line());
}

Value tracebackNext(Interpreter &, const Value &self)
{
    const Value &next = entryOf(self)->next;
    return next.isSet() ? next : Value::none();
}

Value tracebackFrame(Interpreter &, const Value &self)
{
    auto &entry = *static_cast<TracebackEntry *>(self.object());
    if (!entry.frame.isSet())
        entry.frame = makeEndedFrame(entry.code, entry.instruction);
    return entry.frame;
}

Value lastInstruction(Interpreter &, const Value &self)
{
    return Value::smallInt(int64_t(static_cast<TracebackEntry *>(self.object())->instruction) * 2);
}

void destroyTraceback(Object *object) noexcept
{
    destroyNative<TracebackEntry>(object);
}

} // namespace

TracebackEntry::TracebackEntry(Type &type, Ref<Code> inCode, size_t atInstruction, Value nextEntry) noexcept
    : Object(type, Layout::Other), code(std::move(inCode)), instruction(atInstruction), next(std::move(nextEntry))
{
}

const CodePosition &TracebackEntry::position() const noexcept
{
    const auto &positions = code->plan().positions;
    return positions[std::min(instruction, positions.size() - 1)];
}

int TracebackEntry::line() const noexcept
{
    return position().line;
}

std::string marksUnder(const TracebackEntry &entry)
{
    const CodePosition &position = entry.position();
    return markers(lineOf(entry.code->unit().source, position.line), position);
}

std::string_view trimmedSourceLine(std::string_view source, int line) noexcept
{
    const std::string_view text = lineOf(source, line);
    const size_t first = text.find_first_not_of(" \t\f");
    return first == std::string_view::npos
               ? std::string_view()
               : text.substr(first, text.find_last_not_of(" \t\f\r") + 1 - first);
}

void addTraceback(const Value &value, Frame &frame, size_t instruction)
{
    auto &exception = *static_cast<Exception *>(value.object());
    exception.traceback = Value::adopt(makeObject<TracebackEntry>(types::traceback(), Ref<Code>(frame.code), instruction,
                                                                  std::move(exception.traceback)));
    static_cast<TracebackEntry *>(exception.traceback.object())->frame = keptFrameOf(frame);
}

const TracebackEntry *innermostEntry(const Value &traceback) noexcept
{
    const TracebackEntry *entry = entryOf(traceback);
    while (entry && entryOf(entry->next))
        entry = entryOf(entry->next);
    return entry;
}

std::string formatException(Interpreter &interpreter, const Value &exception, Suggestions suggestions)
{
    Formatter formatter(interpreter, suggestions);
    formatter.format(exception, 0);
    return std::move(formatter.text);
}

std::string formatExceptionOnly(Interpreter &interpreter, const Value &exception)
{
    return Formatter(interpreter).exceptionOnly(exception);
}

void reportIgnored(Interpreter &interpreter, const Value &exception, const Value &where) noexcept
{
    try {
        std::string text = "Exception ignored in: ";
        try {
            text += reprText(interpreter, where);
        } catch (const Raised &) {
            text += "<object repr() failed>";
        }
        const Value &traceback = exception.as<Exception>()->traceback;
        if (traceback.isSet())
            text += "\nTraceback (most recent call last):\n" + formatEntries(traceback);
        else
            text += '\n';
        interpreter.host().writeError(text + formatExceptionOnly(interpreter, exception));
    } catch (const Stopped &) {
        interpreter.requestAttention();
    }
}

void initializeTracebackType()
{
    Type &type = makeBuiltInType("traceback", types::object(), Layout::Other, sizeof(TracebackEntry));
    type.slots.destroy = &destroyTraceback;
    type.slots.create = nullptr;
    type.slots.clear = [](Object *object) noexcept {
        const Value next = std::move(static_cast<TracebackEntry *>(object)->next);
        const Value frame = std::move(static_cast<TracebackEntry *>(object)->frame);
    };
    addAttributes(type, {{"tb_lineno", &tracebackLine}, {"tb_next", &tracebackNext}, {"tb_frame", &tracebackFrame},
                         {"tb_lasti", &lastInstruction}});
    finishType(type);
    type.slots.create = nullptr;
}

} // namespace script
