// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/queue.h"
#include "core/script/interpreter.h"
#include "core/script/type.h"

#include <functional>
#include <memory>

namespace stdlib::asyncio
{

/// The items of a script's queue. They are in a store of the loop's until the program asks for `_queue` or puts an object
/// of its own there: from then on they are in that object, a deque or a list as CPython has it. Throws errors of the loop.
class QueueItems final : public loop::QueueStore
{
public:
    enum class Order : uint8_t { First, Last, Smallest };

    /// Empty, as _init of a queue of that type leaves it, or, if the program has its own _init, before that.
    QueueItems(script::Interpreter &interpreter, Order order, const script::Type &type);

    /// What the _init, _put and _get of Queue, LifoQueue and PriorityQueue do.
    void beginAs(Order order);
    void putAs(Order order, const script::Value &item);
    script::Value getAs(Order order);
    /// The program's own _put and _get; unset: those of the order.
    std::function<void(const script::Value &)> ownPut;
    std::function<script::Value()> ownGet;

    /// `_queue`. AttributeError if no _init has set it, here as in all that follows.
    script::Value object();
    bool hasObject() const { return m_store || m_object.isSet(); }
    void setObject(script::Value object); ///< unset: deleted
    script::Value length();               ///< len(_queue)
    std::string text();                   ///< of list(_queue); empty: there is nothing in it

    const loop::Value &put(loop::Value &&item) override;
    loop::Value get() override;
    bool isEmpty() const override; ///< not _queue
    /// For the observer: calls nothing of the program.
    std::size_t size() const override;
    std::vector<const loop::Value *> items() const override;

private:
    std::unique_ptr<loop::QueueStore> makeStore() const;
    const script::Value &knownObject() const;

    script::Interpreter &m_interpreter;
    const script::Type &m_type; ///< of the queue, which lives longer
    const Order m_order;
    std::unique_ptr<loop::QueueStore> m_store; ///< null: they are in the object
    script::Value m_object;
    std::size_t m_count = 0; ///< put into the object and not taken, where its length is not known
};

} // namespace stdlib::asyncio
