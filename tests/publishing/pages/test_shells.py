"""Pages that share a shell are the same, to the letter, as if each had been rendered alone."""

from collections.abc import Callable, Mapping

import pytest
from jinja2 import DictLoader, Environment

from mikiwame.publishing.pages import Site
from mikiwame.publishing.pages.rendering import Renderer
from mikiwame.publishing.pages.shells import make_shell, render_whole

Build = Callable[..., Site]


def load_template(text: str) -> Environment:
    return Environment(loader=DictLoader({"page": text}), autoescape=True, trim_blocks=True, lstrip_blocks=True)


@pytest.mark.parametrize("base", ["", "/sub", "https://example.org/sub"])
@pytest.mark.parametrize("answers_queries", [False, True])
def test_every_page_of_advice_is_as_if_rendered_alone(
    build: Build, monkeypatch: pytest.MonkeyPatch, base: str, answers_queries: bool
) -> None:
    paths = [
        path for path in build(base=base).list_paths() if "/advice" in path and not path.endswith((".png", ".svg"))
    ]
    shared = build(base=base, answers_queries=answers_queries)
    told = {path: shared.render(path).body for path in paths}

    render = Renderer.render

    def render_alone(self: Renderer, template: str, data: Mapping[str, object], *rest: object) -> object:
        alone = {key: value for key, value in data.items() if key != "shell"}
        return render(self, template, alone, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Renderer, "render", render_alone)
    alone = build(base=base, answers_queries=answers_queries)
    assert len(paths) > 10
    assert {path: alone.render(path).body for path in paths} == told


def test_pages_of_one_shell_share_their_pieces_and_nothing_of_their_own(build: Build) -> None:
    site = build()
    one, other = (site.render(path) for path in ("/advice/20s", "/advice/30s"))

    assert "".join(one.parts).encode() == one.body
    assert one.body != other.body
    assert b"/en/advice/20s" in one.body
    assert b"/advice/20s" not in other.body


def test_a_slot_holds_what_its_macro_writes_and_an_empty_one_leaves_no_line() -> None:
    macro = "{% macro item(row) %}\n  {% if row %}<b>{{ row }}</b>{% endif %}\n{% endmacro %}\n"
    text = f"{macro}<p>\n{{{{ slot(item, 'row') }}}}\n</p>"
    template = load_template(text).get_template("page")
    shell = make_shell(template, {})

    assert "".join(shell.fill({"row": "a & b"})).endswith("<p>\n<b>a &amp; b</b>\n</p>")
    assert "".join(shell.fill({"row": ""})).endswith("<p>\n</p>")
    for row in ("a & b", "", "\ue0000\ue001"):
        assert "".join(shell.fill({"row": row})) == "".join(render_whole(template, {}, {"row": row}))


def test_a_slot_within_a_line_is_refused() -> None:
    template = load_template("{% macro item(row) %}{{ row }}{% endmacro %}<p>{{ slot(item, 'row') }}</p>").get_template(
        "page"
    )

    with pytest.raises(ValueError, match="a line of its own"):
        make_shell(template, {})
