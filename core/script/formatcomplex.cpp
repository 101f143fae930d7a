// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/complex.h"
#include "core/script/error.h"
#include "core/script/floattext.h"
#include "core/script/format.h"
#include "core/script/formatspec.h"

#include <algorithm>
#include <cmath>

namespace script
{

namespace
{

/// One part of the number, as wide as it is.
std::string formatPart(double part, char kind, FormatSpec spec, char sign)
{
    spec.sign = sign;
    spec.width = -1;
    spec.fill = " ";
    spec.align = '<';
    return assembleNumber(partsOfDouble(part, kind, spec.precision, spec, false), spec);
}

void checkComplexSpec(const FormatSpec &spec)
{
    const char type = spec.typeCode();
    if (type && std::string_view("eEfFgGn").find(type) == std::string_view::npos)
        raiseUnknownFormatCode(spec, "complex");
    if (spec.fill == "0")
        raiseValueError("Zero padding is not allowed in complex format specifier");
    if (spec.align == '=')
        raiseValueError("'=' alignment flag is not allowed in complex format specifier");
}

} // namespace

std::string formatComplex(const ComplexNumber &number, std::string_view text)
{
    FormatSpec spec = parseFormatSpec(text, "complex", '>');
    checkComplexSpec(spec);
    char kind = spec.typeCode();
    const bool isLikeRepr = kind == '\0';
    const bool skipsReal = isLikeRepr && number.real() == 0 && !std::signbit(number.real());
    if (isLikeRepr)
        kind = spec.precision < 0 ? 'r' : 'g';
    else if (kind == 'n')
        kind = 'g';
    if (spec.precision < 0)
        spec.precision = 6;
    const std::string real =
        skipsReal ? std::string() : formatPart(number.real(), kind, spec, spec.sign);
    const std::string imaginary =
        formatPart(number.imag(), kind, spec, skipsReal ? spec.sign : '+') + "j";
    const bool hasParentheses = isLikeRepr && !skipsReal;
    return padded(hasParentheses ? "(" + real + imaginary + ")" : real + imaginary, spec, '>');
}

} // namespace script
