// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace script {

/// A parsed format specification: [[fill]align][sign][z][#][0][width][grouping][.precision][type].
struct FormatSpec {
    std::string fill = " "; ///< one code point
    char align = '\0'; ///< < > = ^, or \0: not given
    char sign = '\0'; ///< + - or space, or \0: not given
    bool noNegativeZero = false;
    bool alternate = false;
    bool hasFill = false;
    int64_t width = -1;
    char grouping = '\0'; ///< , or _
    int64_t precision = -1;
    std::string type; ///< one code point; empty: not given

    /// \0: not given; anything that is no ASCII gives \1.
    char typeCode() const noexcept
    {
        return type.empty() ? '\0' : type.size() == 1 ? type[0] : '\1';
    }
};

/// ValueError with CPython's texts.
FormatSpec parseFormatSpec(std::string_view spec, const char *typeName, char defaultAlign);

[[noreturn]] void raiseUnknownFormatCode(const FormatSpec &spec, const char *typeName);

/// The text in the spec's width.
std::string padded(std::string_view text, const FormatSpec &spec, char defaultAlign);

/// A number's parts put together: digits of the integer part grouped, zeros for the width where asked for.
struct NumberText {
    std::string sign;
    std::string prefix; ///< 0x and the like
    std::string digits; ///< of the integer part
    std::string rest; ///< point, fraction, exponent, %
};
/// A double in one of the kinds of textOfDouble(), with the sign and the zero that the spec asks for.
NumberText partsOfDouble(double number, char kind, int64_t precision, const FormatSpec &spec,
                         bool addsPointZero);
std::string assembleNumber(const NumberText &number, const FormatSpec &spec, int groupSize = 3);

} // namespace script
