// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include <QCommandLineParser>
#include <QHash>

#include <cmath>

using namespace Qt::StringLiterals;

namespace app
{

namespace
{

const QHash<QString, Command> &commands()
{
    static const QHash<QString, Command> names{
        {u"run"_s, Command::Run},         {u"check"_s, Command::Check},
        {u"figure"_s, Command::Figure},   {u"trace"_s, Command::Trace},
        {u"lessons"_s, Command::Lessons}, {u"--help"_s, Command::Help},
        {u"-h"_s, Command::Help},         {u"help"_s, Command::Help},
        {u"--version"_s, Command::Version},
    };
    return names;
}

/// Reads the values of one command's options and remembers the first that is wrong.
class OptionReader
{
public:
    OptionReader(const QCommandLineParser &parser, QString &error)
        : m_parser(parser)
        , m_error(error)
    {
    }

    bool has(const QString &name) const { return m_parser.isSet(name); }
    QString text(const QString &name) const { return m_parser.value(name); }

    std::optional<double> number(const QString &name, double least, double most)
    {
        if (!has(name)) {
            return std::nullopt;
        }
        bool ok = false;
        const double value = text(name).toDouble(&ok);
        if (!ok || !std::isfinite(value) || value < least || value > most) {
            complain(u"--%1 takes a number from %2 to %3, not '%4'"_s.arg(name)
                         .arg(least)
                         .arg(most)
                         .arg(text(name)));
            return std::nullopt;
        }
        return value;
    }

    std::optional<std::int64_t> integer(const QString &name, std::int64_t least, std::int64_t most)
    {
        if (!has(name)) {
            return std::nullopt;
        }
        bool ok = false;
        const std::int64_t value = text(name).toLongLong(&ok);
        if (!ok || value < least || value > most) {
            complain(u"--%1 takes a whole number from %2 to %3, not '%4'"_s.arg(name)
                         .arg(least)
                         .arg(most)
                         .arg(text(name)));
            return std::nullopt;
        }
        return value;
    }

    QString choice(const QString &name, const QStringList &choices)
    {
        const QString value = text(name);
        if (!choices.contains(value)) {
            complain(u"--%1 is one of %2, not '%3'"_s.arg(name, choices.join(u", "_s), value));
        }
        return value;
    }

    std::optional<std::pair<double, double>> range(const QString &name)
    {
        if (!has(name)) {
            return std::nullopt;
        }
        const QStringList ends = text(name).split(u':');
        bool beginOk = false;
        bool endOk = false;
        const double begin = ends.value(0).toDouble(&beginOk);
        const double end = ends.value(1).toDouble(&endOk);
        if (ends.size() != 2 || !beginOk || !endOk || !(begin < end)) {
            complain(u"--%1 takes BEGIN:END, BEGIN before END, not '%2'"_s.arg(name, text(name)));
            return std::nullopt;
        }
        return std::pair(begin, end);
    }

    void complain(const QString &message)
    {
        if (m_error.isEmpty()) {
            m_error = message;
        }
    }

private:
    const QCommandLineParser &m_parser;
    QString &m_error;
};

void addRunOptions(QCommandLineParser &parser)
{
    parser.addOptions({{u"seed"_s, QString(), u"N"_s},
                       {u"workers"_s, QString(), u"N"_s},
                       {u"max-time"_s, QString(), u"S"_s},
                       {u"max-steps"_s, QString(), u"N"_s}});
}

void readRunOptions(OptionReader &reader, RunOptions &run)
{
    if (const auto seed = reader.integer(u"seed"_s, 0, INT64_MAX)) {
        run.seed = std::uint64_t(*seed);
    }
    if (const auto workers = reader.integer(u"workers"_s, 1, 1000)) {
        run.workers = int(*workers);
    }
    if (const auto seconds = reader.number(u"max-time"_s, 0, 9e9)) {
        run.maxTime = std::chrono::nanoseconds(std::llround(*seconds * 1e9));
    }
    run.maxSteps = reader.integer(u"max-steps"_s, 1, INT64_MAX);
}

void addOptions(QCommandLineParser &parser, Command command)
{
    if (command == Command::Run || command == Command::Figure || command == Command::Trace) {
        addRunOptions(parser);
    }
    if (command == Command::Run) {
        parser.addOptions({{u"live"_s, QString()},
                           {u"speed"_s, QString(), u"X"_s},
                           {u"allow-network"_s, QString()},
                           {u"canonical"_s, QString(), u"LEVEL"_s},
                           {u"summary"_s, QString()}});
    }
    if (command == Command::Figure || command == Command::Trace) {
        parser.addOption({{u"o"_s, u"output"_s}, QString(), u"OUT"_s});
    }
    if (command == Command::Figure) {
        parser.addOptions({{u"theme"_s, QString(), u"NAME"_s, u"light"_s},
                           {u"preset"_s, QString(), u"NAME"_s, u"slide"_s},
                           {u"scale"_s, QString(), u"N"_s},
                           {u"axis"_s, QString(), u"NAME"_s, u"time"_s},
                           {u"range"_s, QString(), u"A:B"_s},
                           {u"at"_s, QString(), u"T"_s},
                           {u"title"_s, QString(), u"TEXT"_s}});
    }
}

void readOptions(OptionReader &reader, CommandLine &line)
{
    if (line.command == Command::Run || line.command == Command::Figure ||
        line.command == Command::Trace) {
        readRunOptions(reader, line.run);
    }
    if (line.command == Command::Run) {
        line.run.live = reader.has(u"live"_s);
        line.run.speed = reader.number(u"speed"_s, 0.1, 100).value_or(1.0);
        line.run.allowNetwork = reader.has(u"allow-network"_s);
        line.canonicalLevel = int(reader.integer(u"canonical"_s, 1, 3).value_or(0));
        line.summary = reader.has(u"summary"_s);
        if (reader.has(u"speed"_s) && !line.run.live) {
            reader.complain(u"--speed needs --live: an instant run does not wait"_s);
        }
        if (line.run.allowNetwork && !line.run.live) {
            reader.complain(u"--allow-network needs --live: an instant run reaches no machine"_s);
        }
    }
    if (line.command == Command::Figure || line.command == Command::Trace) {
        line.output = reader.text(u"output"_s);
    }
    if (line.command == Command::Figure) {
        line.figure.theme = reader.choice(u"theme"_s, {u"light"_s, u"dark"_s, u"print"_s});
        line.figure.preset = reader.choice(u"preset"_s, {u"slide"_s, u"page"_s, u"column"_s});
        line.figure.scale = reader.number(u"scale"_s, 1, 4).value_or(1.0);
        line.figure.axis = reader.choice(u"axis"_s, {u"time"_s, u"steps"_s});
        line.figure.range = reader.range(u"range"_s);
        line.figure.at = reader.number(u"at"_s, 0, 9e9);
        line.figure.title = reader.text(u"title"_s);
    }
}

/// Why these files and this output do not fit the command; empty if they do.
QString misfit(const CommandLine &line)
{
    const qsizetype count = line.files.size();
    switch (line.command) {
    case Command::Window:
        return count > 2 ? u"at most two files can be compared"_s : QString();
    case Command::Run:
    case Command::Trace:
        if (count != 1) {
            return u"exactly one FILE is needed"_s;
        }
        break;
    case Command::Figure:
        if (count < 1 || count > 2) {
            return u"one or two FILEs are needed"_s;
        }
        break;
    case Command::Check:
        return count < 1 ? u"at least one FILE is needed"_s : QString();
    case Command::Lessons:
        return count > 0 ? u"lessons takes no arguments"_s : QString();
    case Command::Help:
    case Command::Version:
        return {};
    }
    if (line.command != Command::Run && line.output.isEmpty()) {
        return u"-o OUT is needed"_s;
    }
    if (line.command == Command::Figure && !line.output.endsWith(u".png"_s, Qt::CaseInsensitive) &&
        !line.output.endsWith(u".svg"_s, Qt::CaseInsensitive) &&
        !line.output.endsWith(u".pdf"_s, Qt::CaseInsensitive)) {
        return u"OUT must end in .png, .svg or .pdf, not '%1'"_s.arg(line.output);
    }
    return {};
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    CommandLine line;
    QStringList rest = arguments;
    if (!rest.isEmpty() && commands().contains(rest.first())) {
        line.command = commands().value(rest.takeFirst());
    } else if (rest.contains(u"--help"_s)) {
        line.command = Command::Help;
    }
    if (rest.contains(u"--help"_s) || rest.contains(u"-h"_s)) {
        line.command = Command::Help;
    }
    if (line.command == Command::Help || line.command == Command::Version) {
        return line;
    }

    QCommandLineParser parser;
    addOptions(parser, line.command);
    if (!parser.parse(QStringList(u"awaitscope"_s) + rest)) {
        line.error = parser.errorText();
        return line;
    }
    line.files = parser.positionalArguments();
    OptionReader reader(parser, line.error);
    readOptions(reader, line);
    if (line.error.isEmpty()) {
        line.error = misfit(line);
    }
    return line;
}

bool needsDisplay(const QStringList &arguments)
{
    return parseCommandLine(arguments).command == Command::Window;
}

bool drawsSomething(const CommandLine &line)
{
    return line.command == Command::Window || line.command == Command::Figure;
}

QString usage()
{
    return uR"(Awaitscope: an oscilloscope for async/await

awaitscope [FILE [FILE]]       open the window; two files open compared
awaitscope run FILE            run a program in virtual time and print what it prints
    --live                     ... in real time
    --speed X                  ... X times as fast (0.1 to 100)
    --allow-network            ... and may reach other machines than this one
    --seed N                   the seed of random (0)
    --workers N                threads of the default pool
    --max-time S               end at S seconds of the program's time
    --max-steps N              end after N steps of the loop
    --canonical 1|2|3          print the schedule instead of the output
    --summary                  print totals at the end, on stderr
awaitscope check FILE...       print located errors and warnings; exit 1 if there is an error
awaitscope figure FILE [FILE] -o OUT.png|.svg|.pdf
    --theme light|dark|print   --preset slide|page|column   --scale 1..4
    --axis time|steps          --range A:B   --at T   --title TEXT
    and --seed, --workers, --max-time, --max-steps as above
awaitscope trace FILE -o OUT.json
                               write the run in Chrome's trace format (opens in Perfetto)
awaitscope lessons             list the built-in lessons; lesson:NAME stands for a FILE
awaitscope --help | --version

Exit codes: 0 ok, 1 raised, 2 usage or not in the language, 3 deadlock, 4 idle,
5 max-time, 6 max-steps or memory, N for sys.exit(N).
)"_s;
}

} // namespace app
