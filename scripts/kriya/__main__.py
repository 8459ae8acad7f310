"""Lets `python -m kriya` do what `kriya` does."""

from kriya.cli import app

app()
