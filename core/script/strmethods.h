// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/str.h"
#include "core/script/type.h"

namespace script {

// The methods of str, by what they do; each adds its own to the type.
void addStrSearchMethods(Type &type); ///< find, count, split, replace, strip, ...
void addStrCaseMethods(Type &type); ///< lower, title, isalpha, ...
void addStrLayoutMethods(Type &type); ///< center, zfill, join, encode, translate, format, ...

/// The argument as a Str, or TypeError "must be str, not int".
Str &requireStr(const Value &value, const char *errorBeforeTypeName = "must be str, not ");

} // namespace script
