"""A catalogue with markup, endless names and text that turns the line is published safely and legibly."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from mikiwame.publishing.pages import Site

Write = Callable[[str, str], None]
Build = Callable[..., Site]
Read = Callable[[bytes], Any]

MARKUP = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
TURNING = "\u202eاختبار\u202e検定"
ENDLESS = "長" * 10_000


@pytest.fixture
def hostile(write: Write) -> None:
    """Each kind of text in a name, an alias, an organisation, a category, a source and a value."""
    quoted = MARKUP.replace("'", "''")
    write(
        "certifications/alpha.yaml",
        f"{{name: '{quoted}', aliases: ['{TURNING}'], category: basic, organisers: [north]}}",
    )
    write("certifications/beta.yaml", f"{{name: '{ENDLESS}', category: basic, organisers: [south]}}")
    write("certifications/gamma.yaml", f"{{name: '{TURNING}', category: extra, organisers: [north]}}")
    write("organisations/north.yaml", f"{{name: '{quoted}', form: npo, roles: [organiser]}}")
    write(
        "sources/more.yaml",
        f"""
        title: '{quoted}'
        kind: school
        url: https://example.org/"><script>alert(1)</script>
        readings:
          - on: 2026-05-01
            says:
              alpha: {{exam_content: '{quoted}', venue: '{TURNING}', stars: '{ENDLESS}'}}
        """,
    )


def list_pages(site: Site) -> list[tuple[str, bytes]]:
    rendered = [(path, site.render(path)) for path in site.list_paths() if path.count("/") < 5]
    assert all(page.status == 200 for _, page in rendered)
    return [(path, page.body) for path, page in rendered if "html" in page.content_type or "svg" in page.content_type]


@pytest.mark.usefixtures("hostile")
def test_markup_of_a_catalogue_is_text_on_every_page_and_picture(build: Build) -> None:
    for path, body in list_pages(build()):
        assert b"<script>alert" not in body, path
        assert b"<img src=x" not in body, path
        assert b'onerror=alert(1)"' not in body.replace(b"onerror=alert(1)&gt;", b""), path


@pytest.mark.usefixtures("hostile")
def test_every_page_of_a_hostile_catalogue_keeps_its_structure(build: Build, read: Read) -> None:
    for path, body in list_pages(build()):
        if not path.endswith(".svg"):
            page = read(body)
            assert (page.faults, page.open, page.count("h1")) == ([], [], 1), path


@pytest.mark.usefixtures("hostile")
def test_a_name_that_turns_the_line_cannot_turn_it_and_is_isolated(build: Build) -> None:
    """The marks that turn a line are left out; letters that run leftwards stay, within an element of their own."""
    site = build()
    for path in ("/names", "/certifications/gamma", "/market"):
        body = re.sub(r"<script.*?</script>", "", site.render(path).body.decode())
        assert "\u202e" not in body, path
        pieces = re.sub(r"<title>.*?</title>|<meta[^>]*>|<[^>]*>", keep_isolation, body).split("اختبار")
        assert len(pieces) > 1, path
        assert all(piece.rfind("<bdi>") > piece.rfind("</bdi>") for piece in pieces[:-1]), path


def keep_isolation(tag: re.Match[str]) -> str:
    return tag[0] if tag[0] in ("<bdi>", "</bdi>") else ""


@pytest.mark.usefixtures("hostile")
def test_a_turning_name_is_plain_in_the_title(build: Build) -> None:
    page = build().render("/certifications/gamma").body.decode()
    head = page.split("<script")[0]

    assert "\u202e" not in head
    assert "<title>اختبار検定" in head


@pytest.mark.usefixtures("hostile")
def test_an_endless_name_is_whole_on_its_own_page_and_short_elsewhere(build: Build, read: Read) -> None:
    site = build()

    assert ENDLESS in read(site.render("/certifications/beta").body).text
    assert "長" * 79 + "…" in read(site.render("/names").body).text
    assert ENDLESS not in read(site.render("/names").body).text


@pytest.mark.usefixtures("hostile")
def test_a_hostile_question_comes_back_as_text(build: Build, read: Read) -> None:
    rendered = build(answers_queries=True).render("/names", {"q": MARKUP + ENDLESS})

    assert rendered.status == 200
    assert b"<script>alert" not in rendered.body
    assert len(rendered.body) < 20_000
    assert read(rendered.body).faults == []
