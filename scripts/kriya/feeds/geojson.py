"""Makers as points on a map: GeoJSON as RFC 7946 has it, WGS84, longitude before latitude."""

import json
from collections.abc import Iterator
from typing import Any

from kriya.feeds.feed import LICENCE, Feed
from kriya.model import Maker
from kriya.pages import Edition


def map_feeds(edition: Edition) -> Iterator[Feed]:
    """Yield makers.geojson: every maker that is no example, where it stated that it is, else its district's centre."""
    makers = [maker for maker in edition.catalogue.makers.values() if not maker.sample]
    collection = {
        "type": "FeatureCollection",
        "licence": LICENCE,
        "features": [_feature(maker, edition.absolute("")) for maker in makers],
    }
    yield Feed("makers.geojson", (json.dumps(collection, ensure_ascii=False, indent=1) + "\n").encode())


def _feature(maker: Maker, site_url: str) -> dict[str, Any]:
    name = maker.record.name
    return {
        "type": "Feature",
        "id": maker.record.code,
        "geometry": {"type": "Point", "coordinates": [maker.place.lon, maker.place.lat]},
        "properties": {
            "code": maker.record.code,
            "name_id": name.words("id").text,
            "name_en": name.words("en").text,
            "url": site_url + maker.address,
            "crafts": list(maker.record.crafts),
            "status": str(maker.record.status),
            "district": maker.district.code,
            "district_name": maker.district.name,
            "regency": maker.regency.short,
            "area": maker.area.key,
            "precision": "stated" if maker.record.location else "district-centre",
        },
    }
