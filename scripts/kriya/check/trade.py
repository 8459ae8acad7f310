"""What the trade and the law ask of a product: what it may be called and claim, and its price.

The words and patterns are those of products/vocabulary/categories.yml and units.yml.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from kriya.check.case import Case
from kriya.model import FieldPath, Price
from kriya.problems import Problem

LOWEST, HIGHEST = 500, 500_000_000
"""Amounts in rupiah outside of which a price is most likely a slip: units.yml, price_checks."""

_PATTERNED = re.compile(r"bermotif batik|batik[- ]patterned|\b(?:bukan|not) batik", re.IGNORECASE)
_BATIK_PRINTING = re.compile(r"\bbatik[- ]print\w*|\bbatik sablon\b|\bprinted batik\b", re.IGNORECASE)
_BATIK = re.compile(r"\bbatik\b", re.IGNORECASE)


def check_category(case: Case) -> Iterator[Problem]:
    """Yield what is wrong between a product and its category: its name, its technique, what it claims."""
    if "category" in case.faulty:
        return
    yield from _check_title(case)
    yield from _check_batik(case)
    yield from _check_claims(case)
    yield from _check_licences(case)


def _check_title(case: Case) -> Iterator[Problem]:
    category = case.vocabulary.categories[case.record.category]
    if category.title_must_match is None and not _says_batik(case):
        return
    printed = category.title_must_match is not None or _is_printed(case)
    for field, language in product(("name", "summary"), ("id", "en")):
        written = getattr(getattr(case.record, field), language) or ""
        pattern = field == "name" and category.title_must_match and getattr(category.title_must_match, language)
        if not pattern and "batik" not in written.lower():
            continue
        called = _BATIK.search(_PATTERNED.sub("", written)) is not None
        wrong = (pattern and not re.search(pattern, written)) or (called and field == "name")
        if written and printed and (wrong or _BATIK_PRINTING.search(written)):
            yield case.error(
                "batik-name",
                (field, language),
                "kain cetak harus disebut 'bermotif batik' / 'batik-patterned'; tanpa malam bukan batik",
                "printed cloth must be called 'bermotif batik' / 'batik-patterned'; without wax it is not batik",
            )
        elif called and not printed and category.is_batik is False:
            yield case.warning(
                "batik-name",
                (field, language),
                f"{category.label.id}: jangan disebut batik kecuali malam benar-benar dipakai",
                f"{category.label.en}: do not call it batik unless wax is really used",
            )


def _says_batik(case: Case) -> bool:
    texts = (case.record.name, case.record.summary)
    return any("batik" in (written or "").lower() for text in texts for written in (text.id, text.en))


def _is_printed(case: Case) -> bool:
    """Return whether only techniques without wax are named; the category batik has a warning of its own."""
    used = [case.vocabulary.techniques[key].is_batik for key in case.record.techniques]
    category = case.vocabulary.categories[case.record.category]
    return category.is_batik is None and False in used and True not in used


def _check_batik(case: Case) -> Iterator[Problem]:
    category = case.vocabulary.categories[case.record.category]
    used = {key: case.vocabulary.techniques[key].is_batik for key in case.record.techniques}
    if category.is_batik and not any(used.values()):
        yield case.warning(
            "batik-type",
            ("techniques",),
            "sebut jenis batiknya: batik-tulis, batik-cap, batik-kombinasi, atau batik-lukis",
            "say which batik it is: batik-tulis, batik-cap, batik-kombinasi or batik-lukis",
        )
    for number, (key, is_batik) in enumerate(used.items()):
        if category.is_batik and is_batik is False:
            label = case.vocabulary.techniques[key].label
            yield case.warning(
                "batik-type",
                ("techniques", number),
                f"{label.id} bukan batik; pilih kategori lain bila malam tidak dipakai",
                f"{label.en} is not batik; choose another category where no wax is used",
            )


def _check_claims(case: Case) -> Iterator[Problem]:
    banned = case.vocabulary.categories[case.record.category].banned_claims
    if not banned:
        return
    for path, text in case.texts:
        for language in ("id", "en"):
            written = getattr(text, language) or ""
            if found := word_pattern(banned.get(language, ())).search(written):
                yield case.error(
                    "health-claim",
                    (*path, language),
                    f"jangan menjanjikan penyembuhan: '{found[0]}'",
                    f"do not promise a cure: '{found[0]}'",
                )


@lru_cache(maxsize=64)
def word_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern that finds any of *words*, whole, in small letters or capitals."""
    return re.compile(r"(?!)" if not words else rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def _check_licences(case: Case) -> Iterator[Problem]:
    category = case.vocabulary.categories[case.record.category]
    if category.kind != "food" or case.entry.sample or case.lacks("certificates"):
        return
    licences = set(category.expected_certificates) - {"halal"}
    if not licences & {claim.kind for claim in case.claims}:
        yield case.warning(
            "no-marketing-licence",
            ("category",),
            f"pangan kemasan biasanya memiliki izin edar ({', '.join(sorted(licences))}); tulis bila ada",
            f"packaged food usually has a marketing licence ({', '.join(sorted(licences))}); give it if there is one",
        )
    if case.record.weight is None:
        yield case.warning("no-net-weight", ("weight",), "tulis berat bersih (weight)", "give the net weight (weight)")


def check_price(case: Case) -> Iterator[Problem]:
    """Yield a warning for a price that is old, has no date, or is most likely a slip."""
    price = case.record.price
    if price is None:
        return
    if price.as_of is None:
        yield case.warning(
            "price-without-date", ("price",), "tulis bulan harganya: as_of: 2026-05", "give its month: as_of: 2026-05"
        )
    elif price.is_older_than(case.vocabulary.price_months, case.today):
        yield case.warning(
            "old-price",
            ("price", "as_of"),
            "harga ini sudah lama; tanyakan yang baru",
            "this price is old; ask for the current one",
        )
    yield from _check_amounts(case, price)


def _check_amounts(case: Case, price: Price) -> Iterator[Problem]:
    path: FieldPath = ("price", "fixed" if price.fixed else "from" if price.from_ else "range")
    for amount in price.amounts:
        if not LOWEST <= amount <= HIGHEST:
            yield case.warning(
                "odd-price",
                path,
                f"{amount} rupiah tampaknya keliru; tulis rupiah penuh, bukan ribuan",
                f"{amount} rupiah looks like a slip; write whole rupiah, not thousands",
            )
        elif amount % 100:
            yield case.warning(
                "odd-price", path, f"{amount}: harga eceran biasanya berakhir 00", f"{amount}: prices mostly end in 00"
            )
