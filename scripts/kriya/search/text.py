"""Text to words as the search compares them: small letters without accents, digits, nothing else."""

import re
import unicodedata
from functools import lru_cache

STOP_WORDS = frozenset(
    """
    ada adalah agar akan antara apa atas atau bagi bahwa banyak beberapa belum bila bisa boleh buat bukan cara
    cari dalam dan dapat dari daripada dengan di dia dijual hanya harga harus hingga ini itu jadi jangan jika
    juga jual ka kalau kami kamu karena ke kepada kita lagi lain lalu lebih maka masih mau mereka murah nya
    oleh paling pada para pernah punya saat saja sampai sangat saya sebagai sebuah secara sedang sehingga
    sejak seluruh semua seperti serta setelah setiap si sini suatu sudah supaya tanpa tapi telah tentang
    terlalu tetapi tiap tidak untuk yaitu yang ya a about an and any are as at be been but by can cheap do
    does every find for from has have how i in into is it its me more most my no not of on only or our price
    so some than that the their them then there these they this to too under us very was we were what when
    where which who will with you your affordable
    """.split()  # noqa: SIM905
)
"""Words that say nothing about what is looked for, of both languages."""

MARKS = re.compile(r"['’‘`´]")
SIGNS = re.compile(r"[a-z0-9]+")


@lru_cache(maxsize=100_000)
def plain(text: str) -> str:
    """Return *text* in small letters without accents and apostrophes."""
    apart = unicodedata.normalize("NFKD", MARKS.sub("", text))
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).lower()


def words_of(text: str) -> list[str]:
    """Return the words of *text* in their order."""
    return SIGNS.findall(plain(text))


def joined(text: str) -> str:
    """Return a term as the index holds it: a space, a hyphen and nothing at all are equal inside a term."""
    return "".join(words_of(text))
