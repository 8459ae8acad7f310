"""Serving the finished site on localhost, rebuilding it and reloading the browser when something changes.

MkDocs' own server does the watching and the reloading; what it serves is the whole site with all its languages.
"""

import logging
import socket
from collections.abc import Callable
from pathlib import Path

from kriya.problems import CatalogueError, Text
from kriya.settings import Settings

HOST = "127.0.0.1"


def serve_site(settings: Settings, port: int, rebuild: Callable[[], None], say: Callable[[Text], None]) -> None:
    """Serve site/ until interrupted; call *rebuild* when a record, page, template or setting changes.

    Raises:
        CatalogueError: the port is taken.
    """
    from mkdocs.livereload import LiveReloadServer  # noqa: PLC0415 - only this command needs it

    logging.getLogger("mkdocs.livereload").setLevel(logging.WARNING)
    server = LiveReloadServer(builder=rebuild, host=HOST, port=port, root=str(settings.site))
    server.error_handler = lambda status: _not_found(settings.site) if status == 404 else None
    for path in (settings.products, settings.content, settings.overrides, settings.config_file):
        server.watch(str(path))
    address = f"http://{HOST}:{port}/"
    say(Text(f"Buka {address} (Ctrl+C untuk berhenti).", f"Open {address} (Ctrl+C to stop)."))
    try:
        server.serve()
    except OSError as error:
        raise _port_taken(port, error) from error
    finally:
        server.shutdown()


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
