// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/codepoints.h"
#include "core/script/native.h"
#include "core/script/strmethods.h"
#include "core/script/unicode.h"

#include <algorithm>

namespace script {

namespace {

using namespace codepoints;

bool isCased(char32_t c)
{
    return isLower(c) || isUpper(c) || isTitle(c);
}

constexpr char32_t capitalSigma = 0x3a3;

/// Lower case of a code point in its text: a capital sigma at the end of a word has a form of its own.
void appendLowerInText(std::string &out, std::string_view text, size_t start, size_t end, char32_t c)
{
    if (c != capitalSigma)
        return appendLower(out, c);
    size_t before = start;
    while (before > 0 && (static_cast<unsigned char>(text[--before]) & 0xc0) == 0x80)
        ;
    const bool follows = start > 0 && isCased(decode(text, before));
    const bool isFollowed = end < text.size() && isCased(decode(text, end));
    append(out, follows && !isFollowed ? 0x3c2 : 0x3c3);
}

template <typename Change>
Value changed(const Str &text, Change change)
{
    std::string result;
    result.reserve(text.byteCount());
    for (size_t offset = 0; offset < text.byteCount();) {
        const size_t start = offset;
        const char32_t c = decode(text.text(), offset);
        change(result, c, start, offset);
    }
    return string(result);
}

Value lower(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "str.lower");
    const auto &self = selfOf<Str>(arguments);
    return changed(self, [&](std::string &out, char32_t c, size_t start, size_t end) {
        appendLowerInText(out, self.text(), start, end, c);
    });
}

Value upper(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "str.upper");
    return changed(selfOf<Str>(arguments), [](std::string &out, char32_t c, size_t, size_t) {
        appendUpper(out, c);
    });
}

Value fold(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "str.casefold");
    return changed(selfOf<Str>(arguments), [](std::string &out, char32_t c, size_t, size_t) {
        appendFolded(out, c);
    });
}

Value swapCase(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "str.swapcase");
    const auto &self = selfOf<Str>(arguments);
    return changed(self, [&](std::string &out, char32_t c, size_t start, size_t end) {
        if (isUpper(c))
            appendLowerInText(out, self.text(), start, end, c);
        else if (isLower(c))
            appendUpper(out, c);
        else
            append(out, c);
    });
}

Value capitalize(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "str.capitalize");
    const auto &self = selfOf<Str>(arguments);
    return changed(self, [&](std::string &out, char32_t c, size_t start, size_t end) {
        if (start == 0)
            appendTitle(out, c);
        else
            appendLowerInText(out, self.text(), start, end, c);
    });
}

Value title(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "str.title");
    const auto &self = selfOf<Str>(arguments);
    bool isInWord = false;
    return changed(self, [&](std::string &out, char32_t c, size_t start, size_t end) {
        if (isInWord)
            appendLowerInText(out, self.text(), start, end, c);
        else
            appendTitle(out, c);
        isInWord = isCased(c);
    });
}

/// A method's name as a template's argument.
template <size_t size>
struct MethodName {
    char text[size];
    constexpr MethodName(const char (&name)[size]) noexcept { std::copy_n(name, size, text); }
};

/// True for a text that is not empty and of which all characters pass.
template <MethodName name, bool (*test)(char32_t)>
Value all(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, name.text);
    const std::string_view text = selfOf<Str>(arguments).text();
    for (size_t offset = 0; offset < text.size();) {
        if (!test(decode(text, offset)))
            return Value::boolean(false);
    }
    return Value::boolean(!text.empty());
}

bool isAlphaOrNumber(char32_t c)
{
    return isAlpha(c) || isDecimal(c) || isDigit(c) || isNumeric(c);
}

/// At least one cased character, and none of the other case.
template <MethodName name, bool (*isOfOtherCase)(char32_t)>
Value allOfCase(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, name.text);
    const std::string_view text = selfOf<Str>(arguments).text();
    bool hasCased = false;
    for (size_t offset = 0; offset < text.size();) {
        const char32_t c = decode(text, offset);
        if (isOfOtherCase(c) || isTitle(c))
            return Value::boolean(false);
        hasCased = hasCased || isCased(c);
    }
    return Value::boolean(hasCased);
}

Value isTitleText(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "str.istitle");
    const std::string_view text = selfOf<Str>(arguments).text();
    bool hasCased = false;
    bool isInWord = false;
    for (size_t offset = 0; offset < text.size();) {
        const char32_t c = decode(text, offset);
        const bool isCapital = isUpper(c) || isTitle(c);
        if (isCapital ? isInWord : isLower(c) && !isInWord)
            return Value::boolean(false);
        isInWord = isCapital || isLower(c);
        hasCased = hasCased || isInWord;
    }
    return Value::boolean(hasCased);
}

Value isPrintableText(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "str.isprintable");
    const std::string_view text = selfOf<Str>(arguments).text();
    for (size_t offset = 0; offset < text.size();) {
        if (!unicode::isPrintable(decode(text, offset)))
            return Value::boolean(false);
    }
    return Value::boolean(true);
}

Value isIdentifier(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "str.isidentifier");
    const std::string_view text = selfOf<Str>(arguments).text();
    for (size_t offset = 0; offset < text.size();) {
        const bool isFirst = offset == 0;
        const char32_t c = decode(text, offset);
        if (!(isFirst ? unicode::isIdentifierStart(c) : unicode::isIdentifierPart(c)))
            return Value::boolean(false);
    }
    return Value::boolean(!text.empty());
}

} // namespace

void addStrCaseMethods(Type &type)
{
    addMethods(type, {
        {"lower", lower}, {"upper", upper}, {"casefold", fold}, {"swapcase", swapCase},
        {"capitalize", capitalize}, {"title", title}, {"isalpha", all<"str.isalpha", isAlpha>},
        {"isalnum", all<"str.isalnum", isAlphaOrNumber>}, {"isdecimal", all<"str.isdecimal", isDecimal>},
        {"isdigit", all<"str.isdigit", isDigit>}, {"isnumeric", all<"str.isnumeric", isNumeric>}, {"isspace", all<"str.isspace", isSpace>},
        {"islower", allOfCase<"str.islower", isUpper>}, {"isupper", allOfCase<"str.isupper", isLower>},
        {"istitle", isTitleText}, {"isprintable", isPrintableText},
        {"isidentifier", isIdentifier},
        {"isascii", [](Interpreter &, const Arguments &arguments) {
             expectNoArguments(arguments, "str.isascii");
             return Value::boolean(selfOf<Str>(arguments).isAscii());
         }},
    });
}

} // namespace script
