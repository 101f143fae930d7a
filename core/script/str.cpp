// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/str.h"

#include "core/script/codepoints.h"
#include "core/script/error.h"
#include "core/script/hash.h"
#include "core/script/heap.h"
#include "core/script/type.h"
#include "core/script/types.h"
#include "core/script/unicode.h"

#include <array>
#include <cstring>
#include <mutex>
#include <unordered_map>

namespace script {

namespace {

constexpr size_t offsetStride = 32;
constexpr size_t largestInline = 8192; ///< bytes; longer ones have a buffer

} // namespace

/// What makes and ends strs; the only code that sees their fields.
struct StrAccess {
    static Str *make(Type &type, size_t bytes)
    {
        if (bytes > Str::maxBytes)
            raiseMemoryError();
        if (bytes <= largestInline)
            return place(allocateObject(type, bytes), type, bytes);
        Str *str = place(allocateObject(type), type, bytes);
        Ref<Str> owner = Ref<Str>::adopt(str); // in case there is no memory
        str->m_byteCount = 0;
        str->m_data = static_cast<char *>(allocateBuffer(bytes));
        str->m_byteCount = str->m_capacity = uint32_t(bytes);
        str->m_flags |= Str::External;
        owner->retain();
        return str;
    }
    static Str *place(void *memory, Type &type, size_t bytes)
    {
        Str *str = new (memory) Str(type, nullptr);
        str->m_data = static_cast<char *>(memory) + type.instanceSize
                      + (type.attributesOffset ? sizeof(void *) : 0);
        str->m_byteCount = uint32_t(bytes);
        return str;
    }
    /// An immortal one, outside of every interpreter's heap.
    static Str &makeForProcess(std::string_view text, bool interned)
    {
        Type &type = types::str();
        Str *str = place(::operator new(sizeof(Str) + text.size()), type, text.size());
        if (!text.empty()) // an empty view may have no address
            std::memcpy(str->m_data, text.data(), text.size());
        str->m_length = uint32_t(codepoints::codePointCount(text));
        str->freeze();
        if (interned)
            str->m_flags |= Str::Interned;
        return *str;
    }
    static char *data(Str &str) { return str.m_data; }
    static void setLength(Str &str, size_t length) { str.m_length = uint32_t(length); }
    static size_t offsetCount(const Str &str) { return str.m_length / offsetStride + 1; }

    static void forgetOffsets(Str &str) noexcept
    {
        if (str.m_offsets)
            freeBuffer(str.m_offsets, offsetCount(str) * sizeof(uint32_t));
        str.m_offsets = nullptr;
    }
    static void destroy(Object *object) noexcept
    {
        auto &str = static_cast<Str &>(*object);
        forgetOffsets(str);
        if (str.m_flags & Str::External)
            freeBuffer(str.m_data, str.m_capacity);
        Type &type = str.type();
        str.~Str();
        freeObject(object, type);
    }
    static bool canGrow(const Str &str)
    {
        return str.references() == 1 && &str.type() == &types::str();
    }
    static void append(Str &str, const Str &more)
    {
        const size_t bytes = size_t(str.m_byteCount) + more.m_byteCount;
        if (bytes > Str::maxBytes)
            raiseMemoryError();
        const std::string_view added = more.text();
        if (!(str.m_flags & Str::External) || bytes > str.m_capacity) {
            const size_t capacity = bytes + bytes / 2 + 16;
            char *data = static_cast<char *>(
                str.m_flags & Str::External
                    ? reallocateBuffer(str.m_data, str.m_capacity, capacity)
                    : std::memcpy(allocateBuffer(capacity), str.m_data, str.m_byteCount));
            str.m_data = data;
            str.m_capacity = uint32_t(capacity);
            str.m_flags |= Str::External;
        }
        forgetOffsets(str);
        std::memcpy(str.m_data + str.m_byteCount, added.data(), added.size());
        str.m_byteCount = uint32_t(bytes);
        str.m_length += more.m_length;
        str.m_hash = Str::noHash;
    }
};

namespace {

/// "" and the 128 strs of one ASCII character.
struct SharedStrs {
    Str *empty;
    std::array<Str *, 128> ascii;

    SharedStrs()
        : empty(&intern({}))
    {
        for (size_t c = 0; c < ascii.size(); ++c) {
            const char text = char(c);
            ascii[c] = &intern({&text, 1});
        }
    }
};

const SharedStrs &sharedStrs()
{
    static const SharedStrs strs;
    return strs;
}

} // namespace

int64_t Str::computeHash() const noexcept
{
    m_hash = hashText(text(), isAscii());
    return m_hash;
}

void Str::freeze() noexcept
{
    makeImmortal(); // first: what it computes now must not come from an interpreter's heap
    hash();
    if (!isAscii())
        findOffset(m_length);
}

size_t Str::findOffset(size_t index) const noexcept
{
    const std::string_view bytes = text();
    if (index >= m_length)
        index = m_length;
    if (!m_offsets && m_length > offsetStride) {
        const size_t size = StrAccess::offsetCount(*this) * sizeof(uint32_t);
        auto *offsets = static_cast<uint32_t *>(isImmortal() ? ::operator new(size)
                                                             : allocateBuffer(size));
        size_t offset = 0;
        for (size_t n = 0; n <= m_length; ++n) {
            if (n % offsetStride == 0)
                offsets[n / offsetStride] = uint32_t(offset);
            if (n < m_length)
                offset += codepoints::sequenceLength(bytes[offset]);
        }
        m_offsets = offsets;
    }
    size_t offset = m_offsets ? m_offsets[index / offsetStride] : 0;
    for (size_t left = m_offsets ? index % offsetStride : index; left > 0; --left)
        offset += codepoints::sequenceLength(bytes[offset]);
    return offset;
}

char32_t Str::codePointAt(size_t index) const noexcept
{
    size_t offset = findOffset(index);
    return codepoints::decode(text(), offset);
}

Ref<Str> makeStr(std::string_view utf8)
{
    return makeStr(utf8, codepoints::codePointCount(utf8));
}

Ref<Str> makeStr(std::string_view utf8, size_t length)
{
    if (utf8.size() <= 1) {
        if (utf8.empty())
            return Ref<Str>(sharedStrs().empty);
        if (static_cast<unsigned char>(utf8[0]) < 0x80)
            return Ref<Str>(sharedStrs().ascii[size_t(utf8[0])]);
    }
    Str *str = StrAccess::make(types::str(), utf8.size());
    std::memcpy(StrAccess::data(*str), utf8.data(), utf8.size());
    StrAccess::setLength(*str, length);
    return Ref<Str>::adopt(str);
}

Ref<Str> makeStr(char32_t codePoint)
{
    if (codePoint < 0x80)
        return Ref<Str>(sharedStrs().ascii[codePoint]);
    std::string text;
    codepoints::append(text, codePoint);
    return makeStr(text, 1);
}

Ref<Str> makeStrOfType(Type &type, const Str &text)
{
    Str *str = StrAccess::make(type, text.byteCount());
    std::memcpy(StrAccess::data(*str), text.text().data(), text.byteCount());
    StrAccess::setLength(*str, text.length());
    return Ref<Str>::adopt(str);
}

Str &intern(std::string_view utf8)
{
    // Never destroyed: the strs are immortal, and threads may outlive main().
    static auto &strs = *new std::unordered_map<std::string_view, Str *>;
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    if (const auto found = strs.find(utf8); found != strs.end())
        return *found->second;
    Str &str = StrAccess::makeForProcess(utf8, true);
    strs.emplace(str.text(), &str);
    return str;
}

Ref<Str> concatenate(const Str &left, const Str &right)
{
    const bool isExact = &left.type() == &types::str();
    if (right.isEmpty() && isExact)
        return Ref<Str>(const_cast<Str *>(&left));
    if (left.isEmpty() && &right.type() == &types::str())
        return Ref<Str>(const_cast<Str *>(&right));
    const size_t bytes = left.byteCount() + right.byteCount();
    if (bytes <= 1)
        return makeStr(left.isEmpty() ? right.text() : left.text());
    Str *str = StrAccess::make(types::str(), bytes);
    std::memcpy(StrAccess::data(*str), left.text().data(), left.byteCount());
    std::memcpy(StrAccess::data(*str) + left.byteCount(), right.text().data(), right.byteCount());
    StrAccess::setLength(*str, left.length() + right.length());
    return Ref<Str>::adopt(str);
}

void appendInPlace(Value &left, const Str &right)
{
    auto &str = static_cast<Str &>(*left.object());
    if (StrAccess::canGrow(str) && &str != &right)
        StrAccess::append(str, right);
    else
        left = concatenate(str, right).value();
}

Ref<Str> joinStrings(const Value *parts, size_t count)
{
    size_t bytes = 0;
    size_t length = 0;
    for (size_t n = 0; n < count; ++n) {
        const auto &part = static_cast<const Str &>(*parts[n].object());
        bytes += part.byteCount();
        length += part.length();
    }
    if (bytes <= 1) {
        for (size_t n = 0; n < count; ++n) {
            if (const auto &part = static_cast<const Str &>(*parts[n].object()); !part.isEmpty())
                return makeStr(part.text());
        }
        return makeStr(std::string_view());
    }
    Str *str = StrAccess::make(types::str(), bytes);
    char *to = StrAccess::data(*str);
    for (size_t n = 0; n < count; ++n) {
        const std::string_view part = static_cast<const Str &>(*parts[n].object()).text();
        std::memcpy(to, part.data(), part.size());
        to += part.size();
    }
    StrAccess::setLength(*str, length);
    return Ref<Str>::adopt(str);
}

Ref<Str> substring(const Str &text, size_t from, size_t to)
{
    if (from >= to)
        return makeStr(std::string_view());
    if (from == 0 && to == text.length() && &text.type() == &types::str())
        return Ref<Str>(const_cast<Str *>(&text));
    const size_t first = text.offset(from);
    const size_t last = text.offset(to);
    return makeStr(text.text().substr(first, last - first), to - from);
}

Ref<Str> repeatString(const Str &text, int64_t count)
{
    if (count <= 0 || text.isEmpty())
        return makeStr(std::string_view());
    if (count == 1 && &text.type() == &types::str())
        return Ref<Str>(const_cast<Str *>(&text));
    size_t bytes;
    if (__builtin_mul_overflow(text.byteCount(), size_t(count), &bytes) || bytes > Str::maxBytes)
        raiseMemoryError();
    if (bytes == 1)
        return makeStr(text.text());
    Str *str = StrAccess::make(types::str(), bytes);
    char *to = StrAccess::data(*str);
    if (text.byteCount() == 1) {
        std::memset(to, text.text()[0], bytes);
    } else {
        for (int64_t n = 0; n < count; ++n, to += text.byteCount())
            std::memcpy(to, text.text().data(), text.byteCount());
    }
    StrAccess::setLength(*str, text.length() * size_t(count));
    return Ref<Str>::adopt(str);
}

std::string quoted(std::string_view utf8)
{
    const bool isDouble = utf8.find('\'') != utf8.npos && utf8.find('"') == utf8.npos;
    const char quote = isDouble ? '"' : '\'';
    static constexpr char hex[] = "0123456789abcdef";
    std::string result(1, quote);
    result.reserve(utf8.size() + 2);
    const auto escape = [&](char kind, char32_t c, int digits) {
        result += {'\\', kind};
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
            result += hex[(c >> shift) & 15];
    };
    for (size_t offset = 0; offset < utf8.size();) {
        const size_t start = offset;
        const char32_t c = codepoints::decode(utf8, offset);
        if (c == char32_t(quote) || c == '\\')
            result += {'\\', char(c)};
        else if (c == '\n')
            result += "\\n";
        else if (c == '\r')
            result += "\\r";
        else if (c == '\t')
            result += "\\t";
        else if (c < 0x80 ? c >= 0x20 && c < 0x7f : unicode::isPrintable(c))
            result += utf8.substr(start, offset - start);
        else if (c < 0x100)
            escape('x', c, 2);
        else if (c < 0x10000)
            escape('u', c, 4);
        else
            escape('U', c, 8);
    }
    result += quote;
    return result;
}

void destroyStr(Object *object) noexcept
{
    StrAccess::destroy(object);
}

} // namespace script
