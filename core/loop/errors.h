// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/value.h"

#include <cstdint>
#include <exception>
#include <string>
#include <vector>

namespace loop
{

enum class ErrorKind : std::uint8_t {
    Ordinary,
    Cancelled,  // a task that ends with it is cancelled
    LeavesLoop, // KeyboardInterrupt, SystemExit: set on the task and thrown out of the loop
    Stopped,    // the run is being torn down; nobody may swallow it
};

// Base of everything the loop throws. A client's own exceptions derive from it when they are of a
// kind other than Ordinary; any other C++ exception is Ordinary.
class Exception : public std::exception
{
public:
    explicit Exception(std::string text = {}, ErrorKind kind = ErrorKind::Ordinary);
    const char *what() const noexcept override { return m_text.c_str(); }
    const std::string &text() const { return m_text; }
    ErrorKind kind() const { return m_kind; }

private:
    std::string m_text;
    ErrorKind m_kind;
};

class CancelledError : public Exception
{
public:
    explicit CancelledError(Value message = {});
    const Value &message() const { return m_message; } // empty: made without one

private:
    Value m_message;
};

class TimeoutError : public Exception
{
public:
    // The CancelledError it was raised from, if any (wait_for).
    explicit TimeoutError(std::exception_ptr cause = {}) : m_cause(std::move(cause)) {}
    std::exception_ptr cause() const { return m_cause; }

private:
    std::exception_ptr m_cause;
};

class InvalidStateError : public Exception { using Exception::Exception; };
class QueueEmpty : public Exception { using Exception::Exception; };
class QueueFull : public Exception { using Exception::Exception; };
class BrokenBarrierError : public Exception { using Exception::Exception; };
class BrokenThreadPool : public Exception { using Exception::Exception; };
class RuntimeError : public Exception { using Exception::Exception; };
class ValueError : public Exception { using Exception::Exception; };

class KeyboardInterrupt : public Exception
{
public:
    KeyboardInterrupt() : Exception({}, ErrorKind::LeavesLoop) {}
};

class Stopped : public Exception
{
public:
    Stopped() : Exception("the run was stopped", ErrorKind::Stopped) {}
};

// An exception as a value: empty, or one that can be thrown again.
class Error
{
public:
    Error() = default;
    explicit Error(std::exception_ptr exception); // asks the exception for its kind (slow)
    Error(std::exception_ptr exception, ErrorKind kind)
        : m_exception(std::move(exception)), m_kind(kind)
    {
    }
    static Error current(); // inside a catch block
    template<typename E>
    static Error of(E exception)
    {
        return Error(std::make_exception_ptr(std::move(exception)));
    }

    explicit operator bool() const { return m_exception != nullptr; }
    ErrorKind kind() const { return m_kind; }
    bool isCancelled() const { return m_exception && m_kind == ErrorKind::Cancelled; }
    bool leavesLoop() const { return m_exception && m_kind >= ErrorKind::LeavesLoop; }
    const std::exception_ptr &pointer() const { return m_exception; }
    [[noreturn]] void raise() const { std::rethrow_exception(m_exception); }

private:
    std::exception_ptr m_exception;
    ErrorKind m_kind = ErrorKind::Ordinary;
};

// Several errors of a TaskGroup, in the order in which they came.
class ExceptionGroup : public Exception
{
public:
    ExceptionGroup(std::string message, std::vector<Error> errors);
    const std::vector<Error> &errors() const { return m_errors; }

private:
    std::vector<Error> m_errors;
};

// How a future ended, without throwing: a value, or an error.
struct Outcome {
    Value value;
    Error error;
};

} // namespace loop
