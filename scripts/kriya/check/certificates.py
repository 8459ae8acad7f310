"""Whether certificates have their pattern, still hold, and may be claimed by this maker.

Nothing is verified: what is wrong here is what anybody can see (products/vocabulary/certificates.yml).
"""

from collections.abc import Iterator

from kriya.check.case import Case
from kriya.model import CertificateClaim, CertificateKind, FieldPath, Indication, SourceKind
from kriya.problems import Problem, Text, did_you_mean

BATIK_TYPES = {"tulis": "batik-tulis", "cap": "batik-cap", "kombinasi": "batik-kombinasi"}
"""The technique of each sort of batik that a Batikmark colour stands for."""


def check_certificates(case: Case) -> Iterator[Problem]:
    """Yield what is wrong with each certificate of a maker or product."""
    for number, claim in enumerate(case.record.certificates):
        kind = case.vocabulary.certificates[claim.kind]
        path: FieldPath = ("certificates", number)
        yield from _check_number(case, path, claim, kind)
        yield from _check_validity(case, path, claim, kind)
        yield from _check_mark_region(case, path, kind)
        yield from _check_indication(case, path, claim, kind)
        yield from _check_batikmark(case, path, claim, kind)


def _check_number(case: Case, path: FieldPath, claim: CertificateClaim, kind: CertificateKind) -> Iterator[Problem]:
    if kind.public.show == "never":
        yield case.warning(
            "private-number",
            path,
            f"{kind.label.id} jangan disimpan di berkas umum; hapus",
            f"{kind.label.en} must not be kept in a public file; remove it",
        )
    elif kind.extra_warning:
        yield case.warning("certificate-kind", path, *_both(kind.extra_warning))
    elif kind.public.show == "number-only" and not claim.number:
        yield case.warning(
            "certificate-number",
            path,
            f"{kind.label.id} hanya ditampilkan bersama nomornya; tulis number",
            f"{kind.label.en}: only shown with its number; write number",
        )
    elif claim.number and not kind.fits(claim.number):
        make = case.error if kind.check.format == "error" else case.warning
        reason = _both(kind.error_rule) if kind.error_rule else ("periksa nomornya", "check the number")
        yield make(
            "certificate-number",
            (*path, "number"),
            f"'{claim.number}' bukan nomor {kind.label.id}: {reason[0]}",
            f"'{claim.number}' is no number of {kind.label.en}: {reason[1]}",
        )
    elif claim.kind == "pirt" and claim.number:
        yield from _check_pirt(case, path, kind.normalised(claim.number))


def _both(text: object) -> tuple[str, str]:
    return getattr(text, "id", "") or "", getattr(text, "en", "") or ""


def _check_pirt(case: Case, path: FieldPath, digits: str) -> Iterator[Problem]:
    """Digits 4 to 7 name the regency, 14 and 15 the year of expiry (BPOM 22/2018)."""
    if case.maker and not case.lacks("district") and digits[3:7] != case.maker.regency.code.replace(".", ""):
        yield case.warning(
            "certificate-region",
            (*path, "number"),
            f"nomor ini menyebut kabupaten {digits[3:7]}, bukan {case.maker.regency.code}",
            f"this number names the regency {digits[3:7]}, not {case.maker.regency.code}",
        )
    if 2000 + int(digits[13:15]) < case.today.year:
        yield case.warning("expired-certificate", (*path, "number"), "masa berlakunya sudah lewat", "it has expired")


def _check_validity(case: Case, path: FieldPath, claim: CertificateClaim, kind: CertificateKind) -> Iterator[Problem]:
    if claim.valid_until and claim.valid_until < case.today:
        yield case.warning(
            "expired-certificate",
            (*path, "valid_until"),
            f"{kind.label.id} sudah tidak berlaku sejak {claim.valid_until}",
            f"{kind.label.en} expired on {claim.valid_until}",
        )


def _check_mark_region(case: Case, path: FieldPath, kind: CertificateKind) -> Iterator[Problem]:
    allowed = kind.region_check and kind.region_check.allowed_area
    if allowed and case.maker and case.maker.area.key != allowed:
        yield case.error(
            "mark-region",
            path,
            f"{kind.label.id} hanya untuk pembuat di {allowed.upper()}",
            f"{kind.label.en} is only for makers in {allowed.upper()}",
        )


def _check_indication(case: Case, path: FieldPath, claim: CertificateClaim, kind: CertificateKind) -> Iterator[Problem]:
    if not kind.registered:
        return
    indication = kind.indication(claim.name)
    if indication is None:
        yield _unknown_indication(case, path, claim, [entry.key for entry in kind.registered])
    elif case.maker and not case.lacks("district") and case.maker.regency.code not in indication.allowed_regencies:
        yield case.error(
            "mark-region",
            (*path, "name"),
            f"{indication.name} hanya untuk pembuat di {', '.join(indication.allowed_regencies)}",
            f"{indication.name} is only for makers in {', '.join(indication.allowed_regencies)}",
        )
    elif case.source.kind is SourceKind.PRODUCT:
        yield from _check_indicated(case, path, indication)


def _unknown_indication(case: Case, path: FieldPath, claim: CertificateClaim, known: list[str]) -> Problem:
    listed = ", ".join(known)
    message = Text(f"sebut indikasinya di name: {listed}", f"say which indication in name: {listed}")
    if not claim.name:
        return case.error("mark-region", path, *message)
    unknown = Text(f"'{claim.name}' tidak dikenal; {message.id}", f"'{claim.name}' is not known; {message.en}")
    return case.error("mark-region", (*path, "name"), *did_you_mean(unknown, claim.name, known))


def _check_indicated(case: Case, path: FieldPath, indication: Indication) -> Iterator[Problem]:
    """Yield an error for a product that is not what its indication of origin stands for."""
    needs = indication.requires
    wrong = [indication.category] if case.record.category != indication.category else []
    if needs.batik_type and BATIK_TYPES[needs.batik_type] not in case.record.techniques:
        wrong.append(BATIK_TYPES[needs.batik_type])
    if needs.motif and not any(needs.motif in key.split("-") for key in case.record.motifs):
        wrong.append(needs.motif)
    if wrong:
        yield case.error(
            "mark-region",
            (*path, "name"),
            f"{indication.name} hanya untuk: {', '.join(wrong)}",
            f"{indication.name} is only for: {', '.join(wrong)}",
        )


def _check_batikmark(case: Case, path: FieldPath, claim: CertificateClaim, kind: CertificateKind) -> Iterator[Problem]:
    if not kind.colours:
        if claim.colour:
            yield case.warning(
                "certificate-kind",
                (*path, "colour"),
                f"{kind.label.id} tidak memiliki warna; hapus",
                f"{kind.label.en} has no colour; remove it",
            )
        return
    if "category" in case.faulty:
        return
    category = getattr(case.record, "category", "batik")
    colour = next((entry for entry in kind.colours if entry.key == claim.colour), None)
    if category != "batik":
        yield case.warning(
            "batikmark", path, "Batikmark hanya untuk kategori batik", "Batikmark is only for the category batik"
        )
    elif claim.colour and colour is None:
        listed = ", ".join(entry.key for entry in kind.colours)
        yield case.warning("batikmark", (*path, "colour"), f"pilih warna: {listed}", f"choose a colour: {listed}")
    elif colour and _other_batik(case, colour.batik_type):
        yield case.warning(
            "batikmark",
            (*path, "colour"),
            f"warna {colour.label.id} untuk batik {colour.batik_type}; tekniknya lain",
            f"the colour {colour.label.en} is for batik {colour.batik_type}; the technique is another",
        )


def _other_batik(case: Case, batik_type: str) -> bool:
    """Return whether the product names a sort of batik, and not this one."""
    named = set(getattr(case.record, "techniques", ())) & set(BATIK_TYPES.values())
    return bool(named) and BATIK_TYPES[batik_type] not in named
