// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/textcodec.h"

#include "core/script/bytes.h"
#include "core/script/codepoints.h"
#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/int.h"
#include "core/script/operators.h"
#include "core/script/type.h"
#include "core/script/types.h"

#include <cstdio>

namespace script {

namespace {

enum class Codec { Utf8, Utf8Signed, Ascii, Latin1, Utf16, Utf16Little, Utf16Big, Utf32, Utf32Little, Utf32Big };

struct Encoding {
    Codec codec;
    const char *name; ///< as error texts show it
};

Encoding findEncoding(std::string_view given)
{
    std::string name;
    for (const char c : given)
        name += c == '_' || c == ' ' ? '-' : char(c >= 'A' && c <= 'Z' ? c + 32 : c);
    struct Known {
        const char *alias;
        Encoding encoding;
    };
    static constexpr Known known[] = {
        {"utf-8", {Codec::Utf8, "utf-8"}},          {"utf8", {Codec::Utf8, "utf-8"}},
        {"u8", {Codec::Utf8, "utf-8"}},             {"utf", {Codec::Utf8, "utf-8"}},
        {"utf-8-sig", {Codec::Utf8Signed, "utf-8"}}, {"ascii", {Codec::Ascii, "ascii"}},
        {"us-ascii", {Codec::Ascii, "ascii"}},      {"646", {Codec::Ascii, "ascii"}},
        {"latin-1", {Codec::Latin1, "latin-1"}},    {"latin1", {Codec::Latin1, "latin-1"}},
        {"iso-8859-1", {Codec::Latin1, "latin-1"}}, {"iso8859-1", {Codec::Latin1, "latin-1"}},
        {"8859", {Codec::Latin1, "latin-1"}},       {"l1", {Codec::Latin1, "latin-1"}},
        {"utf-16", {Codec::Utf16, "utf-16"}},       {"utf16", {Codec::Utf16, "utf-16"}},
        {"utf-16-le", {Codec::Utf16Little, "utf-16-le"}},
        {"utf-16le", {Codec::Utf16Little, "utf-16-le"}},
        {"utf-16-be", {Codec::Utf16Big, "utf-16-be"}},
        {"utf-16be", {Codec::Utf16Big, "utf-16-be"}},
        {"utf-32", {Codec::Utf32, "utf-32"}},       {"utf32", {Codec::Utf32, "utf-32"}},
        {"utf-32-le", {Codec::Utf32Little, "utf-32-le"}},
        {"utf-32-be", {Codec::Utf32Big, "utf-32-be"}},
    };
    for (const Known &entry : known) {
        if (name == entry.alias)
            return entry.encoding;
    }
    raise(types::lookupError(), "unknown encoding: " + std::string(given));
}

char32_t largestOf(Codec codec)
{
    return codec == Codec::Ascii ? 0x7f : codec == Codec::Latin1 ? 0xff : 0x10ffff;
}

[[noreturn]] void raiseEncodeError(const Str &text, const char *encoding, size_t start, size_t end,
                                   const char *reason)
{
    throw Raised(makeException(types::unicodeEncodeError(),
                               {string(encoding), Value(const_cast<Str *>(&text)),
                                integer(int64_t(start)), integer(int64_t(end)), string(reason)}));
}

[[noreturn]] void raiseDecodeError(const std::string &bytes, const char *encoding, size_t start,
                                   size_t end, const char *reason)
{
    throw Raised(makeException(types::unicodeDecodeError(),
                               {string(encoding), makeBytes(bytes), integer(int64_t(start)),
                                integer(int64_t(end)), string(reason)}));
}

[[noreturn]] void raiseUnknownHandler(std::string_view errors)
{
    raise(types::lookupError(), "unknown error handler name '" + std::string(errors) + "'");
}

std::string escaped(char32_t c)
{
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x",
                  unsigned(c));
    return buffer;
}

void putUnit(std::string &out, uint32_t unit, int bytes, bool isBig)
{
    for (int n = 0; n < bytes; ++n)
        out += char(unit >> (8 * (isBig ? bytes - 1 - n : n)));
}

void put(std::string &out, Codec codec, char32_t c)
{
    switch (codec) {
    case Codec::Utf8:
    case Codec::Utf8Signed:
        codepoints::append(out, c);
        break;
    case Codec::Ascii:
    case Codec::Latin1:
        out += char(c);
        break;
    case Codec::Utf16:
    case Codec::Utf16Little:
    case Codec::Utf16Big: {
        const bool isBig = codec == Codec::Utf16Big;
        if (c >= 0x10000) {
            putUnit(out, 0xd800 + ((c - 0x10000) >> 10), 2, isBig);
            putUnit(out, 0xdc00 + ((c - 0x10000) & 0x3ff), 2, isBig);
        } else {
            putUnit(out, c, 2, isBig);
        }
        break;
    }
    default:
        putUnit(out, c, 4, codec == Codec::Utf32Big);
    }
}

/// What stands for a character that the codec has not: in its own characters, or bytes as they are.
bool replaceEncoded(std::string &out, Codec codec, char32_t c, std::string_view errors)
{
    std::string replacement;
    if (errors == "ignore")
        return true;
    if (errors == "replace") {
        replacement = "?";
    } else if (errors == "backslashreplace") {
        replacement = escaped(c);
    } else if (errors == "xmlcharrefreplace") {
        replacement = "&#" + std::to_string(uint32_t(c)) + ";";
    } else if (errors == "surrogateescape") {
        if (c < 0xdc80 || c > 0xdcff)
            return false;
        out += char(c - 0xdc00);
        return true;
    } else if (errors == "surrogatepass" && c >= 0xd800 && c < 0xe000 && codec != Codec::Ascii
               && codec != Codec::Latin1) {
        put(out, codec, c);
        return true;
    } else if (errors == "strict" || errors == "surrogatepass") {
        return false;
    } else {
        raiseUnknownHandler(errors);
    }
    for (const char r : replacement)
        put(out, codec, char32_t(r));
    return true;
}

/// Decodes one code point at the offset. False: malformed; then `end` says how far and `reason` why.
struct Decoder {
    const std::string &bytes;
    Codec codec;
    size_t at = 0;
    size_t end = 0;
    const char *reason = "";

    unsigned byte(size_t n) const { return static_cast<unsigned char>(bytes[n]); }
    bool fail(size_t length, const char *why)
    {
        end = at + length;
        reason = why;
        return false;
    }

    bool nextUtf8(char32_t &c)
    {
        const unsigned first = byte(at);
        if (first < 0x80) {
            c = first;
            ++at;
            return true;
        }
        const size_t length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
        if (length == 0)
            return fail(1, "invalid start byte");
        c = first & (0x7fu >> length);
        for (size_t n = 1; n < length; ++n) {
            if (at + n >= bytes.size())
                return fail(n, "unexpected end of data");
            const unsigned follower = byte(at + n);
            const unsigned low = n > 1 ? 0x80 : first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
            const unsigned high = n > 1 ? 0xbf : first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
            if (follower < low || follower > high)
                return fail(n, "invalid continuation byte");
            c = (c << 6) | (follower & 0x3f);
        }
        at += length;
        return true;
    }
    uint32_t unit(size_t offset, size_t size, bool isBig) const
    {
        uint32_t result = 0;
        for (size_t n = 0; n < size; ++n)
            result |= byte(offset + n) << (8 * (isBig ? size - 1 - n : n));
        return result;
    }
    bool nextUtf16(char32_t &c)
    {
        const bool isBig = codec == Codec::Utf16Big;
        if (bytes.size() - at < 2)
            return fail(1, "truncated data");
        c = unit(at, 2, isBig);
        if (c >= 0xdc00 && c < 0xe000)
            return fail(2, "illegal encoding");
        if (c < 0xd800 || c >= 0xe000) {
            at += 2;
            return true;
        }
        if (bytes.size() - at < 4)
            return fail(bytes.size() - at, "unexpected end of data");
        const uint32_t low = unit(at + 2, 2, isBig);
        if (low < 0xdc00 || low >= 0xe000)
            return fail(2, "illegal UTF-16 surrogate");
        c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
        at += 4;
        return true;
    }
    bool nextUtf32(char32_t &c)
    {
        if (bytes.size() - at < 4)
            return fail(bytes.size() - at, "truncated data");
        c = unit(at, 4, codec == Codec::Utf32Big);
        if (c > 0x10ffff)
            return fail(4, "code point not in range(0x110000)");
        if (c >= 0xd800 && c < 0xe000)
            return fail(4, "code point in surrogate code point range(0xd800, 0xe000)");
        at += 4;
        return true;
    }
    bool next(char32_t &c)
    {
        switch (codec) {
        case Codec::Utf8:
        case Codec::Utf8Signed:
            return nextUtf8(c);
        case Codec::Ascii:
            if (byte(at) > 0x7f)
                return fail(1, "ordinal not in range(128)");
            [[fallthrough]];
        case Codec::Latin1:
            c = byte(at++);
            return true;
        case Codec::Utf16:
        case Codec::Utf16Little:
        case Codec::Utf16Big:
            return nextUtf16(c);
        default:
            return nextUtf32(c);
        }
    }
    /// A byte order mark chooses between the two orders.
    void skipMark()
    {
        const std::string_view view = bytes;
        if (codec == Codec::Utf8Signed && view.starts_with("\xef\xbb\xbf"))
            at = 3;
        if (codec == Codec::Utf16 && view.size() > 1) {
            if (view.starts_with("\xff\xfe") || view.starts_with("\xfe\xff")) {
                codec = view[0] == '\xfe' ? Codec::Utf16Big : Codec::Utf16Little;
                at = 2;
            }
        }
        if (codec == Codec::Utf32 && view.size() > 3) {
            const uint32_t mark = unit(0, 4, false);
            if (mark == 0xfeff || mark == 0xfffe0000) {
                codec = mark == 0xfeff ? Codec::Utf32Little : Codec::Utf32Big;
                at = 4;
            }
        }
    }
};

} // namespace

std::string encodeText(const Str &text, std::string_view encodingName, std::string_view errors)
{
    const Encoding encoding = findEncoding(encodingName);
    const char32_t largest = largestOf(encoding.codec);
    if (text.isAscii() && (largest < 0x100 || encoding.codec == Codec::Utf8))
        return text.toString();
    std::string out;
    if (encoding.codec == Codec::Utf8Signed || encoding.codec == Codec::Utf16
        || encoding.codec == Codec::Utf32)
        put(out, encoding.codec, 0xfeff);
    const auto isAllowed = [&](char32_t c) {
        return c <= largest && (largest < 0x10ffff || c < 0xd800 || c >= 0xe000);
    };
    size_t n = 0;
    for (size_t offset = 0; offset < text.byteCount(); ++n) {
        const char32_t c = codepoints::decode(text.text(), offset);
        if (isAllowed(c)) {
            put(out, encoding.codec, c);
            continue;
        }
        if (replaceEncoded(out, encoding.codec, c, errors))
            continue;
        size_t end = n + 1;
        while (offset < text.byteCount() && !isAllowed(codepoints::decode(text.text(), offset)))
            ++end;
        raiseEncodeError(text, encoding.name, n, end,
                         largest == 0x7f   ? "ordinal not in range(128)"
                         : largest == 0xff ? "ordinal not in range(256)"
                                           : "surrogates not allowed");
    }
    return out;
}

Ref<Str> decodeBytes(const std::string &bytes, std::string_view encodingName,
                     std::string_view errors)
{
    const Encoding encoding = findEncoding(encodingName);
    Decoder decoder{bytes, encoding.codec};
    decoder.skipMark();
    std::string text;
    while (decoder.at < bytes.size()) {
        char32_t c = 0;
        if (decoder.next(c)) {
            codepoints::append(text, c);
            continue;
        }
        if (errors == "strict")
            raiseDecodeError(bytes, encoding.name, decoder.at, decoder.end, decoder.reason);
        if (errors == "replace") {
            codepoints::append(text, 0xfffd);
        } else if (errors == "backslashreplace") {
            for (size_t n = decoder.at; n < decoder.end; ++n)
                text += escaped(decoder.byte(n));
        } else if (errors == "surrogateescape") {
            for (size_t n = decoder.at; n < decoder.end; ++n)
                codepoints::append(text, 0xdc00 + decoder.byte(n));
        } else if (errors != "ignore") {
            raiseUnknownHandler(errors);
        }
        decoder.at = decoder.end;
    }
    return makeStr(text);
}

namespace {

std::string textArgument(const Value &value, const char *otherwise, const char *function,
                         const char *parameter)
{
    if (!value.isSet())
        return otherwise;
    const auto *text = value.as<Str>();
    if (!text)
        raiseTypeError(std::string(function) + "() argument '" + parameter + "' must be str, not "
                       + (value.isNone() ? "None" : typeName(value)));
    return text->toString();
}

} // namespace

std::string codecName(const Value &encoding, const char *function, const char *parameter)
{
    return textArgument(encoding, "utf-8", function, parameter);
}

std::string errorsName(const Value &errors, const char *function, const char *parameter)
{
    return textArgument(errors, "strict", function, parameter);
}

} // namespace script
