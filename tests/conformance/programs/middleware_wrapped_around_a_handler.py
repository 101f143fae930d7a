import asyncio
import functools
import re
from dataclasses import dataclass, field
from http import HTTPStatus
from urllib.parse import parse_qs, quote, unquote, urlencode, urlsplit


@dataclass
class Request:
    method: str
    url: str
    headers: dict = field(default_factory=dict)
    state: dict = field(default_factory=dict)

    @property
    def path(self):
        return unquote(urlsplit(self.url).path)

    @property
    def query(self):
        return {k: v[0] if len(v) == 1 else v for k, v in parse_qs(urlsplit(self.url).query).items()}


@dataclass
class Response:
    body: object
    status: HTTPStatus = HTTPStatus.OK
    headers: dict = field(default_factory=dict)

    def __str__(self):
        return f"{self.status.value} {self.status.phrase}: {self.body}" + (f" {self.headers}" if self.headers else "")


class HttpError(Exception):
    def __init__(self, status, detail=""):
        self.status = HTTPStatus(status)
        super().__init__(detail or self.status.phrase)


class App:
    def __init__(self):
        self.routes, self.middleware = [], []

    def route(self, pattern, method="GET"):
        regex = re.compile("^" + re.sub(r"\{(\w+)(?::(\w+))?\}",
                                        lambda m: f"(?P<{m[1]}>{r'[0-9]+' if m[2] == 'int' else '[^/]+'})", pattern) + "$")

        def register(handler):
            self.routes.append((method, regex, handler))
            return handler
        return register

    def use(self, layer):
        self.middleware.append(layer)
        return layer

    async def dispatch(self, request):
        allowed = set()
        for method, regex, handler in self.routes:
            if found := regex.match(request.path):
                if method == request.method:
                    arguments = {k: int(v) if v.isdigit() else v for k, v in found.groupdict().items()}
                    result = await handler(request, **arguments)
                    return result if isinstance(result, Response) else Response(result)
                allowed.add(method)
        raise HttpError(405, f"try {', '.join(sorted(allowed))}") if allowed else HttpError(404, request.path)

    async def __call__(self, request):
        handler = self.dispatch
        for layer in reversed(self.middleware):
            handler = functools.partial(layer, handler)
        return await handler(request)


app = App()


@app.use
async def catch_errors(following, request):
    try:
        return await following(request)
    except HttpError as error:
        return Response(str(error), error.status)
    except TimeoutError:
        return Response("too slow", HTTPStatus.GATEWAY_TIMEOUT)
    except Exception as error:
        return Response(f"{type(error).__name__}", HTTPStatus.INTERNAL_SERVER_ERROR)


@app.use
async def timing(following, request):
    loop = asyncio.get_running_loop()
    begin = loop.time()
    async with asyncio.timeout(0.3):
        response = await following(request)
    response.headers["X-Time"] = f"{loop.time() - begin:.2f}"
    return response


@app.use
async def authenticate(following, request):
    match request.headers:
        case {"Authorization": token} if token.startswith("Bearer "):
            request.state["user"] = token.removeprefix("Bearer ")
        case _ if request.path.startswith("/private"):
            raise HttpError(401)
    return await following(request)


@app.route("/hello/{name}")
async def hello(request, name):
    await asyncio.sleep(float(request.query.get("wait", 0)))
    return f"hello {name}, {request.state.get('user', 'stranger')}"


@app.route("/add/{a:int}/{b:int}")
async def add(request, a, b):
    return a + b


@app.route("/private/notes", "POST")
async def notes(request):
    return Response({"by": request.state["user"], **request.query}, HTTPStatus.CREATED)


@app.route("/crash")
async def crash(request):
    return [][0]


async def main():
    token = {"Authorization": "Bearer ann"}
    requests = [Request("GET", "/hello/" + quote("Zoë & co")), Request("GET", "/hello/bob?wait=0.2", token), Request("GET", "/hello/slow?wait=1"),
                Request("GET", "/add/2/40"), Request("GET", "/add/2/x"), Request("POST", "/private/notes?tag=a&tag=b&t=1+1"),
                Request("POST", "/private/notes?" + urlencode({"text": "a=b&c", "n": 1}), token), Request("PUT", "/private/notes", token), Request("GET", "/crash")]
    for request, response in zip(requests, await asyncio.gather(*map(app, requests))):
        print(f"{request.method:<5}{request.url:<34}{response}")
    print(len(app.routes), app.middleware[0].__name__, HTTPStatus(418).phrase, HTTPStatus.NOT_FOUND == 404, urlsplit("https://u@h.org:81/p?q#f").port)


asyncio.run(main())
