// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/bytes.h"
#include "core/script/type.h"

/// What the files with the methods of bytes and bytearray share.
namespace script::bytesmethods {

inline bool isSpace(char c)
{
    return c == ' ' || (c >= 9 && c <= 13);
}
inline bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}
inline bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}
inline bool isAlpha(char c)
{
    return isLower(c) || isUpper(c);
}
inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
inline char toLower(char c)
{
    return isUpper(c) ? char(c + 32) : c;
}
inline char toUpper(char c)
{
    return isLower(c) ? char(c - 32) : c;
}

inline std::string_view self(const Arguments &arguments)
{
    std::string_view data;
    bytesLike(arguments[0], data);
    return data;
}

/// A result of the kind of self: bytes or bytearray.
inline Value result(const Arguments &arguments, std::string_view data)
{
    return arguments[0].as<Bytes>() ? makeBytes(data) : makeByteArray(std::string(data));
}

void addBytesCaseMethods(Type &type); ///< lower, isalpha, ...

} // namespace script::bytesmethods
