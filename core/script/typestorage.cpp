// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/typestorage.h"

#include "core/script/types.h"

#include <cstring>

namespace script {

namespace {

// One line per accessor of types.h: its name, and the type's name by which makeBuiltInType() finds it.
#define SCRIPT_TYPES(_)                                                                            \
    _(object, "object")                                                                            \
    _(type, "type")                                                                                \
    _(noneType, "NoneType")                                                                        \
    _(notImplementedType, "NotImplementedType")                                                    \
    _(ellipsisType, "ellipsis")                                                                    \
    _(boolean, "bool")                                                                             \
    _(integer, "int")                                                                              \
    _(floating, "float")                                                                           \
    _(complex, "complex")                                                                          \
    _(str, "str")                                                                                  \
    _(bytes, "bytes")                                                                              \
    _(byteArray, "bytearray")                                                                      \
    _(tuple, "tuple")                                                                              \
    _(list, "list")                                                                                \
    _(dict, "dict")                                                                                \
    _(dictKeys, "dict_keys")                                                                       \
    _(dictValues, "dict_values")                                                                   \
    _(dictItems, "dict_items")                                                                     \
    _(set, "set")                                                                                  \
    _(frozenSet, "frozenset")                                                                      \
    _(range, "range")                                                                              \
    _(rangeIterator, "range_iterator")                                                             \
    _(listIterator, "list_iterator")                                                               \
    _(tupleIterator, "tuple_iterator")                                                             \
    _(slice, "slice")                                                                              \
    _(code, "code")                                                                                \
    _(function, "function")                                                                        \
    _(nativeFunction, "builtin_function_or_method")                                                \
    _(methodDescriptor, "method_descriptor")                                                       \
    _(getSetDescriptor, "getset_descriptor")                                                       \
    _(boundMethod, "method")                                                                       \
    _(cell, "cell")                                                                                \
    _(generator, "generator")                                                                      \
    _(coroutine, "coroutine")                                                                      \
    _(asyncGenerator, "async_generator")                                                           \
    _(module, "module")                                                                            \
    _(property, "property")                                                                        \
    _(staticMethod, "staticmethod")                                                                \
    _(classMethod, "classmethod")                                                                  \
    _(super, "super")                                                                              \
    _(traceback, "traceback")                                                                      \
    _(baseException, "BaseException")                                                              \
    _(exception, "Exception")                                                                      \
    _(systemExit, "SystemExit")                                                                    \
    _(keyboardInterrupt, "KeyboardInterrupt")                                                      \
    _(generatorExit, "GeneratorExit")                                                              \
    _(stopIteration, "StopIteration")                                                              \
    _(stopAsyncIteration, "StopAsyncIteration")                                                    \
    _(arithmeticError, "ArithmeticError")                                                          \
    _(overflowError, "OverflowError")                                                              \
    _(zeroDivisionError, "ZeroDivisionError")                                                      \
    _(assertionError, "AssertionError")                                                            \
    _(attributeError, "AttributeError")                                                            \
    _(eofError, "EOFError")                                                                        \
    _(importError, "ImportError")                                                                  \
    _(moduleNotFoundError, "ModuleNotFoundError")                                                  \
    _(lookupError, "LookupError")                                                                  \
    _(indexError, "IndexError")                                                                    \
    _(keyError, "KeyError")                                                                        \
    _(memoryError, "MemoryError")                                                                  \
    _(nameError, "NameError")                                                                      \
    _(unboundLocalError, "UnboundLocalError")                                                      \
    _(osError, "OSError")                                                                          \
    _(fileNotFoundError, "FileNotFoundError")                                                      \
    _(connectionError, "ConnectionError")                                                          \
    _(permissionError, "PermissionError")                                                          \
    _(timeoutError, "TimeoutError")                                                                \
    _(runtimeError, "RuntimeError")                                                                \
    _(notImplementedError, "NotImplementedError")                                                  \
    _(recursionError, "RecursionError")                                                            \
    _(syntaxError, "SyntaxError")                                                                  \
    _(typeError, "TypeError")                                                                      \
    _(valueError, "ValueError")                                                                    \
    _(unicodeError, "UnicodeError")                                                                \
    _(unicodeDecodeError, "UnicodeDecodeError")                                                    \
    _(unicodeEncodeError, "UnicodeEncodeError")                                                    \
    _(warning, "Warning")                                                                          \
    _(userWarning, "UserWarning")                                                                  \
    _(deprecationWarning, "DeprecationWarning")                                                    \
    _(runtimeWarning, "RuntimeWarning")                                                            \
    _(baseExceptionGroup, "BaseExceptionGroup")                                                    \
    _(exceptionGroup, "ExceptionGroup")

enum Place : size_t {
#define SCRIPT_PLACE(accessor, name) accessor##Place,
    SCRIPT_TYPES(SCRIPT_PLACE)
#undef SCRIPT_PLACE
        placeCount
};

constexpr const char *typeNames[] = {
#define SCRIPT_NAME(accessor, name) name,
    SCRIPT_TYPES(SCRIPT_NAME)
#undef SCRIPT_NAME
};

struct alignas(Type) TypeStorage {
    unsigned char bytes[sizeof(Type)];
};
// Never destructed: objects that outlive main() would need them.
TypeStorage storage[placeCount];

} // namespace

void *typeStorage(const char *name) noexcept
{
    for (size_t n = 0; n < placeCount; ++n) {
        if (std::strcmp(typeNames[n], name) == 0)
            return storage[n].bytes;
    }
    return nullptr;
}

namespace types {

#define SCRIPT_ACCESSOR(accessor, name)                                                            \
    Type &accessor()                                                                               \
    {                                                                                              \
        return *reinterpret_cast<Type *>(storage[accessor##Place].bytes);                          \
    }
SCRIPT_TYPES(SCRIPT_ACCESSOR)
#undef SCRIPT_ACCESSOR

} // namespace types
} // namespace script
