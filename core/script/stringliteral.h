// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace script
{

/// A string token cut into prefix, quotes and body.
struct StringLiteral {
    explicit StringLiteral(std::string_view token);

    std::string_view body;
    bool isBytes = false;
    bool isRaw = false;
    bool isFormat = false;
    bool isUnicodePrefixed = false;
};

/// The value of (a part of) a string's body, or why it has none.
struct DecodedString {
    std::string text;           ///< UTF-8, with lone surrogates in three-byte form; or the bytes
    std::string error;          ///< empty if all is well
    bool isUnknownName = false; ///< a \N{...} whose name is not in our table
};

DecodedString decodeText(std::string_view body, bool isRaw);
DecodedString decodeBytes(std::string_view body, bool isRaw);

} // namespace script
