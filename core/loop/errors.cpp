// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/errors.h"

namespace loop
{

Exception::Exception(std::string text, ErrorKind kind) : m_text(std::move(text)), m_kind(kind) {}

CancelledError::CancelledError(Value message)
    : Exception({}, ErrorKind::Cancelled), m_message(std::move(message))
{
}

ExceptionGroup::ExceptionGroup(std::string message, std::vector<Error> errors)
    : Exception(std::move(message)), m_errors(std::move(errors))
{
}

static ErrorKind kindOf(const std::exception_ptr &exception)
{
    if (!exception)
        return ErrorKind::Ordinary;
    try {
        std::rethrow_exception(exception);
    } catch (const Exception &e) {
        return e.kind();
    } catch (...) {
        return ErrorKind::Ordinary;
    }
}

Error::Error(std::exception_ptr exception)
    : m_exception(std::move(exception)), m_kind(kindOf(m_exception))
{
}

Error Error::current()
{
    return Error(std::current_exception());
}

} // namespace loop
