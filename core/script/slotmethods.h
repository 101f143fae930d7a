// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/type.h"

/// The dunder methods of built-in types; each gets the type whose slot it calls as its first argument.
namespace script::slotmethods {

Value repr(Interpreter &, const Arguments &);
Value str(Interpreter &, const Arguments &);
Value format(Interpreter &, const Arguments &);
Value hash(Interpreter &, const Arguments &);
Value truth(Interpreter &, const Arguments &);
Value length(Interpreter &, const Arguments &);
Value index(Interpreter &, const Arguments &);
Value getAttribute(Interpreter &, const Arguments &);
Value setAttribute(Interpreter &, const Arguments &);
Value deleteAttribute(Interpreter &, const Arguments &);
Value descriptorGet(Interpreter &, const Arguments &);
Value descriptorSet(Interpreter &, const Arguments &);
Value descriptorDelete(Interpreter &, const Arguments &);
Value getItem(Interpreter &, const Arguments &);
Value setItem(Interpreter &, const Arguments &);
Value deleteItem(Interpreter &, const Arguments &);
Value contains(Interpreter &, const Arguments &);
Value iterate(Interpreter &, const Arguments &);
Value next(Interpreter &, const Arguments &);
Value await(Interpreter &, const Arguments &);
Value asyncIterate(Interpreter &, const Arguments &);
Value asyncNext(Interpreter &, const Arguments &);
Value create(Interpreter &, const Arguments &);
Value initialize(Interpreter &, const Arguments &);
Value call(Interpreter &, const Arguments &);

struct BinaryMethods {
    NativeCode method, reflected, inPlace;
};
const BinaryMethods &binaryMethods(BinaryOperator op) noexcept;
NativeCode comparisonMethod(Comparison op) noexcept;
NativeCode unaryMethod(UnaryOperator op) noexcept;

} // namespace script::slotmethods
