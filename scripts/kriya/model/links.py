"""Where a link leads, as far as it leads anywhere: what contributors write need not be an address at all."""

from urllib.parse import SplitResult, urlsplit


def address_parts(address: str) -> SplitResult | None:
    """Return the parts of *address*; None where it has none that anybody could go to."""
    try:
        parts = urlsplit(address)
        return parts if parts.hostname else None
    except ValueError:
        return None


def host_of(address: str) -> str:
    """Return the host to which *address* leads; '' where it leads to none."""
    parts = address_parts(address)
    return parts.hostname or "" if parts else ""
