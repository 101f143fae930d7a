// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace script {

class Interpreter;
class Value;

// CPython's hash functions as they are with PYTHONHASHSEED=0. They decide the iteration order of sets,
// so they must be equal bit by bit. None of them returns -1 (it becomes -2).

inline constexpr int64_t hashModulus = (int64_t(1) << 61) - 1;

/// SipHash-1-3 with a zero key, of the bytes of a str's narrowest representation or of bytes.
int64_t hashBytes(const void *data, size_t size) noexcept;
/// The hash of a str given as UTF-8: over Latin-1, UCS-2 or UCS-4 units, whichever fits.
int64_t hashText(std::string_view utf8, bool isAscii) noexcept;
int64_t hashDouble(double number, const void *identity) noexcept; ///< identity: hashes a nan
int64_t hashPointer(const void *pointer) noexcept;

constexpr int64_t hashInt64(int64_t number) noexcept
{
    // |number| mod (2^61 - 1), with the number's sign
    uint64_t magnitude = number < 0 ? uint64_t(0) - uint64_t(number) : uint64_t(number);
    magnitude = (magnitude & uint64_t(hashModulus)) + (magnitude >> 61);
    if (magnitude >= uint64_t(hashModulus))
        magnitude -= uint64_t(hashModulus);
    const int64_t signedHash = number < 0 ? -int64_t(magnitude) : int64_t(magnitude);
    return signedHash == -1 ? -2 : signedHash;
}

/// The hash slot of list, dict and the like: TypeError "unhashable type: 'list'".
[[noreturn]] int64_t refuseHash(Interpreter &interpreter, const Value &self);

/// Folds the hashes of a tuple's items one by one (xxHash as CPython shortens it).
class TupleHash
{
public:
    void add(int64_t itemHash) noexcept
    {
        m_state += uint64_t(itemHash) * prime2;
        m_state = (m_state << 31) | (m_state >> 33);
        m_state *= prime1;
    }
    int64_t result(size_t count) const noexcept
    {
        const uint64_t hash = m_state + (count ^ (prime5 ^ 3527539u));
        return hash == ~uint64_t(0) ? 1546275796 : int64_t(hash);
    }

private:
    static constexpr uint64_t prime1 = 11400714785074694791u;
    static constexpr uint64_t prime2 = 14029467366897019727u;
    static constexpr uint64_t prime5 = 2870177450012600261u;
    uint64_t m_state = prime5;
};

} // namespace script
