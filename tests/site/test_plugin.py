"""What our plugin leans on in MkDocs 1.6 still holds; if a release changes it, these tests say which."""

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
