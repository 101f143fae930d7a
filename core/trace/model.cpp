// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/model.h"

#include <algorithm>

namespace trace
{

Model::Model(std::shared_ptr<const Trace> trace)
    : m_trace(std::move(trace)), m_entities(m_trace), m_spans(m_entities), m_states(m_entities)
{
}

bool Model::update(std::size_t limit)
{
    const std::size_t published = m_trace->size();
    const std::size_t end = published - m_consumed < limit ? published : m_consumed + limit;
    if (end == m_consumed)
        return false;
    for (; m_consumed < end; ++m_consumed) {
        const Event &event = m_reader.read(m_trace->events(), m_consumed);
        m_entities.consume(event, m_consumed);
        m_spans.consume(event, m_consumed);
        m_turns.consume(event, m_consumed);
        m_states.consume(event, m_consumed);
        m_lastTime = event.time;
    }
    return true;
}

} // namespace trace
