// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/type.h"

/// The slots of script classes: each calls the class's dunder method.
namespace script::scriptslots {

/// Calls an attribute found in the object's type as its method; `found` is borrowed and kept alive here.
Value callFound(Interpreter &interpreter, const Value &found, const Value &self, std::initializer_list<Value> arguments);
/// Looks the method up in the object's type and calls it; AttributeError if it has none.
Value callSpecial(Interpreter &interpreter, const Value &self, Str &name, std::initializer_list<Value> arguments);

Value repr(Interpreter &, const Value &self);
Value str(Interpreter &, const Value &self);
Value format(Interpreter &, const Value &self, const Str &spec);
int64_t hash(Interpreter &, const Value &self);
bool truth(Interpreter &, const Value &self);
int64_t length(Interpreter &, const Value &self);
Value compare(Interpreter &, const Value &self, const Value &other, Comparison op);
Value binary(Interpreter &, const Value &left, const Value &right, BinaryOperator op);
Value inPlace(Interpreter &, const Value &left, const Value &right, BinaryOperator op);
Value unary(Interpreter &, const Value &self, UnaryOperator op);
Value index(Interpreter &, const Value &self);
Value getAttribute(Interpreter &, const Value &self, Str &name);
void setAttribute(Interpreter &, const Value &self, Str &name, const Value &value);
Value descriptorGet(Interpreter &, const Value &self, const Value &instance, Type &owner);
void descriptorSet(Interpreter &, const Value &self, const Value &instance, const Value &value);
Value getItem(Interpreter &, const Value &self, const Value &key);
void setItem(Interpreter &, const Value &self, const Value &key, const Value &value);
bool contains(Interpreter &, const Value &self, const Value &item);
Value iterate(Interpreter &, const Value &self);
Value next(Interpreter &, const Value &self);
Value await(Interpreter &, const Value &self);
Value asyncIterate(Interpreter &, const Value &self);
Value asyncNext(Interpreter &, const Value &self);
Value create(Interpreter &, Type &type, const Arguments &);
void initialize(Interpreter &, Object *self, const Arguments &);
Value call(Interpreter &, Object *self, const Arguments &);

} // namespace script::scriptslots
