// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/marks.h"

#include <algorithm>

namespace ui
{
namespace
{

bool isBefore(const Playhead::Moment &one, const Playhead::Moment &other)
{
    return one.time != other.time ? one.time < other.time : one.events < other.events;
}

} // namespace

void Marks::toggle(const Playhead::Moment &moment)
{
    const auto same = std::find_if(m_marks.begin(), m_marks.end(),
                                   [&](const Mark &mark) { return mark.moment == moment; });
    if (same != m_marks.end()) {
        m_marks.erase(same);
        Q_EMIT changed();
        return;
    }
    for (int n = 0; n < most; ++n) {
        const QChar letter(u'A' + n);
        if (std::any_of(m_marks.begin(), m_marks.end(),
                        [&](const Mark &mark) { return mark.letter == letter; }))
            continue;
        const auto place = std::find_if(m_marks.begin(), m_marks.end(), [&](const Mark &mark) {
            return isBefore(moment, mark.moment);
        });
        m_marks.insert(place, {letter, moment});
        Q_EMIT changed();
        return;
    }
}

void Marks::clear()
{
    if (m_marks.empty())
        return;
    m_marks.clear();
    Q_EMIT changed();
}

const Mark *Marks::neighbour(const Playhead::Moment &moment, int direction) const
{
    if (direction > 0) {
        const auto next = std::find_if(m_marks.begin(), m_marks.end(), [&](const Mark &mark) {
            return isBefore(moment, mark.moment);
        });
        return next == m_marks.end() ? nullptr : &*next;
    }
    const auto before = std::find_if(m_marks.rbegin(), m_marks.rend(), [&](const Mark &mark) {
        return isBefore(mark.moment, moment);
    });
    return before == m_marks.rend() ? nullptr : &*before;
}

} // namespace ui
