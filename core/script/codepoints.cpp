// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/codepoints.h"

#include <QChar>
#include <QString>

#include <bit>
#include <cstring>

namespace script::codepoints {

size_t codePointCount(std::string_view utf8) noexcept
{
    size_t continuations = 0;
    const char *at = utf8.data();
    size_t left = utf8.size();
    for (; left >= 8; left -= 8, at += 8) {
        uint64_t word;
        std::memcpy(&word, at, 8);
        if (word & 0x8080808080808080u) // a continuation byte is 10xxxxxx
            continuations += size_t(std::popcount(word & ~(word << 1) & 0x8080808080808080u));
    }
    for (; left > 0; --left, ++at)
        continuations += (static_cast<unsigned char>(*at) & 0xc0) == 0x80;
    return utf8.size() - continuations;
}

char32_t decode(std::string_view utf8, size_t &offset) noexcept
{
    const auto byte = [&](size_t n) { return static_cast<unsigned char>(utf8[n]); };
    const unsigned char first = byte(offset);
    const size_t length = sequenceLength(static_cast<char>(first));
    if (length == 1 || offset + length > utf8.size()) {
        ++offset;
        return first;
    }
    char32_t c = first & (0x7fu >> length);
    for (size_t n = 1; n < length; ++n)
        c = (c << 6) | (byte(offset + n) & 0x3fu);
    offset += length;
    return c;
}

void append(std::string &utf8, char32_t c)
{
    const auto put = [&utf8](char32_t byte) { utf8.push_back(static_cast<char>(byte)); };
    if (c < 0x80)
        return put(c);
    if (c < 0x800) {
        put(0xc0 | (c >> 6));
    } else {
        if (c < 0x10000) {
            put(0xe0 | (c >> 12));
        } else {
            put(0xf0 | (c >> 18));
            put(0x80 | ((c >> 12) & 0x3f));
        }
        put(0x80 | ((c >> 6) & 0x3f));
    }
    put(0x80 | (c & 0x3f));
}

std::u32string toUtf32(std::string_view utf8)
{
    std::u32string result;
    result.reserve(utf8.size());
    for (size_t offset = 0; offset < utf8.size();)
        result.push_back(decode(utf8, offset));
    return result;
}

std::string fromUtf32(std::u32string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (const char32_t c : text)
        append(result, c);
    return result;
}

bool isSpace(char32_t c) noexcept
{
    if (c < 0x80)
        return (c >= 9 && c <= 13) || c == ' ' || (c >= 0x1c && c <= 0x1f);
    switch (c) {
    case 0x85:
    case 0xa0:
    case 0x1680:
    case 0x2028:
    case 0x2029:
    case 0x202f:
    case 0x205f:
    case 0x3000:
        return true;
    default:
        return c >= 0x2000 && c <= 0x200a;
    }
}

bool isLineBreak(char32_t c) noexcept
{
    return (c >= 10 && c <= 13) || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028
           || c == 0x2029;
}

bool isAlpha(char32_t c) noexcept
{
    switch (QChar::category(c)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
        return true;
    default:
        return false;
    }
}

bool isDecimal(char32_t c) noexcept
{
    return QChar::category(c) == QChar::Number_DecimalDigit;
}

int decimalValue(char32_t c) noexcept
{
    if (c < 0x80)
        return c >= '0' && c <= '9' ? int(c - '0') : -1;
    return isDecimal(c) ? QChar::digitValue(c) : -1;
}

bool isDigit(char32_t c) noexcept
{
    return QChar::digitValue(c) >= 0;
}

namespace {

/// Ideographs that are numbers, of which the categories know nothing.
bool isNumberIdeograph(char32_t c) noexcept
{
    static constexpr std::u32string_view numbers =
        U"\u3405\u3483\u382a\u3b4d\u4e00\u4e03\u4e07\u4e09\u4e24\u4e5d\u4e8c\u4e94\u4ebf\u4edf\u4ee8"
        U"\u4f0d\u4f70\u5104\u5146\u5169\u516b\u516d\u5341\u5343\u5344\u5345\u534c\u53c1\u53c2\u53c3"
        U"\u53c4\u56db\u58f1\u58f9\u5e7a\u5efe\u5eff\u5f0c\u5f0d\u5f0e\u5f10\u62fe\u634c\u67d2\u6f06"
        U"\u7396\u767e\u8086\u842c\u8cae\u8cb3\u8d30\u9621\u9646\u964c\u9678\u96f6";
    return numbers.find(c) != numbers.npos;
}

} // namespace

bool isNumeric(char32_t c) noexcept
{
    if (isNumberIdeograph(c))
        return true;
    switch (QChar::category(c)) {
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other:
        return true;
    default:
        return isDigit(c);
    }
}

namespace {

// The properties Other_Lowercase and Other_Uppercase, which go beyond the categories.
bool isOtherLower(char32_t c) noexcept
{
    return c == 0xaa || c == 0xba || (c >= 0x2b0 && c <= 0x2b8) || c == 0x2c0 || c == 0x2c1
           || (c >= 0x2e0 && c <= 0x2e4) || c == 0x345 || c == 0x37a
           || (c >= 0x1d2c && c <= 0x1d6a) || c == 0x1d78 || (c >= 0x1d9b && c <= 0x1dbf)
           || c == 0x2071 || c == 0x207f || (c >= 0x2090 && c <= 0x209c)
           || (c >= 0x2170 && c <= 0x217f) || (c >= 0x24d0 && c <= 0x24e9);
}

bool isOtherUpper(char32_t c) noexcept
{
    return (c >= 0x2160 && c <= 0x216f) || (c >= 0x24b6 && c <= 0x24cf)
           || (c >= 0x1f130 && c <= 0x1f149) || (c >= 0x1f150 && c <= 0x1f169)
           || (c >= 0x1f170 && c <= 0x1f189);
}

template <typename Change>
void appendChanged(std::string &out, char32_t c, Change change)
{
    const QString changed = change(QString::fromUcs4(&c, 1));
    out += changed.toStdString();
}

} // namespace

bool isLower(char32_t c) noexcept
{
    return QChar::category(c) == QChar::Letter_Lowercase || isOtherLower(c);
}

bool isUpper(char32_t c) noexcept
{
    return QChar::category(c) == QChar::Letter_Uppercase || isOtherUpper(c);
}

bool isTitle(char32_t c) noexcept
{
    return QChar::category(c) == QChar::Letter_Titlecase;
}

void appendLower(std::string &out, char32_t c)
{
    if (c < 0x80)
        out.push_back(char(c >= 'A' && c <= 'Z' ? c + 32 : c));
    else if (c == 0x130)
        out += "i\xcc\x87";
    else
        append(out, QChar::toLower(c));
}

void appendUpper(std::string &out, char32_t c)
{
    if (c < 0x80)
        out.push_back(char(c >= 'a' && c <= 'z' ? c - 32 : c));
    else if (c >= 0xd800 && c < 0xe000)
        append(out, c);
    else
        appendChanged(out, c, [](const QString &text) { return text.toUpper(); });
}

void appendTitle(std::string &out, char32_t c)
{
    if (c == 0xdf)
        out += "Ss";
    else if (c >= 0xfb00 && c <= 0xfb06) { // ligatures: only their first letter becomes a capital
        std::string upper;
        appendUpper(upper, c);
        for (size_t n = 1; n < upper.size(); ++n)
            upper[n] = char(upper[n] | 0x20);
        out += upper;
    } else if (const char32_t title = QChar::toTitleCase(c);
               c < 0x80 || (title == c && c < 0x10000 && QString(QChar(uint16_t(c))).toUpper().size() > 1)) {
        appendUpper(out, c); // several letters
    } else {
        append(out, title);
    }
}

void appendFolded(std::string &out, char32_t c)
{
    if (c < 0x80)
        appendLower(out, c);
    else if (c == 0xdf || c == 0x1e9e)
        out += "ss";
    else if (c >= 0xd800 && c < 0xe000)
        append(out, c);
    else
        appendChanged(out, c, [](const QString &text) {
            // Qt folds to one character each; those whose upper case is several fold to that, lowered.
            const QString upper = text.toUpper();
            if (text.size() == 1 && (upper.size() > 1 || text[0] == QChar(0x130)))
                return upper.toLower();
            return text.toCaseFolded();
        });
}

} // namespace script::codepoints
