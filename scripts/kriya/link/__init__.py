"""From checked records to the catalogue: addresses, codes and relations."""

from kriya.link.catalogue import link_records, without_samples

__all__ = ["link_records", "without_samples"]
