"""The finished site as files that open by double click from a stick: no server, no network, no modules."""

from kriya.usb.folder import NOTE, usb_files

__all__ = ["NOTE", "usb_files"]
