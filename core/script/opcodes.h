// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace script {

// All instructions with the picture of the stack, top to the right: what one takes -> what it leaves.
// An instruction is a word: the opcode in the low 8 bits, an argument in the others. Where the picture's
// comment says "2 words", the next word is a second argument. Jumps are relative to the next instruction.
// The numbers are how many values it takes and leaves; -1: depends on the argument.
#define SCRIPT_OPCODES(_)                                                                          \
    _(Nop, 0, 0, "")                                                                               \
    _(Note, 0, 0, "; tells the host; kind in the low 3 bits, then a number")                       \
    _(Pop, 1, 0, "x ->")                                                                           \
    _(Copy, 0, 1, "xn ... x1 -> xn ... x1 xn")                                                     \
    _(Swap, 0, 0, "xn ... x1 -> x1 ... xn")                                                        \
    _(PushUnset, 0, 1, "-> unset")                                                                 \
    _(LoadConstant, 0, 1, "-> constant")                                                           \
    _(LoadInt, 0, 1, "-> the argument as an int")                                                  \
    _(LoadNone, 0, 1, "-> None")                                                                   \
    _(LoadFast, 0, 1, "-> local")                                                                  \
    _(LoadFastFast, 0, 2, "-> local local; 12 bits each")                                          \
    _(StoreFast, 1, 0, "x ->")                                                                     \
    _(DeleteFast, 0, 0, "")                                                                        \
    _(ClearFast, 0, 0, "; no error if unset")                                                      \
    _(LoadGlobal, 0, 1, "-> value; cache")                                                         \
    _(LoadGlobalCallable, 0, 2, "-> unset value; cache")                                           \
    _(StoreGlobal, 1, 0, "x ->; cache")                                                            \
    _(DeleteGlobal, 0, 0, "; name")                                                                \
    _(LoadName, 0, 1, "-> value; name, in a class body")                                           \
    _(StoreName, 1, 0, "x ->; name")                                                               \
    _(DeleteName, 0, 0, "; name")                                                                  \
    _(MakeCell, 0, 0, "; puts a local into a new cell")                                            \
    _(LoadClosure, 0, 1, "-> cell")                                                                \
    _(LoadDeref, 0, 1, "-> value of cell")                                                         \
    _(LoadClassDeref, 0, 1, "-> value; class namespace first")                                     \
    _(StoreDeref, 1, 0, "x ->")                                                                    \
    _(DeleteDeref, 0, 0, "")                                                                       \
    _(LoadAttribute, 1, 1, "object -> value; cache")                                               \
    _(LoadMethod, 1, 2, "object -> function object | unset value; cache")                          \
    _(StoreAttribute, 2, 0, "value object ->; cache")                                              \
    _(DeleteAttribute, 1, 0, "object ->; name")                                                    \
    _(GetItem, 2, 1, "container key -> value")                                                     \
    _(SetItem, 3, 0, "value container key ->")                                                     \
    _(DeleteItem, 2, 0, "container key ->")                                                        \
    _(BuildSlice, 3, 1, "start stop step -> slice")                                                \
    _(Add, 2, 1, "a b -> a + b")                                                                   \
    _(Subtract, 2, 1, "a b -> a - b")                                                              \
    _(Multiply, 2, 1, "a b -> a * b")                                                              \
    _(Binary, 2, 1, "a b -> a op b")                                                               \
    _(InPlaceAdd, 2, 1, "a b -> a += b")                                                           \
    _(InPlace, 2, 1, "a b -> a op= b")                                                             \
    _(AddInt, 1, 1, "a -> a + argument")                                                           \
    _(SubtractInt, 1, 1, "a -> a - argument")                                                      \
    _(Negative, 1, 1, "a -> -a")                                                                   \
    _(Positive, 1, 1, "a -> +a")                                                                   \
    _(Invert, 1, 1, "a -> ~a")                                                                     \
    _(Not, 1, 1, "a -> not a")                                                                     \
    _(Compare, 2, 1, "a b -> a op b")                                                              \
    _(CompareJump, 2, 0, "a b ->; jumps unless a op b; 2 words: op, jump")                         \
    _(CompareIntJump, 1, 0, "a ->; jumps unless a op int; 2 words: op and int, jump")              \
    _(Is, 2, 1, "a b -> a is b; argument 1: is not")                                               \
    _(Contains, 2, 1, "item container -> bool; argument 1: not in")                                \
    _(Jump, 0, 0, "")                                                                              \
    _(JumpBackward, 0, 0, "; looks at the attention flag")                                         \
    _(JumpIfFalse, 1, 0, "x ->")                                                                   \
    _(JumpIfTrue, 1, 0, "x ->")                                                                    \
    _(JumpIfFalseOrPop, 1, 0, "x -> | x; kept where it jumps")                                     \
    _(JumpIfTrueOrPop, 1, 0, "x -> | x; kept where it jumps")                                      \
    _(JumpIfNone, 1, 0, "x ->")                                                                    \
    _(JumpIfNotNone, 1, 0, "x ->")                                                                 \
    _(GetIterator, 1, 1, "iterable -> iterator")                                                   \
    _(ForIterate, 0, 1, "iterator -> iterator item; at its end jumps and drops it")                \
    _(ForIterateFast, 0, 0, "iterator -> iterator; 2 words: jump, local that gets the item")       \
    _(BuildTuple, -1, 1, "x1 ... xn -> tuple")                                                     \
    _(BuildList, -1, 1, "x1 ... xn -> list")                                                       \
    _(BuildSet, -1, 1, "x1 ... xn -> set")                                                         \
    _(BuildDict, -1, 1, "k1 v1 ... kn vn -> dict")                                                 \
    _(BuildString, -1, 1, "s1 ... sn -> str")                                                      \
    _(ListAppend, 1, 0, "list ... x -> list ...; argument: depth of the list below x")             \
    _(SetAdd, 1, 0, "set ... x -> set ...")                                                        \
    _(DictAdd, 2, 0, "dict ... key value -> dict ...")                                             \
    _(ListExtend, 1, 0, "list iterable -> list")                                                   \
    _(SetUpdate, 1, 0, "set iterable -> set")                                                      \
    _(DictUpdate, 1, 0, "dict mapping -> dict")                                                    \
    _(DictMerge, 1, 0, "callable args dict mapping -> callable args dict; no key twice")           \
    _(ListToTuple, 1, 1, "list -> tuple")                                                          \
    _(UnpackSequence, 1, -1, "sequence -> xn ... x1")                                              \
    _(UnpackStarred, 1, -1, "sequence -> ...; 12 bits before the star, 12 after")                  \
    _(FormatValue, -1, 1, "value [spec] -> str; 1 s, 2 r, 3 a; 4: with spec")                      \
    _(PushCallable, 1, 2, "f -> unset f")                                                          \
    _(Call, -1, 1, "function self | unset callable, x1 ... xn -> result")                          \
    _(CallKeywords, -1, 1, "the same, the last ones named; 2 words: n, names constant")            \
    _(CallStarred, -1, 1, "unset callable args [kwargs] -> result; argument 1: with kwargs")       \
    _(MakeFunction, -1, 1, "[defaults] [kwdefaults] [annotations] [closure] code -> function; 1, 2, 8, 4") \
    _(LoadBuildClass, 0, 1, "-> the function that class statements call")                          \
    _(Return, 1, 0, "x ->")                                                                        \
    _(ImportName, 1, 1, "fromlist -> module; name; 2 words: name, level")                          \
    _(ImportFrom, 0, 1, "module -> module value; name")                                            \
    _(ImportStar, 1, 0, "module ->")                                                               \
    _(Raise, -1, 0, "[exception [cause]] ->; argument: how many")                                  \
    _(PushHandled, 1, 2, "exception -> previous exception; it is being handled now")               \
    _(PopHandled, 1, 0, "previous ->; it is being handled again")                                  \
    _(MatchException, 1, 1, "exception type -> exception bool")                                    \
    _(MatchGroup, 2, 2, "exception type -> rest match; None where there is none")                  \
    _(JoinGroups, 2, 1, "original list -> exception or None; end of except*")                      \
    _(Reraise, 1, 0, "exception ->; as it is, no entry added to its traceback for this line")      \
    _(LoadAssertionError, 0, 1, "-> AssertionError")                                               \
    _(BeforeWith, 1, 2, "manager -> exit result of enter")                                         \
    _(BeforeAsyncWith, 1, 2, "manager -> exit awaitable of enter")                                 \
    _(WithException, 0, 1, "exit previous exception -> exit previous exception result")            \
    _(Yield, 1, 1, "x -> sent")                                                                    \
    _(AsyncYield, 1, 1, "x -> sent")                                                               \
    _(YieldUp, 1, 1, "x -> sent; of an iterator that is awaited or yielded from")                  \
    _(GetYieldFrom, 1, 1, "iterable -> iterator or generator")                                     \
    _(GetAwaitable, 1, 1, "x -> coroutine or iterator; 1: of aenter, 2: of aexit")                 \
    _(Send, 1, 1, "receiver x -> receiver y; jumps when y is the result")                          \
    _(EndSend, 2, 1, "receiver result -> result")                                                  \
    _(GetAsyncIterator, 1, 1, "x -> async iterator")                                               \
    _(GetAsyncNext, 0, 1, "async iterator -> async iterator awaitable")                            \
    _(EndAsyncFor, 2, 0, "async iterator exception ->; raises it unless it is the end")            \
    _(MatchSequence, 0, 1, "x -> x bool")                                                          \
    _(MatchMapping, 0, 1, "x -> x bool")                                                           \
    _(MatchKeys, 0, 1, "x keys -> x keys values or None")                                          \
    _(MatchClass, 3, 1, "x class names -> tuple or None; argument: positional patterns")           \
    _(GetLength, 0, 1, "x -> x len(x)")                                                            \
    _(MappingRest, 2, 1, "x keys -> dict of the others")

enum class Opcode : uint8_t {
#define SCRIPT_OPCODE(name, takes, leaves, picture) name,
    SCRIPT_OPCODES(SCRIPT_OPCODE)
#undef SCRIPT_OPCODE
        Count
};

using Instruction = uint32_t;

inline constexpr int32_t maxArgument = (1 << 23) - 1;
inline constexpr uint32_t halfArgumentLimit = 1 << 12;

constexpr Instruction encode(Opcode opcode, int32_t argument) noexcept
{
    return static_cast<uint32_t>(argument) << 8 | static_cast<uint32_t>(opcode);
}
constexpr Opcode opcodeOf(Instruction instruction) noexcept
{
    return static_cast<Opcode>(instruction & 0xff);
}
constexpr int32_t argumentOf(Instruction instruction) noexcept
{
    return static_cast<int32_t>(instruction) >> 8;
}
constexpr bool hasTwoWords(Opcode opcode) noexcept
{
    return opcode == Opcode::CompareJump || opcode == Opcode::CompareIntJump
        || opcode == Opcode::ForIterateFast || opcode == Opcode::CallKeywords
        || opcode == Opcode::ImportName;
}

struct OpcodeInfo {
    const char *name;
    int8_t takes;
    int8_t leaves;
    const char *picture;
};
const OpcodeInfo &infoOf(Opcode opcode) noexcept;

} // namespace script
