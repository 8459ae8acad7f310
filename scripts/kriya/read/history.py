"""What Git remembers of a file: every line that was ever in it.

Only what was added is asked for, so that it costs the same however often a file grew. Where there is no Git, no
repository, or only a part of its history, nothing is known.
"""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

_SECONDS = 10
"""How long anybody waits for Git; it takes milliseconds."""

_ADDED = (
    "-c", "log.showRoot=true", "log", "--full-history", "-m", "-p", "-U0", "--format=", "--no-renames", "--no-color",
    "--no-ext-diff", "--no-textconv", "--text", "HEAD", "--",
)  # fmt: skip
"""With every merge against each of its parents: a line that came in with the merge itself counts as well."""


def lines_ever(file: Path) -> Iterator[str]:
    """Yield every line that *file* ever had in the history of what is checked out, the newest first."""
    if not _in_repository(file.parent):
        return
    if _git(file.parent, "rev-parse", "--is-shallow-repository").strip() != "false":
        return
    for line in _git(file.parent, *_ADDED, file.name).split("\n"):
        if line.startswith("+") and not line.startswith("+++"):
            yield line[1:].rstrip("\r")


def _in_repository(folder: Path) -> bool:
    return any((place / ".git").exists() for place in (folder, *folder.parents))


def _git(folder: Path, *arguments: str) -> str:
    """Return what Git prints; nothing where it fails. It never asks a server for what it has not."""
    environment = {**os.environ, "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=True, timeout=_SECONDS, env=environment)
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode("utf-8", errors="replace")
