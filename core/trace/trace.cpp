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
