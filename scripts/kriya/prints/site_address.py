"""Whether codes that are printed with the site's address will open in years to come."""

from urllib.parse import urlsplit

from kriya.problems import CatalogueError, Text

_NOBODYS = (".example", ".invalid", ".test", ".localhost")
"""Ends of hosts that can never be reached: RFC 2606."""


def check_site_address(site_url: str) -> Text | None:
    """Return what whoever prints should know of the site's address, or nothing.

    Raises:
        CatalogueError: a code with this address would not last.
    """
    parts = urlsplit(site_url)
    if parts.scheme != "https":
        raise CatalogueError(
            Text(
                f"Alamat situs {site_url} tidak memakai https, sehingga kode yang dicetak tidak akan bertahan. "
                "Perbaiki site_url di mkdocs.yml, atau pakai SITE_URL=https://… untuk sekali cetak.",
                f"The site's address {site_url} is not https, so printed codes would not last. "
                "Mend site_url in mkdocs.yml, or set SITE_URL=https://… for one print.",
            )
        )
    if parts.path != parts.path.lower():
        raise CatalogueError(
            Text(
                f"Alamat situs {site_url} memakai huruf besar di '{parts.path}'. Orang yang mengetik kode dari label "
                "tidak akan menemukannya; pakai huruf kecil.",
                f"The site's address {site_url} has capitals in '{parts.path}'. Whoever types a code from a label "
                "would not find it; use small letters.",
            )
        )
    if (parts.hostname or "").endswith(_NOBODYS):
        return Text(
            f"Ini hanya cetakan coba: {parts.hostname} bukan alamat sungguhan, jadi kodenya tidak membuka apa pun. "
            "Isi site_url di mkdocs.yml sebelum mencetak untuk pameran.",
            f"This is a proof only: {parts.hostname} is no real address, so its codes open nothing. "
            "Set site_url in mkdocs.yml before printing for an exhibition.",
        )
    return None
