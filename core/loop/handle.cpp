// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/handle.h"

#include "core/loop/loop.h"

namespace loop
{

void Handle::cancel()
{
    m_callable = nullptr;
}

TimerHandle::TimerHandle(Loop &loop, Ref<Callable> callable, double when, int number)
    : Handle(loop, std::move(callable)), m_when(when), m_deadline(fromSeconds(when)),
      m_number(number)
{
}

void TimerHandle::cancel()
{
    if (!isCancelled() && !m_fired)
        m_loop.timerCancelled(*this);
    Handle::cancel();
}

} // namespace loop
