// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/dict.h"
#include "core/script/tuple.h"
#include "core/script/type.h"

#include <span>

namespace script {

/// What a class statement or type(name, bases, namespace) makes. The cell in __classcell__ gets the class
/// before any hook runs. `keywords` (may be null) go to __init_subclass__.
Value makeClass(Interpreter &interpreter, Type &metatype, const Value &name, const Tuple &bases, Ref<Dict> names,
                const Dict *keywords);
/// The most special type among the bases' types and this one; TypeError where there is none.
Type &commonMetatype(Type &metatype, std::span<const Value> bases);

/// The C3 order of the bases' orders; TypeError where there is none.
std::vector<Type *> methodResolutionOrder(Type &type);

/// type(args...): create and initialize.
Value instantiate(Interpreter &interpreter, Type &type, const Arguments &arguments);
/// True if creating an instance runs no code but object's own and __init__.
bool isPlainlyCreated(const Type &type) noexcept;
Value createPlainObject(Type &type);

/// Calls __del__ of an instance that has one and for which it was not called yet; false: nothing was called.
bool callFinalizerOnce(Object &object) noexcept;

void initializeObjectType();
void initializeTypeType();
/// Their attributes, once strs and dicts can be made.
void finishObjectType();
void finishTypeType();
/// NoneType and the like.
void initializeConstantTypes();

} // namespace script
