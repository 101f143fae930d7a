// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace script {

struct Type;

/// The built-in types. Made once for the process, before the first interpreter, by initializeTypes();
/// each is filled by the file that implements it (list.cpp fills types::list(), ...).
namespace types {

Type &object();
Type &type();
Type &noneType();
Type &notImplementedType();
Type &ellipsisType();
Type &boolean();
Type &integer();
Type &floating();
Type &complex();
Type &str();
Type &bytes();
Type &byteArray();
Type &tuple();
Type &list();
Type &dict();
Type &dictKeys();
Type &dictValues();
Type &dictItems();
Type &set();
Type &frozenSet();
Type &range();
Type &rangeIterator();
Type &listIterator();
Type &tupleIterator();
Type &slice();
Type &code();
Type &function();
Type &nativeFunction(); ///< builtin_function_or_method
Type &methodDescriptor(); ///< a native method seen through its class
Type &getSetDescriptor();
Type &boundMethod();
Type &cell();
Type &generator();
Type &coroutine();
Type &asyncGenerator();
Type &module();
Type &property();
Type &staticMethod();
Type &classMethod();
Type &super();
Type &traceback();

// Exceptions; exceptions.cpp has the whole hierarchy.
Type &baseException();
Type &exception();
Type &systemExit();
Type &keyboardInterrupt();
Type &generatorExit();
Type &stopIteration();
Type &stopAsyncIteration();
Type &arithmeticError();
Type &overflowError();
Type &zeroDivisionError();
Type &assertionError();
Type &attributeError();
Type &eofError();
Type &importError();
Type &moduleNotFoundError();
Type &lookupError();
Type &indexError();
Type &keyError();
Type &memoryError();
Type &nameError();
Type &unboundLocalError();
Type &osError();
Type &fileNotFoundError();
Type &connectionError();
Type &permissionError();
Type &timeoutError();
Type &runtimeError();
Type &notImplementedError();
Type &recursionError();
Type &syntaxError();
Type &typeError();
Type &valueError();
Type &unicodeError();
Type &unicodeDecodeError();
Type &unicodeEncodeError();
Type &warning();
Type &userWarning();
Type &deprecationWarning();
Type &runtimeWarning();
Type &baseExceptionGroup();
Type &exceptionGroup();

} // namespace types
} // namespace script
