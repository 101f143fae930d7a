// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/trace.h"

namespace trace
{

bool hasTargets(WaitKind kind)
{
    return kind == WaitKind::WaitFor || kind == WaitKind::Wait || kind == WaitKind::Gather ||
           kind == WaitKind::Shield;
}

std::vector<Target> Trace::targets(const Event &wait) const
{
    std::vector<Target> list;
    if (wait.kind != Kind::TaskWaits || !hasTargets(wait.as<WaitKind>()) || wait.a == 0)
        return list;
    const std::size_t first = wait.a - 1; // 0 is "no list"
    const std::uint32_t length = m_targets[first];
    list.reserve(length);
    for (std::size_t i = first + 1; i <= first + length; ++i) {
        const std::uint32_t bits = m_targets[i];
        list.push_back({static_cast<Target::Kind>(bits >> 28), bits & 0x0fffffffu});
    }
    return list;
}

std::vector<StackFrame> Trace::stack(std::uint32_t number) const
{
    std::vector<StackFrame> frames;
    if (number == 0)
        return frames;
    frames.resize(m_stacks[number - 1]);
    std::size_t next = number;
    for (StackFrame &frame : frames) {
        frame = {m_stacks[next], m_stacks[next + 1], m_stacks[next + 2]};
        next += 3;
    }
    return frames;
}

std::uint32_t Trace::innermostLine(std::uint32_t stack) const
{
    const std::uint32_t length = stack ? m_stacks[stack - 1] : 0;
    return length ? m_stacks[stack + 3 * length - 1] : 0;
}

Time Trace::lastTime() const
{
    const std::size_t count = size();
    return count ? m_events[count - 1].time : Time{};
}

bool Trace::isEnded() const
{
    const std::size_t count = size();
    return count && m_events[count - 1].kind == Kind::RunEnded;
}

} // namespace trace
