// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/loop/program.h"

#include <QDir>
#include <QFile>
#include <QStringList>

using namespace loop;

Program::Program(Runtime::Options options, std::unique_ptr<Clock> clock)
    : m_runtime(std::make_unique<Runtime>(std::move(clock), options, &m_schedule))
{
    m_schedule.attach(*m_runtime);
}

Program::~Program() = default;

void Program::run(const char *name, Function main)
{
    execute([&] { loop::run(runtime(), body(name, main)); });
}

void Program::execute(const std::function<void()> &code)
{
    std::string outcome = "ok";
    const auto attempt = [&](const std::function<void()> &part) {
        try {
            part();
        } catch (...) {
            outcome = "raise " + errorText(Error::current());
        }
    };
    attempt(code);
    attempt([&] { runtime().joinThreads(); });
    if (!runtime().stopReason().empty())
        outcome = runtime().stopReason();
    m_schedule.add("end " + outcome);
}

void Program::print(const std::string &text)
{
    m_schedule.add("out " + ('"' + text + '"'));
}

Ref<Task> Program::task(const char *name, Function function)
{
    return loop().createTask(body(name, std::move(function)));
}

Ref<Task> Program::named(const char *taskName, const char *name, Function function)
{
    return loop().createTaskThenName(body(name, std::move(function)), taskName);
}

Ref<Callable> Program::say(const std::string &text)
{
    return callable("say", [this, text] { print(text); });
}

Ref<Future> Program::gather(Futures futures, bool returnExceptions)
{
    return loop::gather(loop(), std::move(futures), returnExceptions);
}

QString Program::difference(const char *golden)
{
    const QString path = QStringLiteral(TEST_FOLDER "/oracle/") + QString::fromUtf8(golden);
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return QStringLiteral("cannot read ") + path;
    const QStringList theirs = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    QStringList ours;
    for (const std::string &line : m_schedule.lines())
        ours += QString::fromStdString(line);
    if (ours == theirs)
        return {};
    QFile actual(QDir::tempPath() + u'/' + QString::fromUtf8(golden) + QStringLiteral(".actual"));
    if (actual.open(QFile::WriteOnly))
        actual.write((ours.join(u'\n') + u'\n').toUtf8());
    qsizetype at = 0;
    while (at < ours.size() && at < theirs.size() && ours[at] == theirs[at])
        ++at;
    return QStringLiteral("%1 line %2: CPython '%3', here '%4' (%5)")
        .arg(QString::fromUtf8(golden))
        .arg(at + 1)
        .arg(theirs.value(at), ours.value(at), actual.fileName());
}

std::string text(const Value &value)
{
    if (const int *number = std::any_cast<int>(&value))
        return std::to_string(*number);
    if (const bool *truth = std::any_cast<bool>(&value))
        return *truth ? "True" : "False";
    if (const std::string *string = std::any_cast<std::string>(&value))
        return *string;
    if (const auto *list = std::any_cast<std::vector<Value>>(&value)) {
        std::string all;
        for (const Value &item : *list)
            all += (all.empty() ? "" : " ") + text(item);
        return all;
    }
    if (const Error *error = std::any_cast<Error>(&value)) {
        const std::string whole = errorText(*error);
        return whole.substr(0, whole.find(' '));
    }
    return "None";
}
