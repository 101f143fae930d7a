// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/unicode.h"

#include <QChar>
#include <QString>

#include <algorithm>
#include <array>
#include <utility>

namespace script::unicode
{

namespace
{

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

} // namespace

Decoded decode(std::string_view text)
{
    if (text.empty())
        return {};
    const auto first = static_cast<unsigned char>(text[0]);
    if (first < 0x80)
        return {first, 1};
    const int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < static_cast<std::size_t>(length))
        return {};
    char32_t character = first & (0x7Fu >> length);
    for (int i = 1; i < length; ++i) {
        const char byte = text[static_cast<std::size_t>(i)];
        if (!isContinuation(byte))
            return {};
        character = (character << 6) | (static_cast<unsigned char>(byte) & 0x3Fu);
    }
    const bool isOverlong =
        (length == 3 && character < 0x800) || (length == 4 && character < 0x10000);
    const bool isSurrogate = character >= 0xD800 && character < 0xE000;
    if (isOverlong || isSurrogate || character > 0x10FFFF)
        return {};
    return {character, length};
}

void append(std::string &text, char32_t character)
{
    const auto put = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0 | (character >> 6));
        put(0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
        put(0xE0 | (character >> 12));
        put(0x80 | ((character >> 6) & 0x3F));
        put(0x80 | (character & 0x3F));
    } else {
        put(0xF0 | (character >> 18));
        put(0x80 | ((character >> 12) & 0x3F));
        put(0x80 | ((character >> 6) & 0x3F));
        put(0x80 | (character & 0x3F));
    }
}

std::size_t firstInvalid(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const Decoded decoded = decode(text.substr(at));
        if (decoded.length == 0)
            return at;
        at += static_cast<std::size_t>(decoded.length);
    }
    return std::string_view::npos;
}

bool isIdentifierStart(char32_t character)
{
    if (character < 0x80)
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
               character == '_';
    switch (QChar::category(character)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Number_Letter:
        return character != 0x037A && character != 0x2E2F; // NFKC makes them no start
    default:
        return character == 0x2118 || character == 0x212E || character == 0x1885 ||
               character == 0x1886;
    }
}

bool isIdentifierPart(char32_t character)
{
    if (character < 0x80)
        return isIdentifierStart(character) || (character >= '0' && character <= '9');
    if (isIdentifierStart(character))
        return true;
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Number_DecimalDigit:
    case QChar::Punctuation_Connector:
        return true;
    default:
        return character == 0x00B7 || character == 0x0387 || character == 0x19DA ||
               (character >= 0x1369 && character <= 0x1371);
    }
}

bool isPrintable(char32_t character)
{
    if (character == ' ')
        return true;
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Separator_Space:
        return false;
    default:
        return true;
    }
}

std::string normalizedIdentifier(std::string_view name)
{
    const auto isAscii = [](char byte) { return static_cast<unsigned char>(byte) < 0x80; };
    if (std::all_of(name.begin(), name.end(), isAscii))
        return std::string(name);
    const auto text = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    return text.normalized(QString::NormalizationForm_KC).toStdString();
}

char32_t characterNamed(std::string_view name)
{
    // The names such programs use; the full table has 30,000 of them.
    static constexpr std::array<std::pair<std::string_view, char32_t>, 41> names{{
        {"BALLOT X", 0x2717},
        {"BLACK CIRCLE", 0x25CF},
        {"BLACK SQUARE", 0x25A0},
        {"BLACK STAR", 0x2605},
        {"BULLET", 0x2022},
        {"CHECK MARK", 0x2713},
        {"CROSS MARK", 0x274C},
        {"DEGREE SIGN", 0x00B0},
        {"EM DASH", 0x2014},
        {"EN DASH", 0x2013},
        {"EURO SIGN", 0x20AC},
        {"FULL BLOCK", 0x2588},
        {"GREEK CAPITAL LETTER DELTA", 0x0394},
        {"GREEK CAPITAL LETTER OMEGA", 0x03A9},
        {"GREEK SMALL LETTER ALPHA", 0x03B1},
        {"GREEK SMALL LETTER BETA", 0x03B2},
        {"GREEK SMALL LETTER LAMDA", 0x03BB},
        {"GREEK SMALL LETTER MU", 0x03BC},
        {"GREEK SMALL LETTER PI", 0x03C0},
        {"HEAVY CHECK MARK", 0x2714},
        {"HORIZONTAL ELLIPSIS", 0x2026},
        {"INFINITY", 0x221E},
        {"LATIN SMALL LETTER A WITH DIAERESIS", 0x00E4},
        {"LATIN SMALL LETTER E WITH ACUTE", 0x00E9},
        {"LATIN SMALL LETTER O WITH DIAERESIS", 0x00F6},
        {"LATIN SMALL LETTER SHARP S", 0x00DF},
        {"LATIN SMALL LETTER U WITH DIAERESIS", 0x00FC},
        {"LEFTWARDS ARROW", 0x2190},
        {"MICRO SIGN", 0x00B5},
        {"MULTIPLICATION SIGN", 0x00D7},
        {"NO-BREAK SPACE", 0x00A0},
        {"PARTY POPPER", 0x1F389},
        {"PLUS-MINUS SIGN", 0x00B1},
        {"RIGHTWARDS ARROW", 0x2192},
        {"ROCKET", 0x1F680},
        {"SNAKE", 0x1F40D},
        {"SNOWMAN", 0x2603},
        {"SPARKLES", 0x2728},
        {"UPWARDS ARROW", 0x2191},
        {"WHITE HEAVY CHECK MARK", 0x2705},
        {"ZERO WIDTH SPACE", 0x200B},
    }};
    std::string upper(name);
    std::transform(upper.begin(), upper.end(), upper.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&upper](const auto &entry) { return entry.first == upper; });
    return found == names.end() ? 0 : found->second;
}

} // namespace script::unicode
