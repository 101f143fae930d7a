// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/error.h"
#include "core/script/float.h"
#include "core/script/int.h"
#include "core/script/operators.h"
#include "core/script/tuple.h"
#include "core/stdlib/math/mathfunctions.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace stdlib::math
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

/// A number as the unevaluated sum of two doubles, the second below half a unit of the first.
struct DoubleDouble {
    double high;
    double low;
};

/// x + y without an error (Knuth).
DoubleDouble exactSum(double x, double y)
{
    const double sum = x + y;
    const double ofY = sum - x;
    return {sum, (x - (sum - ofY)) + (y - ofY)};
}

/// The sum of doubles without rounding, as doubles that do not overlap, in increasing order
/// (Shewchuk, 1997).
class ExactSum
{
public:
    /// False if the sum has left the range of doubles.
    bool add(double number)
    {
        size_t kept = 0;
        for (const double part : m_parts) {
            const DoubleDouble sum = exactSum(number, part);
            if (sum.low != 0)
                m_parts[kept++] = sum.low;
            number = sum.high;
        }
        m_parts.resize(kept);
        if (!std::isfinite(number))
            return false;
        if (number != 0)
            m_parts.push_back(number);
        return true;
    }

    /// Correctly rounded, halves to even.
    double rounded() const
    {
        if (m_parts.empty())
            return 0;
        size_t n = m_parts.size() - 1;
        DoubleDouble sum{m_parts[n], 0};
        while (n > 0 && sum.low == 0)
            sum = exactSum(sum.high, m_parts[--n]);
        // What is left decides where the two parts lie exactly half way between two doubles.
        if (n > 0 && ((sum.low < 0) == (m_parts[n - 1] < 0))) {
            const double twice = sum.low * 2;
            const double next = sum.high + twice;
            if (twice == next - sum.high)
                return next;
        }
        return sum.high;
    }

private:
    std::vector<double> m_parts;
};

Value fsum(Interpreter &interpreter, const Arguments &arguments)
{
    const Value &numbers = script::onlyArgument(arguments, "math.fsum");
    ExactSum sum;
    double special = 0; // of the infinities and nans among the numbers
    double infinities = 0;
    script::forEach(interpreter, numbers, [&](const Value &item) {
        const double number = script::requireDouble(interpreter, item);
        if (!std::isfinite(number)) {
            special += number;
            if (std::isinf(number))
                infinities += number;
        } else if (!sum.add(number)) {
            script::raiseOverflowError("intermediate overflow in fsum");
        }
    });
    if (special != 0) {
        if (std::isnan(infinities))
            script::raiseValueError("-inf + inf in fsum");
        return script::floating(special);
    }
    return script::floating(sum.rounded());
}

Value prod(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("prod(iterable, /, *, start=1)");
    const auto [factors, start] = signature.bind<2>(interpreter, arguments);
    Value product = start.isSet() ? start : Value::smallInt(1);
    script::forEach(interpreter, factors, [&](const Value &factor) {
        product = script::binary(interpreter, product, factor, script::BinaryOperator::Multiply);
        script::attendIfAsked(interpreter);
    });
    return product;
}

/// The length of a vector, rounded once: squares are summed as two doubles each, and the root is
/// improved by one step of Newton's.
double euclideanLength(std::vector<double> &sides)
{
    double largest = 0;
    bool hasNan = false;
    for (double &side : sides) {
        side = std::abs(side);
        hasNan = hasNan || std::isnan(side);
        largest = std::max(largest, side);
    }
    if (std::isinf(largest))
        return largest;
    if (hasNan)
        return std::nan("");
    if (largest == 0 || sides.size() == 1)
        return largest;
    int exponent = 0;
    std::frexp(largest, &exponent);
    DoubleDouble sum{0, 0};
    for (const double side : sides) {
        const double scaled = std::ldexp(side, -exponent);
        const double square = scaled * scaled;
        const double lost = std::fma(scaled, scaled, -square);
        const DoubleDouble next = exactSum(sum.high, square);
        sum = {next.high, sum.low + next.low + lost};
    }
    const double root = std::sqrt(sum.high + sum.low);
    const double square = root * root;
    const double rest = (sum.high - square) - std::fma(root, root, -square) + sum.low;
    return std::ldexp(root + rest / (2 * root), exponent);
}

Value hypot(Interpreter &interpreter, const Arguments &arguments)
{
    script::refuseKeywords(arguments, "math.hypot");
    std::vector<double> sides;
    for (size_t n = 0; n < arguments.positionalCount; ++n)
        sides.push_back(script::requireDouble(interpreter, arguments[n]));
    return script::floating(euclideanLength(sides));
}

Value dist(Interpreter &interpreter, const Arguments &arguments)
{
    script::expectFunctionArguments(arguments, "dist", 2, 2);
    const script::Ref<script::Tuple> from = script::toTuple(interpreter, arguments[0]);
    const script::Ref<script::Tuple> to = script::toTuple(interpreter, arguments[1]);
    if (from->size() != to->size())
        script::raiseValueError("both points must have the same number of dimensions");
    std::vector<double> sides;
    for (size_t n = 0; n < from->size(); ++n) {
        const double begin = script::requireDouble(interpreter, (*from)[n]);
        sides.push_back(begin - script::requireDouble(interpreter, (*to)[n]));
    }
    return script::floating(euclideanLength(sides));
}

} // namespace

void addSums(ModuleBuilder &module)
{
    module.functions({{"dist", dist}, {"fsum", fsum}, {"hypot", hypot}, {"prod", prod}});
}

} // namespace stdlib::math
