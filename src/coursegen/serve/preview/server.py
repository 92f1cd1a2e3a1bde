"""The preview's web server: the course's pages, the website, the LMS, and word of every change."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, TypedDict

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from coursegen.diagnostics import Diagnostic
from coursegen.errors import CoursegenError
from coursegen.project.live import PACKAGES, Book, Live
from coursegen.resources import read_bytes
from coursegen.serve.preview.watch import changes
from coursegen.serve.simulator import Simulator
from coursegen.serve.simulator.pages import content_type

SHELL = "serve/preview/shell"
SHELL_FILES = {"": "index.html", "shell.js": "shell.js", "shell.css": "shell.css"}
QUIET = 0.4
"""Seconds without a save after which there is time for what takes longer."""
HEARTBEAT = 15.0
"""Seconds after which a silent line of news says that it is still there."""

# The shell frames its own pages, and the trial LMS, which has a port of its own.
POLICY = (
    "default-src 'self'; img-src 'self' data:; frame-src 'self' http://127.0.0.1:*; "
    "object-src 'none'; base-uri 'none'"
)
FRESH = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


class BookState(TypedDict):
    """How far the website is: `off`, `waiting`, `building`, `ready` or `failed`, and why."""

    state: str
    version: int
    problem: str


class Preview:
    """One course being previewed. `app` is what a server runs."""

    def __init__(self, live: Live, book: Book | None, *, host: str = "127.0.0.1") -> None:
        self.live, self.book = live, book
        self._changed = asyncio.Condition()
        self._book_state = BookState(state="off" if book is None else "waiting", version=0, problem="")
        self._book_due = asyncio.Event()
        self._settling = asyncio.Event()
        self._leaving = False
        self._simulators: dict[str, tuple[int, Simulator]] = {}
        self.app = self._app(host)

    def _app(self, host: str) -> Starlette:
        # Another site may have its own name point here (DNS rebinding); it cannot have this Host.
        allowed = ["127.0.0.1", "localhost", "[::1]", host] if host not in ("0.0.0.0", "::") else ["*"]
        routes: list[BaseRoute] = [
            Route("/page/{path:path}", self._page),
            Route("/news", self._news),
            Route("/lms/{edition}", self._lms),
            Route("/{path:path}", self._shell),
        ]
        if self.book is not None:
            site = StaticFiles(directory=self.book.out / "book", html=True, check_dir=False)
            routes.insert(0, Mount("/book", site))
        trusted = Middleware(TrustedHostMiddleware, allowed_hosts=allowed, www_redirect=False)
        return Starlette(routes=routes, middleware=[trusted], lifespan=self._life)

    @asynccontextmanager
    async def _life(self, app: Starlette) -> AsyncIterator[None]:
        await asyncio.to_thread(self.live.refresh)
        running = (self._watch(), self._settle(), self._build())
        tasks = [asyncio.create_task(one) for one in running]
        self._book_due.set()
        yield
        for task in tasks:
            task.cancel()
        for _, simulator in self._simulators.values():
            simulator.__exit__()
        if self.book is not None:
            self.book.close()

    async def _watch(self) -> None:
        async for _ in changes(self.live):
            before = self.live.shown
            if (await asyncio.to_thread(self.live.refresh)).version == before.version:
                continue
            await self._tell()
            self._settling.set()

    async def _settle(self) -> None:
        """When a burst of saves is over: the rules that look at the whole course, then the book."""
        while True:
            await self._settling.wait()
            self._settling.clear()
            await asyncio.sleep(QUIET)
            if self._settling.is_set():
                continue
            before = self.live.shown.version
            if (await asyncio.to_thread(self.live.settle)).version != before:
                await self._tell()
            self._book_due.set()

    async def _build(self) -> None:
        while self.book is not None:
            await self._book_due.wait()
            self._book_due.clear()
            if not self.live.shown.ok:
                continue
            version = self._book_state["version"]
            self._book_state["state"] = "building"
            await self._tell()
            problem = await asyncio.to_thread(self.book.build)
            state = "failed" if problem else "ready"
            self._book_state = BookState(state=state, problem=problem, version=version + (not problem))
            await self._tell()

    def leave(self) -> None:
        """The server is about to stop: let everybody who listens go. To be called in the server's thread."""
        self._leaving = True
        self._farewell = asyncio.get_running_loop().create_task(self._tell())

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()

    def _state(self) -> dict[str, Any]:
        shown = self.live.shown
        return {
            "version": shown.version,
            "ok": shown.ok,
            "title": shown.title,
            "pages": shown.pages,
            "modules": shown.modules,
            "findings": [_plain(d) for d in shown.diagnostics],
            "book": self._book_state,
            "editions": PACKAGES,
        }

    async def _news(self, request: Request) -> Response:
        """The state now, and again after every change (server-sent events, HTML 9.2)."""

        async def lines() -> AsyncIterator[str]:
            said = ""
            while not self._leaving and not await request.is_disconnected():
                now = json.dumps(self._state(), ensure_ascii=False)
                if now != said:
                    yield f"data: {now}\n\n"
                    said = now
                    continue
                try:
                    async with asyncio.timeout(HEARTBEAT), self._changed:
                        await self._changed.wait()
                except TimeoutError:
                    yield ": still here\n\n"

        return StreamingResponse(lines(), media_type="text/event-stream", headers=FRESH)

    async def _page(self, request: Request) -> Response:
        path = request.path_params["path"] or "index.html"
        opened = request.query_params.get("open", "")
        data = await asyncio.to_thread(self.live.file, path, opened)
        if data is None:
            raise HTTPException(404)
        return Response(data, media_type=content_type(path), headers=FRESH)

    async def _shell(self, request: Request) -> Response:
        name = SHELL_FILES.get(request.path_params["path"])
        if name is None:
            raise HTTPException(404)
        headers = {**FRESH, "Content-Security-Policy": POLICY}
        return Response(read_bytes(f"{SHELL}/{name}"), media_type=content_type(name), headers=headers)

    async def _lms(self, request: Request) -> Response:
        """To the trial LMS of an edition, with the last good version in it; the learner's record stays."""
        edition = request.path_params["edition"]
        if edition not in PACKAGES:
            raise HTTPException(404)
        try:
            simulator = await asyncio.to_thread(self._simulator, edition)
        except CoursegenError as problem:
            return JSONResponse({"problem": problem.message}, 500)
        return (
            RedirectResponse(f"{simulator.url}?panel") if simulator else Response("nothing to play yet", 503)
        )

    def _simulator(self, edition: str) -> Simulator | None:
        version = self.live.shown.pages
        known = self._simulators.get(edition)
        if known and known[0] == version:
            return known[1]
        package = self.live.package(edition)
        if package is None:
            return None
        if known:
            known[1].replace(package)
            simulator = known[1]
        else:
            simulator = Simulator(package).__enter__()
        self._simulators[edition] = (version, simulator)
        return simulator


def _plain(d: Diagnostic) -> dict[str, Any]:
    return {
        "place": str(d.place),
        "severity": d.severity.value,
        "code": d.code,
        "message": d.message,
        "hint": d.hint,
    }
