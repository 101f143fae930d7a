# SPDX-License-Identifier: GPL-3.0-or-later
"""contextlib, written in the scenario language."""

import abc
import sys
from functools import update_wrapper as _update_wrapper
from types import GenericAlias, MethodType

__all__ = ["asynccontextmanager", "contextmanager", "closing", "nullcontext",
           "AbstractContextManager", "AbstractAsyncContextManager",
           "AsyncExitStack", "ContextDecorator", "ExitStack",
           "redirect_stdout", "redirect_stderr", "suppress", "aclosing"]


def _accepts_those_with(*methods):
    """The subclass hook of a class that takes whatever has these methods; its subclasses do not."""
    def hook(cls, candidate):
        if vars(cls).get("__subclasshook__") is not own:
            return NotImplemented
        return abc._has_methods(candidate, *methods)

    own = classmethod(hook)
    return own


class AbstractContextManager(abc.ABC):
    __subclasshook__ = _accepts_those_with("__enter__", "__exit__")
    __class_getitem__ = classmethod(GenericAlias)

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        pass

    def __enter__(self):
        return self


class AbstractAsyncContextManager(abc.ABC):
    __subclasshook__ = _accepts_those_with("__aenter__", "__aexit__")
    __class_getitem__ = classmethod(GenericAlias)

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        pass

    async def __aenter__(self):
        return self


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    async def __aenter__(self):
        return self.enter_result

    def __enter__(self):
        return self.enter_result

    async def __aexit__(self, *_):
        pass

    def __exit__(self, *_):
        pass


class closing(AbstractContextManager):
    def __exit__(self, *_):
        self.thing.close()

    def __enter__(self):
        return self.thing

    def __init__(self, thing):
        self.thing = thing


class aclosing(AbstractAsyncContextManager):
    async def __aexit__(self, *_):
        await self.thing.aclose()

    async def __aenter__(self):
        return self.thing

    def __init__(self, thing):
        self.thing = thing


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._kinds = exceptions

    def __exit__(self, kind, error, traceback):
        return kind is not None and issubclass(kind, self._kinds)

    def __enter__(self):
        pass


class _RedirectStream(AbstractContextManager):
    _name = None  # of the stream in sys

    def __init__(self, new_target):
        self._target = new_target
        self._replaced = []  # the same one may be entered again inside

    def __exit__(self, kind, error, traceback):
        setattr(sys, self._name, self._replaced.pop())

    def __enter__(self):
        target = self._target
        self._replaced.append(getattr(sys, self._name))
        setattr(sys, self._name, target)
        return target


class redirect_stdout(_RedirectStream):
    _name = "stdout"


class redirect_stderr(_RedirectStream):
    _name = "stderr"


# Context managers as decorators, and made of generators

def _itself(manager):
    return manager


class ContextDecorator:
    _recreate_cm = _itself

    def __call__(self, func):
        def run_inside(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        return _update_wrapper(run_inside, func)


class AsyncContextDecorator:
    _recreate_cm = _itself

    def __call__(self, func):
        async def run_inside(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)

        return _update_wrapper(run_inside, func)


class _GeneratorContextManagerBase:
    # What an end looks like, and what a generator cannot let out but as a RuntimeError's cause.
    _end = _disguised = StopIteration

    def __init__(self, func, args, kwds):
        doc = getattr(func, "__doc__", None)
        self.__doc__ = type(self).__doc__ if doc is None else doc
        self.func, self.args, self.kwds = func, args, kwds
        self.gen = func(*args, **kwds)

    def _recreate_cm(self):
        return type(self)(self.func, self.args, self.kwds)

    def _begin(self):
        # What the generator was made of is needed only to make it anew.
        del self.args, self.kwds, self.func
        return self.gen

    def _verdict(self, raised, thrown, traceback):
        """What the with statement is told after the generator raised; None: raise that instead."""
        if raised is thrown or (isinstance(raised, RuntimeError) and raised.__cause__ is thrown
                                and isinstance(thrown, self._disguised)):
            thrown.__traceback__ = traceback
            return False
        return thrown is not None if isinstance(raised, self._end) else None


class _GeneratorContextManager(_GeneratorContextManagerBase, AbstractContextManager,
                               ContextDecorator):
    def __enter__(self):
        try:
            return next(self._begin())
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, error, traceback):
        try:
            if kind is None:
                next(self.gen)
            else:
                error = kind() if error is None else error
                self.gen.throw(kind, error, traceback)
        except BaseException as raised:
            verdict = self._verdict(raised, error, traceback)
            if verdict is None:
                raise
            return verdict
        raise RuntimeError("generator didn't stop" + (" after throw()" if kind else ""))


class _AsyncGeneratorContextManager(_GeneratorContextManagerBase, AbstractAsyncContextManager,
                                    AsyncContextDecorator):
    _end = StopAsyncIteration
    _disguised = (StopIteration, StopAsyncIteration)

    async def __aenter__(self):
        try:
            return await anext(self._begin())
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, kind, error, traceback):
        try:
            if kind is None:
                await anext(self.gen)
            else:
                error = kind() if error is None else error
                await self.gen.athrow(kind, error, traceback)
        except BaseException as raised:
            verdict = self._verdict(raised, error, traceback)
            if verdict is None:
                raise
            return verdict
        raise RuntimeError("generator didn't stop" + (" after athrow()" if kind else ""))


def _maker(manager, func):
    def make(*args, **kwds):
        return manager(func, args, kwds)

    return _update_wrapper(make, func)


def contextmanager(func):
    return _maker(_GeneratorContextManager, func)


def asynccontextmanager(func):
    return _maker(_AsyncGeneratorContextManager, func)


# Stacks

class _Unwinding:
    """What leaving a stack has come to so far: the exception under way and where it is from."""

    def __init__(self, details):
        self.details = details
        self.began_with_one = details[0] is not None
        self.around = sys.exc_info()[1]
        self.swallowed = self.is_new = False

    def swallow(self):
        self.details = (None, None, None)
        self.swallowed, self.is_new = True, False

    def replace(self, error):
        # As nested with statements would: the exception being handled when the first callback
        # ran gives way, at the end of the chain, to that of the callbacks before.
        before = self.details[1]
        last, following = error, error.__context__
        while not (following is None or following is before or following is self.around):
            last, following = following, following.__context__
        if following is not None and following is not before:
            last.__context__ = before
        self.details = (type(error), error, error.__traceback__)
        self.is_new = True

    def result(self):
        if not self.is_new:
            return self.began_with_one and self.swallowed
        error = self.details[1]
        context = error.__context__
        try:
            raise error
        except BaseException:
            error.__context__ = context
            raise


def _way_in_and_out(cm, prefix="", protocol="context manager"):
    cls = type(cm)
    try:
        return getattr(cls, f"__{prefix}enter__"), getattr(cls, f"__{prefix}exit__")
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the "
                        f"{protocol} protocol") from None


class _BaseExitStack:
    def __init__(self):
        self._leavers = []  # (function of the exception's details, whether to await it)

    def _add(self, leave, awaited=False):
        self._leavers.append((leave, awaited))

    def _add_exit(self, given, name, awaited=False):
        method = getattr(type(given), name, None)
        self._add(given if method is None else MethodType(method, given), awaited)
        return given

    def push(self, exit):
        return self._add_exit(exit, "__exit__")

    def callback(self, callback, /, *args, **kwds):
        def leave(*_):
            callback(*args, **kwds)

        leave.__wrapped__ = callback
        self._add(leave)
        return callback

    def enter_context(self, cm):
        enter, leave = _way_in_and_out(cm)
        value = enter(cm)
        self._add(MethodType(leave, cm))
        return value

    def pop_all(self):
        heir = type(self)()
        heir._leavers, self._leavers = self._leavers, []
        return heir


class ExitStack(_BaseExitStack, AbstractContextManager):
    def __exit__(self, *details):
        state = _Unwinding(details)
        while self._leavers:
            leave, _ = self._leavers.pop()
            try:
                if leave(*state.details):
                    state.swallow()
            except BaseException as error:
                state.replace(error)
        return state.result()

    def close(self):
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    async def __aexit__(self, *details):
        state = _Unwinding(details)
        while self._leavers:
            leave, awaited = self._leavers.pop()
            try:
                answer = leave(*state.details)
                if awaited:
                    answer = await answer
                if answer:
                    state.swallow()
            except BaseException as error:
                state.replace(error)
        return state.result()

    async def aclose(self):
        await self.__aexit__(None, None, None)

    def push_async_exit(self, exit):
        return self._add_exit(exit, "__aexit__", True)

    def push_async_callback(self, callback, /, *args, **kwds):
        async def leave(*_):
            await callback(*args, **kwds)

        leave.__wrapped__ = callback
        self._add(leave, True)
        return callback

    async def enter_async_context(self, cm):
        enter, leave = _way_in_and_out(cm, "a", "asynchronous context manager")
        value = await enter(cm)
        self._add(MethodType(leave, cm), True)
        return value
