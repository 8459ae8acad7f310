"""What our plugin leans on in MkDocs 1.6 still holds; if a release changes it, these tests say which."""

import io
from pathlib import Path

from jinja2 import DictLoader, Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.plugins import BasePlugin
from mkdocs.utils.templates import url_filter

from kriya.site.generated import CatalogueEnvironment


def test_mkdocs_goes_on_with_the_environment_that_a_plugin_gives(tmp_path):
    """Without that, hand-written pages would lose our templates' words and their escaping."""
    ours = Environment(loader=DictLoader({"main.html": "OURS {{ page.content }}"}))

    class Giving(BasePlugin):
        def on_env(self, env, **_):
            return ours

    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("Halo", encoding="utf-8")
    config = load_config(
        config_file=io.BytesIO(b"site_name: x"), docs_dir=str(tmp_path / "docs"), site_dir=str(tmp_path / "site")
    )
    config.plugins["giving"] = Giving()
    config.plugins._register_event("env", config.plugins["giving"].on_env)
    build(config)
    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8").startswith("OURS <p>Halo")


def test_the_url_filter_takes_the_templates_context():
    assert "context" in str(url_filter.jinja_pass_arg)


def test_templates_escape_what_they_print_and_a_value_comes_before_a_method():
    templates = {"kriya/x.html": "{{ card.items }} {{ card.name }} {{ card.none }}"}
    env = CatalogueEnvironment(DictLoader(templates), "")
    card = {"items": "<b>", "name": "&"}
    assert env.get_template("kriya/x.html").render(card=card) == "&lt;b&gt; &amp; "


def test_materials_styles_are_where_they_were_and_only_what_is_used_of_them_is_kept():
    import material

    from kriya.site.material import used_styles

    folder = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
    [main], [palette] = folder.glob("main.*.css"), folder.glob("palette.*.css")
    whole = main.read_text(encoding="utf-8") + palette.read_text(encoding="utf-8")
    kept = used_styles([whole])
    assert len(kept) < len(whole) / 5
    for used in (".md-typeset table", ".md-typeset pre>code", ".highlight .s", "[data-md-color-scheme=slate]"):
        assert used in kept
    for unused in (".md-nav", ".md-search", "data-md-color-primary=red", "@keyframes", "[dir=rtl]"):
        assert unused in whole
        assert unused not in kept


def test_a_rule_loses_only_the_selectors_and_variables_that_nothing_needs():
    from kriya.site.material import NOTICE, used_styles

    css = ":root{--a:var(--b);--b:1px;--c:2px;--ours:3px}.md-nav,.md-typeset p,#id p{margin:var(--a)!important}"
    css += "@media print{.md-nav{top:0}}"
    assert used_styles([css], "p { top: var(--ours) }") == (
        f"{NOTICE}:root{{--a:var(--b);--b:1px;--ours:3px}}\n.md-typeset p{{margin:var(--a)!important}}\n"
    )
