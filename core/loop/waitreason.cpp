// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/waitreason.h"

#include "core/loop/future.h"
#include "core/loop/syncobject.h"
#include "core/loop/task.h"

#include <cctype>
#include <cstdio>

namespace loop
{

using Kind = WaitReason::Kind;

static bool isAboutObject(Kind kind)
{
    return kind >= Kind::QueueGet && kind <= Kind::Barrier;
}

const SyncObject *WaitReason::object() const
{
    return isAboutObject(m_kind) ? static_cast<const SyncObject *>(m_subject) : nullptr;
}

Future *WaitReason::future() const
{
    if (m_kind != Kind::Future && m_kind != Kind::WaitFor)
        return nullptr;
    return const_cast<Future *>(static_cast<const Future *>(m_subject));
}

const std::vector<Ref<Future>> *WaitReason::futures() const
{
    return m_kind == Kind::Wait ? static_cast<const std::vector<Ref<Future>> *>(m_subject)
                                : nullptr;
}

std::string WaitReason::what() const
{
    return m_kind == Kind::Network ? *static_cast<const std::string *>(m_subject) : std::string();
}

static std::string fixed(double seconds)
{
    char text[400];
    std::snprintf(text, sizeof text, "%.6f", seconds);
    return text;
}

static const char *word(Kind kind)
{
    switch (kind) {
    case Kind::QueueGet:
        return "queue.get ";
    case Kind::QueuePut:
        return "queue.put ";
    case Kind::QueueJoin:
        return "queue.join ";
    case Kind::Lock:
        return "lock ";
    case Kind::Semaphore:
        return "semaphore ";
    case Kind::Event:
        return "event ";
    case Kind::Condition:
        return "condition ";
    case Kind::Barrier:
        return "barrier ";
    case Kind::TaskGroup:
        return "taskgroup";
    case Kind::AsCompleted:
        return "as_completed";
    case Kind::ExecutorShutdown:
        return "executor-shutdown";
    default:
        return "";
    }
}

std::string WaitReason::text() const
{
    if (isAboutObject(m_kind))
        return word(m_kind) + object()->name();
    switch (m_kind) {
    case Kind::Future:
        return describeFuture(*future());
    case Kind::Sleep:
        return "sleep(" + fixed(m_seconds) + ")";
    case Kind::WaitFor:
        return "wait_for " + describeFuture(*future()) + " timeout=" + fixed(m_seconds);
    case Kind::Wait: {
        std::string text = "wait ";
        for (const Ref<Future> &one : *futures())
            text += (text.size() > 5 ? "," : "") + describeFuture(*one);
        return text;
    }
    case Kind::Network:
        return "network " + what();
    default:
        return word(m_kind);
    }
}

static std::string withoutTask(const std::string &text)
{
    return text.starts_with("task ") ? text.substr(5) : text;
}

std::string describeFuture(const Future &future)
{
    if (future.isTask())
        return "task " + quotedName(static_cast<const Task &>(future).name());
    if (const auto *children = future.children()) {
        std::string text = "gather ";
        for (std::size_t i = 0; i < children->size(); ++i)
            text += (i ? "," : "") + withoutTask(describeFuture(*(*children)[i]));
        return text;
    }
    if (future.jobNumber())
        return "job J" + std::to_string(future.jobNumber());
    if (const Future *inner = future.shielded())
        return "shield " + withoutTask(describeFuture(*inner));
    return "future";
}

// Python's str.isspace() for what is likely in a name: ASCII, and the separators and spaces of
// Latin-1 and general punctuation, in UTF-8.
static bool hasSpace(const std::string &name)
{
    static const char *const others[] = {"\xc2\x85", "\xc2\xa0", "\xe1\x9a\x80", "\xe2\x80\x80",
                                         "\xe2\x80\x81", "\xe2\x80\x82", "\xe2\x80\x83",
                                         "\xe2\x80\x84", "\xe2\x80\x85", "\xe2\x80\x86",
                                         "\xe2\x80\x87", "\xe2\x80\x88", "\xe2\x80\x89",
                                         "\xe2\x80\x8a", "\xe2\x80\xa8", "\xe2\x80\xa9",
                                         "\xe2\x80\xaf", "\xe2\x81\x9f", "\xe3\x80\x80"};
    for (const char c : name) {
        if (c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f))
            return true;
    }
    for (const char *space : others) {
        if (name.find(space) != std::string::npos)
            return true;
    }
    return false;
}

std::string quotedName(const std::string &name)
{
    if (!name.empty() && !hasSpace(name) && name.find('"') == std::string::npos)
        return name;
    std::string text = "\"";
    for (const char c : name) {
        static const char *const escapes = "\"\"\\\\\nn\rr\tt\bb\ff";
        const char *escape = nullptr;
        for (const char *e = escapes; *e && !escape; e += 2) {
            if (*e == c)
                escape = e + 1;
        }
        if (escape) {
            text += '\\';
            text += *escape;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            char code[8];
            std::snprintf(code, sizeof code, "\\u%04x", static_cast<unsigned>(c));
            text += code;
        } else {
            text += c;
        }
    }
    return text + '"';
}

} // namespace loop
