// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/heap.h"
#include "core/script/value.h"

#include <string>
#include <string_view>

namespace script {

class Interpreter;

/// Lets a standard container take its memory from the current heap, so that the limit counts it.
template <typename T>
struct HeapAllocator {
    using value_type = T;
    HeapAllocator() = default;
    template <typename U>
    HeapAllocator(const HeapAllocator<U> &) noexcept
    {
    }
    T *allocate(size_t count) { return static_cast<T *>(allocateBuffer(count * sizeof(T))); }
    void deallocate(T *memory, size_t count) noexcept { freeBuffer(memory, count * sizeof(T)); }
    bool operator==(const HeapAllocator &) const = default;
};

using HeapString = std::basic_string<char, std::char_traits<char>, HeapAllocator<char>>;

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
    Bytes(Type &type, std::string_view data) : Object(type, Layout::Bytes), m_data(data) {}
    HeapString m_data;
    mutable int64_t m_hash = -1;
};

/// A bytearray: bytes that can be changed.
class ByteArray : public Object
{
public:
    static bool isLayoutOf(const Object &object) noexcept { return object.layout() == Layout::ByteArray; }
    HeapString &data() noexcept { return m_data; }
    std::string_view view() const noexcept { return m_data; }

private:
    friend struct BytesAccess;
    ByteArray(Type &type, std::string_view data) : Object(type, Layout::ByteArray), m_data(data) {}
    HeapString m_data;
};

Value makeBytes(std::string_view data);
Value makeByteArray(std::string_view data);
Value makeBytesOfType(Type &type, std::string_view data); ///< bytes, bytearray or a subclass
/// The bytes of a bytes or bytearray, borrowed; false for anything else.
bool bytesLike(const Value &value, std::string_view &data) noexcept;
/// The bytes of a bytes-like object or of an iterable of ints, as bytes(x) takes them.
std::string toByteString(Interpreter &interpreter, const Value &source);

/// repr() of bytes: b'...'
std::string quotedBytes(std::string_view bytes);

void addBytesMethods(Type &type); ///< what bytes and bytearray have in common
void addByteArrayMethods(Type &type); ///< what changes a bytearray
void initializeBytesTypes();

} // namespace script
