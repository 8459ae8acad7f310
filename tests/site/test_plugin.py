"""What our plugin leans on in MkDocs 1.6 still holds; if a release changes it, these tests say which."""

from pathlib import Path

from jinja2 import DictLoader, Environment
from mkdocs.utils.templates import url_filter


def test_autoescape_is_asked_for_each_template_by_name():
    env = Environment(
        loader=DictLoader(
            {"base": "{% block b %}{% endblock %}", "kriya/x": "{% extends 'base' %}{% block b %}{{ t }}{% endblock %}"}
        )
    )
    env.autoescape = lambda name: name is not None and name.startswith("kriya/")
    assert env.get_template("kriya/x").render(t="<b>") == "&lt;b&gt;"


def test_the_url_filter_takes_the_templates_context():
    assert "context" in str(url_filter.jinja_pass_arg)


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
