// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/random/mersennetwister.h"

#include <algorithm>
#include <bit>
#include <vector>

namespace stdlib::random
{

void MersenneTwister::seed(uint32_t number)
{
    m_state[0] = number;
    for (size_t i = 1; i < size; ++i) {
        const uint32_t before = m_state[i - 1];
        m_state[i] = 1812433253u * (before ^ (before >> 30)) + static_cast<uint32_t>(i);
    }
    m_index = size;
}

void MersenneTwister::seed(std::span<const uint32_t> key)
{
    seed(19650218u);
    size_t i = 1;
    size_t j = 0;
    for (size_t k = std::max(size, key.size()); k > 0; --k) {
        const uint32_t before = m_state[i - 1];
        m_state[i] = (m_state[i] ^ ((before ^ (before >> 30)) * 1664525u)) + key[j]
            + static_cast<uint32_t>(j);
        if (++i >= size) {
            m_state[0] = m_state[size - 1];
            i = 1;
        }
        if (++j >= key.size())
            j = 0;
    }
    for (size_t k = size - 1; k > 0; --k) {
        const uint32_t before = m_state[i - 1];
        m_state[i] = (m_state[i] ^ ((before ^ (before >> 30)) * 1566083941u))
            - static_cast<uint32_t>(i);
        if (++i >= size) {
            m_state[0] = m_state[size - 1];
            i = 1;
        }
    }
    m_state[0] = 0x80000000u;
}

void MersenneTwister::seed(uint64_t number)
{
    const uint32_t key[] = {static_cast<uint32_t>(number), static_cast<uint32_t>(number >> 32)};
    seed(std::span<const uint32_t>(key, key[1] ? 2 : 1));
}

void MersenneTwister::seed(mpz_srcptr number)
{
    const size_t digits = std::max<size_t>(1, (mpz_sizeinbase(number, 2) + 31) / 32);
    std::vector<uint32_t> key(digits, 0);
    size_t written = 0;
    mpz_export(key.data(), &written, -1, sizeof(uint32_t), 0, 0, number);
    seed(std::span<const uint32_t>(key));
}

std::array<uint32_t, MersenneTwister::stateSize> MersenneTwister::state() const
{
    std::array<uint32_t, stateSize> all{};
    std::ranges::copy(m_state, all.begin());
    all.back() = static_cast<uint32_t>(m_index);
    return all;
}

void MersenneTwister::setState(const std::array<uint32_t, stateSize> &state)
{
    std::copy_n(state.begin(), size, m_state.begin());
    m_index = state.back();
}

void MersenneTwister::refill()
{
    constexpr size_t offset = 397;
    for (size_t i = 0; i < size; ++i) {
        const uint32_t mixed
            = (m_state[i] & 0x80000000u) | (m_state[(i + 1) % size] & 0x7fffffffu);
        m_state[i] = m_state[(i + offset) % size] ^ (mixed >> 1)
            ^ ((mixed & 1) ? 0x9908b0dfu : 0u);
    }
    m_index = 0;
}

uint32_t MersenneTwister::next32()
{
    if (m_index >= size)
        refill();
    uint32_t number = m_state[m_index++];
    number ^= number >> 11;
    number ^= (number << 7) & 0x9d2c5680u;
    number ^= (number << 15) & 0xefc60000u;
    return number ^ (number >> 18);
}

double MersenneTwister::nextDouble()
{
    const uint32_t high = next32() >> 5;
    const uint32_t low = next32() >> 6;
    return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
}

uint64_t MersenneTwister::nextBits(int bits)
{
    if (bits <= 0)
        return 0;
    if (bits <= 32)
        return next32() >> (32 - bits);
    const uint64_t low = next32();
    const uint64_t high = next32() >> (64 - bits);
    return high << 32 | low;
}

void MersenneTwister::nextBits(int64_t bits, mpz_ptr number)
{
    std::vector<uint32_t> words(static_cast<size_t>((bits + 31) / 32));
    for (uint32_t &word : words) {
        word = next32();
        if (bits < 32)
            word >>= 32 - bits;
        bits -= 32;
    }
    mpz_import(number, words.size(), -1, sizeof(uint32_t), 0, 0, words.data());
}

uint64_t MersenneTwister::nextBelow(uint64_t bound)
{
    const int bits = static_cast<int>(std::bit_width(bound));
    uint64_t number = nextBits(bits);
    while (number >= bound)
        number = nextBits(bits);
    return number;
}

} // namespace stdlib::random
