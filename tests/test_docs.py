"""What the docs say is true: every field is described, every command exists, every file that is named is there."""

import re

from builders import PROJECT
from kriya.model import AgendaEntry, Artisan, Product

RECORDS = (PROJECT / "docs" / "records.md").read_text(encoding="utf-8")
README = (PROJECT / "README.md").read_text(encoding="utf-8")


def described(title: str) -> set[str]:
    section = RECORDS.split(f"## {title} ")[1].split("\n## ")[0]
    return set(re.findall(r"^\| `(\w+)`", section, re.MULTILINE))


def test_every_field_of_a_record_is_described():
    for title, model in (("Maker", Artisan), ("Product", Product), ("Agenda entry", AgendaEntry)):
        assert described(title) == set(model.model_fields), title


def test_every_rule_is_described_and_no_other():
    """The rules that the code names, and those of docs/checks.md."""
    named = set()
    for file in (PROJECT / "scripts" / "kriya").rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        named |= set(re.findall(r'(?:case\.(?:warning|error)|make)\(\s*"([a-z-]+)"', text))
        named |= set(re.findall(r'rule="([a-z-]+)"|Severity\.[A-Z]+,\s+"([a-z-]+)"', text)) - {("", "")}
    rules = {rule if isinstance(rule, str) else "".join(rule) for rule in named}
    rules |= {"missing-field", "unknown-field", "value"}
    tables = (PROJECT / "docs" / "checks.md").read_text(encoding="utf-8").split("## Errors")[1]
    cells = re.findall(r"^\| (`.*?) \|", tables, re.MULTILINE)
    assert {rule for cell in cells for rule in re.findall(r"`([a-z-]+)`", cell)} == rules


def test_every_make_word_in_the_docs_exists():
    words = set(re.findall(r"^([a-z-]+):", (PROJECT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for file in (PROJECT / "README.md", PROJECT / "CONTRIBUTING.md", *PROJECT.glob("docs/*.md")):
        named = set(re.findall(r"`make ([a-z-]+)`|^ *make ([a-z-]+)$", file.read_text(encoding="utf-8"), re.MULTILINE))
        assert {word for pair in named for word in pair if word} <= words, file.name


def test_every_file_that_the_docs_link_to_is_there():
    for file in (PROJECT / "README.md", PROJECT / "CONTRIBUTING.md", *PROJECT.glob("docs/*.md")):
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", file.read_text(encoding="utf-8")):
            assert (file.parent / target).exists(), f"{file.name}: {target}"


def test_the_example_on_the_page_for_makers_is_a_sound_product():
    import yaml

    for language in ("id", "en"):
        page = (PROJECT / "content" / language / "ikut-serta.md").read_text(encoding="utf-8")
        Product.model_validate(yaml.load(page.split("```yaml\n")[1].split("```")[0], yaml.BaseLoader))
