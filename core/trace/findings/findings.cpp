// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/findings/findings.h"

#include "core/trace/words.h"

#include <algorithm>

namespace trace::findings
{

Findings::Findings(const Model &model) : m_model(model)
{
    for (const auto make :
         {deadlock, neverAwaited, lostExceptions, destroyedPending, blockedLoop, serialAwaits,
          busyPolling, growingQueue, saturatedPool, starvedConsumer})
        m_detectors.push_back(make(model));
}

bool Findings::update(std::size_t limit)
{
    const std::size_t end =
        std::min(m_model.size(), limit < SIZE_MAX - m_consumed ? m_consumed + limit : SIZE_MAX);
    if (end == m_consumed)
        return false;
    for (; m_consumed < end; ++m_consumed) {
        const Event &event = m_reader.read(m_model.trace().events(), m_consumed);
        for (const auto &detector : m_detectors)
            detector->consume(event, static_cast<std::uint32_t>(m_consumed));
    }
    return true;
}

List Findings::list() const
{
    List list;
    for (const auto &detector : m_detectors)
        detector->report(list, m_model.lastTime());
    std::stable_sort(list.begin(), list.end(), [](const Finding &one, const Finding &other) {
        return one.severity != other.severity ? one.severity < other.severity
                                              : one.event < other.event;
    });
    return list;
}

std::vector<std::string> Findings::checks()
{
    using words::translate;
    return {translate("Findings", "tasks that wait for one another for ever"),
            translate("Findings", "coroutines that are never awaited"),
            translate("Findings", "exceptions that nobody looks at"),
            translate("Findings", "tasks that are thrown away while they wait"),
            translate("Findings", "a loop that is blocked for more than 100 ms"),
            translate("Findings", "awaits in a row that could overlap"),
            translate("Findings", "loops that poll with sleep(0)"),
            translate("Findings", "queues that grow without bound"),
            translate("Findings", "thread pools with too few workers"),
            translate("Findings", "consumers that wait most of their time")};
}

List findingsOf(const Model &model)
{
    Findings findings(model);
    findings.update();
    return findings.list();
}

std::string_view word(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Wrong:
        return "wrong";
    case Finding::Severity::Slow:
        return "slow";
    case Finding::Severity::Hint:
        break;
    }
    return "hint";
}

std::string text(const List &list)
{
    if (list.empty())
        return "findings nothing to report\n";
    std::string out;
    for (const Finding &finding : list) {
        out.append(word(finding.severity)).append(9 - word(finding.severity).size(), ' ');
        if (finding.line)
            out.append("line ").append(std::to_string(finding.line)).append(": ");
        out.append(finding.title).append(".\n         ").append(finding.why);
        out.append("\n         Try: ").append(finding.advice).append("\n");
    }
    return out;
}

} // namespace trace::findings
