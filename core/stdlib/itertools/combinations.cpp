// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/error.h"
#include "core/script/slice.h"
#include "core/script/tuple.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/itertools/tools.h"

#include <algorithm>
#include <numeric>

namespace stdlib::itertools
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

/// An iterator over choices from pools, in the order of their indices; `advance` moves to the next
/// choice.
struct Choosing : script::Object {
    explicit Choosing(script::Type &type) : Object(type, script::Layout::Other) {}
    void drop() noexcept
    {
        const std::vector<script::Ref<script::Tuple>> dying = std::exchange(pools, {});
        isOver = true;
    }
    const script::Tuple &pool(size_t place) const { return *pools[pools.size() == 1 ? 0 : place]; }
    size_t poolSize() const { return pools[0]->size(); }
    Value choice() const
    {
        script::Ref<script::Tuple> items = script::makeTupleOfSize(indices.size());
        for (size_t n = 0; n < indices.size(); ++n)
            items->writableItems()[n] = pool(n)[indices[n]];
        return std::move(items).value();
    }

    std::vector<script::Ref<script::Tuple>> pools; ///< one for all places, or one for each
    std::vector<size_t> indices;                   ///< of the choice that comes next
    bool isOver = false;
};

template <typename Kind> struct ChoosingOf : Choosing {
    using Choosing::Choosing;
    Value next(Interpreter &)
    {
        if (isOver)
            return {};
        Value items = choice();
        isOver = !static_cast<Kind *>(this)->advance();
        return items;
    }
};

struct Product : ChoosingOf<Product> {
    using ChoosingOf::ChoosingOf;
    bool advance()
    {
        for (size_t place = indices.size(); place-- > 0;) {
            if (++indices[place] < pool(place).size())
                return true;
            indices[place] = 0;
        }
        return false;
    }
};

struct Combinations : ChoosingOf<Combinations> {
    using ChoosingOf::ChoosingOf;
    bool advance()
    {
        const size_t size = poolSize();
        const size_t count = indices.size();
        for (size_t place = count; place-- > 0;) {
            if (indices[place] == size - count + place)
                continue;
            std::iota(indices.begin() + static_cast<ptrdiff_t>(place), indices.end(),
                      indices[place] + 1);
            return true;
        }
        return false;
    }
};

struct CombinationsWithReplacement : ChoosingOf<CombinationsWithReplacement> {
    using ChoosingOf::ChoosingOf;
    bool advance()
    {
        for (size_t place = indices.size(); place-- > 0;) {
            if (indices[place] + 1 == poolSize())
                continue;
            std::fill(indices.begin() + static_cast<ptrdiff_t>(place), indices.end(),
                      indices[place] + 1);
            return true;
        }
        return false;
    }
};

struct Permutations : ChoosingOf<Permutations> {
    using ChoosingOf::ChoosingOf;
    /// The next larger sequence of distinct indices.
    bool advance()
    {
        std::vector<bool> isTaken(poolSize());
        for (const size_t index : indices)
            isTaken[index] = true;
        const auto firstFree = [&](size_t from) {
            return static_cast<size_t>(
                std::find(isTaken.begin() + static_cast<ptrdiff_t>(from), isTaken.end(), false) -
                isTaken.begin());
        };
        for (size_t place = indices.size(); place-- > 0;) {
            isTaken[indices[place]] = false;
            const size_t larger = firstFree(indices[place] + 1);
            if (larger == isTaken.size())
                continue;
            indices[place] = larger;
            isTaken[larger] = true;
            for (size_t rest = place + 1; rest < indices.size(); ++rest) {
                indices[rest] = firstFree(0);
                isTaken[indices[rest]] = true;
            }
            return true;
        }
        return false;
    }
};

size_t toCount(Interpreter &interpreter, const Value &value)
{
    const int64_t count = script::toSize(interpreter, value);
    if (count < 0)
        script::raiseValueError("r must be non-negative");
    return static_cast<size_t>(count);
}

Value createProduct(Interpreter &interpreter, script::Type &type, const Arguments &arguments)
{
    const Value *repeat = script::findKeyword(arguments, "repeat");
    script::refuseOtherKeywords(arguments, "product", {"repeat"});
    const int64_t times = repeat ? script::toSize(interpreter, *repeat) : 1;
    if (times < 0)
        script::raiseValueError("repeat argument cannot be negative");
    auto product = script::Ref<Product>::adopt(script::makeObject<Product>(type));
    for (size_t n = 0; times > 0 && n < arguments.positionalCount; ++n)
        product->pools.push_back(script::toTuple(interpreter, arguments[n]));
    const size_t given = product->pools.size();
    if (given > 0 && static_cast<size_t>(times) > (size_t(1) << 24) / given)
        script::raiseMemoryError();
    for (size_t n = given; n < given * static_cast<size_t>(times); ++n)
        product->pools.push_back(product->pools[n - given]);
    product->indices.resize(product->pools.size());
    product->isOver = std::any_of(product->pools.begin(), product->pools.end(),
                                  [](const auto &pool) { return pool->size() == 0; });
    return std::move(product).value();
}

Value createPermutations(Interpreter &interpreter, script::Type &type, const Arguments &arguments)
{
    static const Signature signature("permutations(iterable, r=None)");
    const auto [iterable, r] = signature.bind<2>(interpreter, arguments);
    auto permutations = script::Ref<Permutations>::adopt(script::makeObject<Permutations>(type));
    permutations->pools.push_back(script::toTuple(interpreter, iterable));
    if (!isNoneOrUnset(r) && !script::isInteger(r))
        script::raiseTypeError("Expected int as r");
    const size_t size = permutations->poolSize();
    const size_t count = isNoneOrUnset(r) ? size : toCount(interpreter, r);
    permutations->isOver = count > size;
    permutations->indices.resize(std::min(count, size));
    std::iota(permutations->indices.begin(), permutations->indices.end(), size_t(0));
    return std::move(permutations).value();
}

template <typename Kind, bool mayRepeat>
Value createCombinations(Interpreter &interpreter, script::Type &type, const Arguments &arguments)
{
    static const Signature signature(mayRepeat ? "combinations_with_replacement(iterable, r)"
                                               : "combinations(iterable, r)");
    const auto [iterable, r] = signature.bind<2>(interpreter, arguments);
    auto combinations = script::Ref<Kind>::adopt(script::makeObject<Kind>(type));
    combinations->pools.push_back(script::toTuple(interpreter, iterable));
    const size_t count = toCount(interpreter, r);
    const size_t size = combinations->poolSize();
    combinations->isOver = mayRepeat ? size == 0 && count > 0 : count > size;
    if (combinations->isOver)
        return std::move(combinations).value();
    if (count > (size_t(1) << 24))
        script::raiseMemoryError();
    combinations->indices.resize(count);
    if (!mayRepeat)
        std::iota(combinations->indices.begin(), combinations->indices.end(), size_t(0));
    return std::move(combinations).value();
}

} // namespace

void initializeCombinations()
{
    addTool<Product>("product", createProduct);
    addTool<Permutations>("permutations", createPermutations);
    addTool<Combinations>("combinations", createCombinations<Combinations, false>);
    addTool<CombinationsWithReplacement>("combinations_with_replacement",
                                         createCombinations<CombinationsWithReplacement, true>);
}

} // namespace stdlib::itertools
