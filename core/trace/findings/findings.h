// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/findings/detector.h"

namespace trace::findings
{

/// What is wrong or slow in a run, found from its trace alone while it grows. Constant work for
/// each event. Belongs to one thread.
class Findings
{
public:
    explicit Findings(const Model &model);

    /// Takes in what the model has taken in since, at most `limit` events. True if there was
    /// anything new.
    bool update(std::size_t limit = SIZE_MAX);
    bool isUpToDate() const { return m_consumed == m_model.size(); }
    /// What is found so far: what is wrong first, then what is slow, each in order of time.
    List list() const;

    /// What is looked for, in words: "a loop that is blocked for more than 100 ms", ...
    static std::vector<std::string> checks();

private:
    const Model &m_model;
    EventReader m_reader;
    std::vector<std::unique_ptr<Detector>> m_detectors;
    std::size_t m_consumed = 0;
};

/// All findings of a run that has ended.
List findingsOf(const Model &model);
/// The text that `run --summary` prints below the totals, ended by a newline.
std::string text(const List &list);
/// "wrong", "slow", "hint"
std::string_view word(Finding::Severity severity);

} // namespace trace::findings
