// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/str.h"

#include <string>
#include <string_view>

namespace script {

// encode() and decode() with the codecs utf-8, ascii, latin-1, utf-16 and utf-32 (-le, -be), and the error
// handlers strict, ignore, replace, backslashreplace, xmlcharrefreplace, surrogateescape.

std::string encodeText(const Str &text, std::string_view encoding, std::string_view errors);
Ref<Str> decodeBytes(const std::string &bytes, std::string_view encoding, std::string_view errors);

/// The arguments of str(), encode() and decode(): unset gives the default; TypeError if not a str.
std::string codecName(const Value &encoding, const char *function, const char *parameter);
std::string errorsName(const Value &errors, const char *function, const char *parameter);

/// Gives UnicodeEncodeError and UnicodeDecodeError their messages and attributes.
void initializeUnicodeErrors();

} // namespace script
