# A crawler over pages that are strings: depth, politeness per host, robots, a queue of work.
import asyncio
import re
from collections import Counter, defaultdict
from contextlib import asynccontextmanager
from string import Template

PAGE = Template("<html><title>$title</title>$links</html>")


def page(title, *links):
    return PAGE.substitute(title=title, links="".join(f'<a href="{link}">{n}</a>' for n, link in enumerate(links)))


WEB = {
    "http://a.org/": page("Start", "/one", "/two", "http://b.org/", "mailto:me@a.org"),
    "http://a.org/one": page("One", "/two", "/three", "#top", "/"),
    "http://a.org/two": page("Two", "/private/x", "/broken", "http://c.org/deep"),
    "http://a.org/three": page("Three", "./one", "//b.org/shared"),
    "http://b.org/": page("Bee", "/shared", "/slow"),
    "http://b.org/shared": page("Shared &amp; fine"),
    "http://b.org/slow": page("Slow", "/after"),
    "http://b.org/after": page("After"),
    "http://c.org/deep": page("Deep", "/deeper"),
    "http://c.org/deeper": page("Deeper", "/deepest"),
    "http://c.org/deepest": page("Deepest"),
}
URL = re.compile(r"(?P<scheme>https?)://(?P<host>[\w.]+)(?P<path>/[^#?]*)?", re.IGNORECASE | re.VERBOSE)


class HTTPError(Exception):
    status = 500

    def __init_subclass__(cls, status):
        cls.status = status


class NotFound(HTTPError, status=404):
    pass


class Timeout(HTTPError, status=504):
    pass


def join(base, link):
    if link.startswith("//"):
        return "http:" + link
    if link.startswith("/"):
        return URL.match(base)["host"].join(("http://", link))
    if link.startswith("./"):
        return base.rpartition("/")[0] + link[1:]
    return link


class Crawler:
    def __init__(self, depth, workers=3, gap=0.2):
        self.depth, self.workers, self.gap = depth, workers, gap
        self.queue, self.seen = asyncio.Queue(), set()
        self.locks, self.last = defaultdict(asyncio.Lock), {}
        self.titles, self.errors, self.skipped = {}, {}, Counter()

    def offer(self, url, depth):
        match = URL.fullmatch(url.partition("#")[0])
        if not match:
            self.skipped["not http"] += 1
        elif match["path"] and match["path"].startswith("/private"):
            self.skipped["robots"] += 1
        elif depth > self.depth:
            self.skipped["too deep"] += 1
        elif url in self.seen:
            self.skipped["known"] += 1
        else:
            self.seen.add(url)
            self.queue.put_nowait((url, depth))

    @asynccontextmanager
    async def politely(self, host):
        loop = asyncio.get_running_loop()
        async with self.locks[host]:
            pause = self.last.get(host, float("-inf")) + self.gap - loop.time()
            if pause > 0:
                await asyncio.sleep(pause)
            try:
                yield
            finally:
                self.last[host] = loop.time()

    async def fetch(self, url):
        await asyncio.sleep(1.0 if "slow" in url else 0.1)
        try:
            return WEB[url]
        except KeyError:
            raise NotFound(url) from None

    async def visit(self, url, depth):
        async with self.politely(URL.match(url).group("host")):
            try:
                text = await asyncio.wait_for(self.fetch(url), 0.5)
            except TimeoutError as error:
                raise Timeout(url) from error
        self.titles[url] = re.search("<title>(.*?)</title>", text)[1].replace("&amp;", "&")
        print(f"{asyncio.get_running_loop().time():.2f} {'  ' * depth}{self.titles[url]} ({url})")
        for link in re.findall(r'href="([^"]*)"', text):
            self.offer(join(url, link), depth + 1)

    async def worker(self):
        while True:
            url, depth = await self.queue.get()
            try:
                await self.visit(url, depth)
            except HTTPError as error:
                self.errors[url] = error.status, type(error.__cause__).__name__
            finally:
                self.queue.task_done()

    async def crawl(self, *start):
        for url in start:
            self.offer(url, 0)
        workers = [asyncio.create_task(self.worker()) for _ in range(self.workers)]
        await self.queue.join()
        for worker in workers:
            worker.cancel()
        return len(self.titles)


async def main():
    for depth in (1, 3):
        crawler = Crawler(depth)
        print("pages:", await crawler.crawl("http://a.org/"))
        print(crawler.errors, dict(crawler.skipped.most_common()), sep="\n")
    print(URL.match("HTTPS://x.y/z?q").groupdict(), URL.pattern[:10], sorted(host for host in crawler.locks))
    try:
        PAGE.substitute(title="x")
    except KeyError as error:
        print("missing", error, PAGE.safe_substitute(title="t"))


asyncio.run(main())
