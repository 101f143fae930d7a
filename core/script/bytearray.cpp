// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/bytes.h"
#include "core/script/error.h"
#include "core/script/int.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/slice.h"
#include "core/script/str.h"
#include "core/script/types.h"

#include <algorithm>

namespace script {

namespace {

char byteArgument(Interpreter &interpreter, const Value &value)
{
    const int64_t byte = toClampedIndex(interpreter, value);
    if (byte < 0 || byte > 255)
        raiseValueError("byte must be in range(0, 256)");
    return char(byte);
}

void assignSlice(Interpreter &interpreter, ByteArray &array, const Slice &slice, const Value &value)
{
    const SliceParts parts = evaluateSlice(interpreter, slice);
    if (value.isSet() && isInteger(value))
        raiseTypeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    const std::string bytes = value.isSet() ? toByteString(interpreter, value) : std::string();
    const SliceBounds bounds = parts.within(int64_t(array.data().size()));
    if (parts.step == 1) {
        const auto from = size_t(bounds.start);
        const auto count = size_t(std::max<int64_t>(bounds.stop - bounds.start, 0));
        array.data().replace(from, count, bytes);
        return;
    }
    if (value.isSet()) {
        if (int64_t(bytes.size()) != bounds.count)
            raiseValueError("attempt to assign bytes of size " + std::to_string(bytes.size())
                            + " to extended slice of size " + std::to_string(bounds.count));
        for (int64_t n = 0; n < bounds.count; ++n)
            array.data()[size_t(bounds.start + n * bounds.step)] = bytes[size_t(n)];
        return;
    }
    HeapString kept;
    for (int64_t n = 0; n < int64_t(array.data().size()); ++n) {
        const int64_t place = n - bounds.start;
        if (place % bounds.step != 0 || place / bounds.step < 0
            || place / bounds.step >= bounds.count)
            kept += array.data()[size_t(n)];
    }
    array.data() = std::move(kept);
}

void setItemOfByteArray(Interpreter &interpreter, const Value &self, const Value &key, const Value &value)
{
    auto &array = selfOf<ByteArray>(self);
    if (const auto *slice = key.as<Slice>())
        return assignSlice(interpreter, array, *slice, value);
    int64_t index =
        toIndex(interpreter, key, "bytearray indices must be integers or slices, not ");
    const char byte = value.isSet() ? byteArgument(interpreter, value) : '\0';
    if (index < 0)
        index += int64_t(array.data().size());
    if (index < 0 || index >= int64_t(array.data().size()))
        raiseIndexError("bytearray index out of range");
    if (value.isSet())
        array.data()[size_t(index)] = byte;
    else
        array.data().erase(size_t(index), 1);
}

Value append(Interpreter &interpreter, const Arguments &arguments)
{
    expectOneArgument(arguments, "bytearray.append");
    const char byte = byteArgument(interpreter, arguments[1]);
    selfOf<ByteArray>(arguments).data() += byte;
    return Value::none();
}

Value extend(Interpreter &interpreter, const Arguments &arguments)
{
    expectOneArgument(arguments, "bytearray.extend");
    std::string bytes;
    if (std::string_view data; bytesLike(arguments[1], data))
        bytes = data;
    else
        forEach(interpreter, arguments[1], [&](const Value &item) { bytes += byteArgument(interpreter, item); });
    auto &array = selfOf<ByteArray>(arguments);
    if (array.data().size() + bytes.size() > Str::maxBytes)
        raiseMemoryError();
    array.data() += bytes;
    return Value::none();
}

Value insert(Interpreter &interpreter, const Arguments &arguments)
{
    expectArguments(arguments, "bytearray.insert", 2, 2);
    int64_t index = toSize(interpreter, arguments[1]);
    const char byte = byteArgument(interpreter, arguments[2]);
    auto &data = selfOf<ByteArray>(arguments).data();
    const auto size = int64_t(data.size());
    index = index < 0 ? std::max<int64_t>(index + size, 0) : std::min(index, size);
    data.insert(size_t(index), 1, byte);
    return Value::none();
}

Value pop(Interpreter &interpreter, const Arguments &arguments)
{
    const size_t given = expectArguments(arguments, "bytearray.pop", 0, 1);
    int64_t index = given ? toSize(interpreter, arguments[1]) : -1;
    auto &data = selfOf<ByteArray>(arguments).data();
    if (data.empty())
        raiseIndexError("pop from empty bytearray");
    if (index < 0)
        index += int64_t(data.size());
    if (index < 0 || index >= int64_t(data.size()))
        raiseIndexError("pop index out of range");
    const auto byte = static_cast<unsigned char>(data[size_t(index)]);
    data.erase(size_t(index), 1);
    return Value::smallInt(byte);
}

Value remove(Interpreter &interpreter, const Arguments &arguments)
{
    expectOneArgument(arguments, "bytearray.remove");
    const char byte = byteArgument(interpreter, arguments[1]);
    auto &data = selfOf<ByteArray>(arguments).data();
    const size_t found = data.find(byte);
    if (found == data.npos)
        raiseValueError("value not found in bytearray");
    data.erase(found, 1);
    return Value::none();
}

Value reverse(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "bytearray.reverse");
    auto &data = selfOf<ByteArray>(arguments).data();
    std::reverse(data.begin(), data.end());
    return Value::none();
}

Value clear(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "bytearray.clear");
    selfOf<ByteArray>(arguments).data().clear();
    return Value::none();
}

Value copy(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "bytearray.copy");
    return makeByteArray(std::string(selfOf<ByteArray>(arguments).view()));
}

} // namespace

void addByteArrayMethods(Type &type)
{
    type.slots.setItem = setItemOfByteArray;
    addMethods(type, {
        {"append", append}, {"extend", extend}, {"insert", insert}, {"pop", pop},
        {"remove", remove}, {"reverse", reverse}, {"clear", clear}, {"copy", copy},
    });
}

} // namespace script
