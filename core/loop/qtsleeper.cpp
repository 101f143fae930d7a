// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/qtsleeper.h"

#include <QSocketNotifier>
#include <sys/eventfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

namespace loop
{

// A file descriptor that counts, and calls back from Qt's event loop when it is not zero.
class QtSleeper::Descriptor
{
public:
    Descriptor(int descriptor, const std::function<void()> &woken)
        : m_descriptor(descriptor), m_notifier(descriptor, QSocketNotifier::Read)
    {
        QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this, &woken] {
            std::uint64_t count = 0;
            if (::read(m_descriptor, &count, sizeof count) == sizeof count)
                woken();
        });
    }
    ~Descriptor()
    {
        m_notifier.setEnabled(false);
        ::close(m_descriptor);
    }
    int number() const { return m_descriptor; }

private:
    const int m_descriptor;
    QSocketNotifier m_notifier;
};

QtSleeper::QtSleeper(std::function<void()> woken)
    : m_woken(std::move(woken)),
      m_timer(std::make_unique<Descriptor>(
          ::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC), m_woken)),
      m_wake(std::make_unique<Descriptor>(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC), m_woken))
{
}

QtSleeper::~QtSleeper() = default;

void QtSleeper::sleepUntil(std::optional<Clock::MachineTime> time)
{
    itimerspec when{}; // all zero: disarmed
    if (time) {
        const auto count = std::max<std::int64_t>(1, time->time_since_epoch().count());
        when.it_value.tv_sec = count / 1'000'000'000;
        when.it_value.tv_nsec = count % 1'000'000'000;
    }
    ::timerfd_settime(m_timer->number(), TFD_TIMER_ABSTIME, &when, nullptr);
}

void QtSleeper::interrupt()
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_wake->number(), &one, sizeof one);
}

} // namespace loop
