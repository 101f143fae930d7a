// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHostAddress>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace
{

constexpr int longest = 60'000; // ms; only for what hangs

/// A live run of a program that serves, from outside.
class ServerProcess
{
public:
    explicit ServerProcess(const QString &file, const QStringList &options = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QString::fromLatin1(display));
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(AWAITSCOPE_PROGRAM),
                        QStringList{u"run"_s, u"--live"_s, u"--speed"_s, u"100"_s} + options +
                            QStringList{file});
    }
    /// Where it says that it listens; 0 if it ended instead.
    int waitForPort()
    {
        static const QRegularExpression running(u"Running on http://127\\.0\\.0\\.1:(\\d+) "_s);
        m_process.setReadChannel(QProcess::StandardError);
        for (;;) {
            const auto match = running.match(QString::fromUtf8(m_errors));
            if (match.hasMatch())
                return m_port = match.captured(1).toInt();
            if (!m_process.waitForReadyRead(longest))
                return 0;
            m_errors += m_process.readAllStandardError();
        }
    }
    int port() const { return m_port; }
    /// The exit code; -1 for a crash.
    int waitForEnd()
    {
        const bool ended = m_process.waitForFinished(longest);
        m_errors += m_process.readAllStandardError();
        m_output += m_process.readAllStandardOutput();
        return ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    QByteArray output() const { return m_output; }
    QByteArray errors() const { return m_errors; }

private:
    QProcess m_process;
    QByteArray m_output;
    QByteArray m_errors;
    int m_port = 0;
};

/// As curl: one connection, one request, everything that comes.
class Curl
{
public:
    Curl(int port, const QByteArray &request, const QByteArray &body = {})
    {
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(port));
        m_socket.waitForConnected(longest);
        m_socket.write(request + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) +
                       "\r\nConnection: close\r\nContent-Length: " +
                       QByteArray::number(body.size()) + "\r\n\r\n" + body);
        while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(longest)) {
        }
    }
    QByteArray answer()
    {
        while (m_socket.state() == QAbstractSocket::ConnectedState)
            m_socket.waitForReadyRead(longest);
        return m_socket.readAll();
    }
    QByteArray status() { return answer().split('\r').first(); }
    QByteArray body()
    {
        const QByteArray whole = answer();
        return whole.mid(whole.indexOf("\r\n\r\n") + 4);
    }
    void hangUp() { m_socket.abort(); }

private:
    QTcpSocket m_socket;
};

} // namespace

// Live runs of programs that use aiohttp and quart, over real sockets, in the built executable.
class tst_Network : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void curlIsAnswered();
    void manyAtOnce();
    void theProgramAsksItself();
    void bodiesOfTenMegabytes();
    void whoHangsUpHarmsNobody();
    void aPortInUseIsAnError();
    void otherMachinesAreNotReached();
    void liveAndInstantPrintTheSame();

private:
    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    void write(const char *name, const QByteArray &text);

    QTemporaryDir m_folder;
};

void tst_Network::write(const char *name, const QByteArray &text)
{
    QFile file(this->file(name));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(text);
}

static const QByteArray planetServer = R"(
import asyncio
import aiohttp
from quart import Quart, jsonify, request

app = Quart(__name__)
stop = asyncio.Event()
everybody = asyncio.Event()
here = 0


@app.get("/planet/<int:number>")
async def planet(number):
    await asyncio.sleep(0.5)
    return jsonify(number=number)


@app.get("/together/<int:count>")
async def together(count):
    global here
    here += 1
    if here == count:
        everybody.set()
    await everybody.wait()
    return str(here)


@app.get("/through/<int:number>")
async def through(number):
    async with aiohttp.ClientSession() as session:
        async with session.get(f"http://{request.host}/planet/{number}") as response:
            answer = await response.json()
            return f"planet {answer['number']}, {response.status}"


@app.post("/echo")
async def echo():
    return await request.get_data()


@app.get("/never")
async def never():
    await asyncio.Event().wait()


@app.get("/stop")
async def halt():
    stop.set()
    return "stopping"


asyncio.run(app.run_task(port=0, shutdown_trigger=stop.wait))
print("stopped")
)";

void tst_Network::initTestCase()
{
    QVERIFY(m_folder.isValid());
    write("planets.py", planetServer);
}

void tst_Network::curlIsAnswered()
{
    ServerProcess server(file("planets.py"));
    const int port = server.waitForPort();
    QVERIFY2(port > 0, server.errors());
    const QByteArray answer = Curl(port, "GET /planet/4").answer();
    QVERIFY2(answer.startsWith("HTTP/1.1 200 "), answer);
    QVERIFY2(answer.contains("\r\ncontent-type: application/json\r\n"), answer);
    QVERIFY2(answer.contains("\"number\""), answer);
    QVERIFY(Curl(port, "GET /nothing").status().startsWith("HTTP/1.1 404 "));
    QVERIFY(Curl(port, "DELETE /planet/4").status().startsWith("HTTP/1.1 405 "));
    QCOMPARE(Curl(port, "GET /stop").body(), QByteArray("stopping"));
    QCOMPARE(server.waitForEnd(), 0);
    QVERIFY2(server.output().endsWith("stopped\n"), server.output());
}

// Nobody is answered before all have come.
void tst_Network::manyAtOnce()
{
    ServerProcess server(file("planets.py"));
    const int port = server.waitForPort();
    QVERIFY2(port > 0, server.errors());
    std::vector<std::unique_ptr<Curl>> clients;
    for (int i = 0; i < 50; ++i)
        clients.push_back(std::make_unique<Curl>(port, "GET /together/50"));
    for (const auto &client : clients)
        QCOMPARE(client->body(), QByteArray("50"));
    Curl(port, "GET /stop").answer();
    QCOMPARE(server.waitForEnd(), 0);
}

void tst_Network::theProgramAsksItself()
{
    ServerProcess server(file("planets.py"));
    const int port = server.waitForPort();
    QVERIFY2(port > 0, server.errors());
    QCOMPARE(Curl(port, "GET /through/7").body(), QByteArray("planet 7, 200"));
    Curl(port, "GET /stop").answer();
    QCOMPARE(server.waitForEnd(), 0);
}

void tst_Network::bodiesOfTenMegabytes()
{
    ServerProcess server(file("planets.py"));
    const int port = server.waitForPort();
    QVERIFY2(port > 0, server.errors());
    QByteArray large(10 << 20, 'x');
    for (qsizetype i = 0; i < large.size(); i += 997)
        large[i] = char('a' + i % 26);
    QVERIFY(Curl(port, "POST /echo", large).body() == large);
    Curl(port, "GET /stop").answer();
    QCOMPARE(server.waitForEnd(), 0);
}

void tst_Network::whoHangsUpHarmsNobody()
{
    ServerProcess server(file("planets.py"));
    const int port = server.waitForPort();
    QVERIFY2(port > 0, server.errors());
    for (int i = 0; i < 5; ++i)
        Curl(port, "GET /never").hangUp();
    QVERIFY(Curl(port, "NONSENSE\r\n").status().startsWith("HTTP/1.1 400 "));
    QCOMPARE(Curl(port, "GET /stop").body(), QByteArray("stopping"));
    QCOMPARE(server.waitForEnd(), 0);
}

void tst_Network::aPortInUseIsAnError()
{
    ServerProcess first(file("planets.py"));
    const int port = first.waitForPort();
    QVERIFY2(port > 0, first.errors());
    write("again.py",
          QByteArray(planetServer).replace("port=0", "port=" + QByteArray::number(port)));
    ServerProcess second(file("again.py"));
    QCOMPARE(second.waitForEnd(), 1);
    QVERIFY2(second.errors().contains("Address already in use"), second.errors());
    Curl(port, "GET /stop").answer();
    QCOMPARE(first.waitForEnd(), 0);
}

// An address for documentation, which is nobody's.
void tst_Network::otherMachinesAreNotReached()
{
    write("outside.py", R"(
import asyncio
import aiohttp

async def main():
    async with aiohttp.ClientSession() as session:
        try:
            await session.get("http://192.0.2.1/")
        except aiohttp.ClientConnectorError as error:
            print(type(error).__name__)

asyncio.run(main())
)");
    ServerProcess program(file("outside.py"));
    QCOMPARE(program.waitForEnd(), 0);
    QCOMPARE(program.output(), QByteArray("ClientConnectorError\n"));
}

void tst_Network::liveAndInstantPrintTheSame()
{
    write("both.py", R"(
import asyncio
import aiohttp
from quart import Quart, request

app = Quart(__name__)

@app.route("/planet/<name>", methods=["GET", "POST"])
async def planet(name):
    await asyncio.sleep(0.1)
    if name == "alderaan":
        return {"error": "gone"}, 404
    return {"name": name, "method": request.method, "args": dict(request.args),
            "agent": request.headers.get("X-Agent"), "json": await request.get_json()}

async def ask(session, name, **options):
    async with session.request(options.pop("method", "GET"), f"/planet/{name}", **options) as response:
        return response.status, response.content_type, await response.json()

async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(port=PORT, shutdown_trigger=stop.wait))
    await asyncio.sleep(1)
    async with aiohttp.ClientSession("http://127.0.0.1:PORT") as session:
        print(await ask(session, "hoth", params={"moons": "3", "x": "a b"}))
        print(await ask(session, "naboo", method="POST", json={"a": [1, 2]}, headers={"X-Agent": "R2"}))
        print(await ask(session, "alderaan"))
        print(await asyncio.gather(*(ask(session, str(n)) for n in range(12))))
        try:
            async with session.get("/planet/slow", timeout=aiohttp.ClientTimeout(total=0.01)) as response:
                print(response.status)
        except asyncio.TimeoutError:
            print("too slow")
    stop.set()
    await server

asyncio.run(main())
)");
    // A port that is free now.
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress(QHostAddress::LocalHost)));
    QFile program(file("both.py"));
    QVERIFY(program.open(QFile::ReadWrite));
    const QByteArray text =
        program.readAll().replace("PORT", QByteArray::number(free.serverPort()));
    program.resize(0);
    program.seek(0);
    program.write(text);
    program.close();
    free.close();

    const auto ownLines = [](const QByteArray &output) {
        QList<QByteArray> lines = output.split('\n');
        lines.removeIf(
            [](const QByteArray &line) { return line.contains("[INFO]"); }); // with times
        return lines;
    };
    QProcess instant;
    instant.start(QStringLiteral(AWAITSCOPE_PROGRAM), {u"run"_s, program.fileName()});
    QVERIFY(instant.waitForFinished(longest));
    const QList<QByteArray> expected = ownLines(instant.readAllStandardOutput());
    QCOMPARE(instant.exitCode(), 0);
    QCOMPARE(expected.size(), 6);
    ServerProcess live(program.fileName());
    QCOMPARE(live.waitForEnd(), 0);
    QCOMPARE(ownLines(live.output()), expected);
}

QTEST_GUILESS_MAIN(tst_Network)
#include "tst_network.moc"
