// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/bytes.h"
#include "core/script/codepoints.h"
#include "core/script/comparison.h"
#include "core/script/error.h"
#include "core/script/format.h"
#include "core/script/heap.h"
#include "core/script/interpreter.h"
#include "core/script/iterators.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/sequence.h"
#include "core/script/slice.h"
#include "core/script/str.h"
#include "core/script/strmethods.h"
#include "core/script/textcodec.h"
#include "core/script/types.h"

namespace script {

Str &requireStr(const Value &value, const char *errorBeforeTypeName)
{
    auto *text = value.as<Str>();
    if (!text)
        // Only of numbered or named arguments CPython says None.
        raiseTypeError(errorBeforeTypeName
                       + (value.isNone() && std::string_view(errorBeforeTypeName).find("argument") != std::string_view::npos
                              ? "None"
                              : typeName(value)));
    return *text;
}

namespace {

Value createStr(Interpreter &interpreter, Type &type, const Arguments &arguments)
{
    static const Signature signature("str(object='', encoding='utf-8', errors='strict')", Signature::Wording::C);
    if (arguments.positionalCount + arguments.keywordCount() > 3)
        raiseTypeError("str() takes at most 3 arguments ("
                       + std::to_string(arguments.positionalCount + arguments.keywordCount())
                       + " given)");
    refuseOtherKeywords(arguments, "str", {"object", "encoding", "errors"});
    const auto [object, encoding, errors] = signature.bind<3>(interpreter, arguments);
    Ref<Str> text;
    if (!object.isSet()) {
        text = makeStr(std::string_view());
    } else if (!encoding.isSet() && !errors.isSet()) {
        text = toStr(interpreter, object);
    } else {
        std::string_view bytes;
        if (object.as<Str>())
            raiseTypeError("decoding str is not supported");
        if (!bytesLike(object, bytes))
            raiseTypeError("decoding to str: need a bytes-like object, " + typeName(object)
                           + " found");
        text = decodeBytes(std::string(bytes), codecName(encoding, "str", "encoding"),
                           errorsName(errors, "str", "errors"));
    }
    return &type == &types::str() ? std::move(text).value() : makeStrOfType(type, *text).value();
}

Value compareStrs(Interpreter &, const Value &self, const Value &other, Comparison op)
{
    const auto *right = other.as<Str>();
    if (!right)
        return Value::notImplemented();
    const auto &left = selfOf<Str>(self);
    if (op == Comparison::Equal || op == Comparison::NotEqual)
        return Value::boolean(left.equals(*right) == (op == Comparison::Equal));
    // The order of UTF-8 bytes is the order of code points.
    return Value::boolean(holds(left.text(), op, right->text()));
}

Value binaryStr(Interpreter &interpreter, const Value &left, const Value &right, BinaryOperator op)
{
    const auto *text = left.as<Str>();
    switch (op) {
    case BinaryOperator::Add: {
        if (!text)
            return Value::notImplemented();
        const auto *other = right.as<Str>();
        return other ? concatenate(*text, *other).value() : refuseConcatenation(left, right);
    }
    case BinaryOperator::Multiply: {
        int64_t count;
        if (!repeatCount(interpreter, text ? right : left, count))
            return Value::notImplemented();
        return repeatString(text ? *text : selfOf<Str>(right), count).value();
    }
    case BinaryOperator::Modulo:
        return text ? formatPercent(interpreter, *text, right) : Value::notImplemented();
    default:
        return Value::notImplemented();
    }
}

Value getItemOfStr(Interpreter &interpreter, const Value &self, const Value &key)
{
    const auto &text = selfOf<Str>(self);
    const auto length = int64_t(text.length());
    if (const auto *slice = key.as<Slice>()) {
        const SliceBounds bounds = evaluateSlice(interpreter, *slice).within(length);
        if (bounds.step == 1)
            return substring(text, size_t(bounds.start), size_t(bounds.start + bounds.count))
                .value();
        std::string result;
        for (int64_t n = 0, at = bounds.start; n < bounds.count; ++n, at += bounds.step) {
            const size_t offset = text.offset(size_t(at));
            result += text.text().substr(offset,
                                         codepoints::sequenceLength(text.text()[offset]));
        }
        return makeStr(result, size_t(bounds.count)).value();
    }
    if (!isInteger(key) && !typeOf(key).slots.index)
        raiseTypeError("string indices must be integers, not '" + typeName(key) + "'");
    int64_t index = toIndex(interpreter, key, "");
    if (index < 0)
        index += length;
    if (index < 0 || index >= length)
        raiseIndexError("string index out of range");
    const size_t offset = text.offset(size_t(index));
    return makeStr(
               text.text().substr(offset, codepoints::sequenceLength(text.text()[offset])), 1)
        .value();
}

bool containsText(Interpreter &, const Value &self, const Value &item)
{
    const auto *part = item.as<Str>();
    if (!part)
        raiseTypeError("'in <string>' requires string as left operand, not "
                       + typeName(item));
    return selfOf<Str>(self).text().find(part->text()) != std::string_view::npos;
}

} // namespace

void destroyStr(Object *object) noexcept; // in str.cpp

void initializeStrType()
{
    Type &type = makeBuiltInType("str", types::object(), Layout::Str, sizeof(Str));
    Slots &slots = type.slots;
    slots.create = createStr;
    slots.destroy = destroyStr;
    slots.repr = [](Interpreter &, const Value &self) {
        return string(script::quoted(selfOf<Str>(self).text()));
    };
    slots.str = [](Interpreter &, const Value &self) {
        auto &text = selfOf<Str>(self);
        return &text.type() == &types::str() ? self : makeStrOfType(types::str(), text).value();
    };
    slots.format = [](Interpreter &interpreter, const Value &self, const Str &spec) {
        return spec.isEmpty() ? toStr(interpreter, self).value()
                              : string(formatText(selfOf<Str>(self), spec.text()));
    };
    slots.hash = [](Interpreter &, const Value &self) { return selfOf<Str>(self).hash(); };
    slots.truth = [](Interpreter &, const Value &self) { return !selfOf<Str>(self).isEmpty(); };
    slots.length = [](Interpreter &, const Value &self) {
        return int64_t(selfOf<Str>(self).length());
    };
    slots.compare = compareStrs;
    slots.binary = binaryStr;
    slots.getItem = getItemOfStr;
    slots.contains = containsText;
    slots.iterate = [](Interpreter &, const Value &self) {
        return makeStrIterator(selfOf<Str>(self));
    };
    addStrSearchMethods(type);
    addStrCaseMethods(type);
    addStrLayoutMethods(type);
    finishType(type);
}

} // namespace script
