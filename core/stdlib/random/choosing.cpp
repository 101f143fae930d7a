// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/float.h"
#include "core/script/int.h"
#include "core/script/list.h"
#include "core/script/operators.h"
#include "core/script/set.h"
#include "core/script/tuple.h"
#include "core/script/types.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/random/randomobject.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>
#include <vector>

namespace stdlib::random
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

/// A whole number below an int of any size, as _randbelow() draws it.
Value below(RandomObject &random, const Value &bound)
{
    if (bound.isSmallInt())
        return script::integer(static_cast<int64_t>(
            random.generator.nextBelow(static_cast<uint64_t>(bound.smallInt()))));
    const script::IntegerView view(bound);
    const auto bits = static_cast<int64_t>(mpz_sizeinbase(view, 2));
    script::Mpz number;
    do {
        random.generator.nextBits(bits, number);
    } while (mpz_cmp(number, view) >= 0);
    return script::integer(static_cast<mpz_srcptr>(number));
}

bool isPositive(const Value &integer)
{
    return script::compareIntegers(integer, Value::smallInt(0)) > 0;
}

/// One of the numbers of randrange(). Floats still pass, with a warning, if they are whole.
Value rangeArgument(Interpreter &interpreter, const Value &given, const char *name)
{
    if (!given.as<script::Float>())
        return script::toIndexInteger(interpreter, given);
    const Value whole = script::truncateDouble(given.as<script::Float>()->number());
    const bool isWhole = script::equals(interpreter, whole, given);
    const Value warnings = Environment::of(interpreter).importModule("warnings");
    interpreter.callMethod(
        warnings, "warn",
        {toStr(isWhole ? "non-integer arguments to randrange() have been deprecated since Python 3.10 "
                         "and will be removed in a subsequent version"
                       : "randrange() will raise TypeError in the future"),
         Value(&script::types::deprecationWarning())});
    if (!isWhole)
        script::raiseValueError(std::string("non-integer ") + name + " for randrange()");
    return whole;
}

/// randrange(start, stop, step); stop unset: from zero to start.
Value randomRange(Interpreter &interpreter, RandomObject &random, const Value &startValue,
                  const Value &stopValue, const Value &stepValue)
{
    const Value start = rangeArgument(interpreter, startValue, "arg 1");
    if (isNoneOrUnset(stopValue)) {
        if (!isPositive(start))
            script::raiseValueError("empty range for randrange()");
        return below(random, start);
    }
    const Value stop = rangeArgument(interpreter, stopValue, "stop");
    const Value width = script::subtractIntegers(stop, start);
    const Value step = stepValue.isSet() ? rangeArgument(interpreter, stepValue, "step")
                                         : Value::smallInt(1);
    const auto refuse = [&] {
        script::raiseValueError("empty range for randrange() (" + script::toDecimal(start) + ", "
                                + script::toDecimal(stop) + ", " + script::toDecimal(width) + ")");
    };
    if (script::compareIntegers(step, Value::smallInt(1)) == 0) {
        if (!isPositive(width))
            refuse();
        return script::addIntegers(start, below(random, width));
    }
    if (script::compareIntegers(step, Value::smallInt(0)) == 0)
        script::raiseValueError("zero step for randrange()");
    const Value towards = Value::smallInt(isPositive(step) ? -1 : 1);
    const Value count = script::floorDivideIntegers(
        script::addIntegers(script::addIntegers(width, step), towards), step);
    if (!isPositive(count))
        script::raiseValueError("empty range for randrange()");
    return script::addIntegers(start, script::multiplyIntegers(step, below(random, count)));
}

Value randrange(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("randrange(self, start, stop=None, step=1)");
    const auto [self, start, stop, step] = signature.bind<4>(interpreter, arguments);
    return randomRange(interpreter, randomOf(self), start, stop, step);
}

Value randint(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("randint(self, a, b)");
    const auto [self, a, b] = signature.bind<3>(interpreter, arguments);
    const Value stop = script::addIntegers(script::toIndexInteger(interpreter, b),
                                           Value::smallInt(1));
    return randomRange(interpreter, randomOf(self), a, stop, {});
}

uint64_t lengthOf(Interpreter &interpreter, const Value &sequence)
{
    return static_cast<uint64_t>(script::length(interpreter, sequence));
}

Value choice(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("choice(self, seq)");
    const auto [self, sequence] = signature.bind<2>(interpreter, arguments);
    const uint64_t size = lengthOf(interpreter, sequence);
    if (size == 0)
        script::raiseIndexError("Cannot choose from an empty sequence");
    const uint64_t index = randomOf(self).generator.nextBelow(size);
    return script::getItem(interpreter, sequence, Value::smallInt(static_cast<int64_t>(index)));
}

Value shuffle(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("shuffle(self, x)");
    const auto [self, sequence] = signature.bind<2>(interpreter, arguments);
    RandomObject &random = randomOf(self);
    for (uint64_t i = lengthOf(interpreter, sequence); i-- > 1;) {
        const Value j
            = Value::smallInt(static_cast<int64_t>(random.generator.nextBelow(i + 1)));
        const Value at = Value::smallInt(static_cast<int64_t>(i));
        const Value first = script::getItem(interpreter, sequence, at);
        const Value second = script::getItem(interpreter, sequence, j);
        script::setItem(interpreter, sequence, at, second);
        script::setItem(interpreter, sequence, j, first);
    }
    return Value::none();
}

/// The indices that sample() takes of a population of n.
std::vector<uint64_t> sampleIndices(MersenneTwister &generator, uint64_t n, uint64_t k)
{
    std::vector<uint64_t> chosen;
    chosen.reserve(k);
    // CPython takes a list or a set by which it thinks the smaller; the draws differ.
    double setSize = 21;
    if (k > 5)
        setSize += std::pow(4.0, std::ceil(std::log(static_cast<double>(k) * 3) / std::log(4.0)));
    if (static_cast<double>(n) <= setSize) {
        std::vector<uint64_t> pool(n);
        for (uint64_t i = 0; i < n; ++i)
            pool[i] = i;
        for (uint64_t i = 0; i < k; ++i) {
            const uint64_t j = generator.nextBelow(n - i);
            chosen.push_back(pool[j]);
            pool[j] = pool[n - i - 1];
        }
        return chosen;
    }
    std::unordered_set<uint64_t> taken;
    for (uint64_t i = 0; i < k; ++i) {
        uint64_t j = generator.nextBelow(n);
        while (!taken.insert(j).second)
            j = generator.nextBelow(n);
        chosen.push_back(j);
    }
    return chosen;
}

Value sample(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("sample(self, population, k, *, counts=None)");
    const auto [self, population, countValue, counts] = signature.bind<4>(interpreter, arguments);
    if (population.as<script::Set>())
        script::raiseTypeError(
            "Population must be a sequence.  For dicts or sets, use sorted(d).");
    Value source = population;
    if (!isNoneOrUnset(counts)) {
        const script::Ref<script::List> repeated = script::makeList();
        const script::Ref<script::List> times = script::toList(interpreter, counts);
        size_t i = 0;
        script::forEach(interpreter, population, [&](const Value &item) {
            const int64_t n = i < times->size()
                ? script::asInt64(script::toIndexInteger(interpreter, (*times)[i])).value_or(0)
                : 0;
            for (int64_t j = 0; j < n; ++j)
                repeated->append(item);
            ++i;
        });
        source = repeated.value();
    }
    const uint64_t n = lengthOf(interpreter, source);
    const int64_t k
        = script::asInt64(script::toIndexInteger(interpreter, countValue)).value_or(-1);
    if (k < 0 || static_cast<uint64_t>(k) > n)
        script::raiseValueError("Sample larger than population or is negative");
    const script::Ref<script::List> result = script::makeList(static_cast<size_t>(k));
    for (const uint64_t index :
         sampleIndices(randomOf(self).generator, n, static_cast<uint64_t>(k)))
        result->append(
            script::getItem(interpreter, source, Value::smallInt(static_cast<int64_t>(index))));
    return result.value();
}

/// Running sums of the weights, as they are: ints stay ints.
std::vector<double> cumulated(Interpreter &interpreter, const Value &weights, bool alreadySummed)
{
    std::vector<double> sums;
    double sum = 0;
    script::forEach(interpreter, weights, [&](const Value &weight) {
        const double number = toSeconds(interpreter, weight);
        sum = alreadySummed ? number : sum + number;
        sums.push_back(sum);
    });
    return sums;
}

Value choices(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature(
        "choices(self, population, weights=None, *, cum_weights=None, k=1)");
    const auto [self, population, weights, sums, countValue]
        = signature.bind<5>(interpreter, arguments);
    MersenneTwister &generator = randomOf(self).generator;
    const uint64_t n = lengthOf(interpreter, population);
    const int64_t count = countValue.isSet()
        ? script::asInt64(script::toIndexInteger(interpreter, countValue)).value_or(0)
        : 1;
    const script::Ref<script::List> result = script::makeList();
    const auto take = [&](uint64_t index) {
        result->append(script::getItem(interpreter, population,
                                       Value::smallInt(static_cast<int64_t>(index))));
    };
    if (isNoneOrUnset(weights) && isNoneOrUnset(sums)) {
        if (n == 0 && count > 0)
            script::raiseIndexError("list index out of range");
        for (int64_t i = 0; i < count; ++i)
            take(static_cast<uint64_t>(
                std::floor(generator.nextDouble() * static_cast<double>(n))));
        return result.value();
    }
    if (!isNoneOrUnset(weights) && !isNoneOrUnset(sums))
        script::raiseTypeError("Cannot specify both weights and cumulative weights");
    const bool isSummed = !isNoneOrUnset(sums);
    const std::vector<double> cumulative
        = cumulated(interpreter, isSummed ? sums : weights, isSummed);
    if (cumulative.size() != n)
        script::raiseValueError("The number of weights does not match the population");
    const double total = cumulative.empty() ? 0.0 : cumulative.back();
    if (!(total > 0.0))
        script::raiseValueError("Total of weights must be greater than zero");
    if (!std::isfinite(total))
        script::raiseValueError("Total of weights must be finite");
    for (int64_t i = 0; i < count; ++i) {
        const double drawn = generator.nextDouble() * total;
        const auto place
            = std::upper_bound(cumulative.begin(), cumulative.end() - 1, drawn);
        take(static_cast<uint64_t>(place - cumulative.begin()));
    }
    return result.value();
}

} // namespace

std::initializer_list<script::NativeMethod> choosingMethods()
{
    static const std::initializer_list<script::NativeMethod> methods = {{"randrange", randrange},
                                                                        {"randint", randint},
                                                                        {"choice", choice},
                                                                        {"shuffle", shuffle},
                                                                        {"sample", sample},
                                                                        {"choices", choices}};
    return methods;
}

} // namespace stdlib::random
