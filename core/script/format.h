// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/str.h"
#include "core/script/value.h"

#include <complex>
#include <string>
#include <string_view>

namespace script {

class Interpreter;

/// What an f-string does with one replacement field: conversion ('\0', 'r', 's' or 'a'), then
/// format(value, spec). A Str (or a subclass of it).
Value formatValue(Interpreter &interpreter, const Value &value, char conversion, std::string_view spec = {});

/// format(value, spec): the type's format slot, with object's refusal of a spec it does not know.
Value formatWithSpec(Interpreter &interpreter, const Value &value, const Str &spec);

/// ascii(value): repr() with everything else escaped.
std::string asciiRepr(Interpreter &interpreter, const Value &value);

// The format mini language of the built-in types.
std::string formatInteger(const Value &integer, std::string_view spec, const char *typeName);
std::string formatDouble(double number, std::string_view spec);
std::string formatComplex(const std::complex<double> &number, std::string_view spec);
std::string formatText(const Str &text, std::string_view spec);

/// str.format and str.format_map.
Value formatTemplate(Interpreter &interpreter, const Str &pattern, const struct Arguments &arguments);
Value formatTemplateMap(Interpreter &interpreter, const Str &pattern, const Value &mapping);
/// pattern % arguments.
Value formatPercent(Interpreter &interpreter, const Str &pattern, const Value &arguments);
Value formatPercentBytes(Interpreter &interpreter, std::string_view pattern, const Value &arguments);

} // namespace script
