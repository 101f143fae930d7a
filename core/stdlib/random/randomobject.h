// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/interpreter.h"
#include "core/stdlib/random/mersennetwister.h"

#include <optional>

namespace stdlib::random
{

/// random.Random; the module's own functions are the methods of a hidden one.
class RandomObject : public script::Object
{
public:
    explicit RandomObject(script::Type &type) : Object(type, script::Layout::Other) {}

    MersenneTwister generator;
    std::optional<double> nextGauss; ///< gauss() makes two at a time
};

script::Type &randomType();
RandomObject &randomOf(const script::Value &self);
/// Seeds it as random.seed() does: None by zero (a run is repeatable), an int by its size, a str or bytes
/// by its SHA-512, a float by its hash.
void seedRandom(script::Interpreter &, RandomObject &random, const script::Value &seed);

/// The methods that choose from sequences, and those of continuous distributions.
std::initializer_list<script::NativeMethod> choosingMethods();
std::initializer_list<script::NativeMethod> distributionMethods();

} // namespace stdlib::random
