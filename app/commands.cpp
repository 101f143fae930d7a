// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/chrometracefile.h"
#include "app/loaderpages.h"
#include "app/sources.h"
#include "core/run/engine.h"
#include "core/trace/canonical.h"
#include "core/trace/findings/findings.h"
#include "core/trace/summary.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <malloc.h>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace app
{

namespace
{

void write(FILE *stream, std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stream);
}

void writeLine(FILE *stream, const std::string &text)
{
    write(stream, text);
    if (!text.ends_with('\n')) {
        write(stream, "\n");
    }
}

} // namespace

static void complainAbout(const run::Program &program)
{
    for (const script::Diagnostic &diagnostic : program.diagnostics()) {
        writeLine(stderr, run::describe(diagnostic, program));
    }
}

run::Program loadAndComplain(const QString &file)
{
    run::Program program = loadProgram(file);
    complainAbout(program);
    return program;
}

bool usesNetwork(const run::Program &program)
{
    return program.imports("aiohttp") || program.imports("quart");
}

void complain(const std::string &message)
{
    if (!message.empty()) {
        std::fflush(stdout);
        writeLine(stderr, message);
    }
}

run::Settings settingsFor(const run::Program &program, const RunOptions &options)
{
    run::Settings settings;
    program.metadata().applyTo(settings);
    settings.mode = options.live ? run::Settings::Mode::Live : run::Settings::Mode::Instant;
    settings.rate = options.speed;
    settings.seed = options.seed.value_or(settings.seed);
    settings.workers = options.workers.value_or(settings.workers);
    settings.maxTime = options.maxTime.value_or(settings.maxTime);
    if (options.maxSteps) {
        settings.maxSteps = std::uint64_t(*options.maxSteps);
    }
    return settings;
}

int runCommand(const CommandLine &line, const TransportSource &transport)
{
    const run::Program program = loadProgram(line.files.first());
    web::TransportFactory ownTransport;
    if (line.run.live && usesNetwork(program)) {
        ownTransport = transport(line.run);
        if (!ownTransport) {
            return 1;
        }
    }
    complainAbout(program);
    if (!program.isRunnable()) {
        return usageExit;
    }
    run::Settings settings = settingsFor(program, line.run);
    settings.transport = std::move(ownTransport);
    run::Engine engine(program, settings);
    engine.onReady = [] {
        // The syntax tree is gone, and calls that were bound since the start have read tables again.
        malloc_trim(0);
        releaseLoaderPages();
    };
    const bool isLive = line.run.live;
    if (line.canonicalLevel == 0) {
        engine.onOutput = [isLive](std::string_view text) {
            write(stdout, text);
            if (isLive) {
                std::fflush(stdout);
            }
        };
    }
    engine.onError = [](std::string_view text) {
        std::fflush(stdout);
        write(stderr, text);
    };
    const run::Ending ending = engine.execute();
    if (line.canonicalLevel != 0) {
        write(stdout, trace::canonical(*engine.trace(), line.canonicalLevel));
    }
    std::fflush(stdout);
    if (line.summary) {
        trace::Model model(engine.trace());
        model.update();
        write(stderr, trace::text(trace::summarize(model), model.entities()));
        write(stderr, trace::findings::text(trace::findings::findingsOf(model)));
    }
    complain(ending.reason);
    return ending.exitCode;
}

int checkCommand(const CommandLine &line)
{
    bool hasErrors = false;
    for (const QString &file : line.files) {
        const run::Program program = loadProgram(file);
        hasErrors = hasErrors || !program.isRunnable();
        for (const script::Diagnostic &diagnostic : program.diagnostics()) {
            writeLine(stdout, run::describe(diagnostic, program));
        }
        if (program.diagnostics().empty()) {
            writeLine(stdout, file.toStdString() + ": ok");
        }
    }
    return hasErrors ? 1 : 0;
}

int traceCommand(const CommandLine &line)
{
    const run::Program program = loadAndComplain(line.files.first());
    if (!program.isRunnable()) {
        return usageExit;
    }
    run::Engine engine(program, settingsFor(program, line.run));
    complain(engine.execute().reason);
    trace::Model model(engine.trace());
    model.update();
    if (writeChromeTraceFile(line.output, model) != Writing::Whole) {
        complain("awaitscope: cannot write " + line.output.toStdString());
        return 1;
    }
    return 0;
}

int lessonsCommand()
{
    QString group;
    for (const ui::lessons::Lesson &lesson : builtInLessons()) {
        if (lesson.group != group) {
            writeLine(stdout, (group.isEmpty() ? QString() : u"\n"_s).toStdString() +
                                  lesson.group.toStdString());
            group = lesson.group;
        }
        const QString name = u"lesson:"_s + QFileInfo(lesson.file).completeBaseName();
        writeLine(stdout, u"  %1 %2"_s.arg(name, -28).arg(lesson.title).toStdString());
    }
    return 0;
}

int helpCommand()
{
    write(stdout, usage().toStdString());
    return 0;
}

int versionCommand()
{
    writeLine(stdout, "Awaitscope " + QCoreApplication::applicationVersion().toStdString());
    return 0;
}

int usageError(const QString &error)
{
    writeLine(stderr, "awaitscope: " + error.toStdString() + "\nTry: awaitscope --help");
    return usageExit;
}

} // namespace app
