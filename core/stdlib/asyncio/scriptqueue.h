// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/queue.h"
#include "core/stdlib/asyncio/queueitems.h"

#include <string_view>

namespace stdlib::asyncio
{

/// A queue as a script's class has it: what the class overrides is called, whoever asks. Its own functions throw errors of
/// the loop.
class ScriptQueue final : public loop::Queue
{
public:
    /// `type` is the class, `base` the one of asyncio that it comes from.
    ScriptQueue(script::Interpreter &interpreter, const script::Type &type, const script::Type &base, int maxsize,
                std::unique_ptr<QueueItems> items);

    QueueItems &items() const { return m_items; }
    /// Whether get() and put() have to ask the class before they can tell if they must wait.
    bool asksClass() const { return m_overrides.empty || m_overrides.full; }

    // What asyncio's methods of these names do, with or without those of the class.
    bool baseIsEmpty() const { return m_items.isEmpty(); }
    bool baseIsFull() const;

    bool isEmpty() const override;
    bool isFull() const override;
    void putNowait(loop::Value &&item) override;
    loop::Value getNowait() override;

private:
    struct Overrides {
        bool put, get, empty, full, qsize, putNowait, getNowait;
    };

    script::Value callOwn(std::string_view method, std::initializer_list<script::Value> arguments = {}) const;

    script::Interpreter &m_interpreter;
    QueueItems &m_items;
    Overrides m_overrides;
};

} // namespace stdlib::asyncio
