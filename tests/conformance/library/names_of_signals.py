"""signal: the numbers have names; asking for a handler is all that a scenario can do with them."""
import signal

print(signal.SIGINT, repr(signal.SIGINT), signal.SIGTERM.name, signal.SIGTERM.value, signal.Signals(9).name)
print(signal.SIGINT == 2, signal.Signals.SIGHUP, isinstance(signal.SIGUSR1, int), f"{signal.SIGALRM}")
print(repr(signal.SIG_DFL), signal.SIG_IGN, signal.strsignal(signal.SIGTERM))
print(signal.getsignal(signal.SIGTERM) == signal.SIG_DFL, {signal.SIGINT: "key"}[2])
try:
    signal.Signals(999)
except ValueError as error:
    print(error)
