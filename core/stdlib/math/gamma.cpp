// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/math/gamma.h"

#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace stdlib::math
{

namespace
{

constexpr double g = 6.024680040776729583740234375;
constexpr double logPi = 1.144729885849400174143427351353058711647;

constexpr std::array numerator{
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
};
constexpr std::array denominator{0.0,        39916800.0, 120543840.0, 150917976.0, 105258076.0,
                                 45995730.0, 13339535.0, 2637558.0,   357423.0,    32670.0,
                                 1925.0,     66.0,       1.0};

/// The quotient of the two polynomials at x > 0; far out in powers of 1/x, which do not overflow.
double lanczosSum(double x)
{
    double above = 0;
    double below = 0;
    if (x < 5) {
        for (size_t n = numerator.size(); n-- > 0;) {
            above = above * x + numerator[n];
            below = below * x + denominator[n];
        }
    } else {
        for (size_t n = 0; n < numerator.size(); ++n) {
            above = above / x + numerator[n];
            below = below / x + denominator[n];
        }
    }
    return above / below;
}

/// sin(pi x), exact where it is 0 or 1.
double sinPi(double x)
{
    using std::numbers::pi;
    const double y = std::fmod(std::abs(x), 2.0);
    const double sign = std::copysign(1.0, x);
    switch (static_cast<int>(std::round(2.0 * y))) {
    case 0:
        return sign * std::sin(pi * y);
    case 1:
        return sign * std::cos(pi * (y - 0.5));
    case 2:
        return sign * std::sin(pi * (1.0 - y));
    case 3:
        return sign * -std::cos(pi * (y - 1.5));
    default:
        return sign * std::sin(pi * (y - 2.0));
    }
}

double factorialBelow(double x)
{
    double product = 1;
    for (double factor = 2; factor < x; ++factor)
        product *= factor;
    return product;
}

/// `times` with base to the power applied to it; in two steps where the power alone would overflow.
double scaled(double times, double base, double exponent, bool isLarge)
{
    if (!isLarge)
        return times * std::pow(base, exponent);
    const double root = std::pow(base, exponent / 2);
    return times * root * root;
}

} // namespace

double gamma(double x)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (std::isnan(x) || x == infinity)
        return x;
    if (x == -infinity)
        return std::nan("");
    if (x == std::floor(x)) {
        if (x <= 0)
            return std::nan("");
        if (x <= 23)
            return factorialBelow(x);
    }
    const double size = std::abs(x);
    if (size < 1e-20)
        return 1.0 / x;
    if (size > 200)
        return x < 0 ? 0.0 / sinPi(x) : infinity;
    // What is lost in the sum is put back as a factor near the end.
    const double y = size + (g - 0.5);
    const bool isFar = size > g - 0.5;
    const double lost = isFar ? (y - size) - (g - 0.5) : (y - (g - 0.5)) - size;
    const double correction = lost * g / y;
    const bool isLarge = size >= 140;
    if (x < 0) {
        double result = -std::numbers::pi / sinPi(size) / size * std::exp(y) / lanczosSum(size);
        result -= correction * result;
        if (!isLarge)
            return result / std::pow(y, size - 0.5);
        const double root = std::pow(y, size / 2.0 - 0.25);
        return result / root / root;
    }
    double result = lanczosSum(size) / std::exp(y);
    result += correction * result;
    return scaled(result, y, size - 0.5, isLarge);
}

double logGamma(double x)
{
    if (std::isnan(x))
        return x;
    if (std::isinf(x))
        return std::abs(x);
    if (x == std::floor(x) && x <= 2)
        return x <= 0 ? std::nan("") : 0.0;
    const double size = std::abs(x);
    if (size < 1e-20)
        return -std::log(size);
    double result = std::log(lanczosSum(size)) - g;
    result += (size - 0.5) * (std::log(size + g - 0.5) - 1);
    return x < 0 ? logPi - std::log(std::abs(sinPi(size))) - std::log(size) - result : result;
}

} // namespace stdlib::math
