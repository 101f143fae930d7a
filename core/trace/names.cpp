// SPDX-License-Identifier: GPL-3.0-or-later
// How Entities calls things: the program's own names first, asyncio's where there are none.
#include "core/trace/abridged.h"
#include "core/trace/entities.h"
#include "core/trace/translation.h"

#include <algorithm>
#include <array>

namespace trace
{

namespace
{

constexpr std::string_view separator = " · ";

bool isNumberedName(std::string_view name)
{
    constexpr std::string_view prefix = "Task-";
    return name.size() > prefix.size() && name.starts_with(prefix) &&
           std::all_of(name.begin() + prefix.size(), name.end(),
                       [](char c) { return c >= '0' && c <= '9'; });
}

bool isQuoted(std::string_view repr)
{
    return repr.size() >= 2 && (repr.front() == '\'' || repr.front() == '"') &&
           repr.back() == repr.front();
}

/// A repr as a name: a string without its quotes.
std::string_view withoutQuotes(std::string_view repr)
{
    return isQuoted(repr) ? repr.substr(1, repr.size() - 2) : repr;
}

} // namespace

std::string Entities::shortName(Id id) const
{
    const TaskInfo *task = this->task(id);
    if (!task)
        return "?";
    const std::string_view name = m_trace->text(task->coroutine);
    const std::size_t dot = name.rfind('.');
    return std::string(dot == std::string_view::npos ? name : name.substr(dot + 1));
}

/// The task's family, if its members can be told apart.
const Entities::Family *Entities::tellingFamily(const TaskInfo &task) const
{
    const auto family = m_families.find(task.coroutine);
    const bool tells = family != m_families.end() && family->second.differing != UINT32_MAX;
    return tells ? &family->second : nullptr;
}

std::string Entities::argumentTag(const TaskInfo &task) const
{
    const Family *family = tellingFamily(task);
    if (!family)
        return {};
    const std::string_view repr = argument(task, family->differing);
    const std::string_view text = withoutQuotes(repr);
    const std::size_t quote = isQuoted(repr) ? 1 : 0;
    const std::size_t before = std::max<std::size_t>(family->alikeBefore, quote) - quote;
    const std::size_t after = std::max<std::size_t>(family->alikeAfter, quote) - quote;
    return abridged(text, before, after);
}

std::string Entities::label(Id id) const
{
    const TaskInfo *task = this->task(id);
    return labelWith(id, task ? argumentTag(*task) : std::string());
}

std::string Entities::wholeLabel(Id id) const
{
    const TaskInfo *task = this->task(id);
    const Family *family = task ? tellingFamily(*task) : nullptr;
    const std::string_view repr = family ? argument(*task, family->differing) : std::string_view();
    return labelWith(id, std::string(withoutQuotes(repr)));
}

std::string Entities::labelWith(Id id, std::string tag) const
{
    const TaskInfo *task = this->task(id);
    if (!task)
        return "?";
    const std::string_view name = m_trace->text(task->name);
    if (!name.empty() && !isNumberedName(name))
        return std::string(name);
    return tag.empty() ? shortName(id) : shortName(id).append(separator).append(tag);
}

std::string Entities::tag(Id id) const
{
    const TaskInfo *task = this->task(id);
    if (!task)
        return "?";
    const std::string_view name = m_trace->text(task->name);
    if (!name.empty() && !isNumberedName(name))
        return std::string(name);
    std::string tag = argumentTag(*task);
    return tag.empty() ? shortName(id) : tag;
}

std::string Entities::ownName(Id id) const
{
    const TaskInfo *task = this->task(id);
    return task ? std::string(m_trace->text(task->name)) : "?";
}

std::string Entities::ownObjectName(ObjectKind kind, Id id) const
{
    static constexpr std::array<std::string_view, 11> classes{
        "Queue", "Lock", "Semaphore", "Event",  "Condition", "Barrier",
        "Task",  "pool", "TaskGroup", "Future", "loop"};
    StringId name = 0;
    if (kind == ObjectKind::Queue)
        name = queue(id) ? queue(id)->name : 0;
    else if (kind == ObjectKind::Task)
        name = task(id) ? task(id)->name : 0;
    else if (const SyncInfo *known = sync(kind, id))
        name = known->name;
    if (name)
        return std::string(m_trace->text(name));
    std::string text(classes[static_cast<std::size_t>(kind)]);
    if (id)
        text.append(kind == ObjectKind::Pool ? " " : "-").append(std::to_string(id));
    return text;
}

std::string Entities::objectName(ObjectKind kind, Id id) const
{
    StringId variable = 0;
    if (kind == ObjectKind::Queue)
        variable = queue(id) ? queue(id)->variable : 0;
    else if (kind == ObjectKind::Task)
        variable = task(id) ? task(id)->variable : 0;
    else if (kind == ObjectKind::Pool)
        variable = pool(id) ? pool(id)->variable : 0;
    else if (const SyncInfo *known = sync(kind, id))
        variable = known->variable;
    return variable ? std::string(m_trace->text(variable)) : ownObjectName(kind, id);
}

std::string Entities::actorName(Actor actor) const
{
    switch (actor.kind()) {
    case Actor::Kind::Task:
        return label(actor.id());
    case Actor::Kind::Job: {
        const JobInfo *info = job(actor.id());
        const std::string number = "J" + std::to_string(actor.id());
        return info ? number + ' ' + std::string(m_trace->text(info->function)) : number;
    }
    case Actor::Kind::Thread:
        if (actor.id() <= m_threads.size() && m_threads[actor.id() - 1].name)
            return std::string(m_trace->text(m_threads[actor.id() - 1].name));
        return words::fill(words::translate("Words", "thread %1"), {std::to_string(actor.id())});
    case Actor::Kind::Main:
        break;
    }
    return words::translate("Words", "program");
}

} // namespace trace
