"""A small static host for tests: it serves a finished site gzipped, below a path, with its 404 page."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".avif": "image/avif",
    ".geojson": "application/geo+json",
    ".ics": "text/calendar",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}

PACKED = (".avif", ".jpg", ".png", ".webp", ".woff2")
"""Formats that are compressed in themselves."""


@contextmanager
def hosted(site: Path, base_path: str = "/") -> Iterator[str]:
    """Serve *site* below *base_path*; give the address of its home page without the last slash."""
    handler = type("Handler", (_Handler,), {"site": site, "base_path": base_path})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{base_path}".rstrip("/")
        server.shutdown()
        handler.answers = False  # connections that are open stay so


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site: Path
    base_path: str
    answers = True

    def do_GET(self) -> None:
        if not self.answers:
            self.close_connection = True
            return
        path = unquote(urlsplit(self.path).path)
        file = self._file(path)
        if file is None and not path.endswith("/") and self._file(f"{path}/"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"{urlsplit(self.path).path}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        status = HTTPStatus.OK if file else HTTPStatus.NOT_FOUND
        self._send(status, file or self.site / "404.html")

    def _file(self, path: str) -> Path | None:
        """Return the file at *path*; None where there is none, or it lies outside the site."""
        if not path.startswith(self.base_path) or ".." in path.split("/"):
            return None
        file = self.site / path.removeprefix(self.base_path)
        file = file / "index.html" if path.endswith("/") else file
        return file if file.is_file() else None

    def _send(self, status: HTTPStatus, file: Path) -> None:
        packs = "gzip" in self.headers.get("Accept-Encoding", "") and file.suffix not in PACKED
        body = _packed(file) if packs else file.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", TYPES.get(file.suffix, "application/octet-stream"))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if packs:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing: pytest shows what matters."""


@lru_cache(maxsize=256)
def _packed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 6, mtime=0)
