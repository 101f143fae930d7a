// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/heap.h"
#include "core/script/type.h"

#include <array>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace script {

class Module;

/// The parameters of a native function, written as in Python: "sleep(delay, result=None)",
/// "gather(*aws, return_exceptions=False)", "get(self, key, default=None, /)", "Queue(maxsize=0)".
///
/// bind() puts a call's arguments in their places; a parameter that was not given is unset (the native
/// code knows its own default; the text after = is for help() only). `*name` gives a tuple, `**name` a
/// dict. Errors are TypeErrors with CPython's texts. Made once (static const), immutable, shared.
class Signature
{
public:
    /// The texts of its errors: as for functions written in Python, or as for those written in C.
    enum class Wording : uint8_t { Python, C };

    explicit Signature(std::string_view text, Wording wording = Wording::Python);
    const std::string &functionName() const noexcept { return m_name; }

    /// The bound values in the order of the parameters. N is the number of parameters.
    template <size_t N>
    std::array<Value, N> bind(Interpreter &interpreter, const Arguments &arguments) const
    {
        std::array<Value, N> places;
        bindInto(interpreter, arguments, places.data(), N);
        return places;
    }
    void bindInto(Interpreter &, const Arguments &, Value *places, size_t count) const;

private:
    bool bindSimply(const Arguments &arguments, Value *places) const;
    void checkAsC(const Arguments &arguments) const;
    void checkPlacesAsC(const Arguments &arguments) const;

    enum class Kind : uint8_t { PositionalOnly, Ordinary, KeywordOnly, Rest, KeywordRest };
    struct Parameter {
        std::string name;
        Kind kind;
        bool required;
    };
    std::string m_name;
    std::vector<Parameter> m_parameters;
    Wording m_wording;
};

struct NativeMethod {
    const char *name;
    NativeCode code;
};
struct NativeAttribute {
    const char *name;
    Value (*get)(Interpreter &, const Value &self);
    void (*set)(Interpreter &, const Value &self, const Value &value) = nullptr; ///< null: read-only
};

/// Adds methods (self is the first argument), computed attributes, class methods and constants to a type
/// under construction.
void addMethods(Type &type, std::initializer_list<NativeMethod> methods);
void addStaticMethods(Type &type, std::initializer_list<NativeMethod> methods);
void addClassMethods(Type &type, std::initializer_list<NativeMethod> methods); ///< the class is the first argument
void addAttributes(Type &type, std::initializer_list<NativeAttribute> attributes);
void setTypeValue(Type &type, const char *name, Value value);

/// A native function as a value. The name is its __name__ and __qualname__.
Value makeNativeFunction(std::string name, NativeCode code, std::string module = {});
/// A native function that carries a value of its own (a closure): code gets it as the first argument.
Value makeNativeClosure(std::string name, NativeCode code, Value carried);

/// Makes an immortal built-in type for a native struct T with T::isLayoutOf or Layout::Other. A type that has
/// an accessor in types.h (see the table in typestorage.cpp) is found there by its name.
/// `create`, `destroy` and other slots are set by the caller afterwards (slots.destroy = &destroyNative<T>),
/// then finishType() inherits the rest from the base. Only during one-time initialization (see registerTypes()).
/// Memory of an instance: allocateObject(type, extra) of heap.h, then placement new of T.
Type &makeBuiltInType(const char *name, Type &base, Layout layout, size_t instanceSize, const char *module = "builtins");
void finishType(Type &type);
/// All that were made for the module builtins, exceptions and iterators included; complete after initializeTypes().
std::vector<Type *> &typesOfBuiltins();

/// The usual destroy slot for a native struct: calls ~T() and gives the memory back.
template <typename T>
void destroyNative(Object *object) noexcept
{
    Type &type = object->type();
    static_cast<T *>(object)->~T();
    freeObject(object, type);
}

/// Makes all built-in types, once for the process: the machine's, then those of list.cpp and so on, then
/// the registered ones. The first Interpreter does it too.
void initializeTypes();
/// For types of other folders: `make` is called by initializeTypes(), or at once if that is over.
void registerTypes(void (*make)());

} // namespace script
