// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/findings/detector.h"

#include "core/trace/words.h"

#include <map>

namespace trace::findings
{

namespace
{

using words::fill;
using words::translate;

/// Coroutines that were made and dropped without having run.
class NeverAwaited final : public Detector
{
public:
    using Detector::Detector;

    void consume(const Event &event, std::uint32_t index) override
    {
        if (event.kind != Kind::NeverAwaited)
            return;
        Forgotten &forgotten = m_places[{event.a, event.b}];
        if (forgotten.times++ == 0)
            forgotten.event = index;
    }

    void report(List &list, Time) const override
    {
        for (const auto &[place, forgotten] : m_places) {
            std::string name(trace().text(place.first));
            if (const std::size_t dot = name.rfind('.'); dot != std::string::npos)
                name.erase(0, dot + 1);
            Finding finding;
            finding.kind = Finding::Kind::NeverAwaited;
            finding.severity = Finding::Severity::Wrong;
            finding.event = forgotten.event;
            finding.time = trace()[forgotten.event].time;
            finding.line = place.second;
            finding.title =
                forgotten.times > 1
                    ? fill(translate("Findings", "%1() is called but never awaited, %2 times"),
                           {name, words::count(forgotten.times)})
                    : fill(translate("Findings", "%1() is called but never awaited"), {name});
            finding.why = translate("Findings", "The call only makes a coroutine object; nothing "
                                                "of the function has run.");
            finding.advice = fill(translate("Findings", "await %1(), or asyncio.create_task(%1()) "
                                                        "to let it run beside the rest."),
                                  {name});
            list.push_back(std::move(finding));
        }
    }

private:
    struct Forgotten {
        std::uint32_t event = 0;
        std::size_t times = 0;
    };
    std::map<std::pair<StringId, std::uint32_t>, Forgotten> m_places; // by name and line
};

} // namespace

std::unique_ptr<Detector> neverAwaited(const Model &model)
{
    return std::make_unique<NeverAwaited>(model);
}

} // namespace trace::findings
