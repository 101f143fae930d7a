// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/error.h"

#include "core/script/depthguard.h"
#include "core/script/exceptions.h"
#include "core/script/operators.h"
#include "core/script/types.h"

namespace script {

bool Raised::isA(const Type &type) const noexcept
{
    return typeOf(m_exception).isSubtypeOf(type);
}

void raise(Type &type, const std::string &message)
{
    throw Raised(makeException(type, message));
}

void raise(Type &type, Value argument)
{
    if (argument.isSet())
        throw Raised(makeException(type, {std::move(argument)}));
    throw Raised(makeException(type, {}));
}

void raiseTypeError(const std::string &message)
{
    raise(types::typeError(), message);
}

void raiseValueError(const std::string &message)
{
    raise(types::valueError(), message);
}

void raiseIndexError(const std::string &message)
{
    raise(types::indexError(), message);
}

void raiseKeyError(const Value &key)
{
    raise(types::keyError(), key);
}

void raiseAttributeError(const Value &object, const std::string &attribute)
{
    std::string text;
    if (const Type *type = object.as<Type>())
        text = "type object '" + type->name + "' has no attribute '" + attribute + "'";
    else
        text = "'" + typeName(object) + "' object has no attribute '" + attribute + "'";
    Value exception = makeException(types::attributeError(), text);
    setAttributeErrorDetails(exception, object, attribute);
    throw Raised(std::move(exception));
}

void raiseOverflowError(const std::string &message)
{
    raise(types::overflowError(), message);
}

void raiseZeroDivisionError(const std::string &message)
{
    raise(types::zeroDivisionError(), message);
}

void raiseRuntimeError(const std::string &message)
{
    raise(types::runtimeError(), message);
}

void DepthGuard::raiseTooDeep(const char *where)
{
    raise(types::recursionError(), std::string("maximum recursion depth exceeded") + where);
}

void raiseMemoryError()
{
    throw Raised(makeException(types::memoryError(), {}));
}

} // namespace script
