// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/bytesmethods.h"
#include "core/script/native.h"

#include <algorithm>

namespace script::bytesmethods {

namespace {

template <char (*change)(char)>
Value changed(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "bytes.lower");
    std::string data(self(arguments));
    std::transform(data.begin(), data.end(), data.begin(), change);
    return result(arguments, data);
}

char swapped(char c)
{
    return isLower(c) ? toUpper(c) : toLower(c);
}

Value capitalize(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "bytes.capitalize");
    std::string data(self(arguments));
    std::transform(data.begin(), data.end(), data.begin(), toLower);
    if (!data.empty())
        data[0] = toUpper(data[0]);
    return result(arguments, data);
}

Value title(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "bytes.title");
    std::string data(self(arguments));
    bool isInWord = false;
    for (char &c : data) {
        c = isInWord ? toLower(c) : toUpper(c);
        isInWord = isAlpha(c);
    }
    return result(arguments, data);
}

bool isAlphaOrDigit(char c)
{
    return isAlpha(c) || isDigit(c);
}

template <bool (*test)(char)>
Value all(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "bytes.isalpha");
    const std::string_view data = self(arguments);
    return Value::boolean(!data.empty() && std::all_of(data.begin(), data.end(), test));
}

template <bool (*wanted)(char), bool (*other)(char)>
Value allOfCase(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "bytes.islower");
    const std::string_view data = self(arguments);
    return Value::boolean(std::any_of(data.begin(), data.end(), wanted)
                          && std::none_of(data.begin(), data.end(), other));
}

Value isTitle(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "bytes.istitle");
    bool hasCased = false;
    bool isInWord = false;
    for (const char c : self(arguments)) {
        if (isUpper(c) ? isInWord : isLower(c) && !isInWord)
            return Value::boolean(false);
        isInWord = isAlpha(c);
        hasCased = hasCased || isInWord;
    }
    return Value::boolean(hasCased);
}

Value isAscii(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "bytes.isascii");
    const std::string_view data = self(arguments);
    return Value::boolean(std::none_of(data.begin(), data.end(), [](char c) { return c & 0x80; }));
}

} // namespace

void addBytesCaseMethods(Type &type)
{
    addMethods(type, {
        {"lower", changed<toLower>}, {"upper", changed<toUpper>}, {"swapcase", changed<swapped>},
        {"capitalize", capitalize}, {"title", title}, {"isalpha", all<isAlpha>},
        {"isalnum", all<isAlphaOrDigit>}, {"isdigit", all<isDigit>}, {"isspace", all<isSpace>},
        {"islower", allOfCase<isLower, isUpper>}, {"isupper", allOfCase<isUpper, isLower>},
        {"istitle", isTitle}, {"isascii", isAscii},
    });
}

} // namespace script::bytesmethods
