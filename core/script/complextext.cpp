// SPDX-License-Identifier: GPL-3.0-or-later

// Complex numbers as text: repr() and what complex() reads.

#include "core/script/codepoints.h"
#include "core/script/complex.h"
#include "core/script/error.h"
#include "core/script/float.h"
#include "core/script/floattext.h"
#include "core/script/str.h"

#include <cmath>

namespace script
{

namespace
{

bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

/// In ASCII: digits and white space of any script become plain ones, whatever else is not ASCII
/// becomes ?.
std::string toAscii(std::string_view text)
{
    std::string result;
    for (size_t offset = 0; offset < text.size();) {
        const char32_t c = codepoints::decode(text, offset);
        const int digit = codepoints::decimalValue(c);
        if (codepoints::isSpace(c))
            result += ' ';
        else if (digit >= 0)
            result += char('0' + digit);
        else
            result += c < 0x80 ? char(c) : '?';
    }
    return result;
}

/// Whether underscores stand between digits only.
bool hasGoodUnderscores(std::string_view text) noexcept
{
    for (size_t n = 0; n < text.size(); ++n) {
        if (text[n] == '_' &&
            (n == 0 || n + 1 == text.size() || !isDigit(text[n - 1]) || !isDigit(text[n + 1])))
            return false;
    }
    return true;
}

/// Reads "[(] [real] [imaginary j] [)]" with white space around.
class ComplexReader
{
public:
    explicit ComplexReader(std::string_view text) : m_rest(text) {}

    ComplexNumber read()
    {
        skipSpaces();
        const bool hasParenthesis = take('(');
        skipSpaces();
        const ComplexNumber number = readParts();
        skipSpaces();
        if (hasParenthesis) {
            require(take(')'));
            skipSpaces();
        }
        require(m_rest.empty());
        return number;
    }

private:
    static void require(bool isGood)
    {
        if (!isGood)
            raiseValueError("complex() arg is a malformed string");
    }

    void skipSpaces()
    {
        while (take(' ')) {
        }
    }

    bool take(char wanted)
    {
        if (m_rest.empty() || m_rest[0] != wanted)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    bool takeUnit() { return take('j') || take('J'); }

    ComplexNumber readParts()
    {
        const std::optional<double> first = readNumber();
        const bool hasSign = !m_rest.empty() && (m_rest[0] == '+' || m_rest[0] == '-');
        if (first && !hasSign)
            return takeUnit() ? ComplexNumber(0, *first) : ComplexNumber(*first, 0);
        const double imaginary = readImaginary();
        require(takeUnit());
        return {first.value_or(0), imaginary};
    }

    /// A number, or 1 where only its sign is written, or nothing at all.
    double readImaginary()
    {
        if (const std::optional<double> number = readNumber())
            return *number;
        if (take('-'))
            return -1;
        take('+');
        return 1;
    }

    std::optional<double> readNumber()
    {
        const size_t length = numberLength();
        if (length == 0)
            return {};
        const double number = parseDouble(m_rest.substr(0, length));
        m_rest.remove_prefix(length);
        return number;
    }

    bool hasWord(size_t at, std::string_view word) const
    {
        if (m_rest.size() - at < word.size())
            return false;
        for (size_t n = 0; n < word.size(); ++n) {
            if ((m_rest[at + n] | 0x20) != word[n])
                return false;
        }
        return true;
    }

    size_t digitsEnd(size_t at) const
    {
        while (at < m_rest.size() && isDigit(m_rest[at]))
            ++at;
        return at;
    }

    /// Of the float that the rest begins with; 0: it begins with none.
    size_t numberLength() const
    {
        const size_t begin = !m_rest.empty() && (m_rest[0] == '+' || m_rest[0] == '-');
        for (const std::string_view word : {"infinity", "inf", "nan"}) {
            if (hasWord(begin, word))
                return begin + word.size();
        }
        size_t end = digitsEnd(begin);
        size_t digits = end - begin;
        if (end < m_rest.size() && m_rest[end] == '.') {
            const size_t fractionEnd = digitsEnd(end + 1);
            digits += fractionEnd - end - 1;
            end = fractionEnd;
        }
        if (digits == 0)
            return 0;
        if (end < m_rest.size() && (m_rest[end] | 0x20) == 'e') {
            size_t exponent = end + 1;
            exponent +=
                exponent < m_rest.size() && (m_rest[exponent] == '+' || m_rest[exponent] == '-');
            if (digitsEnd(exponent) > exponent)
                return digitsEnd(exponent);
        }
        return end;
    }

    std::string_view m_rest;
};

std::string partText(double part)
{
    return textOfDouble(part, 'r', 0);
}

} // namespace

std::string reprOfComplex(const ComplexNumber &number)
{
    if (number.real() == 0 && !std::signbit(number.real()))
        return partText(number.imag()) + "j";
    const std::string imaginary = partText(number.imag());
    return "(" + partText(number.real()) + (imaginary[0] == '-' ? "" : "+") + imaginary + "j)";
}

ComplexNumber parseComplex(std::string_view text)
{
    std::string plain = toAscii(text);
    if (!hasGoodUnderscores(plain))
        raiseValueError("could not convert string to complex: " + quoted(text));
    std::erase(plain, '_');
    return ComplexReader(plain).read();
}

} // namespace script
