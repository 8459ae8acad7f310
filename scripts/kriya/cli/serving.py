"""Serving the site on localhost, rebuilding it and reloading the browser when something changes.

MkDocs' own server does the watching and the reloading; what it serves is the whole site with all its languages. All
building is done by a process beside it: one without threads can share its work among forked ones. After a change it
shows the page of the record first; when everything else is built, it touches a file that the server watches as well.
"""

import logging
import multiprocessing
import os
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import partial
from multiprocessing.connection import Connection, wait
from pathlib import Path

from kriya.problems import CatalogueError, Text
from kriya.settings import Settings, read_settings

HOST = "127.0.0.1"

LOOK_EVERY = 0.2
"""Seconds between two looks at what may have changed."""


def serve_site(settings: Settings, port: int, rebuild: Callable[[Path], bool], say: Callable[[Text], None]) -> None:
    """Serve the site until interrupted; call *rebuild* when a record, page, template or setting changes.

    It builds the project in a folder, in a process of its own, and returns whether the site is new now.

    Raises:
        CatalogueError: the port is taken.
    """
    from mkdocs.livereload import LiveReloadServer  # noqa: PLC0415 - only this command needs it

    logging.getLogger("mkdocs.livereload").setLevel(logging.WARNING)
    built = settings.build / "served.at"
    built.touch()
    ours, theirs = multiprocessing.Pipe()
    builder = multiprocessing.Process(target=_work, args=(ours, theirs, settings, built, rebuild))
    builder.start()
    theirs.close()
    server = LiveReloadServer(
        builder=lambda: _tell(ours), host=HOST, port=port, root=str(settings.site), polling_interval=LOOK_EVERY
    )
    server.error_handler = lambda status: _not_found(settings.site) if status == 404 else None
    for path in (*_watched(settings), built):
        server.watch(str(path))
    address = f"http://{HOST}:{port}/"
    say(Text(f"Buka {address} (Ctrl+C untuk berhenti).", f"Open {address} (Ctrl+C to stop)."))
    try:
        server.serve()
    except OSError as error:
        raise _port_taken(port, error) from error
    finally:
        builder.terminate()
        server.shutdown()


def _tell(builder: Connection) -> None:
    """Tell the process that builds that something changed; wait until the browser may reload."""
    builder.send(None)
    builder.recv()


def _work(
    theirs: Connection, server: Connection, settings: Settings, built: Path, rebuild: Callable[[Path], bool]
) -> None:
    """Build for *server* until it is gone."""
    theirs.close()  # else this process would hold the server's end open itself
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the server, which ends this process
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    builder = _Builder(settings, built, rebuild)
    try:
        builder.run(server)
    finally:
        builder.stop()


class _Builder:
    """Shows the records that change at once, and has everything built meanwhile."""

    def __init__(self, settings: Settings, built: Path, rebuild: Callable[[Path], bool]) -> None:
        """Begin with a site that was just built."""
        from kriya.pipeline.previewing import Previews  # noqa: PLC0415 - slow to import

        self._settings = settings
        self._built = built
        self._rebuild = rebuild
        self._build: multiprocessing.Process | None = None
        self._again = self._stale = False
        self._state = _state(settings)
        self._previews = Previews()
        _try(partial(self._previews.look, settings))

    def run(self, server: Connection) -> None:
        """Hear of changes and of the end of builds, until *server* is gone."""
        while True:
            for ready in wait([server, *([self._build.sentinel] if self._build else [])]):
                if ready is not server:
                    self._end()
                    continue
                try:
                    server.recv()
                except EOFError:
                    return
                self._change()
                server.send(None)

    def stop(self) -> None:
        """End the build that is running."""
        if self._build:
            self._build.kill()

    def _change(self) -> None:
        state = _state(self._settings)
        if state == self._state:  # it was this process that touched its file
            return
        self._state = state
        self._stale |= not _try(self._previews.show)
        self._again = True
        self._begin()

    def _begin(self) -> None:
        if self._again and not self._build:
            self._again = False
            self._previews.begin_anew()
            self._build = multiprocessing.Process(target=_do, args=(self._rebuild, self._settings.root))
            self._build.start()

    def _end(self) -> None:
        self._build.join()
        succeeded, self._build = self._build.exitcode == 0, None
        if succeeded:
            if self._stale and not self._again:
                self._stale = not _try(self._look)
            _try(self._previews.show_again)
            self._built.touch()
        self._begin()

    def _look(self) -> bool:
        self._settings = replace(read_settings(self._settings.root), serving=True)
        self._previews.look(self._settings)
        return True


def _try(job: Callable[[], bool | None]) -> bool:
    """Do what only saves time; whatever is wrong, the build meets it as well and says it."""
    try:
        return bool(job())
    except Exception:  # the builder goes on
        return False


def _do(rebuild: Callable[[Path], bool], root: Path) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(os, "nice"):
        os.nice(10)  # whoever waits for a page comes first
    sys.exit(0 if rebuild(root) else 1)


def _watched(settings: Settings) -> tuple[Path, ...]:
    return settings.products, settings.content, settings.overrides, settings.config_file


def _state(settings: Settings) -> frozenset[tuple[str, int, int]]:
    """Return what changes whenever a watched file does."""
    found: set[tuple[str, int, int]] = set()
    for top in _watched(settings):
        for file in [str(top)] if top.is_file() else _files(top):
            with suppress(FileNotFoundError):  # gone while we looked
                state = os.lstat(file)
                found.add((file, state.st_mtime_ns, state.st_size))
    return frozenset(found)


def _files(top: Path) -> Iterator[str]:
    for place, _, names in os.walk(top):
        yield from (f"{place}/{name}" for name in names)


def check_port(port: int) -> None:
    """Refuse a port that is taken, before anything is built for it.

    Raises:
        CatalogueError: the port is taken.
    """
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise _port_taken(port, error) from error


def _port_taken(port: int, error: OSError) -> CatalogueError:
    return CatalogueError(
        Text(
            f"Porta {port} tidak dapat dipakai: {error.strerror}. Coba --port {port + 1}.",
            f"Port {port} cannot be used: {error.strerror}. Try --port {port + 1}.",
        )
    )


def _not_found(site: Path) -> bytes | None:
    page = site / "404.html"
    return page.read_bytes() if page.is_file() else None
