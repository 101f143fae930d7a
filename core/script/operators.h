// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/float.h"
#include "core/script/int.h"
#include "core/script/str.h"
#include "core/script/type.h"

#include <string>
#include <string_view>

// What Python's operators and protocols do with any values: they ask the types' slots in CPython's order
// and raise its TypeErrors. All may call script code and throw Raised. Values are borrowed.

namespace script {

/// What object.__dir__ and type.__dir__ give: a list of an object's own names and its type's, of a class's and its bases'.
Value plainAttributeNames(Interpreter &interpreter, const Value &object);
/// What dir() lists, a sorted list.
Value attributeNames(Interpreter &interpreter, const Value &object);

// Arithmetic.
Value binary(Interpreter &interpreter, const Value &left, const Value &right, BinaryOperator op);
Value inPlace(Interpreter &interpreter, const Value &left, const Value &right, BinaryOperator op);
Value unary(Interpreter &interpreter, const Value &operand, UnaryOperator op);
/// pow(base, exponent, modulus).
Value power(Interpreter &interpreter, const Value &base, const Value &exponent, const Value &modulus);
inline Value add(Interpreter &interpreter, const Value &left, const Value &right)
{
    if (left.isSmallInt() && right.isSmallInt())
        return integer(left.smallInt() + right.smallInt());
    return binary(interpreter, left, right, BinaryOperator::Add);
}
/// "+", "//", "**", ...; of in-place operators "+=", ... in error texts.
const char *symbolOf(BinaryOperator op) noexcept;

// Comparison and truth.
/// The value of `left op right`: of any type, as __lt__ and the like may return anything.
Value compare(Interpreter &interpreter, const Value &left, const Value &right, Comparison op);
bool isTrueComparison(Interpreter &interpreter, const Value &left, const Value &right, Comparison op);
/// `left is right or left == right`, as containers compare.
bool equals(Interpreter &interpreter, const Value &left, const Value &right);
inline bool isLess(Interpreter &interpreter, const Value &left, const Value &right)
{
    if (left.isSmallInt() && right.isSmallInt())
        return left.smallInt() < right.smallInt();
    return isTrueComparison(interpreter, left, right, Comparison::Less);
}
bool isTruthySlowly(Interpreter &interpreter, const Value &value);
inline bool isTruthy(Interpreter &interpreter, const Value &value)
{
    if (value.isBoolean())
        return value.isTrue();
    if (value.isSmallInt())
        return value.smallInt() != 0;
    if (value.isNone())
        return false;
    return isTruthySlowly(interpreter, value);
}
int64_t hash(Interpreter &interpreter, const Value &value); ///< TypeError: unhashable type: 'list'

// Containers.
int64_t length(Interpreter &interpreter, const Value &value); ///< TypeError: object of type 'int' has no len()
/// len() or __length_hint__ or 0.
size_t lengthHint(Interpreter &interpreter, const Value &value);
Value getItem(Interpreter &interpreter, const Value &container, const Value &key);
void setItem(Interpreter &interpreter, const Value &container, const Value &key, const Value &value);
void deleteItem(Interpreter &interpreter, const Value &container, const Value &key);
bool contains(Interpreter &interpreter, const Value &container, const Value &item);

/// For long loops of native code: lets the host pause or stop the run if it has asked to.
void attendIfAsked(Interpreter &interpreter);

// Iteration.
Value iterate(Interpreter &interpreter, const Value &iterable); ///< iter(x): TypeError: 'int' object is not iterable
Value next(Interpreter &interpreter, const Value &iterator); ///< unset: exhausted
bool isIterable(const Value &value) noexcept;
/// Calls `each` with every item; false from it ends the loop.
template <typename Each>
void forEach(Interpreter &interpreter, const Value &iterable, Each each)
{
    const Value iterator = iterate(interpreter, iterable);
    for (;;) {
        const Value item = next(interpreter, iterator);
        if (!item.isSet())
            return;
        if constexpr (std::is_void_v<decltype(each(item))>)
            each(item);
        else if (!each(item))
            return;
    }
}

// Attributes.
Value getAttribute(Interpreter &interpreter, const Value &object, Str &name); ///< or AttributeError
Value getAttribute(Interpreter &interpreter, const Value &object, std::string_view name);
/// The same, but unset instead of AttributeError.
Value findAttribute(Interpreter &interpreter, const Value &object, Str &name);
Value findAttribute(Interpreter &interpreter, const Value &object, std::string_view name);
void setAttribute(Interpreter &interpreter, const Value &object, Str &name, const Value &value);
void setAttribute(Interpreter &interpreter, const Value &object, std::string_view name, const Value &value);
void deleteAttribute(Interpreter &interpreter, const Value &object, Str &name);
/// object's own way, for slots that add to it: descriptors, instance dict, class values. Unset: none.
Value findGenericAttribute(Interpreter &interpreter, const Value &object, Str &name);
void setGenericAttribute(Interpreter &interpreter, const Value &object, Str &name, const Value &value); ///< unset: delete
/// The method as looked up in the type only (for dunder methods), bound to the object; unset: none.
Value findSpecial(Interpreter &interpreter, const Value &object, std::string_view name);
/// The dict that vars(object) gives; null: it has none. Made at first use.
Dict *attributesOf(const Value &object);

// Text.
Ref<Str> toStr(Interpreter &interpreter, const Value &value); ///< str(x)
Ref<Str> toRepr(Interpreter &interpreter, const Value &value); ///< repr(x)
std::string toText(Interpreter &interpreter, const Value &value); ///< str(x)
std::string reprText(Interpreter &interpreter, const Value &value); ///< repr(x)
/// "<NAME object at 0x7f...>"
std::string plainRepr(const Value &value);
/// 0x7f... as repr() and id() show it.
std::string addressText(const Value &value);
std::string typeName(const Value &value);
/// For repr of containers: true while the object's repr is being made already (it contains itself).
class ReprGuard
{
public:
    explicit ReprGuard(const Value &object);
    ~ReprGuard();
    ReprGuard(const ReprGuard &) = delete;
    bool isNested() const noexcept { return m_isNested; }

private:
    bool m_isNested;
};

// Numbers.
/// value.__index__(): TypeError: 'str' object cannot be interpreted as an integer
Value toIndexInteger(Interpreter &interpreter, const Value &value);

// Types and calls.
bool isInstance(Interpreter &interpreter, const Value &value, const Value &typeOrTuple);
bool isSubclass(Interpreter &interpreter, const Value &type, const Value &typeOrTuple);
bool isCallable(const Value &value) noexcept;
Value call(Interpreter &interpreter, const Value &callable, const Arguments &arguments);

} // namespace script
