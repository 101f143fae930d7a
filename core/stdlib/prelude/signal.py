# SPDX-License-Identifier: GPL-3.0-or-later
"""signal, written in the scenario language: the names. No signal reaches a scenario."""


class _Number(int):
    """A number with a name, as the members of an IntEnum are."""

    _members = {}

    def __new__(cls, value, name=None):
        if name is None:
            if value not in cls._members:
                raise ValueError(f"{value!r} is not a valid {cls.__name__}")
            return cls._members[value]
        self = int.__new__(cls, value)
        self.name = self._name_ = name
        self.value = self._value_ = value
        cls._members[value] = self
        globals()[name] = self
        return self

    def __repr__(self):
        return f"<{type(self).__name__}.{self.name}: {self.value}>"

    def __str__(self):
        return str(self.value)


class Signals(_Number):
    _members = {}


class Handlers(_Number):
    _members = {}


for _value, _name in ((1, "SIGHUP"), (2, "SIGINT"), (3, "SIGQUIT"), (4, "SIGILL"), (5, "SIGTRAP"),
                      (6, "SIGABRT"), (7, "SIGBUS"), (8, "SIGFPE"), (9, "SIGKILL"),
                      (10, "SIGUSR1"), (11, "SIGSEGV"), (12, "SIGUSR2"), (13, "SIGPIPE"),
                      (14, "SIGALRM"), (15, "SIGTERM"), (17, "SIGCHLD"), (18, "SIGCONT"),
                      (19, "SIGSTOP"), (20, "SIGTSTP"), (21, "SIGTTIN"), (22, "SIGTTOU"),
                      (28, "SIGWINCH")):
    setattr(Signals, _name, Signals(_value, _name))
for _value, _name in ((0, "SIG_DFL"), (1, "SIG_IGN")):
    setattr(Handlers, _name, Handlers(_value, _name))
NSIG = 65


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


_refusal = ("signals do not reach a scenario: use asyncio.timeout() or asyncio.wait_for() to end it "
            "after a time")


def signal(signalnum, handler, /):
    raise NotImplementedError(_refusal)


def getsignal(signalnum, /):
    return default_int_handler if signalnum == 2 else Handlers.SIG_DFL


def strsignal(signalnum, /):
    return {1: "Hangup", 2: "Interrupt", 3: "Quit", 6: "Aborted", 9: "Killed", 14: "Alarm clock",
            15: "Terminated"}.get(signalnum)


def valid_signals():
    return set(Signals._members.values())


def alarm(seconds, /):
    raise NotImplementedError(_refusal)


def pause():
    raise NotImplementedError(_refusal)


def raise_signal(signalnum, /):
    raise NotImplementedError(_refusal)
