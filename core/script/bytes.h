// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/value.h"

#include <string>
#include <string_view>

namespace script {

class Interpreter;

/// A bytes object: immutable bytes.
class Bytes : public Object
{
public:
    static bool isLayoutOf(const Object &object) noexcept { return object.layout() == Layout::Bytes; }
    std::string_view data() const noexcept { return m_data; }
    size_t size() const noexcept { return m_data.size(); }
    int64_t hash() const noexcept;

private:
    friend struct BytesAccess;
    Bytes(Type &type, std::string data);
    std::string m_data;
    mutable int64_t m_hash = -1;
};

/// A bytearray: bytes that can be changed.
class ByteArray : public Object
{
public:
    static bool isLayoutOf(const Object &object) noexcept { return object.layout() == Layout::ByteArray; }
    std::string &data() noexcept { return m_data; }
    const std::string &data() const noexcept { return m_data; }

private:
    friend struct BytesAccess;
    ByteArray(Type &type, std::string data);
    std::string m_data;
};

Value makeBytes(std::string data);
Value makeByteArray(std::string data);
/// The bytes of a bytes or bytearray, borrowed; false for anything else.
bool bytesLike(const Value &value, std::string_view &data) noexcept;
/// The bytes of a bytes-like object or of an iterable of ints, as bytes(x) takes them.
std::string toByteString(Interpreter &interpreter, const Value &source);

void initializeBytesTypes();

} // namespace script
