"""Prices, dates and weights are written the local way (products/vocabulary/units.yml has the examples)."""

from datetime import date

import pytest

from kriya.model import Price
from kriya.pages.formats import days_text, partial_date_text, price_text, weight_text


@pytest.mark.parametrize(
    ("price", "indonesian", "english"),
    [
        ({"fixed": "150000"}, "Rp150.000", "IDR\xa0150,000"),
        ({"from": "150000"}, "Mulai Rp150.000", "From IDR\xa0150,000"),
        ({"range": "150000-300000"}, "Rp150.000–Rp300.000", "IDR\xa0150,000–300,000"),
    ],
)
def test_prices(price, indonesian, english):
    assert price_text(Price(**price), "id") == indonesian
    assert price_text(Price(**price), "en") == english


def test_dates():
    assert partial_date_text("2025-07-10", "id") == "10 Juli 2025"
    assert partial_date_text("2026-05", "en") == "May 2026"
    assert days_text(date(2025, 7, 9), date(2025, 7, 11), "id") == "9–11 Juli 2025"
    assert days_text(date(2025, 7, 30), date(2025, 8, 2), "en") == "30 July 2025 – 2 August 2025"


def test_weights():
    assert weight_text(250, "id") == "250 g"
    assert weight_text(1500, "id") == "1,5 kg"
    assert weight_text(1500, "en") == "1.5 kg"


def test_the_age_of_a_price_is_counted_in_months():
    today = date(2026, 11, 24)
    assert Price(fixed="1000", as_of="2025-10").is_older_than(12, today)
    assert not Price(fixed="1000", as_of="2025-11-30").is_older_than(12, today)
    assert not Price(fixed="1000").is_older_than(12, today)
