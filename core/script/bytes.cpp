// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/bytes.h"

#include "core/script/arguments.h"
#include "core/script/comparison.h"
#include "core/script/error.h"
#include "core/script/format.h"
#include "core/script/hash.h"
#include "core/script/interpreter.h"
#include "core/script/iterators.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/sequence.h"
#include "core/script/slice.h"
#include "core/script/textcodec.h"
#include "core/script/types.h"

namespace script {

struct BytesAccess {
    static Value make(Type &type, std::string_view data)
    {
        if (data.size() > Str::maxBytes)
            raiseMemoryError();
        void *memory = allocateObject(type);
        return Value::adopt(type.layoutOfInstances == Layout::Bytes
                                ? static_cast<Object *>(new (memory) Bytes(type, data))
                                : new (memory) ByteArray(type, data));
    }
};

Value makeBytes(std::string_view data)
{
    return BytesAccess::make(types::bytes(), data);
}

Value makeByteArray(std::string_view data)
{
    return BytesAccess::make(types::byteArray(), data);
}

Value makeBytesOfType(Type &type, std::string_view data)
{
    return BytesAccess::make(type, data);
}

int64_t Bytes::hash() const noexcept
{
    if (m_hash == -1)
        m_hash = hashBytes(m_data.data(), m_data.size());
    return m_hash;
}

bool bytesLike(const Value &value, std::string_view &data) noexcept
{
    if (const auto *bytes = value.as<Bytes>())
        data = bytes->data();
    else if (const auto *array = value.as<ByteArray>())
        data = array->view();
    else
        return false;
    return true;
}

std::string toByteString(Interpreter &interpreter, const Value &source)
{
    std::string_view data;
    if (bytesLike(source, data))
        return std::string(data);
    const Value convert = findSpecial(interpreter, source, "__bytes__");
    if (convert.isSet()) {
        const Value result = interpreter.call(convert);
        if (!bytesLike(result, data))
            raiseTypeError("__bytes__ returned non-bytes (type " + typeName(result) + ")");
        return std::string(data);
    }
    if (source.as<Str>() || !isIterable(source))
        raiseTypeError("cannot convert '" + typeName(source) + "' object to bytes");
    std::string bytes;
    forEach(interpreter, source, [&](const Value &item) {
        const int64_t number = toClampedIndex(interpreter, item);
        if (number < 0 || number > 255)
            raiseValueError("bytes must be in range(0, 256)");
        if (bytes.size() >= Str::maxBytes)
            raiseMemoryError();
        bytes += char(number);
    });
    return bytes;
}

std::string quotedBytes(std::string_view bytes)
{
    const bool isDouble = bytes.find('\'') != bytes.npos && bytes.find('"') == bytes.npos;
    const char quote = isDouble ? '"' : '\'';
    static constexpr char hex[] = "0123456789abcdef";
    std::string result = std::string("b") + quote;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == quote || c == '\\')
            result += {'\\', c};
        else if (c == '\t')
            result += "\\t";
        else if (c == '\n')
            result += "\\n";
        else if (c == '\r')
            result += "\\r";
        else if (byte < 0x20 || byte >= 0x7f)
            result += {'\\', 'x', hex[byte >> 4], hex[byte & 15]};
        else
            result += c;
    }
    return result + quote;
}

namespace {

std::string_view viewOf(const Value &self)
{
    std::string_view data;
    bytesLike(self, data);
    return data;
}

std::string bytesFromArguments(Interpreter &interpreter, const Arguments &arguments,
                               const Signature &signature)
{
    const auto [source, encoding, errors] = signature.bind<3>(interpreter, arguments);
    const char *name = signature.functionName().c_str();
    if (encoding.isSet() || errors.isSet()) {
        const auto *text = source.isSet() ? source.as<Str>() : nullptr;
        if (!text)
            raiseTypeError(encoding.isSet() ? "encoding without a string argument"
                                            : "errors without a string argument");
        return encodeText(*text, codecName(encoding, name, "encoding"),
                          errorsName(errors, name, "errors"));
    }
    if (!source.isSet())
        return {};
    if (source.as<Str>())
        raiseTypeError("string argument without an encoding");
    if (isInteger(source) || (typeOf(source).slots.index && !typeOf(source).slots.iterate)) {
        const int64_t count = toSize(interpreter, source);
        if (count < 0)
            raiseValueError("negative count");
        if (count > int64_t(Str::maxBytes))
            raiseMemoryError();
        return std::string(size_t(count), '\0');
    }
    return toByteString(interpreter, source);
}

Value createBytes(Interpreter &interpreter, Type &type, const Arguments &arguments)
{
    static const Signature signature("bytes(source=b'', encoding='utf-8', errors='strict')", Signature::Wording::C);
    if (&type == &types::bytes() && arguments.positionalCount == 1
        && arguments.keywordCount() == 0 && &typeOf(arguments[0]) == &type)
        return arguments[0];
    return makeBytesOfType(type, bytesFromArguments(interpreter, arguments, signature));
}

Value createByteArray(Interpreter &, Type &type, const Arguments &)
{
    return makeBytesOfType(type, {});
}

void initializeByteArray(Interpreter &interpreter, Object *self, const Arguments &arguments)
{
    static const Signature signature("bytearray(source=b'', encoding='utf-8', errors='strict')", Signature::Wording::C);
    static_cast<ByteArray *>(self)->data() =
        std::string_view(bytesFromArguments(interpreter, arguments, signature));
}

Value compareBytes(Interpreter &, const Value &self, const Value &other, Comparison op)
{
    std::string_view right;
    if (!bytesLike(other, right))
        return Value::notImplemented();
    return Value::boolean(holds(viewOf(self), op, right));
}

Type &plainTypeOf(const Value &self)
{
    return self.as<Bytes>() ? types::bytes() : types::byteArray();
}

std::string repeatedBytes(std::string_view data, int64_t count)
{
    size_t size;
    if (__builtin_mul_overflow(data.size(), size_t(count), &size) || size > Str::maxBytes)
        raiseMemoryError();
    std::string result;
    result.reserve(size);
    for (int64_t n = 0; n < count && size > 0; ++n)
        result += data;
    return result;
}

Value binaryBytes(Interpreter &interpreter, const Value &left, const Value &right,
                  BinaryOperator op)
{
    std::string_view data;
    const bool isLeft = bytesLike(left, data);
    switch (op) {
    case BinaryOperator::Add: {
        std::string_view other;
        if (!isLeft)
            return Value::notImplemented();
        if (!bytesLike(right, other))
            raiseTypeError("can't concat " + typeName(right) + " to " + typeName(left));
        return makeBytesOfType(plainTypeOf(left), std::string(data).append(other));
    }
    case BinaryOperator::Multiply: {
        int64_t count;
        if (!repeatCount(interpreter, isLeft ? right : left, count))
            return Value::notImplemented();
        const Value &bytes = isLeft ? left : right;
        return makeBytesOfType(plainTypeOf(bytes), repeatedBytes(viewOf(bytes), count));
    }
    case BinaryOperator::Modulo:
        if (!isLeft)
            return Value::notImplemented();
        return makeBytesOfType(
            plainTypeOf(left),
            viewOf(formatPercentBytes(interpreter, std::string(data), right)));
    default:
        return Value::notImplemented();
    }
}

Value inPlaceByteArray(Interpreter &interpreter, const Value &left, const Value &right,
                       BinaryOperator op)
{
    auto &array = selfOf<ByteArray>(left);
    if (op == BinaryOperator::Add) {
        std::string_view data;
        if (!bytesLike(right, data))
            raiseTypeError("can't concat " + typeName(right) + " to bytearray");
        if (array.data().size() + data.size() > Str::maxBytes)
            raiseMemoryError();
        array.data() += std::string(data);
        return left;
    }
    int64_t count;
    if (op != BinaryOperator::Multiply || !repeatCount(interpreter, right, count))
        return Value::notImplemented();
    array.data() = std::string_view(repeatedBytes(array.view(), count));
    return left;
}

Value getItemOfBytes(Interpreter &interpreter, const Value &self, const Value &key)
{
    const bool isArray = self.as<ByteArray>();
    if (const auto *slice = key.as<Slice>()) {
        const SliceParts parts = evaluateSlice(interpreter, *slice);
        const std::string_view data = viewOf(self);
        const SliceBounds bounds = parts.within(int64_t(data.size()));
        std::string result;
        for (int64_t n = 0, at = bounds.start; n < bounds.count; ++n, at += bounds.step)
            result += data[size_t(at)];
        return makeBytesOfType(plainTypeOf(self), result);
    }
    int64_t index = toIndex(interpreter, key,
                            isArray ? "bytearray indices must be integers or slices, not "
                                    : "byte indices must be integers or slices, not ");
    const std::string_view data = viewOf(self);
    if (index < 0)
        index += int64_t(data.size());
    if (index < 0 || index >= int64_t(data.size()))
        raiseIndexError(isArray ? "bytearray index out of range" : "index out of range");
    return Value::smallInt(static_cast<unsigned char>(data[size_t(index)]));
}

bool containsBytes(Interpreter &interpreter, const Value &self, const Value &item)
{
    std::string_view part;
    if (bytesLike(item, part))
        return viewOf(self).find(part) != std::string_view::npos;
    if (!isInteger(item) && !typeOf(item).slots.index)
        raiseTypeError("a bytes-like object is required, not '" + typeName(item) + "'");
    const int64_t byte = toClampedIndex(interpreter, item);
    if (byte < 0 || byte > 255)
        raiseValueError("byte must be in range(0, 256)");
    return viewOf(self).find(char(byte)) != std::string_view::npos;
}

void addCommon(Type &type)
{
    Slots &slots = type.slots;
    slots.truth = [](Interpreter &, const Value &self) { return !viewOf(self).empty(); };
    slots.length = [](Interpreter &, const Value &self) { return int64_t(viewOf(self).size()); };
    slots.compare = compareBytes;
    slots.binary = binaryBytes;
    slots.getItem = getItemOfBytes;
    slots.contains = containsBytes;
    slots.iterate = [](Interpreter &, const Value &self) { return makeSequenceIterator(self); };
    addBytesMethods(type);
}

} // namespace

void initializeBytesTypes()
{
    Type &bytes = makeBuiltInType("bytes", types::object(), Layout::Bytes, sizeof(Bytes));
    addCommon(bytes);
    bytes.slots.create = createBytes;
    bytes.slots.destroy = destroyNative<Bytes>;
    bytes.slots.repr = [](Interpreter &, const Value &self) {
        return string(quotedBytes(viewOf(self)));
    };
    bytes.slots.hash = [](Interpreter &, const Value &self) { return selfOf<Bytes>(self).hash(); };
    finishType(bytes);

    Type &array = makeBuiltInType("bytearray", types::object(), Layout::ByteArray,
                                  sizeof(ByteArray));
    addCommon(array);
    array.slots.create = createByteArray;
    array.slots.initialize = initializeByteArray;
    array.slots.destroy = destroyNative<ByteArray>;
    array.slots.repr = [](Interpreter &, const Value &self) {
        return string("bytearray(" + quotedBytes(viewOf(self)) + ")");
    };
    array.slots.hash = refuseHash;
    array.slots.inPlace = inPlaceByteArray;
    setTypeValue(array, "__hash__", Value::none());
    addByteArrayMethods(array);
    finishType(array);
}

} // namespace script
