// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/findings/sidebyside.h"

#include <algorithm>
#include <deque>
#include <queue>

namespace trace::findings
{

namespace
{

/// Plays the pieces anew, as the loop would have run them.
class Replayed
{
public:
    Replayed(const std::vector<Pieces> &coroutines, const std::map<Id, std::size_t> &workers)
        : m_coroutines(coroutines), m_workers(workers), m_next(coroutines.size())
    {
        for (std::size_t i = 0; i < coroutines.size(); ++i)
            m_ready.push_back(i);
    }

    Time play()
    {
        while (!m_ready.empty() || !m_waits.empty()) {
            wakeDue();
            if (m_ready.empty()) {
                m_now = m_waits.top().end;
                continue;
            }
            const std::size_t coroutine = m_ready.front();
            m_ready.pop_front();
            step(coroutine);
        }
        return m_now;
    }

private:
    struct Wait {
        Time end{};
        std::size_t number = 0; // waits that end together end in the order in which they began
        std::size_t coroutine = 0;
        Id pool = 0;
        bool operator>(const Wait &other) const
        {
            return end != other.end ? end > other.end : number > other.number;
        }
    };

    void wakeDue()
    {
        while (!m_waits.empty() && m_waits.top().end <= m_now) {
            const Wait wait = m_waits.top();
            m_waits.pop();
            m_ready.push_back(wait.coroutine);
            if (wait.pool)
                leavePool(wait.pool);
        }
    }

    void step(std::size_t coroutine)
    {
        const Pieces &pieces = m_coroutines[coroutine];
        std::size_t &next = m_next[coroutine];
        for (; next < pieces.size(); ++next) {
            const Piece &piece = pieces[next];
            if (piece.isWait) {
                ++next;
                enterPool(coroutine, piece);
                return;
            }
            m_now += piece.length;
        }
    }

    void enterPool(std::size_t coroutine, const Piece &piece)
    {
        const auto limit = m_workers.find(piece.pool);
        if (piece.pool && limit != m_workers.end() && m_busy[piece.pool] >= limit->second) {
            m_queued[piece.pool].push_back({coroutine, piece});
            return;
        }
        if (piece.pool)
            ++m_busy[piece.pool];
        m_waits.push({m_now + piece.length, ++m_number, coroutine, piece.pool});
    }

    void leavePool(Id pool)
    {
        --m_busy[pool];
        auto &queue = m_queued[pool];
        if (queue.empty())
            return;
        const auto [coroutine, piece] = queue.front();
        queue.pop_front();
        enterPool(coroutine, piece);
    }

    const std::vector<Pieces> &m_coroutines;
    const std::map<Id, std::size_t> &m_workers;
    std::vector<std::size_t> m_next;
    std::deque<std::size_t> m_ready;
    std::priority_queue<Wait, std::vector<Wait>, std::greater<>> m_waits;
    std::map<Id, std::size_t> m_busy;
    std::map<Id, std::deque<std::pair<std::size_t, Piece>>> m_queued;
    std::size_t m_number = 0;
    Time m_now{};
};

} // namespace

Time sideBySide(const std::vector<Pieces> &coroutines, const std::map<Id, std::size_t> &workers)
{
    return Replayed(coroutines, workers).play();
}

} // namespace trace::findings
