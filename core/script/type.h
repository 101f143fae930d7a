// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace script {

class Interpreter;
class Str;
class Dict;
class Tuple;

/// The arguments of one call: positional values first, then the keyword ones, in order.
/// Borrowed: they live as long as the call.
struct Arguments {
    const Value *values = nullptr;
    size_t positionalCount = 0;
    const Tuple *keywordNames = nullptr; ///< a tuple of Str naming the values after the positional ones, or null

    size_t keywordCount() const noexcept; // in tuple.cpp
    const Value &operator[](size_t n) const noexcept { return values[n]; }
};

/// A function written in C++. Of a method, self is the first positional argument.
/// Reports script exceptions by throwing Raised (error.h).
using NativeCode = Value (*)(Interpreter &, const Arguments &);

enum class BinaryOperator : uint8_t {
    Add, Subtract, Multiply, TrueDivide, FloorDivide, Modulo, Power,
    LeftShift, RightShift, BitAnd, BitOr, BitXor, MatrixMultiply,
};
inline constexpr size_t binaryOperatorCount = 13;
enum class UnaryOperator : uint8_t { Negative, Positive, Invert };
enum class Comparison : uint8_t { Less, LessEqual, Equal, NotEqual, Greater, GreaterEqual };

/// What the interpreter asks of an object's type. A null slot means "not supported" (or inherited: slots
/// are copied from the base when a type is made). A script class that defines `__repr__`, `__add__` and
/// so on gets slots that call them. `self` is borrowed. All may throw Raised, except destroy and visit.
struct Slots {
    /// Ends the object's life: destructs the native struct and gives its memory back.
    void (*destroy)(Object *self) noexcept = nullptr;
    /// Drops what the object refers to, so that cycles end (called for everything left at a run's end).
    void (*clear)(Object *self) noexcept = nullptr;

    Value (*create)(Interpreter &, Type &type, const Arguments &) = nullptr; ///< __new__
    void (*initialize)(Interpreter &, Object *self, const Arguments &) = nullptr; ///< __init__
    Value (*call)(Interpreter &, Object *self, const Arguments &) = nullptr;

    Value (*repr)(Interpreter &, const Value &self) = nullptr; ///< a Str
    Value (*str)(Interpreter &, const Value &self) = nullptr; ///< a Str; null: repr
    Value (*format)(Interpreter &, const Value &self, const Str &spec) = nullptr; ///< a Str; null: str if the spec is empty
    int64_t (*hash)(Interpreter &, const Value &self) = nullptr; ///< null: unhashable
    bool (*truth)(Interpreter &, const Value &self) = nullptr; ///< null: length, else true
    int64_t (*length)(Interpreter &, const Value &self) = nullptr;
    /// NotImplemented where it does not know the other.
    Value (*compare)(Interpreter &, const Value &self, const Value &other, Comparison) = nullptr;
    /// `left op right`, called with self on either side (compare is by type, as nb_ slots of CPython).
    Value (*binary)(Interpreter &, const Value &left, const Value &right, BinaryOperator) = nullptr;
    /// `left op= right`; NotImplemented: fall back to binary.
    Value (*inPlace)(Interpreter &, const Value &left, const Value &right, BinaryOperator) = nullptr;
    Value (*unary)(Interpreter &, const Value &self, UnaryOperator) = nullptr;
    /// An int for indexing (__index__).
    Value (*index)(Interpreter &, const Value &self) = nullptr;

    /// Attributes; null: the generic ones (type's descriptors, the instance's dict, the type's values).
    Value (*getAttribute)(Interpreter &, const Value &self, Str &name) = nullptr; ///< unset: no such attribute
    void (*setAttribute)(Interpreter &, const Value &self, Str &name, const Value &value) = nullptr; ///< unset value: delete
    /// Descriptors. `instance` is unset for access through the class.
    Value (*descriptorGet)(Interpreter &, const Value &self, const Value &instance, Type &owner) = nullptr;
    void (*descriptorSet)(Interpreter &, const Value &self, const Value &instance, const Value &value) = nullptr;

    Value (*getItem)(Interpreter &, const Value &self, const Value &key) = nullptr;
    void (*setItem)(Interpreter &, const Value &self, const Value &key, const Value &value) = nullptr; ///< unset value: delete
    bool (*contains)(Interpreter &, const Value &self, const Value &item) = nullptr;

    Value (*iterate)(Interpreter &, const Value &self) = nullptr; ///< an iterator
    Value (*next)(Interpreter &, const Value &self) = nullptr; ///< unset: exhausted (no StopIteration is made)
    Value (*await)(Interpreter &, const Value &self) = nullptr; ///< __await__: an iterator to run in the awaiting frame
    /// Of a type that Suspends: whether an await of it is over at once, and then its result. Null: it never is.
    bool (*awaitAtOnce)(Interpreter &, const Value &self, Value &result) = nullptr;
    Value (*asyncIterate)(Interpreter &, const Value &self) = nullptr; ///< __aiter__
    Value (*asyncNext)(Interpreter &, const Value &self) = nullptr; ///< __anext__: an awaitable
};

/// A type: built in (immortal, shared by all interpreters, read-only) or made by a class statement.
struct Type : Object {
    enum Flag : uint32_t {
        BuiltIn = 1, ///< attributes cannot be set by scripts
        Final = 2, ///< cannot be a base class
        /// `await x`, if it is not over at once, hands x itself to whoever drives the coroutine and expects a value or
        /// an exception back: the embedding's futures and native coroutines.
        Suspends = 4,
        HasAttributes = 8, ///< instances have a dict (at attributesOffset)
    };

    explicit Type(std::string typeName, Type *baseType, Layout instanceLayout, size_t size);

    static bool isLayoutOf(const Object &object) noexcept { return object.layout() == Layout::Type; }

    std::string name; ///< __name__
    std::string qualifiedName; ///< __qualname__
    std::string module = "builtins"; ///< __module__
    std::string doc;
    Type *base; ///< the base that gives layout and slots; null only for object. Owned.
    std::vector<Type *> bases; ///< as written. Owned.
    std::vector<Type *> mro; ///< this type first, object last
    Dict *attributes = nullptr; ///< the class body's names. Owned.
    Layout layoutOfInstances;
    uint32_t flags = 0;
    size_t instanceSize; ///< bytes, without the attributes pointer
    size_t attributesOffset = 0; ///< of the Dict* of an instance; 0: none
    uint32_t version = 0; ///< changes with every change of attributes here or in a base; never repeats
    Slots slots;
    std::vector<Type *> subclasses; ///< direct ones made by class statements. Borrowed.

    bool isSubtypeOf(const Type &other) const noexcept;
    /// The first hit along the mro, borrowed; unset if there is none. Cached by (version, name).
    const Value &lookup(Str &attribute) const noexcept;
    /// For names in C++ code; no cache.
    const Value &lookup(std::string_view attribute) const noexcept;
    bool isBuiltIn() const noexcept { return flags & BuiltIn; }
    /// "int", "asyncio.queues.Queue" as repr shows it.
    std::string fullName() const;
    /// Gives it and all its subclasses new versions, after a change of attributes.
    void touch() noexcept;

protected:
    /// Of a type whose type is a metatype.
    Type(Type &metatype, std::string typeName, Type *baseType, Layout instanceLayout, size_t size);
    friend struct ClassMaker;
};

/// A version number that no type had before.
uint32_t newTypeVersion() noexcept;

/// The type of a small int or constant.
Type &typeOfPlain(const Value &value) noexcept;
/// The type of any value.
inline Type &typeOf(const Value &value) noexcept
{
    return value.isObject() ? value.object()->type() : typeOfPlain(value);
}

} // namespace script
