// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/random/randommodule.h"

#include "core/script/bytes.h"
#include "core/script/function.h"
#include "core/script/int.h"
#include "core/script/operators.h"
#include "core/script/tuple.h"
#include "core/script/types.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/nativeobject.h"
#include "core/stdlib/random/randomobject.h"

#include <QCryptographicHash>

namespace stdlib::random
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

script::Type *randomTypePointer = nullptr;

Value create(Interpreter &interpreter, script::Type &type, const Arguments &arguments)
{
    static const Signature signature("Random(x=None)");
    const auto [seed] = signature.bind<1>(interpreter, arguments);
    auto *random = new (script::allocateObject(type)) RandomObject(type);
    const Value kept = Value::adopt(random);
    seedRandom(interpreter, *random, seed);
    return kept;
}

void ignoreInitialize(Interpreter &, script::Object *, const Arguments &) {}

Value seed(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("seed(self, a=None, version=2)");
    const auto [self, given, version] = signature.bind<3>(interpreter, arguments);
    seedRandom(interpreter, randomOf(self), given);
    return Value::none();
}

Value randomNumber(Interpreter &, const Arguments &arguments)
{
    return script::floating(randomOf(arguments[0]).generator.nextDouble());
}

Value getrandbits(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("getrandbits(self, k, /)");
    const auto [self, given] = signature.bind<2>(interpreter, arguments);
    const auto bits = script::asInt64(script::toIndexInteger(interpreter, given));
    if (!bits || *bits < 0)
        script::raiseValueError("number of bits must be non-negative");
    if (*bits > 100'000'000)
        script::raiseOverflowError("too many random bits");
    MersenneTwister &generator = randomOf(self).generator;
    if (*bits <= 32)
        return script::integer(
            static_cast<int64_t>(generator.nextBits(static_cast<int>(*bits))));
    script::Mpz number;
    generator.nextBits(*bits, number);
    return script::integer(static_cast<mpz_srcptr>(number));
}

/// (version, the generator's numbers, the other half of a pair of gauss())
Value getstate(Interpreter &, const Arguments &arguments)
{
    const RandomObject &random = randomOf(arguments[0]);
    std::vector<Value> numbers;
    for (const uint32_t number : random.generator.state())
        numbers.push_back(script::integer(int64_t(number)));
    const Value gauss = random.nextGauss ? script::floating(*random.nextGauss) : Value::none();
    return script::makeTuple({Value::smallInt(3),
                              script::makeTuple(std::span<const Value>(numbers)).value(), gauss})
        .value();
}

Value setstate(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("setstate(self, state)");
    const auto [self, given] = signature.bind<2>(interpreter, arguments);
    RandomObject &random = randomOf(self);
    const script::Ref<script::Tuple> state = script::toTuple(interpreter, given);
    const auto version = state->size() > 0 ? script::asInt64((*state)[0]) : std::nullopt;
    if (version != 3 || state->size() != 3)
        script::raiseValueError("state with version " + std::to_string(version.value_or(0))
                                + " passed to Random.setstate() of version 3");
    const auto *numbers = (*state)[1].as<script::Tuple>();
    if (!numbers)
        script::raiseTypeError("state vector must be a tuple");
    std::array<uint32_t, MersenneTwister::stateSize> words{};
    if (numbers->size() != words.size())
        script::raiseValueError("state vector is the wrong size");
    for (size_t n = 0; n < words.size(); ++n)
        words[n] = static_cast<uint32_t>(script::asInt64(script::toIndexInteger(interpreter, (*numbers)[n])).value_or(0));
    if (words.back() >= words.size())
        script::raiseValueError("invalid state");
    random.generator.setState(words);
    const Value &gauss = (*state)[2];
    random.nextGauss = gauss.isNone() ? std::nullopt
                                      : std::optional(script::requireDouble(interpreter, gauss));
    return Value::none();
}

/// Bytes of getrandbits(8 n).
Value randbytes(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("randbytes(self, n)");
    const auto [self, given] = signature.bind<2>(interpreter, arguments);
    const auto count = script::asInt64(script::toIndexInteger(interpreter, given));
    if (!count || *count < 0)
        script::raiseValueError("number of bits must be non-negative");
    const Value number = interpreter.callMethod(self, "getrandbits", {script::integer(*count * 8)});
    return interpreter.callMethod(number, "to_bytes", {script::integer(*count), toStr("little")});
}

void seedByDigest(MersenneTwister &generator, std::string_view bytes)
{
    const QByteArray text(bytes.data(), static_cast<qsizetype>(bytes.size()));
    const QByteArray all = text + QCryptographicHash::hash(text, QCryptographicHash::Sha512);
    script::Mpz number;
    mpz_import(number, static_cast<size_t>(all.size()), 1, 1, 0, 0, all.constData());
    generator.seed(static_cast<mpz_srcptr>(number));
}

} // namespace

script::Type &randomType()
{
    return *randomTypePointer;
}

RandomObject &randomOf(const Value &self)
{
    return selfAs<RandomObject>(self, *randomTypePointer, "random");
}

void seedRandom(Interpreter &interpreter, RandomObject &random, const Value &seed)
{
    random.nextGauss.reset();
    if (isNoneOrUnset(seed)) {
        random.generator.seed(uint64_t(0));
    } else if (script::isInteger(seed)) {
        script::Mpz magnitude;
        mpz_abs(magnitude, script::IntegerView(seed));
        random.generator.seed(static_cast<mpz_srcptr>(magnitude));
    } else if (const auto *text = seed.as<script::Str>()) {
        seedByDigest(random.generator, text->text());
    } else if (const auto *bytes = seed.as<script::Bytes>()) {
        seedByDigest(random.generator, bytes->data());
    } else if (seed.as<script::Float>()) {
        random.generator.seed(static_cast<uint64_t>(script::hash(interpreter, seed)));
    } else {
        script::raiseTypeError("The only supported seed types are: None,\n"
                               "int, float, str, bytes, and bytearray.");
    }
}

void initializeTypes()
{
    script::Type &type
        = script::makeBuiltInType("Random", script::types::object(), script::Layout::Other,
                                  sizeof(RandomObject), "random");
    randomTypePointer = &type;
    type.slots.create = create;
    type.slots.initialize = ignoreInitialize;
    type.slots.destroy = script::destroyNative<RandomObject>;
    script::addMethods(type, {{"seed", seed},
                              {"random", randomNumber},
                              {"getstate", getstate},
                              {"setstate", setstate},
                              {"randbytes", randbytes},
                              {"getrandbits", getrandbits}});
    script::addMethods(type, choosingMethods());
    script::addMethods(type, distributionMethods());
    script::finishType(type);
}

Value makeModule(Environment &environment)
{
    Interpreter &interpreter = environment.interpreter();
    ModuleBuilder module(interpreter, "random");
    module.type("Random", *randomTypePointer).type("SystemRandom", *randomTypePointer);
    const Value hidden
        = interpreter.call(Value(randomTypePointer), {script::unsignedInteger(environment.options().seed)});
    for (const char *method :
         {"seed", "random", "getrandbits", "getstate", "setstate", "randbytes", "vonmisesvariate", "randrange", "randint", "choice", "shuffle", "sample",
          "choices", "uniform", "triangular", "normalvariate", "lognormvariate", "gauss",
          "expovariate", "gammavariate", "betavariate", "paretovariate", "weibullvariate"})
        module.value(method, script::getAttribute(interpreter, hidden, method));
    module.listPublicNames();
    return module.build();
}

} // namespace stdlib::random
