// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/textcodec.h"

#include "core/script/arguments.h"
#include "core/script/bytes.h"
#include "core/script/exceptions.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/types.h"

#include <cstdio>

namespace script {

namespace {

/// (encoding, object, start, end, reason)
template <size_t n>
Value argument(Interpreter &, const Value &self)
{
    const Value &value = selfOf<Exception>(self).argument(n);
    return value.isSet() ? value : Value::none();
}

int64_t place(const Exception &error, size_t n)
{
    const Value &value = error.argument(n);
    return value.isSet() && isInteger(value) ? asInt64(value).value_or(0) : 0;
}

std::string hexadecimal(const char *pattern, unsigned number)
{
    char text[24];
    std::snprintf(text, sizeof text, pattern, number);
    return text;
}

Value messageOf(Interpreter &interpreter, const Value &self)
{
    const auto &error = selfOf<Exception>(self);
    if (error.arguments->size() != 5)
        return types::exception().slots.str(interpreter, self);
    const Value &object = error.argument(1);
    const auto *text = object.as<Str>();
    std::string_view bytes;
    bytesLike(object, bytes);
    const int64_t start = place(error, 2);
    const int64_t end = place(error, 3);
    const auto length = int64_t(text ? text->length() : bytes.size());
    std::string message = "'" + toText(interpreter, error.argument(0)) + "' codec can't "
                          + (text ? "encode character" : "decode byte");
    if (start >= 0 && start < length && end == start + 1) {
        if (text) {
            const auto c = unsigned(text->at(size_t(start)));
            message += " '" + hexadecimal(c < 0x100     ? "\\x%02x"
                                          : c < 0x10000 ? "\\u%04x"
                                                        : "\\U%08x", c) + "'";
        } else {
            message += hexadecimal(" 0x%02x", static_cast<unsigned char>(bytes[size_t(start)]));
        }
        message += " in position " + std::to_string(start);
    } else {
        message += "s in position " + std::to_string(start) + "-" + std::to_string(end - 1);
    }
    return string(message + ": " + toText(interpreter, error.argument(4)));
}

} // namespace

void initializeUnicodeErrors()
{
    for (Type *type : {&types::unicodeEncodeError(), &types::unicodeDecodeError()}) {
        type->slots.str = messageOf;
        addAttributes(*type, {{"encoding", argument<0>}, {"object", argument<1>},
                              {"start", argument<2>}, {"end", argument<3>},
                              {"reason", argument<4>}});
    }
}

} // namespace script
