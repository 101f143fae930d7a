// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/float.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/random/randomobject.h"

#include <cmath>
#include <numbers>

// The formulas are those of CPython's random module, operation by operation, since its numbers must come out.

namespace stdlib::random
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

constexpr double twoPi = 2.0 * std::numbers::pi;
const double normalMagic = 4 * std::exp(-0.5) / std::sqrt(2.0);

double optional(Interpreter &interpreter, const Value &value, double otherwise)
{
    return value.isSet() ? toSeconds(interpreter, value) : otherwise;
}

Value uniform(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("uniform(self, a, b)");
    const auto [self, a, b] = signature.bind<3>(interpreter, arguments);
    const double low = toSeconds(interpreter, a);
    const double high = toSeconds(interpreter, b);
    return script::floating(low + (high - low) * randomOf(self).generator.nextDouble());
}

Value triangular(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("triangular(self, low=0.0, high=1.0, mode=None)");
    const auto [self, lowValue, highValue, modeValue] = signature.bind<4>(interpreter, arguments);
    double low = optional(interpreter, lowValue, 0.0);
    double high = optional(interpreter, highValue, 1.0);
    double u = randomOf(self).generator.nextDouble();
    if (high == low)
        return script::floating(low);
    double c = isNoneOrUnset(modeValue)
        ? 0.5
        : (toSeconds(interpreter, modeValue) - low) / (high - low);
    if (u > c) {
        u = 1.0 - u;
        c = 1.0 - c;
        std::swap(low, high);
    }
    return script::floating(low + (high - low) * std::sqrt(u * c));
}

double normal(MersenneTwister &generator, double mu, double sigma)
{
    for (;;) {
        const double u1 = generator.nextDouble();
        const double u2 = 1.0 - generator.nextDouble();
        const double z = normalMagic * (u1 - 0.5) / u2;
        if (z * z / 4.0 <= -std::log(u2))
            return mu + z * sigma;
    }
}

Value normalvariate(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("normalvariate(self, mu=0.0, sigma=1.0)");
    const auto [self, mu, sigma] = signature.bind<3>(interpreter, arguments);
    return script::floating(normal(randomOf(self).generator, optional(interpreter, mu, 0.0),
                                   optional(interpreter, sigma, 1.0)));
}

Value lognormvariate(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("lognormvariate(self, mu, sigma)");
    const auto [self, mu, sigma] = signature.bind<3>(interpreter, arguments);
    return script::floating(std::exp(normal(randomOf(self).generator, toSeconds(interpreter, mu),
                                            toSeconds(interpreter, sigma))));
}

Value gauss(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("gauss(self, mu=0.0, sigma=1.0)");
    const auto [self, mu, sigma] = signature.bind<3>(interpreter, arguments);
    RandomObject &random = randomOf(self);
    double z;
    if (random.nextGauss) {
        z = *random.nextGauss;
        random.nextGauss.reset();
    } else {
        const double angle = random.generator.nextDouble() * twoPi;
        const double radius = std::sqrt(-2.0 * std::log(1.0 - random.generator.nextDouble()));
        z = std::cos(angle) * radius;
        random.nextGauss = std::sin(angle) * radius;
    }
    return script::floating(optional(interpreter, mu, 0.0)
                            + z * optional(interpreter, sigma, 1.0));
}

Value expovariate(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("expovariate(self, lambd)");
    const auto [self, lambda] = signature.bind<2>(interpreter, arguments);
    const double rate = toSeconds(interpreter, lambda);
    const double number = -std::log(1.0 - randomOf(self).generator.nextDouble());
    if (rate == 0)
        script::raiseZeroDivisionError("float division by zero");
    return script::floating(number / rate);
}

double gamma(MersenneTwister &generator, double alpha, double beta)
{
    if (alpha <= 0.0 || beta <= 0.0)
        script::raiseValueError("gammavariate: alpha and beta must be > 0.0");
    if (alpha == 1.0)
        return -std::log(1.0 - generator.nextDouble()) * beta;
    if (alpha > 1.0) {
        const double ainv = std::sqrt(2.0 * alpha - 1.0);
        const double bbb = alpha - std::log(4.0);
        const double ccc = alpha + ainv;
        const double magic = 1.0 + std::log(4.5);
        for (;;) {
            const double u1 = generator.nextDouble();
            if (!(1e-7 < u1 && u1 < 0.9999999))
                continue;
            const double u2 = 1.0 - generator.nextDouble();
            const double v = std::log(u1 / (1.0 - u1)) / ainv;
            const double x = alpha * std::exp(v);
            const double z = u1 * u1 * u2;
            const double r = bbb + ccc * v - x;
            if (r + magic - 4.5 * z >= 0.0 || r >= std::log(z))
                return x * beta;
        }
    }
    for (;;) {
        const double u = generator.nextDouble();
        const double b = (std::numbers::e + alpha) / std::numbers::e;
        const double p = b * u;
        const double x = p <= 1.0 ? std::pow(p, 1.0 / alpha) : -std::log((b - p) / alpha);
        const double u1 = generator.nextDouble();
        if (p > 1.0) {
            if (u1 <= std::pow(x, alpha - 1.0))
                return x * beta;
        } else if (u1 <= std::exp(-x)) {
            return x * beta;
        }
    }
}

Value gammavariate(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("gammavariate(self, alpha, beta)");
    const auto [self, alpha, beta] = signature.bind<3>(interpreter, arguments);
    return script::floating(gamma(randomOf(self).generator, toSeconds(interpreter, alpha),
                                  toSeconds(interpreter, beta)));
}

Value betavariate(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("betavariate(self, alpha, beta)");
    const auto [self, alpha, beta] = signature.bind<3>(interpreter, arguments);
    MersenneTwister &generator = randomOf(self).generator;
    const double y = gamma(generator, toSeconds(interpreter, alpha), 1.0);
    if (y == 0)
        return script::floating(0.0);
    return script::floating(y / (y + gamma(generator, toSeconds(interpreter, beta), 1.0)));
}

Value paretovariate(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("paretovariate(self, alpha)");
    const auto [self, alpha] = signature.bind<2>(interpreter, arguments);
    const double u = 1.0 - randomOf(self).generator.nextDouble();
    return script::floating(std::pow(u, -1.0 / toSeconds(interpreter, alpha)));
}

Value weibullvariate(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("weibullvariate(self, alpha, beta)");
    const auto [self, alpha, beta] = signature.bind<3>(interpreter, arguments);
    const double u = 1.0 - randomOf(self).generator.nextDouble();
    return script::floating(toSeconds(interpreter, alpha)
                            * std::pow(-std::log(u), 1.0 / toSeconds(interpreter, beta)));
}

/// An angle around mu (Best and Fisher, 1979).
Value vonmisesvariate(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("vonmisesvariate(self, mu, kappa)");
    const auto [self, givenMu, givenKappa] = signature.bind<3>(interpreter, arguments);
    MersenneTwister &generator = randomOf(self).generator;
    const double mu = toSeconds(interpreter, givenMu);
    const double kappa = toSeconds(interpreter, givenKappa);
    constexpr double circle = 2.0 * std::numbers::pi;
    if (kappa <= 1e-6)
        return script::floating(circle * generator.nextDouble());
    const double s = 0.5 / kappa;
    const double r = s + std::sqrt(1.0 + s * s);
    double z = 0;
    for (;;) {
        z = std::cos(std::numbers::pi * generator.nextDouble());
        const double d = z / (r + z);
        const double u = generator.nextDouble();
        if (u < 1.0 - d * d || u <= (1.0 - d) * std::exp(d))
            break;
    }
    const double q = 1.0 / r;
    const double turn = std::acos((q + z) / (1.0 + q * z));
    const double angle = std::fmod(generator.nextDouble() > 0.5 ? mu + turn : mu - turn, circle);
    return script::floating(angle < 0 ? angle + circle : angle);
}

} // namespace

std::initializer_list<script::NativeMethod> distributionMethods()
{
    static const std::initializer_list<script::NativeMethod> methods
        = {{"uniform", uniform},
           {"triangular", triangular},
           {"normalvariate", normalvariate},
           {"lognormvariate", lognormvariate},
           {"gauss", gauss},
           {"expovariate", expovariate},
           {"gammavariate", gammavariate},
           {"betavariate", betavariate},
           {"paretovariate", paretovariate},
           {"vonmisesvariate", vonmisesvariate},
           {"weibullvariate", weibullvariate}};
    return methods;
}

} // namespace stdlib::random
