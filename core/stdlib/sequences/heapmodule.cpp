// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/error.h"
#include "core/script/list.h"
#include "core/script/operators.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/sequences/sequencemodules.h"

namespace stdlib::sequences
{

using script::Arguments;
using script::Interpreter;
using script::List;
using script::Value;

namespace
{

/// A binary heap in a list that script code may change while it compares. The items are compared in
/// CPython's order, so that equal items leave in its order.
class HeapList
{
public:
    HeapList(Interpreter &interpreter, List &list) : m_interpreter(interpreter), m_list(list) {}

    void towardsRoot(size_t first, size_t position)
    {
        const size_t size = m_list.size();
        while (position > first) {
            const size_t parent = (position - 1) / 2;
            if (!isLess(position, parent))
                break;
            checkSize(size);
            std::swap(m_list[position], m_list[parent]);
            position = parent;
        }
    }

    /// Down to a leaf along the smaller children, then up to its place: fewer comparisons.
    void towardsLeaf(size_t position)
    {
        const size_t size = m_list.size();
        const size_t first = position;
        while (2 * position + 1 < size) {
            size_t child = 2 * position + 1;
            if (child + 1 < size && !isLess(child, child + 1))
                ++child;
            checkSize(size);
            std::swap(m_list[position], m_list[child]);
            position = child;
        }
        towardsRoot(first, position);
    }

private:
    bool isLess(size_t left, size_t right)
    {
        const Value one = m_list[left];
        const Value other = m_list[right];
        return script::isLess(m_interpreter, one, other);
    }
    void checkSize(size_t before) const
    {
        if (m_list.size() != before)
            script::raiseRuntimeError("list changed size during iteration");
    }

    Interpreter &m_interpreter;
    List &m_list;
};

List &heapOf(const Value &given, const char *function)
{
    auto *list = given.as<List>();
    if (!list)
        script::raiseTypeError(std::string(function) + " must be list, not " +
                               script::typeName(given));
    return *list;
}

Value heappush(Interpreter &interpreter, const Arguments &arguments)
{
    script::expectFunctionArguments(arguments, "heappush", 2, 2);
    List &list = heapOf(arguments[0], "heappush() argument 1");
    list.append(arguments[1]);
    HeapList(interpreter, list).towardsRoot(0, list.size() - 1);
    return Value::none();
}

/// Exchanges the first item for this one.
Value exchangeFirst(Interpreter &interpreter, List &list, const Value &item)
{
    const Value first = std::exchange(list[0], item);
    HeapList(interpreter, list).towardsLeaf(0);
    return first;
}

Value heappop(Interpreter &interpreter, const Arguments &arguments)
{
    List &list = heapOf(script::onlyArgument(arguments, "_heapq.heappop"), "heappop() argument");
    if (list.size() == 0)
        script::raiseIndexError("index out of range");
    const Value last = list.takeAt(list.size() - 1);
    return list.size() == 0 ? last : exchangeFirst(interpreter, list, last);
}

Value heapreplace(Interpreter &interpreter, const Arguments &arguments)
{
    script::expectFunctionArguments(arguments, "heapreplace", 2, 2);
    List &list = heapOf(arguments[0], "heapreplace() argument 1");
    if (list.size() == 0)
        script::raiseIndexError("index out of range");
    return exchangeFirst(interpreter, list, arguments[1]);
}

Value heappushpop(Interpreter &interpreter, const Arguments &arguments)
{
    script::expectFunctionArguments(arguments, "heappushpop", 2, 2);
    List &list = heapOf(arguments[0], "heappushpop() argument 1");
    if (list.size() == 0)
        return arguments[1];
    const Value first = list[0];
    if (!script::isLess(interpreter, first, arguments[1]))
        return arguments[1];
    if (list.size() == 0)
        script::raiseIndexError("index out of range");
    return exchangeFirst(interpreter, list, arguments[1]);
}

Value heapify(Interpreter &interpreter, const Arguments &arguments)
{
    List &list = heapOf(script::onlyArgument(arguments, "_heapq.heapify"), "heapify() argument");
    HeapList heap(interpreter, list);
    for (size_t n = list.size() / 2; n-- > 0;) {
        heap.towardsLeaf(n);
        script::attendIfAsked(interpreter);
    }
    return Value::none();
}

} // namespace

Value makeHeapModule(Environment &environment)
{
    ModuleBuilder module(environment.interpreter(), "_heapq");
    module.functions({{"heapify", heapify},
                      {"heappop", heappop},
                      {"heappush", heappush},
                      {"heappushpop", heappushpop},
                      {"heapreplace", heapreplace}});
    return module.build();
}

} // namespace stdlib::sequences
