// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gmp.h>

#include <array>
#include <cstdint>
#include <span>

namespace stdlib::random
{

/// The generator MT19937 (Matsumoto and Nishimura, 1998), seeded as CPython seeds it, so that its numbers
/// are CPython's.
class MersenneTwister
{
public:
    MersenneTwister() { seed(uint64_t(0)); }

    void seed(uint64_t number);
    /// By the 32-bit digits of |number|.
    void seed(mpz_srcptr number);

    /// The 624 numbers it works on, and how many of them are used up.
    static constexpr size_t stateSize = 625;
    std::array<uint32_t, stateSize> state() const;
    /// The last number is at most 624.
    void setState(const std::array<uint32_t, stateSize> &state);

    uint32_t next32();
    /// In [0, 1), with 53 random bits.
    double nextDouble();
    /// `bits` random bits, 0 to 64.
    uint64_t nextBits(int bits);
    /// `bits` random bits of any number, as getrandbits() makes them.
    void nextBits(int64_t bits, mpz_ptr number);
    /// In [0, bound), bound > 0: takes bits until they are below it.
    uint64_t nextBelow(uint64_t bound);

private:
    static constexpr size_t size = stateSize - 1;

    void seed(uint32_t number);
    void seed(std::span<const uint32_t> key);
    void refill();

    std::array<uint32_t, size> m_state{};
    size_t m_index = size;
};

} // namespace stdlib::random
