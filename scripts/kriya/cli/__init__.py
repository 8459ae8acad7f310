"""The commands: arguments in, report out, exit status. The only room that prints."""

from kriya.cli.app import app

__all__ = ["app"]
