// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/structs/floatbits.h"

#include "core/script/bytes.h"
#include "core/script/float.h"
#include "core/stdlib/environment.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>
#include <string>

namespace stdlib::structs
{

using script::Arguments;
using script::Interpreter;
using script::Value;

namespace
{

// A half has 1 bit of sign, 5 of exponent and 10 of fraction.
constexpr int halfFractionBits = 10;
constexpr int leastHalfExponent = -14;
constexpr int halfBias = 15;
constexpr uint16_t infiniteHalf = 0x7c00;

/// Rounded to the nearest, ties to even; nothing if it is too large.
std::optional<uint16_t> toHalf(double number)
{
    const auto sign = uint16_t(std::signbit(number) ? 0x8000 : 0);
    if (std::isnan(number))
        return uint16_t(sign | infiniteHalf | 0x200);
    if (std::isinf(number))
        return uint16_t(sign | infiniteHalf);
    if (number == 0)
        return sign;
    int exponent = 0;
    std::frexp(number, &exponent);
    const int scale = std::max(exponent - 1, leastHalfExponent);
    // In units of the last place: with the leading 1 that is not written, unless it is subnormal.
    const double units = std::nearbyint(std::ldexp(std::fabs(number), halfFractionBits - scale));
    const auto bits = int((scale + halfBias - 1) << halfFractionBits) + int(units);
    if (bits >= infiniteHalf)
        return {};
    return uint16_t(sign | uint16_t(bits));
}

double fromHalf(uint16_t bits)
{
    const int exponent = (bits >> halfFractionBits) & 0x1f;
    const int fraction = bits & 0x3ff;
    double number = 0;
    if (exponent == 0x1f)
        number = fraction ? std::numeric_limits<double>::quiet_NaN()
                          : std::numeric_limits<double>::infinity();
    else if (exponent == 0)
        number = std::ldexp(fraction, leastHalfExponent - halfFractionBits);
    else
        number = std::ldexp(fraction | 0x400, exponent - halfBias - halfFractionBits);
    return std::copysign(number, bits & 0x8000 ? -1.0 : 1.0);
}

template <typename Bits> Value bytesOf(Bits bits)
{
    static_assert(std::endian::native == std::endian::little);
    std::string bytes(sizeof bits, '\0');
    std::memcpy(bytes.data(), &bits, sizeof bits);
    return script::makeBytes(std::move(bytes));
}

/// None: the number is too large for the format.
Value pack(Interpreter &interpreter, const Arguments &arguments)
{
    const double number = script::requireDouble(interpreter, arguments[0]);
    switch (arguments[1].smallInt()) {
    case 2: {
        const std::optional<uint16_t> half = toHalf(number);
        return half ? bytesOf(*half) : Value::none();
    }
    case 4: {
        const auto single = float(number);
        return std::isinf(single) && !std::isinf(number) ? Value::none()
                                                         : bytesOf(std::bit_cast<uint32_t>(single));
    }
    default:
        return bytesOf(std::bit_cast<uint64_t>(number));
    }
}

template <typename Number> Number numberOf(std::string_view bytes)
{
    Number number;
    std::memcpy(&number, bytes.data(), sizeof number);
    return number;
}

Value unpack(Interpreter &, const Arguments &arguments)
{
    std::string_view bytes;
    script::bytesLike(arguments[0], bytes);
    switch (bytes.size()) {
    case 2:
        return script::floating(fromHalf(numberOf<uint16_t>(bytes)));
    case 4:
        return script::floating(double(numberOf<float>(bytes)));
    default:
        return script::floating(numberOf<double>(bytes));
    }
}

} // namespace

Value makeFloatBitsModule(Environment &environment)
{
    ModuleBuilder module(environment.interpreter(), "_floatbits");
    module.functions({{"pack", pack}, {"unpack", unpack}});
    return module.build();
}

} // namespace stdlib::structs
