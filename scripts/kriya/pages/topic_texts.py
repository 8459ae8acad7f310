"""What the page of a topic explains, from the vocabulary: what it is, how it is made, what tells it apart, its words.

Entries of low confidence are not explained: their page says that the catalogue has found no source for them.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from kriya.model import CatalogueArea, Category, Localized, Material, Motif, Regency, Technique
from kriya.model.addresses import topic_address
from kriya.pages.edition import Edition

DRAWN_SIGNS = ("batik-tulis", "batik-cap", "batik-kombinasi", "printing-sablon")
"""Techniques whose signs have a drawing in assets/kriya/signs/."""

Texts = dict[str, Any]
"""What a template shows: lead, facts, notes, making, look, signs, terms."""


def area_texts(edition: Edition, entry: CatalogueArea) -> Texts:
    """Return what the page of an area says."""
    return {"lead": edition.word(f"from_{entry.key}_lead")}


def regency_texts(edition: Edition, entry: Regency) -> Texts:
    """Return what the page of a regency or city says."""
    area = edition.catalogue.vocabulary.areas[entry.area]
    return {"facts": [_fact(edition, "area", [(edition.say(area.name), topic_address("area", area.key))])]}


def category_texts(edition: Edition, entry: Category) -> Texts:
    """Return what the page of a category says."""
    return {
        "lead": edition.tell(entry.description),
        "making": [edition.tell(step) for step in entry.making],
        "look": [edition.tell(point) for point in entry.look],
        "signs": _signs(edition, entry),
        "terms": list(_terms(edition, entry.glossary)),
        "source": _source(edition, entry.source),
    }


def technique_texts(edition: Edition, entry: Technique) -> Texts:
    """Return what the page of a technique says; one of those that are told apart shows all of them."""
    if not entry.is_sure:
        return _unsure(edition)
    told_apart = next(
        (category for category in _categories(edition, entry.categories) if entry.key in category.signed_techniques),
        None,
    )
    return {
        "lead": edition.tell(entry.description),
        "notes": [_note(edition, "not_batik", [edition.word("not_batik_text")])] if entry.is_batik is False else [],
        "signs": _signs(edition, told_apart, entry.key) if told_apart else [],
        "source": _source(edition, told_apart.source) if told_apart else "",
    }


def material_texts(edition: Edition, entry: Material) -> Texts:
    """Return what the page of a material or dye says."""
    if not entry.is_sure:
        return _unsure(edition)
    words = edition.catalogue.vocabulary
    term = words.glossary.get(entry.term or entry.key)
    told = [term.definition] if term else []
    told += [entry.note] if entry.note else []
    facts = [_fact(edition, "group", [(edition.say(words.material_groups[entry.group].label), "")])]
    if entry.scientific:
        facts.append(_fact(edition, "scientific", [(entry.scientific, "")]))
    if entry.colour_label:
        facts.append(_fact(edition, "colour", [(edition.tell(entry.colour_label), "")]))
    if entry.origin_hints:
        origins = [(edition.tell(words.origins[key].label), "") for key in entry.origin_hints]
        facts.append(_fact(edition, "usual_origin", origins))
    return {"lead": edition.tell(told[0]) if told else "", "more": [edition.tell(t) for t in told[1:]], "facts": facts}


def motif_texts(edition: Edition, entry: Motif) -> Texts:
    """Return what the page of a motif says: its traditional reading, and how it stands in the kraton."""
    if not entry.is_sure:
        return _unsure(edition)
    words = edition.catalogue.vocabulary
    facts = []
    if entry.type:
        facts.append(_fact(edition, "motif_type", [(edition.say(words.motif_types[entry.type].label), "")]))
    if entry.regencies:
        places = [words.regencies[code] for code in entry.regencies]
        links = [(edition.say(place.name), topic_address("regency", place.slug)) for place in places]
        facts.append(_fact(edition, "at_home", links))
    notes = []
    if entry.area == "kalimantan":
        notes.append(_note(edition, "group_kalimantan", [edition.word("motif_other_area")]))
    if entry.is_reserved:
        notes.append(
            _note(edition, "reserved_motif", map(edition.tell, filter(None, (entry.restriction, words.reserved_note))))
        )
    if entry.note:
        notes.append(_note(edition, "rule", [edition.tell(entry.note)]))
    return {
        "lead": edition.tell(entry.meaning),
        "facts": facts,
        "notes": notes,
        "source": _source(edition, entry.source),
    }


def _unsure(edition: Edition) -> Texts:
    return {"notes": [_note(edition, "unsure", [edition.word("unsure_text")])]}


def _fact(edition: Edition, label: str, entries: Iterable[tuple[Any, str]]) -> dict[str, Any]:
    return {"label": edition.word(label), "entries": [{"name": name, "url": url} for name, url in entries]}


def _note(edition: Edition, title: str, texts: Iterable[Any]) -> dict[str, Any]:
    return {"title": edition.word(title), "texts": list(texts)}


def _source(edition: Edition, source: Localized | None) -> str:
    return edition.word("topic_source", source=edition.text(source)) if source else ""


def _categories(edition: Edition, keys: Iterable[str]) -> Iterator[Category]:
    return (edition.catalogue.vocabulary.categories[key] for key in keys)


def _signs(edition: Edition, category: Category, own: str = "") -> list[dict[str, Any]]:
    """Return by what each technique is known; *own* is that of the page."""
    techniques = edition.catalogue.vocabulary.techniques
    return [
        {
            "name": edition.say(techniques[entry.technique].label),
            "url": topic_address("technique", entry.technique),
            "own": entry.technique == own,
            "drawing": f"assets/kriya/signs/{entry.technique}.svg" if entry.technique in DRAWN_SIGNS else "",
            "signs": [edition.tell(sign) for sign in entry.signs],
            "standard": _standard(edition, category, entry.type),
        }
        for entry in category.signs
    ]


def _standard(edition: Edition, category: Category, sort: str | None) -> str:
    """Return the standard of a sort, and the colour of the mark that it may bear."""
    kind = next((kind for kind in category.types if kind.key == sort), None)
    if kind is None:
        return ""
    mark = edition.catalogue.vocabulary.certificates.get("batikmark")
    colours = (colour for colour in (mark.colours if mark else ()) if colour.key == kind.batikmark)
    parts = [kind.standard or "", *(f"Batikmark {_lower(edition, colour.label)}" for colour in colours)]
    return " · ".join(filter(None, parts))


def _lower(edition: Edition, label: Localized) -> str:
    return edition.text(label).lower()


def _terms(edition: Edition, keys: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Yield the words of the trade; in English a Javanese word stands first, what it is called after it."""
    for key in keys:
        term = edition.catalogue.vocabulary.glossary[key]
        if not term.is_sure:
            continue
        own = term.id if edition.language == "id" else term.en
        local = "" if edition.language == "id" or term.id.split(" (")[0] in term.en else term.id
        yield {"name": own, "local": local, "text": edition.tell(term.definition)}
