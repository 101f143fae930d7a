// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/hash.h"

#include "core/script/codepoints.h"
#include "core/script/error.h"
#include "core/script/operators.h"
#include "core/script/type.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <string>
#include <vector>

namespace script {

namespace {

// SipHash by Jean-Philippe Aumasson and Daniel J. Bernstein, with one compression round and three
// finalization rounds, and the key zero.
struct SipState {
    uint64_t v0 = 0x736f6d6570736575u;
    uint64_t v1 = 0x646f72616e646f6du;
    uint64_t v2 = 0x6c7967656e657261u;
    uint64_t v3 = 0x7465646279746573u;

    void round() noexcept
    {
        v0 += v1;
        v2 += v3;
        v1 = std::rotl(v1, 13) ^ v0;
        v3 = std::rotl(v3, 16) ^ v2;
        v0 = std::rotl(v0, 32);
        v2 += v1;
        v0 += v3;
        v1 = std::rotl(v1, 17) ^ v2;
        v3 = std::rotl(v3, 21) ^ v0;
        v2 = std::rotl(v2, 32);
    }
};

template <typename Unit>
int64_t hashUnits(std::string_view utf8)
{
    std::vector<Unit> units;
    units.reserve(utf8.size());
    for (size_t offset = 0; offset < utf8.size();)
        units.push_back(static_cast<Unit>(codepoints::decode(utf8, offset)));
    return hashBytes(units.data(), units.size() * sizeof(Unit));
}

} // namespace

int64_t hashBytes(const void *data, size_t size) noexcept
{
    if (size == 0)
        return 0;
    SipState state;
    const auto *bytes = static_cast<const unsigned char *>(data);
    size_t left = size;
    for (; left >= 8; left -= 8, bytes += 8) {
        uint64_t word;
        std::memcpy(&word, bytes, 8);
        state.v3 ^= word;
        state.round();
        state.v0 ^= word;
    }
    uint64_t last = 0;
    std::memcpy(&last, bytes, left);
    last |= uint64_t(size) << 56;
    state.v3 ^= last;
    state.round();
    state.v0 ^= last;
    state.v2 ^= 0xff;
    state.round();
    state.round();
    state.round();
    const auto hash = int64_t((state.v0 ^ state.v1) ^ (state.v2 ^ state.v3));
    return hash == -1 ? -2 : hash;
}

int64_t hashText(std::string_view utf8, bool isAscii) noexcept
{
    if (isAscii)
        return hashBytes(utf8.data(), utf8.size());
    char32_t widest = 0;
    for (size_t offset = 0; offset < utf8.size();)
        widest = std::max(widest, codepoints::decode(utf8, offset));
    if (widest < 0x100)
        return hashUnits<uint8_t>(utf8);
    return widest < 0x10000 ? hashUnits<uint16_t>(utf8) : hashUnits<uint32_t>(utf8);
}

int64_t hashPointer(const void *pointer) noexcept
{
    const auto bits = reinterpret_cast<uintptr_t>(pointer);
    return int64_t(std::rotr(uint64_t(bits), 4));
}

int64_t hashDouble(double number, const void *identity) noexcept
{
    if (!std::isfinite(number))
        return std::isinf(number) ? (number > 0 ? 314159 : -314159) : hashPointer(identity);
    // number = mantissa * 2^exponent, reduced modulo 2^61 - 1, 28 bits at a time
    int exponent;
    double mantissa = std::frexp(number, &exponent);
    const bool isNegative = mantissa < 0;
    if (isNegative)
        mantissa = -mantissa;
    constexpr auto modulus = uint64_t(hashModulus);
    uint64_t hash = 0;
    while (mantissa != 0) {
        hash = ((hash << 28) & modulus) | (hash >> (61 - 28));
        mantissa *= 268435456.0;
        exponent -= 28;
        const auto digits = uint64_t(mantissa);
        mantissa -= double(digits);
        hash += digits;
        if (hash >= modulus)
            hash -= modulus;
    }
    const int turn = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61;
    hash = ((hash << turn) & modulus) | hash >> (61 - turn);
    const int64_t result = isNegative ? -int64_t(hash) : int64_t(hash);
    return result == -1 ? -2 : result;
}

int64_t refuseHash(Interpreter &, const Value &self)
{
    raiseTypeError("unhashable type: '" + typeName(self) + "'");
}

} // namespace script
