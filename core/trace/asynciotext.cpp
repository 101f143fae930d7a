// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/asynciotext.h"

#include "core/trace/awaitchain.h"
#include "core/trace/wakes.h"

#include <QChar>
#include <QString>

#include <algorithm>
#include <cstdio>

namespace trace
{

namespace
{

constexpr std::string_view unknown = "…";
constexpr std::string_view wakeup = "Task.task_wakeup()";
// Places of CPython 3.11.2, as Debian has it.
constexpr std::string_view chainCallback = "_chain_future.<locals>._call_check_cancel() at "
                                           "/usr/lib/python3.11/asyncio/futures.py:387";
constexpr std::string_view shieldCallback = "shield.<locals>._outer_done_callback() at "
                                            "/usr/lib/python3.11/asyncio/tasks.py:898";
constexpr int deepest = 20; // tasks that wait for tasks

using Gap = AsyncioText::Gap;

/// Puts the text of one task together, with those of the tasks it waits for.
class Writer
{
public:
    Writer(const Model &model, const State &state) : m_model(model), m_state(state) {}

    std::string task(Id id, int depth = 0)
    {
        const TaskInfo *info = m_model.entities().task(id);
        if (!info || depth > deepest)
            return "<Task " + gapText(Gap::Place) + ">";
        const bool hasEnded = info->endedEvent < m_state.events;
        std::string text = "<Task " + stateWord(*info, hasEnded);
        text += " name=" + pythonQuoted(nameOf(*info)) + coroutine(*info, hasEnded);
        if (hasEnded)
            return text + outcome(*info) + ">";
        return text + waitFor(*info, depth) + callbacks(*info) + ">";
    }

    std::vector<Gap> takeGaps() { return std::move(m_gaps); }

private:
    std::string text(StringId id) const { return std::string(m_model.trace().text(id)); }

    std::string gapText(Gap gap)
    {
        if (std::ranges::find(m_gaps, gap) == m_gaps.end())
            m_gaps.push_back(gap);
        return std::string(unknown);
    }

    std::string nameOf(const TaskInfo &info) const
    {
        StringId name = m_model.trace()[info.createdEvent].a;
        for (const RenameInfo &rename : m_model.entities().renames()) {
            if (rename.event < m_state.events && rename.task == info.id)
                name = rename.name;
        }
        return text(name);
    }

    std::string stateWord(const TaskInfo &info, bool hasEnded) const
    {
        if (hasEnded)
            return info.end == TaskEnd::Cancelled ? "cancelled" : "finished";
        std::uint32_t requests = 0;
        for (const CancelInfo &cancel : m_model.entities().cancels()) {
            if (cancel.event < m_state.events && cancel.task == info.id)
                requests = cancel.requests;
        }
        return requests ? "cancelling" : "pending";
    }

    std::string coroutine(const TaskInfo &info, bool hasEnded)
    {
        const std::string begin = " coro=<" + text(info.coroutine) + "()";
        const DefinitionInfo *definition = m_model.entities().definition(info);
        if (!definition)
            return begin + ' ' + gapText(Gap::Place) + '>';
        return begin + (hasEnded ? " done, defined at " : " running at ") + text(definition->file) +
               ':' + lineText(info, *definition, hasEnded) + '>';
    }

    std::string lineText(const TaskInfo &info, const DefinitionInfo &definition, bool hasEnded)
    {
        if (hasEnded || info.startedEvent >= m_state.events)
            return std::to_string(definition.line);
        const LiveTask *live = m_state.task(info.id);
        if (!live || live->state == SpanKind::Running)
            return gapText(Gap::CurrentLine);
        if (definition.waitingLine)
            return std::to_string(definition.waitingLine);
        const auto frames = suspendedAt(m_model, m_state, info.id);
        return frames.empty() ? gapText(Gap::CurrentLine) : std::to_string(frames.front().line);
    }

    std::string outcome(const TaskInfo &info)
    {
        switch (info.end) {
        case TaskEnd::Cancelled:
            return {};
        case TaskEnd::Result:
            return " result=" + (info.isUnsaid ? gapText(Gap::Result)
                                               : text(info.ownRepr ? info.ownRepr : info.result));
        case TaskEnd::Raise:
            break;
        }
        return " exception=" + (info.isUnsaid || !info.ownRepr
                                    ? text(info.result) + '(' + gapText(Gap::Exception) + ')'
                                    : text(info.ownRepr));
    }

    std::string waitFor(const TaskInfo &info, int depth)
    {
        const LiveTask *live = m_state.task(info.id);
        if (!live || live->state == SpanKind::Running)
            return {};
        const Event event = m_model.trace()[live->event];
        if (event.kind == Kind::TaskWaits)
            return " wait_for=" + pendingFuture(event, depth);
        const Cause cause = event.as<Cause>();
        const bool waited = event.kind == Kind::TaskReady && cause != Cause::Created &&
                            cause != Cause::Yielded && cause != Cause::Request;
        const auto wait = waited ? waitEndedBy(m_model, live->event) : std::nullopt;
        return wait ? " wait_for=" + doneFuture(*wait, cause, depth) : std::string();
    }

    std::string pendingFuture(const Event &wait, int depth)
    {
        const auto future = [](std::string_view type, std::string_view callbacks) {
            return std::string(type) + " pending cb=[" + std::string(callbacks) + "]>";
        };
        switch (wait.as<WaitKind>()) {
        case WaitKind::Task:
            return task(wait.a, depth + 1);
        case WaitKind::Gather:
            return future("<_GatheringFuture", wakeup);
        case WaitKind::Shield:
            return future("<Future", std::string(shieldCallback) + ", " + std::string(wakeup));
        case WaitKind::Job:
            return future("<Future", std::string(chainCallback) + ", " + std::string(wakeup));
        case WaitKind::Future:
        case WaitKind::Network:
        case WaitKind::Thread:
        case WaitKind::ExecutorShutdown:
            return future("<Future", std::string(wakeup) + ", " + gapText(Gap::FutureCallbacks));
        default:
            return future("<Future", wakeup);
        }
    }

    std::string doneFuture(const Event &wait, Cause cause, int depth)
    {
        if (wait.as<WaitKind>() == WaitKind::Task)
            return task(wait.a, depth + 1);
        const std::string type =
            wait.as<WaitKind>() == WaitKind::Gather ? "<_GatheringFuture" : "<Future";
        return cause == Cause::Cancel ? type + " cancelled>"
                                      : type + " finished " + gapText(Gap::Outcome) + '>';
    }

    std::string callbacks(const TaskInfo &info)
    {
        std::vector<StringId> texts; // 0: a task that waits, or a callback without a name
        std::vector<bool> tasks;
        for (const WaiterChange &change : m_model.entities().waiterChanges()) {
            if (change.event >= m_state.events)
                break;
            if (change.task != info.id)
                continue;
            if (change.removed == 0) {
                texts.push_back(change.text);
                tasks.push_back(change.waiter != 0);
            }
            for (std::uint32_t left = change.removed; left > 0; --left) {
                const auto found = std::ranges::find(texts, change.text);
                if (found == texts.end())
                    break;
                tasks.erase(tasks.begin() + (found - texts.begin()));
                texts.erase(found);
            }
        }
        const auto name = [&](std::size_t i) {
            return tasks[i]   ? std::string(wakeup)
                   : texts[i] ? text(texts[i])
                              : gapText(Gap::Callback);
        };
        if (texts.empty())
            return {};
        std::string list = " cb=[" + name(0);
        if (texts.size() > 2)
            list += ", <" + std::to_string(texts.size() - 2) + " more>";
        if (texts.size() > 1)
            list += ", " + name(texts.size() - 1);
        return list + "]";
    }

    const Model &m_model;
    const State &m_state;
    std::vector<Gap> m_gaps;
};

/// Whether Python's str.isprintable() holds.
bool isPrintable(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    case QChar::Separator_Space:
        return character == U' ';
    default:
        return true;
    }
}

std::string escaped(char32_t character)
{
    char buffer[12];
    const char *pattern = character < 0x100     ? "\\x%02x"
                          : character < 0x10000 ? "\\u%04x"
                                                : "\\U%08x";
    std::snprintf(buffer, sizeof buffer, pattern, static_cast<unsigned>(character));
    return buffer;
}

} // namespace

AsyncioText asyncioText(const Model &model, const State &state, Id task)
{
    Writer writer(model, state);
    std::string text = writer.task(task);
    return {std::move(text), writer.takeGaps()};
}

std::string pythonQuoted(std::string_view text)
{
    const bool hasSingle = text.find('\'') != text.npos;
    const char32_t quote = hasSingle && text.find('"') == text.npos ? U'"' : U'\'';
    const auto all = QString::fromUtf8(text.data(), qsizetype(text.size())).toStdU32String();
    std::u32string quoted(1, quote);
    for (const char32_t character : all) {
        if (character == quote || character == U'\\')
            quoted += {U'\\', character};
        else if (character == U'\n' || character == U'\r' || character == U'\t')
            quoted += {U'\\', character == U'\n' ? U'n' : character == U'\r' ? U'r' : U't'};
        else if (isPrintable(character))
            quoted += character;
        else
            for (const char each : escaped(character))
                quoted += static_cast<char32_t>(each);
    }
    quoted += quote;
    return QString::fromUcs4(quoted.data(), qsizetype(quoted.size())).toStdString();
}

} // namespace trace
