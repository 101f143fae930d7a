// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/value.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace script {

class Interpreter;

/// A str: UTF-8 bytes (lone surrogates as three bytes), their count, and the count of code points.
///
/// Immutable, except that appendInPlace() may grow the only reference to one. Indexing is O(1): directly
/// if all is ASCII, else through a table of offsets that is made at the first use.
class Str : public Object
{
public:
    static constexpr size_t maxBytes = size_t(1) << 30;

    static bool isLayoutOf(const Object &object) noexcept { return object.layout() == Layout::Str; }

    std::string_view text() const noexcept { return {m_data, m_byteCount}; }
    std::string toString() const { return std::string(text()); }
    size_t byteCount() const noexcept { return m_byteCount; }
    size_t length() const noexcept { return m_length; } ///< code points
    bool isEmpty() const noexcept { return m_byteCount == 0; }
    bool isAscii() const noexcept { return m_byteCount == m_length; }
    bool isInterned() const noexcept { return m_flags & Interned; }

    int64_t hash() const noexcept { return m_hash != noHash ? m_hash : computeHash(); }

    /// Byte offset of the code point; index <= length().
    size_t offset(size_t index) const noexcept { return isAscii() ? index : findOffset(index); }
    char32_t at(size_t index) const noexcept
    {
        return isAscii() ? static_cast<unsigned char>(m_data[index]) : codePointAt(index);
    }

    bool equals(const Str &other) const noexcept
    {
        if (this == &other)
            return true;
        if (m_flags & other.m_flags & Interned)
            return false;
        return text() == other.text();
    }

    /// Computes what is otherwise computed at first use, and makes it immortal (constants of code).
    void freeze() noexcept;

private:
    friend struct StrAccess;
    enum Flags : uint8_t { Interned = 1, External = 2 };
    static constexpr int64_t noHash = -1;

    Str(Type &type, char *data) noexcept : Object(type, Layout::Str), m_data(data) {}
    int64_t computeHash() const noexcept;
    size_t findOffset(size_t index) const noexcept;
    char32_t codePointAt(size_t index) const noexcept;

    char *m_data; ///< behind this struct, or a buffer of its own (External)
    uint32_t m_byteCount = 0;
    uint32_t m_length = 0;
    mutable int64_t m_hash = noHash;
    mutable uint32_t *m_offsets = nullptr; ///< of each 32nd code point, if not ASCII and indexed
    uint32_t m_capacity = 0; ///< bytes at m_data
};

/// A str of this UTF-8 text. Single ASCII characters and "" are shared immortal objects.
Ref<Str> makeStr(std::string_view utf8);
/// The same when the count of code points is known.
Ref<Str> makeStr(std::string_view utf8, size_t length);
Ref<Str> makeStr(char32_t codePoint);
Ref<Str> makeStrOfType(Type &type, const Str &text); ///< of a subclass (or of str itself)
inline Value string(std::string_view utf8)
{
    return makeStr(utf8).value();
}

/// The process-wide immortal str of this text: for names in source and native code, not for data
/// (it is never freed). Takes a mutex.
Str &intern(std::string_view utf8);

Ref<Str> concatenate(const Str &left, const Str &right);
/// left += right; in place if `left` holds the only reference to an exact str. Otherwise a new one.
void appendInPlace(Value &left, const Str &right);
/// All of them in one; each must be a Str (f-strings).
Ref<Str> joinStrings(const Value *parts, size_t count);
/// Code points [from, to) of it.
Ref<Str> substring(const Str &text, size_t from, size_t to);
/// str * count; a negative count gives "".
Ref<Str> repeatString(const Str &text, int64_t count);

/// repr() of a text: quotes, escapes.
std::string quoted(std::string_view utf8);

void initializeStrType();

} // namespace script
