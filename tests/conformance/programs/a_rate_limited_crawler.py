"""A crawler over a made-up site: a queue of links, a set of seen ones, a polite pause per host, a depth limit."""
import asyncio
import re
from collections import Counter

SITE = {
    "http://a.test/": "see /about and /blog or http://b.test/",
    "http://a.test/about": "back to / or the /team",
    "http://a.test/blog": "posts: /blog/1 /blog/2 /missing",
    "http://a.test/blog/1": "next: /blog/2",
    "http://a.test/blog/2": "previous: /blog/1",
    "http://a.test/team": "mail us",
    "http://b.test/": "only a link to http://a.test/about",
}
LINK = re.compile(r"(?:http://\S+)|(?<!\S)/\S*")


def urljoin(base, link):
    return link if link.startswith("http") else "http://" + netloc(base) + link


def netloc(url):
    return re.match(r"(\w+)://(?P<host>[^/]+)", url)["host"]


async def get(url):
    await asyncio.sleep(0.1 + len(url) / 100)
    try:
        return 200, SITE[url]
    except KeyError:
        return 404, ""


class Crawler:
    def __init__(self, start, depth=2, workers=3):
        self.queue = asyncio.Queue()
        self.queue.put_nowait((start, 0))
        self.seen = {start}
        self.depth = depth
        self.workers = workers
        self.codes = Counter()
        self.locks = {}

    async def work(self, number):
        while True:
            url, depth = await self.queue.get()
            lock = self.locks.setdefault(netloc(url), asyncio.Lock())
            async with lock:
                status, body = await get(url)
            self.codes[status] += 1
            print(f"w{number} {status} {'  ' * depth}{url}")
            if depth < self.depth:
                for link in LINK.findall(body):
                    target = urljoin(url, link)
                    if target not in self.seen:
                        self.seen.add(target)
                        self.queue.put_nowait((target, depth + 1))
            self.queue.task_done()

    async def run(self):
        workers = [asyncio.create_task(self.work(n)) for n in range(self.workers)]
        await self.queue.join()
        for worker in workers:
            worker.cancel()
        return self.codes


async def main():
    crawler = Crawler("http://a.test/")
    codes = await crawler.run()
    print(dict(codes), "pages:", len(crawler.seen))
    print(sorted(url.removeprefix("http://") for url in crawler.seen))


asyncio.run(main())
