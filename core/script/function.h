// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/code.h"
#include "core/script/dict.h"
#include "core/script/native.h"
#include "core/script/tuple.h"

#include <string>

namespace script {

/// A variable that inner functions share.
class Cell : public Object
{
public:
    explicit Cell(Type &type, Value content = {}) noexcept : Object(type, Layout::Cell), value(std::move(content)) {}
    static bool isLayoutOf(const Object &object) noexcept { return object.layout() == Layout::Cell; }

    Value value;
};

/// A function made by def or lambda.
class Function : public Object
{
public:
    Function(Type &type, Ref<Code> functionCode, Ref<Dict> functionGlobals);
    static bool isLayoutOf(const Object &object) noexcept { return object.layout() == Layout::Function; }

    Ref<Code> code;
    Ref<Dict> globals;
    // What is declared last ends first: the order is CPython's.
    Ref<Tuple> closure; ///< null: none
    Ref<Dict> keywordDefaults; ///< null: none
    Ref<Tuple> defaults; ///< null: none
    Value name; ///< a Str
    Value qualifiedName; ///< a Str
    Value doc;
    Value module;
    Value annotations; ///< a dict; unset: made when asked for
};

/// A function in C++: of a module, or a method in its class's dict.
class NativeFunction : public Object
{
public:
    NativeFunction(Type &type, std::string functionName, NativeCode nativeCode) noexcept;
    static bool isLayoutOf(const Object &object) noexcept { return object.layout() == Layout::NativeFunction; }

    Value call(Interpreter &interpreter, const Arguments &arguments) const;
    bool isMethod() const noexcept { return owner != nullptr; }

    std::string name;
    std::string module;
    NativeCode code;
    Value carried; ///< set: given to the code before the arguments
    const Type *owner = nullptr; ///< of a method

private:
    Value callWithCarried(Interpreter &interpreter, const Arguments &arguments) const;
};

/// A function together with its first argument: `object.method`.
class BoundMethod : public Object
{
public:
    BoundMethod(Type &type, Value boundFunction, Value boundSelf) noexcept;
    static bool isLayoutOf(const Object &object) noexcept { return object.layout() == Layout::BoundMethod; }

    Value function;
    Value self;
};

Value makeFunction(Ref<Code> code, Ref<Dict> globals);
Value makeBoundMethod(const Value &function, const Value &self);
Value makeCell(Value content = {});

/// Puts a call's arguments into the function's parameters, defaults included; the slots must be unset.
/// TypeError with CPython's texts.
void bindArguments(Interpreter &interpreter, const Function &function, const Arguments &arguments, Value *slots);

/// Calls with one more argument in front.
Value callWithFirst(Interpreter &interpreter, const Value &callable, const Value &first, const Arguments &arguments);

void initializeFunctionTypes();

} // namespace script
